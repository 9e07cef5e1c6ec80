import { countOfWords, runsOf } from '../text/compared.ts';
import { meaningIn } from '../text/grounding.ts';

/** What is in a price already, or given to nobody. */
const CLOSED = /\b(?:never|nobody|no one|nothing|cannot|not|already|contains?|includes?|included)\b/iu;
/** Words in a row by which a thing is named: “training on site”. */
const NAMING = 3;

/** What “not” is said of in one clause is not what another one speaks of. */
const clausesOf = (passage: string): string[] => passage.split(/[,;:.]/);

/**
 * Whether a passage says of a thing that another text names that it is not to be had.
 * @param text a sentence, or a thing by itself: “spare parts”
 */
export function shutsOut(passage: string, text: string): boolean {
  const length = Math.min(NAMING, countOfWords(text));
  const said = new Set(
    clausesOf(passage).flatMap((clause) => (CLOSED.test(clause) ? runsOf(clause, length) : [])),
  );
  return runsOf(text, length).some((run) => {
    const words = run.split(' ');
    // “Training on site” names a thing, “went wrong and” does not.
    const isNamed = [words.at(0), words.at(-1)].every((word) => meaningIn(word ?? '').length > 0);
    return isNamed && said.has(run);
  });
}
