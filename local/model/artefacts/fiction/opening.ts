import { isPerson } from '../english/people.ts';
import { asSentence, tagged, withoutStop } from '../english/tagged.ts';
import { asYours } from '../english/voice.ts';

/** What somebody does in a moment, as they say it themselves. */
interface Saying {
  /** As they come in with it. */
  opens: string;
  /** To whoever has not answered it. */
  again?: string;
  /** In front of whatever they do not see the use of: “I asked for a discount.” */
  came?: string;
}

/** “asks for a discount” → “I would like a discount.” What they do is said by them, and nothing of what is right. */
const SAYINGS: readonly (readonly [RegExp, (...parts: string[]) => Saying | undefined])[] = [
  // “asks for the damage to be forgotten”
  [
    /^asks? for (.+?) to be (.+)$/,
    (thing, done) => ({
      opens: `Can ${thing} be ${done}?`,
      again: `So can ${thing} be ${done} or not?`,
      came: `I asked for ${thing} to be ${done}.`,
    }),
  ],
  [
    /^asks? for (.+)$/,
    (thing) => ({
      opens: isPerson(tagged(thing).at(-1)?.lemma ?? '')
        ? `I want to speak to ${thing}.`
        : `I would like ${thing}.`,
      again: `You heard me: ${thing}. Yes or no?`,
      came: `I asked for ${thing}.`,
    }),
  ],
  // “asks on the telephone whether they will get the money”
  [
    /^asks? (?:[^,]*? )?(?:whether|if) ((?:they|he|she) (?:will|can|may|must|could) .+)$/,
    (asked) => ({
      opens: `Just tell me: ${askedBy(asked)}?`,
      again: `That is no answer. ${asSentence(askedBy(asked)).replace(/\.$/u, '?')}`,
      came: `I want to know whether ${ofOneself(asked)}.`,
    }),
  ],
  [
    /^asks? (?:(?:you|the \p{L}+) )?((?:whether|if|what|which|when|how|why|who|whose|where)\b.+)$/u,
    (asked) => ({
      opens: `Can you tell me ${ofOneself(asked)}?`,
      again: `I still do not know ${ofOneself(asked)}.`,
      came: `I only asked ${ofOneself(asked)}.`,
    }),
  ],
  [
    /^asks? (?:you )?to (.+)$/,
    (deed) => ({
      opens: `Is it possible to ${deed}?`,
      again: `So is it possible to ${deed} or not?`,
      came: `I asked you whether it is possible to ${deed}.`,
    }),
  ],
  [
    /^asks? about (.+)$/,
    (thing) => ({ opens: `I have a question about ${thing}.`, came: `I asked about ${thing}.` }),
  ],
  [
    /^(?:names?|mentions?|quotes?|brings? up) (.+)$/,
    (thing) => ({
      opens: `There is something that you ought to know: ${thing}.`,
      again: `I told you about ${thing}, and you say nothing to it.`,
      came: `I told you about ${thing}.`,
    }),
  ],
  [
    /^reports? (.+)$/,
    // “damage to a house” is to their own.
    (thing) => ({
      opens: `And then there is ${thing.replace(/ (to|of|in|on) an? /u, ' $1 my ')}.`,
      came: `I told you about ${thing.replace(/ (to|of|in|on) an? /u, ' $1 my ')}.`,
    }),
  ],
  [
    /^insists? on (.+)$/,
    (thing) => ({
      opens: `It has to be ${thing}, and it has to be now.`,
      again: `I said ${thing}, and I mean it.`,
      came: `I want ${thing}.`,
    }),
  ],
  [
    /^refuses? to (.+)$/,
    (deed) => ({
      opens: `I am not going to ${deed}.`,
      again: `As I said, I am not going to ${deed}.`,
      came: `I told you that I am not going to ${deed}.`,
    }),
  ],
  [/^refuses? (.+)$/, (thing) => ({ opens: `I do not want ${thing}.`, came: `I do not want ${thing}.` })],
  [
    /^threatens? to (.+)$/,
    (deed) => ({
      opens: deed.startsWith('go to ')
        ? `Then I am going straight to ${deed.slice(6)}.`
        : `Then I am going to ${deed}.`,
      again: `I mean it: I am going to ${deed}.`,
      came: `I told you that I am going to ${deed}.`,
    }),
  ],
  [
    /^(?:wants?|needs?|would like) (.+)$/,
    (thing) => ({
      opens: `I want ${thing}.`,
      again: `I have told you what I want: ${thing.replace(/^to /u, '')}.`,
      came: `I want ${thing}.`,
    }),
  ],
  [
    /^(?:complains?|grumbles?) ?(.*)$/,
    (about) => ({
      opens: `I am not happy ${about}.`.replace(' .', '.'),
      came: `I am not happy ${about}.`.replace(' .', '.'),
    }),
  ],
  // “says that they want to leave”
  [
    /^(?:says?|states?|claims?) that (.+)$/,
    (said) => ({
      opens: asSentence(ofOneself(said)),
      again: `As I said: ${ofOneself(said)}.`,
      came: `I told you that ${ofOneself(said)}.`,
    }),
  ],
  [
    /^offers? to (.+)$/,
    (deed) => ({ opens: `I could ${deed}, if that helps.`, came: `I offered to ${deed}.` }),
  ],
  [
    /^offers? (.+)$/,
    (thing) => ({
      opens: `I can offer ${thing}.`,
      again: `I have said what I can offer: ${thing}.`,
      came: `I offered ${thing}.`,
    }),
  ],
  [/^is in tears$/, () => ({ opens: 'I cannot talk about this without crying. Give me a moment.' })],
  [/^is in a hurry$/, () => ({ opens: 'Can we be quick? I am in a hurry.', came: 'I am in a hurry.' })],
  [
    /^(?:feels?|is|becomes?) (ashamed|embarrassed)\b ?(.*)$/,
    (mood, rest) => ({ opens: `I am so ${mood} ${rest}`.trim() + '. I should have known better.' }),
  ],
  [
    /^(?:feels?|is|becomes?) (angry|furious|annoyed|upset|unhappy)\b(?: (?:about|at|with) (.+))?$/,
    (mood, about = '') => ({
      opens: `I am really ${mood}${aboutThis(about)}. How can you treat people like this?`,
      came: `I am ${mood}${aboutThis(about)}.`,
    }),
  ],
  [
    /^(?:feels?|is|becomes?) (worried|afraid|nervous|anxious|scared)\b ?(.*)$/,
    (mood, rest) => ({
      opens: `${`I am ${mood} ${rest}`.trim()}. Can you tell me that it will be all right?`,
      came: `${`I am ${mood} ${rest}`.trim()}.`,
    }),
  ],
  [
    /^(?:feels?|is|becomes?) (.+)$/,
    (rest) => ({ opens: `I am ${rest.split(' because ')[0] ?? rest}. What happens now?` }),
  ],
  [/^does not (.+)$/, (deed) => ({ opens: `I do not ${deed}.`, came: `I do not ${deed}.` })],
  [
    /^(cannot|may not|must not) (.+)$/,
    (verb, deed) => ({ opens: `I ${verb} ${deed}.`, came: `I ${verb} ${deed}.` }),
  ],
  [
    /^(?:has|have) (?:to )?(.+)$/,
    (thing) => (/^(?:an?|the|no|my)\b/.test(thing) ? { opens: `I have ${thing}.` } : undefined),
  ],
];

/** “a fee” → “about this fee” */
const aboutThis = (thing: string): string =>
  thing === '' ? '' : ` about ${thing.replace(/^an? /u, 'this ')}`;

/** “they are early” → “I am early” */
const ofOneself = (clause: string): string =>
  clause
    .replace(/\bthey (are|were)\b/u, (_, verb: string) => (verb === 'are' ? 'I am' : 'I was'))
    .replace(/^(?:they|he|she)\b/u, 'I')
    .replaceAll(/\b(?:they|he|she) (?=(?:will|would|can|could|may|must|have|had|want|need|get)\b)/gu, 'I ')
    .replaceAll(/\b(?:their|his|her)\b/gu, 'my')
    .replaceAll(/\b(?:them|him)\b/gu, 'me');

/** “they will get the money” → “will I get the money” */
const askedBy = (clause: string): string => ofOneself(clause).replace(/^I (\p{L}+)/u, '$1 I');

/** Whoever is not there, or cannot speak, says nothing. */
const SPEECHLESS =
  /^(?:is (?:not (?:there|here|in|at home|present|breathing|conscious)|absent|away|missing|asleep|unconscious|dead|unreachable)\b|does not (?:answer|open|reply|respond|come|appear|breathe|wake)\b|cannot be (?:reached|found|woken)\b|(?:has|have) (?:left|gone|not come)\b)/iu;

/** What a partner says of whom the moment tells what they do; undefined where it tells it of something else. */
function sayingIn(doing: string): Saying | undefined {
  if (SPEECHLESS.test(doing)) return undefined;
  const plain = asYours(withoutStop(doing)).replaceAll(/\btheir\b/g, 'my');
  for (const [pattern, saying] of SAYINGS) {
    const found = pattern.exec(plain);
    if (found) return saying(...found.slice(1).map((part) => part && withoutStop(part)));
  }
  return undefined;
}

/** Nobody speaks of themselves as “they”. */
const spoken = (line: string | undefined): string | undefined =>
  line === undefined || /\b(?:they|them|their|he|she|his|her)\b/iu.test(line) ? undefined : line;

/** The first line of a partner. */
export const openingIn = (doing: string): string | undefined => spoken(sayingIn(doing)?.opens);
/** What they opened with, in other words. */
export const againIn = (doing: string): string | undefined => spoken(sayingIn(doing)?.again);
/** What they came for, told of themselves, each time in other words. */
export function cameFor(doing: string): string[] {
  const came = spoken(sayingIn(doing)?.came);
  if (came === undefined) return [];
  const plain = withoutStop(came);
  const [, verb = '', rest = ''] = /^I (?:only )?(asked|told|offered)\b(.*)$/u.exec(plain) ?? [];
  const said = verb === '' ? `say that ${plain}` : `${verb === 'told' ? 'tell' : verb.slice(0, -2)}${rest}`;
  return [came, `Did you not hear me ${said}?`, `How often do I have to ${said}?`];
}
