import { z } from 'zod';

/**
 * What somebody objects to: that the layer works out anything about them, or only that they are compared with others
 * who wait.
 */
export const Objection = z.object({
  to: z.enum(['processing', 'comparison']),
  /** Epoch milliseconds. */
  at: z.number(),
  /** Somebody else recorded it for them; what they said themselves before, if it was anything. */
  recordedOver: z.enum(['nothing', 'comparison', 'processing']).exactOptional(),
});
export type Objection = z.infer<typeof Objection>;

const REACH = { nothing: 0, comparison: 1, processing: 2 } as const;

/** What the person said themselves. */
export const ownOf = (objection: Objection | undefined): keyof typeof REACH =>
  objection?.recordedOver ?? objection?.to ?? 'nothing';

/** Whether somebody else would take back or narrow what the person said themselves. */
export const overrules = (to: keyof typeof REACH, objection: Objection | undefined): boolean =>
  REACH[to] < REACH[ownOf(objection)];
