import { z } from 'zod';
import { meaningIn, sentencesOf } from '../../lib/domain/text/grounding.ts';
import { Span } from '../../lib/domain/content/content.ts';

const Part = z.strictObject({ id: z.string(), where: z.string(), text: z.string() });
export const FindParts = z.strictObject({
  task: z.literal('find-parts'),
  remark: z.string(),
  parts: z.array(Part).min(1),
});
export const RewordParts = z.strictObject({
  task: z.literal('reword-parts'),
  modality: z.string(),
  skill: z.string(),
  audience: z.string(),
  remark: z.string(),
  parts: z.array(Part.extend({ kind: z.string(), cites: z.array(z.string()) })).min(1),
  spans: z.array(Span),
  mend: z.array(z.string()),
  corrected: z.array(z.unknown()).exactOptional(),
});

/** Parts that hold the rarest word of the remark; none where every word is in many of them. */
export function foundParts({ remark, parts }: z.infer<typeof FindParts>): { parts: string[] } {
  const held = parts.map(({ id, text }) => ({ id, words: new Set(meaningIn(text)) }));
  const holding = [...new Set(meaningIn(remark))]
    .map((word) => held.filter(({ words }) => words.has(word)).map(({ id }) => id))
    .filter((ids) => ids.length > 0 && ids.length <= 2)
    .toSorted((a, b) => a.length - b.length);
  return { parts: holding[0] ?? [] };
}

/**
 * Other words for parts, by rule: a claim as its passage has it, or in fewer sentences; anything else in fewer. What a
 * remark means is beyond it, so a part may come back as it was.
 */
export const rewordedParts = ({ parts, spans }: z.infer<typeof RewordParts>) => ({
  parts: parts.map(({ id, text, cites }) => {
    const passage = spans.find((span) => span.id === cites[0])?.text;
    const shorter = sentencesOf(text)[0] ?? text;
    return { id, text: passage !== undefined && passage !== text ? passage : shorter, cites };
  }),
});
