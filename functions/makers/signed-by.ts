import { createPublicKey, verify } from 'node:crypto';
import { CLOCK_MS } from '../../lib/domain/commission.ts';

/**
 * Whether a body was signed by the holder of a key a moment ago, as this layer signs its own notices: Standard Webhooks,
 * `v1a`, Ed25519 over the id, the time in seconds and the body.
 * @param publicKey the `x` of a JSON Web Key
 * @param at epoch milliseconds
 */
export function isSignedBy(
  publicKey: string,
  headers: Pick<Headers, 'get'>,
  body: string,
  at: number,
): boolean {
  const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map((name) =>
    headers.get(`webhook-${name}`),
  );
  if (!id || !timestamp || !signatures || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(Number(timestamp) * 1_000 - at) > CLOCK_MS) return false;
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  const signed = Buffer.from(`${id}.${timestamp}.${body}`);
  return signatures
    .split(' ')
    .flatMap((signature) => (signature.startsWith('v1a,') ? [signature.slice(4)] : []))
    .some((signature) => verify(null, signed, key, Buffer.from(signature, 'base64')));
}
