import { MOST_SHORT } from '../../../lib/domain/disclosure/contributions.ts';
import { SKILL, type Adds, type Spoken, type Trace } from './company.ts';
import type { Copy } from './copy.ts';
import type { History } from './history.ts';

/** How sure an observer may become of the side that one person is on, who held both alike before. */
const SUREST = 0.99;

/**
 * How sure the strongest observer is of each of the five: one who sees the figures before they are rounded and put in words, knows the
 * law of the noise and everybody else’s values at all times, and of the five how far each is from the target on either side. Exact: each
 * statement draws for one batch anew, so what was drawn follows from what was said and from a supposition about the five.
 */
export function surestOf(
  { kindOf, budgets }: Copy,
  { unknown }: History,
  values: ReadonlyMap<number, number>,
  { looks, drawn }: Trace,
  law: Law,
): number {
  const suppositions = Array.from({ length: 2 ** unknown.length }, () => 0);
  const last = new Map<string, number>();
  const boundaries = new Map<string, { number: number; at: number }[]>();
  const supposed = new Map<string, number[]>();
  const shortOf = new Map<string, number | undefined>();
  for (const { at, groups } of looks)
    for (const spoken of groups) {
      const { group, made, said } = spoken;
      if (made === (last.get(group) ?? 0)) continue;
      last.set(group, made);
      const statements = boundaries.get(group) ?? [];
      statements.push({ number: made, at });
      boundaries.set(group, statements);
      if (!said) continue;
      const name = `${group}|${SKILL}`;
      const budget = budgets[kindOf(group)];
      const live = [
        ...new Set(spoken.counted.map(({ since }) => statements.find((one) => one.at >= since)?.number ?? 0)),
      ];
      const parts = sidesOf(spoken, unknown, values);
      const truth = totalOf(parts, 'atTarget', trueSupposition(unknown, values));
      const figure = truth + live.reduce((sum, number) => sum + (drawn.get(`${name}|${number}`) ?? 0), 0);
      const isShortNew = said.shortOf === made && shortOf.get(group) !== made;
      shortOf.set(group, said.shortOf);
      for (const [supposition, likelihood] of suppositions.entries()) {
        const left = live
          .filter((number) => number !== made)
          .reduce((sum, number) => sum + (supposed.get(`${name}|${number}`)?.[supposition] ?? 0), 0);
        const draws = supposed.get(`${name}|${made}`) ?? [];
        supposed.set(`${name}|${made}`, draws);
        draws[supposition] = figure - totalOf(parts, 'atTarget', supposition) - left;
        let added = law(draws[supposition], budget.count);
        if (isShortNew && budget.short !== undefined) {
          const short =
            totalOf(parts, 'short', trueSupposition(unknown, values)) +
            (MOST_SHORT / budget.short) * (drawn.get(`${name}|short|${made}`) ?? 0);
          added += law((short - totalOf(parts, 'short', supposition)) / MOST_SHORT, budget.short);
        }
        suppositions[supposition] = likelihood + added;
      }
    }
  const most = Math.max(...suppositions);
  const weights = suppositions.map((likelihood) => Math.exp(likelihood - most));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return Math.max(
    ...unknown.map((_, i) => {
      const high =
        weights.reduce((sum, weight, supposition) => sum + (isHigh(supposition, i) ? weight : 0), 0) / all;
      return Math.max(high, 1 - high);
    }),
  );
}

export const isTooSure = (sure: number): boolean => sure > SUREST;

/** Logarithm of how likely a draw is. */
export type Law = (draw: number, epsilon: number) => number;
export const geometric: Law = (draw, epsilon) => -epsilon * Math.abs(draw);
/** Where there is no noise, only what fits exactly is likely at all. */
export const exact: Law = (draw) => (Math.abs(draw) < 1e-9 ? 0 : Number.NEGATIVE_INFINITY);

const isHigh = (supposition: number, i: number): boolean => Math.floor(supposition / 2 ** i) % 2 === 1;

const trueSupposition = (unknown: readonly number[], values: ReadonlyMap<number, number>): number =>
  unknown.reduce((sum, who, i) => sum + ((values.get(who) ?? 0) >= 2.5 ? 2 ** i : 0), 0);

interface Sides extends Adds {
  /** Of each of the five who is counted with the value in question, by its place among them: where the value is low, and where high. */
  each: { i: number; low: Adds; high: Adds }[];
}

/** What all others add together, and what each of the five adds on either side. */
function sidesOf(
  { counted }: Spoken,
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
