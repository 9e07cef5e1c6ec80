// What it costs to lay many people beside many roles: counts, seconds, and the memory that is held.
import { parseArgs } from 'node:util';
import { explain } from '../../../scripts/shared/explain.ts';
import { matched } from './match.ts';

explain(`npm run bench:mobility -- [options]   lays people beside roles, one after another, and counts

  --people N   100000
  --roles N    300
`);

const { values } = parseArgs({
  options: { people: { type: 'string', default: '100000' }, roles: { type: 'string', default: '300' } },
});
const began = performance.now();
const counted = matched(Number(values.people), Number(values.roles));
const seconds = Math.round((performance.now() - began) / 1_000);
const megabytes = Math.round(process.memoryUsage().heapUsed / 1_048_576);
process.stdout.write(`${JSON.stringify({ ...counted, seconds, megabytes }, null, 2)}\n`);
