import type { Chance } from './seeded.ts';
import { FAMILY, GIVEN, PLACES } from './names.ts';

export interface Person {
  first: string;
  full: string;
}

/** Who and where and when the scenes of one artefact play: nobody twice, nothing that contradicts itself. */
export interface Cast {
  somebody: () => Person;
  place: () => string;
  moment: () => string;
  day: () => string;
  /** Whether the documents name an hour of the day, so that no scene does. */
  isTimed: boolean;
  /** The one of these figures that was on the table least often, the first of them where there are several. */
  figure: (figures: readonly string[]) => string | undefined;
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
/** Moments that contradict no day and no hour of a document. */
const UNDATED = [
  'the second hour of your day',
  'a busy hour',
  'the last hour before you go home',
  'the middle of a quiet hour',
  'the first hour of your day',
  'the hour with the most to do',
  'the hour before a break',
  'a day with one person too few',
];
const HOURS = [
  'ten past nine',
  'half past nine',
  'a quarter to eleven',
  'just before noon',
  'ten past two',
  'half past three',
  'ten to four',
  'a quarter to five',
];

/** What the documents say of when something is done, so that no scene plays at another time. */
export interface Dated {
  days: boolean;
  hours: boolean;
}

/**
 * @param avoid remarks of the checks: a name that stands in them is taken by somebody
 * @param dated what of a day and an hour the documents name
 */
export function castOf({ shuffled }: Chance, avoid: readonly string[], dated: Dated): Cast {
  const isTaken = (name: string) => avoid.some((remark) => remark.includes(name));
  const queue = (names: readonly string[]) => {
    const free = shuffled(names).filter((name) => !isTaken(name));
    let turn = 0;
    return () => free[turn++ % free.length] ?? names[0] ?? '';
  };
  const [given, family, places, days, hours, undated] = [GIVEN, FAMILY, PLACES, DAYS, HOURS, UNDATED].map(
    queue,
  ) as [() => string, () => string, () => string, () => string, () => string, () => string];
  return {
    somebody: () => {
      const first = given();
      return { first, full: `${first} ${family()}` };
    },
    place: places,
    moment: () => (dated.hours ? undated() : dated.days ? hours() : `${days()}, ${hours()}`),
    day: () => (dated.days ? 'day' : days()),
    isTimed: dated.hours,
    figure: seldom(),
  };
}

function seldom(): Cast['figure'] {
  const used = new Map<string, number>();
  return (figures) => {
    const timesOf = (figure: string) => used.get(figure) ?? 0;
    const [taken] = figures.toSorted((a, b) => timesOf(a) - timesOf(b));
    if (taken !== undefined) used.set(taken, timesOf(taken) + 1);
    return taken;
  };
}

/** The same cast, to try a scene without spending a name or a figure on it. */
export const quiet = (cast: Cast): Cast => ({
  ...cast,
  somebody: () => ({ first: 'Ada', full: 'Ada Abel' }),
  place: () => 'Elsewhere',
  moment: () => 'a busy hour',
  day: () => 'day',
  figure: ([first]) => first,
});
