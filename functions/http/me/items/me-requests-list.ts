import { listRequests } from '../../../../lib/agents/needs-analysis/demand/list-requests.ts';
import { door, none } from '../../door/door.ts';
import { listOf } from '../../door/views.ts';
import { RequestView } from '../../needs/requests-make.ts';

export const meRequestsList = door({
  name: 'me-requests-list',
  method: 'GET',
  route: 'me/requests',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  tool: 'reads',
  card: 'reads',
  summary:
    'What you asked for, the latest first, with what became of it and the question that waits for you, also where whoever decides put it back.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(RequestView),
  example: { params: {}, body: {} },
  handle: async ({ principal, run }) => ({ json: await run(listRequests, { by: principal.id }) }),
});
