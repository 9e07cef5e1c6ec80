import type { z } from 'zod';
import type { approvalRead } from '../../../http/needs/approval-read.ts';
import { presses, type Button } from '../../card-parts.ts';
import type { Shown } from '../look.ts';

/** One question as its door answers it. */
export type AskedQuestion = z.infer<typeof approvalRead.reply>;
type About = Pick<AskedQuestion['approval'], 'needId' | 'approvalId'>;

/** A question whose day has passed takes no answer, also before its flow has noticed. */
export const isOver = (
  { approval: { status, dueAt } }: { approval: Pick<AskedQuestion['approval'], 'status' | 'dueAt'> },
  at: number,
): boolean => status !== 'pending' || at >= dueAt;

/** What became of a question, in a sentence. */
export const became = (status: AskedQuestion['approval']['status'], { say }: Shown['words']): string =>
  say('chat.question.became', { status: status === 'sent-back' ? 'returned' : status });

/** What leads to the next card of one side of a question; nothing after the last. */
export const rest = (
  { needId, approvalId }: About,
  side: string,
  all: number,
  next: number,
  { words: { say } }: Shown,
): Button[] =>
  next < all
    ? [
        presses(say('chat.more', { left: all - next }), {
          door: 'approval-read',
          params: { needId, approvalId },
          side,
          from: next,
        }),
      ]
    : [];

export const toQuestion = ({ needId, approvalId }: About, title: string): Button =>
  presses(title, { door: 'approval-read', params: { needId, approvalId } });
