import { z } from 'zod';
import { MOST_SHORT } from '../disclosure/contributions.ts';
import { inFives } from '../disclosure/share-in-words.ts';
import { shortAsTold } from '../group-level/shortfall.ts';
import { DAY } from '../milliseconds.ts';
import type { Standing } from '../group-level/group-standing.ts';
import type { Thresholds } from '../policy/policy.ts';
import { toTenths, toThousandths } from '../rounding.ts';
import { kindOfKey } from '../skill-estimate/source-key.ts';

/** Why a need comes before another: the terms, and what they multiply to. */
export const Priority = z.object({
  /** 0–1: weight of the charter line. */
  strategicWeight: z.number(),
  /** Levels (0–5) that people of the role miss on average, in what they can do or in their work. */
  gap: z.number(),
  /** People of the role, in fives. */
  population: z.number(),
  /** Where the gap was seen; absent in what was stored before only what people can do was counted. */
  seenIn: z.enum(['ability', 'work']).exactOptional(),
  /** 0–1: how far waiting endangers the date of the charter line, or lets the skill fade. */
  urgency: z.number(),
  /** 0–1: only in what was stored while it was a factor; how sure a cause is stands in the hypothesis. */
  confidence: z.number().exactOptional(),
  /**
   * strategicWeight × gap × population: weighted capability-weeks that the company goes without for each week of
   * waiting.
   */
  costOfDelay: z.number(),
  /** costOfDelay × urgency, in the same unit: what a week of waiting is expected to cost. */
  value: z.number(),
});
export type Priority = z.infer<typeof Priority>;

/** The four factors, in the order in which they are shown. */
export const PRIORITY_FACTORS = ['strategicWeight', 'gap', 'population', 'urgency'] as const;
export type PriorityFactor = (typeof PRIORITY_FACTORS)[number];

/**
 * From a need to people who can do it: ten days for the gate, a draft and its approval, delivery, and practice until
 * day 60.
 */
export const LEAD_DAYS = 84;

/** What of the policy says when a gap counts, and from how many people on. */
export type Counting = Pick<Thresholds, 'minimumGroup' | 'noticeableGap' | 'readsWork'>;

/**
 * What a week of waiting is expected to cost, in weighted capability-weeks: one is a person who works a week one level
 * (of five) below what the role asks for, where the strategy's weight is 1. Needs are answered in the order of it, as
 * queues of work of about equal length are by cost of delay (Reinertsen 2009, The Principles of Product Development
 * Flow, ch. 7). How sure the supposed cause is orders nothing: the question is asked to settle it. Work that falls
 * short costs the same, whether people cannot do it or something keeps them from it.
 *
 * The terms are shown, so they follow what may be said of a group: people are counted in fives.
 */
export function prioritise(
  standing: Standing | undefined,
  terms: { strategicWeight: number; urgency: number },
  counting: Counting,
): Priority {
  const shortfall = shortfallOf(standing, counting);
  const costOfDelay = terms.strategicWeight * shortfall.gap * shortfall.population;
  return {
    ...terms,
    ...shortfall,
    costOfDelay: toThousandths(costOfDelay),
    value: toThousandths(costOfDelay * terms.urgency),
  };
}

/** `prioritise` under a line of the charter; `until` is an instant, `halfLifeDays` that of the skill. */
export const priorityOf = (
  standing: Standing | undefined,
  { weight, until }: { weight: number; until: string },
  { halfLifeDays, counting, at }: { halfLifeDays: number; counting: Counting; at: number },
): Priority => {
  const urgency = urgencyOf({ until: Date.parse(until), halfLifeDays, at });
  return prioritise(standing, { strategicWeight: weight, urgency }, counting);
};

type Shortfall = Required<Pick<Priority, 'gap' | 'population' | 'seenIn'>>;

/** No word about a role is surer than so, whatever stands in it: levels, as a tenth is what is told. */
const LEAST_ERROR = 0.1;

const observationsIn = ({ bySource = [] }: Pick<Standing, 'bySource'>) =>
  bySource.filter(({ source }) => kindOfKey(source) === 'manager-observation');

const NONE: Shortfall = { gap: 0, population: 0, seenIn: 'ability' };

/**
 * Who cannot do it also works below what is asked, and is not counted twice: where both say about the same, each counts
 * by how sure it is, which noise moves least; where the work falls noticeably shorter than what people can do,
 * something else keeps them from it, and the work counts.
 */
function shortfallOf(standing: Standing | undefined, counting: Counting): Shortfall {
  if (!standing) return NONE;
  const [ability, work] = [abilityShort(standing, counting), workShort(standing, counting)];
  if (work.gap - ability.gap >= counting.noticeableGap) return work;
  return work.gap > 0 && ability.gap > 0
    ? { ...ability, gap: toTenths(middleOf(ability.gap, work.gap, errorsIn(standing, counting))) }
    : ability;
}

/** Of two words about the same, each by its precision, as far as it is known how sure both are; else their middle. */
function middleOf(
  ability: number,
  work: number,
  errors: { ability: number; work: number } | undefined,
): number {
  if (!errors) return (ability + work) / 2;
  const [a, w] = [errors.ability ** -2, errors.work ** -2];
  return (a * ability + w * work) / (a + w);
}

/** Levels. Beside the noise in it, what people can do is about as sure as the word of those who see them work. */
function errorsIn(standing: Standing, counting: Counting): { ability: number; work: number } | undefined {
  const { noise } = standing;
  const work = 1 / Math.sqrt(sum(observationsIn(standing).map(({ error }) => error ** -2)));
  const ability = noise?.short ?? shortAsTold(standing, counting).error;
  return noise && { ability: Math.max(ability, LEAST_ERROR), work: Math.max(work, LEAST_ERROR) };
}

/** Of everybody in the role on average, which is known better than how many are below and by how much each. */
function abilityShort(standing: Standing, counting: Counting): Shortfall {
  const { assessed, belowTarget, gapSum, population, noise } = standing;
  if (belowTarget < counting.minimumGroup) return NONE;
  // Where it is not said how far people are short, how many are below says it.
  const isSaid = noise === undefined || noise.short !== undefined;
  const gap = isSaid ? gapSum / assessed : Math.max(0, shortAsTold(standing, counting).levels);
  return { gap: toTenths(Math.min(MOST_SHORT, gap)), population: inFives(population), seenIn: 'ability' };
}

/**
 * By the word of managers, who see what people do and not what they could do. Each feed weighs by its precision, the
 * inverse of its squared error.
 */
function workShort(
  { bySource = [], population }: Standing,
  { noticeableGap, readsWork }: Counting,
): Shortfall {
  const seen = observationsIn({ bySource });
  if (!readsWork || seen.length === 0) return NONE;
  const precision = sum(seen.map(({ error }) => 1 / error ** 2));
  const short = sum(seen.map((word) => word.short / word.error ** 2)) / precision;
  return short < noticeableGap
    ? NONE
    : { gap: toTenths(short), population: inFives(population), seenIn: 'work' };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Urgency, 0–1: either reason alone is enough. The date comes nearer: lead time ÷ time left, the inverse of the
 * critical ratio by which work is scheduled against due dates (Berry & Rao 1975, Management Science 22). And what
 * people can do fades meanwhile: the part that a half-life takes within the lead time (half-life regression, Settles &
 * Meeder 2016).
 */
export function urgencyOf({ until, halfLifeDays, at }: { until: number; halfLifeDays: number; at: number }) {
  const daysLeft = Math.max(0, until - at) / DAY;
  const lateness = Math.min(1, LEAD_DAYS / daysLeft);
  const kept = 2 ** (-LEAD_DAYS / halfLifeDays);
  return toThousandths(1 - (1 - lateness) * kept);
}
