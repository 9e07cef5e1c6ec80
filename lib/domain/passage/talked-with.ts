/**
 * Words of passages in which somebody says something to somebody. What is only done by hand has nobody to play: a list
 * of English, which a second language brings along as it brings the catalogue.
 */
const SAID =
  /\b(?:ask|tell|say|explain|offer|insist|mention|threaten|complain|speak|talk|listen|promise|greet|thank|agree|answer|apology|negotiate|refuse to|repeat it|call(?: back)? (?:the|a|an|your|them)|names? (?:a|an|the) (?:price|competitor))(?:s|ed|es|ing)?\b/iu;

/** Whether a passage speaks of people who talk with each other. */
export const isOfTalk = (text: string): boolean => SAID.test(text);
