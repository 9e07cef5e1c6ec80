// cspell:words Gijbels
import { WINDOW_DAYS } from '../../domain/outcome/reading-days.ts';
import { coefficientOf, type Observed } from './cluster-robust.ts';

/** What was observed of one person on both sides of the plan. */
export interface PersonRow {
  /** Whether it was planned for this person by now, whether or not they took it up: intention to treat. */
  sent: boolean;
  /** Person and team are used in this calculation only and never shown. */
  personId: string;
  team: string;
  /** Mean observed level (0–5) before the plan, and in the latest window. */
  before: number;
  after: number;
  /** Mean days from what was seen in the window to the reading. */
  age: number;
  /** How well placed they were, from 1 on, where the better placed came first. */
  band?: number;
  /** When the newest of it was seen, epoch milliseconds. */
  latestAt: number;
}

/** An estimate of an effect: the sum of the outcomes, each times its weight. */
export interface EffectEstimate {
  effect: number;
  /** One for each row, in their order. */
  weights: readonly number[];
  /** Whether what was seen late counts for more. */
  byAge: boolean;
}

/**
 * Below four degrees of freedom Satterthwaite's approximation does not hold its level (Tipton 2015, Psychological
 * Methods 20:375–393).
 */
const LEAST_FREEDOM = 4 - 1e-9;
/**
 * From so many people in each group on, seen over so many days, what was seen late counts for more, because an effect
 * may fade: by how near the reading it was seen, in parts of the window (triangular kernel, Fan & Gijbels 1996, Local
 * Polynomial Modelling, ch. 2). In smaller groups that would cost more certainty than it gives. A slope over the age
 * (local linear) would tell the day itself, and would weigh one person four times: noise for four.
 */
const ENOUGH_FOR_AGE = { people: 20, days: 10 };
const LEAST_WEIGHT = 0.02;

/**
 * The effect by the day of the reading, of its being planned for people and not of their taking it up (intention to
 * treat), against those who still wait: after = a + effect · sent + b · before. Adjusting for what was seen before
 * takes returning to the mean out of both sides alike. Each band has an a of its own where the better placed came
 * first, so that people are compared where chance decided.
 * @returns undefined where too few teams, or people where each was drawn apart, stand behind it for any interval
 */
export function comparedEffect(
  rows: readonly PersonRow[],
  drawnBy: 'team' | 'person',
): EffectEstimate | undefined {
  const byAge = [true, false].every((side) => isEnoughForAge(rows.filter(({ sent }) => sent === side)));
  const mean = meanOf(rows.map(({ before }) => before));
  const [, ...bands] = new Set(rows.map(({ band }) => band));
  const regressors = ({ sent, before, band }: PersonRow): number[] => [
    1,
    sent ? 1 : 0,
    before - mean,
    ...bands.map((one) => (one === band ? 1 : 0)),
  ];
  const found = clustered(rows, drawnBy, (row) => ({ outcome: row.after, x: regressors(row) }), 1, byAge);
  return found && { ...found, byAge };
}

function isEnoughForAge(group: readonly PersonRow[]): boolean {
  const ages = group.map(({ age }) => age);
  const days = Math.max(...ages) - Math.min(...ages);
  return group.length >= ENOUGH_FOR_AGE.people && days >= ENOUGH_FOR_AGE.days;
}

/** The plain change of those for whom it was planned, whatever else it came from. */
export function plainChange(
  rows: readonly PersonRow[],
  drawnBy: 'team' | 'person',
): EffectEstimate | undefined {
  const found = clustered(
    rows,
    drawnBy,
    ({ before, after }) => ({ outcome: after - before, x: [1] }),
    0,
    false,
  );
  return found && { ...found, byAge: false };
}

/**
 * Clusters are what was drawn, whole teams or each person apart (Abadie, Athey, Imbens & Wooldridge 2023, Quarterly
 * Journal of Economics 138:1–35). Weighted least squares are ordinary ones of lines times the root of their weights.
 */
function clustered(
  rows: readonly PersonRow[],
  drawnBy: 'team' | 'person',
  line: (row: PersonRow) => Omit<Observed, 'cluster'>,
  which: number,
  byAge: boolean,
): Omit<EffectEstimate, 'byAge'> | undefined {
  const roots = rows.map(({ age }) => (byAge ? Math.sqrt(Math.max(LEAST_WEIGHT, 1 - age / WINDOW_DAYS)) : 1));
  const found = coefficientOf(
    rows.map((row, i) => {
      const { outcome, x } = line(row);
      const root = roots[i] ?? 1;
      return { outcome: outcome * root, x: x.map((value) => value * root), cluster: clusterOf(row, drawnBy) };
    }),
    which,
  );
  if (!found || found.freedom < LEAST_FREEDOM) return undefined;
  return { effect: found.estimate, weights: found.weights.map((weight, i) => weight * (roots[i] ?? 1)) };
}

export const clusterOf = ({ team, personId }: PersonRow, drawnBy: 'team' | 'person'): string =>
  drawnBy === 'team' ? team : personId;

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
