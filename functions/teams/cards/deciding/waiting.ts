import { approvalDecide } from '../../../http/needs/approval-decide.ts';
import { approvalRead } from '../../../http/needs/approval-read.ts';
import { approvalsList } from '../../../http/needs/approvals-list.ts';
import { questionAsk } from '../../../http/needs/question-ask.ts';
import { buttons, heading, line, presses } from '../../card-parts.ts';
import { back, dateFor, look, more } from '../look.ts';
import { became, isOver, toQuestion } from './asked.ts';

/** Each takes a button, which is sealed. */
const MOST = 8;

/** The questions that wait for a human, the most urgent first. */
export const waiting = look(approvalsList, ({ items }, told) => {
  const { say } = told.words;
  const open = items.filter(({ dueAt }) => told.at < dueAt).toSorted((a, b) => a.dueAt - b.dueAt);
  return {
    title: say('chat.waiting'),
    parts: [
      ...(open.length === 0 ? [line(say('chat.waiting.none'))] : []),
      ...open
        .slice(told.from, told.from + MOST)
        .flatMap(({ question, dueAt, needId, approvalId }) => [
          heading(question),
          line(say('chat.waiting.until', { day: dateFor(told)(dueAt) }), 'quiet'),
          ...buttons(
            presses(say('chat.waiting.open'), { door: 'approval-read', params: { needId, approvalId } }),
          ),
        ]),
      ...buttons(...more('approvals-list', open.length, MOST, told), back(told.words)),
    ],
  };
});

/** Where somebody was faster, what became of the question is shown instead. */
const since = {
  door: 'approval-read',
  isOver: (read: unknown, at: number) => isOver(approvalRead.reply.parse(read), at),
};

/** That a question was put back, and the way back to the one that stays open. */
export const putBack = {
  ...look(questionAsk, ({ approvalId }, told) => {
    const { say } = told.words;
    const needId = told.asking.params['needId'] ?? '';
    return {
      title: say('chat.question.put-back'),
      parts: [
        line(say('chat.question.put-back.done')),
        ...buttons(toQuestion({ needId, approvalId }, say('chat.question.back')), back(told.words)),
      ],
    };
  }),
  since,
};

/** That an answer was taken. */
export const decided = {
  ...look(approvalDecide, (answered, told) => ({
    title: told.words.say('chat.decided'),
    parts: [
      line(became(answered, told.words)),
      ...buttons(presses(told.words.say('chat.waiting'), { door: 'approvals-list' }), back(told.words)),
    ],
  })),
  since,
};
