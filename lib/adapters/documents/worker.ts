// Reads documents in a thread of its own, which can be ended when one of them keeps a library busy for ever.
import { parentPort } from 'node:worker_threads';
import type { ReadBlocks, ReadingDone, ReadingJob } from './reader.ts';
import { readBytes } from './formats/read-bytes.ts';
import { whyNotRead } from './why-not-read.ts';

parentPort?.on('message', ({ job, name, bytes }: ReadingJob) => {
  void read(name, bytes).then((found) => parentPort?.postMessage({ job, ...found } satisfies ReadingDone));
});

async function read(name: string, bytes: Uint8Array): Promise<ReadBlocks> {
  try {
    return { blocks: await readBytes(name, bytes) };
  } catch (error) {
    return whyNotRead(error);
  }
}
