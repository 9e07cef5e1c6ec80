import type { ArtefactOf } from '../../../../lib/domain/artefact/artefact.ts';
import { meaningIn } from '../../../../lib/domain/text/grounding.ts';
import { gistOf } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import type { Material } from '../material/material.ts';
import { followsOn } from '../material/one-moment.ts';
import { standing, type Passage } from '../material/passages.ts';
import { procedureClaim, standsAlone } from '../parts/whole-tasks.ts';

type Module = ArtefactOf<'long-form-program'>['learner']['modules'][number];
type Purpose = Module['serves'][number];

/** A part of the material as a module: what it hangs on, and the questions that can be asked about it. */
export interface Part {
  main: Passage;
  /** Of a procedure that begins with it, in their order; none of them is done alone. */
  steps: Passage[];
  passages: Passage[];
  assessment: Module['assessment'];
}

/** What a module is for: an act on the way to its objective, and by what it shows at work. */
export function purposeOf(part: Part, objectives: readonly Part[], material: Material): Purpose {
  const { claim } = material;
  const { main, passages, steps } = part;
  const enabling = enablingOf(part, objectives);
  const seen = passages
    .filter((passage) => passage !== enabling && !steps.includes(passage))
    .toSorted((a, b) => showsIn(b) - showsIn(a) || a.place - b.place)[0];
  // Its moment decides when it is done; what only says why is left to the point.
  const whole = enabling.moment || enabling.use !== 'order' ? standing(enabling) : gistOf(enabling.act);
  const said = claim(whole.replace(/^(?:First|Then|Next|Finally),? /, ''), enabling);
  return {
    enabling: (enabling === main ? procedureClaim(steps, material) : undefined) ?? said,
    seen: claim((seen ?? main).text, seen ?? main),
  };
}

/**
 * Where a module carries an objective whole, what it lets people do besides, at a moment that comes up at work rather
 * than at none; else what it hangs on.
 */
export function enablingOf(part: Part, objectives: readonly Part[]): Passage {
  const { main } = part;
  const [other] = actsBeside(part);
  const leadsThere = other !== undefined && other.kind !== 'ban' && followsOn(main, other);
  return other && ((isWhole(part, objectives) && leadsThere) || main.use !== 'order') ? other : main;
}

/** What can be done besides, told without the rest of its sentence: what names its moment first. */
export const actsBeside = ({ main, passages }: Part): Passage[] =>
  passages
    .filter(
      (passage) =>
        passage !== main && passage.use === 'order' && passage.step === undefined && standsAlone(passage),
    )
    .toSorted(
      (a, b) =>
        // What is part of its own case leads there; what is forbidden leads nowhere by itself.
        Number(followsOn(main, b)) - Number(followsOn(main, a)) ||
        Number(a.kind === 'ban') - Number(b.kind === 'ban') ||
        Number(b.moment !== undefined) - Number(a.moment !== undefined) ||
        a.place - b.place,
    );

const isWhole = ({ main }: Part, objectives: readonly Part[]): boolean =>
  objectives.some((objective) => objective.main === main);

/** Words in common from which an act leads to an objective, and from which what holds bears on one. */
const FEWEST_IN_COMMON = { act: 2, rule: 3 };

/**
 * Which objective a module leads to: its own, else the one with whose behaviour its act has most in common, or on whose
 * part its rules bear; undefined where it has to do with none.
 */
export function objectiveOfPart(part: Part, objectives: readonly Part[], skill: string): number | undefined {
  const own = objectives.indexOf(part);
  if (own >= 0) return own;
  const subject = new Set(meaningIn(skill));
  const isAct = part.main.use === 'order';
  const words = ({ main, steps, passages }: Part) =>
    new Set(
      (isAct ? [main, ...steps] : passages)
        .flatMap(({ text }) => meaningIn(text))
        .filter((word) => !subject.has(word)),
    );
  const mine = words(part);
  const common = objectives.map((objective) => [...words(objective)].filter((word) => mine.has(word)).length);
  const most = Math.max(...common);
  return most >= FEWEST_IN_COMMON[isAct ? 'act' : 'rule'] ? common.indexOf(most) : undefined;
}

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
  (passage.use !== 'fact' && standsAlone(passage) ? 2 : 0);
