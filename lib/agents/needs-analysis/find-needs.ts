import { z } from 'zod';
import { lineFor } from '../../domain/charter.ts';
import { needIdOf } from '../../domain/need.ts';
import { speakable, steady, type SkillCoverage } from '../../domain/sweep/speakable.ts';
import { addToSweep, startSweep } from '../../domain/sweep/sweep.ts';
import { allStandings, cellsBySkill, type Tally } from '../../domain/sweep/tally.ts';
import type { Ports } from '../../ports/index.ts';
import { step } from '../step.ts';
import { openNeed } from './open-need.ts';
import * as rules from './rules.ts';

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
    const sweep = startSweep();
    for await (const learner of learners.all())
      addToSweep(sweep, learner, { profiles, skills, thresholds }, at);
    const standings = allStandings(sweep.tally).filter(({ assessed }) => assessed > 0);
    await registers.saveStandings(standings);
    await coverage.save(await coverageNow(sweep.tally, coverage, at));
    const found: string[] = [];
    for (const standing of standings.filter((one) => rules.isGap(one, thresholds))) {
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
      const reason = standing && rules.outgrownBecause(need, standing, thresholds);
      if (reason && outgrown.length < MOST_AT_ONCE)
        outgrown.push({ needId: need.needId, round: need.round, reason });
    }
    return { standings: standings.length, found, outgrown };
  },
});

/** What may be said of each skill now, beside what was said before. */
async function coverageNow(tally: Tally, { all }: Ports['coverage'], at: number): Promise<SkillCoverage[]> {
  const shown = new Map<string, SkillCoverage>();
  for await (const one of all()) shown.set(one.skillId, one);
  return [...cellsBySkill(tally)].map(([skillId, cells]) => {
    const { parts, unspoken } = speakable(cells);
    return { skillId, at, parts: steady(parts, shown.get(skillId)?.parts ?? []), unspoken };
  });
}
