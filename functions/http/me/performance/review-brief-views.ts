import { z } from 'zod';
import { Id } from '../../../../lib/domain/ids.ts';
import { Moment } from '../../door/views.ts';

/** What doors of reviews take and show. No card and no tool carries what a brief says: chats are kept. */

export const OfReview = z.strictObject({ reviewId: Id });

const review = {
  reviewId: z.string(),
  from: z.string().describe('The first day that it is about'),
  until: z.string().describe('The last day that it is about'),
  on: z.string().describe('The day of the talk'),
  isShared: z.boolean().describe('You share your brief of it, as you saw it'),
  isRead: z.boolean().describe('Whoever leads you now may read what you shared'),
  isReaderUnread: z
    .boolean()
    .describe(
      'The directory could not be asked now what whoever leads you is called: read it again later to see who reads it',
    ),
  hasEnded: z
    .boolean()
    .describe(
      'What you shared ended without your word, as where somebody else came to lead you: nobody reads it',
    ),
  reader: z
    .string()
    .optional()
    .describe(
      'What whoever leads you now is called in the directory: they read it, or would if you shared it anew',
    ),
  sharedUntil: Moment.optional(),
  agreedAt: Moment.optional().describe('When your manager said yes to what you proposed'),
};
export const ReviewLine = z.object(review);

/** The same for both who read it, but for the language. */
export const BriefView = z.object({
  about: z.string(),
  how: z.string(),
  objectives: z.array(
    z.object({
      objectiveId: z.string(),
      text: z.string(),
      said: z.string(),
      note: z.string().optional().describe('What its person says against it'),
    }),
  ),
  skills: z.array(
    z.object({
      skillId: z.string(),
      label: z.string(),
      note: z.string().optional().describe('What its person says against everything about it'),
      said: z.string().optional(),
      pieces: z.array(
        z.object({
          pieceId: z.string(),
          said: z.string(),
          note: z.string().optional().describe('What its person says against it'),
        }),
      ),
    }),
  ),
  word: z.string(),
  proposed: z.array(
    z.object({
      text: z.string(),
      due: z.string(),
      skillId: z.string().optional(),
      skill: z.string().optional(),
    }),
  ),
});

export const OwnBrief = z.object({
  ...review,
  endsAt: Moment.describe('When nothing of it is left: until then you may let it be read'),
  brief: BriefView,
  version: z.string().describe('Of what stands here: as If-Match it says that you share what you saw'),
  isSame: z.boolean().describe('What you shared last is what stands here'),
  readerKey: z
    .string()
    .optional()
    .describe(
      'Of whoever would read it: with it you share it with them and nobody else. None without their name',
    ),
  hasManager: z.boolean(),
});

export const ObjectiveView = z.object({
  objectiveId: z.string(),
  text: z.string(),
  due: z.string(),
  setAt: Moment,
  from: z.string().describe('The system that said so'),
  level: z.number().optional(),
  skills: z.array(z.object({ skillId: z.string(), label: z.string() })),
  options: z
    .array(z.object({ skillId: z.string(), label: z.string() }))
    .describe('Skills that its words may mean: say which'),
});

/** What `me/data` tells of them. */
export const HeldObjective = z.object({
  objectiveId: z.string(),
  due: z.string(),
  setAt: Moment,
  from: z.string(),
});
export const HeldReview = z.object({
  reviewId: z.string(),
  from: z.string(),
  until: z.string(),
  on: z.string(),
  contested: z.number(),
  proposed: z.number(),
});
