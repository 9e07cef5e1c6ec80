import { alsoRightBy, saysOnlyTheRight } from '../../../../lib/domain/artefact/wrong-answers.ts';
import type { Mistake } from '../../../../lib/domain/artefact/mistake.ts';
import type { Claim } from '../../../../lib/domain/artefact/parts.ts';
import { meaningIn } from '../../../../lib/domain/grounding.ts';
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
}

interface Asked {
  passage: Passage;
  right: string;
  situation: string;
  rightly: Claim;
}

/** With the first thing that can be said of it and is not the right answer again, if there is one. */
export function toldOf(
  wrong: Wrong,
  { passage, right, situation, rightly }: Asked,
  material: Material,
): Told[] {
  const { says, mistake } = wrong;
  if (binds(says) || isSame(says, right) || holds(says, right)) return [];
  const answer = { text: right, cites: [passage.id] };
  if (mistake === 'other-moment' && alsoRightBy(says, situation, answer, material.asked.spans)) return [];
  const feedback = whysOf(wrong, passage, material).find(
    (claim) =>
      meaningIn(claim.text).join(' ') !== meaningIn(rightly.text).join(' ') &&
      !saysOnlyTheRight({ says: madeUp(says), feedback: claim }, right, situation),
  );
  return feedback ? [{ says, mistake, feedback, rank: RANKS[mistake] }] : [];
}

const RANKS: Record<Mistake, number> = {
  'other-moment': 0,
  'comes-later': 0,
  'other-case': 0,
  'part-left-out': 1,
  'wrong-way-round': 1,
  'other-way': 1,
  'other-person': 1,
  'beyond-limit': 1,
  'wrong-amount': 2,
  exception: 2,
  'too-late': 3,
  'left-undone': 3,
  'left-open': 4,
};

/**
 * Two mistakes of different kinds, each told something of its own, none said before in this draft where it can be
 * helped, and beside which the right answer is not found by its length.
 */
export function bestOf(told: readonly Told[], right: string, used: ReadonlyMap<string, number>): Told[] {
  const usesOf = ({ says }: Told) => used.get(says) ?? 0;
  const costs = new Map(told.map((one, i) => [one, one.rank + i / 100 + usesOf(one) * USED_BEFORE]));
  const cost = (some: readonly Told[]) => some.reduce((sum, one) => sum + (costs.get(one) ?? 0), 0);
  const fit = (some: Told[][]) =>
    some.filter((answers) => !standsOut(right, answers)).toSorted((a, b) => cost(a) - cost(b))[0];
  const among = (some: readonly Told[]) => fit(pairsOf(some)) ?? fit(some.map((one) => [one]));
  // What stood there twice is found by that.
  return among(told.filter((one) => usesOf(one) < MOST_USES)) ?? among(told) ?? [];
}
const USED_BEFORE = 3;
const MOST_USES = 2;

const pairsOf = (told: readonly Told[]): Told[][] =>
  told.flatMap((one, i) =>
    told.slice(i + 1).flatMap((other) => (goTogether(one, other) ? [[one, other]] : [])),
  );

const goTogether = (one: Told, other: Told): boolean =>
  (one.mistake !== other.mistake || one.mistake === 'other-case') &&
  !isSame(one.says, other.says) &&
  meaningIn(one.feedback.text).join(' ') !== meaningIn(other.feedback.text).join(' ');
