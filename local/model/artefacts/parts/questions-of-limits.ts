import type { Claim, Question } from '../../../../lib/domain/artefact/parts.ts';
import { withoutStop } from '../english/tagged.ts';
import { madeUp, type Material } from '../material/material.ts';
import { holdsOf, limitsOnFigure, type Limiting } from '../material/limits.ts';
import type { Passage } from '../material/passages.ts';
import { standsOut } from './wrong-answers.ts';

/** Whether a figure on the table falls under a limit of this passage and under more than that. */
export function fallsUnderMore(situation: string, passage: Passage, { passages, asked }: Material): boolean {
  const limits = limitsOnFigure(situation, passages, asked.skill);
  return limits.length > 1 && limits.some((limit) => limit.passage === passage);
}

/** What people say who have read one document and not the other. */
const HALVES = ['and that settles it for today', 'and the rest follows when there is time'] as const;

/**
 * A figure, and everything that holds of it: each wrong answer leaves out what one of the documents asks for, and is
 * told which. Nothing is asked where a passage says it in a way that is no answer.
 */
export function underLimits(
  situation: string,
  passage: Passage,
  material: Material,
  turn: number,
): Question | undefined {
  const all = limitsOnFigure(situation, material.passages, material.asked.skill).toSorted(
    (a, b) => Number(b.passage === passage) - Number(a.passage === passage),
  );
  const telling = all.flatMap((limit) => {
    const holds = holdsOf(limit);
    return holds === undefined ? [] : [{ ...limit, holds }];
  });
  const [first, second] = telling;
  const free = all.find(({ limit }) => limit.isBound);
  if (!first || all.some(({ limit }) => !limit.isBound && !telling.some((one) => one.limit === limit)))
    return undefined;
  const right = withoutStop(`It ${telling.map(({ holds }) => holds).join(', and it ')}`);
  const wrong =
    second === undefined
      ? [
          ...(free ? [wrongly('You settle it on your own, there and then, as it is only once', free)] : []),
          wrongly('Nothing more than for any other, as long as it is written down', first),
        ]
      : [first, second].map(({ holds }, i) =>
          wrongly(`It ${holds}, ${HALVES[i] ?? HALVES[0]}`, i === 0 ? second : first),
        );
  if (
    wrong.length < 2 ||
    standsOut(
      right,
      wrong.map(({ says }) => ({ says })),
    )
  )
    return undefined;
  const options: Question['options'] = wrong.map(({ says, why }) => ({
    says: madeUp(`${says}.`),
    isRight: false,
    feedback: material.claim(why.text, why),
  }));
  options.splice(turn % (options.length + 1), 0, {
    says: { text: `${right}.`, cites: citesOf(telling) },
    isRight: true,
    feedback: together(all),
  });
  return { situation: madeUp(situation), asks: 'what-holds', options };
}

const wrongly = (says: string, { passage: why }: Limiting) => ({ says, why });

const citesOf = (limits: readonly Limiting[]): string[] => [
  ...new Set(limits.map(({ passage: { id } }) => id)),
];

/** Everything that the documents set to it, one after the other. */
const together = (limits: readonly Limiting[]): Claim => ({
  text: [...new Set(limits.map(({ passage: { text } }) => text))].join(' '),
  cites: citesOf(limits),
});
