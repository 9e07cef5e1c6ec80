/** Numbers in words; “one” is left out, because it is mostly no amount. */
const IN_WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|half|quarter|twice|daily|weekly|monthly';
const AMOUNT = new RegExp(`\\p{N}|\\p{Sc}|%|\\b(?:${IN_WORDS})\\b`, 'iu');
const EXCEPTION =
  /\b(?:unless|only|never|except|until|without|not|no|nobody|always|at (?:most|least)|must)\b/i;

/** Whether somebody who does the task has to know this sentence: it sets an amount, a condition or an exception. */
export const isDeciding = (sentence: string): boolean => AMOUNT.test(sentence) || EXCEPTION.test(sentence);
