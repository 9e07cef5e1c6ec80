import { z } from 'zod';
import { message, type Message } from '../../messages/message.ts';
import { whyNotOpenTo, type ApprovalRequest } from './approval.ts';
import { isLastVersion } from './versions.ts';

/** What somebody may say to a question. */
export const OpenAnswer = z.enum(['approve', 'reject', 'send-back', 'correct', 'other-outcome', 'put-back']);
export type OpenAnswer = z.infer<typeof OpenAnswer>;

export interface AnswersOpen {
  answers: OpenAnswer[];
  /** Why it is not theirs to answer, or why it is sent back no more; absent where nothing is kept back. */
  whyNot?: Message;
}

/** Who reads a question, and what is known of it besides. */
export interface ReadBy {
  by: string;
  /** Epoch milliseconds. */
  at: number;
  /** Whether the sources of its draft say something else by now. */
  isOvertaken: boolean;
  /** Whether there is a draft whose parts can be corrected. */
  hasParts: boolean;
  /** Whether somebody asked for it whom it could be put back to. */
  canGoBack: boolean;
}

/**
 * What a question takes from its reader, by the rules by which it is decided, so that nobody is offered what is refused
 * to them afterwards.
 */
export function answersOpen(
  request: ApprovalRequest,
  { by, at, isOvertaken, hasParts, canGoBack }: ReadBy,
): AnswersOpen {
  if (request.status !== 'pending') return { answers: [] };
  const whyNot = whyNotOpenTo(request, by, at);
  if (whyNot) return { answers: [], whyNot };
  if (request.gate === 'cause-and-priority')
    return {
      answers: [
        'approve',
        'reject',
        ...(request.outcome?.ownerId === by ? (['other-outcome'] as const) : []),
        ...(canGoBack ? (['put-back'] as const) : []),
      ],
    };
  const isLast = isLastVersion(request, isOvertaken);
  const { version } = request;
  return {
    answers: [
      ...(isOvertaken ? [] : (['approve'] as const)),
      'reject',
      ...(isLast ? [] : (['send-back'] as const)),
      ...(isLast || !hasParts ? [] : (['correct'] as const)),
    ],
    ...(isLast ? { whyNot: message('problem.approval.last-version', { version }) } : {}),
  };
}
