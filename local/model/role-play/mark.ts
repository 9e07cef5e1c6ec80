import { toTenths } from '../../../lib/domain/rounding.ts';
import { TRAITS, type Trait, type Traits } from './traits.ts';
import { WEIGHTS } from './weights.ts';

/** The mark of a line, 1 to 4 in tenths: what was counted, each by its weight. */
export function markOf({ of }: Pick<Traits, 'of'>): number {
  const sum = traits.reduce((total, trait) => total + of[trait] * WEIGHTS[trait], WEIGHTS.base);
  return toTenths(Math.min(4, Math.max(1, sum)));
}
const traits = Object.keys(TRAITS) as Trait[];
