import type { Claim, Objective } from '../../../../lib/domain/artefact/parts.ts';
import { gistOf } from '../english/clauses.ts';
import { withoutStop } from '../english/tagged.ts';
import { partsOf } from '../english/voice.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';

/** What somebody does, when, and how well, from one passage. */
export function objectiveOf(passage: Passage, { claim, held }: Material, isProcedure = false): Objective {
  const { moment, act } = passage;
  return {
    behaviour: claim(gistOf(act).replace(/^(?:First|Then|Next|Finally),? /, ''), passage),
    condition: (moment && moment.word !== 'before'
      ? held(`${moment.word} ${moment.says}`, passage)
      : undefined) ?? {
      stock: passage.isWarning ? 'under-pressure' : 'next-time',
    },
    standard: (isProcedure ? undefined : standardIn(passage, held)) ?? {
      stock: isProcedure ? 'in-order' : partsOf(act).length > 1 ? 'every-step' : 'three-in-a-row',
    },
  };
}

/** How much, by when or how far, in the words of the passage: “within 30 minutes of …”, “on the same day”. */
const MEASURE =
  /\b(?:(?:within|at least|at most|no more than|not more than|no later than|up to|for the first|every) (?:the )?(?:\d|one|two|three|four|five|six|ten|fifteen|twenty|thirty|half)[^,.;:]*|on the same day|at once)/iu;

/** The measure that a passage sets to what is done; undefined where it sets none that holds alone. */
function standardIn(passage: Passage, held: Material['held']): Claim | undefined {
  const measure = MEASURE.exec(withoutStop(passage.act))?.[0]
    .replace(/ (?:and|or) .*$/, '')
    .trim();
  return measure === undefined ? undefined : held(measure, passage);
}
