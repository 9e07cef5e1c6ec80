import { countOfWords } from '../text/compared.ts';
import type { ClaimOrFiction, Question } from './parts.ts';

/** A right answer that is a quarter longer than every wrong one is seen, where it is so each time. */
const LONGER_EACH_TIME = 1.25;
const FEWEST_WORDS_MORE = 2;

/** Whether in each of several questions the right answer is the longest, and found by that. */
export const isFoundByLength = (questions: readonly Question[]): boolean =>
  questions.length >= 2 && questions.every(isLongest);

function isLongest({ options }: Question): boolean {
  const wordsIn = (right: boolean) =>
    options.flatMap(({ says, isRight }) => (isRight === right ? [countOfWords(textOf(says))] : []));
  const [right = 0, longest] = [wordsIn(true)[0], Math.max(...wordsIn(false))];
  return right >= longest * LONGER_EACH_TIME && right >= longest + FEWEST_WORDS_MORE;
}

const textOf = (said: ClaimOrFiction): string => ('text' in said ? said.text : said.madeUp);
