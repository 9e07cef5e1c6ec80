import { z } from 'zod';
import type { EvidenceSource } from '../skill-estimate/constants.ts';

/**
 * What a piece of evidence was given for: `work` says what somebody can do at work and was taken to know that;
 * `learning` was given to learn, by practising, in a course, or in their own words.
 */
export const GivenFor = z.enum(['work', 'learning']);
export type GivenFor = z.infer<typeof GivenFor>;

/** What each source is given for, where the signal itself does not say that it was given to learn. */
const bySource: Record<EvidenceSource, GivenFor> = {
  assessment: 'work',
  'manager-observation': 'work',
  'peer-observation': 'work',
  'objective-met': 'work',
  'role-history': 'work',
  figure: 'work',
  'practice-rubric': 'learning',
  'exercise-answer': 'learning',
  completion: 'learning',
  'self-report': 'learning',
  recall: 'learning',
};

/** Evidence that was stored before it was marked is marked by its source. */
export const givenForOf = ({ source, givenFor }: { source: EvidenceSource; givenFor?: GivenFor }): GivenFor =>
  givenFor ?? bySource[source];

const EVERYTHING = ['work', 'learning'] as const;
const OF_THE_WORK = ['work'] as const;

/**
 * The one table of which evidence may be read for what. Whoever reads names the purpose; a purpose that is not here
 * does not compile. What follows from a decision about somebody's employment sees nothing that they gave to learn, but
 * for targeting, which decides who learns first: by the work alone, people would be given what they learned since.
 */
const seenFor = {
  /** Finding needs, answering them, practising, and whether it helped. */
  learning: EVERYTHING,
  /** Somebody's own access to what is held about them. */
  'own-access': EVERYTHING,
  /** Taking in, counting and erasing: nothing is told from it about anybody. */
  'record-keeping': EVERYTHING,
  /** Roles as a whole, as far as the disclosure module speaks of them. */
  'workforce-planning': EVERYTHING,
  /** Who comes first where places to learn are short. */
  targeting: EVERYTHING,
  performance: OF_THE_WORK,
  /** What others see of whoever chose to be seen; what they see of themselves is their own access. */
  mobility: OF_THE_WORK,
  hiring: OF_THE_WORK,
  succession: OF_THE_WORK,
} as const satisfies Record<string, readonly GivenFor[]>;

export type Purpose = keyof typeof seenFor;
export const purposes = Object.keys(seenFor) as Purpose[];

/** The purposes for which everything may be read. */
export type LearningPurpose = {
  [P in Purpose]: 'learning' extends (typeof seenFor)[P][number] ? P : never;
}[Purpose];

export const maySee = (purpose: Purpose, given: GivenFor): boolean =>
  (seenFor[purpose] as readonly GivenFor[]).includes(given);

export const seesLearning = (purpose: Purpose): purpose is LearningPurpose => maySee(purpose, 'learning');
