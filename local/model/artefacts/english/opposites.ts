import { amountsIn, offBy, withAmount, type Amount } from './amounts.ts';
import { gistOf } from './clauses.ts';
import { orderIn } from './imperative.ts';
import { partsOf } from './voice.ts';
import { asInside, asSentence, holdsVerb, tagged, withoutStop } from './tagged.ts';

/** Another way of doing the same thing, and in what it differs. */
export interface Opposite {
  says: string;
  differs: 'figure' | 'order' | 'time' | 'way' | 'habit' | 'delay';
  /** What the source says in its place, in its words; empty where it is the whole sentence. */
  instead: string;
}

/** Each as a pair: what a source says, and what people do instead. The first that fits is taken. */
const TIMES: readonly (readonly [RegExp, string])[] = [
  [/\bon the same day\b/i, 'by the end of the week'],
  [/\bthe same day\b/i, 'the end of the week'],
  [/\bthe day before\b/i, 'an hour before'],
  [/\btoday or tomorrow\b/i, 'some time next week'],
  [/\b(?:immediately|at once|straight away|right away)\b/i, 'at the end of the shift'],
  [/\b(?:every day|daily|each day)\b/i, 'once a week'],
  [/\bevery second week\b/i, 'every second month'],
  [/\b(?:once a week|every week|weekly)\b/i, 'once a quarter'],
  [/\b(?:once a month|every month|each month|monthly)\b/i, 'once a year'],
  [/\b(?:once a quarter|every quarter|quarterly)\b/i, 'once a year'],
  [/\bbefore anything else\b/i, 'once the rest is settled'],
  [/\bevery time\b/i, 'the first time'],
  [/\btwice\b/i, 'once'],
];
/** What counts is how, and not when. */
const WAYS: readonly (readonly [RegExp, string])[] = [
  [/\bin writing\b/i, 'by word of mouth'],
  [/\baloud\b/i, 'to yourself'],
  [
    /\bin (?:their|the customer[’']s|the guest[’']s|the patient[’']s|the person[’']s) (?:own )?words\b/i,
    'in words of your own',
  ],
  [/\bby two people\b/i, 'by one person'],
  [/\bboth\b/i, 'one of the two'],
];

const HABITS: readonly (readonly [RegExp, string])[] = [
  [/^nobody\b/i, 'Somebody with experience'],
  [/\bonly (?:after|once)\b/i, 'even before'],
  [/\bonly (?:when|if)\b/i, 'even before'],
  [/\b(?:are|is) never\b/i, '$IS'],
  [/\bneither\b.*$/i, 'both are'],
];
const EXCUSES = [
  'this once, because time is short',
  'where nobody objects',
  'as long as it stays an exception',
];
const ASKED_FOR = 'as soon as somebody asks for it';
const DELAYS = [ASKED_FOR, 'once everything else is done', 'if time is left at the end'];

/** How people do it otherwise, the closest to the right way first. @param turn which of several phrases is taken */
export function oppositesOf(act: string, turn: number): Opposite[] {
  const plain = withoutStop(act);
  return [
    ...figures(plain),
    ...orders(plain),
    ...otherwise(plain, TIMES, 'time'),
    ...otherwise(plain, WAYS, 'way'),
    ...habits(plain, turn),
    ...delays(plain, turn),
  ];
}

const figures = (text: string): Opposite[] =>
  amountsIn(text)
    .toReversed()
    .slice(0, 1)
    .flatMap((amount) =>
      offBy(amount).map((off) => ({
        says: asSentence(withAmount(text, amount, off)),
        differs: 'figure' as const,
        instead: aroundOf(text, amount.at) || boundOf(text, amount),
      })),
    );

/** “Below 5 euros”, where no more of the sentence makes a phrase with it. */
const boundOf = (text: string, { at, written, unit }: Amount): string =>
  `${SIDE.exec(text.slice(0, at))?.[0] ?? ''}${written} ${unit}`;
const SIDE = /(?:above|over|below|under|at least|at most|up to|within|every|(?:no |not )?\p{L}+ than) $/iu;

/** First things last: “A before B” → “A after B”, “first … second” the other way round. */
function orders(text: string): Opposite[] {
  const made = (says: string): Opposite[] => [
    { says: asSentence(says), differs: 'order', instead: /\bbefore .*$/i.exec(text)?.[0] ?? '' },
  ];
  const before = /^(.{8,}?),? before (?!anything|everything)(.{6,})$/i.exec(text);
  if (before && orderIn(text) && /^you /i.test(before[2] ?? '')) {
    const [later = '', ...tail] = (before[2] ?? '').slice(4).split(/, (?=and |because |so )/);
    return tail.length > 0
      ? []
      : made(
          `${later.replace(/\bany(thing|body|one)\b/, 'some$1')} first, and ${asInside(before[1] ?? '')} afterwards`,
        );
  }
  if (before && !/^(?:first|the|for|in|at|by|on|of|with|from|and|or)\b/i.test(before[2] ?? ''))
    return made(`${before[1] ?? ''} after ${before[2] ?? ''}`);
  if (/\bfirst\b.*\bsecond\b/i.test(text))
    return made(text.replace(/\bfirst\b(.*)\bsecond\b/i, 'second$1first'));
  return [];
}

const otherwise = (text: string, pairs: typeof TIMES, differs: 'time' | 'way'): Opposite[] => {
  if (/\b(?:never|no)\b/i.test(text)) return [];
  const pair = pairs.find(([pattern]) => pattern.test(text));
  return pair
    ? [
        {
          says: asSentence(text.replace(pair[0], pair[1])),
          differs,
          instead: timeIn(text, pair[0]),
        },
      ]
    : [];
};

/** The phrase that says when, or its own words where none is around it. */
function timeIn(text: string, pattern: RegExp): string {
  const found = pattern.exec(text);
  const around = aroundOf(text, found?.index ?? 0);
  return around === '' && found && found[0].includes(' ') ? found[0] : around;
}

function habits(text: string, turn: number): Opposite[] {
  const order = orderIn(text);
  const made = (says: string): Opposite[] => [
    { says: asSentence(says), differs: 'habit', instead: order?.refuses ? gistOf(text) : '' },
  ];
  if (order?.refuses) {
    if (/\b(?:until|unless)\b/i.test(text)) return [];
    const [first = ''] = `${order.verb} ${order.rest}`.split(/[:;]|, /);
    return made(`${first}, ${EXCUSES[turn % EXCUSES.length] ?? ''}`);
  }
  for (const [pattern, instead] of HABITS) {
    const found = pattern.exec(text)?.[0];
    if (found)
      return made(text.replace(pattern, instead === '$IS' ? (found.split(' ')[0] ?? 'is') : instead));
  }
  return [];
}

/** What has its moment or its limit already is not put off by a few more words. */
const TIED = /\b(?:never|nobody|no|not|only|until|unless|before|after|when|if|instead|first)\b/i;

/** The right thing, left until something makes it too late; said of its first part alone. */
function delays(text: string, turn: number): Opposite[] {
  const order = orderIn(text);
  if (order?.refuses || TIED.test(text)) return [];
  const [first = ''] = order ? partsOf(text) : [text];
  if (/[,:;]/.test(first) || (!order && !/\b(?:is|are) \p{L}+(?:ed|en|t|d)\b/u.test(first))) return [];
  if (first.split(' ').length < 4 || !holdsVerb(`you ${first}`)) return [];
  // Nobody asks for a question.
  const ways = order?.verb === 'ask' ? DELAYS.filter((way) => way !== ASKED_FOR) : DELAYS;
  return [0, 1].map((more) => ({
    says: asSentence(`${first} ${ways[(turn + more) % ways.length] ?? ''}`),
    differs: 'delay',
    instead: '',
  }));
}

/** A sentence without its last figure, and the phrases that could stand in its place: the right one first. */
export interface Gap {
  before: string;
  right: string;
  wrong: string[];
}

/** “A final answer is sent …” and “within 15 working days”; undefined where no such phrase stands at its end. */
export function gapIn(sentence: string): Gap | undefined {
  const text = withoutStop(sentence);
  const amount = amountsIn(text).at(-1);
  if (!amount) return undefined;
  const phrase = aroundOf(text, amount.at);
  const at = text.lastIndexOf(phrase);
  const before = text.slice(0, at).trim();
  if (
    phrase === '' ||
    before.split(' ').length < 3 ||
    at + phrase.length < text.length ||
    /[,;:]$/.test(before)
  )
    return undefined;
  const inPhrase = { ...amount, at: amount.at - at };
  const wrong = offBy(amount).map((off) => asSentence(withAmount(phrase, inPhrase, off)));
  return { before, right: asSentence(phrase), wrong };
}

/** The phrase around a place: from the word that compares or joins before it to the end of its clause. */
function aroundOf(text: string, at: number): string {
  const before = text.slice(0, at);
  // Where it opens its own phrase, nothing before belongs to it.
  const own = /^(?:on|in|by|within|at least|at most)\b/i.test(text.slice(at)) ? at : 0;
  const opens = Math.max(
    own,
    ...[
      ...before.matchAll(
        /(?:^|[,;:]\s|\s)(?=(?:at least|at most|up to|no more than|not more than|within|above|below|more than|less than|not deeper than|on|in|by)(?:\s|$))/gi,
      ),
    ].map(({ index, 0: { length } }) => index + length),
  );
  const end = /[,;:](?=\s)/.exec(text.slice(at))?.index ?? text.length;
  const phrase = text.slice(opens, at + end);
  // With a verb of its own it is half a sentence and no phrase.
  const isHalf = tagged(phrase).some(
    (word) => word.tag === 'AUX' || (word.tag === 'VERB' && !/(?:ing|ed)$/.test(word.text)),
  );
  return phrase.split(' ').length > 1 && phrase.length < 90 && !isHalf ? phrase : '';
}
