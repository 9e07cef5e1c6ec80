import { z } from 'zod';
import { lineFor } from '../../domain/charter.ts';
import { asShown, isWorthAsking, trendOf, type DeclinedDemand } from '../../domain/declined-demand.ts';
import { performOnce } from '../../effects.ts';
import { step } from '../../step.ts';
import { roleTitle, skillLabel } from '../../domain/names.ts';

/** Demands that one card names: the ones asked for most. */
const NAMED = 5;

/**
 * Asks the owners of the charter, in their channel, about what many ask for and no line does. Adds no line and starts
 * nothing itself.
 */
export const askAboutDemand = step({
  name: 'ask-about-demand',
  agent: 'needs-analysis',
  input: z.strictObject({}),
  async run(_, { registers, declinedDemand, effects, channels, words: { say } }, call) {
    const { at } = call;
    const [charter, skills, profiles, policy] = await Promise.all([
      registers.charter(),
      registers.skills(),
      registers.roleProfiles(),
      registers.policy(),
    ]);
    const { minimumGroup: least } = policy.thresholds;
    const asked: DeclinedDemand[] = [];
    for await (const demand of declinedDemand.all())
      if (
        isWorthAsking(demand, { ...policy.demand, least }, at) &&
        !lineFor(charter, demand.skillId ?? '', demand.roleId, at)
      )
        asked.push(asShown(demand, least));
    const most = asked.toSorted((a, b) => b.count - a.count).slice(0, NAMED);
    if (most.length === 0) return { asked: 0 };
    const factOf = (demand: DeclinedDemand): string => {
      const { trend, recent } = trendOf(demand, at);
      const skill = skillLabel(skills, demand.skillId ?? '');
      const role = roleTitle(profiles, demand.roleId);
      const { count } = demand;
      const trended = trend !== 'too-few';
      const told = { trended, trend: trended ? say(`trend.${trend}`) : '' };
      return say('demand.fact', { skill, role, count, recent, ...told });
    };
    const card = {
      question: say('demand.question'),
      facts: most.map(factOf),
      footer: say('demand.footer', { version: charter.version }),
    };
    await performOnce(effects, channels.approvalCards, call, card);
    return { asked: most.length };
  },
});
