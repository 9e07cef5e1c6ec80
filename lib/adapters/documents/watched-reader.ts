import { Worker } from 'node:worker_threads';
import { message, type Message } from '../../messages/message.ts';
import type { DocumentReader, ReadBlocks, ReadingDone, ReadingJob } from './reader.ts';

/** What one document may take at most, in milliseconds and bytes. */
export interface ReadingLimits {
  time: number;
  memory: number;
}

const MB = 1024 * 1024;
const LIMITS: ReadingLimits = { time: 10_000, memory: 400 * MB };
/** How often memory is looked at, in milliseconds. */
const LOOK_EVERY = 50;
/** So many documents are read by one worker: what a library leaves behind is gone with it. */
const DOCUMENTS_A_WORKER = 500;

/**
 * Reads documents one after the other in a worker, which is ended where one of them takes more time or memory than it
 * may. The next document gets a new one.
 */
export function watchedReader(limits: ReadingLimits = LIMITS): DocumentReader {
  let worker: Worker | undefined;
  let job = 0;
  let turn: Promise<unknown> = Promise.resolve();

  async function start(): Promise<Worker> {
    const { workerFile } = await import('./worker-file.ts');
    // Nothing that a worker may still do keeps the app from ending.
    const started = new Worker(workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: limits.memory / MB },
    });
    started.unref();
    return started;
  }

  async function end(): Promise<void> {
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  }

  async function readNow(name: string, bytes: Uint8Array): Promise<ReadBlocks> {
    if (job > 0 && job % DOCUMENTS_A_WORKER === 0) await end();
    const reading = (worker ??= await start());
    job += 1;
    const found = await answerOf(reading, { job, name, bytes }, limits);
    if ('ended' in found) await end();
    return 'ended' in found ? { why: found.ended, ...(found.passes ? { passes: true } : {}) } : found;
  }

  return {
    read: (name, bytes) => {
      const result = turn.then(() => readNow(name, bytes));
      turn = result.catch(() => undefined);
      return result;
    },
    close: end,
  };
}

type Answer = ReadBlocks | { ended: Message; passes?: true };

const SLOW = message('unread.too-slow');
const HEAVY = message('unread.too-heavy');
const DAMAGED = message('unread.damaged');

/** What the worker answers, or why it has to be ended. */
function answerOf(worker: Worker, toRead: ReadingJob, { time, memory }: ReadingLimits): Promise<Answer> {
  return new Promise((resolve) => {
    const before = process.memoryUsage().rss;
    const finish = (answer: Answer) => {
      clearTimeout(late);
      clearInterval(looking);
      worker.off('message', answered).off('error', failed).off('exit', exited);
      worker.unref();
      resolve(answer);
    };
    const answered = ({ job, ...found }: ReadingDone) => {
      if (job === toRead.job) finish(found);
    };
    // Whatever a library throws outside of what is awaited ends the worker, and is a matter of this document.
    const failed = (error: Error & { code?: string }) => {
      finish(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { ended: HEAVY, passes: true } : { ended: DAMAGED });
    };
    const exited = () => {
      finish({ ended: DAMAGED });
    };
    const late = setTimeout(() => {
      finish({ ended: SLOW, passes: true });
    }, time);
    // Buffers lie outside of the heap that a worker can be held to.
    const looking = setInterval(() => {
      if (process.memoryUsage().rss - before > memory) finish({ ended: HEAVY, passes: true });
    }, LOOK_EVERY);
    worker.ref();
    worker.on('message', answered).on('error', failed).on('exit', exited);
    worker.postMessage(toRead);
  });
}
