import type { Stack } from '../local/stack.ts';
import { ownItemsOf, type Seen } from './viewer/seen.ts';

/** People whose items are looked at in search of one who also outgrew something. */
const CANDIDATES = 100;

/**
 * Somebody who reads English, as the terminal tells it, to whom something was delivered, and if possible something else
 * was not, because they outgrew it.
 */
export async function worthALook({ ports }: Stack, { records }: Seen) {
  const reached = Map.groupBy(records.activities, ({ learnerUserId }) => learnerUserId);
  const candidates = records.users
    .filter(({ id, preferredLanguage }) => reached.has(id) && preferredLanguage === undefined)
    .toSorted((a, b) => (reached.get(b.id)?.length ?? 0) - (reached.get(a.id)?.length ?? 0))
    .slice(0, CANDIDATES);
  let first:
    { user: Seen['records']['users'][number]; items: Awaited<ReturnType<typeof ownItemsOf>> } | undefined;
  for (const user of candidates) {
    const items = await ownItemsOf(ports, user.userPrincipalName);
    first ??= { user, items };
    if (items.some(({ state }) => state === 'outgrown')) return { user, items };
  }
  return first;
}
