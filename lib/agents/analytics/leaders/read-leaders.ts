import { z } from 'zod';
import { inForce } from '../../../domain/charter.ts';
import type { LeadersReport } from '../../../domain/leaders/report.ts';
import { step } from '../../../step.ts';
import type { Named } from './proposal-in-words.ts';

/**
 * The report that stands on the leaders’ page, with what its ids are called now: other surfaces say the same figures of
 * the same day. None where it was made while smaller groups were spoken of; the next one is made on Monday.
 * Without `agent`: it reads, and decides nothing. Work: one report.
 */
export const readLeaders = step({
  name: 'read-leaders',
  input: z.strictObject({}),
  async run(
    _,
    { coverage, registers },
    { at },
  ): Promise<{ report: LeadersReport | undefined; named: Named }> {
    const [latest, charter, skills, profiles, { thresholds }] = await Promise.all([
      coverage.latestReport(),
      registers.charter(),
      registers.skills(),
      registers.roleProfiles(),
      registers.policy(),
    ]);
    const isSaid = latest !== undefined && latest.minimumGroup >= thresholds.minimumGroup;
    return {
      report: isSaid ? latest : undefined,
      named: { skills, profiles, lines: inForce(charter, at) },
    };
  },
});
