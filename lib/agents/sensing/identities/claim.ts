import {
  withClaim,
  withoutClaim,
  type IdentityClaim,
  type DirectoryLook,
} from '../../../domain/identity/claims.ts';
import { sayingOf, type DirectoryReading } from '../../../domain/directory/tell.ts';
import type { DirectoryAccount, DirectoryEntry } from '../../../domain/directory/account.ts';
import { DIRECTORY_IDENTIFIERS, type DirectoryIdentifier } from '../../../domain/policy/directory-policy.ts';
import { withOptimisticRetry } from '../../../optimistic-retry.ts';
import type { Ports } from '../../../ports/index.ts';

type WithIdentities = Pick<Ports, 'identities'>;

/** The entry with keys in place of addresses and numbers, which go no further. */
export async function keyed(entry: DirectoryEntry, { identities }: WithIdentities): Promise<DirectoryEntry> {
  if (entry.isRemoved || !entry.identifiers) return entry;
  const keys = await Promise.all(
    DIRECTORY_IDENTIFIERS.filter((kind) => entry.identifiers?.[kind] !== undefined).map(async (kind) => {
      const value = entry.identifiers?.[kind] ?? '';
      return [kind, (await identities.keyOf({ kind, value })) ?? null] as const;
    }),
  );
  return { ...entry, identifiers: Object.fromEntries(keys) };
}

/**
 * Claims for somebody what the directory says is theirs, and ends what is theirs no more. Before it is noted with the
 * account: again is the same as once.
 * @returns the account with what is claimed for them now
 */
export async function claimFor(
  account: DirectoryAccount,
  reading: DirectoryReading,
  ports: WithIdentities,
  look: DirectoryLook,
): Promise<DirectoryAccount> {
  const { personId, claimed = [] } = account;
  const theirs = theirsNow(account, reading, look.at);
  const keys = new Set(theirs.map(([, key]) => key));
  for (const [kind, key] of theirs)
    if (!claimed.includes(key)) await change(key, kind, (claims) => withClaim(claims, personId, look), ports);
  for (const key of claimed)
    if (!keys.has(key)) await change(key, '', (claims) => withoutClaim(claims, personId, look), ports);
  if (keys.size === 0 && claimed.length === 0) return account;
  return { ...account, claimed: [...keys] };
}

/** Nothing is anybody’s who left, and nothing that the policy does not find people by. */
function theirsNow(
  account: DirectoryAccount,
  reading: DirectoryReading,
  at: number,
): [DirectoryIdentifier, string][] {
  const { identifiers = {} } = account;
  if (sayingOf(account, reading, at) === 'left') return [];
  return reading.policy.identifiers.flatMap((kind) => {
    const key = identifiers[kind];
    return key === undefined ? [] : [[kind, key]];
  });
}

/** Changes what is claimed of one identifier, past whoever else does; nothing is stored where it says the same. */
export const change = (
  key: string,
  kind: string,
  to: (claims: readonly IdentityClaim[]) => readonly IdentityClaim[],
  { identities }: WithIdentities,
): Promise<void> =>
  withOptimisticRetry(async () => {
    const known = await identities.find(key);
    const before = known?.value.claims ?? [];
    const claims = to(before);
    if (claims === before) return;
    await identities.save(key, { ...known, value: { kind: known?.value.kind ?? kind, claims: [...claims] } });
  });
