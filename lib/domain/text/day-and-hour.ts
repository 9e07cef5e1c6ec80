import { SMALL_IN_WORDS } from './written-numbers.ts';

/** Hours of a day from 0 to 24, both ends included; what goes past midnight is two of them. */
export type Hours = readonly [from: number, to: number];

/** When in a day something is, as it is written, and every hour that it may mean: “ten past two” is any of two. */
export interface HourSaid {
  written: string;
  may: readonly Hours[];
}

const at = (hour: number): Hours => [hour, hour];
const PARTS: readonly (readonly [RegExp, readonly Hours[]])[] = [
  [/\b(?:in the )?(?:early hours|small hours)\b/iu, [[0, 6]]],
  [/\b(?:noon|midday)\b/iu, [at(12)]],
  [/\bmidnight\b/iu, [at(0), at(24)]],
  [/\bmornings?\b/iu, [[4, 12]]],
  [/\b(?:lunch|lunchtime)\b/iu, [[11, 15]]],
  [/\bafternoons?\b/iu, [[12, 18]]],
  [/\b(?:evenings?|tonight)\b/iu, [[16, 24]]],
  [
    /\b(?:at night|by night|nights?)\b/iu,
    [
      [19, 24],
      [0, 7],
    ],
  ],
];

const HOUR = `\\d{1,2}|${SMALL_IN_WORDS.slice(1, 13).join('|')}`;
/** “6:30”, “6.30 pm”, “7 am”, “half past nine”, “a quarter to eleven”, “at six”. */
const CLOCK = new RegExp(
  `\\b(?<digits>\\d{1,2}:\\d\\d|\\d{1,2}\\.\\d\\d(?=\\s?(?:[ap]\\.?m\\b|o[’']clock))|\\d{1,2}(?=\\s?(?:[ap]\\.?m\\b|o[’']clock)))(?:\\s?(?<half>[ap])\\.?m\\b)?` +
    `|\\b(?<way>half past|(?:a )?quarter (?:past|to)|(?:just )?(?:five|ten|twenty|twenty-five) (?:past|to)) (?<hour>${HOUR})\\b`,
  'giu',
);

/** A deadline says up to when, and not when. */
const DEADLINE =
  /\b(?:by|before|until|till|no later than|not later than)(?: (?:the|end|of|on|at|about)){0,4}\s*$/iu;
const FROM_ON = /\b(?:after|from|since)(?: about)?\s*$/iu;
/** What is between two times begins at the first of them. */
const UP_TO_THEN = /^\s*(?:and|to|until|till|–|-)\s*(?<end>\d{1,2}(?:[:.]\d\d)?)/iu;

/** The times of a day that a text names, deadlines apart. English. */
export function hoursSaid(text: string): HourSaid[] {
  const clocks = [...text.matchAll(CLOCK)].flatMap((found) => {
    const before = text.slice(0, found.index);
    if (DEADLINE.test(before)) return [];
    const may = clockMay(found.groups ?? {});
    const end = UP_TO_THEN.exec(text.slice(found.index + found[0].length))?.groups?.['end'];
    const isSpan = end !== undefined && /\b(?:between|from)\s*$/iu.test(before);
    const spans = may.map(([hour]): Hours => [hour, isSpan ? inDigits(end) : hour]);
    const open = FROM_ON.test(before) && !isSpan ? may.map(([hour]): Hours => [hour, 24]) : spans;
    return [{ written: found[0], may: open }];
  });
  const parts = PARTS.flatMap(([words, may]) => {
    const found = words.exec(text);
    return found && !DEADLINE.test(text.slice(0, found.index)) ? [{ written: found[0], may }] : [];
  });
  return [...clocks, ...parts];
}

function clockMay({ digits, half, way = '', hour = '' }: Record<string, string | undefined>): Hours[] {
  if (digits !== undefined) {
    const said = inDigits(digits);
    if (half === undefined) return /[:.]/.test(digits) ? [at(said)] : twice(said);
    return [at((said % 12) + (/p/iu.test(half) ? 12 : 0))];
  }
  const whole = /^\d/.test(hour) ? Number(hour) : SMALL_IN_WORDS.indexOf(hour.toLowerCase());
  const minutes = /half/iu.test(way) ? 30 : /quarter/iu.test(way) ? 15 : minutesIn(way);
  return twice(/to$/iu.test(way) ? whole - minutes / 60 : whole + minutes / 60);
}
const minutesIn = (way: string): number =>
  /twenty-five/iu.test(way) ? 25 : /twenty/iu.test(way) ? 20 : /ten/iu.test(way) ? 10 : 5;
const inDigits = (written: string): number => {
  const [hour = 0, minutes = 0] = written.split(/[:.]/).map(Number);
  return hour + minutes / 60;
};
/** Without “am” and “pm”, of the morning and of the afternoon. */
const twice = (hour: number): Hours[] => [at(hour), at((hour + 12) % 24)];

/** Whether two times of a day can be one. */
export const canBeOne = (one: readonly Hours[], other: readonly Hours[]): boolean =>
  one.some(([from, to]) => other.some(([begins, ends]) => from <= ends && begins <= to));

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const DAY = new RegExp(`\\b(${WEEK.join('|')})s?\\b`, 'giu');
const RUN = new RegExp(
  `\\b(${WEEK.join('|')})s? (?:to|until|till|through|–) (${WEEK.join('|')})s?\\b`,
  'giu',
);

/** The days of the week on which something is, deadlines apart: “on Tuesdays”, “from Monday to Friday”. English. */
export function weekdaysSaid(text: string): string[] {
  const named = [...text.matchAll(DAY)].flatMap((found) =>
    DEADLINE.test(text.slice(0, found.index)) ? [] : [(found[1] ?? '').toLowerCase()],
  );
  const runs = [...text.matchAll(RUN)].flatMap(([, first = '', last = '']) => {
    const [from, to] = [first, last].map((day) => WEEK.indexOf(day.toLowerCase())) as [number, number];
    return from <= to ? WEEK.slice(from, to + 1) : [...WEEK.slice(from), ...WEEK.slice(0, to + 1)];
  });
  const rounds = [
    ...(/\bweekdays?\b/iu.test(text) ? WEEK.slice(0, 5) : []),
    ...(/\bweekends?\b/iu.test(text) ? WEEK.slice(5) : []),
  ];
  return [...new Set([...named, ...runs, ...rounds])];
}
