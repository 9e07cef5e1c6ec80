/** What fits into one card from an entry on, by characters: at least one, and what is left begins the next card. */
export function fitting<T>(all: readonly T[], from: number, lengthOf: (one: T) => number, most: number): T[] {
  let left = most;
  const fits = (one: T, i: number): boolean => i === 0 || (left -= lengthOf(one)) > 0;
  const rest = all.slice(from);
  left -= rest[0] === undefined ? 0 : lengthOf(rest[0]);
  const end = rest.findIndex((one, i) => !fits(one, i));
  return end < 0 ? rest : rest.slice(0, end);
}
