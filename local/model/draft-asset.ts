import { z } from 'zod';

const Span = z.object({
  id: z.string(),
  source: z.string(),
  text: z.string(),
  /** The heading that it stands under, its number among steps, and its page, where its document has them. */
  section: z.string().exactOptional(),
  step: z.int().exactOptional(),
  page: z.int().exactOptional(),
});
export const DraftAsset = z.strictObject({
  task: z.literal('draft-asset'),
  modality: z.string(),
  skill: z.string().max(60),
  description: z.string().exactOptional(),
  audience: z.string(),
  spans: z.array(Span).min(1).max(60),
  mend: z.array(z.string()),
  outcome: z
    .strictObject({
      indicator: z.string(),
      worth: z.number(),
      unit: z.string().exactOptional(),
      by: z.string().exactOptional(),
    })
    .exactOptional(),
  /** How people corrected earlier drafts; a rule cannot word as they did. */
  corrected: z.array(z.unknown()).exactOptional(),
});
export type DraftAsset = z.infer<typeof DraftAsset>;
