import { z } from 'zod';
import type { TeamWork } from '../../../domain/leaders/report.ts';
import { hoursEntered } from '../../../domain/spent/team-hours.ts';
import { step } from '../../../step.ts';

type Entered = ReturnType<typeof hoursEntered>;

/**
 * Hours as the team entered them, for whoever enters them, and how its work went by the last report.
 * Without `agent`: it reads, and decides nothing. Work: one report and one register.
 */
export const readHours = step({
  name: 'read-hours',
  input: z.strictObject({}),
  async run(
    _,
    { coverage, registers },
    { at },
  ): Promise<Entered & { next: string; at?: number; team?: TeamWork }> {
    const [entries, report] = await Promise.all([registers.latest('team-hours'), coverage.latestReport()]);
    const { minimumGroup } = (await registers.policy()).thresholds;
    const team = report && report.minimumGroup >= minimumGroup ? report.team : undefined;
    return {
      ...hoursEntered(entries),
      next: monthBefore(at),
      ...(report && team ? { at: report.at, team } : {}),
    };
  },
});

/** The last month that is over. */
function monthBefore(at: number): string {
  const now = new Date(at);
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1)).toISOString().slice(0, 7);
}
