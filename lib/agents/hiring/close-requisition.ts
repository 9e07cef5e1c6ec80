import { z } from 'zod';
import { PersonId, RegisterId } from '../../domain/ids.ts';
import { sha256 } from '../../domain/sha256.ts';
import { actOfRequisition, RequisitionStanding } from '../../domain/hiring/requisition.ts';
import { notFound } from '../../errors.ts';
import { logThenSave } from '../../log-then-save.ts';
import { message } from '../../messages/message.ts';
import { step } from '../../step.ts';

/**
 * What became of a requisition: filled, withdrawn, or open again; and from when people began, which is what the ninety
 * days are counted from.
 * @throws NamedError `not-found`, `stale` where somebody was faster
 */
export const closeRequisition = step({
  name: 'close-requisition',
  agent: 'hiring',
  input: z.strictObject({
    requisitionId: RegisterId,
    standing: RequisitionStanding,
    startsOn: z.iso.date().exactOptional(),
    by: PersonId,
    callId: z.string(),
  }),
  async run({ requisitionId, standing, startsOn, by, callId }, ports, { at }) {
    const entry = (await ports.registers.latest('requisition')).find(({ id }) => id === requisitionId);
    if (!entry) throw notFound(message('problem.hiring.missing', { requisitionId }));
    const value = { ...entry.value, standing, ...(startsOn === undefined ? {} : { startsOn }) };
    const { saved, overtaken } = await logThenSave(
      {
        decisionId: `requisition:${requisitionId}:${sha256(JSON.stringify([by, callId]), 24)}`,
        at,
        decidedBy: { kind: 'human', name: by },
        subject: 'registers',
        outcome: actOfRequisition(value),
        evidence: [`requisition:${requisitionId}`],
      },
      [{ register: 'requisition', id: requisitionId, value, by, at, ifMatch: entry.etag }],
      ports,
    );
    if (overtaken) throw overtaken;
    return { value, version: saved[0]?.version ?? entry.version };
  },
});
