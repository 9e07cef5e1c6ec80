import { withShipped } from '../../../lib/domain/own-agent/shipped.ts';
import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { listOf } from '../door/views.ts';
import { ownAgentSeen, OwnAgentView } from './own-agent-view.ts';

export const ownAgentsList = door({
  name: 'own-agents-list',
  method: 'GET',
  route: 'own-agents',
  tag: 'Registers',
  role: 'Need.Read',
  callers: 'anyone',
  scope: 'company',
  tool: 'reads',
  summary:
    'List the agents that people here made without code: who answers for each, what wakes it, what it asks and may propose, how far it may go, and what it would have proposed in the last 13 weeks.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(OwnAgentView),
  example: { params: {}, body: {} },
  async handle({ ports: { registers } }) {
    const [entries, { ownAgents }] = await Promise.all([registers.latest('own-agent'), registers.stopped()]);
    return {
      json: await collect(withShipped(entries).map(({ value }) => ownAgentSeen(value, ownAgents))),
    };
  },
});
