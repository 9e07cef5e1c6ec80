/**
 * Which of the hypotheses looked at together are rejected so that, of all that are, no more than the share `rate` is
 * expected to be true: the step-up procedure of Benjamini & Hochberg (1995, J. R. Statist. Soc. B 57, 289–300), which
 * also holds where they depend on each other positively, as teams of one company do (Benjamini & Yekutieli 2001).
 * Where none should be rejected, the chance that any is stays below `rate` too.
 * @param chances of each hypothesis: how likely so much or more would be seen if it were true
 */
export function discoveriesAmong(chances: readonly number[], rate: number): boolean[] {
  const sorted = chances.toSorted((a, b) => a - b);
  const last = sorted.findLastIndex((chance, i) => chance <= (rate * (i + 1)) / sorted.length);
  const bar = sorted[last] ?? -1;
  return chances.map((chance) => chance <= bar);
}
