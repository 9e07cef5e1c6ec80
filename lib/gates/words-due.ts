import type { PendingApproval } from '../domain/gate/approval.ts';
import { lineOf } from '../domain/charter.ts';
import { isWorkingMoment, USUAL_HOURS } from '../domain/delivery/working-hours.ts';
import { DAY } from '../domain/milliseconds.ts';
import type { CalendarPolicy } from '../domain/policy/holidays.ts';
import { remindersDue, wordsDue, type WordToApprover } from '../domain/gate/reminders.ts';
import { hasLeft } from '../domain/person/learner-status.ts';
import type { Ports } from '../ports/index.ts';

/**
 * The words that are due about a question to those who are at work now and whom no switch keeps from being written to,
 * by the policy in force; with `andFirst` those to whoever was only just asked as well. That a deputy is asked stands
 * in the log.
 */
export async function wordsAbout(
  question: PendingApproval,
  ports: Ports,
  at: number,
  andFirst = false,
): Promise<WordToApprover[]> {
  const { registers, needs, decisions } = ports;
  const [{ thresholds, escalation, calendar }, approvers, charter, { value: need }] = await Promise.all([
    registers.policy(),
    registers.entries('approver'),
    registers.charter(),
    needs.need(question.needId),
  ]);
  const askedAt = question.askedAt ?? question.dueAt - thresholds.approvalDays * DAY;
  const due = (andFirst ? wordsDue : remindersDue)(
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
  const atWork = await Promise.all(due.map(({ personId }) => isAtWork(personId, calendar, ports, at)));
  return due.filter((_, i) => atWork[i]);
}

async function isAtWork(
  personId: string,
  calendar: CalendarPolicy,
  { learners, registers }: Ports,
  at: number,
): Promise<boolean> {
  if ((await registers.stopped()).people.has(personId)) return false;
  const { value: learner } = await learners.read('record-keeping', personId);
  const { person = USUAL_HOURS } = learner;
  return !hasLeft(learner) && isWorkingMoment(at, person, calendar);
}
