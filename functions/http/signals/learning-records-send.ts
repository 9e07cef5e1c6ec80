import { z } from 'zod';
import { acceptRecords } from '../../../lib/agents/sensing/accept-records.ts';
import { XapiStatement } from '../../../lib/agents/sensing/xapi.ts';
import { Source } from '../../../lib/domain/signal/signal-source.ts';
import { door, none } from '../door/door.ts';

const exampleStatement: z.infer<typeof XapiStatement> = {
  id: '7b7c1d3e-52f0-4f0e-9a0c-3f6a8d1f0a11',
  timestamp: '2026-11-03T08:00:00Z',
  actor: { account: { name: '2677646c-1a99-4578-896d-5dab048a5c99' } },
  verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
  object: { id: 'https://academy.larkfield.example/course-qc-charts' },
  result: { score: { scaled: 0.8 } },
  context: {
    contextActivities: { category: [{ id: 'https://larkfield.example/skills/quality-control-analysis' }] },
  },
};

export const learningRecordsSend = door({
  name: 'learning-records-send',
  method: 'POST',
  route: 'learning-records',
  tag: 'Signals',
  role: 'Signal.Send',
  callers: 'apps',
  scope: 'company',
  summary:
    'Send learning records: xAPI statements, up to 500 at a time, all accepted or none; those that say nothing of learning are counted.',
  params: none,
  body: z.strictObject({
    /** Who keeps the records. */
    source: Source,
    statements: z.array(XapiStatement).min(1).max(500),
  }),
  status: 202,
  reply: z.object({ accepted: z.number(), ignored: z.number() }),
  example: { params: {}, body: { source: 'academy.larkfield.example', statements: [exampleStatement] } },
  async handle({ body, principal: { kind, id }, run }) {
    return { json: await run(acceptRecords, { ...body, by: { kind, id } }) };
  },
});
