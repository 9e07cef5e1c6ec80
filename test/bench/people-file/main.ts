// What an export of people costs that is sent again: one reading of what is known, and its differences.
import { parseArgs } from 'node:util';
import { explain } from '../../../scripts/shared/explain.ts';
import { resent } from './resent.ts';

explain(`npm run bench:people-file -- [options]   sends an export of people thrice and counts what the stores are asked

  --people N    rows of it, 100000
  --changed N   rows that say something else the third time, 10
`);

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '100000' },
    changed: { type: 'string', default: '10' },
  },
});
const people = Number(values.people);
const began = performance.now();
const asked = await resent(people, Number(values.changed));
const seconds = Math.round((performance.now() - began) / 1_000);
process.stdout.write(`${JSON.stringify({ people, ...asked, seconds }, null, 2)}\n`);
