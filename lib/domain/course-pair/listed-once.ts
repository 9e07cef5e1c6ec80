import type { CatalogueEntry } from '../content/content.ts';
import { sameAddress } from '../content/course-file.ts';
import { pairIdOf, type CoursePair } from './course-pair.ts';

/** A course that is listed, and those that a human said are the same. */
export interface ListedOnce {
  entry: CatalogueEntry;
  same: CatalogueEntry[];
}

/**
 * Of courses that humans said are the same, the first alone, in the order of the catalogues; of it is known what any of
 * them says. What is the same as the same is the same, unless a human said of the two that they are not.
 */
export function listedOnce(entries: readonly CatalogueEntry[], pairs: readonly CoursePair[]): ListedOnce[] {
  const rootOf = joined(pairs.filter(({ standing }) => standing === 'same'));
  if (!rootOf) return entries.map((entry) => ({ entry, same: [] }));
  const apart = new Set(pairs.flatMap(({ standing, pairId }) => (standing === 'two' ? [pairId] : [])));
  const listed: ListedOnce[] = [];
  const byRoot = new Map<string, ListedOnce[]>();
  for (const entry of entries) {
    const root = rootOf(sameAddress(entry.url));
    const others = root === undefined ? [] : (byRoot.get(root) ?? []);
    const is = others.find(({ entry: first, same }) =>
      [first, ...same].every(({ url }) => !apart.has(pairIdOf(url, entry.url))),
    );
    if (is) {
      is.same.push(entry);
      continue;
    }
    const one = { entry, same: [] };
    listed.push(one);
    if (root !== undefined) byRoot.set(root, [...others, one]);
  }
  return listed.map(({ entry, same }) => ({ entry: same.reduce(withWhatIsKnown, entry), same }));
}

/** Which addresses are one by what was said; undefined where nothing was. */
function joined(same: readonly CoursePair[]): ((address: string) => string | undefined) | undefined {
  if (same.length === 0) return undefined;
  const parents = new Map<string, string>();
  const rootOf = (address: string): string => {
    const parent = parents.get(address) ?? address;
    return parent === address ? address : rootOf(parent);
  };
  for (const { courses } of same) {
    // The least address stands for all, so that the order in which it was said changes nothing.
    const [least = '', most = ''] = courses.map(({ url }) => rootOf(sameAddress(url))).toSorted();
    parents.set(least, least);
    parents.set(most, least);
  }
  return (address) => (parents.has(address) ? rootOf(address) : undefined);
}

const withWhatIsKnown = (one: CatalogueEntry, other: CatalogueEntry): CatalogueEntry => ({
  ...other,
  ...one,
  skillTags: [...new Set([...one.skillTags, ...other.skillTags])],
  minutes: one.minutes || other.minutes,
  description: one.description || other.description,
});
