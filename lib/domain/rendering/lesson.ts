import type { ArtefactOf } from '../artefact/artefact.ts';
import type { Question } from '../artefact/parts.ts';
import type { ContentAsset, Span } from '../content/content.ts';
import type { Words } from '../../messages/words.ts';
import { textSaid, whyOf } from './option.ts';
import { linesIn, type Block, type ReadLine } from './block.ts';
import { beforePlaying } from './role-play.ts';
import { forLearners, type LearnerSide } from './sides.ts';
import { placeIn } from './source-place.ts';

/** Forms that one person can read and do where they are: short, and without anybody who runs them. */
export type ReadInPlace = ArtefactOf<'micro-text'> | ArtefactOf<'job-aid'>;

/** What is read where its person is, as long as it stands as it was approved. */
export function readInPlace(asset: ContentAsset): ReadInPlace | undefined {
  if (asset.origin !== 'ai-drafted' || asset.status !== 'published') return undefined;
  const { artefact } = asset;
  return artefact.form === 'micro-text' || artefact.form === 'job-aid' ? artefact : undefined;
}
export const isReadInPlace = (asset: ContentAsset): boolean => readInPlace(asset) !== undefined;

/** A heading, or something said, with the numbers of what it rests on, from 1 on. */
export interface LessonLine {
  is: 'heading' | 'line' | 'point' | 'under';
  label?: string;
  text: string;
  isMadeUp?: true;
  sources: number[];
}

/** A question with nothing that tells its answer. */
export interface LessonQuestion {
  questionId: string;
  situation: string;
  isMadeUp: boolean;
  asks: string;
  options: string[];
}

export interface Lesson {
  lines: LessonLine[];
  /** What the numbers stand for, in their order. */
  sources: string[];
  questions: LessonQuestion[];
}

/** Everything that a lesson says before its questions, then these; what is right comes after somebody's answer. */
export function lessonOf(artefact: ReadInPlace, spans: readonly Span[], words: Words): Lesson {
  const side: LearnerSide<ReadInPlace['form']> =
    artefact.form === 'micro-text'
      ? { form: artefact.form, learner: { ...artefact.learner, questions: [] } }
      : { form: artefact.form, learner: artefact.learner };
  const { lines, sources } = linesWithSources(forLearners(side, words), spans, words);
  const questions = questionsIn(artefact).map((question, i) => asAsked(questionIdOf(i), question, words));
  return { lines, sources, questions };
}

/** A question as it is asked, without its answer. */
export const asAsked = (questionId: string, question: Question, { say }: Words): LessonQuestion => ({
  questionId,
  situation: textSaid(question.situation),
  isMadeUp: 'madeUp' in question.situation,
  asks: say(`stock.asks.${question.asks}`),
  options: question.options.map(({ says }) => textSaid(says)),
});

/** What somebody reads before they play: the situation, what they have before them, the objective and what to know. */
export const briefOf = (
  { learner }: ArtefactOf<'role-play'>,
  spans: readonly Span[],
  words: Words,
): Pick<Lesson, 'lines' | 'sources'> => linesWithSources(beforePlaying(learner, words), spans, words);

/** Lines of a side with the numbers of what they rest on, and what these stand for. */
export function linesWithSources(
  blocks: readonly Block[],
  spans: readonly Span[],
  words: Words,
): Pick<Lesson, 'lines' | 'sources'> {
  const sources: string[] = [];
  const numberOf = (id: string): number => {
    const place = placeOfSpan(id, spans, words);
    if (!sources.includes(place)) sources.push(place);
    return sources.indexOf(place) + 1;
  };
  return { lines: blocks.flatMap((block) => linesOf(block, numberOf)), sources };
}

/** As practice names the same question (`of-artefact.ts`). */
const questionIdOf = (place: number): string => `q${place + 1}`;

const questionsIn = (artefact: ReadInPlace): readonly Question[] =>
  artefact.form === 'micro-text' ? artefact.learner.questions : [];

/** What is to be learned from each option of a question. */
export interface Feedback {
  option: string;
  isRight: boolean;
  feedback: string;
  source: string;
}

export interface AnsweredQuestion {
  isRight: boolean;
  feedback: Feedback[];
  /** The question after it; absent after the last. */
  next?: string;
}

/**
 * What comes of an answer to a question; undefined where there is no such question or option.
 * @param option from 0 on
 */
export function answeredIn(
  artefact: ReadInPlace,
  spans: readonly Span[],
  { questionId, option }: { questionId: string; option: number },
  words: Words,
): AnsweredQuestion | undefined {
  const questions = questionsIn(artefact);
  const place = questions.findIndex((_, i) => questionIdOf(i) === questionId);
  const chosen = questions[place]?.options[option];
  if (!chosen) return undefined;
  return {
    isRight: chosen.isRight,
    feedback: feedbackOn(questions[place], spans, words),
    ...(questions[place + 1] ? { next: questionIdOf(place + 1) } : {}),
  };
}

/** What is to be learned from each option of a question, with its source. */
export const feedbackOn = (
  question: Question | undefined,
  spans: readonly Span[],
  words: Words,
): Feedback[] =>
  (question?.options ?? []).map((one) => ({
    option: textSaid(one.says),
    isRight: one.isRight,
    feedback: whyOf(one, words),
    source: placeOfSpan(one.feedback.cites[0] ?? '', spans, words),
  }));

function placeOfSpan(id: string, spans: readonly Span[], words: Words): string {
  const span = spans.find((one) => one.id === id);
  return span ? placeIn(span, words) : id;
}

function linesOf(block: Block, numberOf: (id: string) => number): LessonLine[] {
  if (block.is === 'heading') return [{ is: 'heading', text: block.text, sources: [] }];
  const said = (is: LessonLine['is'], { label, text, isMadeUp, cites = [] }: ReadLine): LessonLine => ({
    is,
    text,
    ...(label === undefined ? {} : { label }),
    ...(isMadeUp ? { isMadeUp } : {}),
    sources: [...new Set(cites.map(numberOf))].toSorted((a, b) => a - b),
  });
  if (block.is === 'paragraph') return linesIn(block).map((one) => said('line', one));
  return block.points.flatMap((point, i) => {
    const [first, ...under] = linesIn({ is: block.is, points: [point] });
    const label = block.is === 'steps' ? `${i + 1}` : undefined;
    const numbered = first && label !== undefined ? { label, ...first } : first;
    return [...(numbered ? [said('point', numbered)] : []), ...under.map((one) => said('under', one))];
  });
}
