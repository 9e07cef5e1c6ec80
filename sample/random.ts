import { createHash } from 'node:crypto';

/** A number in [0, 1) that belongs to a name: the same name, the same number, in whatever order it is asked for. */
export const draw = (...name: (string | number)[]): number =>
  createHash('sha256').update(name.join('|')).digest().readUInt32BE(0) / 2 ** 32;

/** A normal deviate that belongs to a name (Box–Muller). */
export const deviate = (...name: (string | number)[]): number =>
  Math.sqrt(-2 * Math.log(1 - draw(...name, 'a'))) * Math.cos(2 * Math.PI * draw(...name, 'b'));

/** A GUID that belongs to a name. */
export function guid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const pick = <T>(from: readonly T[], ...name: (string | number)[]): T =>
  from[Math.floor(draw(...name) * from.length)] as T;
