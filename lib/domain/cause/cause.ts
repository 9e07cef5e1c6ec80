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

/** Causes that learning cures; the others have owners. */
export const LearnableCause = Cause.extract(['skill', 'knowledge']);
export type LearnableCause = z.infer<typeof LearnableCause>;
export const OtherCause = Cause.exclude(LearnableCause.options);
export type OtherCause = z.infer<typeof OtherCause>;

export const isLearnable = (cause: Cause): cause is LearnableCause =>
  cause === 'skill' || cause === 'knowledge';
