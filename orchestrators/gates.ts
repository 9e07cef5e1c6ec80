import type { OrchestrationContext, Task } from 'durable-functions';
import type { ApprovalRequest } from '../lib/domain/approval.ts';
import type { Cause } from '../lib/domain/cause.ts';
import { askHuman } from '../lib/gates/ask.ts';
import { closeGate } from '../lib/gates/close.ts';
import { eventOrDeadline, perform } from './steps.ts';

export interface GateAnswer {
  verdict: 'approved' | 'rejected' | 'sent-back' | 'expired' | 'withdrawn';
  cause?: Cause;
  learnable?: boolean;
}

/** Asks the humans and waits for their answer or for the deadline. The answer is read from the store, never from the event. */
export function* passGate(
  ctx: OrchestrationContext,
  question: { needId: string; gate: ApprovalRequest['gate']; assetId?: string },
  part: string = question.gate,
): Generator<Task, GateAnswer, unknown> {
  const { needId } = question;
  const { approvalId, dueAt } = yield* perform(ctx, askHuman, question, part);
  let deadline = dueAt;
  for (;;) {
    yield* eventOrDeadline(ctx, approvalId, deadline);
    const answer = yield* perform(ctx, closeGate, { needId, approvalId }, part);
    if (answer.verdict !== 'pending') return answer;
    deadline = answer.dueAt;
  }
}
