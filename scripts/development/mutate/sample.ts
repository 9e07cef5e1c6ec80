import { mutantKey, type Mutant } from './mutant.ts';
import { ALWAYS } from './rooms.ts';
import { sha256 } from '../../../lib/domain/sha256.ts';

/**
 * So many mutants that a seed chooses, whatever lines moved since. One of each kind in each room is taken before a
 * second of any, so that a removed await counts although there are fifty conditions for each.
 */
export function sampled(mutants: readonly Mutant[], seed: number, size: number): Mutant[] {
  const place = (mutant: Mutant) => sha256(`${seed} ${mutantKey(mutant)}`);
  const drawn = mutants
    .filter(({ room }) => !ALWAYS.includes(room))
    .map((mutant) => ({ mutant, place: place(mutant) }))
    .toSorted((a, b) => a.place.localeCompare(b.place));
  const rounds = new Map<string, number>();
  return drawn
    .map(({ mutant, place: within }) => {
      const cell = `${mutant.room} ${mutant.kind}`;
      const round = rounds.get(cell) ?? 0;
      rounds.set(cell, round + 1);
      return { mutant, round, within };
    })
    .toSorted((a, b) => a.round - b.round || a.within.localeCompare(b.within))
    .slice(0, size)
    .map(({ mutant }) => mutant);
}
