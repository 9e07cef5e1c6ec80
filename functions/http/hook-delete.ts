import { z } from 'zod';
import { HookEvent } from '../../lib/domain/hook.ts';
import { Id } from '../../lib/domain/ids.ts';
import { door, none } from './door.ts';

export const hookDelete = door({
  name: 'hook-delete',
  method: 'DELETE',
  route: 'hooks/{event}/{hookId}',
  tag: 'Hooks',
  role: 'Hook.Manage',
  callers: 'anyone',
  scope: 'company',
  summary: 'Be told no longer. Deleting what is not there is no error: it may have ended by itself.',
  params: z.strictObject({ event: HookEvent, hookId: Id }),
  body: none,
  status: 200,
  reply: z.object({ hookId: z.string(), status: z.literal('deleted') }),
  example: {
    params: { event: 'approval-requested', hookId: '0123456789abcdef0123456789abcdef' },
    body: {},
  },
  async handle({ params: { event, hookId }, ports: { hooks } }) {
    await hooks.remove(event, hookId);
    return { json: { hookId, status: 'deleted' } };
  },
});
