import { asSentence, withoutStop } from '../english/tagged.ts';
import { asYours } from '../english/voice.ts';

/** What somebody does in a moment, as what they then say: “asks for a discount” → “I am asking for a discount.” */
const SAYINGS: readonly (readonly [RegExp, (rest: string) => string])[] = [
  [/^asks? for (.+)$/, (rest) => `I came to ask you for ${rest}. What do you say?`],
  // “asks on the telephone whether they will get the money”
  [
    /^asks? (?:[^,]*? )?(?:whether|if) ((?:they|he|she) (?:will|can|may|must|could) .+)$/,
    (rest) => `Just tell me: ${askedBy(rest)}?`,
  ],
  [
    /^asks? (?:to|whether|if|what|when|how|why|who) .+$/,
    () => 'I have a question, and I would like a straight answer.',
  ],
  [
    /^(?:names?|mentions?|quotes?|brings? up) (.+)$/,
    (rest) => `There is something you ought to know before you go on: ${rest}.`,
  ],
  [/^insists? on (.+)$/, (rest) => `It has to be ${rest}, and it has to be now.`],
  [/^refuses? to (.+)$/, (rest) => `I am not going to ${rest}. There is no time for that.`],
  [
    /^threatens? to (.+)$/,
    (rest) =>
      rest.startsWith('go to ')
        ? `Then I am going straight to ${rest.slice(6)}.`
        : `Then I am going to ${rest}.`,
  ],
  [/^(?:wants?|needs?|would like) (.+)$/, (rest) => `I want ${rest}, today.`],
  [/^(?:complains?|grumbles?) (.*)$/, (rest) => `I am not happy ${rest}.`.replace(' .', '.')],
  // “says that they want to leave”
  [/^(?:says?|states?|claims?) that (.+)$/, (rest) => asSentence(ofOneself(rest))],
  [/^offers? (.+)$/, (rest) => `Here is what I have for you: ${rest}.`],
  [/^is in tears$/, () => 'I cannot talk about this without crying. Give me a moment.'],
  [
    /^(?:feels?|is|becomes?) (.+)$/,
    (rest) => `I am ${rest.split(' because ')[0] ?? rest}. What happens now?`,
  ],
  [
    /^(?:must|may|can|cannot|does not|do not|has|have) .+$/,
    () => 'It is not going to work the way you think.',
  ],
];

/** “they are early” → “I am early” */
const ofOneself = (clause: string): string =>
  clause
    .replace(/^they (?:are|were)\b/u, (said) => (said.endsWith('are') ? 'I am' : 'I was'))
    .replace(/^they\b/u, 'I')
    .replaceAll(/\bthey (?=(?:will|would|can|could|have|had|want)\b)/gu, 'I ')
    .replaceAll(/\btheir\b/gu, 'my')
    .replaceAll(/\bthem\b/gu, 'me');

/** “they will get the money” → “will I get the money” */
const askedBy = (clause: string): string =>
  clause
    .replace(/^(?:they|he|she) (\p{L}+)/u, '$1 I')
    .replaceAll(/\b(?:their|his|her)\b/gu, 'my')
    .replaceAll(/\b(?:them|him)\b/gu, 'me');

/** Whoever is not there, or cannot speak, says nothing. */
const SPEECHLESS =
  /^(?:is (?:not (?:there|here|in|at home|present|breathing|conscious)|absent|away|missing|asleep|unconscious|dead|unreachable)\b|does not (?:answer|open|reply|respond|come|appear|breathe|wake)\b|cannot be (?:reached|found|woken)\b|(?:has|have) (?:left|gone|not come)\b)/iu;

/** The opening line of a partner of whom the moment says what they do; undefined where it says it of something else. */
export function openingIn(doing: string): string | undefined {
  if (SPEECHLESS.test(doing)) return undefined;
  const plain = asYours(withoutStop(doing)).replace(/ their /g, ' my ');
  const saying = SAYINGS.find(([pattern]) => pattern.test(plain));
  const rest = saying?.[0].exec(plain)?.[1] ?? '';
  const line = saying?.[1](withoutStop(rest));
  // Nobody speaks of themselves as “they”.
  return line === undefined || /\b(?:they|them|their|he|she|his|her)\b/iu.test(line) ? undefined : line;
}
