import { z } from 'zod';
import { Claim } from './parts.ts';

/**
 * What was drafted before each form had a shape: sections of paragraphs, one side for everybody. It is read, shown,
 * approved and published as it is, and drafted no more.
 */
export const Sections = z.strictObject({
  form: z.literal('sections'),
  title: z.string().min(1).max(120),
  summary: z.string().min(1).max(250),
  learner: z.strictObject({
    sections: z
      .array(
        z.strictObject({ heading: z.string().min(1).max(120), paragraphs: z.array(Claim).min(1).max(8) }),
      )
      .min(1)
      .max(8),
    tryIt: z.array(z.string().min(1).max(300)).max(5),
  }),
});
export type Sections = z.infer<typeof Sections>;

/** An asset as it was stored with its draft, as one of today; every other as it stands. */
export function withShape(asset: unknown): unknown {
  if (typeof asset !== 'object' || asset === null || !('draft' in asset)) return asset;
  const { draft, ...rest } = asset;
  const { title, summary, ...learner } = draft as Record<string, unknown>;
  return { ...rest, artefact: { form: 'sections', title, summary, learner } };
}
