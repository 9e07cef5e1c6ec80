/**
 * Words of passages in which somebody says something to somebody. What is only done by hand has nobody to play: a list
 * of English, which a second language brings along as it brings the catalogue.
 */
const SAID =
  /\b(?:ask|tell|say|explain|offer|insist|mention|threaten|complain|speak|talk|listen|promise|greet|thank|agree|answer|apology|negotiate|refuse to|repeat it|call(?: back)? (?:the|a|an|your|them)|names? (?:a|an|the) (?:price|competitor))(?:s|ed|es|ing)?\b/iu;

/** What somebody says or does who comes with something. English. */
export const COMES =
  'asks?|says?|wants?|complains?|refuses?|insists?|objects?|offers?|threatens?|does not (?:want|agree|accept)|(?:is|are) (?:angry|upset|worried|afraid|in a hurry)';
/** “When a member asks for money back”, “If somebody is angry about a fee”; what “the valve says” nobody comes with. */
const COMES_WITH = new RegExp(
  `^(?:when|whenever|if) (?:(?:an?|any|another|one of the) (?:\\p{L}+ ){0,2}\\p{L}+|somebody|someone) (?:${COMES})\\b`,
  'iu',
);

/** Whether a passage begins with somebody who comes with something, and says what is said or done then. */
export const isCaseBrought = (text: string): boolean => COMES_WITH.test(text);

/** Whether a passage speaks of people who talk with each other. */
export const isOfTalk = (text: string): boolean => SAID.test(text);
