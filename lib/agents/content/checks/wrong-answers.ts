import type { Question } from '../../../domain/artefact/parts.ts';
import { alsoRightBy, saysOnlyTheRight } from '../../../domain/artefact/wrong-answers.ts';
import type { Span } from '../../../domain/content.ts';
import { message, type Message } from '../../../messages/message.ts';
import { quote } from './matter.ts';

/** What nobody is to do is no way of doing something wrong. */
const BAN = /^(?:never|do not|don[’']t|nobody|no one)\b/iu;

type Said = Question['situation'];
const textOf = (said: Said): string => ('text' in said ? said.text : said.madeUp);

/** Each wrong answer is one mistake, named; is right by no passage; and is told something besides what is right. */
export function faultsOfWrongAnswers(question: Question, spans: readonly Span[]): Message[] {
  const right = question.options.find(({ isRight }) => isRight);
  if (!right) return [];
  return question.options.flatMap((option) => {
    const text = textOf(option.says);
    if (option.isRight)
      return option.mistake.length > 0 ? [message('fault.question.mistake', { text: quote(text) })] : [];
    const also = alsoRightBy(text, textOf(question.situation), right.says, spans);
    return [
      ...(option.mistake.length === 0 ? [message('fault.question.no-mistake', { text: quote(text) })] : []),
      ...(BAN.test(text) ? [message('fault.question.ban', { text: quote(text) })] : []),
      ...(also && question.asks !== 'what-is-missing'
        ? [message('fault.question.also-right', { text: quote(text), passage: quote(also.text) })]
        : []),
      ...(saysOnlyTheRight(option, textOf(right.says), textOf(question.situation))
        ? [message('fault.question.only-again', { text: quote(option.feedback.text), answer: quote(text) })]
        : []),
    ];
  });
}
