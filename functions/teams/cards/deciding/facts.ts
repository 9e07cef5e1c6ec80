import { buttons, line, type Card, type CardPart } from '../../card-parts.ts';
import type { Shown } from '../look.ts';
import { rest, toQuestion, type AskedQuestion } from './asked.ts';
import { fitting } from './paged.ts';

export const FACTS = 'facts';

/** Characters of what is to be weighed: a card of Teams has 28 KB, and the buttons of a question take some of them. */
const MOST = 6_000;

/** What is to be weighed from one fact on, and what leads to those that do not fit beside it. */
export function factsFrom(
  from: number,
  { approval, card: { facts } }: AskedQuestion,
  told: Shown,
): CardPart[] {
  const shown = fitting(facts, from, ({ length }) => length, MOST);
  return [
    ...shown.map((fact) => line(`• ${fact}`)),
    ...buttons(...rest(approval, FACTS, facts.length, from + shown.length, told)),
  ];
}

export const moreFacts = (asked: AskedQuestion, told: Shown): Card => ({
  title: asked.card.question,
  parts: [
    ...factsFrom(told.from, asked, told),
    ...buttons(toQuestion(asked.approval, told.words.say('chat.question.back'))),
  ],
});
