import type { CatalogueEntry } from '../content/content.ts';
import { isSameTitle } from '../content/course-file.ts';
import { pairOf, type CoursePair } from './course-pair.ts';
import { isSameProvider } from './course-provider.ts';

/** How alike two titles are, by the places of their courses in the list, and from where on they may mean the same. */
export interface Alike {
  cosine: (one: number, other: number) => number;
  from: number;
}

/**
 * The pairs of which a human may say whether they are the same, those with the first course before the others; none of
 * which somebody said it already. Of one catalogue only the same title is a doubt: whoever keeps it tells its courses
 * apart. @param alike absent where nothing was compared
 */
export function doubtsOf(
  courses: readonly CatalogueEntry[],
  pairs: readonly CoursePair[],
  alike: Alike | undefined,
): CoursePair[] {
  const known = new Map(pairs.map((pair) => [pair.pairId, pair]));
  return courses.flatMap((one, i) =>
    courses.slice(i + 1).flatMap((other, j) => {
      const seen = isSameTitle(one.title, other.title)
        ? 'title'
        : alike && mayMeanTheSame(one, other) && alike.cosine(i, i + 1 + j) >= alike.from
          ? 'meaning'
          : undefined;
      if (!seen) return [];
      const found = pairOf(one, other, seen);
      const pair = known.get(found.pairId) ?? found;
      return pair.standing === 'doubtful' ? [pair] : [];
    }),
  );
}

/** Whether it is worth comparing what two titles mean. */
export const mayMeanTheSame = (one: CatalogueEntry, other: CatalogueEntry): boolean =>
  !isSameProvider(one.provider, other.provider) &&
  (one.level === undefined || other.level === undefined || one.level === other.level) &&
  numbersIn(one.title) === numbersIn(other.title);

/** Parts of a series and editions differ in a number alone, and are near to each other by every vector. */
const numbersIn = (title: string): string => (title.match(/\d+/g) ?? []).join(' ');
