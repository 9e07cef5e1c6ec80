import type { Identifier } from '../identity/identifier.ts';
import type { RecordSource } from '../signal/record-source.ts';
import type { Actor } from './agent.ts';

/** How a source names people. */
export type NamesPeople = Pick<RecordSource, 'accountHomePage' | 'accountNames' | 'knowsPeopleBy'>;

/**
 * By what a statement names whom it is about: their object id, an identifier that the source is believed, or nothing
 * that anybody is found by.
 */
export function namedBy(
  actor: Actor,
  { accountHomePage, accountNames, knowsPeopleBy = [] }: NamesPeople,
): { objectId: string } | { identifier: Identifier } | undefined {
  if (actor.objectType === 'Group') return undefined;
  const { mbox, mbox_sha1sum: hash, openid, account } = actor;
  const by = (kind: Identifier['kind'], value: string) => ({ identifier: { kind, value } });
  if (account?.homePage === accountHomePage)
    return accountNames === undefined ? { objectId: account.name } : by(accountNames, account.name);
  if (account && knowsPeopleBy.includes('account'))
    return by('account', `${account.homePage} ${account.name}`);
  if (openid !== undefined && knowsPeopleBy.includes('openid')) return by('openid', openid);
  if (!knowsPeopleBy.includes('mail')) return undefined;
  if (mbox !== undefined) return by('mail', mbox.slice('mailto:'.length));
  return hash === undefined ? undefined : by('mail-hash', hash);
}
