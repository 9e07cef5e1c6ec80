import {
  CoachQuestion,
  Question,
  WorkedExample,
  type ClaimOrFiction,
} from '../../../domain/artefact/parts.ts';
import { piecesOf, type TextPlace } from '../../../domain/artefact/places.ts';
import { bearingAmong } from '../../../domain/passage/limits-to-know.ts';
import { meaningIn } from '../../../domain/text/grounding.ts';
import {
  bearsOnAmount,
  bearsOnLimit,
  isOfSameThing,
  limitsIn,
  type Limit,
} from '../../../domain/passage/limits.ts';
import { message, type Message } from '../../../messages/message.ts';
import { atPath, isClaim, quote, spokenName, type Check, type Matter } from './matter.ts';

/**
 * What one document allows is not told without what another one sets to the same amount, and whoever is shown how to
 * deal with a figure, or asked about it, is told of every limit that it falls under.
 */
export const limitsInTextLeftOut: Check = (matter) => [
  ...leftOut(matter),
  ...piecesOf(matter.artefact, WorkedExample).flatMap(({ path, value }) =>
    overstepped(
      path,
      value.situation,
      value.steps.flatMap(({ because }) => because.cites),
      matter,
    ),
  ),
  ...piecesOf(matter.artefact, Question).flatMap(({ path, value }) => {
    const cites = value.options
      .filter(({ isRight }) => isRight)
      .flatMap(({ says, feedback }) => [...('cites' in says ? says.cites : []), ...feedback.cites]);
    return isAboutLimit(value.situation, cites, matter)
      ? overstepped(path, value.situation, cites, matter)
      : [];
  }),
  ...piecesOf(matter.artefact, CoachQuestion).flatMap(({ path, value: { question, good, about } }) =>
    figuresOfAnswer(question, good.madeUp).flatMap((said) =>
      overstepped([...path, 'good'], { madeUp: said }, about.cites, matter),
    ),
  ),
  ...(matter.artefact.form === 'role-play'
    ? overstepped(
        ['learner', 'know'],
        matter.artefact.learner.situation,
        matter.artefact.learner.know.flatMap(({ cites }) => cites),
        matter,
      )
    : []),
];

/** A limit of another document, of a thing whose limit stands where learners or whoever runs it read it. */
function leftOut(matter: Matter): Message[] {
  const { artefact, places, spans, subject } = matter;
  const claims = places.filter(isClaim);
  const citedOn = (sides: readonly TextPlace['side'][]) =>
    new Set(claims.filter(({ side }) => sides.includes(side)).flatMap(({ cites }) => cites));
  const [learners, anybody] = [citedOn(['learner', 'both']), citedOn(['learner', 'both', 'runner'])];
  const bears = bearingAmong(spans, subject.skill);
  return spans
    .filter(({ id }) => anybody.has(id))
    .flatMap((span) => {
      // What a cohort is to find out together is told in its meeting, and stands on no hand-out.
      const there = artefact.form !== 'cohort' && learners.has(span.id) ? learners : anybody;
      return spans
        .filter(({ id, source }) => source !== span.source && !there.has(id))
        .filter((other) => bears(other, span))
        .map((other) =>
          atPath(
            [learners.has(span.id) ? 'learner' : 'runner'],
            message('fault.limit.left-out', {
              limit: quote(span.text),
              other: quote(other.text),
              document: spokenName(other.source),
              span: other.id,
            }),
          ),
        );
    });
}

/** Figures of an answer, of what the question sets a limit to: “12 percent is …” to “a discount above 8 percent”. */
function figuresOfAnswer(question: string, answer: string): string[] {
  const [limit] = limitsIn(question);
  if (!limit) return [];
  const upToIt = question.slice(0, question.indexOf(limit.written)).trim().split(/\s+/).slice(-3).join(' ');
  return limitsIn(answer.replaceAll(FIGURE, (figure) => `${upToIt} of ${figure}`))
    .filter(({ isFigure, unit }) => isFigure && unit === limit.unit)
    .map(({ written }) => `It is ${upToIt} of ${written}.`);
}
/** A figure that opens a sentence: what it is of stands in the question. */
const FIGURE = /(?<=^[“"]?|[.!?] )[$€£]?\d[\d.,]*(?: ?[%$€£]| \p{L}+)?(?= is\b)/gu;

const figuresIn = (said: ClaimOrFiction): Limit[] =>
  limitsIn('text' in said ? said.text : said.madeUp).filter(({ isFigure }) => isFigure);

/** Limits that a figure of the situation falls under and that nothing cited there tells of. */
function overstepped(
  path: TextPlace['path'],
  situation: ClaimOrFiction,
  cites: readonly string[],
  matter: Matter,
): Message[] {
  const said = 'text' in situation ? situation.text : situation.madeUp;
  const there = matter.spans.filter(({ id }) => cites.includes(id)).map(({ text }) => text);
  const spoken = new Set(meaningIn([matter.subject.skill, said, ...there].join('. ')));
  return figuresIn(situation).flatMap((figure) =>
    matter.spans
      .filter(({ id }) => !cites.includes(id))
      .filter(({ text }) => limitsIn(text).some((limit) => bearsOnLimit(limit, figure, spoken)))
      .map(({ id, text, source }) =>
        atPath(
          path,
          message('fault.limit.overstepped', { limit: quote(text), document: spokenName(source), span: id }),
        ),
      ),
  );
}

/** Whether what is cited decides about the figure of the situation. */
const isAboutLimit = (situation: ClaimOrFiction, cites: readonly string[], { spans }: Matter): boolean =>
  figuresIn(situation).some((figure) =>
    spans
      .filter(({ id }) => cites.includes(id))
      .some(({ text }) =>
        limitsIn(text).some((limit) => isOfSameThing(limit, figure) && bearsOnAmount(limit, figure)),
      ),
  );
