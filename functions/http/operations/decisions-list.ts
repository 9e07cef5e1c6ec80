import { z } from 'zod';
import { breakIn, follow, NOTHING_FOLLOWED, type LoggedDecision } from '../../../lib/domain/decision.ts';
import { door, none } from '../door/door.ts';
import { Moment } from '../door/views.ts';

const Entry = z
  .object({
    seq: z.number(),
    decisionId: z.string(),
    at: Moment,
    decidedBy: z.object({ kind: z.enum(['rule', 'model', 'human']), name: z.string() }),
    subject: z.string(),
    outcome: z.string(),
    evidence: z.array(z.string()),
    charterLineId: z.string().optional(),
    previousHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'Decision' });

/** The whole chain is checked; this many of the latest entries are shown. */
const SHOWN = 200;

export const decisionsList = door({
  name: 'decisions-list',
  method: 'GET',
  route: 'decisions',
  tag: 'Operations',
  role: 'Log.Read',
  callers: 'anyone',
  scope: 'company',
  summary: 'The latest entries of the decision log, and whether its chain is whole.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({
    entries: z.number(),
    whole: z.boolean(),
    brokenAt: z.number().nullable(),
    latest: z.array(Entry),
  }),
  example: { params: {}, body: {} },
  async handle({ ports: { decisions } }) {
    let followed = NOTHING_FOLLOWED;
    const latest: LoggedDecision[] = [];
    // The log grows for as long as the layer runs: of what was read, only the link and what is shown are kept.
    for await (const entry of decisions.all()) {
      followed = follow(followed, entry);
      latest.push(entry);
      if (latest.length > SHOWN) latest.shift();
    }
    const brokenAt = breakIn(followed, await decisions.head()) ?? null;
    return { json: { entries: followed.entries, whole: brokenAt === null, brokenAt, latest } };
  },
});
