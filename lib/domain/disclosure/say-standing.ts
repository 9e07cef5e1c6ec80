import { DAY } from '../durations.ts';
import type { Standing, Work, WorkSums } from '../standing.ts';
import type { Noise } from './noise.ts';
import { MINIMUM_GROUP, saidUnder } from './minimum-group.ts';
import { sayable, type Said } from './said.ts';
import type { Figures } from './say.ts';

/**
 * How a skill stands in a role, as far as it may be said: where nothing may be, as if nobody had been assessed. What is
 * known besides the figures is looked at anew when they are.
 * @param before what was said last
 */
export function standingAsSaid(
  standing: Standing,
  said: Said<Figures> | undefined,
  before: Standing | undefined,
  noise: Noise,
): Said<Standing> {
  const { roleId, skillId, target, ahead } = standing;
  const { at, population = 0, assessed = 0, atTarget = 0, short = 0, noise: drawn } = said ?? {};
  const besides =
    at === undefined
      ? {}
      : at === before?.saidAt && (before.minimumGroup ?? MINIMUM_GROUP) >= noise.least
        ? besidesIn(before)
        : besidesIn(noisily(standing, noise, at));
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
    ...besides,
    ...saidUnder(noise.least),
  });
}

type Besides = Pick<Standing, 'belowSince' | 'dueForRecheck' | 'work'>;

const besidesIn = ({ belowSince, dueForRecheck, work }: Standing): Besides => ({
  ...(belowSince === undefined ? {} : { belowSince }),
  ...(dueForRecheck === undefined ? {} : { dueForRecheck }),
  ...(work ? { work } : {}),
});

/** A moment is told by its day, because that of a fifth person is one of theirs. */
function noisily(standing: Standing, noise: Noise, at: number): Standing {
  const { roleId, skillId, belowSince, work } = standing;
  const name = `work|${roleId}|${skillId}|${at}`;
  return {
    ...standing,
    ...(belowSince === undefined ? {} : { belowSince: Math.floor(belowSince / DAY) * DAY }),
    ...(work ? { work: workWith(noise, name, work) } : {}),
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
