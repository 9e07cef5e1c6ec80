import { createPublicKey, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import type { SigningKey } from '../../ports/hooks.ts';
import { DAY } from '../../domain/milliseconds.ts';

/**
 * A key signs for a day. It never leaves the memory of the process; its public half is published before its first use.
 */
const SIGNS_MS = DAY;

interface Current {
  kid: string;
  privateKey: KeyObject;
  until: number;
}

/**
 * Signs as Standard Webhooks has it, asymmetrically (`v1a`, Ed25519): over the id, the time in seconds and the body.
 * @returns the headers of one post at `at`, epoch milliseconds
 */
export function signer(publish: (key: SigningKey) => Promise<void>) {
  let current: Promise<Current> | undefined;
  let until = 0;
  const make = async (at: number): Promise<Current> => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
    const kid = randomUUID();
    await publish({ kid, x });
    return { kid, privateKey, until: at + SIGNS_MS };
  };
  return async (id: string, body: string, at: number): Promise<Record<string, string>> => {
    if (at >= until) {
      until = at + SIGNS_MS;
      current = make(at);
    }
    try {
      const { kid, privateKey } = await (current ??= make(at));
      const timestamp = String(Math.floor(at / 1_000));
      const signature = sign(null, Buffer.from(`${id}.${timestamp}.${body}`), privateKey).toString('base64');
      return {
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1a,${signature}`,
        'webhook-key': kid,
      };
    } catch (error) {
      until = 0; // what could not be published must not sign
      throw error;
    }
  };
}
