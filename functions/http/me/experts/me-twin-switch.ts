import { z } from 'zod';
import { turnOff, turnOn } from '../../../../lib/agents/experts/own-twin.ts';
import { door, none } from '../../door/door.ts';
import { TwinView } from './expert-views.ts';

export const meTwinSwitch = door({
  name: 'me-twin-switch',
  method: 'POST',
  route: 'me/twin/switch',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  tool: 'writes',
  card: 'sets',
  limit: 'statement',
  summary:
    'Turn off, at once, that others are answered in your stead and that you are named to them; or on again. What you consented to is kept meanwhile.',
  params: none,
  body: z.strictObject({ isOn: z.boolean() }),
  status: 200,
  reply: TwinView,
  example: { params: {}, body: { isOn: false } },
  async handle({ body: { isOn }, principal: { id: personId }, run }) {
    return { json: await run(isOn ? turnOn : turnOff, { personId }) };
  },
});
