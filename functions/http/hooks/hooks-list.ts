import { z } from 'zod';
import { HookEvent, type Hook } from '../../../lib/domain/receiver/hook.ts';
import { filtered } from '../../../lib/ports/first-items.ts';
import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import type { Principal } from '../door/principal.ts';
import { listOf, Moment } from '../door/views.ts';

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

/** Subscribers see and end their own; an operator sees all, because people leave. */
export const seesSubscription =
  ({ id, roles }: Principal) =>
  ({ by }: Hook): boolean =>
    by === id || roles.includes('DeadLetter.Manage');

export const hooksList = door({
  name: 'hooks-list',
  method: 'GET',
  route: 'hooks',
  tag: 'Hooks',
  role: 'Hook.Manage',
  callers: 'anyone',
  scope: 'company',
  summary:
    'List your subscriptions, or as an operator (DeadLetter.Manage) everybody’s; of each address only the host.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(HookView),
  example: { params: {}, body: {} },
  async handle({ principal, ports: { hooks } }) {
    const { items, more } = await collect(filtered(hooks.all(), seesSubscription(principal)));
    return {
      json: { items: items.map((hook) => ({ ...hook, host: new URL(hook.callbackUrl).host })), more },
    };
  },
});
