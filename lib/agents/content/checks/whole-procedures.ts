import type { Artefact } from '../../../domain/artefact/artefact.ts';
import type { Claim } from '../../../domain/artefact/parts.ts';
import type { TextPlace } from '../../../domain/artefact/places.ts';
import type { Span } from '../../../domain/content/content.ts';
import { changesSomething } from '../../../domain/passage/changes.ts';
import { listsOfSteps } from '../../../domain/passage/passage-moment.ts';
import { message, type Message } from '../../../messages/message.ts';
import { atPath, type Check } from './matter.ts';

/**
 * A procedure is told from its first step to the sentence by which it is seen to be done, or not begun: whoever works
 * by steps 3 to 6 ends with the cable out. Steps that change nothing may be told alone.
 */
export const wholeProcedures: Check = ({ artefact, spans }) => {
  const lists = listsOfSteps(spans);
  const procedures = [...Map.groupBy(spans, ({ id }) => lists.get(id))].flatMap(([list, some]) =>
    list === undefined ? [] : [some],
  );
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
