import { DAY } from '../durations.ts';
import { toHundredths } from '../rounding.ts';
import type { CountedStanding, HeardOf, SourceWord, Standing, Work, WorkSums } from '../standing.ts';
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
  const { at, population = 0, assessed = 0, atTarget = 0, short = 0, noise: drawn, gathered } = said ?? {};
  const besides =
    at === undefined
      ? {}
      : at === before?.saidAt && (before.minimumGroup ?? MINIMUM_GROUP) >= noise.least
        ? { ...(before.bySource ? {} : wordsOf(standing, noise, at)), ...besidesIn(before) }
        : noisily(standing, noise, at);
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
    ...(drawn ? { noise: { below: drawn.people, short: drawn.short ?? 0 } } : {}),
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

/** A moment is told by its day, because that of a fifth person is one of theirs. */
function noisily(standing: CountedStanding | Standing, noise: Noise, at: number): Besides {
  const { roleId, skillId, belowSince, work } = standing;
  const name = `work|${roleId}|${skillId}|${at}`;
  return {
    ...(standing.dueForRecheck === undefined ? {} : { dueForRecheck: standing.dueForRecheck }),
    ...(belowSince === undefined ? {} : { belowSince: Math.floor(belowSince / DAY) * DAY }),
    ...(work ? { work: workWith(noise, name, work) } : {}),
    ...wordsOf(standing, noise, at),
  };
}

/** Scale of the noise in a sum of levels seen at work. */
const LEVELS_DRAWN = 2;

const workWith = (noise: Noise, name: string, { trained, untrained }: Work): Work => ({
  trained: sumsWith(noise.real(`${name}|trained`), trained),
  untrained: sumsWith(noise.real(`${name}|untrained`), untrained),
});

const sumsWith = (drawn: number, sums: WorkSums): WorkSums => ({
  ...sums,
  level: sums.level + LEVELS_DRAWN * drawn,
});

/** What each source says; told once, also where what was said is from a version that did not tell sources apart. */
function wordsOf(
  { roleId, skillId, bySource }: CountedStanding | Standing,
  noise: Noise,
  at: number,
): Pick<Standing, 'bySource'> {
  if (!bySource) return {};
  return { bySource: bySource.map((one) => wordWith(noise, `word|${roleId}|${skillId}|${at}`, one)) };
}

/**
 * Deviation, in levels, of what a source says of one person around the mean of the group: for the error of that mean.
 */
const PEOPLE_DIFFER = 0.5;

/** How many a source saw is told in fives, by the error; of what was said before, the noise is in it already. */
function wordWith(noise: Noise, name: string, one: HeardOf | SourceWord): SourceWord {
  if (!('people' in one)) return one;
  const { source, short, people } = one;
  const about = Math.max(noise.least, inFives(people));
  return {
    source,
    short: toHundredths(short + (LEVELS_DRAWN * noise.real(`${name}|${source}`)) / people),
    error: toHundredths(
      Math.hypot((LEVELS_DRAWN * REAL_DEVIATION) / about, PEOPLE_DIFFER / Math.sqrt(about)),
    ),
  };
}
