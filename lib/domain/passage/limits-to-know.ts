import { meaningIn } from '../text/grounding.ts';
import { bearsOnLimit, isOfSameThing, isSpokenOf, limitsIn } from './limits.ts';

/** What a document says. */
interface Told {
  source: string;
  text: string;
}

/**
 * Whether a passage sets a limit that has to be known to whoever reads another one. A limit says what it is about
 * itself, so that what is spoken of is asked of the other one’s document.
 * @param spans all that either may be one of
 */
export function bearingAmong(spans: readonly Told[], about: string): (limiting: Told, read: Told) => boolean {
  const words = new Map<string, ReadonlySet<string>>();
  const spokenIn = (source: string): ReadonlySet<string> => {
    const known = words.get(source);
    if (known) return known;
    const texts = spans.filter((span) => span.source === source).map(({ text }) => text);
    const spoken = new Set(meaningIn([about, ...texts].join('. ')));
    words.set(source, spoken);
    return spoken;
  };
  return (limiting, read) =>
    limitsIn(limiting.text).some((limit) =>
      limitsIn(read.text).some(
        (amount) =>
          isOfSameThing(limit, amount) &&
          bearsOnLimit(limit, amount, spokenIn(read.source)) &&
          isSpokenOf(amount, limit, spokenIn(limiting.source)),
      ),
    );
}
