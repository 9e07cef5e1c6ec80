import type { CurrentEntry, RegisterEntry } from '../domain/register.ts';
import type { Ports } from '../ports/index.ts';

/**
 * Since when a human lets a system be told at the address that it has; epoch milliseconds. Off for a day, or at another
 * address for one, it is told nothing of before. Of the versions of the entry, so that nobody can set it.
 */
export async function confirmedSince(
  { id, ...entry }: CurrentEntry<'receiver'>,
  { registers }: Pick<Ports, 'registers'>,
): Promise<number> {
  const earlier = await Array.fromAsync(registers.earlier('receiver', id));
  let since = entry.at;
  for (const { value, at } of earlier.toSorted((a, b) => b.version - a.version)) {
    if (!isSameConfirmed(value, entry.value)) break;
    since = at;
  }
  return since;
}

type Value = RegisterEntry<'receiver'>['value'];

const isSameConfirmed = (before: Value, now: Value): boolean =>
  before.standing === 'confirmed' &&
  before.way.kind === now.way.kind &&
  before.way.address === now.way.address;
