import type { Artefact } from '../../../domain/artefact/artefact.ts';
import { Task } from '../../../domain/artefact/parts.ts';
import { piecesOf } from '../../../domain/artefact/places.ts';
import { listsOfSteps } from '../../../domain/passage/passage-moment.ts';
import type { Span } from '../../../domain/content/content.ts';
import { message, type Message } from '../../../messages/message.ts';
import { plainWords } from '../../../domain/text/compared.ts';
import { atPath, quote } from './matter.ts';

/** A step that is taken in a case only has a moment of its own. */
const MOMENT = /\b(?:when|whenever|if|as soon as)\b/iu;
/** Words that point at what stood before them. */
const POINTING = /\b(?:instead|otherwise|therefore)\b/iu;

/**
 * What runs over weeks asks for things that can be done as they are told: of a procedure all of it and no later step
 * alone, and nothing that was torn out of its sentence (“…, so go back to the terms instead”).
 */
export function faultsOfTasks(artefact: Artefact, spans: readonly Span[]): Message[] {
  if (artefact.form !== 'cohort' && artefact.form !== 'long-form-program') return [];
  const said = new Map(spans.map((span) => [span.id, span]));
  return piecesOf(artefact, Task).flatMap(({ path, value: { do: what, about } }) => {
    const [only, ...more] = about.cites.flatMap((id) => said.get(id) ?? []);
    if (what === 'read' || !only || more.length > 0) return [];
    const text = quote(about.text);
    const isLater = only.step !== undefined && only.step > 1 && !MOMENT.test(about.text);
    return [
      ...(isLater
        ? [atPath(path, message('fault.objective.step-alone', { text, step: only.step ?? 0 }))]
        : []),
      ...(POINTING.test(about.text) && !isFromTheStart(about.text, only.text)
        ? [atPath(path, message('fault.objective.torn', { text }))]
        : []),
    ];
  });
}

/** From so many of its steps on, what is learned is the procedure and none of them. */
const FEWEST_TOLD = 3;

/** A lesson or a video that tells a procedure promises all of it, in however few words. */
export function faultsOfPromises(artefact: Artefact, spans: readonly Span[]): Message[] {
  if (artefact.form !== 'micro-text' && artefact.form !== 'micro-video-script') return [];
  const { behaviour } = artefact.learner.objective;
  const steps = spans.filter(({ step }) => step !== undefined);
  const [only, ...more] = steps.filter(({ id }) => behaviour.cites.includes(id));
  if (!only || more.length > 0 || MOMENT.test(behaviour.text)) return [];
  const lists = listsOfSteps(spans);
  const points = artefact.form === 'micro-text' ? artefact.learner.points : artefact.learner.text;
  const cited = new Set(points.flatMap(({ cites }) => cites));
  const told = steps.filter(({ id }) => cited.has(id) && lists.get(id) === lists.get(only.id));
  const fault = message('fault.objective.step-alone', { text: quote(behaviour.text), step: only.step ?? 0 });
  return told.length < FEWEST_TOLD ? [] : [atPath(['learner', 'objective'], fault)];
}

/** Whether a text begins as a sentence of its passage does. */
function isFromTheStart(text: string, passage: string): boolean {
  const begins = plainWords(text).slice(0, 3).join(' ');
  return passage
    .split(/(?<=[.!?])\s+/u)
    .some((sentence) => plainWords(sentence).join(' ').startsWith(begins));
}
