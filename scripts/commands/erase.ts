// Says what would be erased about one person and what would stay, and with --apply does it and looks again.
import { PersonId } from '../../lib/domain/ids.ts';
import { command, Misunderstood, print } from './command.ts';
import { connect, connectOptions } from './personal-data/connect.ts';
import { erasePerson, planErasure, type ErasurePlan } from '../../lib/adapters/cosmos/personal-data/erase.ts';

export const erase = command({
  name: 'erase',
  summary: 'erases one person, by their Entra object id',
  about:
    'Without --apply it only says what it would do. Take the person out of the feeds first, or they come back with the next signal.',
  options: {
    person: { type: 'string', value: 'ID', help: 'Entra object id' },
    apply: { type: 'boolean', default: false, help: 'do it, then look again' },
    ...connectOptions,
  },
  notes: `Who runs it needs the role "Cosmos DB Built-in Data Reader" on the account, with --apply "… Data Contributor".
It exits with 1 if something is left that should be gone, or stands where nobody expected it.`,
  async run(values) {
    if (values.person === undefined) throw new Misunderstood('Name a person: --person ID.');
    const personId = PersonId.parse(values.person);
    const containers = await connect(values);
    print(values.apply ? 'Erased:' : 'Would be erased:');
    const before = await planErasure(containers, personId);
    show(before, (does) => does === 'document deleted' || does === 'taken out');
    const after = values.apply ? await erasePerson(containers, personId) : before;
    print('Stays:');
    show(after, (does) => does === 'stays');
    elsewhere(before);
    const wrong = after.places.filter(({ does }) => does === 'unknown' || (values.apply && does !== 'stays'));
    if (wrong.length === 0) return;
    print('Not as it should be; run it again:');
    show({ ...after, places: wrong }, () => true);
    process.exitCode = 1;
  },
});

function show(
  { places }: ErasurePlan,
  isShown: (does: ErasurePlan['places'][number]['does']) => boolean,
): void {
  const shown = places.filter(({ does }) => isShown(does));
  if (shown.length === 0) print('  nothing');
  const counted = Map.groupBy(
    shown,
    ({ container, what, does, why }) => `${container}: ${what} (${does}). ${why}`,
  );
  for (const [line, { length }] of counted) print(`  ${String(length).padStart(4)} × ${line}`);
}

/** What this command cannot reach. */
function elsewhere({ vivaActivities }: ErasurePlan): void {
  print('Elsewhere:');
  print(
    `  ${vivaActivities.length} recommendations in Viva Learning: ${vivaActivities.join(', ') || 'none known'}`,
  );
  print(
    '  lines in their Teams activity feed; what was exported or backed up before (see docs/guides/remove.md)',
  );
}
