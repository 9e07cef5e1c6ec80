import { conditionCut } from '../../../../lib/domain/passage/cut-conditions.ts';
import type { Claim, Objective } from '../../../../lib/domain/artefact/parts.ts';
import { isDecidedByAmount } from '../../../../lib/domain/passage/decided-by-amount.ts';
import type { RuleKind } from '../../../../lib/domain/passage/rule-kind.ts';
import { occasionSaid, roundSaid } from '../../../../lib/domain/text/time-said.ts';
import { whereIn } from '../cases/where.ts';
import { deedOf } from '../english/clauses.ts';
import { asSentence, withoutStop } from '../english/tagged.ts';
import { partsOf } from '../english/voice.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { procedurePromised } from './whole-tasks.ts';

/**
 * What somebody does, when, and how well, from one passage.
 * @param steps of the procedure that it begins, which are done as a whole
 */
export function objectiveOf(passage: Passage, material: Material, steps: readonly Passage[] = []): Objective {
  const { claim, held } = material;
  const { moment, act, bare, kind, text } = passage;
  const procedure = procedurePromised(steps, material);
  const told = (some: string) => deedOf(some).replace(/^(?:First|Then|Next|Finally),? /, '');
  const condition =
    (moment ? held(`${moment.word} ${moment.says}`, passage) : undefined) ?? momentIn(passage, held);
  // What comes before what is told with its moment, unless it holds without it.
  const alone =
    condition && moment?.word === 'before' && !OF_NOTHING_NAMED.test(moment.says)
      ? claim(told(bare), passage)
      : undefined;
  // Where its condition does not hold alone, it is told with what holds then.
  const isCut = condition === undefined && conditionCut(told(act), text, told(act)) !== undefined;
  return {
    behaviour: procedure ?? alone ?? claim(isCut ? text : told(act), passage),
    // The moment of its first step is none of all of them.
    condition: (procedure || (moment?.word === 'before' && !alone) ? undefined : condition) ??
      atItsPlace(passage) ?? {
        stock:
          passage.kind === 'ban'
            ? 'when-tempted'
            : isPressed(passage, material)
              ? 'under-pressure'
              : 'next-time',
      },
    standard: (procedure || kind === 'emergency' ? undefined : standardIn(passage, held)) ?? {
      stock: procedure
        ? 'in-order'
        : (howWell(passage) ?? (partsOf(act).length > 1 ? 'every-step' : 'three-in-a-row')),
    },
  };
}

/** “It touches anything else” */
const OF_NOTHING_NAMED = /^(?:it|they|he|she|this|that|these|those)\b/iu;
/** Nobody is to do under pressure what harms somebody. */
const isPressed = ({ id, isWarning }: Passage, { hazards }: Material): boolean =>
  isWarning && !hazards.has(id);

/** Several, each with a moment of its own: what one of them says already is told with what is done then. */
export function objectivesOf(
  some: readonly { main: Passage; steps?: readonly Passage[] }[],
  material: Material,
): Objective[] {
  const said = new Set<string>();
  return some.map(({ main, steps = [] }) => {
    const objective = objectiveOf(main, material, steps);
    if (!('text' in objective.condition)) return objective;
    const { text } = objective.condition;
    if (!said.has(text)) {
      said.add(text);
      return objective;
    }
    const behaviour = isOfHeading(text, main) ? objective.behaviour : material.claim(main.text, main);
    return { ...objective, behaviour, condition: { stock: 'next-time' } };
  });
}

/** Where in the work it is, as its heading says it, of what is done there as a rule. */
function atItsPlace({ id, section, kind, isWarning }: Passage): Claim | undefined {
  const said = kind === 'ban' || kind === 'emergency' || isWarning ? undefined : occasionSaid(section);
  return said === undefined ? undefined : { text: asSentence(said), cites: [id] };
}
const isOfHeading = (condition: string, passage: Passage): boolean => atItsPlace(passage)?.text === condition;

/** How well, where it is nothing that people do time and again. */
const BY_KIND: Partial<Record<RuleKind, 'not-once' | 'in-a-drill' | 'both-sides'>> = {
  ban: 'not-once',
  emergency: 'in-a-drill',
  limit: 'both-sides',
};

/** Two sides has what is decided by an amount; a distance or a time that is kept to has none that anybody tries. */
const howWell = ({ kind, text }: Passage) =>
  kind === 'limit' && !isDecidedByAmount(text) ? undefined : BY_KIND[kind];

/** “Where several assistants need the same data”, “once a month”: a moment that is no clause of its own. */
function momentIn(passage: Passage, held: Material['held']): Claim | undefined {
  const { text } = passage;
  const clause = whereIn(text);
  const said = roundSaid(text) ?? (clause === undefined ? undefined : `where ${clause}`);
  return said === undefined ? undefined : held(said, passage);
}

/** How much, by when or how far, in the words of the passage: “within 30 minutes of …”, “on the same day”. */
const MEASURE =
  /(?<!\b(?:nobody|no one|nothing|anybody|anyone) )\b(?:(?:within|at least|at most|no more than|not more than|no later than|up to|for the first|every) (?:the )?(?:\d|one|two|three|four|five|six|ten|fifteen|twenty|thirty|half)[^,.;:]*|on the same day|at once)/iu;

/** The measure that a passage sets to what is done; undefined where it sets none that holds alone. */
function standardIn(passage: Passage, held: Material['held']): Claim | undefined {
  const measure = MEASURE.exec(withoutStop(passage.act))?.[0]
    .replace(/ (?:and|or) .*$/, '')
    .trim();
  return measure === undefined ? undefined : held(measure, passage);
}
