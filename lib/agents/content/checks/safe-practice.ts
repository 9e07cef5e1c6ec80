import { Objective, Task, type Claim } from '../../../domain/artefact/parts.ts';
import { piecesOf } from '../../../domain/artefact/places.ts';
import { isDecidedByAmount } from '../../../domain/passage/decided-by-amount.ts';
import { listsOfSteps } from '../../../domain/passage/passage-moment.ts';
import { isOfTalk } from '../../../domain/passage/talked-with.ts';
import type { Span } from '../../../domain/content/content.ts';
import { message, type Message } from '../../../messages/message.ts';
import { atPath, quote, type Check } from './matter.ts';

/**
 * Nobody practises by breaking what keeps people safe, answers for somebody who is not there, or goes through one step
 * and is said to have done them all.
 */
export const safePractice: Check = ({ artefact, spans }) => [
  ...piecesOf(artefact, Objective).flatMap(({ path, value: { behaviour, standard } }) =>
    'stock' in standard && standard.stock === 'both-sides' && !isDecided(behaviour, spans)
      ? [atPath(path, message('fault.practice.both-sides', { text: quote(behaviour.text) }))]
      : [],
  ),
  ...piecesOf(artefact, Task).flatMap(({ path, value: { do: todo, about } }) => [
    ...(todo === 'play-it-through' && !isTalkedOf(about, spans)
      ? [atPath(path, message('fault.practice.nobody', { text: quote(about.text) }))]
      : []),
    ...(GONE_THROUGH.has(todo) ? oneStep(about, spans).map((fault) => atPath(path, fault)) : []),
  ]),
];

const citedBy = ({ cites }: Claim, spans: readonly Span[]): Span[] =>
  spans.filter(({ id }) => cites.includes(id));

const isDecided = (behaviour: Claim, spans: readonly Span[]): boolean =>
  citedBy(behaviour, spans).some(({ text }) => isDecidedByAmount(text));

const isTalkedOf = (about: Claim, spans: readonly Span[]): boolean =>
  [about, ...citedBy(about, spans)].some(({ text }) => isOfTalk(text));

/** Tasks of which their words say that every step is read out, or gone by. */
const GONE_THROUGH: ReadonlySet<Task['do']> = new Set(['walk-through', 'by-the-steps', 'with-somebody']);

function oneStep(about: Claim, spans: readonly Span[]): Message[] {
  const cited = citedBy(about, spans).filter(({ step }) => step !== undefined);
  const [first] = cited;
  if (!first || new Set(cited.map(({ step }) => step)).size > 1) return [];
  const lists = listsOfSteps(spans);
  const all = new Set(
    spans.flatMap(({ id, step }) =>
      step !== undefined && lists.get(id) === lists.get(first.id) ? [step] : [],
    ),
  ).size;
  return all > 1 ? [message('fault.practice.one-step', { text: quote(about.text), all })] : [];
}
