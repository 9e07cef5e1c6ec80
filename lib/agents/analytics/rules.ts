import type { Evidence } from '../../domain/evidence.ts';
import type { GroupChange, Insight } from '../../domain/insight.ts';
import { MINIMUM_GROUP } from '../../domain/person.ts';
import type { Participation } from '../../domain/skill.ts';

/** Sums of one group; enough for means and variances, and no memory of anybody. */
export interface ChangeSums {
  people: number;
  before: number;
  after: number;
  change: number;
  changeSquared: number;
}

export type Sums = Record<Participation['group'], ChangeSums>;

const zero: ChangeSums = { people: 0, before: 0, after: 0, change: 0, changeSquared: 0 };
export const startSums = (): Sums => ({ first: zero, waitlist: zero });

/** One person's evidence on the skill on both sides of the plan: strength-weighted sums. */
export interface BeforeAfter {
  before: { weight: number; level: number };
  after: { weight: number; level: number };
  /** The earliest evidence after it, epoch milliseconds: from then on the person counts. */
  countsFrom: number;
}

const nothing: BeforeAfter = {
  before: { weight: 0, level: 0 },
  after: { weight: 0, level: 0 },
  countsFrom: Number.POSITIVE_INFINITY,
};

/** Somebody of whom evidence is sought, on the side on which they stand now. */
export interface Participant {
  group: Participation['group'];
  since: number;
  seen?: BeforeAfter;
}

/** Adds a piece of evidence on the side of the plan on which it was observed. */
export function addEvidence(
  seen: BeforeAfter | undefined,
  { level, strength, at }: Evidence,
  since: number,
): BeforeAfter {
  const known = seen ?? nothing;
  const side = at < since ? 'before' : 'after';
  const { weight, level: sum } = known[side];
  return {
    ...known,
    [side]: { weight: weight + strength, level: sum + strength * level },
    ...(side === 'after' ? { countsFrom: Math.min(known.countsFrom, at) } : {}),
  };
}

/** Sums of the participants; with a moment, of those who counted by then already, with all that is known of them now. */
export function sumUp(participants: Iterable<Participant>, moment = Number.POSITIVE_INFINITY): Sums {
  let sums = startSums();
  for (const { group, seen } of participants)
    if (seen && seen.countsFrom <= moment) sums = addToSums(sums, group, seen);
  return sums;
}

/**
 * Adds one participant with evidence on both sides; others say nothing about change. What was observed is compared with
 * what was observed: the smoothed estimate would hide part of a change behind old evidence.
 */
export function addToSums(sums: Sums, group: Participation['group'], { before, after }: BeforeAfter): Sums {
  if (before.weight === 0 || after.weight === 0) return sums;
  const [was, is] = [before.level / before.weight, after.level / after.weight];
  const sofar = sums[group];
  return {
    ...sums,
    [group]: {
      people: sofar.people + 1,
      before: sofar.before + was,
      after: sofar.after + is,
      change: sofar.change + is - was,
      changeSquared: sofar.changeSquared + (is - was) ** 2,
    },
  };
}

/**
 * Two-sided 95% quantile of Student's t, by the expansion of Fisher and Cornish around the normal quantile: within 0.01 from
 * four degrees of freedom on, and groups are never smaller. The normal quantile would claim 95% and hold 88% for five people.
 */
function quantile(degrees: number): number {
  const z = 1.96;
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / degrees + second / degrees ** 2 + third / degrees ** 3;
}

/** What was shown of a need before. */
export type Shown = Pick<Insight, 'delivered' | 'comparison'>;

/**
 * Whether figures about a group may be shown: it is large enough, and so is its difference to the group of every reading shown
 * before. From means of five and of six people anybody could work out the sixth.
 */
const mayShow = (people: number, before: readonly (number | undefined)[]): boolean =>
  people >= MINIMUM_GROUP &&
  before.every((shown = 0) => shown === people || Math.abs(shown - people) >= MINIMUM_GROUP);

/**
 * Difference of the mean changes of those who received it and those who waited, with its 95% interval (Welch's).
 * Without a comparable waitlist it is the plain change of the receivers, and the sentence says so.
 * @param choices whom it may be read from, everybody first; the first choice about which figures may be shown is read
 */
export function readOutcome(
  choices: readonly [Sums, ...Sums[]],
  earlier: readonly Shown[] = [],
): Pick<Insight, 'delivered' | 'comparison' | 'effect' | 'interval' | 'verdict'> {
  const shownOf = (group: keyof Shown) => earlier.map((shown) => shown[group]?.people);
  const sums = choices.find(({ first }) => mayShow(first.people, shownOf('delivered')));
  if (!sums) {
    const hidden = { people: 0, meanBefore: 0, meanAfter: 0, meanChange: 0 };
    return { delivered: hidden, effect: 0, interval: [0, 0], verdict: 'too-few' };
  }
  const delivered = changeOf(sums.first);
  const comparison = mayShow(sums.waitlist.people, shownOf('comparison'))
    ? changeOf(sums.waitlist)
    : undefined;
  const effect = delivered.meanChange - (comparison?.meanChange ?? 0);
  const margin = marginOf(comparison ? [sums.first, sums.waitlist] : [sums.first]);
  const interval = [round(effect - margin), round(effect + margin)] as const;
  const verdict = interval[0] > 0 ? 'improved' : interval[1] < 0 ? 'worse' : 'no-change-shown';
  return { delivered, ...(comparison ? { comparison } : {}), effect: round(effect), interval, verdict };
}

function changeOf({ people, before, after, change }: ChangeSums): GroupChange {
  const n = Math.max(1, people);
  return {
    people,
    meanBefore: round(before / n),
    meanAfter: round(after / n),
    meanChange: round(change / n),
  };
}

/** Half the 95% interval of a sum or difference of mean changes, with the degrees of freedom after Satterthwaite. */
function marginOf(groups: readonly ChangeSums[]): number {
  const errors = groups.map((group) => ({ squared: errorOf(group), freedom: group.people - 1 }));
  const squared = errors.reduce((sum, error) => sum + error.squared, 0);
  if (squared === 0) return 0;
  const degrees = squared ** 2 / errors.reduce((sum, error) => sum + error.squared ** 2 / error.freedom, 0);
  return quantile(degrees) * Math.sqrt(squared);
}

/** Squared standard error of a mean change. */
function errorOf({ people, change, changeSquared }: ChangeSums): number {
  const mean = change / people;
  return Math.max(0, changeSquared / people - mean * mean) / Math.max(1, people - 1);
}

export function sentenceFor(
  outcome: ReturnType<typeof readOutcome>,
  facts: { skill: string; role: string; day: number },
  earlier: readonly Shown[] = [],
): string {
  const { skill, role, day } = facts;
  const { delivered, comparison, effect, interval } = outcome;
  if (outcome.verdict === 'too-few' && earlier.some((shown) => shown.delivered.people > 0))
    return `After ${day} days nothing new can be said about ${skill}: a figure would speak of too few ${role}s alone. The last one stands.`;
  if (outcome.verdict === 'too-few')
    return `After ${day} days too few ${role}s have new evidence on ${skill} to say anything.`;
  const against = comparison
    ? `compared with ${comparison.people} who wait`
    : 'with nobody who still waits to compare them with';
  const numbers = `${signed(effect)} levels (95% interval ${signed(interval[0])} to ${signed(interval[1])}), ${against}`;
  const verdicts = {
    improved: `${skill} of ${delivered.people} ${role}s improved after ${day} days: ${numbers}.`,
    worse: `${skill} of ${delivered.people} ${role}s fell after ${day} days: ${numbers}.`,
    'no-change-shown': `No change of ${skill} can be shown for ${delivered.people} ${role}s after ${day} days: ${numbers}.`,
  };
  return verdicts[outcome.verdict];
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
const round = (value: number): number => Math.round(value * 100) / 100;
