import type { Mistake } from '../../../../lib/domain/artefact/mistake.ts';
import type { Question } from '../../../../lib/domain/artefact/parts.ts';
import { clearOf } from '../cases/clear-of.ts';
import { withoutStop } from '../english/tagged.ts';
import { madeUp, type Material } from '../material/material.ts';
import { citesOf, holdsOf, limitsOnFigure, together, type Limiting } from '../material/limits-in-text.ts';
import type { Passage } from '../material/passages.ts';
import { namesTheCompany } from '../fiction/plain.ts';
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
          ...(free
            ? [wrongly('You settle it on your own, there and then, as it is only once', 'beyond-limit', free)]
            : []),
          wrongly('Nothing more than for any other, as long as it is written down', 'part-left-out', first),
        ]
      : halvesOf(first, second, free);
  if (
    wrong.length < 2 ||
    standsOut(
      right,
      wrong.map(({ says }) => ({ says })),
    )
  )
    return undefined;
  const options: Question['options'] = wrong.map(({ says, mistake, why }) => ({
    says: madeUp(`${says}.`),
    isRight: false,
    mistake: [mistake],
    feedback: material.claim(why.text, why),
  }));
  options.splice(turn % (options.length + 1), 0, {
    says: { text: `${right}.`, cites: citesOf(telling.map((one) => one.passage)) },
    isRight: true,
    mistake: [],
    feedback: together(all.map((one) => one.passage)),
  });
  const told = telling.reduce((says, one) => clearOf(says, one.passage, material), situation);
  return { situation: madeUp(told), asks: 'what-holds', options };
}

type Telling = Limiting & { holds: string };

/**
 * What somebody says who has read one of two documents, or who has both and takes what holds of another amount. Each is
 * told what it breaks, and no two the same.
 */
function halvesOf(first: Telling, second: Telling, free: Limiting | undefined): ReturnType<typeof wrongly>[] {
  const near = second.passage.limits
    .filter((limit) => limit !== second.limit)
    .flatMap((limit) => holdsOf({ limit }) ?? [])
    .map((holds) => wrongly(`It ${holds}, ${HALVES[1]}`, 'other-case', second));
  const halves = [first, second].map(({ holds }, i) =>
    wrongly(`It ${holds}, ${HALVES[i] ?? HALVES[0]}`, 'part-left-out', i === 0 ? second : first),
  );
  const [settled] = halves;
  return [
    ...near,
    ...halves,
    ...(settled && free ? [{ ...settled, mistake: 'beyond-limit' as const, why: free.passage }] : []),
  ]
    .filter(({ says }) => !namesTheCompany(says))
    .reduce<ReturnType<typeof wrongly>[]>(
      (kept, one) =>
        kept.some(({ says, why }) => says === one.says || why === one.why) ? kept : [...kept, one],
      [],
    )
    .slice(0, 2);
}

const wrongly = (says: string, mistake: Mistake, { passage: why }: Limiting) => ({ says, mistake, why });
