import { z } from 'zod';
import { selfChecks } from './self-checks.ts';
import { door, none } from '../door/door.ts';

const CheckView = z
  .object({
    id: z.string(),
    what: z.string(),
    status: z.enum(['ok', 'failed', 'not run']),
    found: z.string(),
    next: z.string().describe('What to do if it failed'),
  })
  .meta({ id: 'Check' });

export const checksList = door({
  name: 'checks-list',
  method: 'GET',
  route: 'checks',
  tag: 'Operations',
  role: 'Log.Read',
  callers: 'anyone',
  scope: 'company',
  tool: 'reads',
  summary:
    'List what the layer finds about itself: connections, feeds, dead letters, and what to do about each.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({ checks: z.array(CheckView) }),
  example: { params: {}, body: {} },
  async handle({ ports, at }) {
    return { json: { checks: await selfChecks(ports, at) } };
  },
});
