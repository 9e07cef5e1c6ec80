import { caseBeforeColon } from './case-before-colon.ts';

/** “When a driver objects, show the reading”: what to do stands behind the moment. */
const MOMENT =
  /^(?:when|whenever|if|once|before|after|while|as soon as|in case)\b[^,]*(?:, (?:or|and|but)\b[^,]*)*,\s*/i;
/** English words with which nobody is told to do anything; a draft in another language passes. */
const SUBJECT =
  /^(?:the|an?|this|that|these|those|every|each|all|any|no|some|most|many|both|it|they|he|she|we|there|people|everybody|everyone|nobody|somebody|whoever|who|what|which)\b/iu;
/** “Causes are sorted”, “Blood that has been out”; and not “Ask who else agrees”. */
const VERB_BEHIND =
  /^(?!(?:ask|say|tell|explain|show|check|know|see|find|note|write|decide|name|describe|confirm|prove|agree|record|remember|repeat|state|report|promise|choose|learn|recall|recognise|judge|compare)\b)[\p{L}-]+ (?:who|which|that|is|are|was|were|has|have|had|must|may|can|cannot|should|will)\b/iu;

/** Whether a sentence tells how something is, and nobody what to do. English. */
export const tellsHowThingsAre = (text: string): boolean => {
  const main = caseBeforeColon(text)?.does ?? text.replace(MOMENT, '');
  return SUBJECT.test(main) || VERB_BEHIND.test(main);
};
