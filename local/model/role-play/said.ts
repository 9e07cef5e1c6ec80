import { meaningIn, sentencesOf } from '../../../lib/domain/text/grounding.ts';
import { isAnnounced, readsOff } from '../../../lib/domain/practice/role-play/acts.ts';

/** What the partner said, and what the learner answered. */
export interface Exchange {
  partner: string;
  learner: string;
}

/** One sentence of the learner's, by what it does: a tally of forms, of which a rule can tell each. */
export interface Said {
  text: string;
  turn: number;
  /** Nothing is said after it before the partner answers. */
  ends: boolean;
  answersPressure: boolean;
  asks: boolean;
  /** By a word that leaves the answer open. */
  asksOpenly: boolean;
  /** Holds an amount, a day or a time. */
  pins: boolean;
  names: boolean;
  denies: boolean;
  givesWay: boolean;
  /** Done while it is said: “I’m writing it down”, “here it is”, “... There.” */
  isNow: boolean;
  isVague: boolean;
  /** Only says that something is done here, will be or was. */
  isAnnounced: boolean;
  words: ReadonlySet<string>;
  /** Of what it answers: what the partner said just before, and the sentence before it. */
  around: ReadonlySet<string>;
}

const NUMBER =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty|hundred|thousand|half|quarter';
const DAY =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|noon|tomorrow|tonight|today';
const PINS = new RegExp(String.raw`\d|\b(?:${NUMBER}|${DAY})\b`, 'i');
const NAMES = /\b(?:Mr|Mrs|Ms|Dr|Doctor)\b|(?<=[a-z,] )[A-Z][a-z]{2,}/;
const DENIES = /\b(?:no|not|cannot|never|nothing|none|nobody|without)\b|n['’]t\b/i;
const ASKS = /\?["”')]*$|\b(?:tell|show|walk|take|say) me\b/i;
const OPENLY = /\b(?:what|when|how|who|whose|which|where|why)\b/i;
const GIVES_WAY =
  /\b(?:all right|fine|okay|deal|you['’]ll (?:have|get)|you (?:can|may) have|(?:yes|sure|of course|done)(?=[,.!]))/i;
const NOW =
  /\.\.\.|\(|\b(?:here|this|look|see|come)\b|\bI(?:['’]m| am) \w+ing\b|\bI(?:['’]ve| have)\b|\blet['’]s\b/i;
const VAGUE =
  /\b(?:some|somebody|someone|something|usually|normally|a bit|sort of|any ?time|everybody|everyone|everything|things?|lots?|maybe|perhaps|probably|rather|quite|honestly|ideally|really|I (?:think|guess|suppose))\b/i;
const PRESSES = /\?|!|\b(?:just|come on|please|promise|yes or no|now)\b/i;

/** Every sentence of the learner's, for a line: a turn in which the line is read off announces it altogether. */
export function saidIn(talk: readonly Exchange[], criterion: string): Said[] {
  return talk.flatMap(({ partner, learner }, turn) => {
    const sentences = sentencesOf(learner);
    const recites = sentences.some((sentence) => readsOff(sentence, criterion));
    return sentences.map((text, i) => ({
      text,
      turn,
      ends: i === sentences.length - 1,
      answersPressure: PRESSES.test(partner),
      asks: ASKS.test(text),
      asksOpenly: text.includes('?') && OPENLY.test(text),
      pins: PINS.test(text),
      names: NAMES.test(text),
      denies: DENIES.test(text),
      givesWay: GIVES_WAY.test(text),
      isNow: NOW.test(text),
      isVague: VAGUE.test(text),
      isAnnounced: recites || isAnnounced(text),
      words: new Set(meaningIn(text)),
      around: new Set(meaningIn(`${partner} ${sentences[i - 1] ?? ''}`)),
    }));
  });
}
