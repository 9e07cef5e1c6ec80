import { cleaned } from '../domain/text/plain-text.ts';
import type { DeltaAnswer } from '../ports/delta.ts';
import { GraphRefused, type DeltaPage } from './graph.ts';

/** Milliseconds to wait where Graph is busy and does not say how long. */
const WAIT_MS = 60_000;

/**
 * A page of a delta query of Graph.
 * @param from a place that an earlier answer named; absent where it begins @param beginning the query itself
 * @throws NamedError or NotWritten where it is refused for another reason, such as a permission that is missing
 */
export async function deltaAnswer<Entry>(
  delta: (path: string) => Promise<DeltaPage>,
  { from, beginning }: { from: string | undefined; beginning: string },
  entriesOf: (item: unknown) => Entry[],
): Promise<DeltaAnswer<Entry>> {
  try {
    const { value, nextPath, deltaPath } = await delta(from ?? beginning);
    // One that cannot be read stops the pull: passed over, it would be taken for one that is gone.
    const entries = value.flatMap((item) => entriesOf(cleaned(item)));
    return nextPath === undefined
      ? { outcome: 'last-page', entries, next: deltaPath }
      : { outcome: 'page', entries, next: nextPath };
  } catch (error) {
    if (!(error instanceof GraphRefused)) throw error;
    if (error.status === 429 || error.status === 503) return { outcome: 'busy', wait: error.wait ?? WAIT_MS };
    // A place is Graph’s own word: if it will not hear it any more, it is too old or was reset.
    if (from !== undefined && [400, 404, 410].includes(error.status)) return { outcome: 'lost' };
    throw error;
  }
}
