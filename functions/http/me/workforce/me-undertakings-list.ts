import { collect } from '../../door/collect.ts';
import { door, none } from '../../door/door.ts';
import { listOf } from '../../door/views.ts';
import { undertakingSeen, UndertakingView } from './undertaking-view.ts';

export const meUndertakingsList = door({
  name: 'me-undertakings-list',
  method: 'GET',
  route: 'me/undertakings',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  tool: 'reads',
  card: 'reads',
  summary:
    'The orders, projects and items of a roadmap that you own, with what each needs of people: the plan counts with those that you confirmed.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(UndertakingView),
  example: { params: {}, body: {} },
  async handle({ principal, ports: { registers }, callersWords }) {
    const words = await callersWords();
    const [skills, profiles, entries] = await Promise.all([
      registers.skills(),
      registers.roleProfiles(),
      registers.latest('undertaking'),
    ]);
    const own = entries
      .filter(({ value }) => value.ownerId === principal.id)
      .map((entry) => undertakingSeen(entry, profiles, skills, words))
      .toSorted((a, b) => a.from.localeCompare(b.from) || a.undertakingId.localeCompare(b.undertakingId));
    return { json: await collect(own) };
  },
});
