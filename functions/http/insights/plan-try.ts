import { readWorkforcePlan } from '../../../lib/agents/workforce-planning/capability-lines.ts';
import { Scenario } from '../../../lib/domain/workforce/scenario.ts';
import { door, none } from '../door/door.ts';
import { WorkforcePlanView } from './plan-view.ts';

export const planTry = door({
  name: 'plan-try',
  method: 'POST',
  route: 'plan/try',
  tag: 'Insights',
  role: 'Register.Write',
  callers: 'anyone',
  scope: 'company',
  summary:
    'What would constrain the plan if the business grew by so many percent, a department closed, or a tool took over part of what asks for a skill. Stores nothing and leaves the plan as it is.',
  params: none,
  body: Scenario,
  status: 200,
  reply: WorkforcePlanView,
  repeatable: true,
  example: { params: {}, body: { growthPercent: 20 } },
  async handle({ body, run }) {
    const { currency, lines } = await run(readWorkforcePlan, { scenario: body });
    return { json: { currency, items: lines } };
  },
});
