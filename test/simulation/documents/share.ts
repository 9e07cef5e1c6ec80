// Reads a share of the documents in a process of its own: what it takes is told apart from what the others take.
import { watchedReader } from '../../../lib/adapters/documents/watched-reader.ts';
import { readBroken, type Share } from './broken-documents.ts';
import type { Reading } from './reading.ts';

/** What a process is asked for; `seconds` is what one document may take at most. */
export type Asked = Share & { seconds: number };
export interface Heard {
  reading: Reading;
  over: boolean;
}

/** Milliseconds between two words about how it stands. */
const TELL_EVERY = 2_000;

process.once('message', ({ seconds, ...share }: Asked) => void readShare(share, seconds));

async function readShare(share: Share, seconds: number): Promise<void> {
  const reader = watchedReader({ time: seconds * 1_000, memory: 400 * 1024 * 1024 });
  let told = performance.now();
  const reading = await readBroken(reader, share, (soFar) => {
    if (performance.now() - told < TELL_EVERY) return;
    told = performance.now();
    process.send?.({ reading: soFar, over: false } satisfies Heard);
  });
  await reader.close();
  process.send?.({ reading, over: true } satisfies Heard, () => process.disconnect());
}
