/** Most items of an answer; a longer list says that there are more. */
const MAX_ITEMS = 1_000;

/** The items of a stream that pass. */
export async function* filtered<T>(stream: AsyncIterable<T>, passes: (item: T) => boolean): AsyncIterable<T> {
  for await (const item of stream) if (passes(item)) yield item;
}

/** The first thousand of a list or a stream, and whether there are more. */
export async function collect<T>(
  stream: Iterable<T> | AsyncIterable<T>,
): Promise<{ items: T[]; more: boolean }> {
  const items: T[] = [];
  for await (const item of stream) {
    if (items.length === MAX_ITEMS) return { items, more: true };
    items.push(item);
  }
  return { items, more: false };
}
