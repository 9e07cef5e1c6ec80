/**
 * Items some at a time, in their order: for what a store or a service takes in one call, and for what may be under way
 * side by side.
 * @param many items at once, the last time perhaps fewer
 */
export function* someAtATime<T>(items: readonly T[], many: number): Generator<T[]> {
  for (let from = 0; from < items.length; from += many) yield items.slice(from, from + many);
}
