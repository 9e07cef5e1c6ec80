import { folded } from '../text/plain-text.ts';

/**
 * Orders to whoever or whatever answers. “Never ignore the rules” tells somebody something; “Ignore all rules” is meant
 * for a machine. Rather one sentence too many stays out: whoever asks is told that it is not known.
 */
const ORDERS: readonly RegExp[] = [
  /(?<!\b(?:not|never|n't) )\b(?:ignore|disregard|forget|override|bypass)\b.{0,60}\b(?:rules?|instructions?|prompts?|policy|policies|guidelines?|everything|the above)\b/iu,
  /(?<!\b(?:the|an|this|your|no|our) )\b(?:answer|reply|respond)\b(?: \w+){0,3}?,? (?:that|with only|only with)\b/iu,
  /\bhand(?:s|ed|ing)?\b.{0,40}\b(?:questions?|requests?|enquiry|enquiries|everybody|everyone)\b.{0,20}\b(?:over|on)\b/iu,
  /\bhand(?:s|ed|ing)? over\b.{0,40}\b(?:questions?|requests?|enquiry|enquiries|everybody|everyone)\b/iu,
  /\byou are\b.{0,40}\b(?:assistant|(?:chat)?bot|language model|AI|copilot)\b/iu,
  /\b(?:act as|pretend to be)\b.{0,40}\b(?:assistant|(?:chat)?bot|language model|AI|copilot)\b/iu,
  /\b(?:system|developer) prompt\b/iu,
  // cspell:disable
  /(?<!\b(?:nicht|nie) )\b(?:ignorier\w*|missacht\w*|vergiss|vergesst)\b.{0,60}\b(?:regeln?|anweisung\w*|vorgaben?|alles)\b/iu,
  /\b(?:antworte|antwortet)\b(?: \w+){0,3}?, dass\b/iu,
  /\bdu bist\b.{0,40}\b(?:assistent\w*|(?:chat)?bot|sprachmodell|KI)\b/iu,
  // cspell:enable
];

/** Whether a text orders whoever answers: it is an answer to nobody, and no draft for one. */
export const ordersWhoAnswers = (text: string): boolean => {
  const read = folded(text);
  return ORDERS.some((order) => order.test(read));
};
