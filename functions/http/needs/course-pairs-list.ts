import { door, none } from '../door/door.ts';
import { listOf } from '../door/views.ts';
import { CoursePairView, pairSeen } from './course-pair-view.ts';

/** As many as a list of the doors has. */
const MOST = 1_000;

export const coursePairsList = door({
  name: 'course-pairs-list',
  method: 'GET',
  route: 'course-pairs',
  tag: 'Needs',
  role: 'Need.Read',
  callers: 'anyone',
  scope: 'company',
  summary:
    'List the pairs of courses that may be the same, those that wait for a human first, each with what was said of it.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(CoursePairView),
  example: { params: {}, body: {} },
  async handle({ ports: { registers } }) {
    const pairs = await registers.entries('course-pair');
    const waits = ({ value }: (typeof pairs)[number]) => Number(value.standing === 'doubtful');
    const inOrder = pairs.toSorted((a, b) => waits(b) - waits(a) || b.at - a.at);
    return { json: { items: inOrder.slice(0, MOST).map(pairSeen), more: pairs.length > MOST } };
  },
});
