import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import type { Seals } from '../../ports/seals.ts';
import type { Documents } from './documents.ts';
import { secretOf } from './secret.ts';

const CIPHER = 'aes-256-gcm';
const [IV_BYTES, TAG_BYTES] = [12, 16];

const derived = (secret: string, what: string): Buffer => createHmac('sha256', secret).update(what).digest();

/** The initialisation vector is made of the text, as in SIV (RFC 5297), so that the same text has the same seal. */
function sealed(text: string, secret: string): string {
  const iv = createHmac('sha256', derived(secret, 'iv')).update(text).digest().subarray(0, IV_BYTES);
  const cipher = createCipheriv(CIPHER, derived(secret, 'key'), iv);
  const content = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return content.toString('base64url');
}

function unsealed(given: string, secret: string): string | undefined {
  const content = Buffer.from(given, 'base64url');
  if (content.length < IV_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, derived(secret, 'key'), content.subarray(0, IV_BYTES));
  decipher.setAuthTag(content.subarray(-TAG_BYTES));
  try {
    const inside = content.subarray(IV_BYTES, -TAG_BYTES);
    return Buffer.concat([decipher.update(inside), decipher.final()]).toString();
  } catch {
    return undefined; // not sealed here, or changed
  }
}

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/**
 * Seals with AES-256-GCM under a secret that is drawn once: a button lies in a chat that others may read, and tells
 * them neither who may press it nor what it does.
 * @param draw a secret for an installation that has none yet
 */
export function cosmosSeals(documents: Documents, draw: () => string): Seals {
  const secret = secretOf(documents, { partition: 'seals', type: 'seal-secret' }, draw);
  return {
    seal: async (text) => sealed(text, await secret.read()),
    async unseal(given) {
      if (!/^[\w-]+$/.test(given)) return undefined;
      const own = await secret.read();
      const text = unsealed(given, own);
      return text !== undefined && isSame(given, sealed(text, own)) ? text : undefined;
    },
  };
}
