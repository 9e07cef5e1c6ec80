import { meaningIn } from '../../../domain/grounding.ts';
import { runsOf } from '../checks/compared.ts';

/** What is in a price already, or given to nobody. */
const CLOSED = /\b(?:never|nobody|no one|cannot|not|already|contains?|includes?|included)\b/iu;
/** Words in a row by which a thing is named: “training on site”. */
const NAMING = 3;

/** What “not” is said of in one clause is not what another one speaks of. */
const clausesOf = (passage: string): string[] => passage.split(/[,;:.]/);

/** Whether a passage says of a thing that another text names that it is not to be had. */
export function shutsOut(passage: string, text: string): boolean {
  const said = new Set(
    clausesOf(passage).flatMap((clause) => (CLOSED.test(clause) ? runsOf(clause, NAMING) : [])),
  );
  return runsOf(text, NAMING).some((run) => {
    const words = run.split(' ');
    // “Training on site” names a thing, “went wrong and” does not.
    const isNamed = [words.at(0), words.at(-1)].every((word) => meaningIn(word ?? '').length > 0);
    return isNamed && said.has(run);
  });
}
