import { z } from 'zod';

/** What a document says, and who answers for it, where the library says so. */
const SourceSaid = z.object({ source: z.string(), text: z.string(), owner: z.string().exactOptional() });
export type SourceSaid = z.infer<typeof SourceSaid>;

/** What whoever approves a draft, and whoever answers for its documents, has to know of these; no reader is told it. */
export const SourceRemark = z.discriminatedUnion('is', [
  /** Two documents set different amounts to one thing. */
  z.object({ is: z.literal('clash'), one: SourceSaid, other: SourceSaid }),
  /** Who decides up to one amount and from a higher one on is said, and nobody between. */
  z.object({ is: z.literal('hole'), below: SourceSaid, above: SourceSaid }),
  z.object({ is: z.literal('two-readings'), said: SourceSaid }),
  /** The need asks it in so many words. */
  z.object({ is: z.literal('unanswered'), asks: z.string() }),
  /** A document sets rules for the same moment that the draft does not tell. */
  z.object({ is: z.literal('left-out'), rules: z.array(SourceSaid).min(1) }),
]);
export type SourceRemark = z.infer<typeof SourceRemark>;
