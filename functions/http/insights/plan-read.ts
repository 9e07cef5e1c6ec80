import { readWorkforcePlan } from '../../../lib/agents/workforce-planning/capability-lines.ts';
import { door, none } from '../door/door.ts';
import { WorkforcePlanView } from './plan-view.ts';

export const planRead = door({
  name: 'plan-read',
  method: 'GET',
  route: 'plan',
  tag: 'Insights',
  role: 'Insight.Read',
  callers: 'anyone',
  scope: 'company',
  tool: 'reads',
  card: 'reads',
  summary:
    'Which capabilities will constrain the plan: for each role and skill that confirmed undertakings need, how many will be able to if nothing is done, and what it would take to build, buy, borrow or automate it.',
  params: none,
  body: none,
  status: 200,
  reply: WorkforcePlanView,
  example: { params: {}, body: {} },
  async handle({ run }) {
    const { currency, lines } = await run(readWorkforcePlan, { scenario: {} });
    return { json: { currency, items: lines } };
  },
});
