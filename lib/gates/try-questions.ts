import type { ApprovalRequest } from '../domain/gate/approval.ts';
import { DAY } from '../domain/milliseconds.ts';
import type { Escalation } from '../domain/gate/reminders.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Ports } from '../ports/index.ts';

/** When a question is brought to people, epoch milliseconds, and where. */
export interface QuestionTimes {
  remindedAt: number;
  deputyAt: number;
  until: number;
  askIn: Escalation['askIn'];
}

/** An open question as it would be brought to people had it been asked under other rules. */
export interface QuestionMove {
  approvalId: string;
  gate: ApprovalRequest['gate'];
  from: QuestionTimes;
  to: QuestionTimes;
}

/** The open questions that other rules would bring to people at other times or elsewhere. Nothing is stored or sent. */
export async function questionsMoved(
  now: Policy,
  tried: Policy,
  { needs }: Pick<Ports, 'needs'>,
): Promise<QuestionMove[]> {
  const moves: QuestionMove[] = [];
  for await (const { approvalId, gate, dueAt, askedAt } of needs.pendingApprovals()) {
    const asked = askedAt ?? dueAt - now.thresholds.approvalDays * DAY;
    const [from, to] = [timesUnder(now, asked), timesUnder(tried, asked)];
    if (JSON.stringify(from) !== JSON.stringify(to)) moves.push({ approvalId, gate, from, to });
  }
  return moves;
}

const timesUnder = ({ thresholds, escalation }: Policy, askedAt: number): QuestionTimes => ({
  remindedAt: askedAt + escalation.remindDays * DAY,
  deputyAt: askedAt + escalation.deputyDays * DAY,
  until: askedAt + thresholds.approvalDays * DAY,
  askIn: escalation.askIn,
});
