import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Cause } from '../../../../lib/domain/cause/cause.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import {
  afterAnswers,
  byLikelihood,
  entropy,
  expectedInformationGain,
  nextQuestion,
  priorBelief,
  shifted,
  type QuestionAnswer,
  type AnswerCounts,
  type CauseProbabilities,
} from '../../../../lib/domain/cause/cause-model.ts';
import { dice } from '../../../support/random-faults.ts';

const CAUSE_QUESTIONS = SHIPPED_POLICY.causes;
const { questions } = CAUSE_QUESTIONS;
const prior = priorBelief(CAUSE_QUESTIONS);
const once = (answer: QuestionAnswer) => ({ yes: 0, no: 0, unsure: 0, [answer]: 1 });
const sum = (belief: CauseProbabilities) => Object.values(belief).reduce((total, p) => total + p, 0);

/** Asks as the door does, answered by somebody in whose group `cause` is at work. */
function dialogue(cause: Cause, answerTo: (chanceOfYes: number) => QuestionAnswer) {
  const answers: AnswerCounts = {};
  for (;;) {
    const belief = afterAnswers(prior, answers, questions);
    const question = nextQuestion(belief, Object.keys(answers), CAUSE_QUESTIONS);
    if (!question) return { found: byLikelihood(belief)[0]?.cause, asked: Object.keys(answers).length };
    answers[question.questionId] = once(answerTo(question.yes[cause]));
  }
}

describe('the questions about a cause', () => {
  test.each(Cause.options)('lead whoever answers plainly to %s, within the few that are asked', (cause) => {
    const { found, asked } = dialogue(cause, (chance) => (chance >= 0.5 ? 'yes' : 'no'));
    expect(found).toBe(cause);
    expect(asked).toBeLessThanOrEqual(CAUSE_QUESTIONS.most);
  });

  test('lead people whose answers err as the chances say to the right cause far more often than guessing', () => {
    const roll = dice(7);
    const tries = Array.from({ length: 1_600 }, (_, i) => Cause.options[i % 8] ?? 'skill');
    const hits = tries.filter(
      (cause) => dialogue(cause, (chance) => (roll() < chance ? 'yes' : 'no')).found === cause,
    );
    expect(hits.length / tries.length).toBeGreaterThan(0.6);
  });

  test('end where nobody can tell, with the belief as it was', () => {
    const { found, asked } = dialogue('tool', () => 'unsure');
    expect(found).toBe(byLikelihood(prior)[0]?.cause);
    expect(asked).toBe(CAUSE_QUESTIONS.most);
    const unsure = Object.fromEntries(questions.map(({ questionId }) => [questionId, once('unsure')]));
    const belief = afterAnswers(prior, unsure, questions);
    for (const cause of Cause.options) expect(belief[cause]).toBeCloseTo(prior[cause], 12);
  });

  test('start with one that tells more than most', () => {
    const first = nextQuestion(prior, [], CAUSE_QUESTIONS);
    const gains = questions.map((question) => expectedInformationGain(prior, question));
    expect(first && expectedInformationGain(prior, first)).toBe(Math.max(...gains));
    expect(Math.min(...gains)).toBeGreaterThan(0);
  });

  test('are not asked once it is sure enough', () => {
    const sure = shifted(prior, { tool: 1_000 });
    expect(nextQuestion(sure, [], CAUSE_QUESTIONS)).toBeUndefined();
  });
});

describe('a belief about causes', () => {
  const count = fc.integer({ min: 0, max: 20 });
  const answers = fc.dictionary(
    fc.constantFrom(...questions.map(({ questionId }) => questionId)),
    fc.record({ yes: count, no: count, unsure: count }),
  );

  test('stays a distribution whatever is answered', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const belief = afterAnswers(prior, given, questions);
        expect(sum(belief)).toBeCloseTo(1, 9);
        expect(Object.values(belief).every((p) => p > 0)).toBe(true);
        expect(entropy(belief)).toBeLessThanOrEqual(3);
      }),
    );
  });

  test('is moved no further by a crowd that says the same than by one person', () => {
    const [question] = questions;
    const said = (yes: number) =>
      afterAnswers(prior, { [question?.questionId ?? '']: { yes, no: 0, unsure: 3 } }, questions);
    for (const cause of Cause.options) expect(said(40)[cause]).toBeCloseTo(said(1)[cause], 12);
  });

  test('is left alone by answers to questions that are no longer asked', () => {
    expect(afterAnswers(prior, { gone: once('yes') }, questions)).toEqual(prior);
  });

  test('never loses by an answer in expectation', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...questions), (given, question) => {
        expect(
          expectedInformationGain(afterAnswers(prior, given, questions), question),
        ).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });
});
