import { withPlaces } from '../../../lib/domain/need/sensitivity.ts';
import { needsCalled } from '../../../lib/domain/names.ts';
import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { listOf, needSeen, NeedView } from '../door/views.ts';

export const needsList = door({
  name: 'needs-list',
  method: 'GET',
  route: 'needs',
  tag: 'Needs',
  role: 'Need.Read',
  callers: 'anyone',
  scope: 'company',
  tool: 'reads',
  resources: { needs: {} },
  summary:
    'List the needs with stage, cause, evidence about groups, charter line, priority and how firmly it holds its place.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(NeedView),
  example: { params: {}, body: {} },
  async handle({ ports: { needs, registers }, callersWords }) {
    const words = await callersWords();
    const { items, more } = await collect(needs.list());
    const { thresholds } = await registers.policy();
    const seen = items.map((need) => needSeen(need, thresholds));
    const called = needsCalled(await registers.skills(), await registers.roleProfiles(), words);
    return { json: { items: withPlaces(seen, called, words), more } };
  },
});
