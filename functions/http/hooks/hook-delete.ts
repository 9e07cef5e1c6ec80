import { z } from 'zod';
import { HookEvent } from '../../../lib/domain/receiver/hook.ts';
import { Id } from '../../../lib/domain/ids.ts';
import { notAllowed } from '../../../lib/errors.ts';
import { door, none } from '../door/door.ts';
import { seesSubscription } from './hooks-list.ts';
import { message } from '../../../lib/messages/message.ts';

export const hookDelete = door({
  name: 'hook-delete',
  method: 'DELETE',
  route: 'hooks/{event}/{hookId}',
  tag: 'Hooks',
  role: 'Hook.Manage',
  callers: 'anyone',
  scope: 'company',
  summary:
    'Be told no longer: end a subscription of yours, or as an operator (DeadLetter.Manage) anybody’s. Deleting what is not there is no error: it may have ended by itself.',
  params: z.strictObject({ event: HookEvent, hookId: Id }),
  body: none,
  status: 200,
  reply: z.object({ hookId: z.string(), status: z.literal('deleted') }),
  example: {
    params: { event: 'approval-requested', hookId: '0123456789abcdef0123456789abcdef' },
    body: {},
  },
  async handle({ params: { event, hookId }, principal, ports: { hooks } }) {
    for await (const hook of hooks.of(event)) {
      if (hook.hookId !== hookId) continue;
      if (!seesSubscription(principal)(hook))
        throw notAllowed(message('problem.hook.somebody-elses', { hookId }));
      await hooks.remove(event, hookId);
    }
    return { json: { hookId, status: 'deleted' } };
  },
});
