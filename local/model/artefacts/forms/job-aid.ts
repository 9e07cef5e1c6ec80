import type { ArtefactOf } from '../../../../lib/domain/artefact/artefact.ts';
import type { Claim } from '../../../../lib/domain/artefact/parts.ts';
import { occasionSaid } from '../../../../lib/domain/text/time-said.ts';
import { asInside, asSentence } from '../english/tagged.ts';
import { IN_AN_EMERGENCY, isStepOfWhatGoesWrong } from '../../../../lib/domain/passage/goes-wrong.ts';
import { withBounds } from '../material/bound.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { stepByStep } from '../parts/headings.ts';
import { CannotBeMade } from '../refused.ts';
import { limitsOn } from '../material/limits-in-text.ts';
import { procedureIn } from './steps.ts';
import { saidToBegin } from './begins.ts';
import { toldWith, withChecks } from './checks-of-steps.ts';
import { handedOver, leftBehind } from './left-behind.ts';
import { placedAt } from './rules-at-steps.ts';
import { rulesBeside } from './rules-beside.ts';

/** As many as the shape holds. */
const MOST_NOTES = 14;

export function jobAid(material: Material): ArtefactOf<'job-aid'> {
  const { passages } = material;
  const { steps, done } = procedureIn(passages);
  const asClaim = (passage: Passage) => toldWith(passage, material);
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last || steps.length < 2) throw new CannotBeMade('job aid', 'no-steps');
  const end = done ? toldAsDone(done, material) : (leftBehind(last, material) ?? handedOver(last, material));
  if (!end) throw new CannotBeMade('job aid', 'no-done-test');
  const used = new Set<number>([
    ...(done ? placesOfEnd(done, passages) : []),
    ...steps.map(({ place }) => place),
  ]);
  const emergency = emergencyBeside(steps, material);
  // What a step says itself is told as its checks and warnings.
  const bound = steps.map((step) =>
    material.boundTo(step).filter(({ id, leans }) => id !== step.id && id !== done?.id && !leans),
  );
  for (const { place } of [...emergency, ...bound.flat()]) used.add(place);
  const own = steps.map((step, i) => withChecks(step, steps[i + 1], material, used));
  const placed = steps.map((step, i) => placedAt(bound[i] ?? [], own[i]));
  const left = new Set(placed.flatMap((one) => one.left));
  const ids = passages.filter((one) => used.has(one.place) && !left.has(one)).map(({ id }) => id);
  const beside = rulesBeside(steps, material, new Set(ids));
  // Whoever works by it is not to overstep what another document sets.
  const cited = new Set([...ids, ...beside.told]);
  const limits = limitsOn(
    passages.filter(({ id }) => cited.has(id)),
    passages,
    material.asked.skill,
  ).filter(({ id }) => !cited.has(id));
  const trigger = triggerOf(first, passages);
  const begins = saidToBegin(steps, material) ?? whenItBegins(trigger, done, steps, material);
  if (!begins) throw new CannotBeMade('job aid', 'no-trigger');
  return {
    form: 'job-aid',
    ...stepByStep(material, done && nameOfDone(done), first),
    learner: {
      trigger: begins,
      before: [...beside.before, ...inAnEmergency(emergency), ...beside.cases],
      steps: own.map((step, i) => ({
        do: step.do,
        checks: [...step.checks, ...(placed[i]?.checks ?? []).map(asClaim)],
        warnings: [...step.warnings, ...(placed[i]?.warnings ?? []).map(asClaim)],
      })),
      done: end,
      notes: [...beside.notes, ...limits.map((one) => toldWith(one, material))].slice(0, MOST_NOTES),
    },
  };
}

const placesOfEnd = (done: Passage, passages: readonly Passage[]): number[] =>
  done.use === 'done'
    ? [done.place]
    : passages.flatMap(({ source, section, step, place }) =>
        source === done.source && section === done.section && step === undefined ? [place] : [],
      );

/** With what else stands under a heading such as “When you are done”. */
const toldAsDone = (done: Passage, { passages, claim, boundTo }: Material): Claim =>
  withBounds(
    claim(done.text, done),
    done.use === 'done'
      ? []
      : [
          ...boundTo(done),
          ...passages
            .filter(
              ({ source, section, step }) =>
                source === done.source && section === done.section && step === undefined,
            )
            .filter(({ id }) => id !== done.id),
        ],
  );

/** What is done when something goes wrong, by the same document, with what binds it. */
function emergencyBeside(steps: readonly Passage[], { passages, boundTo, asked }: Material): Passage[] {
  const found = passages.filter(
    (one) => one.source === steps[0]?.source && isStepOfWhatGoesWrong(one) && !steps.includes(one),
  );
  const sections = new Set(found.map(({ section }) => section));
  const all = [...new Set(found.flatMap((one) => [one, ...boundTo(one)]))];
  // Under its heading stands nothing that is not of it.
  const others = passages.filter(
    (one) => one.source === steps[0]?.source && sections.has(one.section) && one.use !== 'fact',
  );
  return asked.modality === 'job-aid' ? [...new Set([...all, ...others])] : all;
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

/**
 * The moment in which it begins; else when there is what the procedure is called, or its first step is about, to do.
 */
function whenItBegins(
  trigger: Passage | undefined,
  done: Passage | undefined,
  steps: readonly Passage[],
  { held, passages }: Material,
): Claim | undefined {
  const momentOf = (passage: Passage | undefined) =>
    passage?.moment && held(`${passage.moment.word} ${passage.moment.says}`, passage);
  const named = done && nameOfDone(done);
  const toDo = (thing: string, end: Passage) => {
    const ended = ENDED.exec(end.text.slice(thing.length))?.[1] ?? 'done';
    // What is closed or settled at the end has begun long before; one has it.
    return held(
      `when ${BEGAN_BEFORE.test(ended) ? `you have ${asInside(thing)}` : `${asInside(thing)} is to be ${ended}`}`,
      end,
    );
  };
  // “Before raising a request, decide by which route it is bought” stands over the steps.
  const ahead = passages.find(
    ({ source, section, place, moment }) =>
      source === steps[0]?.source &&
      section === steps[0].section &&
      place < steps[0].place &&
      moment?.word === 'before',
  );
  return (
    momentOf(trigger) ??
    (done && named !== undefined ? toDo(named, done) : undefined) ??
    momentOf(steps[0]) ??
    titled(steps[0], passages) ??
    momentOf(ahead) ??
    headed(steps[0])
  );
}

/** What the steps stand under: “When it is about medicine that a child needs every day”. */
const headed = (first: Passage | undefined): Claim | undefined =>
  first === undefined || first.section === ''
    ? undefined
    : { text: asSentence(`when it is about ${asInside(first.section)}`), cites: [first.id] };

/** What its document is about, as its title says it: “When exchanging batteries in the depot”. */
function titled(first: Passage | undefined, passages: readonly Passage[]): Claim | undefined {
  const opening = passages.find(({ source }) => source === first?.source);
  const said = opening && occasionSaid(opening.section);
  return said === undefined ? undefined : { text: asSentence(said), cites: [opening?.id ?? ''] };
}

/** “Counts as received”, “is closed”: what is done to it; what is over or complete was simply done. */
const ENDED =
  /^ (?:is|are|counts as|has been) (?:only )?(completed|received|released|closed|accepted|delivered|repaired|prepared|isolated|secured|installed|connected|restored|settled|taken|solved|given|refilled|hung|issued|handed over|tested|packed)\b/i;

const BEGAN_BEFORE = /^(?:closed|settled|solved|released|restored)$/iu;

/** What the procedure is, as its done-test names it: “A transfusion is complete when …” → “A transfusion.” */
function nameOfDone({ use, text }: Passage): string | undefined {
  const named = /^([\p{L}][\p{L} -]{3,60}?) (?:is|are|counts as|has been|ends?)\b/iu.exec(text)?.[1];
  return use === 'done' ? named : undefined;
}

/** When it begins: the moment of the first step or, outside of the steps, one that the same section tells. */
function triggerOf(first: Passage, passages: readonly Passage[]): Passage | undefined {
  if (first.moment && first.moment.word !== 'before') return first;
  return passages.find(
    ({ source, section, moment, place }) =>
      source === first.source &&
      section === first.section &&
      moment &&
      /^(?:when|as soon as|once)$/.test(moment.word) &&
      place < first.place,
  );
}
