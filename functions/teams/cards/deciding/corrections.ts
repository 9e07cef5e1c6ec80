import { MOST_CORRECTIONS } from '../../../../lib/domain/content/rewording.ts';
import { buttons, line, presses, type Card, type CardPart } from '../../card-parts.ts';
import type { Shown } from '../look.ts';
import { rest, toQuestion, type AskedQuestion } from './asked.ts';
import { fitting } from './paged.ts';

/** Characters of parts on one card; each stands in its field and, sealed, in the button. */
const MOST = 3_500;
/** As long as the door takes it. */
const LONGEST = 1_200;

/**
 * The parts of a draft as fields with their words in them. What is changed goes back with one press; the rest stays as
 * it is. What was not cited is of no side that a reader sees, so each says where it stands and for whom.
 */
export function corrections({ approval, card, parts }: AskedQuestion, told: Shown): Card {
  const { say } = told.words;
  const { needId, approvalId } = approval;
  const shown = fitting(parts, told.from, ({ text }) => text.length + 120, MOST).slice(0, MOST_CORRECTIONS);
  const body = {
    verdict: 'send-back',
    corrections: shown.map(({ part, text }) => ({ part, text })),
  };
  const fields = shown.map(({ where, side, text }, i): CardPart => {
    // Its side is said in words.
    const label = say('chat.correct.part', { where: where.replace(/^(?:learner|runner), /, ''), side });
    return { is: 'field', id: placeOf(i), label, text, longest: LONGEST };
  });
  const asks = [...shown.map((_, i) => placeOf(i)), 'comment'];
  return {
    title: card.response?.title ?? card.question,
    parts: [
      line(say(shown.length > 0 ? 'chat.correct.how' : 'chat.correct.none')),
      ...fields,
      ...(shown.length > 0
        ? [
            { is: 'field' as const, id: 'comment', label: say('chat.correct.why'), longest: 1_000 },
            ...buttons(
              presses(say('chat.correct.send'), {
                door: 'approval-decide',
                params: { needId, approvalId },
                body,
                asks,
              }),
            ),
          ]
        : []),
      ...buttons(
        ...rest(approval, 'parts', parts.length, told.from + shown.length, told),
        toQuestion(approval, say('chat.question.back')),
      ),
    ],
  };
}

const placeOf = (i: number): string => `corrections.${i}.text`;
