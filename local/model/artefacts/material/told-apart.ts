import { leansBack } from '../../../../lib/domain/passage/leans-back.ts';
import { leansInPassage } from '../../../../lib/domain/passage/leans-in-passage.ts';
import { clausesOf } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { inShortSentences } from '../english/short-sentences.ts';
import { asInside, asSentence, tagged, withoutStop } from '../english/tagged.ts';

/**
 * The sentences of one item or step, each so that it holds by itself: what is done in the case of the first is told
 * with that case, and “if it is empty” with what is meant. Torn apart, “record code 4” is done for everybody.
 */
export const toldApart = (sentences: readonly string[]): ToldApart[] =>
  sentences.flatMap((sentence, i) => {
    const [asSaid = '', ...further] = inShortSentences(sentence);
    const said = i === 0 ? asSaid : withName(asSaid, sentences[i - 1] ?? '');
    const told = i === 0 ? asSaid : inCaseOf(sentences[0] ?? '', said);
    // With its case in front of it, it would be too long to be read.
    const isLong = told !== said && told.split(/\s+/u).length > MOST_WORDS;
    const says = isLong ? said : told;
    // What comes then, and what tells or forbids something of the case without naming it, is told behind it.
    const leans = isLong || leansBack(said) || (told === asSaid && leansInPassage(sentences, i));
    return [
      { says, asSaid, leans: i > 0 && leans },
      ...further.map((part) => ({ says: part, asSaid: part, leans: true })),
    ];
  });
const MOST_WORDS = 34;

interface ToldApart {
  says: string;
  asSaid: string;
  /** Whether it says nothing without the sentence before it, however it is told. */
  leans: boolean;
}

const CASE = /^(?:when|whenever|if|in case|as soon as|once)$/;
/** “A dose counts as missed when it is two hours late”: what follows is told of a dose that is two hours late. */
const COUNTS = /^((?:an?|the|each|every) [^,;]+?) counts as [^,;]+? (when|if|once) it ([^,;]+)$/iu;

/** What is ordered behind a case, in that case; what is forbidden is forbidden in any. */
function inCaseOf(first: string, sentence: string): string {
  const order = orderIn(sentence);
  if (!order || order.refuses || clausesOf(sentence).moment) return sentence;
  const { moment } = clausesOf(first);
  const leads = moment && CASE.test(moment.word) && first.toLowerCase().startsWith(moment.word);
  const [, thing, word, is] = COUNTS.exec(withoutStop(first)) ?? [];
  const counts = thing && word && is && `${word} ${asInside(thing)} ${is}`;
  const says = leads ? `${moment.word} ${moment.says}` : counts;
  if (says === undefined || /^otherwise\b/iu.test(sentence)) return sentence;
  return asSentence(
    `${says}, ${asInside(sentence.replace(/^(?:then|next|after that|afterwards),? /iu, ''))}`,
  );
}

/** What something is or shows; behind “if it rains” and “if it is late” stands nothing that was named. */
const OF_A_THING =
  /\bit (?=(?:is|was|has|shows|reads|cannot|does not)\b)(?!is (?:necessary|possible|needed|late|dark|clear|not)\b)/iu;

/** “Check the box. If it is empty, …” → “If the box is empty, …”; it stays where nothing was named right before. */
function withName(sentence: string, before: string): string {
  const { moment } = clausesOf(sentence);
  if (!moment || !CASE.test(moment.word) || !OF_A_THING.test(moment.says)) return sentence;
  const thing = thingIn(orderIn(before)?.rest ?? '');
  return thing === undefined
    ? sentence
    : sentence.replace(moment.says, moment.says.replace(OF_A_THING, `${thing} `));
}

/** What an order is done to, where one thing with its article stands right behind its verb. */
function thingIn(rest: string): string | undefined {
  const words = tagged(withoutStop(rest));
  if (words[0]?.tag !== 'DET') return undefined;
  const end = words.findIndex(({ tag }, i) => i > 0 && !/^(?:ADJ|NOUN|PROPN)$/.test(tag));
  const phrase = end < 0 ? words : words.slice(0, end);
  const last = phrase.at(-1);
  return last?.tag === 'NOUN' && last.lemma === last.text
    ? phrase.map(({ text }) => text).join(' ')
    : undefined;
}
