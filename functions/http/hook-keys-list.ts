import { z } from 'zod';
import { door, none } from './door.ts';

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
    const keys: z.infer<typeof Key>[] = [];
    for await (const key of hooks.keys()) keys.push({ kty: 'OKP', crv: 'Ed25519', use: 'sig', ...key });
    return { json: { keys } };
  },
});
