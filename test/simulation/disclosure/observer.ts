import { MOST_SHORT } from '../../../lib/domain/disclosure/contributions.ts';
import type { Adds, Counted, Trace } from './company.ts';
import type { Copy, Weakness } from './copy.ts';
import type { History } from './history.ts';

/** Something that a history lets out. */
export interface Find {
  rule: string;
  what: string;
}

/** How sure an observer may become of the side that one person is on, who held both alike before. */
const SUREST = 0.99;

/**
 * How sure the strongest observer is of each of the five: one who sees what is told of people who contributed together,
 * before it is rounded and put in words, knows the law of the noise and everybody else’s values at all times, and of
 * the five how far each is from the target on either side. Exact, because whatever is said follows from what is told.
 */
export function surestOf(
  { kindOf, budgets }: Copy,
  { unknown }: History,
  values: ReadonlyMap<number, number>,
  { looks }: Trace,
  law: Law,
): number {
  const suppositions = Array.from({ length: 2 ** unknown.length }, () => 0);
  const last = new Map<string, { made: number; at: number }>();
  for (const { at, groups } of looks)
    for (const { group, made, told, counted } of groups) {
      const before = last.get(group);
      if (made === (before?.made ?? 0)) continue;
      last.set(group, { made, at });
      const sides = sidesOf(
        counted.filter(({ since }) => since > (before?.at ?? 0)),
        unknown,
        values,
      );
      if (!told || sides.each.length === 0) continue;
      const { count, short } = budgets[kindOf(group)];
      for (const supposition of suppositions.keys()) {
        let likelihood = law(told.atTarget - totalOf(sides, 'atTarget', supposition), count);
        if (told.short !== undefined && short !== undefined)
          likelihood += law((told.short - totalOf(sides, 'short', supposition)) / MOST_SHORT, short);
        suppositions[supposition] = (suppositions[supposition] ?? 0) + likelihood;
      }
    }
  return surestIn(suppositions, unknown.length);
}

/** @param likelihoods logarithms, of every supposition about so many people */
export function surestIn(likelihoods: readonly number[], people: number): number {
  const most = Math.max(...likelihoods);
  const weights = likelihoods.map((likelihood) => Math.exp(likelihood - most));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const sides = Array.from({ length: people }, (_, i) => {
    const high =
      weights.reduce((sum, weight, supposition) => sum + (isHigh(supposition, i) ? weight : 0), 0) / all;
    return Math.max(high, 1 - high);
  });
  return Math.max(...sides);
}

/** Whoever knows everything but the values of the five becomes sure of nobody’s side. */
export const sidesInto = (sure: number, whose: string): Find | undefined =>
  sure > SUREST
    ? { rule: 'a single side', what: `of one of ${whose} the side is known with ${sure}` }
    : undefined;

/** Logarithm of how likely a draw is. */
export type Law = (draw: number, epsilon: number) => number;
export const geometric: Law = (draw, epsilon) => -epsilon * Math.abs(draw);
/** Where there is no noise, only what fits exactly is likely at all. */
const exact: Law = (draw) => (Math.abs(draw) < 1e-9 ? 0 : Number.NEGATIVE_INFINITY);

/** The law by which an observer judges a copy. */
export const lawOf = (weakened: Weakness | undefined): Law => (weakened === 'no noise' ? exact : geometric);

const isHigh = (supposition: number, i: number): boolean => Math.floor(supposition / 2 ** i) % 2 === 1;

interface Sides extends Adds {
  /**
   * Of each of the five who is counted with the value in question, by its place among them: where the value is low, and
   * where high.
   */
  each: { i: number; low: Adds; high: Adds }[];
}

/** What all others add together, and what each of the five adds on either side. */
function sidesOf(
  counted: readonly Counted[],
  unknown: readonly number[],
  values: ReadonlyMap<number, number>,
): Sides {
  const sides: Sides = { atTarget: 0, short: 0, each: [] };
  for (const { who, own, other } of counted)
    if (other) {
      const [low, high] = (values.get(who) ?? 0) >= 2.5 ? [other, own] : [own, other];
      sides.each.push({ i: unknown.indexOf(who), low, high });
    } else {
      sides.atTarget += own.atTarget;
      sides.short += own.short;
    }
  return sides;
}

const totalOf = (sides: Sides, key: keyof Adds, supposition: number): number =>
  sides.each.reduce((sum, { i, low, high }) => sum + (isHigh(supposition, i) ? high : low)[key], sides[key]);
