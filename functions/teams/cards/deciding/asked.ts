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

/** What became of a question, by the choice that was made, in a sentence. */
export const became = (
  { gate, status, decision }: Pick<AskedQuestion['approval'], 'gate' | 'status' | 'decision'>,
  { say }: Shown['words'],
): string => {
  const { cause, modality } = decision ?? {};
  // A cause is chosen where one was asked for, and there alone.
  if (status === 'approved')
    return cause
      ? say('chat.question.confirmed', { cause: say(`cause.${cause}`) })
      : say('chat.question.published');
  if (status === 'rejected')
    return say(gate === 'publication' ? 'chat.question.rejected' : 'chat.question.no-response');
  if (status === 'sent-back')
    return say('chat.question.sent-back', {
      wished: modality ? 'yes' : 'no',
      form: modality ? say(`form.${modality}`) : '',
    });
  return say(status === 'withdrawn' ? 'chat.question.withdrawn' : 'chat.question.unanswered');
};

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
