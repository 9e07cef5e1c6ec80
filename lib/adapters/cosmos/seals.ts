import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Seals } from '../../ports/seals.ts';
import type { Documents } from './documents.ts';
import { secretOf } from './secret.ts';

const sealed = (text: string, secret: string): string =>
  `${Buffer.from(text).toString('base64url')}.${createHmac('sha256', secret).update(text).digest('base64url')}`;

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/**
 * Seals with HMAC-SHA256 under a secret that is drawn once: `<text>.<seal>`, both base64url.
 * @param draw a secret for an installation that has none yet
 */
export function cosmosSeals(documents: Documents, draw: () => string): Seals {
  const secret = secretOf(documents, { partition: 'seals', type: 'seal-secret' }, draw);
  return {
    seal: async (text) => sealed(text, await secret.read()),
    async unseal(given) {
      const text = Buffer.from(given.split('.')[0] ?? '', 'base64url').toString();
      const ascii = /^[\w.-]+$/.test(given);
      return ascii && isSame(given, sealed(text, await secret.read())) ? text : undefined;
    },
  };
}
