import { z } from 'zod';
import { HookEvent, hookIdOf, HookNotice } from '../../../lib/domain/receiver/hook.ts';
import { badInput, conflict } from '../../../lib/errors.ts';
import { door } from '../door/door.ts';
import { message } from '../../../lib/messages/message.ts';

/** Everybody subscribed to an event is posted to at each of its signals. */
const MOST_HOOKS = 100;

/** Like the address of a cloud flow, which Power Automate fills in by itself. */
const EXAMPLE = 'https://prod-12.westeurope.logic.azure.com/workflows/hooks/triggers/manual/paths/invoke';

export const hookSubscribe = door({
  name: 'hook-subscribe',
  method: 'POST',
  route: 'hooks/{event}',
  tag: 'Hooks',
  role: 'Hook.Manage',
  callers: 'anyone',
  scope: 'company',
  summary: 'Be told when it happens: a signed notice with references only is posted to the address.',
  params: z.strictObject({ event: HookEvent }),
  body: z.strictObject({ callbackUrl: z.string().max(2_000) }),
  status: 201,
  reply: z.object({ hookId: z.string(), event: HookEvent }),
  example: { params: { event: 'approval-requested' }, body: { callbackUrl: EXAMPLE } },
  repeatable: true,
  notifies: HookNotice,
  async handle({ params: { event }, body: { callbackUrl }, principal, at, ports: { hooks } }) {
    const refused = hooks.refuses(callbackUrl);
    if (refused) throw badInput(message('problem.hook.refused', { why: refused }));
    const hookId = hookIdOf(event, callbackUrl);
    let others = 0;
    for await (const hook of hooks.of(event)) if (hook.hookId !== hookId) others += 1;
    if (others >= MOST_HOOKS) throw conflict(message('problem.hook.too-many', { event, limit: MOST_HOOKS }));
    await hooks.keep({ hookId, event, callbackUrl, by: principal.id, at });
    return { headers: { location: `/api/hooks/${event}/${hookId}` }, json: { hookId, event } };
  },
});
