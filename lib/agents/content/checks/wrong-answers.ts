import { bindingsAmong } from '../../../domain/passage/rules-binding-steps.ts';
import type { Mistake } from '../../../domain/artefact/mistake.ts';
import type { Claim, Question } from '../../../domain/artefact/parts.ts';
import { keepsTo } from '../../../domain/artefact/keeps-to.ts';
import {
  alsoRightBy,
  bearsOnAnswer,
  isFiller,
  isOfAnotherProcedure,
  isPutOff,
  isRightOf,
  isStepPassedOver,
  saysOnlyTheRight,
} from '../../../domain/artefact/wrong-answers.ts';
import type { Span } from '../../../domain/content/content.ts';
import { momentsAmong } from '../../../domain/passage/passage-moment.ts';
import { limitsIn } from '../../../domain/passage/limits.ts';
import { isRow, tableOf } from '../../../domain/passage/tables.ts';
import { shareHeld } from '../../../domain/text/compared.ts';
import { message, type Message } from '../../../messages/message.ts';
import { quote } from './matter.ts';

/** What a question is about: what happens, what is right there, and the passages that it cites. */
const aboutOf = ({ situation, options }: Question, spans: readonly Span[]): string[] => {
  const claims = options.flatMap(({ says, isRight, feedback }) => [...(isRight ? [says] : []), feedback]);
  const cites = claims.flatMap((said) => ('cites' in said ? said.cites : []));
  return [situation, ...claims]
    .map(textOf)
    .concat(spans.flatMap(({ id, text }) => (cites.includes(id) ? text : [])));
};

/** What some passage asks for is done, though not here. */
const isSaidSomewhere = (says: string, spans: readonly Span[]): boolean =>
  spans.some((span) => shareHeld(says, span.text) >= SAID);
const SAID = 0.75;

/** What nobody is to do is no way of doing something wrong. */
const BAN = /^(?:never|do not|don[’']t|nobody|no one)\b/iu;

type Said = Question['situation'];
const textOf = (said: Said): string => ('text' in said ? said.text : said.madeUp);

/** Mistakes that are right of another moment or thing, which is what is said of them. */
const ELSEWHERE: ReadonlySet<Mistake> = new Set(['other-moment', 'other-case', 'comes-later']);

const OF_LESS_OR_MORE: ReadonlySet<Mistake> = new Set(['holds-for-less', 'holds-for-more']);

/**
 * Whether an answer is right of a neighbour of its case, as its mistake says: another row of the table that decides
 * it, or a limit under the same heading that sets an amount; and what is said of it is that one, which says it.
 */
function isOfNeighbour(
  { says, mistake, feedback }: Question['options'][number],
  right: Said,
  spans: readonly Span[],
): boolean {
  const isOfFigure = mistake.some((one) => OF_LESS_OR_MORE.has(one));
  if (!isOfFigure && !mistake.includes('other-row')) return false;
  const main = spans.filter(({ id }) => 'cites' in right && right.cites.includes(id));
  const from = spans.filter(({ id }) => feedback.cites.includes(id));
  const isBeside = (one: Span) =>
    main.some((own) =>
      isRow(own.text)
        ? tableOf(own, spans).includes(one) && (isOfFigure || one !== own)
        : isOfFigure &&
          one.source === own.source &&
          one.section === own.section &&
          [one, own].every(({ text }) => !isRow(text) && limitsIn(text).length > 0),
    );
  return (
    from.length > 0 &&
    from.every(isBeside) &&
    [feedback.text, from.map(({ text }) => text).join(' ')].every((said) => isRightOf(textOf(says), said))
  );
}

/** Whether what is said of an answer holds where the right one does, or binds its step; in their document. */
function momentOf(right: Said, spans: readonly Span[]): (feedback: Claim) => boolean {
  const main = spans.filter(({ id }) => 'cites' in right && right.cites.includes(id));
  const bound = new Set(main.flatMap(({ id }) => bindingsAmong(spans).get(id) ?? []));
  const { share } = momentsAmong(spans);
  return ({ text, cites }) =>
    spans
      .filter(({ id, source }) => cites.includes(id) && main.some((one) => one.source === source))
      .every((span) => bound.has(span) || main.some((one) => share(one, { id: span.id, text })));
}

/** Mistakes of which some other passage says what is wrong: a step left out, the limit, a part of the list. */
const EXPLAINED_ELSEWHERE: ReadonlySet<Mistake> = new Set(['comes-later', 'beyond-limit', 'within-limit']);
const textsOf = ({ text, cites }: Claim, spans: readonly Span[]): string =>
  [text, ...spans.flatMap((span) => (cites.includes(span.id) ? span.text : []))].join(' ');

/** Whether what is said of an answer is of the passage that decides it, of what binds that, or of the same things. */
function isToThePoint(right: Said, spans: readonly Span[]) {
  const main = spans.filter(({ id }) => 'cites' in right && right.cites.includes(id));
  const own = new Set(
    main.flatMap(({ id }) => [id, ...(bindingsAmong(spans).get(id) ?? []).map((one) => one.id)]),
  );
  return ({ says, mistake, feedback }: Question['options'][number]): boolean =>
    (mistake.some((one) => TAKEN.has(one) || one === 'exception') &&
      isRightOf(textOf(says), textsOf(feedback, spans))) ||
    mistake.some((one) => EXPLAINED_ELSEWHERE.has(one)) ||
    feedback.cites.some((id) => own.has(id)) ||
    bearsOnAnswer(feedback.text, main, textOf(right)) ||
    spans.some(
      (one) =>
        feedback.cites.includes(one.id) && main.some((step) => isStepPassedOver(one, step, textOf(says))),
    );
}

/** The passage from which an answer is taken that is right elsewhere, where nobody would take it for this one. */
function elsewhereIn(
  { mistake, feedback }: Question['options'][number],
  right: Said,
  situation: string,
  spans: readonly Span[],
): Span | undefined {
  if (!mistake.some((one) => TAKEN.has(one)) || !('cites' in right)) return undefined;
  const main = spans.filter(({ id }) => right.cites.includes(id));
  const from = spans.filter(({ id }) => feedback.cites.includes(id));
  return from.length > 0 &&
    from.every((one) => main.every((own) => isOfAnotherProcedure(one, own, situation)))
    ? from[0]
    : undefined;
}
const TAKEN: ReadonlySet<Mistake> = new Set(['other-moment', 'other-case']);

/** Where every wrong answer puts it off, the right one is the only one that does anything, and is guessed. */
function guessed({ options }: Question, spans: readonly Span[]): Message[] {
  const wrong = options.filter(({ isRight }) => !isRight);
  const isEmpty = ({ says, mistake }: Question['options'][number]) =>
    isPutOff(textOf(says), mistake) && !isSaidSomewhere(textOf(says), spans);
  return wrong.length > 0 && wrong.every(isEmpty) ? [message('fault.question.guessed')] : [];
}

/**
 * Each wrong answer is one mistake, named; is right by no passage; is what somebody would do there; and is told
 * something besides what is right.
 */
export function faultsOfWrongAnswers(question: Question, spans: readonly Span[]): Message[] {
  const right = question.options.find(({ isRight }) => isRight);
  if (!right) return [];
  const isOfItsMoment = momentOf(right.says, spans);
  const isReason = isToThePoint(right.says, spans);
  const found = question.options.flatMap((option): Message[] => {
    const text = textOf(option.says);
    if (option.isRight)
      return option.mistake.length > 0 ? [message('fault.question.mistake', { text: quote(text) })] : [];
    const from = elsewhereIn(option, right.says, textOf(question.situation), spans);
    // Whoever names a row that keeps to its limit says of it that it does not; another row is right of its own case.
    const isBeside = isOfNeighbour(option, right.says, spans);
    const others =
      isBeside || option.mistake.includes('within-limit')
        ? spans.filter(({ id }) => !option.feedback.cites.includes(id))
        : spans;
    const also = alsoRightBy(text, textOf(question.situation), right.says, others);
    return [
      ...(option.mistake.length === 0 ? [message('fault.question.no-mistake', { text: quote(text) })] : []),
      ...(isBeside ||
      option.mistake.some((mistake) => ELSEWHERE.has(mistake)) ||
      isOfItsMoment(option.feedback)
        ? []
        : [
            message('fault.question.other-moment', {
              text: quote(option.feedback.text),
              answer: quote(text),
            }),
          ]),
      ...(isBeside || isReason(option)
        ? []
        : [message('fault.question.beside', { text: quote(option.feedback.text), answer: quote(text) })]),
      ...(from
        ? [message('fault.question.other-procedure', { text: quote(text), passage: quote(from.text) })]
        : []),
      ...(question.asks !== 'how-much' &&
      isFiller(text, aboutOf(question, spans)) &&
      !isSaidSomewhere(text, spans)
        ? [message('fault.question.filler', { text: quote(text) })]
        : []),
      ...(BAN.test(text) ? [message('fault.question.ban', { text: quote(text) })] : []),
      ...(also && question.asks !== 'what-is-missing'
        ? [message('fault.question.also-right', { text: quote(text), passage: quote(also.text) })]
        : []),
      ...(keepsTo(text, textOf(right.says))
        ? [message('fault.question.keeps-to', { text: quote(text), answer: quote(textOf(right.says)) })]
        : []),
      ...(saysOnlyTheRight(option, textOf(right.says), textOf(question.situation))
        ? [message('fault.question.only-again', { text: quote(option.feedback.text), answer: quote(text) })]
        : []),
    ];
  });
  return [...guessed(question, spans), ...found];
}
