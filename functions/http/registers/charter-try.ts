import { z } from 'zod';
import { tryCharter } from '../../../lib/agents/needs-analysis/trial/try-charter.ts';
import { CharterLine } from '../../../lib/domain/charter.ts';
import { door, none } from '../door/door.ts';
import { RulesTrialView } from './rules-trial.ts';

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
  reply: RulesTrialView,
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
