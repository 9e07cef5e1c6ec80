import type { Objective } from '../../../../lib/domain/artefact/parts.ts';
import { gistOf } from '../english/clauses.ts';
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
    standard: { stock: isProcedure ? 'in-order' : partsOf(act).length > 1 ? 'every-step' : 'three-in-a-row' },
  };
}
