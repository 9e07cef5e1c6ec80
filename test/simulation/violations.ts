import { firstBreak } from '../../lib/domain/decision.ts';
import { isOpen } from '../../lib/domain/need/need.ts';
import type { RecordingConnector } from '../support/recording-outbound-connector.ts';
import { collected } from '../support/collected.ts';
import type { World } from '../support/world.ts';

/**
 * What does not hold at the end of a run, in words; empty when all does: every need and flow came to an end, nothing
 * happened twice, and what happened is known to the ledger or listed for a human.
 */
export async function violations(world: World): Promise<string[]> {
  const { ports, channels, engine } = world;
  const effects = await collected(ports.effects.all());
  const wrong: string[] = [];
  for (const need of await collected(ports.needs.list()))
    if (isOpen(need)) wrong.push(`need ${need.needId} is still ${need.stage}`);
  for (const { id, status, output, parent } of engine.instances())
    if (status !== 'Completed' && !parent) wrong.push(`flow ${id} is ${status}: ${String(output)}`);
  const listed = new Set((await collected(ports.effects.unknown())).map(({ key }) => key));
  const known = new Set(effects.filter(({ status }) => status === 'completed').map(({ key }) => key));
  for (const connector of Object.values(channels))
    wrong.push(...misfits(connector, (key) => known.has(key) || listed.has(key)));
  const reached = [...channels.assignments.standing.values()].map(({ payload }) => payload.personId);
  if (new Set(reached).size < reached.length) wrong.push('somebody was assigned the same thing twice');
  if (firstBreak(await collected(ports.decisions.all()), await ports.decisions.head()) !== undefined)
    wrong.push('the decision log is broken');
  return wrong;
}

/** What happened in a system more than once, or without the ledger knowing or listing it. */
function misfits(
  { standing, system }: Pick<RecordingConnector<unknown>, 'standing' | 'system'>,
  isAccountedFor: (key: string) => boolean,
): string[] {
  return [...standing].flatMap(([key, { times }]) => [
    ...(times > 1 ? [`${system}: ${key} happened ${times} times`] : []),
    ...(isAccountedFor(key) ? [] : [`${system}: ${key} happened and nobody is told`]),
  ]);
}

/** Effects that the ledger calls completed and that no system knows. */
export async function invented({ ports, channels }: World): Promise<string[]> {
  const happened = new Set(Object.values(channels).flatMap(({ standing }) => [...standing.keys()]));
  return (await collected(ports.effects.all()))
    .filter(({ key, status }) => status === 'completed' && !happened.has(key))
    .map(({ key }) => `${key} is completed and never happened`);
}
