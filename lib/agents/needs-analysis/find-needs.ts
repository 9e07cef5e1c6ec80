import { createHash } from 'node:crypto';
import { z } from 'zod';
import { lineFor } from '../../domain/charter.ts';
import { needIdOf } from '../../domain/need.ts';
import type { SkillCoverage } from '../../domain/sweep/speakable.ts';
import type { Standing } from '../../domain/standing.ts';
import { addToSweep, coverageOf, startSweep } from '../../domain/sweep/sweep.ts';
import { allStandings } from '../../domain/sweep/tally.ts';
import type { Ports } from '../../ports/index.ts';
import { step } from '../step.ts';
import { openNeed } from './open-need.ts';
import { isGap, isOutgrown, outgrownBecause } from './rules.ts';

/** A need whose gap is gone before anything was delivered. */
interface Outgrown {
  needId: string;
  round: number;
  reason: string;
}

/** Needs that one analysis lets go at most; the next one sees to the rest. */
const MOST_AT_ONCE = 50;

/**
 * One pass over everybody: how each skill stands in each role, a need for each gap that the charter asks about, and the needs that
 * people have outgrown.
 */
export const findNeeds = step({
  name: 'find-needs',
  agent: 'needs-analysis',
  input: z.strictObject({}),
  async run(_, ports, { at }) {
    const { learners, registers, coverage, needs } = ports;
    const [charter, skills, profiles, { thresholds }] = await Promise.all([
      registers.charter(),
      registers.skills(),
      registers.roleProfiles(),
      registers.policy(),
    ]);
    const registered = { profiles, skills, thresholds };
    const sweep = startSweep(registered, charter.lines, at);
    for await (const learner of learners.all()) addToSweep(sweep, learner, registered, at);
    const standings = allStandings(sweep.tally).filter(({ assessed }) => assessed > 0);
    await registers.saveStandings(standings);
    const covered = coverageOf(sweep, await bySkill(coverage.all()), at);
    await coverage.save(covered);
    await logUnfair(covered, ports, at);
    const found: string[] = [];
    const isThere = (one: Standing) => isGap(one, thresholds) && !isOutgrown(one, thresholds);
    for (const standing of standings.filter(isThere)) {
      const line = lineFor(charter, standing.skillId, standing.roleId, at);
      if (line && (await openNeed({ standing, line, origin: 'gap', at }, ports)) === 'opened')
        found.push(needIdOf(standing.roleId, standing.skillId));
    }
    const outgrown: Outgrown[] = [];
    const byNeed = new Map(
      standings.map((standing) => [needIdOf(standing.roleId, standing.skillId), standing]),
    );
    for await (const need of needs.list()) {
      const standing = byNeed.get(need.needId);
      const reason = standing && outgrownBecause(need, standing, thresholds);
      if (reason && outgrown.length < MOST_AT_ONCE)
        outgrown.push({ needId: need.needId, round: need.round, reason });
    }
    return { standings: standings.length, found, outgrown };
  },
});

async function bySkill(stream: AsyncIterable<SkillCoverage>): Promise<Map<string, SkillCoverage>> {
  const found = new Map<string, SkillCoverage>();
  for await (const one of stream) found.set(one.skillId, one);
  return found;
}

/**
 * Writes down where serving the best placed first would disadvantage a group: whoever decides sees it, and so does an auditor. Once
 * for each tenth that the ratio has stood in: it moves a little with every piece of evidence, and every analysis would write it anew.
 */
async function logUnfair(covered: readonly SkillCoverage[], { decisions }: Ports, at: number): Promise<void> {
  for (const { skillId, targeting } of covered)
    for (const [roleId, { unfair }] of Object.entries(targeting))
      for (const { attribute, group, ratio, without } of unfair) {
        const subject = needIdOf(roleId, skillId);
        // Hashed, because the names of departments and zones hold characters that ids may not.
        const tenth = Math.floor(ratio * 10);
        const what = createHash('sha256').update(`${subject}:${attribute}:${group}:${tenth}`).digest('hex');
        await decisions.append({
          decisionId: `unfair:${what.slice(0, 32)}`,
          at,
          decidedBy: { kind: 'rule', name: 'four-fifths rule on who would come first' },
          subject,
          outcome: `shown to whoever decides: ${attribute} ${group} at ${ratio} of the group chosen most; ${without.ratio} without ${without.term}`,
          evidence: [`coverage:${skillId}`],
        });
      }
}
