import { z } from 'zod';
import { PlanWords } from '../../../../lib/domain/programme/transfer-plan.ts';
import { Id } from '../../../../lib/domain/ids.ts';
import { Moment } from '../../door/views.ts';
import { reading } from '../items/read-in-place-view.ts';

/** What doors of transfer plans take and show. No card and no tool carries any of it: chats are kept. */

export const OfNeed = z.strictObject({ needId: Id });

export const PlanLine = z.object({
  needId: z.string(),
  title: z.string(),
  changedAt: Moment,
  acts: z.number().describe('How many things you plan to do'),
  expiresAt: Moment.describe('When it is erased by itself, if you do not change it'),
  sharedAt: Moment.optional().describe('When you shared it, if you did not take it back'),
});

const written = {
  words: PlanWords.optional().describe('Absent where you have written none'),
  changedAt: Moment.optional(),
  sharedAt: Moment.optional(),
  sharedWords: PlanWords.optional().describe('As you shared it: what you wrote since is read by nobody'),
};

export const PlanWritten = z.object({ needId: z.string(), ...written });

export const PlanView = z.object({
  needId: z.string(),
  title: z.string(),
  proposed: z.object(reading).describe('What the programme proposes, week by week'),
  isOpen: z.boolean().describe('The programme is still among yours: what you plan can be written and shared'),
  hasManager: z.boolean(),
  isRead: z
    .boolean()
    .describe('Whoever leads you now may read what you shared; nobody does who led you before'),
  version: z
    .string()
    .optional()
    .describe('Of what you wrote: as If-Match it says that you share what you saw'),
  ...written,
});
