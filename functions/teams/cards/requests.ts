import { requestAnswer } from '../../http/needs/request-answer.ts';
import { requestsMake, type RequestView } from '../../http/needs/requests-make.ts';
import { buttons, line, presses, type Card, type CardPart } from '../card-parts.ts';
import { back, look, type Shown } from './look.ts';
import type { z } from 'zod';

type Asked = z.infer<typeof RequestView>;

/** What was understood of a wish, what became of it, and the next question about the work. */
function drawn(request: Asked, { words }: Shown): Card {
  const { say, list } = words;
  const { understood, reason, charterLine, near, question } = request;
  return {
    title: say('chat.ask'),
    parts: [
      line(
        understood ? say('chat.ask.understood', { skill: understood.label }) : say('chat.ask.not-understood'),
        'strong',
      ),
      line(reason),
      ...(charterLine ? [line(charterLine.text, 'quiet')] : []),
      ...(near.length > 0
        ? [
            line(
              say('chat.ask.near', {
                skills: list(
                  near.map(({ label }) => label),
                  'and',
                ),
              }),
            ),
          ]
        : []),
      ...(question ? asking(request.requestId, question, words) : [line(say('chat.ask.over'))]),
      ...buttons(back(words)),
    ],
  };
}

export function asking(
  requestId: string,
  { questionId, text, answers, options, from }: NonNullable<Asked['question']>,
  { say }: Shown['words'],
): CardPart[] {
  const ways = options ?? answers.map((answer) => ({ answer, label: say('chat.ask.answer', { answer }) }));
  return [
    ...(from === 'decider' ? [line(say('chat.ask.back'), 'quiet')] : []),
    line(text, 'strong'),
    ...buttons(
      ...ways.map(({ answer, label }) =>
        presses(label, { door: 'request-answer', params: { requestId }, body: { questionId, answer } }),
      ),
    ),
  ];
}

export const asked = look(requestsMake, drawn);
export const requestAnswered = look(requestAnswer, drawn);
