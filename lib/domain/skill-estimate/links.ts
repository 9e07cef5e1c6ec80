import { z } from 'zod';
import { TOP_LEVEL } from './constants.ts';
import { feedKeyOf } from './source-key.ts';

/** A straight line: what is said becomes shift + factor · said. */
export const ScaleLine = z.object({ shift: z.number(), factor: z.number() });
export type ScaleLine = z.infer<typeof ScaleLine>;

/** How what one source says is read, learned from people whom two sources saw (`link-sources.ts`). */
export const Link = z.object({
  /** As the yardstick would have said it. */
  common: ScaleLine,
  /** As the feed's other raters would have said it; absent where the rater is like them, or there is none. */
  among: ScaleLine.exactOptional(),
});
export type Link = z.infer<typeof Link>;

/** By source, with its rater or without; whoever is not there is read as it was said. */
export type Links = ReadonlyMap<string, Link>;

/** The link of a rater, or of the feed where nothing was learned of the rater. */
export const linkFor = (links: Links, key: string): Link | undefined =>
  links.get(key) ?? links.get(feedKeyOf(key));

/** A level (0–5) as it is read. */
export const readAs = ({ shift, factor }: ScaleLine, level: number): number =>
  Math.min(TOP_LEVEL, Math.max(0, shift + factor * level));
