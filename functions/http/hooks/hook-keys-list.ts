import { z } from 'zod';
import type { SigningKey } from '../../../lib/ports/hooks.ts';
import { door, none } from '../door/door.ts';

/** A JSON Web Key (RFC 8037). */
const Key = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  use: z.literal('sig'),
  kid: z.string(),
  x: z.string(),
});

export const hookKeysList = door({
  name: 'hook-keys-list',
  method: 'GET',
  route: 'hook-keys',
  tag: 'Hooks',
  role: 'Hook.Manage',
  callers: 'anyone',
  scope: 'company',
  summary: 'The public keys that notices are signed with; the header webhook-key of a notice names one.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({ keys: z.array(Key) }),
  example: { params: {}, body: {} },
  async handle({ ports: { hooks } }) {
    const asKey = (key: SigningKey) => ({ kty: 'OKP', crv: 'Ed25519', use: 'sig', ...key }) as const;
    return { json: { keys: await Array.fromAsync(hooks.keys(), asKey) } };
  },
});
