import { z } from 'zod';
import { closeCriticalRole, openCriticalRole } from '../../../../lib/agents/succession/critical-roles.ts';
import { RegisterId } from '../../../../lib/domain/ids.ts';
import { door } from '../../door/door.ts';
import { OwnedCriticalRoleView, ownedRoleSeen } from './bench-views.ts';

export const meCriticalRoleAnswer = door({
  name: 'me-critical-role-answer',
  method: 'POST',
  route: 'me/critical-roles/{criticalRoleId}/answer',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'sets',
  limit: 'statement',
  summary:
    'Open a critical role that was proposed to you, so that people can agree to be counted or named for it, and read your name as your sign-in says it; or close it, so that it has no bench.',
  params: z.strictObject({ criticalRoleId: RegisterId }),
  body: z.strictObject({
    standing: z.enum(['open', 'closed']),
    version: z.int().exactOptional().describe('That was read; another one by now is refused (412)'),
  }),
  status: 200,
  reply: OwnedCriticalRoleView,
  example: { params: { criticalRoleId: 'head-of-sales' }, body: { standing: 'open', version: 1 } },
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
        ? await run(openCriticalRole, { ...asked, ...(name === undefined ? {} : { calledBy: name }) })
        : await run(closeCriticalRole, asked);
    return { json: ownedRoleSeen(answered, await registers.skills(), await callersWords()) };
  },
});
