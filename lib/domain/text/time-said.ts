import { caseAsked } from './case-asked.ts';

const MINUTES_IN = {
  minute: 1,
  hour: 60,
  night: 8 * 60,
  shift: 8 * 60,
  day: 24 * 60,
  week: 7 * 24 * 60,
  month: 30 * 24 * 60,
  quarter: 91 * 24 * 60,
  year: 365 * 24 * 60,
} as const;
type Unit = keyof typeof MINUTES_IN;
const UNIT = Object.keys(MINUTES_IN).join('|');

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const MANY = `\\d+|an?|several|half an|${NUMBERS.join('|')}`;
/** What goes on for so long or comes so much later; a limit within which it is done is done in no time. */
const TAKES = new RegExp(
  `\\b(?:for|over|after|during|takes?|lasts?|wait|waits|leave it) (?:about |at least |another |the next |the first |a full )?(${MANY})[ -](?:working |calendar |full )?(${UNIT})s?\\b`,
  'giu',
);
/** What comes round again takes as long as its round. */
const RECURS = new RegExp(`\\b(?:once|twice|times) (?:an?|each|every|per) (${UNIT})\\b`, 'giu');

/** Minutes that a text says something takes, the longest of them; 0 where it says none. It reads English alone. */
export function minutesSaid(text: string): number {
  const taken = [...text.matchAll(TAKES)].map(([, many = '', unit = '']) => manyIn(many) * minutesIn(unit));
  const again = [...text.matchAll(RECURS)].map(([, unit = '']) => minutesIn(unit));
  return Math.max(0, ...taken, ...again);
}

const minutesIn = (unit: string): number => MINUTES_IN[unit.toLowerCase() as Unit];

function manyIn(many: string): number {
  const word = many.toLowerCase();
  if (word === 'half an') return 0.5;
  if (word === 'several') return 2;
  return /^\d+$/.test(word) ? Number(word) : Math.max(1, NUMBERS.indexOf(word) + 1);
}

const ROUND = 'day|shift|week|month|quarter|year|visit|morning|evening|night';
/** When something comes round: “once a month”, “on the first Tuesday of a quarter, at seven in the morning”. */
const WEEKDAY = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
// “At the end of the day” is no moment, and “twice a year ago” no round.
const COMES_ROUND = new RegExp(
  `\\b(?:(?:once|twice|(?:two|three|four) times) (?:an?|each|every|per) (?:working )?(?:${ROUND})(?! ago)` +
    `|every (?:second |other |working |(?:two|three|four|six) )?(?:${ROUND}|${WEEKDAY})s?` +
    `|(?:on|in|at) the (?:first|second|third|last|end|start|beginning)(?: \\p{L}+)? of (?:an?|each|every) (?:${ROUND})(?:, at [^,.;]+)?)\\b`,
  'iu',
);

/** “The committee, which meets …”, “since backs are hurt …”: that is when others come together, or why. */
const OF_OTHERS =
  /\b(?:which|who|whom|whose|the \p{L}+ that|since|because) [^,;:.]*$|\b(?:committee|board|council|panel|team)s? (?:meets?|sits?) (?:[^,;:.]* )?$/iu;

/**
 * The moment that a text names for what comes round again, in its words; undefined where it names none, or only when
 * others meet. English.
 */
export function roundSaid(text: string): string | undefined {
  const found = COMES_ROUND.exec(text);
  return found === null || OF_OTHERS.test(text.slice(0, found.index)) ? undefined : found[0];
}

/**
 * Whether a heading says when what stands under it is due: “At the end of a shift”, “Before anybody climbs”, and not
 * “After-sales service” or “Every customer counts”. English.
 */
export const isMoment = (heading: string): boolean =>
  !heading.trim().endsWith('?') &&
  /^(?:at the (?:end|start|beginning) of|when|whenever|before|after|once|as soon as)\b(?!-).{4,}$/iu.test(
    heading,
  );

/** A place or a stretch of work, with its article: “At the bedside”, “On the phone”; “At a glance” is none. */
const AT_WORK =
  /^(?:at|in|on|during) (?:the|an?|your) (?!glance\b|nutshell\b|(?:one|other) hand\b)\p{L}{3,}/iu;
/** “Receiving a parcel”, “Taking in samples”; “Opening hours” is nothing that somebody does. */
const DOING = /^\p{L}{2,}ing (?:an?|the|your|their|each|every|in|out|up|over|off|on|with|to|from)\b/iu;

/** Where or when in the work that is which stands under a heading, as it says it; undefined where it says neither. */
export function occasionSaid(heading: string): string | undefined {
  const said = heading.trim();
  if (isMoment(said) || AT_WORK.test(said)) return said;
  const asked = caseAsked(said);
  if (asked !== undefined) return `If ${asked}`;
  return DOING.test(said) ? `When ${said.charAt(0).toLowerCase()}${said.slice(1)}` : undefined;
}
