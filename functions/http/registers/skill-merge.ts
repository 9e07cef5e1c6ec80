import { z } from 'zod';
import { RegisterId } from '../../../lib/domain/ids.ts';
import { merged } from '../../../lib/domain/taxonomy/merge.ts';
import { notFound } from '../../../lib/errors.ts';
import { door } from '../door/door.ts';
import { saveLogged } from './save-entries.ts';
import { message } from '../../../lib/messages/message.ts';

export const skillMerge = door({
  name: 'skill-merge',
  method: 'POST',
  route: 'skills/{skillId}/merge',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  summary:
    'Merge a skill into another. Evidence, targets, charter lines and needs of both are of one skill from then on; nothing is lost, and it cannot be taken apart again.',
  params: z.strictObject({ skillId: RegisterId }),
  body: z.strictObject({ into: RegisterId }),
  status: 200,
  reply: z.object({ skillId: z.string(), mergedInto: z.string() }),
  example: { params: { skillId: 'speaking' }, body: { into: 'negotiation' } },
  async handle({ params: { skillId }, body: { into }, principal, ports, at, callId }) {
    const entries = await ports.registers.entries('skill');
    const current = entries.find(({ id }) => id === skillId);
    if (!current) throw notFound(message('problem.skill.missing', { skillId }));
    const value = merged(await ports.registers.skills(), current.value, into);
    const edit = { register: 'skill' as const, id: skillId, ifMatch: current.etag };
    if (value) await saveLogged([{ ...edit, value }], { by: principal.id, at, callId }, ports);
    return { json: { skillId, mergedInto: into } };
  },
});
