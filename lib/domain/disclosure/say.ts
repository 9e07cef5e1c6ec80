import { z } from 'zod';
import { DAY } from '../milliseconds.ts';
import {
  enoughContributed,
  MOST_SHORT,
  stillTelling,
  sumOf,
  type Batch,
  type Counted,
  Statement,
  type Told,
} from './contributions.ts';
import { gatherTold, Gathered } from './gathered.ts';
import { REAL_DEVIATION, wholeDeviation, type Budget, type Noise } from './noise.ts';
import { sayable, saidBefore, type Said } from './said.ts';
import { Share, shareInWords } from './share-in-words.ts';
import { toTenths } from '../rounding.ts';

/**
 * A group in figures, as they may be said: with noise in them, and none of them about fewer people than the smallest
 * group.
 */
export const Figures = z.object({
  /** Of the statement, epoch milliseconds. */
  at: z.number(),
  /** Which statement of the group it is, from 1; absent in what was said before that was kept. */
  number: z.number().exactOptional(),
  population: z.number(),
  assessed: z.number(),
  atTarget: z.number(),
  /** How many can, in words. */
  can: Share,
  /** Levels missing on average to what is asked, of everybody assessed; absent where that is not said. */
  short: z.number().exactOptional(),
  /**
   * Standard deviations of the noise in `atTarget`, people, and in `short`, levels; absent in what was said before they
   * were kept.
   */
  noise: z.object({ people: z.number(), short: z.number().exactOptional() }).exactOptional(),
  /** What everything that was told so far says together; absent in what was said before that was kept. */
  gathered: Gathered.exactOptional(),
  /** The level that was asked of everybody assessed, where that changes with what is planned. */
  asked: z.number().exactOptional(),
});
export type Figures = z.infer<typeof Figures>;

/** What was said of one group in one skill. Nobody in it is known: only how many people each statement was about. */
export const Memory = z.object({
  /** Statements that a new one could be held against, the earliest first. */
  statements: z.array(Statement),
  /** Statements made so far. */
  made: z.number(),
  /** What is said now; absent while the group is too small. */
  said: saidBefore(Figures).exactOptional(),
  /** What was said before that within a year, the earliest first; absent in what earlier versions kept. */
  past: z.array(saidBefore(Figures)).exactOptional(),
  /** Skills that were merged into this one, whose statements were taken over into these. */
  took: z.array(z.string()).exactOptional(),
});
export type Memory = z.infer<typeof Memory>;

/** Days for which it is kept what was said: as far back as a replay looks. */
const KEPT_DAYS = 366;

export const nothingSaid: Memory = { statements: [], made: 0 };

/**
 * What is said of a group now: what was said before, or something new where enough people contributed since everything
 * said before.
 *
 * Whether and when something new is said depends on who contributed alone, and never on what: silence and timing tell
 * nothing about values. Of people who contributed together their sums are told once, with noise, and never again: as
 * some of them are assessed anew or leave, what was told of all is taken for the same share of those who stay. So each
 * value is told once in each kind of group, and whoever knows everybody else’s cannot be sure of it from any row of
 * statements, however long. Decision 37 says why nothing less would do. Where another level is asked since, nobody is
 * told of once more at that level: figures are those of people who were told of at the level that is asked now.
 * @param name of the group and the skill, from which the noise is drawn
 * @param budget of each value
 */
export function say(
  before: Memory,
  counted: Counted,
  { noise, budget, name, at }: { noise: Noise; budget: Budget; name: string; at: number },
): Memory {
  const { least } = noise;
  const memory = silentBelow(least, before);
  const { statements, made, said } = memory;
  const { batches, population, latest, asked } = counted;
  const assessed = sumOf(batches, 'people');
  if (made === 0 && assessed < least) return memory;
  if (!enoughContributed(statements, batches, least)) return memory;
  const number = made + 1;
  const next: Statement = {
    number,
    at: Math.max(at, latest),
    people: assessed,
    told: {
      ...told(batches.at(-1), budget, noise, `${name}|${number}`),
      ...(asked === undefined ? {} : { asked }),
    },
  };
  const past = [...(memory.past ?? []), ...(said ? [said] : [])].filter(
    (one) => at - one.at < KEPT_DAYS * DAY,
  );
  const kept: Memory = {
    made: number,
    statements: [...stillTelling(statements, batches, least), next],
    past,
    ...(memory.took ? { took: memory.took } : {}),
  };
  const parts = partsOf([...statements, next], batches, asked);
  const spoken = parts.reduce((sum, { people }) => sum + people, 0);
  if (spoken < least) return kept;
  const figures = figuresIn(parts, { at, number, population, assessed: spoken, budget });
  const alike = past.findLast((one) => one.asked === asked);
  const gathered = gatherTold(alike?.gathered, next, { budget, looks: past.length + 1 });
  return {
    ...kept,
    said: sayable({
      ...figures,
      can: shareInWords(figures.atTarget, spoken, said?.asked === asked ? said?.can : undefined),
      ...(gathered ? { gathered } : {}),
      ...(asked === undefined ? {} : { asked }),
    }),
  };
}

/** What was said of a group that is too small by now is said no more; the same memory where nothing was. */
function silentBelow(least: number, memory: Memory): Memory {
  const { said, past = [], ...kept } = memory;
  return said && said.assessed < least ? { ...kept, past: [...past, said] } : memory;
}

/**
 * What was said at a moment in the past; undefined where nothing was, it is not kept, or it was about fewer than
 * `least`.
 */
export const saidAt = ({ past = [], said }: Memory, at: number, least: number): Said<Figures> | undefined =>
  [...past, ...(said ? [said] : [])].findLast((one) => one.at <= at && one.assessed >= least);

function told(batch: Batch | undefined, { count, short }: Budget, noise: Noise, name: string): Told {
  const { people = 0, atTarget = 0, short: missing = 0, byOne } = batch ?? {};
  return {
    people,
    atTarget: atTarget + noise.whole(name, count),
    ...(short === undefined ? {} : { short: missing + (MOST_SHORT / short) * noise.real(`${name}|short`) }),
    ...(byOne === undefined ? {} : { byOne }),
  };
}

/** What was told of people, and the share of them who still stand so. */
interface Part {
  told: Told;
  people: number;
  share: number;
}

const partsOf = (
  statements: readonly Statement[],
  batches: readonly Batch[],
  asked: number | undefined,
): Part[] =>
  statements.flatMap(({ told: of }, i) => {
    const people = batches[i]?.people ?? 0;
    const isOfIt = of && people > 0 && of.asked === asked;
    return isOfIt ? [{ told: of, people, share: Math.min(1, people / of.people) }] : [];
  });

function figuresIn(
  parts: readonly Part[],
  { budget, ...counted }: Pick<Figures, 'at' | 'number' | 'population' | 'assessed'> & { budget: Budget },
): Omit<Figures, 'can'> {
  const sum = (of: (part: Part) => number): number => parts.reduce((total, part) => total + of(part), 0);
  const { assessed } = counted;
  // Shares of draws: their variances add.
  const draws = Math.sqrt(sum(({ share }) => share ** 2));
  const short = sum(({ told: of, share }) => share * (of.short ?? 0)) / assessed;
  return {
    ...counted,
    atTarget: within(Math.round(sum(({ told: of, share }) => share * of.atTarget)), assessed),
    ...(budget.short === undefined ? {} : { short: toTenths(within(short, MOST_SHORT)) }),
    noise: {
      people: wholeDeviation(budget.count) * draws,
      ...(budget.short === undefined
        ? {}
        : { short: ((MOST_SHORT / budget.short) * REAL_DEVIATION * draws) / assessed }),
    },
  };
}

const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
