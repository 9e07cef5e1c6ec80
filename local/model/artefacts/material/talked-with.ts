import { orderIn } from '../english/imperative.ts';
import { isPerson } from '../english/people.ts';
import { tagged } from '../english/tagged.ts';
import { partsOf } from '../english/voice.ts';
import type { Passage } from './passages.ts';
import { doerOf } from './subject.ts';

/** Who speaks in a moment: “when a buyer asks for a discount”. */
export const SPEAKS =
  /^(?:asks?|names?|mentions?|insists?|refuses?|threatens?|wants?|says?|complains?|offers?|quotes?|claims?|is (?:angry|upset|annoyed|worried|unhappy|impatient|nervous|afraid|in a hurry))\b/;
/** What somebody says, or does by listening. */
const SAYING =
  /^(?:ask|say|tell|explain|offer|name|repeat|thank|listen|let|promise|agree|describe|greet|give|walk|close|apologise)$/;

/** People with whom a passage has somebody speak, by noun: who says something in its moment, and who is spoken to. */
export function talkedWith({ moment, act }: Passage): string[] {
  const doer = moment && doerOf(moment.says);
  const speaks = doer?.isPerson && SPEAKS.test(doer.rest) ? [doer.noun] : [];
  const spoken = partsOf(act).flatMap((part) => {
    const order = orderIn(part);
    return order && (SAYING.test(order.verb) || order.verb === 'call') ? (addressedIn(order.rest) ?? []) : [];
  });
  return [...new Set([...speaks, ...spoken])];
}

/** “the courier to sign”, “to the patient what …”: whom it is said to. */
function addressedIn(rest: string): string | undefined {
  const words = tagged(rest.replace(/^(?:to|with) /i, ''));
  const at = words.findIndex(({ tag }) => tag === 'NOUN' || tag === 'PROPN');
  const noun = words[at];
  const isOwned = /^[’']s$/.test(words[at + 1]?.text ?? '');
  return noun && at <= 2 && !isOwned && isPerson(noun.lemma) ? noun.lemma.toLowerCase() : undefined;
}

/**
 * Whether what a passage asks for is done in a talk with somebody of this kind: they say or do what calls for it, or
 * are spoken to; or it is said to whoever is there. What somebody else says or is told, what happens to a thing and how
 * a talk is begun, belongs to another one.
 * @param among what stands beside it: talk that names nobody is with whom its section talks
 */
export function isWith(noun: string, passage: Passage, among: readonly Passage[]): boolean {
  const { moment, bare } = passage;
  const spoken = talkedWith(passage);
  const doer = moment && doerOf(moment.says);
  const order = orderIn(bare);
  if (!order) return false;
  if (doer?.noun === noun && moment?.word !== 'before') return true;
  if (order.verb === 'call' || doer?.isPerson || isOfThing(passage) || spoken.some((other) => other !== noun))
    return false;
  if (spoken.includes(noun)) return true;
  if (!SAYING.test(order.verb)) return DOING.test(order.verb) && mentions(noun, passage.text);
  return (
    mentions(noun, passage.text) ||
    among.some((one) => isBeside(passage, one) && talkedWith(one).includes(noun))
  );
}
const DOING = /^(?:find|begin|write|be|stay|show|answer|use|read|put|keep)$/;

/** “If the order form is missing”: that happens to a thing, and in no talk. */
const isOfThing = ({ moment }: Passage): boolean => {
  const doer =
    moment && /^(?:when|whenever|if|as soon as|once)$/.test(moment.word) ? doerOf(moment.says) : undefined;
  return doer !== undefined && !doer.isPerson && !/^(?:you|the price)$/i.test(doer.phrase);
};

export const mentions = (noun: string, text: string): boolean =>
  new RegExp(`\\b${noun}s?\\b`, 'i').test(text);

/** Whether two passages stand under one heading. */
export const isBeside = (one: Passage, other: Passage): boolean =>
  one.source === other.source && one.section === other.section;

/** What may be watched beside it: under the same heading, done by whoever is there, and of no other talk. */
export const isBesideTalk = (noun: string, passage: Passage, talked: readonly Passage[]): boolean =>
  !isOfThing(passage) &&
  orderIn(passage.bare)?.verb !== 'call' &&
  talkedWith(passage).every((other) => other === noun) &&
  (mentions(noun, passage.text) || talked.some((one) => isBeside(one, passage))) &&
  !(
    passage.moment &&
    doerOf(passage.moment.says)?.isPerson === true &&
    doerOf(passage.moment.says)?.noun !== noun
  );
