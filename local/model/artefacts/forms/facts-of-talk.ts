import { meaningIn } from '../../../../lib/domain/text/grounding.ts';
import { gistOf } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { asSentence, withoutStop } from '../english/tagged.ts';
import { partsOf } from '../english/voice.ts';
import type { Passage } from '../material/passages.ts';
import { isBeside } from '../material/talked-with.ts';

/** What somebody has to know who is to say it in a talk. */
export interface FactsToTell {
  /** Passages that say it. */
  told: readonly Passage[];
  /** Of this case alone, made up: “How long the checks take: 40 minutes.” */
  madeUp: readonly string[];
}

const TELLS = /^(?:say|tell|explain|name|state|repeat|describe|mention)$/;
const QUESTION =
  /^(?:by when|(?:on|by|at) (?:which|what) (?:day|date|time)|when|how (?:long|much|many|soon)|what|which|who|whose|why|where|how|whether)\b/u;
const JOINED = new RegExp(`(?:,|,? and|,? or) (?=(?:that|${QUESTION.source.slice(1)}))`, 'u');
/** Words that two sentences have in common whatever they are about. */
const OF_ANY = new Set(
  meaningIn(
    'can may will would do say tell make take get have need go come happen next again first then time way thing cannot must day date work when call moment',
  ),
);
/** Share of its words that a passage has which says it: of a length or a day the half is enough, for it names one. */
const HALF = 0.5;
const MOST_OF_IT = 0.6;
const IN_COMMON = 2;

/**
 * What a behaviour asks to be told that it does not say itself: where its heading says it, that is read before; a
 * day, a length or a sum of this one case is made up. Undefined where nobody in the scene could know it, so that nobody
 * can be marked by it.
 * @param passages that hold at its moment, without what is done in this talk
 */
export function factsToTell(
  passage: Passage,
  noun: string,
  passages: readonly Passage[],
): FactsToTell | undefined {
  const facts = toTellBy(passage, noun).map((asked) => factOf(asked, passage, passages));
  return facts.includes(undefined)
    ? undefined
    : {
        told: facts.flatMap((fact) => (typeof fact === 'object' ? [fact] : [])),
        madeUp: facts.flatMap((fact) => (typeof fact === 'string' && fact !== '' ? [fact] : [])),
      };
}

/** “When you will call again”, “the insurance limit”: what is to be told and is not there in as many words. */
function toTellBy({ act }: Passage, noun: string): string[] {
  return partsOf(gistOf(act)).flatMap((part) => {
    const order = orderIn(part);
    if (!order || order.refuses || !TELLS.test(order.verb)) return [];
    const clauses = withoutStop(order.rest)
      .replace(/^(?:in|within) the first \p{L}+ \p{L}+ /u, '')
      .replace(/,? (?:before|after|until) .+$/u, '')
      .replace(
        /^(?:them|him|her|back|(?:to )?the \p{L}+) (?=(?:what|which|when|how|who|why|where|that)\b)/u,
        '',
      )
      .split(JOINED);
    return clauses.flatMap((clause) => {
      // What the other one is missing, they know themselves.
      if (QUESTION.test(clause)) return isTheirs(clause, noun) ? [] : [clause];
      return /^(?:name|state|repeat)$/.test(order.verb) && /^the \p{L}/u.test(clause) ? [clause] : [];
    });
  });
}

const isTheirs = (clause: string, noun: string): boolean =>
  new RegExp(`^(?:what|which|how|why) (?:the ${noun}|they|he|she) (?!may|can|must|will|should)`, 'u').test(
    clause,
  );

const QUANTITY =
  /^(?:by when|(?:on|by|at) (?:which|what) (?:day|date|time)|when|how (?:long|much|many|soon))\b/u;
const SUM = /\b(?:price|cost|costs|fee|sum|amount|charge|total)\b/u;
/** “What it is for”, “how it works”: of what is on the table anyway. */
const OF_IT = /^(?:what|how|why|who|where) (?:it|this|that|they) \p{L}+(?: \p{L}+)?$/u;

/** The passage that says it, what is made up of it, '' where nothing is needed, undefined where nobody knows it. */
function factOf(
  clause: string,
  passage: Passage,
  passages: readonly Passage[],
): Passage | string | undefined {
  const words = [...new Set(meaningIn(clause))].filter((word) => !OF_ANY.has(word));
  const isOfAmount = QUANTITY.test(clause) || /^the .*\b(?:limit|deadline|hours|term|date)\b/u.test(clause);
  if (OF_IT.test(clause)) return '';
  // A sum is of this case, whatever the pages set to it.
  if (SUM.test(clause)) return saidAs(headOf(clause), sumOf(passage, passages));
  const least = isOfAmount ? HALF : words.length > 2 ? MOST_OF_IT : 1;
  const moment = new Set(meaningIn(passage.text));
  const says = passages
    // Nobody is told by what is to be asked.
    .filter(({ bare }) => orderIn(bare)?.verb !== 'ask')
    .filter((one) => !isOfAmount || one.amounts.length > 0 || DAY.test(one.text))
    .map((one) => {
      const held = new Set(meaningIn(one.text));
      const share = words.filter((word) => held.has(word)).length / Math.max(1, words.length);
      // Of rows that are as near, the one of this moment.
      return { one, share, beside: [...held].filter((word) => moment.has(word)).length };
    })
    // Half of the words may be of anything, unless it is of this moment besides.
    .filter(({ share, beside }) => words.length > 0 && share >= least && (share === 1 || beside >= IN_COMMON))
    .toSorted((a, b) => b.share - a.share || b.beside - a.beside);
  // Under another heading the same words are of another thing, and what is made up would be at odds with it.
  if (says.length > 0) return says.find(({ one }) => isBeside(one, passage))?.one;
  // “The permitted hours” stand where work ends at six in the evening.
  if (/^the .*\bhours\b/u.test(clause))
    return passages.find((one) => isBeside(one, passage) && CLOCK.test(one.text));
  return ofThisCase(clause);
}

/** What a page cannot say, because it is of one case: how long it takes this time, by when, which of them. */
function ofThisCase(clause: string): string | undefined {
  if (/^how (?:long|soon)\b/u.test(clause)) return saidAs(clause, '40 minutes');
  if (/^when (?:the|this) \p{L}+ (?:ends|begins|starts|closes|opens|is over)$/u.test(clause))
    return saidAs(clause, 'at half past eight');
  if (A_DAY.test(clause)) return saidAs('the day to name', 'the day after tomorrow');
  if (QUANTITY.test(clause) && !/^how\b/u.test(clause)) return saidAs(clause, 'the day after tomorrow');
  const [which] = /^which \p{L}+ (?:it|that) (?:is|was)\b/u.exec(clause) ?? [];
  return which === undefined ? undefined : saidAs(which, 'the second one');
}
const A_DAY = /^(?:when|by when|(?:on|by|at) (?:which|what) \p{L}+|the (?:day|date|time)\b.*)$/u;
const saidAs = (asked: string, value: string): string => `${withoutStop(asSentence(asked))}: ${value}.`;

/** In the money that the pages count in. */
function sumOf({ text }: Passage, passages: readonly Passage[]): string {
  const pages = passages.map((one) => one.text).join(' ');
  const money = /\$|\bdollars?\b/u.test(pages) ? 'dollars' : /£|\bpounds\b/u.test(pages) ? 'pounds' : 'euros';
  return `${/\blowest\b|\bhighest\b/u.test(text) ? 'between 180 and 240' : '180'} ${money}`;
}
const headOf = (clause: string): string =>
  /^the (?:\p{L}+ )?(?:price|cost|costs|fee|sum|amount|charge|total)\b/u.exec(clause)?.[0] ?? clause;
const CLOCK =
  /\b(?:at|from|until|between|before|after) (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|noon|midnight)\b.*\b(?:morning|afternoon|evening|night|o[’']clock|noon)\b|\b\d{1,2}[:.]\d{2}\b/iu;
const DAY =
  /\b(?:(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?|until|within|working days?|weeks?|months?|hours?)\b/iu;
