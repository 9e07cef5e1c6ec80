import { createPublicKey, verify } from 'node:crypto';
import { CLOCK_MS } from '../../lib/domain/content/commission.ts';

/** What a request says of its signature before anybody reads its body. */
export interface SignatureClaim {
  id: string;
  /** Seconds since the epoch, as signed. */
  timestamp: string;
  /** Base64, those of the scheme `v1a` alone. */
  signatures: readonly string[];
}

/**
 * The signature that headers announce, by Standard Webhooks.
 * @param at epoch milliseconds
 * @returns undefined where there is none, or where it is not of a moment ago
 */
export function announcedSignature(headers: Pick<Headers, 'get'>, at: number): SignatureClaim | undefined {
  const [id, timestamp, listed] = ['id', 'timestamp', 'signature'].map((name) =>
    headers.get(`webhook-${name}`),
  );
  if (!id || !timestamp || !listed || !/^\d{1,12}$/.test(timestamp)) return undefined;
  if (Math.abs(Number(timestamp) * 1_000 - at) > CLOCK_MS) return undefined;
  const signatures = listed.split(' ').flatMap((one) => (one.startsWith('v1a,') ? [one.slice(4)] : []));
  return signatures.length > 0 ? { id, timestamp, signatures } : undefined;
}

/**
 * Whether a body was signed by the holder of a key, as this layer signs its own notices: `v1a`, Ed25519 over the id,
 * the time in seconds and the body.
 * @param publicKey the `x` of a JSON Web Key
 */
export function isSignedBy(
  publicKey: string,
  { id, timestamp, signatures }: SignatureClaim,
  body: string,
): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  const signed = Buffer.from(`${id}.${timestamp}.${body}`);
  return signatures.some((signature) => verify(null, signed, key, Buffer.from(signature, 'base64')));
}
