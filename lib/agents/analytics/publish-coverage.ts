import { z } from 'zod';
import { inForce, lineFor } from '../../domain/charter.ts';
import { isLeftUnanswered } from '../../domain/need/need.ts';
import { gapsIn } from '../../domain/group-level/seen-by-two.ts';
import { heldFeeds } from '../../held-feeds.ts';
import { performOnce } from '../../effects.ts';
import { step } from '../../step.ts';
import { coveragePage } from './coverage-page.ts';
import { drawPage } from './draw-page.ts';
import { firstScreen } from './leaders/first-screen.ts';
import { gatherReport } from './leaders/gather-report.ts';
import { leadersInWords } from './leaders/in-words.ts';
import type { Ports } from '../../ports/index.ts';

/** Writes the coverage page anew from what the last pass over everybody found; nothing where there was none. */
export const publishCoverage = step({
  name: 'publish-coverage',
  agent: 'analytics',
  input: z.strictObject({}),
  async run(_, ports, call) {
    const { coverage, standings, needs, registers, effects, channels, decisions, words } = ports;
    const [charter, skills, profiles, policy] = await Promise.all([
      registers.charter(),
      registers.skills(),
      registers.roleProfiles(),
      registers.policy(),
    ]);
    const { thresholds } = policy;
    const { minimumGroup } = thresholds;
    const found = await Array.fromAsync(coverage.all());
    if (found.length === 0) return { published: false };
    const lines = inForce(charter, call.at);
    const said = (await Array.fromAsync(standings.all())).filter(({ ahead }) => !ahead);
    const alone = gapsIn(said, policy, await heldFeeds(ports, call.at)).filter(
      ({ isEnough, standing: { skillId, roleId } }) =>
        !isEnough && lineFor({ lines }, skillId, roleId, call.at),
    );
    const unanswered = (await Array.fromAsync(needs.list())).filter((need) =>
      isLeftUnanswered(need, minimumGroup),
    );
    const report = await gatherReport(
      found,
      { charter, skills, profiles, minimumGroup },
      policy,
      ports,
      call.at,
    );
    await coverage.keepReport(report);
    const named = { skills, profiles, lines };
    const places = { chat: ports.chat, strategy: await strategyIn(ports) };
    const page = coveragePage(
      {
        headline: leadersInWords(report, named, words).headline,
        parts: firstScreen(report, named, places, words),
      },
      found,
      { alone, unanswered },
      { skills, profiles, lines, minimumGroup },
      thresholds,
      words,
    );
    await performOnce(effects, channels.reports, call, await drawPage(page, { effects, channels }, call));
    await decisions.append({
      decisionId: `${call.instanceId}:coverage`,
      at: call.at,
      decidedBy: { kind: 'rule', name: 'coverage of groups, weekly' },
      subject: page.name,
      outcome: `published: ${page.description}`,
      evidence: [`charter:${charter.version}`, ...lines.map(({ lineId }) => `charter-line:${lineId}`)],
    });
    return { published: true };
  },
});

/** The page stands without the link where the list does not answer. */
async function strategyIn({ lists }: Ports): Promise<string | undefined> {
  try {
    return (await lists.rows('Strategy')) && lists.address('Strategy');
  } catch {
    return undefined;
  }
}
