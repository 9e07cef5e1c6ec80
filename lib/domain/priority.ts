import { z } from 'zod';
import { MOST_SHORT } from './disclosure/contributions.ts';
import { inFives } from './disclosure/words.ts';
import { DAY } from './durations.ts';
import type { Standing } from './standing.ts';
import { toTenths, toThousandths } from './rounding.ts';

/** Why a need comes before another: the terms, and what they multiply to. */
export const Priority = z.object({
  /** 0–1: weight of the charter line. */
  strategicWeight: z.number(),
  /** Levels (0–5) that those below target miss on average. */
  gap: z.number(),
  /** People of the role taken to be below target: the share among those assessed, applied to everybody in it. */
  population: z.number(),
  /** 0–1: how far waiting endangers the date of the charter line, or lets the skill fade. */
  urgency: z.number(),
  /** 0–1: that the supposed cause is the right one. */
  confidence: z.number(),
  /**
   * strategicWeight × gap × population: weighted capability-weeks that the company goes without for each week of
   * waiting.
   */
  costOfDelay: z.number(),
  /** costOfDelay × urgency × confidence, in the same unit: what a week of waiting is expected to cost. */
  value: z.number(),
});
export type Priority = z.infer<typeof Priority>;

/** The five factors, in the order in which they are shown. */
export const PRIORITY_FACTORS = ['strategicWeight', 'gap', 'population', 'urgency', 'confidence'] as const;
export type PriorityFactor = (typeof PRIORITY_FACTORS)[number];

/**
 * From a need to people who can do it: ten days for the gate, a draft and its approval, delivery, and practice until
 * day 60.
 */
export const LEAD_DAYS = 84;

/**
 * What a week of waiting is expected to cost, in weighted capability-weeks: one is a person who works a week one level
 * (of five) below what the role asks for, where the strategy's weight is 1. Needs are answered in the order of it, as
 * queues of work of about equal length are by cost of delay (Reinertsen 2009, The Principles of Product Development
 * Flow, ch. 7).
 *
 * The terms are shown, so they follow what may be said of a group: people are counted in fives.
 */
export function prioritise(
  standing: Standing | undefined,
  terms: { strategicWeight: number; urgency: number; confidence: number },
  least: number,
): Priority {
  const { gap, population } = shortfallOf(standing, least);
  const costOfDelay = terms.strategicWeight * gap * population;
  return {
    strategicWeight: terms.strategicWeight,
    gap,
    population,
    urgency: terms.urgency,
    confidence: terms.confidence,
    costOfDelay: toThousandths(costOfDelay),
    value: toThousandths(costOfDelay * terms.urgency * terms.confidence),
  };
}

/** `prioritise` under a line of the charter; `until` is an instant, `halfLifeDays` that of the skill. */
export const priorityOf = (
  standing: Standing | undefined,
  { weight, until }: { weight: number; until: string },
  {
    confidence,
    halfLifeDays,
    least,
    at,
  }: { confidence: number; halfLifeDays: number; least: number; at: number },
): Priority => {
  const urgency = urgencyOf({ until: Date.parse(until), halfLifeDays, at });
  return prioritise(standing, { strategicWeight: weight, urgency, confidence }, least);
};

function shortfallOf(standing: Standing | undefined, least: number): { gap: number; population: number } {
  if (!standing || standing.belowTarget < least) return { gap: 0, population: 0 };
  const { assessed, belowTarget, gapSum } = standing;
  const below = assessed - belowTarget >= least ? belowTarget : assessed;
  return {
    gap: toTenths(Math.min(MOST_SHORT, gapSum / below)),
    population: inFives((standing.population * below) / assessed),
  };
}

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
