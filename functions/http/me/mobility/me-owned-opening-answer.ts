import { z } from 'zod';
import { closeOpening, openOpening } from '../../../../lib/agents/mobility/openings.ts';
import { RegisterId } from '../../../../lib/domain/ids.ts';
import { door } from '../../door/door.ts';
import { ownedOpeningSeen, OwnedOpeningView } from './near-views.ts';

export const meOwnedOpeningAnswer = door({
  name: 'me-owned-opening-answer',
  method: 'POST',
  route: 'me/owned-openings/{openingId}/answer',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'sets',
  limit: 'statement',
  summary:
    'Open what was proposed to you, so that people are shown it with your name as your sign-in says it; or close it, so that nobody is shown it or seen for it.',
  params: z.strictObject({ openingId: RegisterId }),
  body: z.strictObject({
    standing: z.enum(['open', 'closed']),
    version: z.int().exactOptional().describe('That was read; another one by now is refused (412)'),
  }),
  status: 200,
  reply: OwnedOpeningView,
  example: { params: { openingId: 'plant-lead-lyon' }, body: { standing: 'open', version: 1 } },
  async handle({
    params,
    body: { standing, ...read },
    principal: { id: by, name },
    ports: { registers },
    callId,
    run,
    callersWords,
  }) {
    const asked = { ...params, ...read, by, callId };
    const answered =
      standing === 'open'
        ? await run(openOpening, { ...asked, ...(name === undefined ? {} : { calledBy: name }) })
        : await run(closeOpening, asked);
    return { json: ownedOpeningSeen(answered, await registers.skills(), await callersWords()) };
  },
});
