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
export const isLearnable = (cause: Cause): boolean => cause === 'skill' || cause === 'knowledge';
