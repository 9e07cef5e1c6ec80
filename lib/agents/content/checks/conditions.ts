import { isOfSteps } from '../../../domain/artefact/objectives.ts';
import { Objective, Task } from '../../../domain/artefact/parts.ts';
import { piecesOf, type ClaimPlace, type TextPlace } from '../../../domain/artefact/places.ts';
import { bindingsAmong } from '../../../domain/passage/rules-binding-steps.ts';
import { needsAnother } from '../../../domain/passage/binding.ts';
import { shareHeld } from '../../../domain/text/compared.ts';
import { conditionCut } from '../../../domain/passage/cut-conditions.ts';
import type { Span } from '../../../domain/content/content.ts';
import { sentencesOf } from '../../../domain/text/grounding.ts';
import { ruleKindOf } from '../../../domain/passage/rule-kind.ts';
import { message, type Message } from '../../../messages/message.ts';
import { itemOf } from './items.ts';
import { atPath, isClaim, quote, type Check, type Matter } from './matter.ts';

/**
 * What holds under a condition is told with it, and a step with what binds it: how far, by when, with whom, except for
 * what. In one item, because whoever works by a step reads no further.
 */
export const conditions: Check = (matter) => [...cut(matter), ...unbound(matter), ...missing(matter)];

/** A claim that tells what a passage says, and not the condition under which it says so. */
function cut({ artefact, places, spans }: Matter): Message[] {
  const items = Map.groupBy(places, ({ path }) => itemOf(path, artefact.form).join('.'));
  const passages = new Map(spans.map((span) => [span.id, span.text]));
  const claims = places.filter(isClaim).filter(({ path }) => !path.some((part) => OF_ITS_CASE.has(part)));
  return claims.flatMap((place) => {
    const item = items.get(itemOf(place.path, artefact.form).join('.')) ?? [];
    const beside = item
      .filter((other) => isReadWith(place, other))
      .map(({ text }) => text)
      .join('. ');
    const lost = place.cites
      .map((id) => conditionCut(place.text, passages.get(id) ?? '', beside))
      .find((condition) => condition !== undefined);
    return lost === undefined
      ? []
      : [
          atPath(
            place.path,
            message('fault.condition.cut', { text: quote(place.text), condition: quote(lost) }),
          ),
        ];
  });
}

/**
 * What holds under no other condition: when a procedure begins, which is named by its end, and what is played in a
 * scene that is the case itself.
 */
const OF_ITS_CASE: ReadonlySet<string | number> = new Set(['trigger', 'rubric', 'moves', 'interests']);

/** Whoever chooses an answer has read the situation, and not yet what is said of any answer. */
const isReadWith = ({ path }: TextPlace, other: TextPlace): boolean =>
  path.at(-1) !== 'says' || other.path.includes('situation') || other.path.join() === path.join();

/** A step that people learn or work by, without what binds it. */
function unbound(matter: Matter): Message[] {
  const { artefact, places, spans } = matter;
  const bindings = bindingsAmong(spans);
  const told = spans.filter(({ id }) => bindings.has(id));
  const claims = places.filter(isClaim);
  // A procedure that is promised is named by its steps, and nobody works by that.
  const named = new Set(
    piecesOf(artefact, Objective)
      .filter(({ value }) => isOfSteps(value))
      .map(({ path }) => [...path, 'behaviour'].join('.')),
  );
  const asked = claims.filter(({ path }) => path.at(-1) !== 'feedback' && !named.has(path.join('.')));
  const cited = (some: readonly ClaimPlace[]) => new Set(some.flatMap(({ cites }) => cites));
  const known = cited(claims.filter(({ side }) => side !== 'runner'));
  const fromTheStart =
    artefact.form === 'job-aid' ? artefact.learner.before.flatMap(({ cites }) => cites) : [];
  const items = Map.groupBy(claims, ({ path }) => itemOf(path, artefact.form).join('.'));
  const atWork = new Set(
    piecesOf(artefact, Task)
      .filter(({ value }) => DONE_AT_WORK.has(value.do))
      .map(({ path }) => [...path, 'about'].join('.')),
  );
  return asked.flatMap((place) => {
    const there =
      isTaught(place) || atWork.has(place.path.join('.'))
        ? cited(items.get(itemOf(place.path, artefact.form).join('.')) ?? [])
        : place.side === 'runner'
          ? undefined
          : known;
    if (!there) return [];
    return told
      .filter((step) => place.cites.includes(step.id) && tells(place, step))
      .flatMap((step) => bindings.get(step.id) ?? [])
      .filter(({ id }) => !there.has(id) && !fromTheStart.includes(id))
      .map(({ id, text }) =>
        atPath(
          place.path,
          message('fault.condition.unbound', { text: quote(place.text), rule: quote(text), span: id }),
        ),
      );
  });
}

/** Limits that stand beside one that binds a step of a job aid: whoever works by it meets them all. */
function missing({ artefact, places, spans }: Matter): Message[] {
  if (artefact.form !== 'job-aid') return [];
  const cited = new Set(places.filter(isClaim).flatMap(({ cites }) => cites));
  const bindings = bindingsAmong(spans);
  const headings = new Set([...cited].flatMap((id) => bindings.get(id) ?? []).map(headingOf));
  return spans
    .filter(
      (span) =>
        span.step === undefined &&
        !cited.has(span.id) &&
        headings.has(headingOf(span)) &&
        (ruleKindOf(span.text) === 'limit' || needsAnother(span.text)),
    )
    .map(({ id, text }) =>
      atPath(['learner'], message('fault.condition.missing', { rule: quote(text), span: id })),
    );
}
const headingOf = ({ source, section = '' }: Span): string => `${source}\n${section}`;

/** Lists that people learn by or have at hand, and answers: what binds a step stands in the same item. */
const TAUGHT: ReadonlySet<string | number> = new Set(
  'points text do know lookAt tryIt because options'.split(' '),
);
const isTaught = ({ path }: ClaimPlace): boolean => path.some((part) => TAUGHT.has(part));

/** Tasks that people do at work by what the task itself says. */
const DONE_AT_WORK: ReadonlySet<string> = new Set(['try-at-work', 'note-what-happened']);

/** Share of what a step says first, which is what to do, from which a claim tells it. */
const TELLS = 0.8;
const tells = ({ text }: ClaimPlace, step: Span): boolean =>
  shareHeld(sentencesOf(step.text)[0] ?? '', text) >= TELLS;
