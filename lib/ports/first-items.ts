/** The items of a stream, as ports answer them, that pass. */
export async function* filtered<T>(stream: AsyncIterable<T>, passes: (item: T) => boolean): AsyncIterable<T> {
  for await (const item of stream) if (passes(item)) yield item;
}

/** The first of a list or a stream, so many at most, and whether there are more. */
export async function firstItems<T>(
  stream: Iterable<T> | AsyncIterable<T>,
  most: number,
): Promise<{ items: T[]; more: boolean }> {
  const items: T[] = [];
  for await (const item of stream) {
    if (items.length === most) return { items, more: true };
    items.push(item);
  }
  return { items, more: false };
}
