import { z } from 'zod';
import { acceptSignals } from '../../lib/agents/sensing/agent.ts';
import { door, none } from './door.ts';

export const signalsSend = door({
  name: 'signals-send',
  method: 'POST',
  route: 'signals',
  role: 'Signal.Send',
  summary: 'Send signals: CloudEvents 1.0 envelopes, up to 500 at a time, all accepted or none.',
  params: none,
  body: z.strictObject({ signals: z.array(z.unknown()).min(1).max(500) }),
  async handle({ body, run }) {
    return { status: 202, json: await run(acceptSignals, body) };
  },
});
