import { z } from 'zod';
import { Confidence, MOST_SAID } from '../../../../lib/domain/practice/role-play/session.ts';
import { Id } from '../../../../lib/domain/ids.ts';
import { Moment } from '../../door/views.ts';
import { reading } from '../items/read-in-place-view.ts';

/** What doors of role-plays take and show. No card and no tool carries any of it: chats are kept. */

export const OfRolePlay = z.strictObject({ sessionId: Id });
export const OfTurn = z.strictObject({ sessionId: Id, turnId: Id });
export const OwnMark = Confidence.exactOptional().describe(
  'How confident you are, 1 (not at all) to 5 (entirely): your own mark, of which nothing is worked out',
);
export const SaidNow = z
  .string()
  .min(1)
  .max(MOST_SAID)
  .describe('What you say to the partner, in one breath');

export const RolePlayLine = z.object({
  sessionId: z.string(),
  needId: z.string(),
  title: z.string(),
  startedAt: Moment,
  said: z.number().describe('Turns of yours'),
  expiresAt: Moment.describe('When it is erased by itself, if nothing more is said'),
  isOver: z.boolean(),
  isReleased: z.boolean(),
});

const Counted = z
  .object({ words: z.number(), questions: z.number(), statements: z.number() })
  .describe('Pacing, as counts');

const Level = z.number().describe('1 (weakest) to 4');

export const CoachingView = z.object({
  quote: z.string().describe('Your words'),
  criterion: z.string().describe('The line of the rubric that they are held to'),
  level: Level.optional().describe('Absent where they do not show it'),
  says: z.string().optional(),
  next: z.string().optional().describe('What to try next'),
  counts: Counted,
});

export const RolePlayView = RolePlayLine.extend({
  labelled: z.string().describe('That the partner is AI, and by which model'),
  kept: z.string().describe('Who can read it, and until when'),
  formative: z.string(),
  brief: z.object(reading),
  opens: z.string().describe('What the partner begins with'),
  rubric: z.array(z.object({ criterion: z.string(), levels: z.array(z.string()) })),
  turns: z.array(
    z.object({
      turnId: z.string(),
      says: z.string(),
      at: Moment,
      counts: Counted,
      partner: z.string().optional().describe('Absent where it has no answer yet'),
      shows: z
        .array(z.object({ line: z.number().describe('From 0 on'), level: Level, quote: z.string() }))
        .optional(),
      problem: z.string().optional().describe('Why it has no answer'),
    }),
  ),
  turnsLeft: z.number(),
  found: z.array(z.string()).describe('What the partner kept back at first and you brought out'),
  toFind: z.number(),
  confidence: z.object({ before: z.number().optional(), after: z.number().optional() }),
  release: z
    .string()
    .optional()
    .describe(
      'Once it is over: what comes of letting the score count, and which systems outside get the number',
    ),
  debrief: z
    .object({
      lines: z.array(
        z.object({
          criterion: z.string(),
          hadOccasion: z.boolean().describe('Whether the talk came to it; where not, it counts neither way'),
          level: Level.optional(),
          says: z.string().optional(),
          next: z.string().optional(),
          quotes: z.array(z.object({ turnId: z.string(), quote: z.string() })),
        }),
      ),
      found: z.array(z.string()),
      missed: z.array(z.string()).describe('By what the others would have come out'),
      counts: Counted.extend({ turns: z.number(), longest: z.number() }),
    })
    .optional()
    .describe('Once it is over'),
});
