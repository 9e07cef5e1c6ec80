import { z } from 'zod';
import { headsAsSaid, type SaidHeads } from '../../domain/disclosure/say-heads.ts';
import type { Said } from '../../domain/disclosure/said.ts';
import { forecastHeads } from '../../domain/workforce/forecast-heads.ts';
import { monthsOf } from '../../domain/workforce/headcount.ts';
import { step } from '../../step.ts';

/** How many hold each role and how many will, the most first, as far as it may be said. Work: roles and months. */
export const readHeadcount = step({
  name: 'read-headcount',
  agent: 'workforce-planning',
  input: z.strictObject({}),
  async run(_, { groups, registers }): Promise<Said<SaidHeads>[]> {
    const { thresholds } = await registers.policy();
    const roles = await Array.fromAsync(groups.allHeads());
    const forecasts = forecastHeads(new Map(roles.map((role) => [role.roleId, monthsOf(role)])));
    return roles
      .flatMap((role) => headsAsSaid(role, forecasts.get(role.roleId), thresholds.minimumGroup) ?? [])
      .toSorted((a, b) => b.heads - a.heads);
  },
});
