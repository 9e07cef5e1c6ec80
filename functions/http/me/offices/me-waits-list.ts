import { z } from 'zod';
import { listWhatWaits } from '../../../../lib/agents/list-what-waits.ts';
import { waitingKinds } from '../../../../lib/domain/waiting.ts';
import { door, none } from '../../door/door.ts';
import { Moment } from '../../door/views.ts';

export const meWaitsList = door({
  name: 'me-waits-list',
  method: 'GET',
  route: 'me/waits',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'reads',
  keptFromFlows: true,
  summary:
    'What waits for you without your asking: which kinds of things, and since when. Nothing of what they say, whom they name or how many there are.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({ items: z.array(z.object({ kind: z.enum(waitingKinds), since: Moment })) }),
  example: { params: {}, body: {} },
  async handle({ principal: { id: personId }, run }) {
    return { json: await run(listWhatWaits, { personId }) };
  },
});
