import { z } from 'zod';
import { tryCharter } from '../../../lib/agents/needs-analysis/charter/try-charter.ts';
import { CharterLine } from '../../../lib/domain/charter.ts';
import { Stage } from '../../../lib/domain/need.ts';
import { door, none } from '../door/door.ts';

const Place = z.object({ charterLineId: z.string(), priority: z.number(), rank: z.number() });

const Trial = z
  .object({
    starts: z
      .array(
        z.object({
          needId: z.string(),
          charterLineId: z.string(),
          priority: z.number(),
          people: z.number(),
          learnerHours: z.number(),
        }),
      )
      .describe('Gaps that the next analysis would open a need for'),
    stops: z
      .array(z.object({ needId: z.string(), stage: Stage, charterLineId: z.string(), goesOn: z.boolean() }))
      .describe('Open needs that no line would ask for; goesOn: so far that it goes on to its end'),
    moves: z
      .array(z.object({ needId: z.string(), from: Place, to: Place }))
      .describe('Gaps asked for before and after, by another line or in another place'),
    takenUp: z
      .array(z.object({ demandId: z.string(), charterLineId: z.string(), requests: z.number() }))
      .describe('Declined demand that would be weighed from then on'),
    people: z.number().describe('Reached by what starts'),
    learnerHours: z.number().describe('Theirs, if the response were a job aid'),
  })
  .meta({ id: 'CharterTrial' });

export const charterTry = door({
  name: 'charter-try',
  method: 'POST',
  route: 'charter/try',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  summary:
    'Try a whole charter before it is saved: what would start, stop and change by what is known today. Stores nothing.',
  params: none,
  body: z.strictObject({ lines: z.array(CharterLine.omit({ ownerId: true })).max(100) }),
  status: 200,
  reply: Trial,
  example: {
    params: {},
    body: {
      lines: [
        {
          lineId: 'C1',
          text: 'Margins hold when offers are negotiated',
          skillIds: ['negotiation'],
          roleIds: [],
          weight: 0.9,
          from: '2026-01-01T00:00:00Z',
          until: '2027-12-31T00:00:00Z',
        },
      ],
    },
  },
  async handle({ body, run }) {
    return { json: await run(tryCharter, body) };
  },
});
