import { asInside, tagged, type Word } from './tagged.ts';

/** Words that stand before the verb of an order and change nothing about its being one. */
const OPENING =
  /^(?:first|then|next|now|always|also|please|finally|immediately|so|instead|only|at (?:the (?:end|start|beginning)|last|once)|in the end|early)[,]?\s+/i;
const REFUSING = /^(?:never|do not|don[’']t)\s+/i;
const FINITE =
  /^(?:needs?|requires?|takes?|costs?|counts?|names|means|includes?|contains?|follows|goes|stays|has|have)$/;
const NOUNS = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);
/** Verbs by the tagger that hardly ever begin an order. */
export const HARDLY =
  /^(?:people|blood|silence|noise|service|last|praise|most|least|half|access|interest|right|square)$/;
/** “Staff the desk”, and not “only staff with the certificate”. */
const MANY = /^(?:staff|crew)$/;
/** Where a clause of its own begins, in which another verb says nothing of the first. */
const CLAUSE =
  /^(?:that|what|who|whom|whose|which|when|if|whether|how|where|why|because|so|while|until|unless|before|after|once|as|and|or|but|,|;|:|\()$/;

/** “Waste water (sample): …” is a row of a table. */
const ROW = /^[^.:()]+ \([^()]+\)(?::|\.?$)/u;
/** “Waste water: at most 12 degrees” is one, too, as it is said: nobody wastes water. */
const ROW_SAID =
  /^\p{L}+ [\p{L} -]{2,40}: (?:at (?:most|least)|up to|(?:no|not) more than|within|between|above|below|over|under|from|\d)/iu;

/**
 * An order without what stands before its verb: “Then never open it” → `{ opening: 'then', refuses: true, verb: 'open',
 * … }`.
 */
export interface Order {
  opening: string;
  refuses: boolean;
  /** In its base form. */
  verb: string;
  /** Everything after the verb, without the full stop. */
  rest: string;
}

/** The order that a sentence gives, or undefined where it states something. */
export function orderIn(sentence: string): Order | undefined {
  if (ROW.test(sentence) || ROW_SAID.test(sentence)) return undefined;
  let left = asInside(sentence.trim()).replace(/[.\s]+$/, '');
  const opening = OPENING.exec(left)?.[0] ?? '';
  left = left.slice(opening.length);
  const told =
    /^(?:you|staff|everybody|everyone|colleagues)\s+(?:must|should|need to|have to|are to)\s+(not\s+)?/i.exec(
      left,
    );
  if (told) left = `${told[1] ? 'do not ' : ''}${left.slice(told[0].length)}`;
  const refusing = REFUSING.exec(left)?.[0] ?? '';
  left = left.slice(refusing.length);
  // “You” before it tells the tagger that a word such as “test” or “label” is a verb here.
  const [, verb, ...words] = tagged(`you ${left}`);
  // The tagger reads “load-test” as two words.
  const whole = /^[a-z]+(?:-[a-z]+)*/.exec(left)?.[0] ?? verb?.text ?? '';
  const after = whole.includes('-') && words[0]?.text === '-' ? words.slice(2) : words;
  if (!verb || HARDLY.test(verb.text) || !isBaseVerb(verb) || (refusing === '' && isStatement(after)))
    return undefined;
  if (MANY.test(verb.text) && words[0]?.tag !== 'DET') return undefined;
  const rest = left.slice(whole.length).trim();
  if (/^[,;:]/.test(rest)) return undefined;
  return {
    opening: opening.trim().replace(/,$/, '').toLowerCase(),
    refuses: refusing !== '',
    verb: whole,
    rest,
  };
}

const isBaseVerb = ({ text, tag, lemma }: Word): boolean =>
  /^[a-z]+(?:-[a-z]+)?$/.test(text) &&
  (text === 'be' ||
    (tag === 'VERB' &&
      lemma === text &&
      !/(?:ing|ed)$/.test(
        text.replace(
          /^(?:bring|feed|need|speed|proceed|exceed|embed|heed|seed|weed|sing|ring|string|swing|ping)$/,
          '',
        ),
      )));

/** “Test results are kept”, “Service engineers help”: a noun phrase without article, and its verb, state something. */
function isStatement(after: readonly Word[]): boolean {
  const [next, behind] = after;
  if (!next) return false;
  // “Part of the plan”
  if (next.text === 'of' && behind?.tag === 'DET') return true;
  // “Cream that has stood”, and not “say that it has stood”.
  if (/^(?:that|which)$/.test(next.text) && behind && (behind.tag === 'AUX' || FINITE.test(behind.text)))
    return true;
  // “Evidence is copied”, “Travel was booked”.
  if (FINITE.test(next.text) || /^(?:is|are|was|were|must|may|can|cannot|should|will)$/.test(next.text))
    return true;
  if (!NOUNS.has(next.tag) && next.tag !== 'ADP') return false;
  const end = after.findIndex(({ text }) => CLAUSE.test(text));
  const main = end < 0 ? after : after.slice(0, end);
  return main.some(
    ({ tag, text }, i) =>
      i > 0 &&
      (/^(?:is|are|was|were|has|have|had|must|may|can|cannot|should|will|do|does)$/.test(text) ||
        (tag === 'VERB' &&
          i > 0 &&
          main[i - 1]?.tag === 'NOUN' &&
          main[i - 1]?.text !== 'to' &&
          !/(?:ing|ed)$/.test(text))),
  );
}
