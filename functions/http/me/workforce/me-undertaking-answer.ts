import { z } from 'zod';
import { RegisterId } from '../../../../lib/domain/ids.ts';
import { UndertakingStanding } from '../../../../lib/domain/workforce/undertaking.ts';
import { answerUndertaking } from '../../../../lib/agents/workforce-planning/answer-undertaking.ts';
import { door } from '../../door/door.ts';
import { undertakingSeen, UndertakingView } from './undertaking-view.ts';

export const meUndertakingAnswer = door({
  name: 'me-undertaking-answer',
  method: 'POST',
  route: 'me/undertakings/{undertakingId}/answer',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'sets',
  limit: 'statement',
  summary:
    'Confirm an undertaking that you own, so that the plan counts with it; withdraw it, so that it does not; or take back what you said.',
  params: z.strictObject({ undertakingId: RegisterId }),
  body: z.strictObject({
    standing: UndertakingStanding,
    version: z.int().exactOptional().describe('That was read; another one by now is refused (412)'),
  }),
  status: 200,
  reply: UndertakingView,
  example: {
    params: { undertakingId: 'undertaking-0123456789abcdef01234567' },
    body: { standing: 'confirmed', version: 1 },
  },
  async handle({ params, body, principal, ports: { registers }, callId, run, callersWords }) {
    const answered = await run(answerUndertaking, { ...params, ...body, by: principal.id, callId });
    const [skills, profiles, words] = await Promise.all([
      registers.skills(),
      registers.roleProfiles(),
      callersWords(),
    ]);
    return { json: undertakingSeen(answered, profiles, skills, words) };
  },
});
