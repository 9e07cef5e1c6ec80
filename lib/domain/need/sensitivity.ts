import type { NeedId } from '../ids.ts';
import { PRIORITY_FACTORS, type Priority, type PriorityFactor } from './priority.ts';
import { toHundredths } from '../rounding.ts';
import type { Words } from '../../messages/words.ts';

/** How firmly a need holds its place among those that wait for a decision. */
export interface Sensitivity {
  /** 1 for the first. */
  rank: number;
  of: number;
  /** Ranks reached if any one term were a fifth higher, or lower. */
  withinAFifth: { best: number; worst: number };
  /**
   * The need that follows, the term that most keeps it behind, and the part of any one term that may be lost before it
   * passes.
   */
  ahead?: { of: NeedId; by: PriorityFactor; spare: number };
  /** The need that precedes, and the term that most keeps this one behind it. */
  behind?: { of: NeedId; by: PriorityFactor };
  /** The same in words. */
  sentence: string;
}

export interface Ranked {
  needId: NeedId;
  priority: Priority;
}

/** How far a term is moved to see what depends on it. */
const FIFTH = 0.2;

/** Highest first; equal ones by id, so that the order is always the same. */
export const inOrder = <T extends Ranked>(needs: readonly T[]): T[] =>
  needs.toSorted((a, b) => b.priority.value - a.priority.value || a.needId.localeCompare(b.needId));

/**
 * What the place of a need depends on. The priority is a product, so a change of one term by a factor changes it by
 * that factor, whichever the term: what differs is which term made the distance to the neighbours.
 *
 * @param called what people call a need
 */
export function sensitivityOf<T extends Ranked>(
  needId: NeedId,
  among: readonly T[],
  called: (need: T) => string,
  words: Words,
): Sensitivity | undefined {
  const order = inOrder(among);
  const place = order.findIndex((one) => one.needId === needId);
  const own = order[place];
  if (!own) return undefined;
  const [before, after] = [order[place - 1], order[place + 1]];
  const others = order.filter((one) => one !== own).map(({ priority }) => priority.value);
  const rankAt = (value: number) => 1 + others.filter((other) => other > value).length;
  const { value } = own.priority;
  const withinAFifth = {
    best: Math.min(place + 1, rankAt(value * (1 + FIFTH))),
    worst: Math.max(place + 1, rankAt(value * (1 - FIFTH))),
  };
  const spare = after && value > 0 ? toHundredths(1 - after.priority.value / value) : 0;
  const found = {
    rank: place + 1,
    of: order.length,
    withinAFifth,
    ...(after ? { ahead: { of: after.needId, by: decidingTerm(own, after), spare } } : {}),
    ...(before ? { behind: { of: before.needId, by: decidingTerm(before, own) } } : {}),
  };
  return { ...found, sentence: inWords(found, (id) => nameIn(order, id, called), words) };
}

/** Needs with their places among those of them that wait for a decision; the others have none. */
export function withPlaces<T extends Ranked & { stage: string }>(
  needs: readonly T[],
  called: (need: T) => string,
  words: Words,
): (T & { place?: Sensitivity })[] {
  const waiting = needs.filter(({ stage }) => stage === 'found');
  return needs.map((need) => {
    const place = sensitivityOf(need.needId, waiting, called, words);
    return place ? { ...need, place } : need;
  });
}

const nameIn = <T extends Ranked>(needs: readonly T[], id: NeedId, called: (need: T) => string): string => {
  const need = needs.find(({ needId }) => needId === id);
  return need ? called(need) : id;
};

/** The term in which the first outweighs the second by the largest factor. */
const decidingTerm = (first: Ranked, second: Ranked): PriorityFactor => {
  const factor = (term: PriorityFactor) => first.priority[term] / Math.max(second.priority[term], 1e-9);
  return PRIORITY_FACTORS.reduce((most, term) => (factor(term) > factor(most) ? term : most));
};

function inWords(
  found: Omit<Sensitivity, 'sentence'>,
  called: (needId: NeedId) => string,
  { say }: Words,
): string {
  const { rank, of, ahead, behind, withinAFifth } = found;
  if (of === 1) return say('place.only');
  const yields =
    behind && say('place.after', { need: called(behind.of), term: say(`priority.${behind.by}`) });
  const holds =
    ahead &&
    say('place.before', {
      need: called(ahead.of),
      term: say(`priority.${ahead.by}`),
      spare: ahead.spare,
    });
  const isFirm = withinAFifth.best === withinAFifth.worst;
  const moved = isFirm ? say('place.firm') : say('place.moves', withinAFifth);
  return [say('place.rank', { rank, of }), yields, holds, moved].filter(Boolean).join('; ');
}
