import { sha256 } from '../lib/domain/sha256.ts';

/** A number in [0, 1) that belongs to a name: the same name, the same number, in whatever order it is asked for. */
export const draw = (...name: (string | number)[]): number =>
  parseInt(sha256(name.join('|'), 8), 16) / 2 ** 32;

/** A normal deviate that belongs to a name (Box–Muller). */
export const deviate = (...name: (string | number)[]): number =>
  Math.sqrt(-2 * Math.log(1 - draw(...name, 'a'))) * Math.cos(2 * Math.PI * draw(...name, 'b'));

export const pick = <T>(from: readonly T[], ...name: (string | number)[]): T =>
  from[Math.floor(draw(...name) * from.length)] as T;
