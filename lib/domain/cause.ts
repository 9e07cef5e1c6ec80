import { z } from 'zod';

/** Why people do not do it. Content is made only for the learnable ones. */
export const Cause = z.enum([
  'skill',
  'knowledge',
  'process',
  'tool',
  'incentive',
  'clarity',
  'capacity',
  'motivation',
]);
export type Cause = z.infer<typeof Cause>;

/** What learning cures, and what somebody else has to. */
export type LearnableCause = Extract<Cause, 'skill' | 'knowledge'>;
export type OtherCause = Exclude<Cause, LearnableCause>;

export const isLearnable = (cause: Cause): cause is LearnableCause =>
  cause === 'skill' || cause === 'knowledge';
