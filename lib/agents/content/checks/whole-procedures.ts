import type { Artefact } from '../../../domain/artefact/artefact.ts';
import type { Claim } from '../../../domain/artefact/parts.ts';
import type { TextPlace } from '../../../domain/artefact/places.ts';
import type { Span } from '../../../domain/content/content.ts';
import { changesSomething } from '../../../domain/passage/changes.ts';
import { listsOfSteps } from '../../../domain/passage/passage-moment.ts';
import { message, type Message } from '../../../messages/message.ts';
import { shareHeld } from '../../../domain/text/compared.ts';
import { sentencesOf } from '../../../domain/text/grounding.ts';
import { whatHolds } from '../../../domain/passage/what-holds.ts';
import { hazardsAmong } from '../../../domain/passage/hazard.ts';
import { atPath, quote, type Check, type Matter } from './matter.ts';

/**
 * A procedure is told from its first step to the sentence by which it is seen to be done, or not begun: whoever works
 * by steps 3 to 6 ends with the cable out. Steps that change nothing may be told alone.
 */
export const wholeProcedures: Check = (matter) => [
  ...cutProcedures(matter),
  ...toldInPart(matter),
  ...coachedInPart(matter),
];

/** What is dangerous, cannot be undone or is not done alone is coached whole: a stop in its middle is the hazard. */
function coachedInPart({ artefact, spans }: Matter): Message[] {
  if (artefact.form !== 'coaching') return [];
  const told = new Set(
    artefact.runner.meetings.flatMap(({ lookAt }) => lookAt.flatMap(({ cites }) => cites)),
  );
  const hazards = hazardsAmong(spans);
  return proceduresAmong(spans)
    .filter((procedure) => procedure.some(({ id, step }) => step !== undefined && hazards.has(id)))
    .flatMap((procedure) => cutIn(procedure, told))
    .map((fault) => atPath(['runner', 'meetings'], fault));
}

function proceduresAmong(spans: readonly Span[]): Span[][] {
  const lists = listsOfSteps(spans);
  return [...Map.groupBy(spans, ({ id }) => lists.get(id))].flatMap(([list, some]) =>
    list === undefined ? [] : [some],
  );
}

/** Share of a sentence that has to stand there. */
const WHOLE = 0.7;

/** A step of which a sentence stands nowhere: “Tension it to the mark” is what the accident was about. */
const toldInPart: Check = ({ artefact, spans }) =>
  [...toldIn(artefact), ...lookedAt(artefact)].flatMap(({ path, claims }) =>
    spans
      .filter(({ step }) => step !== undefined)
      .flatMap((span) => {
        const said = claims.filter(({ cites }) => cites.includes(span.id));
        const told = said.map(({ text }) => text).join(' ');
        const left =
          said.length === 0
            ? undefined
            : sentencesOf(whatHolds(span.text)).find((sentence) => shareHeld(sentence, told) < WHOLE);
        return left === undefined
          ? []
          : [
              atPath(
                path,
                message('fault.procedure.in-part', {
                  step: span.step ?? 0,
                  text: quote(left),
                  span: span.id,
                }),
              ),
            ];
      }),
  );

const cutProcedures: Check = ({ artefact, spans }) => {
  const procedures = proceduresAmong(spans);
  return toldIn(artefact).flatMap(({ path, claims }) => {
    const told = new Set(claims.flatMap(({ cites }) => cites));
    return procedures.flatMap((procedure) => cutIn(procedure, told).map((fault) => atPath(path, fault)));
  });
};

function cutIn(procedure: readonly Span[], told: ReadonlySet<string>): Message[] {
  const steps = procedure.filter(({ step }) => step !== undefined);
  const numbers = new Set(steps.map(({ step }) => step));
  const known = new Set(steps.filter(({ id }) => told.has(id)).map(({ step }) => step));
  if (known.size === 0) return [];
  const left = steps.find(({ step }) => !known.has(step));
  if (left) {
    const isOpen = steps.some(({ id, text }) => told.has(id) && changesSomething(text));
    return isOpen
      ? [
          message('fault.procedure.cut', {
            told: known.size,
            all: numbers.size,
            step: left.step ?? 0,
            span: left.id,
          }),
        ]
      : [];
  }
  const end = procedure.find(({ step }) => step === undefined);
  return end && !told.has(end.id) ? [message('fault.moment.unfinished', { span: end.id })] : [];
}

/** What people work by, and what a coach looks at. */
function lookedAt(artefact: Artefact): ReturnType<typeof toldIn> {
  if (artefact.form === 'job-aid') {
    const { before, steps, notes } = artefact.learner;
    const claims = steps.flatMap((step) => [step.do, ...step.checks, ...step.warnings]);
    return [{ path: ['learner', 'steps'], claims: [...before, ...claims, ...notes] }];
  }
  return artefact.form === 'coaching'
    ? artefact.runner.meetings.map(({ lookAt }, i) => ({
        path: ['runner', 'meetings', i, 'lookAt'],
        claims: lookAt,
      }))
    : [];
}

/** Lists by which somebody learns or works, each read by itself. */
function toldIn(artefact: Artefact): { path: TextPlace['path']; claims: readonly Claim[] }[] {
  switch (artefact.form) {
    case 'micro-text':
      return [{ path: ['learner', 'points'], claims: artefact.learner.points }];
    case 'micro-video-script':
      return [{ path: ['learner', 'text'], claims: artefact.learner.text }];
    case 'cohort':
      return artefact.learner.handouts.map(({ points }, i) => ({
        path: ['learner', 'handouts', i, 'points'],
        claims: points,
      }));
    case 'long-form-program':
      return artefact.learner.modules.map(({ points }, i) => ({
        path: ['learner', 'modules', i, 'points'],
        claims: points,
      }));
    default:
      return [];
  }
}
