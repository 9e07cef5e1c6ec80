import { z } from 'zod';
import { lineFor } from '../../domain/charter.ts';
import { needIdOf } from '../../domain/need.ts';
import { step } from '../step.ts';
import { openNeed } from './open-need.ts';
import * as rules from './rules.ts';

/** One pass over everybody: how each skill stands in each role, and a need for each gap that the charter asks about. */
export const findNeeds = step({
  name: 'find-needs',
  agent: 'needs-analysis',
  input: z.strictObject({}),
  async run(_, ports, { at }) {
    const { learners, registers } = ports;
    const [charter, skills, profiles, { thresholds }] = await Promise.all([
      registers.charter(),
      registers.skills(),
      registers.roleProfiles(),
      registers.policy(),
    ]);
    const tally = rules.startTally();
    for await (const learner of learners.all())
      rules.addToTally(tally, learner, { profiles, skills, thresholds }, at);
    const standings = rules.allStandings(tally).filter(({ assessed }) => assessed > 0);
    await registers.saveStandings(standings);
    const found: string[] = [];
    for (const standing of standings.filter((one) => rules.isGap(one, thresholds))) {
      const line = lineFor(charter, standing.skillId, standing.roleId, at);
      if (line && (await openNeed({ standing, line, origin: 'gap', at }, ports)) === 'opened')
        found.push(needIdOf(standing.roleId, standing.skillId));
    }
    return { standings: standings.length, found };
  },
});
