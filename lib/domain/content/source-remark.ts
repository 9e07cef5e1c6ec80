import { z } from 'zod';

/** What a document says, and who answers for it, where the library says so. */
const Said = z.object({ source: z.string(), text: z.string(), owner: z.string().exactOptional() });
export type Said = z.infer<typeof Said>;

/** What whoever approves a draft, and whoever answers for its documents, has to know of these; no reader is told it. */
export const SourceRemark = z.discriminatedUnion('is', [
  /** Two documents set different amounts to one thing. */
  z.object({ is: z.literal('clash'), one: Said, other: Said }),
  /** Who decides up to one amount and from a higher one on is said, and nobody between. */
  z.object({ is: z.literal('hole'), below: Said, above: Said }),
  z.object({ is: z.literal('two-readings'), said: Said }),
  /** The need asks it in so many words. */
  z.object({ is: z.literal('unanswered'), asks: z.string() }),
  /** A document sets rules for the same moment that the draft does not tell. */
  z.object({ is: z.literal('left-out'), rules: z.array(Said).min(1) }),
]);
export type SourceRemark = z.infer<typeof SourceRemark>;
