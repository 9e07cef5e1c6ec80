// Reads documents that are broken or hostile: npm run simulate:documents -- --seed N --documents M
import { parseArgs } from 'node:util';
import { watchedReader } from '../../../lib/adapters/documents/watched-reader.ts';
import { readBroken } from './broken-documents.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    documents: { type: 'string', default: '500' },
    help: { type: 'boolean', default: false },
  },
});
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

if (values.help)
  say(
    'npm run simulate:documents -- [--seed N (1)] [--documents M (500)]: exits 1 where one throws, hangs or says nothing.',
  );
else {
  const reader = watchedReader();
  const { read, reasons, slowest, memory, faults } = await readBroken(
    reader,
    Number(values.seed),
    Number(values.documents),
  );
  await reader.close();
  say(
    `${read} read, slowest ${slowest.ms} ms (${slowest.what}), at most ${Math.round(memory / 1e6)} MB in all`,
  );
  for (const [reason, count] of [...reasons].toSorted((a, b) => b[1] - a[1])) say(`${count} ${reason}`);
  for (const fault of faults) say(`FAULT ${fault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
