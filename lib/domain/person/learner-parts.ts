import { z } from 'zod';
import { isOfSkill, type Evidence } from '../signal/evidence.ts';
import type { SkillId } from '../ids.ts';
import { Practice } from './recall-state.ts';
import { seesLearning, type LearningPurpose, type Purpose } from './purpose.ts';
import { Learner, Learning, SkillResponse, withEvidence } from './learner.ts';

/** What a purpose about somebody's employment sees of them: what was seen of their work, and nothing else. */
export type AtWork = Pick<Learner, 'personId' | 'person' | 'skills'>;

/** A learner as far as a purpose may see them. */
export type LearnerFor<P extends Purpose> = P extends LearningPurpose ? Learner : AtWork;

/** Reads a learner for a purpose. Written out field by field, so that a new field is not seen by default. */
export function learnerFor<P extends Purpose>(purpose: P, learner: Learner): LearnerFor<P> {
  const { personId, person, skills } = learner;
  const seen = seesLearning(purpose) ? learner : { personId, ...(person ? { person } : {}), skills };
  return seen as LearnerFor<P>;
}

/** Whether anything stands in what a purpose sees: of somebody who only learns here it does not even see that. */
export const isSeen = ({ person, skills }: AtWork): boolean =>
  person !== undefined || Object.keys(skills).length > 0;

/** A learner as stored; until November 2026 in one part, with evidence of every kind in one sum. */
export const StoredLearner = Learner.extend({
  learning: Learning.exactOptional(),
  responses: z.record(z.string(), SkillResponse).exactOptional(),
  practice: Practice.exactOptional(),
}).transform(({ learning, responses, practice, ...learner }): Learner => {
  if (learning) return { ...learner, learning };
  return { ...learner, skills: {}, learning: inOneSum(learner.skills, responses, practice) };
});

/**
 * Sums of an earlier version cannot be taken apart: they count as given to learn until the evidence that made them is
 * folded again.
 */
const inOneSum = (
  skills: Learner['skills'],
  responses: Learning['responses'],
  practice: Learning['practice'],
): Learning => ({
  skills,
  ...(responses ? { responses } : {}),
  ...(practice ? { practice } : {}),
  ...(Object.keys(skills).length > 0 ? { mixed: true as const } : {}),
});

/** The learner with each part folded from its own evidence, which is all there is of them. */
export function takenApart(
  learner: Learner,
  evidence: readonly Evidence[],
  halfLifeOf: (skillId: SkillId) => number,
): Learner {
  const { mixed, ...learning } = learner.learning;
  if (!mixed) return learner;
  const empty: Learner = { ...learner, skills: {}, learning: { ...learning, skills: {} } };
  return foldedOnto(empty, evidence, halfLifeOf);
}

/**
 * The learner without some of the evidence: the skills that it speaks of are folded anew from what is left.
 * @param keys of what is gone
 * @param evidence all there is of them, with what is gone
 */
export function withoutEvidence(
  learner: Learner,
  keys: ReadonlySet<string>,
  evidence: readonly Evidence[],
  halfLifeOf: (skillId: SkillId) => number,
): Learner {
  const gone = evidence.filter(({ id }) => keys.has(id));
  const touched = new Set(gone.filter(isOfSkill).map(({ skillId }) => skillId));
  const others = <T>(skills: Record<SkillId, T>): Record<SkillId, T> =>
    Object.fromEntries(Object.entries(skills).filter(([skillId]) => !touched.has(skillId)));
  const rest: Learner = {
    ...learner,
    skills: others(learner.skills),
    learning: { ...learner.learning, skills: others(learner.learning.skills) },
  };
  const left = evidence.filter(({ id, skillId }) => touched.has(skillId) && !keys.has(id));
  return foldedOnto(rest, left, halfLifeOf);
}

const foldedOnto = (
  learner: Learner,
  evidence: readonly Evidence[],
  halfLifeOf: (skillId: SkillId) => number,
): Learner =>
  evidence
    .filter(isOfSkill)
    .reduce((folded, piece) => withEvidence(folded, piece, halfLifeOf(piece.skillId)), learner);
