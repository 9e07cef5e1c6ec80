import { isDoneTest } from './done-test.ts';
import { limitsIn } from './limits.ts';
import { ruleKindOf } from './rule-kind.ts';

/** “Two nurses check”, “released by two clerks”, “a second signature”, “a colleague watches”, “never alone”. */
const ANOTHER = new RegExp(
  [
    /^(?:at least |both )?(?:two|three) (?:\p{L}+ )?(?!thirds\b|halves\b|of\b)(?:people|\p{L}+s) (?!(?:are|is|were|was)\b(?! present| there| needed)|of\b)\p{L}+/u,
    /\b(?:is|are|be) (?:\p{L}+ )?\p{L}+(?:ed|en|one|read) by (?:at least )?(?:two|three) \p{L}+/u,
    /\b(?:a|the|another) (?:second|third|other) (?:person|pair of eyes|signature|check|reader|(?!floor|door|mirror|number|order|letter|quarter|answer|offer|paper|layer|chapter|tower|meter|corner|drawer|error|monitor|corridor|container)\p{L}+(?:er|or|ist|ian|ant|man))\b/u,
    /\b(?:another|a) (?:colleague|witness)\b/u,
    /\b(?:not|never|nobody|no one)\b[^.;,]* alone\b|\bin pairs\b|\bin the presence of\b|\b(?:four|4)[- ]eyes\b/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
);
const RESTRICTS =
  /\b(?:only|unless|except|until|must|has to|have to|not more than|no more than|at (?:most|least))\b/iu;
/** A day or an hour from which on something else holds: “after noon on the 20th”, “by Friday”. */
const BY_WHEN =
  /\b(?:after|before|by|until|no later than) (?:(?:the )?\d{1,2}(?:st|nd|rd|th)\b|noon\b|midnight\b|\d{1,2}(?:[:.]\d\d| o’clock| ?[ap]m)\b|(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)/iu;
/** How it mostly is asks nothing of anybody. */
const MOSTLY = /\b(?:on average|usually|mostly|most of|last (?:year|month|week))\b|^most\b/iu;

/** Whether a passage asks for somebody besides whoever does it. English. */
export const needsAnother = (text: string): boolean => ANOTHER.test(text);

/**
 * Whether somebody breaks a rule who does what a passage is about and does not know it: it sets a limit, forbids, makes
 * an exception or asks for somebody else. English, as its patterns are.
 */
export const isBinding = (text: string): boolean =>
  !isDoneTest(text) &&
  !MOSTLY.test(text) &&
  (/^(?:ban|limit)$/.test(ruleKindOf(text)) ||
    needsAnother(text) ||
    RESTRICTS.test(text) ||
    BY_WHEN.test(text) ||
    limitsIn(text).some(({ isFigure }) => !isFigure));
