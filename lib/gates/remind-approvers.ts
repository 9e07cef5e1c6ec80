import { z } from 'zod';
import type { PendingApproval } from '../domain/approval.ts';
import { lineOf } from '../domain/charter.ts';
import { nextWorkingMoment } from '../domain/delivery.ts';
import { DAY } from '../domain/durations.ts';
import { remindersDue, type WordToApprover } from '../domain/escalation.ts';
import { hasLeft } from '../domain/taking-part.ts';
import { performOnce } from '../effects.ts';
import { isObserving, NotWritten } from '../ports/connector.ts';
import type { Ports } from '../ports/index.ts';
import { step, type Call } from '../step.ts';

/** Of somebody whom no workforce feed knows. */
const USUAL = { timeZone: 'UTC', workingHours: { from: 9, to: 17 } };

/**
 * Brings each question that waits to whoever was asked, and after some days to a deputy: a line in their own feed, in
 * their working hours, once for each time that the policy says. The flow that waits knows nothing of it.
 */
export const remindApprovers = step({
  name: 'remind-approvers',
  input: z.strictObject({}),
  async run(_, ports, call) {
    const { notices } = ports.channels;
    const count = { reminded: 0, notReached: 0 };
    if ((await isObserving(notices)) || (await notices.stop?.())) return count;
    for await (const question of ports.needs.pendingApprovals())
      if (question.status === 'pending')
        for (const reminder of await dueAbout(question, ports, call.at)) {
          if (!(await isAtWork(reminder.personId, ports, call.at))) continue;
          count[(await remind(reminder, question, ports, call)) ? 'reminded' : 'notReached'] += 1;
        }
    return count;
  },
});

async function dueAbout(question: PendingApproval, ports: Ports, at: number): Promise<WordToApprover[]> {
  const { registers, needs, decisions } = ports;
  const [{ thresholds, escalation }, approvers, charter, { value: need }] = await Promise.all([
    registers.policy(),
    registers.entries('approver'),
    registers.charter(),
    needs.need(question.needId),
  ]);
  const askedAt = question.askedAt ?? question.dueAt - thresholds.approvalDays * DAY;
  const due = remindersDue(
    { ...question, involved: [...question.involved, ...need.requestedBy], askedAt },
    approvers.map(({ id, value }) => ({ id, ...value })),
    lineOf(charter, need.charterLineId),
    escalation,
    at,
  );
  const deputies = due.filter(({ isDeputy }) => isDeputy);
  if (deputies.length > 0)
    await decisions.append({
      decisionId: `${question.approvalId}:deputy`,
      at,
      decidedBy: { kind: 'rule', name: 'a deputy is asked after some days' },
      subject: question.approvalId,
      outcome: `unanswered for ${escalation.deputyDays} days: whoever stands in is asked`,
      evidence: [question.approvalId, ...deputies.map(({ office }) => office)],
    });
  return due;
}

async function isAtWork(personId: string, { learners }: Ports, at: number): Promise<boolean> {
  const { value: learner } = await learners.read('record-keeping', personId);
  const { person = USUAL } = learner;
  return !hasLeft(learner) && nextWorkingMoment(at, person.timeZone, person.workingHours) === at;
}

/** Whether they were told, now or before. Whom the notice cannot reach is asked no less in the approvers' channel. */
async function remind(
  { personId, part, isDeputy }: WordToApprover,
  { approvalId, instanceId, question, dueAt }: PendingApproval,
  { effects, channels, words }: Ports,
  { at }: Call,
): Promise<boolean> {
  const day = new Date(dueAt).toISOString().slice(0, 10);
  const text = words.say(isDeputy ? 'notice.deputy' : 'notice.approver', { question, day });
  const key = { at, instanceId, step: `${remindApprovers.name}.${approvalId.slice(instanceId.length + 1)}` };
  try {
    await performOnce(effects, channels.notices, key, { personIds: [personId], text }, part);
    return true;
  } catch (error) {
    if (error instanceof NotWritten) return false;
    throw error;
  }
}
