import { z } from 'zod';
import { Iri, MOST_LISTED } from './parts.ts';

const Account = z.strictObject({ homePage: Iri, name: z.string().min(1) });

/** By what one knows who it is: exactly one of these. */
const Identifiers = {
  mbox: z
    .string()
    .max(400)
    .regex(/^mailto:[^\s@]+@[^\s@]+$/u, 'must be mailto: and an address')
    .exactOptional(),
  mbox_sha1sum: z
    .string()
    .regex(/^[\da-fA-F]{40}$/, 'must be a SHA-1 in hexadecimal')
    .exactOptional(),
  openid: Iri.exactOptional(),
  account: Account.exactOptional(),
};
const IDENTIFIERS = ['mbox', 'mbox_sha1sum', 'openid', 'account'] as const;
type Identified = { [K in (typeof IDENTIFIERS)[number]]?: unknown };

const identifiersOf = (who: Identified): string[] => IDENTIFIERS.filter((name) => who[name] !== undefined);
const isOne = (who: Identified): boolean => identifiersOf(who).length === 1;
const ONE = 'must have exactly one of mbox, mbox_sha1sum, openid and account';

/** Somebody, or a system. */
export const XapiAgent = z
  .strictObject({
    objectType: z.literal('Agent').exactOptional(),
    name: z.string().exactOptional(),
    ...Identifiers,
  })
  .refine(isOne, ONE);
export type XapiAgent = z.infer<typeof XapiAgent>;

/** Several: known by an identifier of their own, or by who is in it. */
export const Group = z
  .strictObject({
    objectType: z.literal('Group'),
    name: z.string().exactOptional(),
    member: z.array(XapiAgent).max(MOST_LISTED).exactOptional(),
    ...Identifiers,
  })
  .refine((group) => identifiersOf(group).length <= 1, ONE)
  .refine(
    (group) => identifiersOf(group).length === 1 || (group.member ?? []).length > 0,
    'without an identifier must name its members',
  );
export type Group = z.infer<typeof Group>;

export const Actor = z.union([XapiAgent, Group]);
export type Actor = z.infer<typeof Actor>;

/** The identifier as one text, alike for whoever names the same one; undefined for a group that has none. */
export function identifierOf(who: Actor): string | undefined {
  if (who.mbox !== undefined) return `mbox ${who.mbox.toLowerCase()}`;
  if (who.mbox_sha1sum !== undefined) return `mbox_sha1sum ${who.mbox_sha1sum.toLowerCase()}`;
  if (who.openid !== undefined) return `openid ${who.openid}`;
  if (who.account !== undefined) return `account ${who.account.homePage} ${who.account.name}`;
  return undefined;
}

/** Everybody that is named: the one or the group, and its members. */
export const namedIn = (who: Actor): string[] =>
  [who, ...('member' in who ? (who.member ?? []) : [])].flatMap((one) => identifierOf(one) ?? []);
