// cspell:words Haladyna
import { meaningIn } from '../../../domain/text/grounding.ts';
import { Question } from '../../../domain/artefact/parts.ts';
import type { Span } from '../../../domain/content/content.ts';
import { message, type Message } from '../../../messages/message.ts';
import { countOfWords, plainWords, saysTheSame, shareHeld } from '../../../domain/text/compared.ts';
import { atPath, quote, type Check } from './matter.ts';
import { piecesOf } from '../../../domain/artefact/places.ts';
import { isFoundByLength } from '../../../domain/artefact/longest-answer.ts';
import { isUndone } from '../../../domain/artefact/wrong-answers.ts';
import { faultsOfWrongAnswers } from './wrong-answers.ts';

/** Beside it, a right answer that is half as long again as the longest wrong one gives itself away. */
const LONGER = 1.5;
/** Fewer words than these are no give-away. */
const LONGER_BY = 4;
/** A right answer of fewer words than these is too short to be looked for in a wrong one. */
const HELD_FROM = 3;
/** Half a sentence: a moment, a limit or a reason, and nothing that holds then. */
const HALF =
  /^(?:before|after|when|whenever|if|once|until|unless|while|because|within|at least|at most|not|instead)\b[^,;:]*$/iu;
/** Share of an answer’s meaning that gives it away where the situation says it already. */
const GIVEN_AWAY = 0.8;

/**
 * Rules of writing items (Haladyna, Downing and Rodriguez 2002): one right answer that the documents say, wrong ones
 * that are made up, none told by its length, its place or the question, and a reason with each.
 */
export const questions: Check = ({ artefact, spans }) => {
  const asked = piecesOf(artefact, Question);
  const rights = asked.map(({ value }) => value.options.findIndex(({ isRight }) => isRight));
  return [
    ...asked.flatMap(({ path, value }) => faultsOf(value, spans).map((fault) => atPath(path, fault))),
    ...(asked.length >= 3 && new Set(rights).size === 1
      ? [atPath(asked[0]?.path.slice(0, 2) ?? [], message('fault.question.same-place'))]
      : []),
    ...(isFoundByLength(asked.map(({ value }) => value))
      ? [atPath(asked[0]?.path.slice(0, 2) ?? [], message('fault.question.always-longest'))]
      : []),
    ...asked.flatMap(({ path, value }, i) =>
      asked
        .slice(0, i)
        .some(({ value: other }) => saysTheSame(textOf(rightOf(other)), textOf(rightOf(value))))
        ? [atPath(path, message('fault.question.again'))]
        : [],
    ),
  ];
};

type Said = Question['situation'];
const textOf = (said: Said | undefined): string => (said ? ('text' in said ? said.text : said.madeUp) : '');
const rightOf = ({ options }: Question): Said | undefined => options.find(({ isRight }) => isRight)?.says;

function faultsOf(question: Question, spans: readonly Span[]): Message[] {
  const right = question.options.filter(({ isRight }) => isRight);
  if (right.length !== 1) return [message('fault.question.rights', { count: right.length })];
  return [
    ...(question.options.length <= FEWEST_WRONG ? [message('fault.question.one-wrong')] : []),
    ...faultsOfKinds(question),
    ...faultsOfOptions(question),
    ...giveaways(question),
    ...faultsOfFeedback(question),
    ...faultsOfWrongAnswers(question, spans),
  ];
}

/** A choice of two is half guessed. */
const FEWEST_WRONG = 2;

function faultsOfKinds({ options }: Question): Message[] {
  return options.flatMap(({ says, isRight }) => {
    if (isRight === 'text' in says) return [];
    return [
      message(isRight ? 'fault.question.right-made-up' : 'fault.question.wrong-claimed', {
        text: quote(textOf(says)),
      }),
    ];
  });
}

const CATCH_ALL =
  /\b(?:all|none|both|any|neither) of (?:the above|these|them|the others)\b|\b[a-d] and [a-d]\b/i;

function faultsOfOptions({ options }: Question): Message[] {
  const texts = options.map(({ says }) => textOf(says));
  return [
    ...texts.flatMap((text, i) =>
      texts.slice(0, i).some((other) => saysTheSame(other, text))
        ? [message('fault.question.alike', { text: quote(text) })]
        : [],
    ),
    ...texts
      .filter((text) => CATCH_ALL.test(text))
      .map((text) => message('fault.question.catch-all', { text: quote(text) })),
  ];
}

function giveaways(question: Question): Message[] {
  const right = textOf(rightOf(question));
  const wrong = question.options.filter(({ isRight }) => !isRight).map(({ says }) => textOf(says));
  const longest = Math.max(...wrong.map(countOfWords));
  const isLong = countOfWords(right) > longest * LONGER && countOfWords(right) >= longest + LONGER_BY;
  const situation = textOf(question.situation);
  const told = (answer: string) =>
    ` ${plainWords(situation).join(' ')} `.includes(` ${plainWords(answer).join(' ')} `) ||
    (meaningIn(answer).length >= 3 && shareHeld(answer, situation) >= GIVEN_AWAY);
  const isShort = Math.min(...wrong.map(countOfWords)) > countOfWords(right) * LONGER;
  const shortest = Math.min(...wrong.map(countOfWords));
  const spoken = ` ${plainWords(right).join(' ')} `;
  return [
    ...(isShort && shortest >= countOfWords(right) + LONGER_BY ? [message('fault.question.shortest')] : []),
    ...wrong
      .filter(
        (text) => countOfWords(right) >= HELD_FROM && ` ${plainWords(text).join(' ')} `.includes(spoken),
      )
      .map((text) => message('fault.question.half-right', { text: quote(text) })),
    ...(isLong ? [message('fault.question.longest')] : []),
    ...(told(right) && !wrong.some(told)
      ? [message('fault.question.situation', { text: quote(situation) })]
      : []),
  ];
}

/** Why this one is wrong is said of no other: what the source says in its place, or what would come of it. */
function faultsOfFeedback({ options }: Question): Message[] {
  const again = options.filter(
    ({ isRight, feedback, mistake }, i) =>
      !isRight &&
      options.some(
        (other, j) =>
          // Where nothing of it was done, what is right says what is wrong.
          (other.isRight ? !isUndone(mistake) : j < i) && saysTheSame(other.feedback.text, feedback.text),
      ),
  );
  return [
    ...again.map(({ says, feedback }) =>
      message('fault.question.one-feedback', { text: quote(feedback.text), answer: quote(textOf(says)) }),
    ),
    ...options.flatMap(faultsOfOne),
  ];
}

function faultsOfOne({ says, isRight, mistake, feedback }: Question['options'][number]): Message[] {
  const text = quote(feedback.text);
  if (isRight && saysTheSame(textOf(says), feedback.text))
    return [message('fault.question.repeats', { text })];
  // Why an answer is right, stands where the answer does.
  if (isRight && 'cites' in says && !feedback.cites.some((id) => says.cites.includes(id)))
    return [message('fault.question.elsewhere', { text })];
  // Behind a mistake, “before the trailer leaves” or “at once” says what it overlooks.
  const isNamed = mistake.length > 0;
  if (HALF.test(feedback.text) && !isNamed) return [message('fault.question.half', { text })];
  return meaningIn(feedback.text).length < (isNamed ? 1 : 3)
    ? [message('fault.question.no-reason', { text })]
    : [];
}
