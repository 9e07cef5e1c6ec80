// Reads documents in a thread of its own, which can be ended when one of them keeps a library busy for ever.
import { parentPort } from 'node:worker_threads';
import type { ReadBlocks, ReadingDone, ReadingJob } from './reader.ts';
import { NotRead } from './reading/bounds.ts';
import { readBytes } from './reading/read-bytes.ts';

parentPort?.on('message', ({ job, name, bytes }: ReadingJob) => {
  void read(name, bytes).then((found) => parentPort?.postMessage({ job, ...found } satisfies ReadingDone));
});

async function read(name: string, bytes: Uint8Array): Promise<ReadBlocks> {
  try {
    return { blocks: await readBytes(name, bytes) };
  } catch (error) {
    return { why: error instanceof NotRead ? error.message : reasonOf(error) };
  }
}

/** Libraries name what they stumble over in many ways; whoever mends the file needs no more than these. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && error.name === 'PasswordException' ? 'is protected by a password' : 'is damaged';
