import { withArticle } from '../english/naming.ts';
import { asInside, tagged, verbAt } from '../english/tagged.ts';
import { orderIn } from '../english/imperative.ts';
import type { Passage } from '../material/passages.ts';
import { doerOf } from '../material/subject.ts';

const NAMING = /^(?:NOUN|ADJ|PROPN|DET|NUM|PRON)$/;
const MOST_WORDS = 7;

/** What a passage is about, in a few words that give no answer away: its subject, or what its order is done to. */
export function topicOf({ bare }: Passage): string {
  const order = orderIn(bare);
  const words = tagged(asInside(order ? order.rest : bare).replace(/[.]$/, ''));
  const phrase = (order ? objectIn(words) : subjectIn(words)).slice(0, MOST_WORDS);
  // A phrase names something: what stands behind its last noun is the beginning of something else.
  const last = phrase.findLastIndex(({ tag }) => tag === 'NOUN' || tag === 'PROPN');
  const named = phrase
    .slice(0, last + 1)
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/ ([’'][a-z])/g, '$1');
  return (
    named
      .replace(/^(?:nobody|no|never)\s+/i, '')
      .replace(/^(?:each|every|any)\s+(.+)$/i, (_, noun: string) => withArticle(noun)) || UNNAMED
  );
}
/** Of what names nothing. */
const UNNAMED = 'what comes next';

/** What somebody sees to by a passage: its topic, or the thing of its moment; undefined where it names neither. */
export function thingOf(passage: Passage): string | undefined {
  // Of “offer to stay on the line”, nobody sees to the line.
  if (/^(?:to|that|how|what|when|where|whether|who|why)\b/i.test(orderIn(passage.bare)?.rest ?? ''))
    return undefined;
  const topic = topicOf(passage);
  if (topic !== UNNAMED) return CLEAR.test(topic) ? topic : undefined;
  const doer = passage.moment && doerOf(passage.moment.says);
  return doer && !doer.isPerson && !/^(?:you|it|they|this|that)$/iu.test(doer.phrase)
    ? doer.phrase.replace(/^an? /iu, 'the ')
    : undefined;
}

/** A thing with its article, and nothing that is one of several. */
const CLEAR =
  /^(?:the|an?|your|their|this) (?!(?:other|second|further|next|first|last|same)\b)(?:[\p{L}’'-]+ ?){1,6}$/u;

/** The first topic of these passages that names something in two words or more. */
export const topicAmong = (passages: readonly Passage[]): string | undefined =>
  passages.map(topicOf).find((topic) => topic !== UNNAMED && topic.split(' ').length >= 2);

type Words = ReturnType<typeof tagged>;

const belongs = ({ tag, text }: Words[number]): boolean =>
  NAMING.test(tag) || /^[’']s$/.test(text) || text === 'of';

/** From its first article or noun up to where something else begins; “the middle of the tray” is one. */
function objectIn(words: Words): Words {
  const rest = words.slice(
    Math.max(
      0,
      words.findIndex(
        ({ tag, text }) => /^(?:NOUN|DET|PROPN)$/.test(tag) || /^(?:your|their|my)$/i.test(text),
      ),
    ),
  );
  const end = rest.findIndex(
    (word, i) =>
      i > 0 &&
      (BOUNDS.test(word.text) ||
        (!belongs(word) && rest.slice(0, i).some(({ tag }) => tag === 'NOUN' || tag === 'PROPN'))),
  );
  return end < 0 ? rest : rest.slice(0, end);
}

/** Behind these, a time or an amount says how far it goes, or a clause which one is meant. */
const BOUNDS = /^(?:within|until|before|after|whose|which|that|who)$/i;

/** What stands right before the verb: “Within a year three servers give …” is about three servers. */
function subjectIn(words: Words): Words {
  const verb = verbAt(words);
  const before =
    verb < 1
      ? words.slice(
          0,
          Math.max(
            1,
            words.findIndex((word) => !belongs(word)),
          ),
        )
      : words.slice(0, verb);
  const from = before.findLastIndex(
    (word, i) => !belongs(word) || (/^(?:NUM|DET)$/.test(word.tag) && before[i - 1]?.tag === 'NOUN'),
  );
  const begins = before[from];
  return begins && belongs(begins) ? before.slice(from) : before.slice(from + 1);
}
