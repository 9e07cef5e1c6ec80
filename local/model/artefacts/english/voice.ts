import { asInside, asSentence, outsideSpeech, tagged, withoutStop } from './tagged.ts';
import { HARDLY, orderIn, type Order } from './imperative.ts';
import { isPerson } from './people.ts';

const JOINING = /^(?:and|or|but|then)$/;

/** Applies `change` to every verb that an order coordinates with its first: “call …, say … and ask …”. */
function withVerbs({ verb, rest }: Order, change: (verb: string) => string): string {
  // The tagger reads “load-test” as several words.
  const whole = tagged(`you ${verb} ${rest}`);
  const before = tagged(`you ${verb}`).length;
  const words = whole.slice(before);
  let out = change(verb);
  let at = 0;
  words.forEach((word, i) => {
    const found = rest.indexOf(word.text, at);
    if (found < 0) return;
    out +=
      (i === 0 ? ' ' : '') +
      rest.slice(at, found) +
      (isJoined(words, i) && !isOfWhomOneLets(whole, i + before) ? change(word.text) : word.text);
    at = found + word.text.length;
  });
  return out + rest.slice(at);
}

/** Whether a base verb stands right after a comma or a joining word, where a series of orders goes on. */
export function isJoined(words: ReturnType<typeof tagged>, i: number): boolean {
  const [word, before, earlier] = [words[i], words[i - 1], words[i - 2]];
  if (!word || !before || !earlier || HARDLY.test(word.text) || PARTICIPLE.test(word.text)) return false;
  if (!(JOINING.test(before.text) || before.text === ',' || /^(?:never|first)$/.test(before.text)))
    return false;
  const isBase =
    word.text === 'be' ||
    (word.tag === 'VERB' && word.lemma === word.text) ||
    // “and do not charge anything”
    (word.text === 'do' && words[i + 1]?.text === 'not');
  if ((!isBase && !isVerbAfterYou(words, i)) || isOfWhomOneLets(words, i)) return false;
  if (before.text !== ',' && earlier.text === ',') return true;
  // “which parts you may give or take” goes on inside a clause of its own; “what it is worth and say so” does not.
  return !words
    .slice(Math.max(0, i - 4), i)
    .some(({ text }, at, some) => GOES_ON.test(text) && !isWhither(some, at));
}
/** Of “let the person stand still and look over the shoulder” both are of the person; whoever lets one finish asks. */
function isOfWhomOneLets(words: ReturnType<typeof tagged>, i: number): boolean {
  const lets = words.slice(0, i).findLastIndex(({ text }) => /^(?:let|make)s?$/iu.test(text));
  const between = words.slice(lets + 1, i - 1);
  const whom = between.findIndex(({ text, lemma }) => isPerson(lemma) || SOMEBODY_ELSE.test(text));
  const does = between.findLastIndex(({ tag, text, lemma }) => tag === 'VERB' && lemma === text);
  return (
    lets >= 0 &&
    /^(?:and|or)$/.test(words[i - 1]?.text ?? '') &&
    whom >= 0 &&
    does > whom &&
    between.every(({ text }) => !/^[,;:]$/.test(text)) &&
    !SAYS.test(words[i]?.text ?? '') &&
    // “Let the child sit and hold their hand”
    !words.slice(i + 1).some(({ text }) => /^(?:them|him|her|their|his)$/iu.test(text))
  );
}
const SOMEBODY_ELSE = /^(?:them|him|her|everybody|everyone|others|people|child|children|pupils?)$/iu;
const SAYS =
  /^(?:ask|say|tell|explain|repeat|thank|call|name|offer|answer|listen|wait|note|write|record|enter|check|watch)$/iu;

/** “The first working day”: no act, whatever the tagger takes it for. */
const PARTICIPLE = /[aeiou].*ing$/i;
/** “To the employee”, and not “to send”. */
const isWhither = (words: ReturnType<typeof tagged>, at: number): boolean =>
  words[at]?.text === 'to' && /^(?:DET|PRON|ADJ|NUM|PROPN)$/.test(words[at + 1]?.tag ?? '');
const GOES_ON = /^(?:to|may|might|can|could|must|should|shall|will|would|do|does|did)$/;

/**
 * “And call security”, “and open it”: taken for a noun or an adjective by the tagger, and a verb after “you”, with
 * something that it is done to.
 */
function isVerbAfterYou(words: ReturnType<typeof tagged>, i: number): boolean {
  const [word, next] = [words[i], words[i + 1]];
  if (word === undefined || word.lemma !== word.text || !next || !DONE_TO[word.tag]?.test(next.tag))
    return false;
  // “And offer to share it”
  if (next.text === 'to' && INTENDS.test(word.text)) return isBaseVerbAt(words, i + 2);
  // “Call back”, and not “temperature and pulse again”.
  if (/^(?:ADV|ADP|PART)$/.test(next.tag) && !WHITHER.test(next.text)) return false;
  return (
    (words[i - 1]?.text !== ',' || /^(?:DET|PRON)$/.test(next.tag)) &&
    tagged(`you ${word.text} ${next.text}`)[1]?.tag === 'VERB'
  );
}

const INTENDS = /^(?:offer|promise|attempt|plan|try|start)$/;
const isBaseVerbAt = (words: ReturnType<typeof tagged>, i: number): boolean =>
  words[i]?.tag === 'VERB' && words[i].lemma === words[i].text;

const WHITHER = /^(?:up|out|off|back|away|down|aside|in|on|over|through|forward|there|here)$/i;

const DONE_TO: Partial<Record<string, RegExp>> = {
  NOUN: /^(?:DET|PRON|NOUN|PROPN|ADV|ADP|PART)$/,
  ADJ: /^(?:DET|PRON)$/,
};

const PERSONS: Record<string, string> = {
  your: 'my',
  yours: 'mine',
  you: 'I',
  yourself: 'myself',
  our: 'my',
  ours: 'mine',
  we: 'I',
  us: 'me',
  are: 'am',
};

/** “Do not search the room: call …”: two things, the second instead of the first. */
const INSTEAD = /^(.+?)[:;] (.+)$/u;

/** In the words of somebody who tells what they do: “Agree with your manager …” → “I agree with my manager …”. */
export function toldByMe(sentence: string): string | undefined {
  const [, left, does] = INSTEAD.exec(sentence) ?? [];
  if (left !== undefined && does !== undefined && orderIn(left)?.refuses === true) {
    const told = [toldByMe(left), toldByMe(asSentence(does))];
    if (told.every((one) => one !== undefined)) return told.join(' ');
  }
  const order = orderIn(sentence);
  if (!order) return undefined;
  const opening = order.opening === '' || order.opening === 'please' ? '' : `${order.opening} `;
  const verb = (word: string) => (word === 'be' ? 'am' : word);
  const body = order.refuses
    ? `never ${order.verb === 'be' ? 'am' : order.verb} ${order.rest}`
    : withVerbs(order, verb)
        .replace(/\b(and|but) then am\b/, '$1 then I am')
        .replace(/\band am\b/, 'and I am');
  const said = asMine(body);
  return asSentence(AT_A_TIME.test(opening) ? `${opening}I ${said}` : `I ${opening}${said}`);
}

/** “At the end I repeat …”, and not “I at the end repeat …”. */
export const AT_A_TIME = /^(?:at|in) /iu;

/** “you are” → “I am”, “your” → “my”; “you” after a verb or preposition → “me”. */
export const asMine = (text: string): string => outsideSpeech(text, mine);
const mine = (text: string): string =>
  text
    .replaceAll(/\b(you|we) are\b/gi, 'I am')
    .replaceAll(
      /\b(to|for|with|from|at|by|of|tell|tells|ask|asks|show|shows|give|gives|help|helps|bring|let) you\b/gi,
      '$1 me',
    )
    .replaceAll(DONE_TO_YOU, 'me')
    .replaceAll(
      /\b(your|yours|yourself|you|ours|our|we|us)\b/gi,
      (word) => PERSONS[word.toLowerCase()] ?? word,
    );

/** As somebody outside says it to a colleague: “our price” → “your price”. */
export const asYours = (text: string): string =>
  text
    .replaceAll(/\bwe are\b/gi, 'you are')
    .replaceAll(/\b(?:we|us)\b/gi, 'you')
    .replaceAll(/\bours\b/gi, 'yours')
    .replaceAll(/\bour\b/gi, 'your');

/** “To ring you before a payment fails”: behind it stands no verb that it does. */
const DONE_TO_YOU =
  /(?<=\p{L} )\byou\b(?=(?: (?:before|after|and|or|if|when|in|on|at|by|back|again|first|about|as|until|unless|not)\b|[.,;:]|$))/giu;

/** As somebody says it of whoever they watch: “before you say anything” → “before they say anything”. */
export const asTheirs = (text: string): string =>
  text
    .replaceAll(/\byour\b/gi, 'their')
    .replaceAll(/\byou are\b/gi, 'they are')
    .replaceAll(/\b(to|for|with|from|tell|ask|show|give|help|bring) you\b/gi, '$1 them')
    .replaceAll(DONE_TO_YOU, 'them')
    .replaceAll(/\byou\b/gi, 'they');

const IRREGULAR: Record<string, string> = { be: 'is', have: 'has', do: 'does', go: 'goes' };
export const inThird = (verb: string): string =>
  IRREGULAR[verb] ??
  (/(?:s|x|z|ch|sh)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`);

/** What an observer sees who watches it done: “Asks what …, and then is silent”. */
export const seenDone = (order: Order): string =>
  asSentence(
    `${order.opening && order.opening !== 'please' ? `${order.opening} ` : ''}${withVerbs(order, inThird)}`,
  );
/** What an observer sees who watches it left out; of what is to be left, or of “say nothing”, that it is done. */
export function seenUndone({ verb, rest, refuses }: Order): string {
  const given = refuses
    ? rest.replaceAll(/\bany(thing|body)?\b/g, 'some$1')
    : rest.replace(/^no(thing|body)\b/, 'some$1');
  if (refuses || given !== rest) return asSentence(`${inThird(verb)} ${given}`);
  return asSentence(verb === 'be' ? `is not ${rest}` : `does not ${verb} ${rest}`);
}

/** As part of a sentence, without its full stop. */
export const asClause = (sentence: string): string => withoutStop(asInside(sentence));

const OR_ELSE = /\bor, [^,]+, $/iu;
/** The parts of an act that can be seen one by one: “Call …”, “say who comes and when”, “ask what has changed”. */
export function partsOf(act: string): string[] {
  const plain = withoutStop(act);
  const order = orderIn(plain);
  if (!order || order.refuses) return [plain];
  const words = tagged(plain);
  const parts: string[] = [];
  let [at, from] = [0, 0];
  words.forEach((word, i) => {
    at = plain.indexOf(word.text, at);
    // Of “tick it off, or hand it over” either is enough, and so is it of “visit it or, where it is too far, call it”.
    const opens =
      i > 1 && words[i - 1]?.text !== 'or' && !OR_ELSE.test(plain.slice(from, at)) && isJoined(words, i);
    if (opens) {
      parts.push(plain.slice(from, at));
      from = at;
    }
    at += word.text.length;
  });
  return [...parts, plain.slice(from)]
    .map((part) => part.replace(/^(?:and|then|,|\s)+/i, '').replace(/(?:,|;|\s|\b(?:and|then)\b)+$/i, ''))
    .filter((part) => part.length > 3);
}

/** What several do, said of one of them: “are still at the table” → “is still at the table”. */
export const byOne = (verbal: string): string =>
  verbal
    .replace(/^(?:are|were|have|do)\b/, (verb) => SINGULAR.get(verb) ?? verb)
    .replace(/^(?:ask|name|mention|insist|threaten|want|complain|offer|quote|claim)\b/u, '$&s');
const SINGULAR = new Map([
  ['are', 'is'],
  ['were', 'was'],
  ['have', 'has'],
  ['do', 'does'],
]);
