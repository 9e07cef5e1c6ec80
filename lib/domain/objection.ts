import { z } from 'zod';

/**
 * What somebody objects to: that the layer works out anything about them, or only that they are compared with others
 * who wait.
 */
export const Objection = z.object({
  to: z.enum(['processing', 'comparison']),
  /** Epoch milliseconds. */
  at: z.number(),
});
export type Objection = z.infer<typeof Objection>;
