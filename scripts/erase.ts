// Says what would be erased about one person and what would stay, and with --apply does it and looks again.
import { parseArgs } from 'node:util';
import { PersonId } from '../lib/domain/ids.ts';
import { complain } from './checks/command.ts';
import { connect, connectHelp, connectOptions } from './personal-data/connect.ts';
import { erasePerson, planErasure, type ErasurePlan } from './personal-data/erase-person.ts';

const HELP = `npm run erase -- --person ID [options]   erases one person, by their Entra object id

Without --apply it only says what it would do. Take the person out of the feeds first, or they come back with the next signal.

  --person ID        Entra object id
  --apply            do it, then look again
${connectHelp}
Who runs it needs the role "Cosmos DB Built-in Data Reader" on the account, with --apply "… Data Contributor".
It exits with 1 if something is left that should be gone, or stands where nobody expected it.
`;

const { values } = parseArgs({
  options: { ...connectOptions, person: { type: 'string' }, apply: { type: 'boolean', default: false } },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  if (values.help) {
    say(HELP);
    return;
  }
  if (values.person === undefined) throw new RangeError('Name a person: --person ID.');
  const personId = PersonId.parse(values.person);
  const containers = await connect(values);
  say(values.apply ? 'Erased:' : 'Would be erased:');
  const before = await planErasure(containers, personId);
  show(before, (does) => does === 'document deleted' || does === 'taken out');
  const after = values.apply ? await erasePerson(containers, personId) : before;
  say('Stays:');
  show(after, (does) => does === 'stays');
  elsewhere(after);
  const wrong = after.places.filter(({ does }) => does === 'unknown' || (values.apply && does !== 'stays'));
  if (wrong.length === 0) return;
  say('Not as it should be; run it again:');
  show({ ...after, places: wrong }, () => true);
  process.exitCode = 1;
}

function show(
  { places }: ErasurePlan,
  isShown: (does: ErasurePlan['places'][number]['does']) => boolean,
): void {
  const shown = places.filter(({ does }) => isShown(does));
  if (shown.length === 0) say('  nothing');
  const counted = Map.groupBy(
    shown,
    ({ container, what, does, why }) => `${container}: ${what} (${does}). ${why}`,
  );
  for (const [line, { length }] of counted) say(`  ${String(length).padStart(4)} × ${line}`);
}

/** What this command cannot reach. */
function elsewhere({ vivaActivities }: ErasurePlan): void {
  say('Elsewhere:');
  say(
    `  ${vivaActivities.length} recommendations in Viva Learning: ${vivaActivities.join(', ') || 'none known'}`,
  );
  say(
    '  lines in their Teams activity feed; what was exported or backed up before (see docs/guides/remove.md)',
  );
}

await main().catch(complain);
