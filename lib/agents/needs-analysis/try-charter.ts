import { z } from 'zod';
import { CharterLine } from '../../domain/charter.ts';
import type { DeclinedDemand } from '../../domain/declined-demand.ts';
import type { Need } from '../../domain/need.ts';
import type { Standing } from '../../domain/standing.ts';
import { step } from '../step.ts';
import { trialOf, type CharterTrial } from './charter-trial.ts';

/** Tries another charter on what is known today: what would start, stop and change. Nothing is stored or sent. */
export const tryCharter = step({
  name: 'try-charter',
  agent: 'needs-analysis',
  input: z.strictObject({ lines: z.array(CharterLine.omit({ ownerId: true })) }),
  async run({ lines }, { registers, needs }, { at }): Promise<CharterTrial> {
    const [charter, skills, policy] = await Promise.all([
      registers.charter(),
      registers.skills(),
      registers.policy(),
    ]);
    const ground = { standings: [] as Standing[], needs: [] as Need[], declined: [] as DeclinedDemand[] };
    for await (const standing of registers.standings()) ground.standings.push(standing);
    for await (const need of needs.list()) ground.needs.push(need);
    for await (const demand of registers.declined()) ground.declined.push(demand);
    return trialOf({ now: charter.lines, tried: lines, skills, policy, at, ...ground });
  },
});
