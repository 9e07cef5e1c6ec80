import { nameOf, placesAfter, type Event, type History } from './history.ts';
import { isAbout, live, otherLevel, remembered, type Look, type Spoken, type Trace } from './company.ts';
import type { Copy } from './copy.ts';
import { pulseSearched } from './pulses.ts';
import { readingSearched } from './readings.ts';
import { sidesInto, surestOf, type Find, type Law } from './observer.ts';

export interface Searched {
  /** The first that breaks a rule. */
  find?: Find;
  /** How sure the strongest observer became of the side that one of the five is on. */
  sure: number;
}

/** Looks for anything that a history lets out, by each of the rules. */
export function searched(copy: Copy, history: History, law: Law): Searched {
  const noise = remembered(copy.noiseFrom(history.secret));
  const again = (events: Event[]): Look[] => live(copy, { events }, noise).looks;
  const trace = live(copy, history, noise);
  const sure = history.unknown.length === 0 ? 0 : surestOf(copy, history, valuesIn(history), trace, law);
  const found =
    tooFew(trace) ??
    once(trace) ??
    wholeGroup(trace) ??
    flicker(trace) ??
    exchanged(again, history, trace) ??
    contestSeen(again, history, trace) ??
    timing(again, history, trace) ??
    sidesInto(sure, history.unknown.join(', '));
  const besides = besidesOf(copy, history, law);
  const find = found ?? besides.find((one) => one.find)?.find;
  return { sure: Math.max(sure, ...besides.map((one) => one.sure)), ...(find ? { find } : {}) };
}

/** Readings of outcomes and pulses, which rest on other figures, are lived with some histories: they cost more. */
const besidesOf = (copy: Copy, { seed }: History, law: Law): Searched[] => [
  ...(seed % 16 === 0 ? [readingSearched(copy, seed, law)] : []),
  ...(seed % 16 === 8 ? [pulseSearched(copy, seed, law)] : []),
];

/** What follows from the same is the same. */
const isShownOtherwise = (one: Look, other: Look | undefined): boolean =>
  one.said !== other?.said && one.shown() !== other?.shown();

/** Lives it with other events, and the same noise. */
type Again = (events: Event[]) => Look[];

const valuesIn = ({ events }: History): Map<number, number> =>
  new Map(
    events.flatMap((event) =>
      event.what === 'assessed' && event.isUnknown ? [[event.who, event.level] as const] : [],
    ),
  );

/** Exchanging the values of two of the five within one cell changes nothing that is shown. */
function exchanged(again: Again, history: History, { looks }: Trace): Find | undefined {
  const { events, unknown, about } = history;
  const values = valuesIn(history);
  const end = events.findLastIndex((event) => event.what === 'assessed' && event.isUnknown);
  const places = placesAfter(events.slice(0, end + 1));
  const isFirst = isJustSpokenOf(history, looks);
  for (const [i, a] of unknown.entries())
    for (const b of unknown.slice(i + 1)) {
      if (values.get(a) === values.get(b) || !isOneCell(a, b)) continue;
      // From the moment on at which one of them contributes again, comes or goes, they are two.
      const parted = events.findIndex(
        (event, at) => at > end && event.what !== 'contests' && isAbout(event, [a, b]),
      );
      const until = parted < 0 ? events : events.slice(0, parted);
      const other = (who: number): number => values.get(who === a ? b : a) ?? 0;
      const swapped = until.map((event): Event =>
        event.what === 'assessed' && event.isUnknown && (event.who === a || event.who === b)
          ? { ...event, level: other(event.who) }
          : event,
      );
      const now = again(swapped);
      const differs = now.findIndex((look, at) => isShownOtherwise(look, looks[at]));
      // One pair a history: there are histories enough.
      if (differs < 0) return undefined;
      return {
        rule: 'exchange',
        what: `exchanging the values of ${a} and ${b} changes look ${differs + 1}:\n${looks[differs]?.shown() ?? ''}\n${now[differs]?.shown() ?? ''}`,
      };
    }
  return undefined;

  function isOneCell(a: number, b: number): boolean {
    const [here, there] = [places.get(a), places.get(b)];
    if (!here || !there || JSON.stringify(here) !== JSON.stringify(there)) return false;
    const bound = (['role', 'cell', 'team'] as const).filter((kind) => !isFirst || kind !== about.kind);
    return bound.every((kind) => isOneBatch(looks, `${kind}:${nameOf(kind, here)}`, a, b));
  }
}

/** Whether nobody had contributed to the group since it was last spoken of, when the five began to. */
function isJustSpokenOf({ events, about }: History, looks: readonly Look[]): boolean {
  const start = events.findIndex((event) => event.what === 'assessed' && event.isUnknown);
  const before = looks.slice(0, events.slice(0, start).filter(({ what }) => what === 'look').length);
  const of = (look: Look | undefined) =>
    look?.groups.find(({ group }) => group === `${about.kind}:${about.name}`);
  const now = of(before.at(-1));
  const last = before.findLast((look, i) => of(look)?.made !== of(before[i - 1])?.made);
  return now !== undefined && now.made > 0 && last === before.at(-1);
}

/**
 * Whether two people came to be counted in a group between the same two statements: otherwise they are not in one cell
 * of it.
 */
function isOneBatch(looks: readonly Look[], group: string, a: number, b: number): boolean {
  let made = 0;
  for (const { groups } of looks) {
    const spoken = groups.find((one) => one.group === group);
    if (!spoken || spoken.made === made) continue;
    made = spoken.made;
    const has = (who: number) => spoken.counted.some((one) => one.who === who && one.other !== undefined);
    if (has(a) !== has(b)) return false;
  }
  return true;
}

/** When something new is said, and whether anything is, depends on who contributed and not on what. */
function timing(again: Again, { events }: History, { looks }: Trace): Find | undefined {
  const mirrored = again(
    events.map((event) =>
      event.what === 'assessed' && event.isUnknown ? { ...event, level: otherLevel(event.level) } : event,
    ),
  );
  const told = ({ groups }: Look): string =>
    groups.map(({ group, made, said }) => `${group} ${made} ${said === undefined}`).join();
  const differs = looks.findIndex((look, i) => told(look) !== told(mirrored[i] as Look));
  return differs < 0
    ? undefined
    : { rule: 'timing', what: `with other values something else is spoken of at look ${differs + 1}` };
}

/** That somebody contests shows nowhere. */
function contestSeen(again: Again, history: History, { looks }: Trace): Find | undefined {
  if (!history.events.some(({ what }) => what === 'contests')) return undefined;
  const without = history.events.map((event): Event =>
    event.what === 'contests' ? { what: 'time passes', days: 0 } : event,
  );
  const now = again(without);
  const differs = now.findIndex((look, at) => isShownOtherwise(look, looks[at]));
  return differs < 0
    ? undefined
    : {
        rule: 'contesting is invisible',
        what: `without contests look ${differs + 1} would be\n${now[differs]?.shown() ?? ''}\nand is\n${looks[differs]?.shown() ?? ''}`,
      };
}

/** Between one statement and the next nobody or at least five contributed. */
function tooFew({ looks }: Trace): Find | undefined {
  return eachStatement(looks, (before, now, at) => {
    const was = new Map(before.counted.map(({ who, since }) => [who, since]));
    const is = new Map(now.counted.map(({ who, since }) => [who, since]));
    const changed = [...new Set([...was.keys(), ...is.keys()])].filter((who) => was.get(who) !== is.get(who));
    return changed.length > 0 && changed.length < 5
      ? {
          rule: 'nobody or five',
          what: `${now.group} speaks anew at look ${at + 1} after ${changed.length} contributed: ${changed.join(', ')}`,
        }
      : undefined;
  });
}

/**
 * Of whoever contributed since a group last spoke it is told once, and of nobody else; each time with a draw of its
 * own.
 */
function once({ looks, twice }: Trace): Find | undefined {
  if (twice !== undefined) return { rule: 'told once', what: `the draw ${twice} stands for two things` };
  const last = new Map<string, { made: number; at: number }>();
  for (const { at, groups } of looks)
    for (const { group, made, told, counted } of groups) {
      const before = last.get(group) ?? { made: 0, at: 0 };
      if (made === before.made) continue;
      last.set(group, { made, at });
      const news = counted.filter(({ since }) => since > before.at).length;
      if (told && told.people !== news)
        return { rule: 'told once', what: `${group} tells of ${told.people}, and ${news} contributed` };
    }
  return undefined;
}

/** Nothing is said of all or none of a group. */
function wholeGroup({ looks }: Trace): Find | undefined {
  for (const [at, { shown: show }] of looks.entries()) {
    const shown = show();
    const whole =
      /(?<!nearly )\b(all|none|nobody|everybody)\b/i.exec(shown) ?? /\b(0) of \d|\b(\d+) of \2\b/.exec(shown);
    if (whole) return { rule: 'nearly all at most', what: `look ${at + 1} says “${whole[0]}” in ${shown}` };
  }
  return undefined;
}

const WORDS = ['nearly none', 'few', 'about half', 'most', 'nearly all'];
const BOUNDARIES = [1 / 8, 1 / 3, 2 / 3, 7 / 8];

/** A word changes only where the share is clearly beyond the boundary. */
function flicker({ looks }: Trace): Find | undefined {
  return eachStatement(looks, (before, now, at) => {
    if (!before.said || !now.said) return undefined;
    const [was, is] = [before.said, now.said].map(({ can }) => WORDS.indexOf(can)) as [number, number];
    const share = now.said.atTarget / now.said.assessed;
    const boundary = BOUNDARIES[is > was ? is - 1 : is] ?? 0;
    return is !== was && Math.abs(share - boundary) < 0.05 - 1e-9
      ? {
          rule: 'hysteresis',
          what: `${now.group} becomes “${now.said.can}” at look ${at + 1} with a share of ${share}`,
        }
      : undefined;
  });
}

/** Asks about each statement of a group and every earlier one. */
function eachStatement(
  looks: readonly Look[],
  ask: (before: Spoken, now: Spoken, look: number) => Find | undefined,
): Find | undefined {
  const earlier = new Map<string, Spoken[]>();
  for (const [at, { groups }] of looks.entries())
    for (const spoken of groups) {
      const before = earlier.get(spoken.group) ?? [];
      earlier.set(spoken.group, before);
      if (spoken.made === (before.at(-1)?.made ?? 0)) continue;
      const last = before.at(-1);
      const found = last && ask(last, spoken, at);
      if (found) return found;
      before.push(spoken);
    }
  return undefined;
}
