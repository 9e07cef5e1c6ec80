import type { ArtefactOf } from '../../../domain/artefact/artefact.ts';
import { bindingsAmong } from '../../../domain/passage/rules-binding-steps.ts';
import type { Claim } from '../../../domain/artefact/parts.ts';
import { passageOf, unheldIn } from '../../../domain/text/grounding.ts';
import type { Span } from '../../../domain/content/content.ts';
import { roundSaid } from '../../../domain/text/time-said.ts';
import { isStepOfWhatGoesWrong, tellsWhatGoesWrong } from '../../../domain/passage/goes-wrong.ts';
import { timeOfHeading } from '../../../domain/passage/passage-moment.ts';
import { ruleKindOf } from '../../../domain/passage/rule-kind.ts';
import { seenToWork } from '../../../domain/passage/step-and-check.ts';
import { message, type Message } from '../../../messages/message.ts';
import { isNearlySame } from '../../../domain/text/compared.ts';
import { atPath, isClaim, quote, type Check, type Matter } from './matter.ts';
import { documentOf, isAfter, positionsOf, type PassagePlace } from './positions.ts';
import { ofEveryList } from './steps-in-lists.ts';

/**
 * Whatever carries a procedure keeps it: steps stand in the order of their document, and what people work from holds
 * all of them. A job aid has each with its own checks and warnings besides.
 */
export const steps: Check = (matter) => [
  ...ofJobAid(matter),
  ...ofEveryList(matter),
  ...mixedWithAnEmergency(matter),
];

/**
 * What is done in an emergency is told by itself: “Press the red button” with “Check that the fan has been running”
 * behind it kills somebody. In a job aid all of it stands in one, or its steps are those of the job aid.
 */
function mixedWithAnEmergency({ artefact, places, spans }: Matter): Message[] {
  const steps = spans.filter(isStepOfWhatGoesWrong);
  const sectionOf = new Map(spans.map(({ id, source, section = '' }) => [id, `${source}\n${section}`]));
  const ids = new Set(steps.map(({ id }) => id));
  const isItsOwn =
    artefact.form !== 'job-aid' ||
    artefact.learner.steps.some((step) => step.do.cites.some((id) => ids.has(id)));
  return places.filter(isClaim).flatMap(({ path, text, cites }) => {
    const emergency = cites.filter((id) => ids.has(id));
    const [one] = emergency;
    if (one === undefined) return [];
    if (cites.some((id) => sectionOf.get(id) !== sectionOf.get(one)))
      return [atPath(path, message('fault.step.emergency-mixed', { text: quote(text) }))];
    const left = steps.find(({ id }) => !cites.includes(id) && sectionOf.get(id) === sectionOf.get(one));
    return isItsOwn || left === undefined
      ? []
      : [atPath(path, message('fault.step.emergency-apart', { text: quote(text), span: left.id }))];
  });
}

const ofJobAid: Check = (matter) => {
  const { artefact } = matter;
  if (artefact.form !== 'job-aid') return [];
  const taken = artefact.learner.steps;
  const positions = positionsOf(matter.spans);
  const at = ({ cites }: Claim) => cites.flatMap((id) => positions.get(id) ?? []);
  const places = taken.map((step) => at(step.do));
  const last = taken.at(-1);
  const bindings = bindingsAmong(matter.spans);
  const isBoundTo = (step: (typeof taken)[number] | undefined, { cites }: Claim) =>
    step?.do.cites.some((id) => bindings.get(id)?.some((rule) => cites.includes(rule.id))) === true;
  return [
    ...faultsOfTrigger(artefact.learner.trigger),
    ...circular(artefact.learner, matter.spans),
    ...artefact.learner.before.flatMap((claim, i) => ofAStep(claim, i, positions, taken)),
    ...emergenciesLeftOut(matter),
    ...taken.flatMap((step, i) => unseen(matter, step, i)),
    ...outOfOrder(places),
    ...skipped(
      matter,
      taken.map((step) => [step.do, ...step.checks, ...step.warnings].flatMap(at)),
      places,
    ),
    ...taken.flatMap((step, i) =>
      [...step.checks, ...step.warnings].flatMap((beside) => misplaced(beside.text, at(beside), places, i)),
    ),
    ...taken.flatMap(({ warnings }, i) =>
      warnings
        .filter((warning) => isBehind(at(warning), places) && !isBoundTo(taken[i], warning))
        .map(({ text }) => ofStep(i, message('fault.step.behind', { text: quote(text) }))),
    ),
    ...(last && isNearlySame(artefact.learner.done.text, last.do.text)
      ? [atPath(['learner', 'done'], message('fault.step.done'))]
      : []),
  ];
};

/** What a numbered step says besides, where it stands before all of them. */
function ofAStep(
  { text, cites }: Claim,
  i: number,
  positions: ReadonlyMap<string, PassagePlace>,
  taken: ArtefactOf<'job-aid'>['learner']['steps'],
): Message[] {
  const at = taken.findIndex((step) => step.do.cites.some((id) => cites.includes(id)));
  const isOfSteps = cites.every((id) => positions.get(id)?.step !== undefined);
  return at >= 0 && isOfSteps
    ? [atPath(['learner', 'before', i], message('fault.step.misplaced', { text: quote(text), step: at + 1 }))]
    : [];
}

/** What is to be done at once where it goes wrong is known to whoever works by the steps of that document. */
function emergenciesLeftOut({ artefact, places, spans }: Matter): Message[] {
  if (artefact.form !== 'job-aid') return [];
  const cited = new Set(places.filter(isClaim).flatMap(({ cites }) => cites));
  const steps = spans.filter(({ id, step }) => step !== undefined && cited.has(id));
  const isOfThem = ({ source, section = '' }: Span) =>
    steps.some((step) => step.source === source && (step.section === section || tellsWhatGoesWrong(section)));
  return spans
    .filter(
      (span) =>
        span.step === undefined &&
        !cited.has(span.id) &&
        isOfThem(span) &&
        ruleKindOf(span.text, timeOfHeading(span.section) === 'in-a-case') === 'emergency',
    )
    .map(({ id, text }) =>
      atPath(['learner'], message('fault.step.emergency-left-out', { text: quote(text), span: id })),
    );
}

/** “A failover test.” says what it is about, and not when it begins. */
const MOMENT = /\b(?:when|whenever|if|as soon as|once|before|after|while|until|every|each|at|on)\b/iu;
const ofStep = (step: number, fault: Message): Message => atPath(['learner', 'steps', step], fault);

/** “When a test is to be done” says nothing where its document says beside the steps when it is due. */
const CIRCULAR = /^when .* (?:is|are) to be \p{L}+[.]?$/iu;

function circular(
  { trigger, steps: taken }: Pick<ArtefactOf<'job-aid'>['learner'], 'trigger' | 'steps'>,
  spans: readonly Span[],
): Message[] {
  if (!CIRCULAR.test(trigger.text)) return [];
  const positions = positionsOf(spans);
  const lists = new Set(taken.flatMap((step) => step.do.cites.map((id) => positions.get(id)?.list)));
  const due = spans.find(
    ({ id, step, text }) =>
      step === undefined && lists.has(positions.get(id)?.list) && roundSaid(text) !== undefined,
  );
  return due ? [atPath(['learner', 'trigger'], message('fault.step.due', { span: due.id }))] : [];
}

const faultsOfTrigger = ({ text }: Claim): Message[] =>
  MOMENT.test(text)
    ? []
    : [atPath(['learner', 'trigger'], message('fault.step.trigger', { text: quote(text) }))];

/**
 * Where a passage goes on with how to see that its step worked, the step has a check, and no case of its own is one.
 */
function unseen(
  { spans }: Matter,
  { do: act, checks }: ArtefactOf<'job-aid'>['learner']['steps'][number],
  i: number,
): Message[] {
  const own = spans.filter(({ id }) => act.cites.includes(id));
  const isToSee = own.some(({ text, step }) => step !== undefined && isSaidAlone(text));
  const cases = checks.filter(({ text }) => CASE.test(text));
  return [
    ...(isToSee && checks.length === 0 ? [ofStep(i, message('fault.step.unseen'))] : []),
    ...cases.map(({ text }) => ofStep(i, message('fault.step.case', { text: quote(text) }))),
  ];
}
/** Whether both can be told alone: half of “Stop it and wait until …” would turn what is said. */
const isSaidAlone = (text: string): boolean =>
  seenToWork(text)?.every((part) => !unheldIn(part, [passageOf(text)]).turned) ?? false;

const CASE =
  /^(?:if|when|whenever|in case)\b[^,]*, (?:call|tell|report|stop|ask|inform|escalate|send|phone|alert)\b/iu;

const outOfOrder = (places: readonly PassagePlace[][]): Message[] =>
  places.flatMap((here, i) => {
    const before = places.slice(0, i).flat();
    const late = here.flatMap((place) => before.find((earlier) => isAfter(earlier, place)) ?? []);
    return late.length > 0
      ? [ofStep(i, message('fault.step.order', { spans: late.map(({ id }) => id).join(', ') }))]
      : [];
  });

/** Numbered steps of a list of which any is taken: the first and the last one too. */
function skipped(
  { spans }: Matter,
  cited: readonly PassagePlace[][],
  places: readonly PassagePlace[][],
): Message[] {
  const taken = new Set(cited.flat().map(({ id }) => id));
  const positions = [...positionsOf(spans).values()];
  const lists = Map.groupBy(
    places.flat().filter(({ step }) => step !== undefined),
    ({ list }) => list,
  );
  return [...lists.keys()].flatMap((list) => {
    const all = positions.filter(({ list: other, step }) => other === list && step !== undefined);
    return all
      .filter(({ id }) => !taken.has(id))
      .map(({ id, step = 0 }) =>
        atPath(['learner', 'steps'], message('fault.step.left-out', { step, span: id })),
      );
  });
}

/** Whether a passage stands after every step, in their list and in none of them. */
const isBehind = (beside: readonly PassagePlace[], places: readonly PassagePlace[][]): boolean => {
  const steps = places.flat();
  return (
    beside.length > 0 &&
    beside.every(
      (one) =>
        one.step === undefined &&
        steps.every(({ id }) => id !== one.id) &&
        steps.some(({ list }) => list === one.list) &&
        steps
          .filter(({ list }) => documentOf(list) === documentOf(one.list))
          .every(({ order }) => order < one.order),
    )
  );
};

/** A check or warning stands where its own passage does: not at a step that another number or another step owns. */
function misplaced(
  text: string,
  beside: readonly PassagePlace[],
  places: readonly PassagePlace[][],
  i: number,
): Message[] {
  const own = places[i] ?? [];
  const isHere = beside.some(({ id, list, step }) =>
    own.some(
      (place) => place.id === id || (place.list === list && place.step === step && step !== undefined),
    ),
  );
  if (isHere) return [];
  const there = places.findIndex((place) =>
    place.some(({ id, list, step }) =>
      beside.some((one) => one.id === id || (one.list === list && one.step === step && step !== undefined)),
    ),
  );
  return there < 0
    ? []
    : [ofStep(i, message('fault.step.misplaced', { text: quote(text), step: there + 1 }))];
}
