import { z } from 'zod';
import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { listOf, Moment } from '../door/views.ts';

const EffectView = z
  .object({
    key: z.string(),
    instanceId: z.string(),
    step: z.string(),
    system: z.string(),
    effectClass: z.enum(['upsert', 'conditional', 'look-up-before-create', 'at-most-once']),
    status: z.enum(['intended', 'refused', 'completed', 'unknown']),
    intendedAt: Moment,
    attempts: z.number(),
  })
  .meta({ id: 'Effect' });

export const effectsList = door({
  name: 'effects-list',
  method: 'GET',
  route: 'effects/unknown',
  tag: 'Operations',
  role: 'Log.Read',
  callers: 'anyone',
  scope: 'company',
  summary: 'List the writes whose result is not known, for a human to look at over there.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(EffectView),
  example: { params: {}, body: {} },
  async handle({ ports }) {
    return { json: await collect(ports.effects.unknown()) };
  },
});
