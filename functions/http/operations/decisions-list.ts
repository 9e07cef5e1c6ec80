import { z } from 'zod';
import { breakIn, follow, followFrom, LoggedDecision } from '../../../lib/domain/decision.ts';
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
  summary:
    'The latest entries of the decision log, and whether its chain is whole; where not, which entry is the first that is not as it was written.',
  params: none,
  body: none,
  status: 200,
  reply: z.object({
    entries: z
      .number()
      .describe('Written so far; the first of them are kept no more once their time is over'),
    whole: z.boolean(),
    brokenAt: z.number().nullable(),
    broken: z
      .object({ at: z.number(), decisionId: z.string().optional(), why: z.string() })
      .nullable()
      .describe('The first entry that is not as it was written'),
    head: z
      .object({ seq: z.number(), hash: z.string() })
      .nullable()
      .describe('Where the chain ends; compare it with the last “decision log at” of your own log'),
    latest: z.array(Entry),
  }),
  example: { params: {}, body: {} },
  async handle({ ports: { decisions, registers }, at }) {
    const { retention } = await registers.policy();
    let followed = followFrom(await decisions.forgotten(), retention.decisionDays, at);
    const latest: LoggedDecision[] = [];
    // The log grows for as long as the layer runs: of what was read, only the link and what is shown are kept.
    for await (const entry of decisions.all()) {
      followed = follow(followed, entry);
      const { success, data } = LoggedDecision.safeParse(entry);
      if (success) latest.push(data);
      if (latest.length > SHOWN) latest.shift();
    }
    const { entries } = followed;
    const head = (await decisions.head()) ?? null;
    const broken = breakIn(followed, head ?? undefined) ?? null;
    return { json: { entries, whole: broken === null, brokenAt: broken?.at ?? null, broken, head, latest } };
  },
});
