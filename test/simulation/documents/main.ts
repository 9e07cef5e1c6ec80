// Reads documents that are broken or hostile: npm run simulate:documents -- --seed N --documents M
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { documentsIn, linesOf, nothingRead, together, type Reading } from './reading.ts';
import type { Asked, Heard } from './share.ts';

const help = `npm run simulate:documents -- [options]: reads documents that are broken or hostile; exits 1 where one throws, hangs or says nothing.

  --seed N        what the documents are broken by (1)
  --documents M   how many (500)
  --processes N   at once (as many as the machine runs)
  --seconds N     that one document may take (3; the app gives it 10). One of fifty takes as long as it is given, so this
                  says how long a run takes; a shorter time refuses more and hides nothing
`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    documents: { type: 'string', default: '500' },
    processes: { type: 'string', default: String(availableParallelism()) },
    seconds: { type: 'string', default: '3' },
    help: { type: 'boolean', default: false },
  },
});
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Milliseconds between two lines about how far it has got. */
const TELL_EVERY = 10_000;

/** Each process takes every so many-th document. */
async function readAll(count: number, processes: number): Promise<Reading> {
  const soFar: Reading[] = Array.from({ length: processes }, nothingRead);
  const read = () => soFar.reduce(together, nothingRead());
  const began = performance.now();
  const telling = setInterval(() => {
    const all = read();
    const seconds = Math.round((performance.now() - began) / 1_000);
    say(`${documentsIn(all)} of ${count} after ${seconds} s, ${all.faults.length} faults`);
  }, TELL_EVERY);
  const shareOf = (first: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(new URL('share.ts', import.meta.url), { execArgv: ['--no-warnings'] });
      let isOver = false;
      child.on('message', ({ reading, over }: Heard) => {
        soFar[first] = reading;
        isOver = over;
      });
      child.once('close', (code) => {
        if (isOver) resolve();
        else
          reject(
            new Error(
              `A process that reads ended with ${code ?? 'a signal'} after ${documentsIn(soFar[first] ?? nothingRead())} documents.`,
            ),
          );
      });
      child.send({
        seed: Number(values.seed),
        first,
        step: processes,
        count,
        seconds: Number(values.seconds),
      } satisfies Asked);
    });
  try {
    await Promise.all(Array.from({ length: processes }, (_, first) => shareOf(first)));
  } finally {
    clearInterval(telling);
  }
  return read();
}

if (values.help) say(help);
else {
  const reading = await readAll(Number(values.documents), Number(values.processes));
  for (const line of linesOf(reading)) say(line);
  process.exitCode = reading.faults.length > 0 ? 1 : 0;
}
