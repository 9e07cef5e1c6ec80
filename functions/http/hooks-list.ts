import { z } from 'zod';
import { HookEvent } from '../../lib/domain/hook.ts';
import { collect } from './collect.ts';
import { door, none } from './door.ts';
import { listOf, Moment } from './views.ts';

/** A subscription without its address, which would let a reader start the flow. */
const HookView = z
  .object({
    hookId: z.string(),
    event: HookEvent,
    host: z.string(),
    by: z.string().describe('Entra object id of who subscribed'),
    at: Moment,
  })
  .meta({ id: 'Hook' });

export const hooksList = door({
  name: 'hooks-list',
  method: 'GET',
  route: 'hooks',
  tag: 'Hooks',
  role: 'Hook.Manage',
  callers: 'anyone',
  scope: 'company',
  summary: 'List who is told about what; of each address only the host.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(HookView),
  example: { params: {}, body: {} },
  async handle({ ports: { hooks } }) {
    const { items, more } = await collect(hooks.all());
    return {
      json: { items: items.map((hook) => ({ ...hook, host: new URL(hook.callbackUrl).host })), more },
    };
  },
});
