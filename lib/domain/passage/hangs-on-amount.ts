import { unitFamily } from './limits.ts';
import { sentencesOf } from '../text/grounding.ts';
import { WRITTEN_NUMBER } from '../text/written-numbers.ts';

/** An amount from which on a rule holds, or up to which: “above 30 euros”. */
export interface Threshold {
  written: string;
  /** What is counted, its plural apart; empty where nothing is named: “a pH value below 6.8”. */
  unit: string;
}

const SIDE =
  'above|over|below|under|beyond|between|(?:more|less|fewer|longer|shorter|older|younger|later|earlier|heavier|lighter|higher|lower|larger|smaller|greater|deeper|warmer|hotter|colder|cooler|faster|slower|wider|thicker) than';
const AMOUNT = new RegExp(
  `(?<!\\b(?:no|not|never) )\\b(?<side>${SIDE}) (?:minus )?(?<sign>[$€£])?\\s?(?<number>${WRITTEN_NUMBER})(?![\\w:-])` +
    `(?:(?:\\s?[%$€£])? and (?:[$€£])?(?:${WRITTEN_NUMBER}))?(?<unit>\\s?[%$€£]|\\s?°|(?: working| calendar)? \\p{L}+)?`,
  'giu',
);
/** The amount stands in what has to be the case first, or says of which things the rule speaks. */
const CASE_BEFORE =
  /(?:^|[\s,])(?:if|when|whenever|where|once|unless|who|that|which|whose)\b[^,;:]*$|\bfor (?:[\p{L}-]+ ){1,3}$/iu;
/** “A claim without a receipt above 30 euros is refused”: what the sentence is about has the amount. */
const VERB_BEHIND =
  /^(?: (?:per|of|for|without|with|on|in|a|an) (?:[\p{L}-]+ ?){1,3}?)?\s?(?:is|are|was|were|needs?|requires?|must|may|can|has|have|goes?|gets?|takes?|stays?|waits?|counts?|closes?|stops?|opens?|ends?|becomes?|leads?|belongs?)\b/iu;
/** “Claims that arrive after 60 days …” */
const AFTER_SO_LONG = new RegExp(
  `\\b(?:if|when|who|that|which)\\b[^,;:]*\\bafter (?<number>${WRITTEN_NUMBER})(?: working| calendar)? (?<unit>\\p{L}+)`,
  'giu',
);
/** A row of a table: “Team lead: up to 250 euros; with the receipt”. */
const ROW = new RegExp(
  `^[^:;.]{2,40}: (?:up to|above|over|at most|from|more than) (?<sign>[$€£])?\\s?(?<number>${WRITTEN_NUMBER})(?<unit>\\s?[%$€£]|(?: working| calendar)? \\p{L}+)?`,
  'giu',
);
const NO_UNIT = /^(?:or|and|is|are|in|of|for|to|at|on|the|an?|needs?|must|may|can|closes?)$/iu;

/**
 * The amounts on which it hangs whether a rule applies; how much somebody is to do is none: “keep it below 5 degrees”.
 * English.
 */
export const amountsItHangsOn = (text: string): Threshold[] =>
  sentencesOf(text).flatMap((sentence) =>
    hasAnotherWay(sentence)
      ? []
      : [
          ...[...sentence.matchAll(AMOUNT)].filter((found) => isOfCase(found, sentence)).map(thresholdIn),
          ...[AFTER_SO_LONG, ROW].flatMap((pattern) => [...sentence.matchAll(pattern)].map(thresholdIn)),
        ],
  );

/** “… above 1.2 milligrams, or the water is cloudy”: it may hold without any amount. */
const hasAnotherWay = (sentence: string): boolean => OR.test(sentence) || /\bunless\b/iu.test(sentence);
const OR = new RegExp(
  `,? or (?!(?:${SIDE}) )(?:\\p{L}+ ){1,4}(?:is|are|has|have|was|were|\\p{L}+s)\\b`,
  'iu',
);

const isOfCase = (found: RegExpExecArray, sentence: string): boolean =>
  CASE_BEFORE.test(sentence.slice(0, found.index)) ||
  VERB_BEHIND.test(sentence.slice(found.index + found[0].length));

function thresholdIn({ 0: whole, groups: { sign, unit = '' } = {} }: RegExpExecArray): Threshold {
  const counted = sign ?? unit.trim();
  const isUnit = counted !== '' && !NO_UNIT.test(counted);
  return {
    written: (isUnit || unit === '' ? whole : whole.slice(0, -unit.length)).trim(),
    unit: isUnit ? counted.replace(/^(?:working|calendar) /iu, '') : '',
  };
}

const FIGURE = new RegExp(
  `(?<![\\w.,:-])(?<sign>[$€£])?\\s?(?<number>${WRITTEN_NUMBER})(?![\\w:]|-\\d)(?: half)?(?<unit>\\s?[%$€£]|\\s?°|(?: \\p{L}+){1,2}(?:/\\p{L}+)?|-\\p{L}+)?`,
  'giu',
);

/** Whether a case tells how much it is of what a rule hangs on; without a unit, any figure but a time will do. */
export const tellsHowMuch = (says: string, { unit }: Threshold): boolean =>
  [...says.matchAll(FIGURE)].some(({ groups }) => {
    const { sign, unit: counted = '' } = groups ?? {};
    if (unit === '') return true;
    const words = sign === undefined ? counted.trim().split(/[\s/-]+/) : [sign];
    return words.some((word) => unitFamily(word) === unitFamily(unit));
  });
