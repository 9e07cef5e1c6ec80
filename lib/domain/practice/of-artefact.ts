// cspell:words Roediger Karpicke
import type { Artefact, ArtefactOf } from '../artefact/artefact.ts';
import type { Claim, Question, ClaimOrFiction } from '../artefact/parts.ts';
import type { Span } from '../content.ts';
import type { Words } from '../../messages/words.ts';
import type { Recall } from './recall.ts';

/** Most items of one asset, so that a programme does not come back for months; by judgement. */
const ITEMS = 8;

/**
 * What its learners recall of an artefact: its questions, without the options, because recognising an answer trains
 * less than finding it; of a job aid what comes after each step; of what is practised with others its lists, said from
 * memory.
 */
export function itemsOfArtefact(artefact: Artefact, spans: readonly Span[], words: Words): Recall[] {
  const sourceOf = ({ cites: [first = ''] }: Claim): string =>
    spans.find(({ id }) => id === first)?.source ?? first;
  return itemsIn(artefact, sourceOf, words).slice(0, ITEMS);
}

function itemsIn(artefact: Artefact, sourceOf: SourceOf, words: Words): Recall[] {
  const { title } = artefact;
  switch (artefact.form) {
    case 'job-aid':
      return afterEachStep(artefact.learner, sourceOf, words);
    case 'role-play': {
      const { know, rubric } = artefact.learner;
      const criteria = rubric.map(({ criterion }) => criterion);
      return [
        fromMemory('rubric', words.say('practice.rubric', { title }), criteria, sourceOf),
        fromMemory('know', words.say('practice.know', { title }), know, sourceOf),
      ];
    }
    case 'cohort':
      return artefact.learner.handouts.map((handout, i) =>
        fromMemory(
          `h${i + 1}`,
          words.say('practice.handout', { title: handout.title }),
          handout.points,
          sourceOf,
        ),
      );
    case 'coaching':
      return [fromMemory('tell', words.say('practice.tell', { title }), artefact.learner.tell, sourceOf)];
    default:
      return questionsIn(artefact).flatMap(({ part, question }) => asked(part, question, sourceOf, words));
  }
}

/** Free recall of a list, which holds longer than recognising its lines (Roediger and Karpicke 2006). */
function fromMemory(part: string, question: string, claims: readonly Claim[], sourceOf: SourceOf): Recall {
  const [first] = claims;
  const answer = claims.map(({ text }) => text).join(' ');
  return { part, question, answer, source: first ? sourceOf(first) : '' };
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
  { say }: Words,
): Recall[] {
  const right = options.find(({ isRight }) => isRight);
  if (!right) return [];
  const what = say(`stock.asks.${asks}`);
  const given = { situation: textOf(situation), asks: what };
  return [
    {
      part,
      question: say('madeUp' in situation ? 'practice.made-up' : 'practice.situation', given),
      answer: answerIn(textOf(right.says), right.feedback.text, say),
      source: sourceOf(right.feedback),
    },
  ];
}

/** What is right, and why; once, where the reason begins with it. */
const answerIn = (answer: string, why: string, say: Words['say']): string =>
  why.startsWith(answer) ? why : say('practice.answer', { answer, why });

const textOf = (said: ClaimOrFiction): string => ('madeUp' in said ? said.madeUp : said.text);

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
