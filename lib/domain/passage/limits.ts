import { holdsVerdict, meaningIn, sentencesOf } from '../text/grounding.ts';
import { keptByText } from '../text/kept-by-text.ts';
import { numberWritten, SMALL_IN_WORDS, TENS_IN_WORDS, WRITTEN_NUMBER } from '../text/written-numbers.ts';

/** A bound that a sentence sets to an amount of something, or a figure of it: “a discount above 8 percent”. */
export interface Limit {
  sentence: string;
  /** What the amount is of, by the families of its nouns, “refund” and “night” of “a refund of a night”. */
  things: readonly string[];
  /** What narrows these: “spare” of “spare parts”. */
  narrowed: readonly string[];
  /** What the sentence says up to the amount, by its families. */
  said: readonly string[];
  unit: string;
  /** From where to where it reaches, both ends included; without end where it has none. */
  from: number;
  to: number;
  /** As it is written: “between 8 and 15 percent”. */
  written: string;
  /** What the sentence says of it behind the amount: “needs the approval of …”. */
  rest: string;
  /** Whether it says in what the amount has to keep; else what holds where the amount is so high, or so low. */
  isBound: boolean;
  /** Whether it is one figure and no bound: “a discount of 12 percent”. */
  isFigure: boolean;
}

const MORE =
  'above|over|more than|beyond|exceed(?:s|ing)?|(?:longer|older|heavier|higher|louder|larger|greater|deeper|bigger|hotter|warmer|faster|wider|thicker|later) than';
const LESS =
  'below|under|less than|fewer than|(?:shorter|younger|lighter|lower|quieter|smaller|colder|cooler|slower|narrower|thinner|earlier) than';
const AT_MOST =
  'up to|at most|no more than|not more than|never more than|within|a maximum of|maximum of|no later than|no \\p{L}+er than';
const AT_LEAST = 'at least|no less than|not less than|no fewer than|a minimum of|minimum of';
const SIDE = `${AT_MOST}|${AT_LEAST}|${MORE}|${LESS}|between|from`;
const AMOUNT = new RegExp(
  `(?:\\b(?<side>${SIDE})\\s+)?(?<![\\w.,-])(?<sign>[$€£])?\\s?(?<first>${WRITTEN_NUMBER})(?![\\w-])` +
    `(?:\\s?(?:%|percent|[$€£])?\\s?(?:and|to|–)\\s(?:[$€£]\\s?)?(?<second>${WRITTEN_NUMBER})(?![\\w-]))?` +
    `(?<unit>\\s?[%$€£]| per cent\\b|\\s?°\\s?C?|(?: working| calendar)? \\p{L}+)?` +
    `(?<behind> (?:or|and) (?:more|less|fewer|longer|above|below)| at (?:the )?(?:most|least))?`,
  'giu',
);

/** Of the words behind a number, those that count nothing. */
const NO_UNIT =
  /^(?:in|of|by|or|and|to|are|is|was|were|needs?|largest|smallest|first|last|on|at|for|with|can|may|must|will|get|gets|have|has|do|does|who|that|which)$/i;
/** Numbers that name something. */
const NAMES = /\b(?:step|page|number|section|room|building|severity|class|line|week|no)\s*$/i;

/** What the texts of a document set a bound to, or give a figure of. */
export const limitsIn = keptByText((text): readonly Limit[] => sentencesOf(text).flatMap(limitsOf));

function limitsOf(sentence: string): Limit[] {
  return [...sentence.matchAll(AMOUNT)].flatMap((found) => {
    const { side = '', sign, first = '', second, unit: after = '', behind = '' } = found.groups ?? {};
    const before = sentence.slice(0, found.index);
    const [low, high] = [numberWritten(first), second === undefined ? undefined : numberWritten(second)];
    const counted = sign ?? after.trim();
    if (low === undefined || counted === '' || NO_UNIT.test(counted) || NAMES.test(before)) return [];
    // “One letter” is mostly no amount, “one hour” is.
    if (/^one$/i.test(first) && !(/^(?:hour|day|week|month|year)$/i.test(counted) && side !== '')) return [];
    const { unit, times } = unitOf(counted);
    const range = rangeOf(`${side} ${behind}`, low * times, high === undefined ? undefined : high * times);
    const behindIt = sentence.slice(found.index + found[0].length);
    const [rest = '', more] = behindIt.split(ANYTHING_MORE).map((part) => part.trim());
    const thing = thingOf(before, behindIt);
    if (!range || thing.things.length === 0) return [];
    const limit = { sentence, ...thing, said: meaningIn(before), unit, ...range };
    const written = found[0].trim();
    const higher = `above ${second ?? first}${sign === undefined ? after : ''}`;
    return [
      { ...limit, written, rest },
      ...(more === undefined || range.to === Infinity
        ? []
        : [
            {
              ...limit,
              from: range.to,
              to: Infinity,
              isBound: false,
              isFigure: false,
              written: higher,
              rest: withVerb(more, rest),
            },
          ]),
    ];
  });
}

/** “…, and anything above it the approval of the board” */
const ANYTHING_MORE =
  /[,;] (?:and |but )?(?:anything|everything|whatever is|all) (?:above|over|beyond|more|\p{L}+er)(?: than)?(?: (?:it|that|this))?\b/iu;

/** What is said of anything more, which may leave its verb to what stands before it. */
const withVerb = (more: string, rest: string): string =>
  /^(?:an?|the|two|three)\s/i.test(more) ? `${/^\p{L}+/u.exec(rest)?.[0] ?? ''} ${more}` : more;

type Range = Pick<Limit, 'from' | 'to' | 'isBound' | 'isFigure'>;

function rangeOf(side: string, low: number, high: number | undefined): Range | undefined {
  const is = (words: string) => new RegExp(`\\b(?:${words})\\b`, 'iu').test(side);
  const range = (from: number, to: number, isBound = false): Range => ({
    from,
    to,
    isBound,
    isFigure: false,
  });
  if (high !== undefined) return low < high ? range(low, high) : undefined;
  if (is(`${AT_MOST}|or less|or fewer|or below|at the most|at most`)) return range(-Infinity, low, true);
  if (is(`${AT_LEAST}|at the least`)) return range(low, Infinity, true);
  if (is(`${MORE}|or more|or longer|or above`)) return range(low, Infinity);
  if (is(LESS)) return range(-Infinity, low);
  return { from: low, to: low, isBound: false, isFigure: true };
}

const TIME = 'minute';
/** By what a text writes, which may be any word. */
const UNITS: ReadonlyMap<string, readonly [unit: string, times: number]> = new Map(
  Object.entries({
    '%': ['percent', 1],
    percent: ['percent', 1],
    '€': ['euro', 1],
    euro: ['euro', 1],
    eur: ['euro', 1],
    $: ['dollar', 1],
    dollar: ['dollar', 1],
    usd: ['dollar', 1],
    '£': ['pound', 1],
    gbp: ['pound', 1],
    '°': ['degree', 1],
    '°C': ['degree', 1],
    second: [TIME, 1 / 60],
    minute: [TIME, 1],
    hour: [TIME, 60],
    day: [TIME, 1_440],
    week: [TIME, 10_080],
    month: [TIME, 43_200],
    year: [TIME, 525_600],
    milligram: ['kilogram', 0.000001],
    mg: ['kilogram', 0.000001],
    gram: ['kilogram', 0.001],
    g: ['kilogram', 0.001],
    kg: ['kilogram', 1],
    kilo: ['kilogram', 1],
    kilogram: ['kilogram', 1],
    ton: ['kilogram', 1_000],
    tonne: ['kilogram', 1_000],
    millimetre: ['metre', 0.001],
    mm: ['metre', 0.001],
    centimetre: ['metre', 0.01],
    cm: ['metre', 0.01],
    m: ['metre', 1],
    kilometre: ['metre', 1_000],
    km: ['metre', 1_000],
  } satisfies Record<string, readonly [unit: string, times: number]>),
);

/** By one name, what is written as “hours” and as “minutes”, as “%” and as “percent”. */
export const unitFamily = (written: string): string => unitOf(written).unit;

/** Amounts of one kind in one unit, so that “half an hour” and “45 minutes” can be compared. */
function unitOf(written: string): { unit: string; times: number } {
  const plain = written.replace(/^(?:working|calendar) /i, '').replaceAll(/\s/g, '');
  const one = plain.toLowerCase().replace(/s$/, '');
  const [unit, times] = UNITS.get(plain) ?? UNITS.get(one) ?? [one, 1];
  return { unit, times };
}

const ARTICLE = /^(?:an?|the|any|each|every|all|no|this|that|these|those|your|our|their|its|his|her|some)$/i;
const JOINS = /^(?:of|for|on|in|to|from|at|with|by|about|against|without)$/i;
const CARRIES =
  /^(?:may|must|can|cannot|could|should|shall|will|would|is|are|was|were|be|been|has|have|had|does|do|not|never|only|who|which|when|if|where|once|and|or|then|than|set|limited|kept|stays?)$/i;
/** More words than these before an amount are a sentence and no noun. */
const MOST_IN_CHUNK = 3;

/** What an amount is of: the nouns before it; where none stands there, those behind it or at the head of its row. */
function thingOf(before: string, after: string): Pick<Limit, 'things' | 'narrowed'> {
  const cells = before.split(/[,;:()–—“”]\s*/);
  const own = nounsIn(cells.at(-1) ?? '');
  if (own.things.length > 0) return own;
  const [behind = ''] = after.split(
    /[,;:.()–—]|\b(?:needs?|requires?|must|may|only|when|if|before|after)\b/i,
  );
  const next = meaningIn(behind).slice(0, 3);
  if (next.length > 0) return { things: next, narrowed: [] };
  // “Sample: drinking water; Limit: at most 8 degrees”: a row of a table names its thing first.
  const row = /^[^:;]{2,40}: ([^;]+);/.exec(before)?.[1];
  return row === undefined ? NONE : nounsIn(row);
}
const NONE: Pick<Limit, 'things' | 'narrowed'> = { things: [], narrowed: [] };

/** “may grant a discount on spare parts of” → discount and parts, narrowed by spare. */
function nounsIn(text: string): Pick<Limit, 'things' | 'narrowed'> {
  const words = text.match(/[\p{L}’'-]+/gu) ?? [];
  while (words.length > 0 && (CARRIES.test(words.at(-1) ?? '') || JOINS.test(words.at(-1) ?? '')))
    words.pop();
  const things: string[] = [];
  const narrowed: string[] = [];
  for (;;) {
    const chunk: string[] = [];
    let last = words.at(-1);
    while (last !== undefined && chunk.length < MOST_IN_CHUNK && !isEdge(last)) {
      chunk.unshift(last);
      words.pop();
      last = words.at(-1);
    }
    const nouns = last !== undefined && CARRIES.test(last) && chunk.length > 1 ? chunk.slice(1) : chunk;
    things.push(...thingsIn(nouns.slice(-1)));
    narrowed.push(...thingsIn(nouns.slice(0, -1)));
    if (last !== undefined && ARTICLE.test(last)) words.pop();
    if (JOINS.test(words.at(-1) ?? '')) words.pop();
    else return { things, narrowed: [...narrowed, ...subjectBefore(words)] };
  }
}

/** “Complaints are answered within …”: what is answered narrows it as “of complaints” would. */
function subjectBefore(words: readonly string[]): string[] {
  const verb = words.findLastIndex((word) => CARRIES.test(word));
  if (verb < 1 || verb < words.length - 1 || !/^(?:is|are|was|were|be|been)$/i.test(words[verb] ?? ''))
    return [];
  const subject = words.slice(0, verb);
  return thingsIn(subject.slice(subject.findLastIndex(isEdge) + 1));
}

const thingsIn = (words: readonly string[]): string[] =>
  words.filter((word) => !NO_THING.test(word)).flatMap(meaningIn);
const NO_THING = new RegExp(
  `^(?:after|before|first|last|second|third|next|again|about|times?|back|possible|needed|due|nobody|everybody|somebody|${[...SMALL_IN_WORDS, ...TENS_IN_WORDS].join('|')})$`,
  'i',
);
const isEdge = (word: string): boolean => ARTICLE.test(word) || JOINS.test(word) || CARRIES.test(word);

/** A duty, a permission or what happens then; “managers read the list of discounts above 5 percent” holds none. */
const RULES =
  /\b(?:needs?|requires?|required|must|may|can(?:not)?|only|never|not|no|nobody|unless|without|has to|have to|up to|at most|at least|within|no more|maximum|minimum|limit(?:s|ed)?|go(?:es)? (?:back )?to|before|until|returned|refused|reported|stops?|ends?)\b/iu;
/** “A refund above 50 euros is entered …”: whatever begins with the amount says what holds of it. */
const isOfAll = ({ sentence, written, rest }: Limit): boolean =>
  sentence.slice(0, sentence.indexOf(written)).trim().split(/\s+/).length <= MOST_IN_SUBJECT &&
  /^(?:is|are|comes?|waits?|stays?|belongs?)\b/iu.test(rest);
const MOST_IN_SUBJECT = 4;

const isRule = (limit: Limit): boolean =>
  RULES.test(limit.sentence) || holdsVerdict(limit.sentence) || isOfAll(limit);

/**
 * Whether both are amounts of one thing, which may be called by more words in one of them. Times are of what is done:
 * a deposit that is taken within two hours and one that is returned within five days have no time in common.
 */
export const isOfSameThing = (one: Limit, other: Limit): boolean =>
  one.unit === other.unit &&
  one.things.some((thing) => other.things.includes(thing)) &&
  (one.unit !== TIME || one.said.filter((word) => other.said.includes(word)).length > 1);

/** Whether a limit says something about an amount: it reaches there, or the amount breaks it. */
export const bearsOnAmount = (limit: Limit, amount: Pick<Limit, 'from' | 'to' | 'isFigure'>): boolean =>
  !limit.isFigure &&
  ((limit.isBound && amount.isFigure) || (limit.from <= amount.to && amount.from <= limit.to));

/**
 * Whether a limit has to be known to whoever deals with an amount: a rule about the same thing that reaches as far, and
 * about nothing narrower than what is spoken of.
 * @param spoken words, by their families, of what is spoken of where the amount stands
 */
export const bearsOnLimit = (limit: Limit, amount: Limit, spoken: ReadonlySet<string>): boolean =>
  limit.sentence !== amount.sentence &&
  isOfSameThing(limit, amount) &&
  bearsOnAmount(limit, amount) &&
  isRule(limit) &&
  isSpokenOf(limit, amount, spoken);

/** Whether all that says what an amount is of is spoken of, or is said of the other amount too. */
export const isSpokenOf = (one: Limit, other: Limit, spoken: ReadonlySet<string>): boolean =>
  [...one.things, ...one.narrowed].every((word) => other.things.includes(word) || spoken.has(word));
