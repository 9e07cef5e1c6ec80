import { meaningIn } from '../../../../lib/domain/text/grounding.ts';
import {
  bearsOnAmount,
  bearsOnLimit,
  isOfSameThing,
  limitsIn,
  type Limit,
} from '../../../../lib/domain/passage/limits.ts';
import { roundly } from '../english/amounts.ts';
import { holdsOf } from '../material/limits-in-text.ts';
import type { Passage } from '../material/passages.ts';
import { figureOf, limitIn } from './limited.ts';

/**
 * Figures of a thing on each side of what the material sets to it, the plainest case first: “12 percent”, one above
 * all limits, one below them, and another between two, so that no case decides as the last one did.
 */
export function figuresOf(noun: string, passages: readonly Passage[]): string[] {
  const first = passages.map(limitIn).find((found) => found !== undefined && found.noun === noun)?.figure;
  const own = first === undefined ? undefined : figureIn(noun, first);
  if (first === undefined || !own) return [];
  const spoken = new Set(meaningIn([noun, ...passages.map(({ text }) => text)].join('. ')));
  const limits = passages.flatMap(({ limits: all }) =>
    all.filter(
      (limit) =>
        limit.unit === own.unit &&
        isOf(noun, limit.things) &&
        bearsOnLimit(limit, { ...own, from: -Infinity, to: Infinity }, spoken),
    ),
  );
  const bounds = [...new Set(limits.flatMap(({ written }) => numbersIn(written)))].toSorted((a, b) => a - b);
  const [low = 0, next] = bounds;
  const high = bounds.at(-1) ?? 0;
  const [, , unit = ''] = /^([$€£]?)[\d.,]+\s?(.*)$/u.exec(first) ?? [];
  const written = (value: number) => figureOf(value, /^[$€£]/.test(first) ? first.charAt(0) : unit);
  const others = [
    ...(high > 0 ? [roundly(high * 1.1)] : []),
    ...(low > 0 ? [roundly(low * 0.85)] : []),
    ...(next !== undefined && next > low ? [roundly(low + (next - low) / 4)] : []),
  ]
    .filter((value) => !bounds.includes(value))
    .map(written)
    .filter((figure) => {
      const amount = figureIn(noun, figure);
      return amount !== undefined && limits.every((limit) => canBeSaid(limit, amount));
    });
  return [...new Set([first, ...others])];
}

/** Those of them that fall under a limit of this passage. */
export const figuresUnder = ({ limits }: Passage, figures: readonly string[], noun: string): string[] =>
  figures.filter((figure) => {
    const amount = figureIn(noun, figure);
    return (
      amount !== undefined &&
      limits.some((limit) => isOfSameThing(limit, amount) && bearsOnAmount(limit, amount))
    );
  });

const figureIn = (noun: string, figure: string): Limit | undefined => limitsIn(`A ${noun} of ${figure}.`)[0];
const isOf = (noun: string, things: readonly string[]): boolean =>
  meaningIn(noun).some((word) => things.includes(word));

/** Whether somebody can say what follows from a limit where the figure falls under it. */
const canBeSaid = (limit: Limit, amount: Limit): boolean =>
  limit.isBound || !bearsOnAmount(limit, amount) || holdsOf({ limit }) !== undefined;

const numbersIn = (written: string): number[] =>
  (written.match(/\d[\d.,]*/g) ?? [])
    .map((number) => Number(number.replaceAll(',', '')))
    .filter((value) => value > 0);
