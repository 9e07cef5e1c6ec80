import { z } from 'zod';

/** What became of a passage: another wording stands there, a step came in beside it, or nothing says it any more. */
export const PassageFate = z.enum([
  'changed',
  'added',
  'removed',
  'document-gone',
  'document-unreadable',
  'document-over',
]);
export type PassageFate = z.infer<typeof PassageFate>;

/** A passage of a document that does not stand as it was cited. */
export const ChangedPassage = z.object({
  /** The document, as the asset names it. */
  source: z.string(),
  fate: PassageFate,
  /** The passage of the asset; absent for what came in. */
  spanId: z.string().exactOptional(),
  /** What it said when a human approved it. */
  before: z.string().exactOptional(),
  /** What stands there now. */
  after: z.string().exactOptional(),
  /**
   * The side that learners read cites it, or all the steps beside which it came in. Decided when it was marked, because
   * a new version has other passages under the same ids; absent where only a partner’s side rests on it.
   */
  isForLearners: z.literal(true).exactOptional(),
});
export type ChangedPassage = z.infer<typeof ChangedPassage>;

/** What differs between an asset and the documents that it cites. */
export const SourceChange = z.object({
  /** When it was first seen, epoch milliseconds. */
  at: z.number(),
  /** When it last became another one, epoch milliseconds; absent where it was marked before that was kept. */
  lastAt: z.number().exactOptional(),
  passages: z.array(ChangedPassage).min(1),
});
export type SourceChange = z.infer<typeof SourceChange>;

/** Fates after which nothing is left that a new version could say in its place. */
const GONE: readonly PassageFate[] = ['removed', 'document-gone', 'document-unreadable', 'document-over'];
export const isGone = ({ fate }: Pick<ChangedPassage, 'fate'>): boolean => GONE.includes(fate);
