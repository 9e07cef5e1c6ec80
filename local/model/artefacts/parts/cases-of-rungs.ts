import { figureWithin } from '../material/tables.ts';
import { gistOf } from '../english/clauses.ts';
import { asSentence, holdsVerb, withoutStop } from '../english/tagged.ts';
import { binds } from '../fiction/plain.ts';
import { limitsOnFigure } from '../material/limits-in-text.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { decidingElsewhere, rungsAmong, whoDecides, type Rung, type Rungs } from '../material/rungs.ts';
import type { CaseAnswer, DecidedCase } from './cases-of-tables.ts';

/** The limits that follow on one another in which a passage stands. */
export const rungsWith = (passage: Passage, material: Material): Rungs | undefined =>
  passage.row === undefined
    ? rungsAmong(material).find(({ rungs }) => rungs.some((one) => one.passage === passage))
    : undefined;

/**
 * A figure that falls under one of several limits: what holds of less and of more is taken for it, and who decides in
 * another case. The rung of the passage where it has one, and each in its turn.
 */
export function caseOfRungs(passage: Passage, material: Material, turn: number): DecidedCase | undefined {
  const found = rungsWith(passage, material);
  if (!found) return undefined;
  const own = found.rungs.filter((one) => one.passage === passage);
  const right = own[turn % own.length];
  return right && caseOfRung(right, found, material);
}

/** A case of one rung; undefined where another limit holds of its figure as well, or nothing is taken for it. */
export function caseOfRung(right: Rung, found: Rungs, material: Material): DecidedCase | undefined {
  const { rungs, of, written } = found;
  const isAlone = (value: number) =>
    limitsOnFigure(`${of} of ${written(value)}`, material.passages, material.asked.skill).every(
      ({ passage }) => rungs.some((one) => one.passage === passage),
    );
  const figure = figuresOf(right).find(isAlone);
  if (figure === undefined) return undefined;
  const elsewhere = decidingElsewhere(found, material.passages);
  // Who decides is said by naming them: that they decide, only documents say.
  const who = rungs.map(({ holds }) => whoDecides(holds));
  const isWho =
    !who.includes(undefined) && new Set(who).size === rungs.length && rungs.some(({ holds }) => binds(holds));
  const short = (holds: string) => (isWho ? asSentence(whoDecides(holds) ?? holds) : holds);
  const far = (one: Rung) => Math.abs(rungs.indexOf(one) - rungs.indexOf(right));
  const taken = rungs
    .filter((one) => one !== right)
    .toSorted((a, b) => far(a) - far(b))
    .map((one) => ({
      ...answerOf(one),
      mistake: one.to <= right.from ? ('holds-for-less' as const) : ('holds-for-more' as const),
    }));
  const others = elsewhere.map((one) => ({
    says: gistOf(one.bare),
    passage: one,
    mistake: 'other-moment' as const,
  }));
  const wrong = [...taken, ...others]
    .map((one) => ({ ...one, says: short(one.says) }))
    .filter(({ says }, i, all) => (isWho || !binds(says)) && all.findIndex((one) => one.says === says) === i)
    .slice(0, 2);
  return wrong.length < 2
    ? undefined
    : {
        says: `from a form: “${of}: ${written(figure)}”`,
        kind: 'what-holds',
        asks: isWho ? 'who settles it' : 'what follows from it',
        weighed: `I compared the figures: it is ${[
          ...(right.from > 0 ? [`more than ${written(right.from)}`] : []),
          ...(right.to < Infinity ? [`not above ${written(right.to)}`] : []),
        ].join(' and ')}`,
        told: `So I answered: “${withoutStop(short(right.holds))}”`,
        right: {
          ...answerOf(right),
          says: short(right.holds),
          beside: [...new Set(rungs.map(({ passage }) => passage))].filter((one) => one !== right.passage),
        },
        wrong,
      };
}

/** “Above that the head office” says nothing without what stands before it. */
const answerOf = ({ holds, passage, clause }: Rung): CaseAnswer =>
  holdsVerb(clause) && !/\b(?:above|over|below) (?:that|this|it)\b/iu.test(clause)
    ? { says: holds, passage, by: clause }
    : { says: holds, passage };

/** Plain figures of a rung, none of which is an end of it: in its middle, and near where it begins. */
function figuresOf({ from, to }: Rung): number[] {
  const reach = (upper: number) =>
    figureWithin({
      from: Math.max(from, 0),
      to: upper,
      unit: '',
      isIncluded: upper !== Infinity,
      written: String,
    });
  return [
    reach(to),
    ...(to === Infinity ? [] : [reach(from + (to - from) / 5), reach(from + (to - from) / 20)]),
  ].filter((one) => one !== undefined);
}
