import { Cause } from '../../../../lib/domain/cause/cause.ts';
import { MADE } from '../../../../lib/domain/modality/modality.ts';
import type { OpenAnswer } from '../../../../lib/domain/gate/answers-open.ts';
import { approvalRead } from '../../../http/needs/approval-read.ts';
import {
  buttons,
  line,
  presses,
  type Button,
  type Card,
  type CardPart,
  type Press,
} from '../../card-parts.ts';
import { back, dateFor, look, type Shown } from '../look.ts';
import { became, isOver, type AskedQuestion } from './asked.ts';
import { corrections } from './corrections.ts';
import { draft } from './draft.ts';
import { FACTS, factsFrom, moreFacts } from './facts.ts';
import { sampleButtons } from './measure.ts';
import { pairsOfQuestion } from './pairs.ts';

const LONGEST_REMARK = 1_000;

/** One question with everything that it takes to decide it, and the answer in place; or what became of it. */
export const question = look(approvalRead, (asked, told) => {
  if (isOver(asked, told.at)) return over(asked, told);
  if (told.side === FACTS) return moreFacts(asked, told);
  if (told.side === 'draft') return draft(asked, told);
  if (told.side === 'pairs') return pairsOfQuestion(asked, told);
  return told.side === 'parts' && takes(asked, 'correct') ? corrections(asked, told) : open(asked, told);
});

function open(asked: AskedQuestion, told: Shown): Card {
  const { say } = told.words;
  const { approval, card } = asked;
  return {
    title: card.question,
    parts: [
      line(say('chat.question.until', { day: dateFor(told)(approval.dueAt) }), 'strong'),
      ...factsFrom(0, asked, told),
      ...(card.response ? [line(card.response.title, 'strong')] : []),
      ...(approval.gate === 'publication' ? response(asked, told) : cause(asked, told)),
      ...(asked.yours.whyNot === undefined ? [] : [line(asked.yours.whyNot, 'strong')]),
      line(card.footer, 'quiet'),
      ...buttons(waiting(told), back(told.words)),
    ],
  };
}

const waiting = ({ words: { say } }: Shown): Button =>
  presses(say('chat.waiting'), { door: 'approvals-list' });

/** What answers a question: the same door for each answer. */
const answer = (
  title: string,
  { approval: { needId, approvalId } }: AskedQuestion,
  body: object,
  asks: readonly string[],
): Button => {
  const press: Press = { door: 'approval-decide', params: { needId, approvalId }, body, asks };
  return presses(title, press);
};

/** Whether its door would take this answer from whoever reads it. */
const takes = ({ yours }: AskedQuestion, one: OpenAnswer): boolean => yours.answers.includes(one);

const remark = (label: string): CardPart => ({ is: 'field', id: 'comment', label, longest: LONGEST_REMARK });

function cause(asked: AskedQuestion, told: Shown): CardPart[] {
  const { say } = told.words;
  const { hypothesis } = asked.need;
  const of = Cause.options.map((value) => ({ value, title: say(`cause.${value}`) }));
  // What is not known is not put into anybody's mouth.
  const supposed = (hypothesis.known ?? 'cause') === 'cause' ? { chosen: hypothesis.cause } : {};
  if (!takes(asked, 'approve')) return [];
  const own = otherOutcome(asked, told);
  return [
    { is: 'choice', id: 'cause', label: say('chat.question.cause'), of, ...supposed },
    remark(say('chat.question.remark.cause')),
    ...buttons(
      answer(say('chat.question.confirm'), asked, { verdict: 'approve' }, ['cause', 'comment']),
      answer(say('chat.question.not-now'), asked, { verdict: 'reject' }, ['comment']),
      ...(takes(asked, 'put-back') ? [putBack(asked, of, told)] : []),
      ...(own.length > 0 ? [{ title: say('chat.question.outcome'), reveals: 'outcome' }] : []),
    ),
    ...own,
    ...sampleButtons(asked, told),
  ];
}

/** Another outcome than the one shown, with the cause: of the owner of the line alone, as the door says to others. */
function otherOutcome(asked: AskedQuestion, { words: { say } }: Shown): CardPart[] {
  const { terms } = asked.approval.outcome ?? {};
  if (!terms || !takes(asked, 'other-outcome')) return [];
  const parts: CardPart[] = [
    field('outcome.indicator', say('chat.question.outcome.indicator'), terms.indicator, 300),
    field('outcome.worth', say('chat.question.outcome.worth'), String(terms.worth), 10),
    ...buttons(
      answer(say('chat.question.outcome.confirm'), asked, { verdict: 'approve', outcome: terms }, [
        'cause',
        'comment',
        'outcome.indicator',
        'outcome.worth',
      ]),
    ),
  ];
  return [{ is: 'hidden', id: 'outcome', parts }];
}

const field = (id: string, label: string, text: string, longest: number): CardPart => ({
  is: 'field',
  id,
  label,
  text,
  longest,
});

/** A question to those who asked, which they find with their own wish. */
const putBack = (
  { approval: { needId, approvalId } }: AskedQuestion,
  of: readonly { value: string; title: string }[],
  { words: { say } }: Shown,
): Button => ({
  title: say('chat.question.put-back'),
  unfolds: [
    {
      is: 'field',
      id: 'text',
      label: say('chat.question.put-back.label'),
      longest: 300,
      needed: say('chat.needed'),
    },
    { is: 'choice', id: 'speaksFor', label: say('chat.question.put-back.cause'), of },
    ...buttons(
      presses(say('chat.question.put-back.send'), {
        door: 'question-ask',
        params: { needId, approvalId },
        asks: ['text', 'speaksFor'],
      }),
    ),
  ],
});

function response(asked: AskedQuestion, { words: { say } }: Shown): CardPart[] {
  const { approval, pairs } = asked;
  const of = MADE.map((value) => ({ value, title: say(`form.${value}`) }));
  const { needId, approvalId } = approval;
  const sideOf = (title: string, side: string): Button =>
    presses(title, { door: 'approval-read', params: { needId, approvalId }, side });
  const read = buttons(
    sideOf(say('chat.question.read'), 'draft'),
    ...(takes(asked, 'correct') ? [sideOf(say('chat.question.correct'), 'parts')] : []),
    ...(pairs.length > 0 ? [sideOf(say('chat.question.pairs'), 'pairs')] : []),
  );
  if (!takes(asked, 'reject')) return read;
  const back = takes(asked, 'send-back');
  const verdicts = [
    { title: say('chat.question.publish'), verdict: 'approve', asks: ['comment'] },
    { title: say('chat.question.send-back'), verdict: 'send-back', asks: ['modality', 'comment'] },
    { title: say('chat.question.reject'), verdict: 'reject', asks: ['comment'] },
  ] as const;
  return [
    ...read,
    ...(back ? [{ is: 'choice', id: 'modality', label: say('chat.question.form'), of } as const] : []),
    remark(say(back ? 'chat.question.remark' : 'chat.question.remark.last')),
    ...buttons(
      ...verdicts
        .filter(({ verdict }) => takes(asked, verdict))
        .map(({ title, verdict, asks }) => answer(title, asked, { verdict }, asks)),
    ),
  ];
}

const over = ({ approval, card }: AskedQuestion, told: Shown): Card => ({
  title: card.question,
  parts: [line(became(approval, told.words), 'strong'), ...buttons(waiting(told), back(told.words))],
});
