import { z } from 'zod';
import type { Modality } from './modality.ts';

/** What was learned about one form for one kind of skill: sums only, so that the order of arrival never matters. */
export const FormSums = z.object({
  /** Needs' worth of readings: each of a need's readings is a part of one. */
  needs: z.number(),
  /** Σ weight, and Σ weight × effect in levels. */
  weight: z.number(),
  weightedEffect: z.number(),
  /** Times that humans at the gate asked for this form, and sent it back for another. */
  wished: z.number(),
  refused: z.number(),
});
export type FormSums = z.infer<typeof FormSums>;

export const noExperience: FormSums = { needs: 0, weight: 0, weightedEffect: 0, wished: 0, refused: 0 };

export const addSums = (a: FormSums, b: FormSums): FormSums => ({
  needs: a.needs + b.needs,
  weight: a.weight + b.weight,
  weightedEffect: a.weightedEffect + b.weightedEffect,
  wished: a.wished + b.wished,
  refused: a.refused + b.refused,
});

/** What was read of one need on one day; an insight is one. */
interface Reading {
  /** In levels, with its 95% interval. */
  effect: number;
  interval: readonly [number, number];
  /** Of the effect, in levels; readings of earlier versions have only the interval. */
  standardError?: number;
  verdict: string;
  /** Those who waited; absent where there was nobody to compare with. */
  comparison?: object;
}

/** By form, for one kind of skill. */
export type FormExperience = ReadonlyMap<Modality, FormSums>;

/** Standard deviation, in levels, by which needs of the same kind and form differ in their true effect. */
const BETWEEN_NEEDS = 0.2;
/**
 * Standard deviation, in levels, of what the rules expect of a form: one sure need outweighs the rules about twice
 * over.
 */
const OF_THE_RULES = 0.3;
/** Standard errors on either side that hold 95% of a normal law. */
const NORMAL_95 = 1.96;
/** A plain change, with nobody who waited, holds whatever else happened as well. */
const WITHOUT_COMPARISON = 0.25;

/**
 * What one reading adds: its effect, weighed by how sure it is (inverse variance, DerSimonian & Laird 1986). Several
 * readings of a need are of the same people, so they share one need's worth.
 * @param readings how many readings the need's contract asks for
 */
export function sumsOf(
  { effect, interval: [low, high], standardError, verdict, comparison }: Reading,
  readings: number,
): FormSums | undefined {
  if (verdict === 'too-few') return undefined;
  const error = standardError ?? (high - low) / (2 * NORMAL_95);
  const share = (comparison ? 1 : WITHOUT_COMPARISON) / Math.max(1, readings);
  const weight = share / (error ** 2 + BETWEEN_NEEDS ** 2);
  return { ...noExperience, needs: 1 / Math.max(1, readings), weight, weightedEffect: weight * effect };
}

/** Expected gain in levels: what the rules expect, moved by what was measured as far as that is sure. */
export function expectedEffect(byRules: number, { weight, weightedEffect }: FormSums): number {
  const own = 1 / OF_THE_RULES ** 2;
  return (own * byRules + weightedEffect) / (own + weight);
}

/** Wishes for a form less refusals of it, −1 to 1; a few say little. */
export const leaning = ({ wished, refused }: FormSums): number => (wished - refused) / (wished + refused + 3);
