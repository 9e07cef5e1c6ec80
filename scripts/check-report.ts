// Checks the report of the main job: `node scripts/check-report.ts FILE` fails when something that must have happened did not.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The loop from signal to insight; each of these is counted in the stores or in the tenant's own records. */
const mustHaveHappened = [
  'people',
  'evidence',
  'needs',
  'approvals',
  'pages',
  'deliveries',
  'insights',
  'effects',
  'decisions',
];

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Usage: node scripts/check-report.ts FILE');
const { counts } = z
  .looseObject({ counts: z.record(z.string(), z.number()) })
  .parse(JSON.parse(readFileSync(file, 'utf8')));

for (const [name, count] of Object.entries(counts)) process.stdout.write(`${name}: ${count}\n`);
const missing = mustHaveHappened.filter((name) => !((counts[name] ?? 0) > 0));
if (missing.length > 0) {
  process.stdout.write(`The report counts none of: ${missing.join(', ')}.\n`);
  process.exitCode = 1;
}
