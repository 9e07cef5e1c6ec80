import type { Artefact } from '../../../domain/artefact/artefact.ts';
import type { Claim } from '../../../domain/artefact/parts.ts';
import type { Span } from '../../../domain/content/content.ts';
import { momentsAmong, timeOfHeading, type MomentsAmong } from '../../../domain/passage/passage-moment.ts';
import { message, type Message } from '../../../messages/message.ts';
import { atPath, quote, type Check, type Matter } from './matter.ts';
import { momentsOfACase } from './moments-of-a-case.ts';

/** Claims that are told in one go, what they are about, and where they stand. */
interface Told {
  about: Claim;
  claims: readonly { path: (string | number)[]; claim: Claim }[];
  /** Whether people work through it from the first to the last, so that steps have no hole and an end. */
  isInOrder: boolean;
  /** Whether it is known before it begins, so that what is due before may stand in it. */
  isAhead: boolean;
}

/**
 * What is told in one go is of one moment: what is done when a patient shivers does not run on into how the next unit
 * is prepared, whose trigger and checks stand elsewhere. Steps that belong together come together, with their end.
 */
export const moments: Check = (matter) => {
  const among = momentsAmong(matter.spans);
  return [
    ...toldIn(matter.artefact).flatMap((told) => [
      ...atOtherMoments(told, matter, among),
      ...(told.isInOrder ? [...holesIn(told, matter, among), ...endMissing(told, matter, among)] : []),
    ]),
    ...momentsOfACase(matter),
  ];
};

function toldIn(artefact: Artefact): Told[] {
  const listed = (path: (string | number)[], claims: readonly Claim[]) =>
    claims.map((claim, i) => ({ path: [...path, i], claim }));
  const plain = { isInOrder: false, isAhead: false };
  switch (artefact.form) {
    case 'micro-text': {
      const { objective, points, example, tryIt } = artefact.learner;
      const about = objective.behaviour;
      return [
        { about, claims: listed(['learner', 'points'], points), isInOrder: true, isAhead: false },
        {
          about,
          claims: example.steps.map(({ because }, i) => ({
            path: ['learner', 'example', 'steps', i, 'because'],
            claim: because,
          })),
          ...plain,
        },
        { about, claims: listed(['learner', 'tryIt'], tryIt), ...plain },
      ];
    }
    case 'micro-video-script': {
      const { objective, text } = artefact.learner;
      return [
        {
          about: objective.behaviour,
          claims: listed(['learner', 'text'], text),
          isInOrder: true,
          isAhead: false,
        },
      ];
    }
    case 'role-play': {
      const { objective, know } = artefact.learner;
      return [
        {
          about: objective.behaviour,
          claims: listed(['learner', 'know'], know),
          isInOrder: false,
          isAhead: true,
        },
      ];
    }
    case 'coaching': {
      const { learner, runner } = artefact;
      return runner.meetings.flatMap(({ lookAt }, i) => {
        const about = learner.between[i]?.about;
        return about
          ? [{ about, claims: listed(['runner', 'meetings', i, 'lookAt'], lookAt), ...plain }]
          : [];
      });
    }
    default:
      // What is made of whole documents has a part for each heading, and a job aid is one list.
      return [];
  }
}

const spansOf = ({ cites }: Claim, { spans }: Pick<Matter, 'spans'>): Span[] =>
  spans.filter(({ id }) => cites.includes(id));

function atOtherMoments(
  { about, claims, isAhead }: Told,
  matter: Matter,
  { share }: MomentsAmong,
): Message[] {
  const main = spansOf(about, matter);
  if (main.length === 0) return [];
  return claims.flatMap(({ path, claim }) => {
    const cited = spansOf(claim, matter);
    const isOfOne = cited.some(
      (span) =>
        main.some((one) => share(one, { id: span.id, text: claim.text })) ||
        (isAhead && span.step === undefined && timeOfHeading(span.section) === 'ahead'),
    );
    return cited.length === 0 || isOfOne
      ? []
      : [atPath(path, message('fault.moment.other', { text: quote(claim.text), moment: quote(about.text) }))];
  });
}

/** Steps between the first and the last one told, by the numbers of their list. */
function holesIn({ claims }: Told, { spans }: Matter, { listOf }: MomentsAmong): Message[] {
  const told = new Set(claims.flatMap(({ claim }) => claim.cites));
  const steps = spans.filter(({ id, step }) => step !== undefined && told.has(id));
  return [...Map.groupBy(steps, ({ id }) => listOf(id))].flatMap(([list, some]) => {
    const numbers = some.map(({ step = 0 }) => step);
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    const path = claims.find(({ claim }) => some.some(({ id }) => claim.cites.includes(id)))?.path;
    return spans
      .filter(
        ({ id, step = 0 }) => listOf(id) === list && step > first && step < last && !numbers.includes(step),
      )
      .map(({ id, step = 0 }) =>
        atPath(path?.slice(0, -1) ?? [], message('fault.moment.hole', { step, span: id })),
      );
  });
}

/** A list that is told to its last step is told to its end, where its document says what that is. */
function endMissing({ claims }: Told, { spans }: Matter, { listOf }: MomentsAmong): Message[] {
  const told = new Set(claims.flatMap(({ claim }) => claim.cites));
  const lists = Map.groupBy(
    spans.filter(({ step }) => step !== undefined),
    ({ id }) => listOf(id),
  );
  return [...lists.values()].flatMap((steps) => {
    const last = steps.at(-1);
    if (!last || steps.filter(({ id }) => told.has(id)).length < 2 || !told.has(last.id)) return [];
    const end = spans.find(({ id, step }) => step === undefined && listOf(id) === listOf(last.id));
    const path = claims[0]?.path.slice(0, -1) ?? [];
    return end && !told.has(end.id)
      ? [atPath(path, message('fault.moment.unfinished', { span: end.id }))]
      : [];
  });
}
