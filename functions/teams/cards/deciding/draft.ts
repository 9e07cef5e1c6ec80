import { buttons, heading, line, type Card } from '../../card-parts.ts';
import type { Shown } from '../look.ts';
import { rest, toQuestion, type AskedQuestion } from './asked.ts';
import { fitting } from './paged.ts';

/** Characters of a draft on one card, which has 28 KB for it and what draws it. */
const MOST = 7_000;

/** What would be published, each sentence beside what it rests on, over as many cards as it takes. */
export function draft({ approval, card }: AskedQuestion, told: Shown): Card {
  const { say } = told.words;
  const { title = card.question, passages = [] } = card.response ?? {};
  const shown = fitting(passages, told.from, (one) => [one.text, ...one.sources].join().length + 120, MOST);
  return {
    title,
    parts: [
      ...shown.flatMap(({ text, sources, isHeading }) => [
        isHeading ? heading(text) : line(text),
        ...sources.map((source) => line(`↳ ${source}`, 'quiet')),
      ]),
      ...buttons(
        ...rest(approval, 'draft', passages.length, told.from + shown.length, told),
        toQuestion(approval, say('chat.question.back')),
      ),
    ],
  };
}
