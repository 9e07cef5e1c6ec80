import { describe, expect, test } from '@jest/globals';
import { Cause } from '../../../../lib/domain/cause/cause.ts';
import {
  asLearned,
  learnAnswers,
  LearnedAnswers,
  type DecidedCause,
} from '../../../../lib/domain/cause/learn-answers.ts';
import { priorBelief } from '../../../../lib/domain/cause/cause-model.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';

const { causes } = SHIPPED_POLICY;
const all = { yes: 1, no: 0, unsure: 0 };
const none = { yes: 0, no: 1, unsure: 0 };
const question = (questionId: string) => {
  const found = causes.questions.find((one) => one.questionId === questionId);
  if (!found) throw new Error(`No question ${questionId} is shipped.`);
  return found;
};
/** So many needs with each cause, every question answered by one person as `says` has it. */
const decidedBy = (
  times: number,
  says: (chance: number, cause: Cause, i: number) => boolean,
): DecidedCause[] =>
  Cause.options.flatMap((cause) =>
    Array.from({ length: times }, (_, i) => ({
      cause,
      answers: Object.fromEntries(
        causes.questions.map(({ questionId, yes }) => [questionId, says(yes[cause], cause, i) ? all : none]),
      ),
    })),
  );
const plainly = (times: number) => decidedBy(times, (chance) => chance >= 0.5);
const byCoin = (times: number) => decidedBy(times, (_chance, _cause, i) => i % 2 === 0);

describe('how people here answer', () => {
  test('is learned from thirty decided needs on', () => {
    const needs = plainly(4);
    expect(learnAnswers(needs.slice(0, 29), causes)).toBeUndefined();
    expect(learnAnswers(needs.slice(0, 30), causes)?.decided).toBe(30);
  });

  test('is what the shipped chances say, and more plainly so, where answers point where they should', () => {
    const learned = learnAnswers(plainly(10), causes);
    const chances = learned?.yes['best-held-up-too'];
    expect(chances?.process).toBeGreaterThan(0.95);
    expect(chances?.skill).toBeLessThan(0.1);
    expect(learned?.power).toBeGreaterThan(1);
  });

  test('tells nothing where they answer by a coin: no answer moves a belief by much', () => {
    const learned = learnAnswers(byCoin(10), causes);
    for (const { yes } of asLearned(causes, learned).questions)
      for (const cause of Cause.options) expect(Math.abs(yes[cause] - 0.5)).toBeLessThan(0.15);
  });

  test('is heard as a wish where everything is answered as if skill were the cause', () => {
    const wishing = plainly(6).map(({ cause }) => ({
      cause,
      answers: Object.fromEntries(
        causes.questions.map(({ questionId, yes }) => [questionId, yes.skill >= 0.5 ? all : none]),
      ),
    }));
    const { yes } =
      asLearned(causes, learnAnswers(wishing, causes)).questions[0] ?? question('if-life-depended');
    expect(Math.max(...Cause.options.map((cause) => Math.abs(yes[cause] - yes.skill)))).toBeLessThan(0.2);
  });

  test('draws the prior towards what was decided, the less the fewer needs there are', () => {
    const process = (count: number): DecidedCause[] =>
      Array.from({ length: count }, () => ({ cause: 'process' as const, answers: {} }));
    const shipped = priorBelief(causes).process;
    const [some = 0, many = 0] = [30, 300].map(
      (count) => learnAnswers(process(count), causes)?.prior.process,
    );
    expect(some).toBeCloseTo((4 * shipped + 30) / 34, 12);
    expect(many).toBeCloseTo((4 * shipped + 300) / 304, 12);
  });

  test('counts what several people answered about one need as one answer of their share', () => {
    const asked = (answers: DecidedCause['answers']): DecidedCause[] =>
      Array.from({ length: 30 }, () => ({ cause: 'tool' as const, answers }));
    const of = (answers: DecidedCause['answers']) => learnAnswers(asked(answers), causes);
    expect(of({ 'same-words': { yes: 3, no: 1, unsure: 2 } })).toEqual(
      of({ 'same-words': { yes: 75, no: 25, unsure: 0 } }),
    );
    expect(of({ 'same-words': { yes: 0, no: 0, unsure: 4 } })).toEqual(of({}));
  });

  test('keeps every chance where no answer proves anything, and is read back as it was stored', () => {
    const learned = learnAnswers(
      decidedBy(100, (_, cause) => cause === 'tool'),
      causes,
    );
    const chances = Object.values(learned?.yes ?? {}).flatMap((yes) => Object.values(yes));
    expect(Math.min(...chances)).toBe(0.02);
    expect(Math.max(...chances)).toBe(0.98);
    expect(LearnedAnswers.parse(JSON.parse(JSON.stringify(learned)))).toEqual(learned);
  });
});

describe('the questions as learned', () => {
  test('are those of the register where nothing was learned', () => {
    expect(asLearned(causes, undefined)).toBe(causes);
  });

  test('leave a question as it was written that is newer than what was learned', () => {
    const learned = learnAnswers(plainly(4), causes);
    const newer = { ...question('same-words'), questionId: 'newer' };
    const model = asLearned({ ...causes, questions: [...causes.questions, newer] }, learned);
    expect(model.questions.at(-1)).toEqual(newer);
    expect(model.questions[0]?.yes).toEqual(learned?.yes[model.questions[0]?.questionId ?? '']);
    expect(model).toMatchObject({ prior: learned?.prior, power: learned?.power, most: causes.most });
  });

  test('learns on which side groups are seen under each cause, and draws rare causes towards their side', () => {
    const seen = (cause: Cause, side: 'below' | 'reached', times: number): DecidedCause[] =>
      Array.from({ length: times }, () => ({ cause, answers: {}, seen: side }));
    const decided = [
      ...seen('skill', 'below', 18),
      ...seen('skill', 'reached', 2),
      ...seen('process', 'below', 4),
      ...seen('process', 'reached', 16),
    ];
    const { below, reached } = asLearned(causes, learnAnswers(decided, causes)).standings ?? {};
    expect(below?.skill).toBeCloseTo(0.9, 1);
    expect(below?.knowledge).toBeGreaterThan(0.75);
    expect(below?.process).toBeLessThan(0.3);
    expect(below?.tool).toBeLessThan(0.3);
    expect((below?.skill ?? 0) + (reached?.skill ?? 0)).toBeCloseTo(1, 9);
    // Groups of which too little was seen say nothing of it.
    expect(
      learnAnswers(
        decided.map(({ cause }) => ({ cause, answers: {} })),
        causes,
      )?.standings,
    ).toBeUndefined();
  });
});
