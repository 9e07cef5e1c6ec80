import { z } from 'zod';
import { DAY } from '../milliseconds.ts';
import { RegisterId } from '../ids.ts';

/** A figure in its unit. Within what sums and squares of many of them can be counted with. */
export const Figure = z.number().min(-1e12).max(1e12);

/**
 * What a system of the work says of one group's figure up to a moment: sums alone, such as so many tickets (`cases`) of
 * which so many were reopened (`sum`). There is no field for one person's work.
 */
export const FigureSums = z.strictObject({
  figureId: RegisterId,
  /** Roles of which at least a smallest group works in this one: their outcomes are read from it. */
  roles: z.array(RegisterId).max(50).optional(),
  /** How many people's work it holds. */
  people: z.int().min(1).max(1_000_000),
  /** Tickets, deals, pieces; or people, where it is one figure each. */
  cases: z.int().min(1).max(1_000_000_000),
  sum: Figure,
});
export type FigureSums = z.infer<typeof FigureSums>;

const FigurePoint = z.object({ people: z.number(), cases: z.number(), sum: z.number() });
export type FigurePoint = z.infer<typeof FigurePoint>;

/** One figure of one group over time, by the day (ISO date) of each report. */
export const GroupFigure = z.object({
  groupId: z.string(),
  figureId: z.string(),
  roles: z.array(z.string()).exactOptional(),
  points: z.record(z.string(), FigurePoint),
});
export type GroupFigure = z.infer<typeof GroupFigure>;

/** Days that are kept: a reading on day 90 looks a year back. */
const KEPT_DAYS = 480;

/**
 * The figure with one more report. The work of fewer people than the minimum of a group is as if not there; of two
 * reports for one day the fuller one counts, whatever order they arrive in.
 */
export function withFigure(figure: GroupFigure, day: string, report: FigureSums, least: number): GroupFigure {
  const { people, cases, sum, roles } = report;
  if (people < least) return figure;
  const known = figure.points[day];
  if (known && (known.cases > cases || (known.cases === cases && known.sum >= sum))) return figure;
  const latest = Math.max(Date.parse(day), ...Object.keys(figure.points).map((one) => Date.parse(one)));
  const points = Object.entries({ ...figure.points, [day]: { people, cases, sum } });
  return {
    ...figure,
    ...(roles === undefined || latest > Date.parse(day) ? {} : { roles }),
    points: Object.fromEntries(points.filter(([one]) => latest - Date.parse(one) <= KEPT_DAYS * DAY)),
  };
}

/** What of a group a reading looks at: the mean of its cases before a moment, and in a window that ends at another. */
export interface FigureBeforeAndAfter {
  before: number;
  after: number;
  people: number;
  /** Mean days from its latest reports to the reading. */
  age: number;
  latestAt: number;
}

/**
 * How one group stood before something came, and lately; undefined where it did not report on both sides, or of too
 * few people.
 * @param when epoch milliseconds: reports before `before`; those from `from` on, up to `until`
 */
export function beforeAndAfter(
  { points }: Pick<GroupFigure, 'points'>,
  when: { before: number; from: number; until: number },
  least: number,
): FigureBeforeAndAfter | undefined {
  const seen = Object.entries(points)
    .map(([day, point]) => ({ at: Date.parse(day), ...point }))
    .filter(({ people }) => people >= least);
  const earlier = seen.filter(({ at }) => at < when.before);
  const latest = seen.filter(({ at }) => at >= when.from && at <= when.until);
  if (earlier.length === 0 || latest.length === 0) return undefined;
  const cases = total(latest, ({ cases: held }) => held);
  return {
    before: total(earlier, ({ sum }) => sum) / total(earlier, ({ cases: held }) => held),
    after: total(latest, ({ sum }) => sum) / cases,
    people: Math.max(...latest.map(({ people }) => people)),
    age: total(latest, ({ at, cases: held }) => held * (when.until - at)) / cases / DAY,
    latestAt: Math.max(...latest.map(({ at }) => at)),
  };
}

const total = <T>(some: readonly T[], of: (one: T) => number): number =>
  some.reduce((sum, one) => sum + of(one), 0);
