import { z } from 'zod';
import { MOST_ASKED, ToQuestion } from '../../../../lib/domain/expert/hand-over.ts';
import { Departments } from '../../../../lib/domain/expert/twin.ts';
import { Id } from '../../../../lib/domain/ids.ts';
import { Moment } from '../../door/views.ts';

/** What doors of experts take and show. */

export const OfQuestion = z.strictObject({ handOverId: Id });
export const QuestionToExpert = z
  .string()
  .trim()
  .min(1)
  .max(MOST_ASKED)
  .describe('In your own words, without names of people');

export const Cited = z.object({
  text: z.string().describe('A sentence as it stands there'),
  source: z.object({
    name: z.string().describe('Name of the document, or what the answer of the expert is about'),
    section: z.string().optional(),
    page: z.number().optional(),
    url: z.string().optional(),
    acceptedAt: Moment.optional().describe('When the expert gave this answer, where it is one of theirs'),
  }),
});

const handed = {
  handOverId: z.string(),
  subject: z.string(),
  at: Moment,
  expiresAt: Moment.describe('When it is gone by itself'),
};

export const HandedLine = z.object({ ...handed, calledBy: z.string() });

export const OwnQuestionView = HandedLine.extend({
  question: z.string(),
  answer: z
    .object({
      said: ToQuestion.describe('accept: the draft, as the expert accepted it; correct: in their own words'),
      at: Moment,
      text: z.string().optional(),
    })
    .optional()
    .describe('Absent while it waits'),
});

export const HandedQuestionView = z.object({
  ...handed,
  askerName: z.string().describe('The name that they gave'),
  question: z.string(),
  draft: z
    .array(Cited)
    .describe('Sentences that AI found near it, in documents that whoever asks may be answered from'),
  said: ToQuestion.optional().describe('Absent while it waits for you'),
});

export const TwinView = z.object({
  consents: z.boolean().describe('False where you never said that others may be answered in your stead'),
  twinId: z.string().optional(),
  calledBy: z.string().optional(),
  documents: z.array(z.object({ name: z.string(), departments: Departments })),
  subjects: z.array(z.string()),
  until: Moment.optional(),
  isOn: z.boolean().optional(),
  answersNow: z.boolean().optional(),
  changedAt: Moment.optional(),
  answers: z
    .array(z.object({ answerId: z.string(), about: z.string(), text: z.string(), acceptedAt: Moment }))
    .describe('What you accepted or wrote, which is answered from as your documents are'),
  unanswered: z
    .array(
      z.object({
        subject: z.string(),
        people: z.number().describe('In full groups of the smallest size, in 90 days'),
      }),
    )
    .describe('About which of your subjects people asked what could not be answered; fewer do not appear'),
});
