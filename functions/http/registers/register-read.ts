import { z } from 'zod';
import { RegisterId } from '../../../lib/domain/ids.ts';
import { isRegister, registers } from '../../../lib/domain/register.ts';
import { badInput, notFound } from '../../../lib/errors.ts';
import { door, none } from '../door/door.ts';
import { Moment } from '../door/views.ts';
import { message } from '../../../lib/messages/message.ts';

const EntryView = z
  .object({
    id: z.string(),
    value: z.record(z.string(), z.unknown()),
    version: z.number().describe('Counts from 1 with every change'),
    etag: z.string().describe('To send as If-Match with a change'),
    savedAt: Moment,
  })
  .meta({ id: 'RegisterEntry' });

export const registerRead = door({
  name: 'register-read',
  method: 'GET',
  route: 'registers/{register}',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'anyone',
  scope: 'company',
  resources: { charter: { register: 'charter' } },
  summary:
    'Read a register (charter, skill, role-profile, policy, switch, standing-approval, approver, job-title, maker, course-pair, undertaking, plan-choice, opening, critical-role, own-agent, own-agent-work): each entry with its version and ETag.',
  params: z.strictObject({ register: RegisterId }),
  body: none,
  status: 200,
  reply: z.object({ items: z.array(EntryView) }),
  example: { params: { register: 'policy' }, body: {} },
  async handle({ params: { register }, ports }) {
    // Whoever runs hiring reads it at its own door, where the switch of hiring is asked.
    if (register === 'requisition') throw badInput(message('problem.hiring.by-door'));
    if (!isRegister(register))
      throw notFound(message('problem.register.missing', { register, registers: registers.join(', ') }));
    const entries = await ports.registers.entries(register);
    const items = entries.map(({ at: savedAt, ...entry }) => ({ ...entry, savedAt }));
    return { json: { items } };
  },
});
