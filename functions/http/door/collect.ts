import { firstItems } from '../../../lib/ports/first-items.ts';

/** Most items of an answer; a longer list says that there are more. */
const MAX_ITEMS = 1_000;

/** The first thousand of a list or a stream, and whether there are more. */
export const collect = <T>(stream: Iterable<T> | AsyncIterable<T>): Promise<{ items: T[]; more: boolean }> =>
  firstItems(stream, MAX_ITEMS);
