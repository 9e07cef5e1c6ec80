/** Byte order marks, by what they say of the text behind them. */
const marks: readonly (readonly [number, number, string])[] = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
];

/**
 * A stream as text, UTF-8 unless it says otherwise; undefined, and no further read, where it holds more bytes than the
 * limit.
 */
export async function readUpTo(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<string | undefined> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let text = '';
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.byteLength;
    if (bytes > limit) return undefined;
    const marked = marks.find(([first, second]) => chunk[0] === first && chunk[1] === second);
    decoder ??= new TextDecoder(marked?.[2] ?? 'utf-8');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + (decoder?.decode() ?? '');
}
