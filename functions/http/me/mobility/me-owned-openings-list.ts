import { listOwnedOpenings } from '../../../../lib/agents/mobility/openings.ts';
import { collect } from '../../door/collect.ts';
import { door, none } from '../../door/door.ts';
import { listOf } from '../../door/views.ts';
import { ownedOpeningSeen, OwnedOpeningView } from './near-views.ts';

export const meOwnedOpeningsList = door({
  name: 'me-owned-openings-list',
  method: 'GET',
  route: 'me/owned-openings',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  tool: 'reads',
  card: 'reads',
  summary:
    'The roles and projects to be filled from within that name you as their owner: people are shown those that you open. Nothing of who looks for one.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(OwnedOpeningView),
  example: { params: {}, body: {} },
  async handle({ principal: { id: personId }, ports: { registers }, run, callersWords }) {
    const { items } = await run(listOwnedOpenings, { personId });
    const [skills, words] = await Promise.all([registers.skills(), callersWords()]);
    return { json: await collect(items.map((entry) => ownedOpeningSeen(entry, skills, words))) };
  },
});
