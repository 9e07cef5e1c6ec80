import { z } from 'zod';

const Span = z.object({ id: z.string(), source: z.string(), text: z.string() });
export const DraftAsset = z.strictObject({
  task: z.literal('draft-asset'),
  modality: z.string(),
  skill: z.string().max(60),
  audience: z.string(),
  spans: z.array(Span).min(1).max(24),
  mend: z.array(z.string()),
});
export type DraftAsset = z.infer<typeof DraftAsset>;
