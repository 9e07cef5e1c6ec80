import { z } from 'zod';
import { sha1 } from '../sha256.ts';

/** By what other systems know people. A name is none of them: two people bear the same one. */
export const IDENTIFIER_KINDS = ['employee-id', 'mail', 'upn', 'account', 'openid', 'mail-hash'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** As another system writes it; of an account its home page, a blank and its name, of a hash that of xAPI. */
export const Identifier = z.strictObject({
  kind: z.enum(IDENTIFIER_KINDS),
  value: z.string().min(1).max(500),
});
export type Identifier = z.infer<typeof Identifier>;

/** As SHA-1 of the address with `mailto:` before it, which is `mbox_sha1sum` of xAPI. */
const hashOfMail = (address: string): string => sha1(`mailto:${address}`);

/**
 * Letters of ASCII in small ones and no others: what Unicode takes for the same letter, such as the Kelvin sign for a
 * K, is another character in an address, and may be another person's.
 */
const inSmallLetters = (text: string): string => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());

const ADDRESS = /^[^\s@]+@[^\s@]+$/u;

/** White space of any script, and what nobody sees: marks of direction, joiners, fillers, ends of lines. */
const UNSEEN = String.raw`[\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]`;
const HAS_UNSEEN_EDGE = new RegExp(`^${UNSEEN}|${UNSEEN}$`, 'u');

/**
 * The identifier as it is compared; undefined for what is none, such as a mail address without an @. One that begins or
 * ends with a blank is none either: where people choose their accounts, it may be made to look like another’s.
 */
export function comparable({ kind, value: text }: Identifier): Identifier | undefined {
  if (text === '' || HAS_UNSEEN_EDGE.test(text)) return undefined;
  if (kind === 'mail' || kind === 'upn')
    return ADDRESS.test(text) ? { kind, value: inSmallLetters(text) } : undefined;
  if (kind === 'mail-hash') return { kind, value: inSmallLetters(text) };
  return { kind, value: text };
}

/**
 * What an identifier is kept under, before it is hashed: an address and its hash of xAPI lie under the same, so that
 * either finds it by one read.
 */
export function textOf(identifier: Identifier): string | undefined {
  const known = comparable(identifier);
  if (!known) return undefined;
  if (known.kind === 'mail') return `mail-hash ${hashOfMail(known.value)}`;
  return `${known.kind} ${known.value}`;
}
