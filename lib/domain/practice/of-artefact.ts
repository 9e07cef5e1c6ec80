import type { Artefact, ArtefactOf } from '../artefact/artefact.ts';
import type { Claim, Question } from '../artefact/parts.ts';
import type { Span } from '../content/content.ts';
import { textSaid, whyOf } from '../rendering/option.ts';
import type { Words } from '../../messages/words.ts';
import type { Recall } from './recall.ts';

/** Most items of one asset, so that a programme does not come back for months; by judgement. */
const ITEMS = 8;

/**
 * What its learners recall of an artefact: its questions, without the options, because recognising an answer trains
 * less than finding it; of a job aid what comes after each step. What is practised with others is practised there.
 */
export function itemsOfArtefact(artefact: Artefact, spans: readonly Span[], words: Words): Recall[] {
  const sourceOf = ({ cites: [first = ''] }: Claim): string =>
    spans.find(({ id }) => id === first)?.source ?? first;
  return itemsIn(artefact, sourceOf, words).slice(0, ITEMS);
}

function itemsIn(artefact: Artefact, sourceOf: SourceOf, words: Words): Recall[] {
  if (artefact.form === 'job-aid') return afterEachStep(artefact.learner, sourceOf, words);
  return questionsIn(artefact).flatMap(({ part, question }) => asked(part, question, sourceOf, words));
}

type SourceOf = (claim: Claim) => string;

function questionsIn(artefact: Artefact): { part: string; question: Question }[] {
  const { learner } = artefact;
  if ('questions' in learner)
    return learner.questions.map((question, i) => ({ part: `q${i + 1}`, question }));
  if (!('modules' in learner)) return [];
  const all = learner.modules.flatMap(({ assessment }, m) =>
    assessment.map((question, i) => ({ part: `m${m + 1}.q${i + 1}`, question, round: i })),
  );
  // The first of every module before the second of any, so that what is left out is left out evenly.
  return all.toSorted((a, b) => a.round - b.round);
}

function asked(
  part: string,
  { situation, asks, options }: Question,
  sourceOf: SourceOf,
  words: Words,
): Recall[] {
  const right = options.find(({ isRight }) => isRight);
  if (!right) return [];
  const { say } = words;
  const what = say(`stock.asks.${asks}`);
  const given = { situation: textSaid(situation), asks: what };
  const [answer, why] = [textSaid(right.says), right.feedback.text];
  // Once, where the reason begins with it.
  const said = why.startsWith(answer) ? { answer: why } : { answer, why };
  return [
    {
      part,
      question: say('madeUp' in situation ? 'practice.made-up' : 'practice.situation', given),
      ...said,
      mistaken: options
        .filter(({ isRight }) => !isRight)
        .map((option) => ({ says: textSaid(option.says), why: whyOf(option, words) })),
      source: sourceOf(right.feedback),
    },
  ];
}

const afterEachStep = (
  { steps }: ArtefactOf<'job-aid'>['learner'],
  sourceOf: SourceOf,
  { say }: Words,
): Recall[] =>
  steps.flatMap(({ do: step }, i) => {
    const next = steps[i + 1]?.do;
    if (!next) return [];
    const question = say('practice.after-step', { step: step.text });
    return [{ part: `s${i + 1}`, question, answer: next.text, source: sourceOf(next) }];
  });
