import { placeOf } from '../domain/person.ts';
import type { StoredLearner } from '../ports/learners.ts';

/** People in one page; a bulk notification takes at most a hundred. */
export const PAGE = 100;

/** The place at which a page ended, or null where nobody comes after it. */
export function endOf(page: readonly StoredLearner[]): string | null {
  const last = page.at(PAGE - 1);
  return last ? placeOf(last.learner.personId) : null;
}
