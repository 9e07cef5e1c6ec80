import { createHash } from 'node:crypto';

/**
 * SHA-256 of a text or of bytes, in hexadecimal: what ids, keys and fingerprints are made of.
 * @param digits how many of the 64 are kept, from the left
 */
export const sha256 = (text: string | Uint8Array, digits = 64): string =>
  createHash('sha256').update(text).digest('hex').slice(0, digits);

/** SHA-256 of a text in base 64, as a Content-Security-Policy names what may run. */
export const sha256InBase64 = (text: string): string => createHash('sha256').update(text).digest('base64');

/** SHA-1 of a text, in hexadecimal, where a standard asks for it: it protects nothing. */
export const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');

/** A GUID that is always the same for the same text. */
export function guidOf(text: string): string {
  const hex = sha256(text);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
