import { sampleRankCorrelation } from 'simple-statistics';
import { lineFor } from '../../lib/domain/charter.ts';
import { halfLifeOf } from '../../lib/domain/skill/skill.ts';
import { urgencyOf } from '../../lib/domain/need/priority.ts';
import { toHundredths } from '../../lib/domain/rounding.ts';
import { idOf, type Company } from '../../sample/company.ts';
import { draw } from '../../sample/random.ts';
import { keyOfPlanted, type Truth } from '../../sample/truth.ts';
import { START } from '../support/world.ts';
import { live } from './live.ts';
import type { Row } from './row.ts';

const CASE = 'needs of all sizes, a third of them broken processes';
/** The whole company: in a role of fifteen, noise decides the order more than what is planted. */
const PEOPLE = 1_470;
const DAYS = 35;
const STRIDE = 7;
const BAR = 0.9;

/** Levels that are missing or by which the work falls short: from what is noticed up to what may be said of a group. */
const SIZES = { least: 0.7, most: 2 };

/** One place in which something is planted, and what a week of it costs in truth. */
interface Place {
  jobRole: string;
  skill: string;
  size: number;
  isProcess: boolean;
}

/**
 * Whether needs are answered in the order of what waiting costs: the rank correlation of a need's priority with the
 * cost that is planted, in lives in which each place of the charter lacks another amount, a third of them because a
 * process is broken. Before there was a term for work that falls short, those counted nothing.
 */
export async function judgePriorities(
  seeds: readonly number[],
  truth: string | URL,
  say: (line: string) => void = () => undefined,
): Promise<Row[]> {
  const [now, before]: [number[], number[]] = [[], []];
  let ranked = 0;
  let planted = 0;
  for (const seed of seeds) {
    let places: Place[] = [];
    const { life, needs } = await live(truth, seed, {
      days: DAYS,
      stride: STRIDE,
      unanswered: true,
      people: PEOPLE,
      change: (one, sample) => {
        places = placesIn(sample, seed);
        return withPlaces(one, places);
      },
    });
    const found = places.flatMap((place) => {
      const need = needs.get(keyOfPlanted(place));
      return need ? [{ need, truly: costOf(place, life.company, life.start) }] : [];
    });
    planted += places.length;
    ranked += found.length;
    const truly = found.map((one) => one.truly);
    const values = found.map(({ need }) => need.priority.value);
    now.push(sampleRankCorrelation(values, truly));
    const ofAbility = found.map(({ need: { priority } }) =>
      priority.seenIn === 'work' ? 0 : priority.value,
    );
    before.push(sampleRankCorrelation(ofAbility, truly));
    say(`${CASE}, seed ${seed}: ${toHundredths(now.at(-1) ?? 0)} over ${found.length} needs`);
  }
  const value = toHundredths(mean(now));
  return [
    {
      case: CASE,
      what: 'rank correlation of priority and cost',
      n: seeds.length,
      before: toHundredths(mean(before)),
      value,
      bar: `≥ ${BAR}`,
      isMet: value >= BAR,
    },
    { case: CASE, what: 'share of them that were found', n: planted, value: ranked / planted },
  ];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function placesIn({ charterLines, roleProfiles, skills }: Company, seed: number): Place[] {
  return roleProfiles.flatMap(({ roleId, title, targets }) =>
    skills
      .filter(({ skillId }) => skillId in targets && lineFor({ lines: charterLines }, skillId, roleId, START))
      .map(({ skillId, label }) => ({
        jobRole: title,
        skill: label,
        size: Math.min(
          targets[skillId] ?? 0,
          SIZES.least + (SIZES.most - SIZES.least) * draw(seed, roleId, label, 'size'),
        ),
        isProcess: draw(seed, roleId, label, 'process') < 1 / 3,
      })),
  );
}

/** Only what is planted here is: nothing that is ahead, outgrown or asked for beside it. */
const withPlaces = (truth: Truth, places: readonly Place[]): Truth => ({
  ...truth,
  gaps: places
    .filter(({ isProcess }) => !isProcess)
    .map(({ jobRole, skill, size }) => ({
      jobRole,
      skill,
      missing: size,
      requests: 0,
      cause: 'skill' as const,
    })),
  brokenProcesses: places
    .filter(({ isProcess }) => isProcess)
    .map(({ jobRole, skill, size }) => ({
      jobRole,
      skill,
      fallsShort: size,
      trainedShare: 0.5,
      cause: 'process' as const,
      requests: 6,
      text: `Please train my team in ${skill.toLowerCase()}.`,
    })),
  ahead: [],
  outgrown: [],
  offCharter: [],
});

/** Weighted capability-weeks that a week of waiting really costs, times how far waiting endangers the line. */
function costOf({ jobRole, skill, size }: Place, { employees, ...company }: Company, at: number): number {
  const [roleId, skillId] = [idOf(jobRole), idOf(skill)];
  const line = lineFor({ lines: company.charterLines }, skillId, roleId, at);
  if (!line) throw new Error(`No line of the charter asks for ${skill} of ${jobRole}.`);
  const halfLifeDays = halfLifeOf(new Map(company.skills.map((one) => [one.skillId, one])), skillId);
  const people = employees.filter((one) => one.jobRole === jobRole).length;
  return line.weight * size * people * urgencyOf({ until: Date.parse(line.until), halfLifeDays, at });
}
