import { z } from 'zod';
import { OneLine, PersonId, RegisterId } from '../../domain/ids.ts';
import { sha256 } from '../../domain/sha256.ts';
import { expectedOf } from '../../domain/hiring/expected.ts';
import { actOfRequisition, type Requisition } from '../../domain/hiring/requisition.ts';
import { badInput } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { Ports } from '../../ports/index.ts';
import { logThenSave } from '../../log-then-save.ts';
import { step } from '../../step.ts';
import { interviewNow, rowsFor } from './brief.ts';

/**
 * Opens a requisition, and keeps with it what is said to be learned here, to be held against what comes.
 * @throws NamedError `not-found` for a role without a profile, `bad-input` for what the plan did not choose to hire
 */
export const openRequisition = step({
  name: 'open-requisition',
  agent: 'hiring',
  input: z.strictObject({
    roleId: RegisterId,
    department: OneLine(120).exactOptional(),
    people: z.int().positive().max(500),
    choiceId: RegisterId.exactOptional(),
    startsOn: z.iso.date(),
    ownerId: PersonId,
    by: PersonId,
    callId: z.string(),
  }),
  async run({ by, callId, ...asked }, ports, { at }) {
    const id = `requisition-${sha256(JSON.stringify([by, callId]), 24)}`;
    if (asked.choiceId !== undefined) await mustBeChosen(asked.choiceId, asked.roleId, ports);
    const rows = await rowsFor(asked, ports, at);
    const value: Requisition = {
      requisitionId: id,
      ...asked,
      standing: 'open',
      saidAt: at,
      expected: expectedOf(rows),
      interview: await interviewNow(asked.roleId, rows, ports),
    };
    const { saved, overtaken } = await logThenSave(
      {
        decisionId: `requisition:${id}:open`,
        at,
        decidedBy: { kind: 'human', name: by },
        subject: 'registers',
        outcome: actOfRequisition(value),
        evidence: [
          `requisition:${id}`,
          `role-profile:${asked.roleId}`,
          ...(asked.choiceId === undefined ? [] : [`plan-choice:${asked.choiceId}`]),
        ],
      },
      [{ register: 'requisition', id, value, by, at }],
      ports,
    );
    if (overtaken) throw overtaken;
    return { value, version: saved[0]?.version ?? 1 };
  },
});

/** @throws NamedError `bad-input` */
async function mustBeChosen(choiceId: string, roleId: string, { registers }: Pick<Ports, 'registers'>) {
  const choice = (await registers.latest('plan-choice')).find(({ id }) => id === choiceId)?.value;
  if (choice?.way !== 'buy' || choice.roleId !== roleId)
    throw badInput(message('problem.hiring.no-choice', { choiceId, roleId }));
}
