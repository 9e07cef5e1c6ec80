import { z } from 'zod';
import { door, none } from '../../door/door.ts';

export const meIdentityRead = door({
  name: 'me-identity-read',
  method: 'GET',
  route: 'me/identity',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  tool: 'reads',
  summary:
    'Who the layer takes you for: your Entra object id and the app roles that you hold here. A flow that decides in your name checks both first.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({
    personId: z.string().describe('Entra object id, in lower case'),
    roles: z.array(z.string()),
  }),
  example: { params: {}, body: {} },
  handle: ({ principal: { id, roles } }) => Promise.resolve({ json: { personId: id, roles } }),
});
