import { OneLine } from '../ids.ts';
import { inOneLine, shortened } from './plain-text.ts';
import { unsafeIn } from './unsafe.ts';

const LONGEST = 80;

/** Letters of another alphabet may look like ours, and belong to the names of those who bear them. */
const isOfItsLanguage = (id: string): boolean => id === 'unsafe.look-alike';

/**
 * A name as others are shown it on cards: one line, without links, markup or mentions. It is never typed by whom it
 * names: the sign-in says it, so that nobody signs as somebody else.
 */
export const PersonName = OneLine(LONGEST).refine(
  (text) => unsafeIn(text).every(({ id }) => isOfItsLanguage(id)),
  'must be plain, without links or markup',
);

/** The name that a sign-in says, as it can be shown; undefined where it says none, or one that is no name. */
export function personNameIn(said: string | undefined): string | undefined {
  const { success, data } = PersonName.safeParse(shortened(inOneLine(said ?? ''), LONGEST));
  return success ? data : undefined;
}
