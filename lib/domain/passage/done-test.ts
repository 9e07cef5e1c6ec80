import { setsThreshold } from './rule-kind.ts';

const DONE =
  /^[\p{L}’' -]{3,60}? (?:(?:is|are|has been)(?: only)? (?:complete|completed|done|finished|over|open|ready|taken|solved|successful|received|released|closed|accepted|delivered|repaired|prepared|isolated|secured|installed|connected|restored|settled|checked|tested|clean|safe|valid)|counts? as [\p{L} ]{3,20}?|(?:may|can) be (?:used|sold|served|released|handed (?:out|over)|put (?:back )?into (?:use|service|operation))),? (?:only )?(?:when|once|if|as soon as)\b|\bends (?:with|when|once|only)\b|\byou are (?:done|finished) (?:when|once)\b/iu;

/** Whether a sentence says by what one can tell that all of it is done: “A transfusion is complete when …”. English. */
export const isDoneTest = (text: string): boolean =>
  DONE.test(text) || (ENDED.test(text) && !setsThreshold(text));
/** “The tank is refilled when …”, “The medicine is given when …”: one thing, done to it, and by what it is seen. */
const ENDED =
  /^the [\p{L}’' -]{3,60}? is (?:only )?(?:\p{L}{2,}ed|given|hung|built|bought|sent|paid|put back|drawn|written|cut|shut|won|lost|found)(?: only)? (?:when|once) (?:the|all|both|each|every|its|their|it|nothing|no)\b/iu;

const TELLS_WHEN_DONE =
  /^(?:(?:how|when) (?:you|it|all|everything|the [\p{L} ]+) (?:is|are) (?:done|finished|complete|ready)|(?:done|finished|complete|ready) (?:when|if)|how (?:to|you can) (?:tell|see) that (?:it|all|everything) is done)\b/iu;

/** Whether a heading stands over by what one can tell that all of it is done: “When you are done”. English. */
export const isDoneHeading = (heading = ''): boolean => TELLS_WHEN_DONE.test(heading.trim());
