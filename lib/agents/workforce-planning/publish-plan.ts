import { z } from 'zod';
import { performOnce } from '../../effects.ts';
import { step } from '../../step.ts';
import { planPage } from './plan-page.ts';
import { workforcePlanOf } from './capability-lines.ts';

/** Writes the page of the plan anew; nothing where no undertaking was confirmed. */
export const publishPlan = step({
  name: 'publish-plan',
  agent: 'workforce-planning',
  input: z.strictObject({}),
  async run(_, ports, call) {
    const { effects, channels, decisions, words } = ports;
    const plan = await workforcePlanOf(ports, call.at);
    if (plan.lines.length === 0) return { published: false, short: 0 };
    const page = planPage(plan, words);
    await performOnce(effects, channels.reports, call, page);
    const short = plan.lines.filter(({ outlook }) => outlook === 'short');
    await decisions.append({
      decisionId: `${call.instanceId}:plan`,
      at: call.at,
      decidedBy: { kind: 'rule', name: 'capability ahead, against what the plan needs' },
      subject: page.name,
      outcome: `published: ${page.description}`,
      evidence: short.map(({ roleId, skillId }) => `standing:${roleId}:${skillId}`).slice(0, 50),
    });
    return { published: true, short: short.length };
  },
});
