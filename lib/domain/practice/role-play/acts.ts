import { meaningIn, sentencesOf } from '../../text/grounding.ts';

/** What a text is made of, as counts: pacing, and nothing about whoever wrote it. */
export interface Counts {
  words: number;
  questions: number;
  statements: number;
}

export function countsOf(text: string): Counts {
  const sentences = sentencesOf(text);
  const questions = sentences.filter((sentence) => sentence.endsWith('?')).length;
  return { words: wordsIn(text).length, questions, statements: sentences.length - questions };
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];

/** “When a buyer asks for a discount, first ask …” is about asking. */
const MOMENT = /^(?:when|whenever|if|before|after|once|as soon as)\b[^,]*,\s*/i;
/** Whether a line is of a moment that the other side brings about: “If the owner starts to cry, …”. */
export const isOfAMoment = (claim: string): boolean =>
  /^(?:when|whenever|if|once|as soon as)\b[^,]*,\s/i.test(claim);
const ASKING = /^(?:(?:first|then|always)\s+)?(?:ask|find out|enquire|inquire|explore|check with)\b/i;
export const isAboutAsking = (claim: string): boolean => ASKING.test(claim.replace(MOMENT, ''));

/** Whether a line says what is not to be done: once it was done, having kept to it before is no use. */
export const isForbidding = (claim: string): boolean =>
  /^(?:never|do not|don’t|don't)\b/i.test(claim.replace(MOMENT, ''));

/** A question put to somebody, or what stands for one: “tell me what you need”. */
const ASKED = /\b(?:you|your|yours)\b.*\?$|^(?:and |so |then )?(?:who|what|which|how|when|where|why)\b.*\?$/i;
const ASKED_FOR = /\b(?:tell|say|give|show|help|walk|talk) (?:me|us)\b.*\b(?:you|your)\b/i;
/** Nobody speaks so of whom they speak to. */
const OF_THEM =
  /\b(?:a|the) (?:buyer|customer|client|guest|patient|relative|resident|driver|courier|supplier|employee|colleague|caller|partner|other side)\b/i;
/** Said by somebody to somebody, in English: “we”, “me” and a small “i” are words of other languages as well. */
const isSpoken = (text: string): boolean =>
  /\b(?:my|us|our|you|your|let’s|let's)\b/i.test(text) ||
  /\bI\b/.test(text) ||
  (/\b(?:we|me)\b/i.test(text) &&
    /\b(?:the|can|could|will|would|for|and|this|that|have|from|with)\b/i.test(text));

/**
 * Whether a sentence does what a line asks for and does not only name it: what is to be asked is put to the partner as
 * a question, what is to be said is said to them, and neither reads the line off. Whether it is the right question, a
 * model judges; that it is one, this does. In English, like everything that compares words.
 */
export function isAct(sentence: string, line: string): boolean {
  if (readsOff(sentence, line)) return false;
  if (!isAboutAsking(line)) return isSpoken(sentence);
  return (ASKED.test(sentence) || ASKED_FOR.test(sentence)) && !OF_THEM.test(sentence);
}

/** Whether a sentence asks the partner something, however short: “For what?” is a question, and no name for one. */
export const isQuestion = (sentence: string, line: string): boolean =>
  isAct(sentence, line) || (sentence.endsWith('?') && !OF_THEM.test(sentence) && !readsOff(sentence, line));

/** Words of a line in a row, or a share of those that carry meaning, from which on it is read off. */
const READ_OFF = { words: 5, share: 0.6, ofItsWords: 0.8 };

/** Whether a text has a line, or most of it, in its own words and order, or consists of its words without speaking. */
export function readsOff(text: string, line: string): boolean {
  const words = wordsIn(line);
  const needed = Math.max(READ_OFF.words, Math.ceil(words.length * READ_OFF.share));
  const joined = ` ${wordsIn(text).join(' ')} `;
  const isInARow = words
    .slice(0, Math.max(0, words.length - needed + 1))
    .some((_, i) => joined.includes(` ${words.slice(i, i + needed).join(' ')} `));
  return isInARow || (!isSpoken(text) && !text.endsWith('?') && isMadeOf(text, line));
}

function isMadeOf(text: string, line: string): boolean {
  const own = meaningIn(text);
  const held = new Set(meaningIn(line));
  return own.length > 0 && own.filter((word) => held.has(word)).length >= own.length * READ_OFF.ofItsWords;
}

/**
 * What is said to whoever runs the game and not to the partner. A talk has none of it, so that a turn with it earns
 * nothing, whatever a model takes it for.
 */
const OF_THE_GAME = new RegExp(
  [
    String.raw`\b(?:system|developer|initial|original|hidden) (?:prompt|message|text|instructions?|rules?|interests?|agenda|notes?|goals?)\b`,
    String.raw`\b(?:ignore|disregard|forget|override|repeat|print|reveal|list|translate|output|sum up) (?:\w+ ){0,3}(?:prompt|instructions?|rules?|above|secrets?|interests?|script|sheet|role|hidden|everything)\b`,
    String.raw`\b(?:your|the|this) (?:prompt|script|persona|character|secrets?|rubric|partner sheet|interests? (?:list|sheet))\b`,
    String.raw`\b(?:role.?play|rubric|jailbreak|chatbot|language model|as an ai|json|base64|debug mode|admin mode|end of (?:talk|game|session)|out of character|swap roles|you are now|let us switch)\b`,
    String.raw`^\s*(?:system|assistant|developer|user|tool)\s*:`,
    String.raw`[{}<>\[\]]`,
  ].join('|'),
  'i',
);
/** As texts for a machine are marked off; in small letters somebody only begins or ends something. */
const MARKED_OFF = /\b(?:BEGIN|END) [A-Z]+/;
export const speaksOfTheGame = (text: string): boolean => OF_THE_GAME.test(text) || MARKED_OFF.test(text);

/**
 * Speaking of what one is told to do, of what is done here always, or of doing it some other time; in English, as
 * everything here is.
 */
const ANNOUNCED = new RegExp(
  [
    String.raw`\b(?:playbook|guidelines?|handbook|checklist|manual|(?:our|house|golden) (?:rules?|policy|standards?)|procedures?|protocol|by the book|full marks?)\b`,
    String.raw`\b(?:it|that) says\b(?! so)|\b(?:point|step|rule|number) (?:one|two|three|four|five|\d)\b|\b(?:last|next) point\b`,
    String.raw`\bon (?:my|the|our) list\b|\bas I (?:said|read)\b`,
    String.raw`\b(?:I[’']?m|I am|we[’']?re|we are|I was) (?:also )?(?:required|supposed|meant|expected|told|taught|trained) to\b`,
    String.raw`\b(?:we|I) (?:always|never|normally|usually)\b|\bimportant (?:to|for) (?:us|me)\b|\bthat(?:[’']s| is) (?:how|what) we\b`,
    String.raw`\bI(?:[’']d| would) (?:also |always |normally )?(?:ask|name|stop|have asked)\b|\bI(?:[’']m| am) going to (?:ask|name|say|offer|let)\b`,
    String.raw`\b(?:(?:come|coming|get|getting) to (?:that|it)|still (?:got|have) to|remind me|in a minute|make sure that[’']?s covered)\b`,
    String.raw`\bI(?:[’']ll| will)\b.*\b(?:later|afterwards|some time|when I have)\b`,
  ].join('|'),
  'i',
);

/** Whether a sentence only says that something is to be done, or will be. */
export const isAnnounced = (sentence: string): boolean => ANNOUNCED.test(sentence);

/** Lines of which one sentence may hold most words that carry meaning: three at once are piled up and not done. */
const STUFFED = { lines: 3, share: 0.6 };

/** Whether a sentence of a turn piles up the words of the lines that are watched for. */
export function isStuffed(text: string, lines: readonly string[]): boolean {
  const wanted = [...new Set(lines)].map((line) => [...new Set(meaningIn(line))]);
  return sentencesOf(text).some((sentence) => {
    const said = new Set(meaningIn(sentence));
    const isHeld = (words: string[]) =>
      words.length > 0 && words.filter((word) => said.has(word)).length >= words.length * STUFFED.share;
    return wanted.filter(isHeld).length >= STUFFED.lines;
  });
}
