import type { ArtefactOf } from '../../../../lib/domain/artefact/artefact.ts';
import { gistOf } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import type { Material } from '../material/material.ts';
import { standing, type Passage } from '../material/passages.ts';

type Module = ArtefactOf<'long-form-program'>['learner']['modules'][number];
type Purpose = Module['serves'][number];

/** A part of the material as a module: what it hangs on, and the questions that can be asked about it. */
export interface Part {
  main: Passage;
  passages: Passage[];
  assessment: Module['assessment'];
}

/** What a module is for: an act of its own, the part of the outcome that it carries, and by what it shows at work. */
export function purposeOf(part: Part, objectives: readonly Part[], { claim }: Material): Purpose {
  const { main, passages } = part;
  const enabling = enablingOf(part, objectives);
  const seen = passages
    .filter((passage) => passage !== enabling)
    .toSorted((a, b) => showsIn(b) - showsIn(a) || a.place - b.place)[0];
  // Its moment decides when it is done; what only says why is left to the point.
  const whole = enabling.moment || enabling.use !== 'order' ? standing(enabling) : gistOf(enabling.act);
  return {
    enabling: claim(whole.replace(/^(?:First|Then|Next|Finally),? /, ''), enabling),
    part: partOf(enabling, seen ?? main, isWhole(part, objectives)),
    seen: claim((seen ?? main).text, seen ?? main),
  };
}

/** Where a module carries an objective whole, what it lets people do besides; else what it hangs on. */
function enablingOf(part: Part, objectives: readonly Part[]): Passage {
  const { main, passages } = part;
  const other = passages.find(
    (passage) => passage !== main && passage.use === 'order' && isToldFirst(passage),
  );
  return other && (isWhole(part, objectives) || main.use !== 'order') ? other : main;
}

const isWhole = ({ main }: Part, objectives: readonly Part[]): boolean =>
  objectives.some((objective) => objective.main === main);

const RECORDS =
  /^(?:write|enter|record|note|send|log|label|sign|file|compare|photograph|register|stamp|list)$/;
const isRecord = ({ act }: Passage): boolean => RECORDS.test(orderIn(act)?.verb ?? '');
const setsLimit = ({ limits, amounts }: Passage): boolean =>
  limits.some(({ isFigure }) => !isFigure) || amounts.some(({ side }) => side !== 'exactly');

/** How well somebody who does not take part can see it. */
const showsIn = (passage: Passage): number =>
  (passage.use === 'done' ? 5 : 0) +
  (setsLimit(passage) ? 4 : 0) +
  (isRecord(passage) ? 3 : 0) +
  (passage.use === 'order' ? 2 : passage.use === 'rule' ? 1 : 0) +
  (passage.use !== 'fact' && isToldFirst(passage) ? 2 : 0);

/** “Whoever waits loses the line; call at once” tells why before it tells what. */
const isToldFirst = ({ text, gist, moment }: Passage): boolean =>
  moment !== undefined || text.startsWith(gist.slice(0, -1));

function partOf(enabling: Passage, seen: Passage, isAll: boolean): Purpose['part'] {
  if (orderIn(enabling.act)?.refuses === true || setsLimit(seen)) return 'within-limits';
  if (isRecord(enabling) || isRecord(seen)) return 'on-record';
  return isAll ? 'comes-about' : 'done-well';
}
