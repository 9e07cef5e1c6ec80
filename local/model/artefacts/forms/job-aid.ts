import type { ArtefactOf } from '../../../../lib/domain/artefact/artefact.ts';
import type { Claim } from '../../../../lib/domain/artefact/parts.ts';
import { timeOfHeading } from '../../../../lib/domain/passage/passage-moment.ts';
import { asInside, withoutStop } from '../english/tagged.ts';
import { IN_AN_EMERGENCY, isStepOfWhatGoesWrong } from '../../../../lib/domain/passage/goes-wrong.ts';
import { bearsOn, saysAgain } from '../material/choosing.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { stepByStep } from '../parts/headings.ts';
import { topicOf } from '../parts/topic.ts';
import { CannotBeMade } from '../refused.ts';
import { procedureIn } from './steps.ts';
import { saidToBegin } from './begins.ts';
import { toldWith, withChecks } from './checks-of-steps.ts';
import { followsOn } from '../material/one-moment.ts';
import { placedAt } from './rules-at-steps.ts';
import { isHandledBy, isOfAnother, trapsAt } from './traps.ts';

const MOST_NOTES = 6;

export function jobAid(material: Material): ArtefactOf<'job-aid'> {
  const { passages, claim } = material;
  const { steps, done } = procedureIn(passages);
  const asClaim = (passage: Passage) => toldWith(passage, material);
  const [first] = steps;
  if (!first || steps.length < 2) throw new CannotBeMade('job aid', 'no-steps');
  if (!done) throw new CannotBeMade('job aid', 'no-done-test');
  const beside = new Set<number>([done.place, ...steps.map(({ place }) => place)]);
  // What a step says itself is told as its checks and warnings.
  const bound = steps.map((step) =>
    material.boundTo(step).filter(({ id, leans }) => id !== step.id && !leans),
  );
  const use = (some: readonly Passage[]) => {
    for (const { place } of some) beside.add(place);
    return some;
  };
  const ofEmergency = passages.filter(
    (one) => one.source === first.source && isStepOfWhatGoesWrong(one) && !steps.includes(one),
  );
  const emergency = use([...new Set(ofEmergency.flatMap((one) => [one, ...material.boundTo(one)]))]);
  use(bound.flat());
  const isFirst = ({ id, place }: Passage) => passages.find((one) => one.id === id)?.place === place;
  const urgent = use(
    [...behind(steps, passages, beside), ...atOnce(steps, passages, beside)]
      .filter(isFirst)
      .slice(0, MOST_URGENT),
  );
  const traps = trapsAt(steps, passages, beside);
  use([...traps.values()]);
  const own = steps.map((step, i) => withChecks(step, steps[i + 1], material, beside));
  const placed = steps.map((step, i) =>
    placedAt([...(bound[i] ?? []), ...[traps.get(step) ?? []].flat()], own[i]),
  );
  const task = [...steps, done];
  const limits = limitsFor([...task, ...bound.flat()], passages).filter(({ place }) => !beside.has(place));
  const ahead = dueAhead(first, passages).filter(
    ({ place }) => !beside.has(place) && !limits.some((one) => one.place === place),
  );
  // What no step handles after all is known from the start, with all that its item says.
  const unplaced = passages.filter(
    (one) =>
      isEmergencyIn(one, steps) && !beside.has(one.place) && !limits.includes(one) && !ahead.includes(one),
  );
  const before = use(
    [...placed.flatMap(({ left }) => left), ...urgent, ...unplaced, ...limits, ...ahead].slice(
      0,
      MOST_BEFORE,
    ),
  );
  const trigger = triggerOf(first, passages, beside);
  const begins = saidToBegin(steps, material) ?? whenItBegins(trigger, done, steps, material);
  if (!begins) throw new CannotBeMade('job aid', 'no-trigger');
  return {
    form: 'job-aid',
    ...stepByStep(material, nameOfDone(done), first.source),
    learner: {
      trigger: begins,
      before: [...inAnEmergency(emergency), ...before.slice(0, MOST_BEFORE - 1).map(asClaim)],
      steps: own.map((step, i) => ({
        do: step.do,
        checks: [...step.checks, ...(placed[i]?.checks ?? []).map(asClaim)],
        warnings: [...step.warnings, ...(placed[i]?.warnings ?? []).map(asClaim)],
      })),
      done: claim(done.text, done),
      notes: notesOf(
        passages.filter(({ text }) => !isSaidBy(begins, text)),
        task,
        beside,
      ).map(asClaim),
    },
  };
}

/** All that is done then, in its order and in one: whoever needs it reads nothing else, and none comes too late. */
const inAnEmergency = (steps: readonly Passage[]): Claim[] =>
  steps.length === 0
    ? []
    : [
        {
          text: `${IN_AN_EMERGENCY}${steps.map(({ text }) => text).join(' ')}`,
          cites: [...new Set(steps.map(({ id }) => id))],
        },
      ];

/** Whether a passage says little more than when it begins. */
const isSaidBy = ({ text }: Claim, passage: string): boolean =>
  passage.toLowerCase().includes(withoutStop(text).toLowerCase());

/** What the document of the steps asks for under a heading such as “Before the round”. */
const dueAhead = ({ source }: Passage, passages: readonly Passage[]): Passage[] =>
  passages.filter(
    (one) =>
      one.source === source &&
      one.step === undefined &&
      one.use !== 'fact' &&
      one.use !== 'done' &&
      timeOfHeading(one.section) === 'ahead',
  );

const MOST_BEHIND = 3;
const MOST_BEFORE = 8;
/** Of what is urgent. */
const MOST_URGENT = 4;

/** Warnings that stand behind the last step, where whoever follows the steps would read them too late. */
function behind(
  steps: readonly Passage[],
  passages: readonly Passage[],
  used: ReadonlySet<number>,
): Passage[] {
  const last = steps.at(-1);
  return passages
    .filter(
      ({ place, id, source, section, isWarning }) =>
        last !== undefined &&
        isWarning &&
        place > last.place &&
        id !== last.id &&
        source === last.source &&
        section === last.section &&
        !used.has(place),
    )
    .slice(0, MOST_BEHIND);
}

/**
 * What is to be done at once where it goes wrong, at whatever step that is, and what is never done then: whoever reads
 * it behind the last step reads it too late.
 */
function atOnce(
  steps: readonly Passage[],
  passages: readonly Passage[],
  used: ReadonlySet<number>,
): Passage[] {
  // What a step says besides stands at that step.
  const own = new Set(steps.map(({ id }) => id));
  const left = passages.filter(({ place, id }) => !used.has(place) && !own.has(id));
  const emergencies = left.filter((passage) => isEmergencyIn(passage, steps) && !isHandledBy(steps, passage));
  const follows = (passage: Passage) =>
    passage.kind === 'ban' && emergencies.some((one) => followsOn(one, passage));
  return left.filter((passage) => emergencies.includes(passage) || follows(passage));
}

/**
 * The moment in which it begins; else when there is what the procedure is called, or its first step is about, to do.
 */
function whenItBegins(
  trigger: Passage | undefined,
  done: Passage,
  steps: readonly Passage[],
  { held }: Material,
): Claim | undefined {
  const momentOf = (passage: Passage | undefined) =>
    passage?.moment && held(`${passage.moment.word} ${passage.moment.says}`, passage);
  const named = nameOfDone(done);
  const toDo = (thing: string, { text }: Passage) => {
    const ended = ENDED.exec(text.slice(thing.length))?.[1] ?? 'done';
    // What is closed or settled at the end has begun long before; one has it.
    return held(
      `when ${BEGAN_BEFORE.test(ended) ? `you have ${asInside(thing)}` : `${asInside(thing)} is to be ${ended}`}`,
      done,
    );
  };
  const topics = steps.map((step) => held(`when it is about ${topicOf(step)}`, step));
  return (
    momentOf(trigger) ??
    (named === undefined ? undefined : toDo(named, done)) ??
    momentOf(steps[0]) ??
    topics.find((topic) => topic !== undefined)
  );
}

/** “Counts as received”, “is closed”: what is done to it; what is over or complete was simply done. */
const ENDED =
  /^ (?:is|are|counts as|has been) (?:only )?(completed|received|released|closed|accepted|delivered|repaired|prepared|isolated|secured|installed|connected|restored|settled|taken|solved)\b/i;

const BEGAN_BEFORE = /^(?:closed|settled|solved)$/iu;

/** What the procedure is, as its done-test names it: “A transfusion is complete when …” → “A transfusion.” */
function nameOfDone({ use, text }: Passage): string | undefined {
  const named = /^([\p{L}][\p{L} -]{3,60}?) (?:is|are|counts as|has been|ends?)\b/iu.exec(text)?.[1];
  return use === 'done' ? named : undefined;
}

/** When it begins: the moment of the first step or, outside of the steps, one that the same section tells. */
function triggerOf(
  first: Passage,
  passages: readonly Passage[],
  used: ReadonlySet<number>,
): Passage | undefined {
  if (first.moment && first.moment.word !== 'before') return first;
  return passages.find(
    ({ source, section, moment, place }) =>
      source === first.source &&
      section === first.section &&
      moment &&
      /^(?:when|as soon as|once)$/.test(moment.word) &&
      !used.has(place) &&
      place < first.place,
  );
}

/** What only tells how things are, or holds at another moment, is of the task where it stands under its heading. */
const isOfTask = (passage: Passage, task: readonly Passage[]): boolean =>
  task.some(({ source, section }) => source === passage.source && section === passage.section) ||
  (!isOfAnother(passage, task) && (passage.use !== 'fact' || passage.isWarning));

/** What its own document says to do at once where it goes wrong. */
const isEmergencyIn = ({ kind, source }: Passage, task: readonly Passage[]): boolean =>
  kind === 'emergency' && task.some((step) => step.source === source);

/**
 * Limits of its own document that bear on the task, rows of a table too, and those beside them: whoever works
 * by one of them meets the others.
 */
function limitsFor(task: readonly Passage[], passages: readonly Passage[]): Passage[] {
  const limits = passages.filter(
    ({ kind, source }) => kind === 'limit' && task.some((step) => step.source === source),
  );
  const bearing = limits.filter((passage) => bearsOn(task, passage) && !isOfAnother(passage, task));
  return limits.filter(({ section }) => bearing.some((one) => one.section === section));
}

/** What else decides about the task, before what is only good to know; nothing that the steps say already. */
function notesOf(
  passages: readonly Passage[],
  task: readonly Passage[],
  used: ReadonlySet<number>,
): Passage[] {
  const limits = limitsFor(task, passages);
  const left = passages.filter(
    (passage) =>
      !used.has(passage.place) &&
      passage.text.length <= 260 &&
      ((bearsOn(task, passage) && isOfTask(passage, task)) || limits.includes(passage)) &&
      !task.some((said) => saysAgain(said.text, passage.text)),
  );
  const decides = left.filter(({ use, isWarning }) => use !== 'fact' || isWarning);
  const kept = left.filter((passage) => limits.includes(passage));
  return [...new Set([...kept, ...decides, ...left])]
    .slice(0, MOST_NOTES)
    .toSorted((a, b) => a.place - b.place);
}
