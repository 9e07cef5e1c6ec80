import { z } from 'zod';
import { lists } from '../../../lib/lists/lists.ts';
import { syncLists } from '../../../lib/lists/sync-lists.ts';
import { RegisterId } from '../../../lib/domain/ids.ts';
import { entrySchema, isRegister, type RegisterName } from '../../../lib/domain/register.ts';
import { badInput, notFound } from '../../../lib/errors.ts';
import { door } from '../door/door.ts';
import { requireRole } from '../door/principal.ts';
import { undertakingAsSaved } from './may-confirm.ts';
import { mayPutIntoUse } from './put-into-use.ts';
import { ownAgentToSave } from './own-agent-as-saved.ts';
import { mayPreAuthorise } from './pre-authorise.ts';
import { mayBeTold } from './may-be-told.ts';
import { saveLogged } from './save-entries.ts';
import { message, type Message } from '../../../lib/messages/message.ts';

/** What nobody writes by hand, each with the door that does it: what was said stands with it, or its owner's yes. */
const notByHand: Partial<Record<RegisterName, Message>> = {
  'plan-choice': message('problem.plan.by-door'),
  requisition: message('problem.hiring.by-door'),
  opening: message('problem.opening.by-door'),
  'critical-role': message('problem.critical-role.by-door'),
  'own-agent-work': message('problem.own-agent.by-itself'),
};

export const registerSave = door({
  name: 'register-save',
  method: 'POST',
  route: 'registers/{register}/{entryId}',
  tag: 'Registers',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  summary:
    'Save one entry of a register. Of one that stands, send the ETag that you read as If-Match, or it is refused (428): a change of somebody else is never overwritten unseen.',
  params: z.strictObject({ register: RegisterId, entryId: RegisterId }),
  body: z.strictObject({ value: z.record(z.string(), z.unknown()) }),
  status: 200,
  reply: z.object({ version: z.number(), etag: z.string() }),
  example: {
    params: { register: 'policy', entryId: 'thresholds' },
    body: { value: { approvalDays: 7, attentionItems: 1 } },
  },
  conditional: true,
  async handle({
    params: { register, entryId: id },
    body: { value },
    ifMatch,
    principal,
    ports,
    at,
    callId,
    run,
  }) {
    const schema = isRegister(register) ? entrySchema(register, id) : undefined;
    if (!isRegister(register) || !schema) throw notFound(message('problem.entry.missing', { register, id }));
    const parsed = schema.safeParse(value);
    if (!parsed.success)
      throw badInput(
        message('problem.entry.misfit', { register, id, faults: z.prettifyError(parsed.error) }),
      );
    const elsewhere = notByHand[register];
    if (elsewhere) throw badInput(elsewhere);
    // Edits of the list are taken over first, so that an older version in If-Match is refused as stale.
    for (const { title } of lists.filter((list) => list.holds(id, register)))
      await run(syncLists, { only: title });
    if (register === 'standing-approval') mayPreAuthorise(parsed.data, principal);
    if (register === 'policy' && id === 'employment') await mayPutIntoUse(parsed.data, principal, ports);
    if (register === 'people-file' || register === 'completion-file' || register === 'survey-file')
      requireRole(principal, 'People.Manage');
    if (register === 'record-source') requireRole(principal, 'Hook.Manage');
    // Of the same course one is listed no more, which is for whoever decides what people get.
    if (register === 'course-pair') requireRole(principal, 'Need.Decide');
    if (register === 'receiver') await mayBeTold(parsed.data, principal, ports);
    const saving =
      register === 'undertaking'
        ? await undertakingAsSaved(parsed.data, principal, ports)
        : register === 'own-agent'
          ? await ownAgentToSave(parsed.data, principal, ports)
          : parsed.data;
    const edit = { register, id, value: saving, ...(ifMatch ? { ifMatch } : {}) };
    const [saved] = await saveLogged([edit], { by: principal.id, at, callId }, ports);
    return { headers: { etag: saved.etag }, json: saved };
  },
});
