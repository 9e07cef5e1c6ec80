import { placeOf } from '../domain/person/pseudonym.ts';
import type { Learner } from '../domain/person/learner.ts';
import type { Stored } from '../ports/stored.ts';

/** People in one page; a bulk notification takes at most a hundred. */
export const PEOPLE_PER_PAGE = 100;

/** The place at which a page ended, or null where nobody comes after it. */
export function endOfPage(page: readonly Stored<Learner>[]): string | null {
  const last = page.at(PEOPLE_PER_PAGE - 1);
  return last ? placeOf(last.value) : null;
}
