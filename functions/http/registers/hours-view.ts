import { z } from 'zod';
import { readHours } from '../../../lib/agents/analytics/leaders/read-hours.ts';
import { teamInWords } from '../../../lib/agents/analytics/leaders/team-in-words.ts';
import { Month, TeamHours } from '../../../lib/domain/spent/team-hours.ts';
import type { DoorCall } from '../door/door.ts';
import { Moment } from '../door/views.ts';

export const HoursView = z.object({
  baseline: TeamHours.optional().describe('A month before the layer; absent while the team said none'),
  months: z.array(TeamHours.extend({ month: Month })).describe('As the team entered them, the newest first'),
  next: Month.describe('The month that is asked for next: the last that is over'),
  at: Moment.optional().describe('Of the report from which the sentences are; absent while there is none'),
  sentences: z
    .array(z.string())
    .describe(
      'How the work went over the whole team: time from need to response, share of agents, sent back, time to an answer, what waits; each with what it was before',
    ),
});

/** As it stands now. */
export async function hoursNow({
  run,
  callersWords,
}: Pick<DoorCall<unknown, unknown>, 'run' | 'callersWords'>): Promise<z.infer<typeof HoursView>> {
  const { team, ...told } = await run(readHours, {});
  return { ...told, sentences: team ? teamInWords(team, await callersWords()) : [] };
}
