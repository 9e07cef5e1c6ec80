import { keepsTo } from '../../../../lib/domain/artefact/keeps-to.ts';
import {
  alsoRightBy,
  isFiller,
  isPutOff,
  isRightOf,
  isUndone,
  isOfAnotherProcedure,
  saysOnlyTheRight,
} from '../../../../lib/domain/artefact/wrong-answers.ts';
import type { Mistake } from '../../../../lib/domain/artefact/mistake.ts';
import type { Claim } from '../../../../lib/domain/artefact/parts.ts';
import { meaningIn } from '../../../../lib/domain/text/grounding.ts';
import { binds } from '../fiction/plain.ts';
import { madeUp, type Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { whysOf } from './feedback.ts';
import type { Wrong } from './wrong.ts';
import { holds, isSame, standsOut } from './wrong-answers.ts';

/** A wrong answer with what is said of it. */
export interface Told {
  says: string;
  mistake: Mistake;
  feedback: Claim;
  /** What is right elsewhere comes first, what anybody could say of anything last. */
  rank: number;
  isHabit: boolean;
}

interface Asked {
  passage: Passage;
  right: string;
  situation: string;
  rightly: Claim;
}

/** With each thing that can be said of it and is not the right answer again, what fits it best first. */
export function toldOf(
  wrong: Wrong,
  { passage, right, situation, rightly }: Asked,
  material: Material,
): Told[] {
  const { says, mistake } = wrong;
  if (binds(says) || isSame(says, right) || holds(says, right) || keepsTo(says, right)) return [];
  const isTaken = mistake === 'other-moment' || mistake === 'other-case';
  if (isTaken && (isOfAnotherProcedure(wrong.from, passage, situation) || !isRightOf(says, wrong.from.text)))
    return [];
  // What says nothing of the case would do for any question.
  if (!isTaken && isFiller(says, [situation, right, passage.text, wrong.from.text])) return [];
  const answer = { text: right, cites: [passage.id] };
  if (mistake === 'other-moment' && alsoRightBy(says, situation, answer, material.asked.spans)) return [];
  const whys = whysOf(wrong, passage, material);
  // Where nothing of it was done, why it is right says what is wrong.
  const fitting = (isUndone([mistake]) ? [...whys, rightly] : whys).filter(
    (claim) =>
      (isUndone([mistake]) || meaningIn(claim.text).join(' ') !== meaningIn(rightly.text).join(' ')) &&
      !saysOnlyTheRight({ says: madeUp(says), feedback: claim, mistake: [mistake] }, right, situation),
  );
  // A case is taken for another case sooner than for the middle of a procedure.
  const isUnlike = isTaken && (wrong.from.step === undefined) !== (passage.step === undefined);
  const rank = RANKS[mistake] + (isUnlike ? UNLIKE : 0);
  const isHabit = wrong.isHabit === true;
  return fitting.map((feedback, i) => ({ says, mistake, feedback, isHabit, rank: rank + i * LESS_FIT }));
}
const UNLIKE = 2.5;

/** What fits less well is said where the best is said of the other answer. */
const LESS_FIT = 0.5;

const RANKS: Record<Mistake, number> = {
  'other-moment': 0,
  'comes-later': 0,
  'other-case': 0,
  'other-row': 0,
  'holds-for-less': 0,
  'holds-for-more': 0,
  'part-left-out': 1,
  'wrong-way-round': 1,
  'other-way': 1,
  'other-person': 1,
  'beyond-limit': 1,
  'within-limit': 1,
  'wrong-amount': 2,
  exception: 2,
  'too-late': 3,
  'left-undone': 3,
  'left-open': 4,
};

/**
 * Two mistakes, each told something of its own, none said before in this draft where it can be helped, and beside which
 * the right answer is not found by its length; none where there are no two.
 */
export function bestOf(told: readonly Told[], right: string, used: ReadonlyMap<string, number>): Told[] {
  const usesOf = ({ says }: Told) => used.get(says) ?? 0;
  const costs = new Map(told.map((one, i) => [one, one.rank + i / 100 + usesOf(one) * USED_BEFORE]));
  const cost = (some: readonly Told[]) => some.reduce((sum, one) => sum + (costs.get(one) ?? 0), 0);
  const fit = (some: Told[][]) =>
    some.filter((answers) => !standsOut(right, answers)).toSorted((a, b) => cost(a) - cost(b))[0];
  // What stood there twice is found by that; a choice of two is half guessed, and no question.
  return fit(pairsOf(told.filter((one) => usesOf(one) < MOST_USES))) ?? fit(pairsOf(told)) ?? [];
}
const USED_BEFORE = 3;
const MOST_USES = 2;

const pairsOf = (told: readonly Told[]): Told[][] =>
  told.flatMap((one, i) =>
    told.slice(i + 1).flatMap((other) => (goTogether(one, other) ? [[one, other]] : [])),
  );

/** Two things that are right elsewhere are two mistakes, and so are two amounts and two parts that are missing. */
const OF_SEVERAL: ReadonlySet<Mistake> = new Set([
  'other-case',
  'other-moment',
  'comes-later',
  'wrong-amount',
  'part-left-out',
]);

const goTogether = (one: Told, other: Told): boolean =>
  !(one.isHabit && other.isHabit) &&
  ![one, other].every(({ says, mistake }) => isPutOff(says, [mistake])) &&
  (one.mistake !== other.mistake || OF_SEVERAL.has(one.mistake)) &&
  !isSame(one.says, other.says) &&
  meaningIn(one.feedback.text).join(' ') !== meaningIn(other.feedback.text).join(' ');
