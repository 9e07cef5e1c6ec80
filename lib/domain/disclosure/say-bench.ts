import { z } from 'zod';
import { DAY } from '../milliseconds.ts';
import type { SkillId } from '../ids.ts';
import { enoughContributed, Statement, stillTelling } from './contributions.ts';
import { wholeDeviation, type Noise } from './noise.ts';
import { sayable, type Said } from './said.ts';
import { inFives, rangeInFives } from './share-in-words.ts';

/** Months ahead at which a bench is told, now among them. */
export const BENCH_MONTHS = [0, 6, 12, 18] as const;

/** When somebody would have all that is asked for: in so many months, later, or one of two ways of not knowing. */
const READINESS = [
  'in-0',
  'in-6',
  'in-12',
  'in-18',
  'later',
  /** Something is missing for sure, and nobody knows how long it takes: not today, and perhaps soon. */
  'pace-not-known',
  /** Nothing is missing that was seen, and something was not seen enough, or is contested: perhaps today. */
  'not-known',
] as const;
export type Readiness = (typeof READINESS)[number];

/** One person who is counted on a bench and not named, as they add to what is said of all of those. */
export interface Benched {
  /** When they agreed: the moment from which on they contribute. Epoch milliseconds. */
  since: number;
  readiness: Readiness;
  /** The one skill that they lack, where it is one, and whether that is sure. */
  lacks?: { skillId: SkillId; isSure: boolean } | undefined;
  /** One of those whose number decides what is said when, of whom nothing is told that was not before. */
  isSilent?: boolean;
}

const Cells = z.record(z.string(), z.number());

/** What was told of those who were counted first at a statement: once and for all, with noise in each cell. */
const BenchStatement = Statement.extend({ cells: Cells });
type BenchStatement = z.infer<typeof BenchStatement>;

/** What was said of a bench: how many people each statement was about, and nobody. */
export const BenchMemory = z.object({
  /** Under which it was agreed: with others nothing of it goes on. */
  terms: z.string(),
  made: z.number(),
  /** When it was last asked whether something new may be said; absent before the first statement. */
  asked: z.number().exactOptional(),
  statements: z.array(BenchStatement),
  /** What all that was told says of those who stood so then; absent while they are too few. */
  said: z.object({ at: z.number(), people: z.number(), cells: Cells, draws: z.number() }).exactOptional(),
});
export type BenchMemory = z.infer<typeof BenchMemory>;

export const nothingSaidOf = (terms: string): BenchMemory => ({ terms, made: 0, statements: [] });

/**
 * How much what is told may move the odds about one person, as the exponent of e, in each cell. They stand in one cell
 * of when and in one at most of what they lack: somebody else in their place, or another side of a skill, moves four
 * cells at most, e^2.2; that they agreed at all moves three: e^1.65, less than a reading of an outcome (decision 37).
 */
export const BENCH_EPSILON = 0.55;

/**
 * Who is there is asked once in so long at most. Whoever knows of all but one of those who are counted hears by what
 * is said anew that the one agreed or is gone: so never on which day.
 */
export const BENCH_RHYTHM_DAYS = 7;

/** How many agreed at all: told with noise too, or whoever lets others agree and withdraw would count the rest. */
const ALL = 'all';
const lacking = (skillId: SkillId): string => `lacks ${skillId}`;
const perhapsLacking = (skillId: SkillId): string => `may lack ${skillId}`;
/** Nobody reads how many would be ready later than in the last of the horizons. */
const cellsOf = (skillIds: readonly SkillId[]): string[] => [
  ALL,
  ...READINESS.filter((one) => one !== 'later'),
  ...skillIds.flatMap((skillId) => [lacking(skillId), perhapsLacking(skillId)]),
];
const standsIn = ({ readiness, lacks, isSilent = false }: Benched): string[] =>
  isSilent
    ? []
    : [
        ALL,
        readiness,
        ...(lacks === undefined ? [] : [(lacks.isSure ? lacking : perhapsLacking)(lacks.skillId)]),
      ];

/**
 * What is said of a bench now: what was said before, or something new where enough people agreed or are gone since
 * everything said before (decision 37), asked at a rhythm of its own. Who agreed when decides about that, and never
 * what stands in the copies, nor what others set. Each is told of once for each time that they agree, together with
 * those who agreed about then.
 * @param people who are counted and not named: of whoever is named it is known what they would add
 * @param skillIds all that the role asks for
 * @param name of the bench, from which the noise is drawn; another one at each statement
 */
export function sayBench(
  before: BenchMemory,
  people: readonly Benched[],
  skillIds: readonly SkillId[],
  { noise, name, at }: { noise: Noise; name: string; at: number },
): BenchMemory {
  const { least } = noise;
  const { statements, made } = before;
  if (before.asked !== undefined && at < before.asked + BENCH_RHYTHM_DAYS * DAY) return before;
  const batches = batchesOf(people, statements);
  const counts = batches.map((batch) => ({ people: batch.length, atTarget: 0, short: 0 }));
  if (made === 0 && people.length < least) return before;
  if (!enoughContributed(statements, counts, least)) return { ...before, asked: at };
  const number = made + 1;
  const last = batches.at(-1) ?? [];
  const next: BenchStatement = {
    number,
    at: people.reduce((latest, { since }) => Math.max(latest, since), at),
    people: people.length,
    told: { people: last.length, atTarget: 0 },
    cells: Object.fromEntries(
      cellsOf(skillIds).map((cell) => [
        cell,
        last.filter((one) => standsIn(one).includes(cell)).length +
          noise.whole(`${name}|${number}|${cell}`, BENCH_EPSILON),
      ]),
    ),
  };
  const said = saidOf([...statements, next], counts);
  const telling = new Set(stillTelling(statements, counts, least));
  return {
    terms: before.terms,
    made: number,
    asked: at,
    statements: [...statements.filter((one) => telling.has(one)), next],
    ...(said.people < least ? {} : { said: { at: next.at, ...said } }),
  };
}

/** Those who were counted first at each statement, and last those who agreed since the latest. */
function batchesOf(people: readonly Benched[], statements: readonly BenchStatement[]): Benched[][] {
  const batches: Benched[][] = Array.from({ length: statements.length + 1 }, () => []);
  for (const one of people) {
    const first = statements.findIndex(({ at }) => at >= one.since);
    batches[first < 0 ? statements.length : first]?.push(one);
  }
  return batches;
}

/** As some of those who were told of are gone, what was told of all is taken for the same share of those who stay. */
function saidOf(statements: readonly BenchStatement[], counts: readonly { people: number }[]) {
  const cells: Record<string, number> = {};
  let spoken = 0;
  let squares = 0;
  for (const [i, { told, cells: of }] of statements.entries()) {
    const people = counts[i]?.people ?? 0;
    if (!told || people === 0) continue;
    const share = Math.min(1, people / told.people);
    spoken += people;
    squares += share ** 2;
    for (const [cell, some] of Object.entries(of)) cells[cell] = (cells[cell] ?? 0) + share * some;
  }
  return { people: spoken, cells, draws: Math.sqrt(squares) };
}

/** A range in fives, outwards; fewer than make a group are none. */
export interface Range {
  low: number;
  high: number;
}

/** A bench as its owner may read it: about how many are counted, how many ready by when, what would move it. */
export interface SaidBench {
  /** Epoch milliseconds of the statement. */
  at: number;
  /** In fives, by what was told: with noise as the rest. */
  about: number;
  ready: (Range & { months: number })[];
  /** Of whom too little was seen to say, today. */
  notKnown: Range;
  /** Who lack something, and of whom nobody knows how long it takes. */
  paceNotKnown: Range;
  /** The skill that alone keeps most of them from being ready; absent where none keeps a group for sure. */
  moves?: Range & { skillId: SkillId };
}

/** A chance of 80% that a number lies within so many deviations. */
const WITHIN = 1.2816;

/**
 * In bounds: for the noise, for that what was seen of somebody may be wrong (at most as if chance alone placed each),
 * and for those who are not known, who may all be ready or none (worst-case bounds, Manski 1989).
 * Whom it was said of decides whether it is silent, and not who is there at this look: that would tell who goes, and
 * when.
 */
export function benchAsSaid({ said }: BenchMemory, least: number): Said<SaidBench> | undefined {
  if (!said || said.people < least) return undefined;
  const { at, cells, draws } = said;
  const of = (...some: readonly string[]): number => some.reduce((sum, cell) => sum + (cells[cell] ?? 0), 0);
  const about = Math.max(least, of(ALL));
  const noiseIn = (count: number): number => wholeDeviation(BENCH_EPSILON) * draws * Math.sqrt(count);
  const most = about + WITHIN * noiseIn(1);
  const within = (count: number): number => Math.min(most, Math.max(0, count));
  const range = (from: number, to: number, deviation: number): Range => {
    const wide = { low: within(from - WITHIN * deviation), high: within(to + WITHIN * deviation) };
    return rangeInFives(wide, least);
  };
  /** By how many a count of people may be off because what was seen of each may be wrong. */
  const wrongAmong = (count: number): number => {
    const share = Math.min(1, within(count) / about);
    return Math.sqrt(about * share * (1 - share));
  };
  const counted = (cell: string): Range => range(of(cell), of(cell), noiseIn(1));
  const [first] = Object.keys(cells)
    .filter((cell) => cell.startsWith(lacking('')))
    .toSorted((a, b) => of(b) - of(a) || a.localeCompare(b));
  const skillId = first?.slice(lacking('').length) ?? '';
  /** From those of whom it is sure, to those as well of whom it may be so. */
  const sure = of(lacking(skillId));
  const perhaps = Math.max(0, of(perhapsLacking(skillId)));
  const keeps = range(sure, sure + perhaps, Math.hypot(noiseIn(2), wrongAmong(sure)));
  return sayable({
    at,
    about: inFives(about),
    ready: BENCH_MONTHS.map((months) => {
      const by = READINESS.slice(0, BENCH_MONTHS.indexOf(months) + 1);
      const maybe: Readiness[] = months === 0 ? ['not-known'] : ['not-known', 'pace-not-known'];
      const known = of(...by);
      const deviation = Math.hypot(noiseIn(by.length + maybe.length), wrongAmong(known));
      return { months, ...range(known, known + Math.max(0, of(...maybe)), deviation) };
    }),
    notKnown: counted('not-known'),
    paceNotKnown: counted('pace-not-known'),
    ...(keeps.low > 0 ? { moves: { skillId, ...keeps } } : {}),
  });
}
