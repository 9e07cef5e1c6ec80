import { z } from 'zod';
import { Id } from '../../../../lib/domain/ids.ts';
import { Moment } from '../../door/views.ts';

/** What doors of cohorts show. */

export const OwnCohortView = z.object({
  title: z.string(),
  isCalledOff: z.boolean(),
  leftAt: Moment.optional().describe('You left this group then'),
  wantsOther: z.boolean().describe('You are invited again if another group is formed'),
  sessions: z.array(
    z.object({
      number: z.number(),
      from: Moment,
      until: Moment,
      movedAt: Moment.optional().describe('It was moved to this time, once'),
      attended: z.boolean().optional().describe('As whoever led it marked; absent where they did not'),
    }),
  ),
  answers: z
    .array(z.enum(['leave', 'other-group', 'stay']))
    .describe('What me/items/{needId}/cohort/answer takes of you now'),
});

export const LeadingView = z.object({
  needId: z.string(),
  title: z.string(),
  summary: z.string(),
  minutes: z.array(z.number()).describe('Of each session'),
  state: z.enum(['asked', 'declined', 'accepted', 'leads', 'called-off']),
  guide: z.string().optional().describe('Address of the guide, once you accepted'),
  url: z.string().describe('What those who learn read'),
  canStepDown: z.boolean().describe('A no of yours gives the group back, and somebody else is asked'),
  sessions: z.array(
    z.object({
      number: z.number(),
      from: Moment,
      until: Moment,
      isToMark: z.boolean().describe('It is over, and you did not mark who was there'),
    }),
  ),
});

export const SessionOfMine = z.strictObject({
  needId: Id,
  session: z.string().regex(/^[1-6]$/, 'is a number from 1 to 6'),
});
