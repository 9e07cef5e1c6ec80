/** Whether all is tried that can be enumerated, as `npm run test:whole` says. */
const isWhole = process.env['WHOLE'] === 'true';

/**
 * Of what takes too long to be tried for each change, so many, spread over all of it and always the same; all of it in
 * the whole run. What it leaves out is said, and counts as nothing.
 * @param what what is tried, in the plural, as a line of the log begins
 */
export function sampled<T>(what: string, all: readonly T[], most: number): readonly T[] {
  if (isWhole || all.length <= most) return all;
  process.stdout.write(`SAMPLE ${what}: ${most} of ${all.length}; the rest: npm run test:whole\n`);
  return all.filter(
    (_, i) => Math.floor(((i + 1) * most) / all.length) > Math.floor((i * most) / all.length),
  );
}
