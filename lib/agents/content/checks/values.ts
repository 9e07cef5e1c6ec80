import type { Artefact } from '../../../domain/artefact/artefact.ts';
import { Question, WorkedExample } from '../../../domain/artefact/parts.ts';
import { piecesOf, type TextPlace } from '../../../domain/artefact/places.ts';
import { bearsOnLimit, limitsIn, type Limit } from '../../../domain/passage/limits.ts';
import { meaningIn } from '../../../domain/text/grounding.ts';
import { message } from '../../../messages/message.ts';
import { atPath, type Check, type Matter } from './matter.ts';
import { measures } from './measures.ts';
import { oneFigure } from './one-figure.ts';

/**
 * Where the documents set a limit, the cases of one draft lie on more than one side of it: who meets the same figure
 * each time repeats what was decided, and applies nothing.
 */
export const values: Check = (matter) => [
  ...measures(matter),
  ...oneFigure(matter),
  ...amongCases(matter),
  ...pressedWith(matter),
];

const amongCases: Check = (matter) =>
  [...Map.groupBy(figuresIn(matter), ({ figure }) => `${figure.unit} ${figure.things.join(' ')}`)].flatMap(
    ([, cases]) => {
      const [first, second] = cases;
      const isOne = new Set(cases.map(({ figure }) => figure.from)).size === 1;
      return first && second && isOne
        ? [atPath(second.path, message('fault.values.one', { figure: first.figure.written }))]
        : [];
    },
  );

/** A partner who comes back to the same figure each time tests one side of a limit. */
const pressedWith: Check = (matter) => {
  const { artefact } = matter;
  if (artefact.form !== 'role-play') return [];
  const [brought] = figuresIn(matter);
  if (!brought) return [];
  const { moves, escalations } = artefact.runner;
  const said = [...moves.map(({ says }) => says.madeUp), ...escalations.map(({ madeUp }) => madeUp)];
  const figures = said.flatMap((text) => limitsIn(text.replaceAll(NUMBER, 'an amount of $&')));
  const others = figures.filter(
    ({ unit, from }) => unit === brought.figure.unit && from !== brought.figure.from,
  );
  return others.length > 0
    ? []
    : [atPath(['runner', 'moves'], message('fault.values.partner', { figure: brought.figure.written }))];
};
const NUMBER = /(?<![\p{L}\p{N}])[$€£]?\d[\d.,]*/gu;

interface Case {
  path: TextPlace['path'];
  figure: Limit;
}

/** Figures of the cases on which a limit of the documents bears, one a case. */
function figuresIn({ artefact, spans, subject }: Matter): Case[] {
  const spoken = new Set(meaningIn([subject.skill, ...spans.map(({ text }) => text)].join('. ')));
  const limits = spans.flatMap(({ text }) => limitsIn(text));
  const isLimited = (figure: Limit) =>
    limits.some((limit) => bearsOnLimit(limit, { ...figure, from: -Infinity, to: Infinity }, spoken));
  return casesIn(artefact).flatMap(({ path, text }) => {
    const figure = limitsIn(text).find((one) => one.isFigure && isLimited(one));
    return figure ? [{ path, figure }] : [];
  });
}

function casesIn(artefact: Artefact): { path: TextPlace['path']; text: string }[] {
  const situations = [...piecesOf(artefact, WorkedExample), ...piecesOf(artefact, Question)].map(
    ({ path, value: { situation } }) => ({
      path: [...path, 'situation'],
      text: 'text' in situation ? situation.text : situation.madeUp,
    }),
  );
  return artefact.form === 'micro-text' || artefact.form === 'role-play'
    ? [{ path: ['learner', 'situation'], text: artefact.learner.situation.madeUp }, ...situations]
    : situations;
}
