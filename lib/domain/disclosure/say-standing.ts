import { DAY } from '../milliseconds.ts';
import { toHundredths } from '../rounding.ts';
import type {
  CountedStanding,
  HeardOf,
  SourceWord,
  Standing,
  Work,
  WorkSums,
} from '../group-level/group-standing.ts';
import { REAL_DEVIATION, type Noise } from './noise.ts';
import { inFives } from './share-in-words.ts';
import { MINIMUM_GROUP, saidUnder } from './minimum-group.ts';
import { sayable, type Said } from './said.ts';
import type { Figures } from './say.ts';

/**
 * How a skill stands in a role, as far as it may be said: where nothing may be, as if nobody had been assessed. What is
 * known besides the figures is looked at anew when they are.
 * @param before what was said last
 */
export function standingAsSaid(
  standing: CountedStanding | Standing,
  said: Said<Figures> | undefined,
  before: Standing | undefined,
  noise: Noise,
): Said<Standing> {
  const { roleId, skillId, target, ahead } = standing;
  const {
    at,
    number = at,
    population = 0,
    assessed = 0,
    atTarget = 0,
    short = 0,
    noise: drawn,
    gathered,
  } = said ?? {};
  // By which statement it is, and not by its moment: that is another one wherever the same is lived again.
  const draw = drawFrom(noise, `${ahead ? 'ahead|' : ''}${roleId}|${skillId}|${number ?? ''}`);
  const besides =
    at === undefined
      ? {}
      : at === before?.saidAt && (before.minimumGroup ?? MINIMUM_GROUP) >= noise.least
        ? { ...(before.bySource ? {} : wordsOf(standing, draw)), ...besidesIn(before) }
        : noisily(standing, draw);
  return sayable({
    roleId,
    skillId,
    target,
    population,
    assessed,
    belowTarget: assessed - atTarget,
    levelSum: assessed * Math.max(0, target - short),
    gapSum: assessed * short,
    ...(ahead ? { ahead } : {}),
    ...(at === undefined ? {} : { saidAt: at }),
    ...(drawn
      ? { noise: { below: drawn.people, ...(drawn.short === undefined ? {} : { short: drawn.short }) } }
      : {}),
    ...(gathered ? { gathered } : {}),
    ...besides,
    ...saidUnder(noise.least),
  });
}

type Besides = Pick<Standing, 'belowSince' | 'dueForRecheck' | 'work' | 'bySource'>;

const besidesIn = ({ belowSince, dueForRecheck, work, bySource }: Standing): Besides => ({
  ...(belowSince === undefined ? {} : { belowSince }),
  ...(dueForRecheck === undefined ? {} : { dueForRecheck }),
  ...(work ? { work } : {}),
  ...(bySource ? { bySource } : {}),
});

/** Draws that belong to one statement about a group. */
interface Draw {
  least: number;
  real: (name: string) => number;
}

const drawFrom = ({ least, real }: Noise, statement: string): Draw => ({
  least,
  real: (name) => real(`${name}|${statement}`),
});

/** A moment is told by its day, because that of a fifth person is one of theirs. */
function noisily(standing: CountedStanding | Standing, draw: Draw): Besides {
  const { belowSince, work } = standing;
  return {
    ...(standing.dueForRecheck === undefined ? {} : { dueForRecheck: standing.dueForRecheck }),
    ...(belowSince === undefined ? {} : { belowSince: Math.floor(belowSince / DAY) * DAY }),
    ...(work ? { work: workWith(draw, work) } : {}),
    ...wordsOf(standing, draw),
  };
}

/** Scale of the noise in a sum of levels seen at work. */
const LEVELS_DRAWN = 2;

const workWith = ({ real }: Draw, { trained, untrained }: Work): Work => ({
  trained: sumsWith(real('work|trained'), trained),
  untrained: sumsWith(real('work|untrained'), untrained),
});

const sumsWith = (drawn: number, sums: WorkSums): WorkSums => ({
  ...sums,
  level: sums.level + LEVELS_DRAWN * drawn,
});

/** What each source says; told once, also where what was said is from a version that did not tell sources apart. */
const wordsOf = ({ bySource }: CountedStanding | Standing, draw: Draw): Pick<Standing, 'bySource'> =>
  bySource ? { bySource: bySource.map((one) => wordWith(draw, one)) } : {};

/**
 * Deviation, in levels, of what a source says of one person around the mean of the group: for the error of that mean.
 */
const PEOPLE_DIFFER = 0.5;

/** How many a source saw is told in fives, by the error; of what was said before, the noise is in it already. */
function wordWith({ least, real }: Draw, one: HeardOf | SourceWord): SourceWord {
  if (!('people' in one)) return one;
  const { source, short, people } = one;
  const about = Math.max(least, inFives(people));
  return {
    source,
    short: toHundredths(short + (LEVELS_DRAWN * real(`word|${source}`)) / people),
    error: toHundredths(
      Math.hypot((LEVELS_DRAWN * REAL_DEVIATION) / about, PEOPLE_DIFFER / Math.sqrt(about)),
    ),
  };
}
