import { listOpenings } from '../../../lib/agents/mobility/openings.ts';
import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { listOf } from '../door/views.ts';
import { ownedOpeningSeen, OwnedOpeningView } from '../me/mobility/near-views.ts';

export const openingsList = door({
  name: 'openings-list',
  method: 'GET',
  route: 'openings',
  tag: 'Registers',
  role: 'Mobility.Manage',
  callers: 'people',
  scope: 'company',
  tool: 'reads',
  summary:
    'Every opening with what it asks for and whether its owner opened it. Nothing of who looks for one: that its owner alone reads.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(OwnedOpeningView),
  example: { params: {}, body: {} },
  async handle({ ports: { registers }, run, callersWords }) {
    const { items } = await run(listOpenings, {});
    const [skills, words] = await Promise.all([registers.skills(), callersWords()]);
    return { json: await collect(items.map((entry) => ownedOpeningSeen(entry, skills, words))) };
  },
});
