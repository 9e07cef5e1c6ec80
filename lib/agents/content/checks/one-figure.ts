import type { Artefact } from '../../../domain/artefact/artefact.ts';
import type { Fiction } from '../../../domain/artefact/parts.ts';
import { Question, WorkedExample } from '../../../domain/artefact/parts.ts';
import { piecesOf, type TextPlace } from '../../../domain/artefact/places.ts';
import { sentencesOf } from '../../../domain/text/grounding.ts';
import { isOfSameThing, limitsIn, type Limit } from '../../../domain/passage/limits.ts';
import { WRITTEN_NUMBER } from '../../../domain/text/written-numbers.ts';
import { message, type Message } from '../../../messages/message.ts';
import { atPath, quote, type Check } from './matter.ts';
import { casesOfActivities } from './activities.ts';

/** What is told of one case, wherever its parts stand. */
interface Told {
  path: TextPlace['path'];
  says: readonly string[];
}

/**
 * One thing has one figure in one case: a discount of 12 percent on the table is not the one of 7 percent that is asked
 * for, and nobody can decide on both. A figure that changes before the reader says so.
 */
export const oneFigure: Check = ({ artefact }) =>
  [...casesOf(artefact)].flatMap(({ path, says }) =>
    [
      ...differing(
        says
          .flatMap(sentencesOf)
          .filter((text) => !CHANGES.test(text))
          .flatMap(limitsIn),
      ),
      ...says.flatMap(boundBeside),
    ].map((fault) => atPath(path, fault)),
  );

/** What was before, what came instead, and two of a kind. */
const CHANGES =
  /\b(?:another|other|instead|rather than|before|so far|yesterday|last (?:week|month|year|time)|used to|now|then|later|ago|each|every|per|second|from \S+(?: \S+)? to|more|less)\b/iu;

function differing(limits: readonly Limit[]): Message[] {
  const figures = limits.filter(({ isFigure }) => isFigure);
  return figures.flatMap((figure, i) => {
    const other = figures.slice(0, i).find((one) => isAnotherOf(one, figure));
    return other ? [message('fault.values.two', { figure: figure.written, other: other.written })] : [];
  });
}

const isAnotherOf = (one: Limit, other: Limit): boolean =>
  one.from !== other.from && isOfSameThing(one, other);

/** “For at least 20 seconds. In this case it is 22 seconds”: whoever did it says how long it took, and no bound. */
const boundBeside = (text: string): Message[] =>
  limitsIn(text).flatMap(({ isBound, written, sentence }) => {
    const unit = /\p{L}+$/u.exec(written)?.[0];
    const elsewhere = sentencesOf(text).filter((one) => one !== sentence);
    const figure =
      isBound && unit !== undefined
        ? elsewhere.flatMap(
            (one) => new RegExp(`\\b(?:${WRITTEN_NUMBER}) ${unit}\\b`, 'iu').exec(one)?.[0] ?? [],
          )[0]
        : undefined;
    return figure === undefined ? [] : [message('fault.values.bound', { text: quote(text), figure })];
  });

const textOf = (said: Fiction | { text: string }): string => ('text' in said ? said.text : said.madeUp);

function* casesOf(artefact: Artefact): Generator<Told> {
  for (const { path, scene } of casesOfActivities(artefact)) yield { path, says: scene.map(textOf) };
  for (const { path, value } of piecesOf(artefact, Question))
    yield { path: [...path, 'situation'], says: [textOf(value.situation)] };
  for (const { path, value } of piecesOf(artefact, WorkedExample))
    yield {
      path,
      says: [value.situation, ...value.steps.flatMap(({ done, then }) => [done, ...then])].map(textOf),
    };
  if (artefact.form !== 'role-play') return;
  const { learner, runner } = artefact;
  yield {
    path: ['learner', 'case'],
    says: [learner.situation, ...learner.case, runner.partner, runner.opens].map(textOf),
  };
}
