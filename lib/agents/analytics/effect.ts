import { coefficientOf, type Coefficient, type Observed } from './cluster-robust.ts';
import { quantileOf } from './student.ts';

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

export interface EffectEstimate {
  /** In levels. */
  effect: number;
  /** Squared standard error. */
  variance: number;
  /** Standard errors on either side of the effect that make its 95% interval. */
  quantile: number;
}

/**
 * Below four degrees of freedom Satterthwaite's approximation does not hold its level (Tipton 2015, Psychological
 * Methods 20:375–393).
 */
const LEAST_FREEDOM = 4 - 1e-9;
/**
 * From so many people in each group on, seen over so many days, it is told apart how what was seen depends on how long
 * before the reading it was seen; in smaller ones that would cost more certainty than it gives, and the effect is that
 * of the window.
 */
const ENOUGH_FOR_AGE = { people: 20, days: 10 };
const AGE_UNIT = 30;

/**
 * The effect on the day of the reading, of its being planned for people and not of their taking it up (intention to
 * treat), against those who still wait: after = a + effect · sent + b · before + c · age + d · sent · age. Adjusting
 * for what was seen before takes returning to the mean out of both sides alike; with the age of what was seen, the
 * effect is that of the day itself, also where it fades. Each band has an a of its own where the better placed came
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
  const regressors = ({ sent, before, age, band }: PersonRow): number[] => {
    const treated = sent ? 1 : 0;
    const since = age / AGE_UNIT;
    const inBand = bands.map((one) => (one === band ? 1 : 0));
    return [1, treated, before - mean, ...(byAge ? [since, treated * since] : []), ...inBand];
  };
  return clustered(rows, drawnBy, (row) => ({ outcome: row.after, x: regressors(row) }), 1);
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
  return clustered(rows, drawnBy, ({ before, after }) => ({ outcome: after - before, x: [1] }), 0);
}

/**
 * Clusters are what was drawn, whole teams or each person apart (Abadie, Athey, Imbens & Wooldridge 2023, Quarterly
 * Journal of Economics 138:1–35).
 */
function clustered(
  rows: readonly PersonRow[],
  drawnBy: 'team' | 'person',
  line: (row: PersonRow) => Omit<Observed, 'cluster'>,
  which: number,
): EffectEstimate | undefined {
  const clusterOf = ({ team, personId }: PersonRow) => (drawnBy === 'team' ? team : personId);
  const found = coefficientOf(
    rows.map((row) => ({ ...line(row), cluster: clusterOf(row) })),
    which,
  );
  return found && found.freedom >= LEAST_FREEDOM ? effectOf(found) : undefined;
}

const effectOf = ({ estimate, variance, freedom }: Coefficient): EffectEstimate => ({
  effect: estimate,
  variance,
  quantile: quantileOf(freedom),
});

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
