import { z } from 'zod';
import { DraftTried, draftUnderTrial } from '../../../lib/agents/content/draft-under-trial.ts';
import { sha256 } from '../../../lib/domain/sha256.ts';
import { tryWords } from '../../../orchestrators/try-words.ts';
import { startOnce } from '../../start-flow.ts';
import { door, none } from '../door/door.ts';

export const trialDraftsStart = door({
  name: 'trial-drafts-start',
  method: 'POST',
  route: 'trial-drafts',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  limit: 'trial',
  scope: 'company',
  summary:
    'Try prompts, house style or rubrics on a need that there is: a draft by those in force and one by those you send, side by side. At most eight calls of the model, on the budgets, and ten trials a day and person; nobody is asked and nothing is kept. Answers 202.',
  params: none,
  body: DraftTried,
  status: 202,
  reply: z.object({ operationId: z.string() }),
  example: {
    params: {},
    body: {
      needId: 'sales-manager.negotiation',
      form: 'job-aid',
      policy: { prompts: { houseStyle: 'Short sentences. Begin with the verb.' } },
    },
  },
  operation: 'starts',
  async handle({ body, callId, durable, ports }) {
    // What cannot be tried is refused at once, and not at the end of a flow.
    await draftUnderTrial(body, ports);
    const operationId = `trial-draft-${sha256(callId, 32)}`;
    await startOnce(durable(), tryWords, operationId, body);
    return {
      headers: { location: `/api/trial-drafts/${operationId}`, 'retry-after': '2' },
      json: { operationId },
    };
  },
});
