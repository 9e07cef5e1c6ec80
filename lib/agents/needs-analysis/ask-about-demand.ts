import { z } from 'zod';
import { lineFor } from '../../domain/charter.ts';
import { asShown, isWorthAsking, trendOf, type DeclinedDemand } from '../../domain/need/declined-demand.ts';
import { isTrendToAsk, latestTrendFirst, type MarketTrend } from '../../domain/signal/market-trend.ts';
import { quoted } from '../../domain/text/plain-text.ts';
import type { Skill } from '../../domain/skill/skill.ts';
import { performOnce } from '../../effects.ts';
import { step } from '../../step.ts';
import { roleTitle, skillLabel } from '../../domain/names.ts';
import type { Words } from '../../messages/words.ts';

/** Demands that one card names, the ones asked for most, and market trends, the latest. */
const NAMED = 5;

/**
 * Asks the owners of the charter, in their channel, about what many ask for, or the market moves to, and no line asks
 * for. Adds no line and starts nothing itself.
 */
export const askAboutDemand = step({
  name: 'ask-about-demand',
  agent: 'needs-analysis',
  input: z.strictObject({}),
  async run(_, { registers, declinedDemand, groups, effects, channels, words }, call) {
    const [{ at }, { say }] = [call, words];
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
    const trends: MarketTrend[] = [];
    for await (const trend of groups.trends()) if (isTrendToAsk(trend, charter, at)) trends.push(trend);
    const latest = trends.toSorted(latestTrendFirst).slice(0, NAMED);
    const count = most.length + latest.length;
    if (count === 0) return { asked: 0 };
    const factOf = (demand: DeclinedDemand): string => {
      const { trend, recent } = trendOf(demand, at);
      const skill = skillLabel(skills, demand.skillId ?? '', words);
      const role = roleTitle(profiles, demand.roleId);
      const { count } = demand;
      const trended = trend !== 'too-few';
      const told = { trended, trend: trended ? say(`trend.${trend}`) : '' };
      return say('demand.fact', { skill, role, count, recent, ...told });
    };
    const card = {
      question: say(most.length > 0 ? 'demand.question' : 'trend.question'),
      facts: [...most.map(factOf), ...latest.map((trend) => trendFact(trend, skills, words))],
      footer: say('demand.footer', { version: charter.version }),
    };
    await performOnce(effects, channels.approvalCards, call, card);
    return { asked: count };
  },
});

/** What the market is said to move to, in the words of whoever said so. */
function trendFact(
  { trend, source, day, skillIds, unknown }: MarketTrend,
  skills: ReadonlyMap<string, Skill>,
  words: Words,
): string {
  const { say, list, day: dayInWords } = words;
  const named = [...skillIds.map((skillId) => skillLabel(skills, skillId, words)), ...unknown.map(quoted)];
  return say('trend.fact', {
    trend: quoted(trend),
    source: quoted(source),
    day: dayInWords(day),
    skills: list(named, 'and'),
  });
}
