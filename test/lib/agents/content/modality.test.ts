import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chooseModality, factsOf } from '../../../../lib/agents/content/modality.ts';
import { Modality, type ModalityFacts } from '../../../../lib/domain/modality/modality.ts';
import {
  addSums,
  noExperience,
  sumsOf,
  type FormExperience,
  type FormSums,
} from '../../../../lib/domain/modality/modality-experience.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { SkillKind } from '../../../../lib/domain/skill/skill-kind.ts';
import { confirmedNeed, DAY, need, negotiation, NOW } from '../../examples.ts';
import { english } from '../../../../lib/messages/words.ts';

const policy = SHIPPED_POLICY.modality;
const nothing: FormExperience = new Map();
const usual: ModalityFacts = {
  kind: 'procedure',
  cause: 'skill',
  stakes: 0.5,
  people: 40,
  daysLeft: 300,
  novelty: 0.2,
  practice: 0.5,
  gap: 1,
};
const facts = (change: Partial<ModalityFacts> = {}): ModalityFacts => {
  const kind = change.kind ?? usual.kind;
  const cause = change.cause ?? usual.cause;
  return { ...usual, practice: cause === 'knowledge' ? 0 : policy.practice[kind], ...change };
};
const chosenFor = (change: Partial<ModalityFacts>, experience = nothing) =>
  chooseModality(facts(change), policy, experience, english);

describe('the form of a response', () => {
  test.each<[string, Partial<ModalityFacts>, Modality]>([
    ['a difficult conversation', { kind: 'interpersonal' }, 'role-play'],
    ['one that many must have', { kind: 'interpersonal', people: 200, stakes: 0.9, gap: 1.2 }, 'role-play'],
    ['one that a handful must have', { kind: 'interpersonal', people: 6, stakes: 0.9 }, 'role-play'],
    ['steps', {}, 'job-aid'],
    ['a craft', { kind: 'technical', people: 200, stakes: 0.8 }, 'job-aid'],
    ['a craft that is new to them', { kind: 'technical', novelty: 0.8, people: 80 }, 'micro-video-script'],
    ['facts', { kind: 'knowledge', cause: 'knowledge' }, 'micro-text'],
    ['facts about people', { kind: 'interpersonal', cause: 'knowledge', stakes: 0.2 }, 'micro-text'],
    ['judgement, far off', { kind: 'judgement', gap: 1.8, stakes: 0.8 }, 'cohort'],
    ['judgement of a few', { kind: 'judgement', people: 6, stakes: 0.8 }, 'coaching'],
    ['a craft, all of it missing', { kind: 'technical', gap: 3.2, novelty: 0.9 }, 'long-form-program'],
    [
      'the same with the date near',
      { kind: 'technical', gap: 3.2, novelty: 0.9, daysLeft: 30 },
      'micro-video-script',
    ],
    ['hardly any gap', { gap: 0.2 }, 'none'],
    ['a line that ends this week', { kind: 'interpersonal', daysLeft: 3 }, 'none'],
  ])('for %s', (_what, change, expected) => {
    expect(chosenFor(change).chosen).toBe(expected);
  });

  test.each<[keyof ModalityFacts, number[], Modality[], Modality[]]>([
    [
      'stakes',
      [0.1, 0.5, 0.9],
      ['role-play', 'coaching', 'cohort', 'long-form-program'],
      ['micro-text', 'job-aid'],
    ],
    ['people', [6, 40, 200], ['cohort', 'micro-video-script'], ['coaching']],
    [
      'daysLeft',
      [30, 300],
      ['cohort', 'long-form-program', 'coaching'],
      ['micro-text', 'job-aid', 'micro-video-script'],
    ],
    ['gap', [1, 2, 3], ['long-form-program', 'cohort', 'coaching'], ['micro-text', 'job-aid']],
    ['gap', [0.2, 1], [], ['none']],
    ['novelty', [0.2, 0.9], ['long-form-program', 'cohort'], ['role-play', 'job-aid']],
    ['practice', [0.5, 1], ['role-play', 'coaching'], ['micro-text', 'micro-video-script']],
  ])('the more %s (%j), the more speaks for %j and the less for %j', (fact, values, more, less) => {
    const scores = (modality: Modality) =>
      values.map((value) => {
        const { chosen, score, rejected } = chooseModality(
          { ...usual, [fact]: value },
          policy,
          nothing,
          english,
        );
        return chosen === modality
          ? score
          : (rejected.find((one) => one.modality === modality)?.score ?? NaN);
      });
    const rises = (points: number[]) =>
      points.every((each, i) => i === 0 || each >= (points[i - 1] ?? 0)) &&
      (points.at(-1) ?? 0) > (points[0] ?? 0);
    expect(more.filter((modality) => !rises(scores(modality)))).toEqual([]);
    expect(less.filter((modality) => !rises(scores(modality).map((points) => -points)))).toEqual([]);
  });

  test('says why, in the words of the rules', () => {
    expect(chosenFor({ kind: 'interpersonal' }).reason).toMatch(
      /^a difficult conversation needs practice, not a nudge; it comes by doing it/,
    );
  });

  const anyFacts = fc
    .record({
      kind: fc.constantFrom(...SkillKind.options),
      cause: fc.constantFrom('skill' as const, 'knowledge' as const),
      stakes: fc.double({ min: 0, max: 1, noNaN: true }),
      people: fc.integer({ min: 0, max: 5_000 }),
      daysLeft: fc.integer({ min: 0, max: 900 }),
      novelty: fc.double({ min: 0, max: 1, noNaN: true }),
      gap: fc.double({ min: 0, max: 5, noNaN: true }),
    })
    .map(facts);

  test('always has its reason and cost, and every other form with its own; scores are the sums of their terms', () => {
    fc.assert(
      fc.property(anyFacts, (some) => {
        const decision = chooseModality(some, policy, nothing, english);
        const options = [{ ...decision, modality: decision.chosen }, ...decision.rejected];
        expect(options.map(({ modality }) => modality).toSorted()).toEqual([...Modality.options].toSorted());
        for (const { score, terms, reason, cost } of options) {
          expect(reason).not.toBe('');
          expect(cost.people).toBe(some.people);
          expect(terms.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 1);
          expect(score).toBeLessThanOrEqual(decision.score);
        }
      }),
    );
  });

  test('follows a human’s wish, and says what the rules would have chosen', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...Modality.options), (some, wish) => {
        const free = chooseModality(some, policy, nothing, english);
        const { chosen, insteadOf, reason } = chooseModality(some, policy, nothing, english, { wish });
        expect(chosen).toBe(wish);
        expect(insteadOf).toBe(wish === free.chosen ? undefined : free.chosen);
        const instead = `asked for by a human instead of ${english.say(`form.${free.chosen}`)}`;
        expect(reason.includes(instead)).toBe(wish !== free.chosen);
      }),
    );
  });
});

describe('a form that cannot be made', () => {
  const free = chooseModality(facts({ kind: 'interpersonal' }), policy, nothing, english);
  const impossible = new Map([[free.chosen, 'cannot be made well from what there is: nobody speaks']]);

  test('gives way to the next best, which says why, and stays among the others with its reason', () => {
    const decision = chooseModality(free.facts, policy, nothing, english, { impossible });
    expect(decision.chosen).toBe(free.rejected[0]?.modality);
    expect(decision.reason).toBe(
      `a ${free.chosen} cannot be made well from what there is: nobody speaks; ${free.rejected[0]?.reason ?? ''}`,
    );
    expect(decision.rejected[0]).toMatchObject({
      modality: free.chosen,
      score: free.score,
      reason: impossible.get(free.chosen),
    });
    expect(decision.insteadOf).toBeUndefined();
  });

  test('is not made because a human asked for it either, and that is said first', () => {
    const { chosen, reason } = chooseModality(free.facts, policy, nothing, english, {
      wish: 'job-aid',
      impossible: new Map([['job-aid', 'cannot be made well from what there is: no steps']]),
    });
    expect(chosen).toBe(free.chosen);
    expect(reason).toMatch(/^a job aid cannot be made well from what there is: no steps; a difficult/);
  });
});

describe('what is learned from outcomes', () => {
  const reading = (effect: number, error = 0.15, compared = true) => ({
    effect,
    interval: [effect - 1.96 * error, effect + 1.96 * error] as const,
    verdict: 'improved' as const,
    ...(compared ? { comparison: { people: 10, meanBefore: 2, meanAfter: 2, meanChange: 0 } } : {}),
  });
  const after = (effects: readonly number[], error?: number): FormSums =>
    effects
      .flatMap((effect) => [1, 2, 3].map(() => sumsOf(reading(effect, error), 3) ?? noExperience))
      .reduce(addSums, noExperience);

  test('with none the rules decide, and with few they still do', () => {
    const one = new Map([['micro-text' as const, after([0.6])]]);
    expect(chosenFor({ kind: 'interpersonal' }, one).chosen).toBe('role-play');
  });

  test('with enough the form that works better is chosen, and the reason says so', () => {
    const many = new Map<Modality, FormSums>([
      ['role-play', after(Array.from({ length: 8 }, () => 0))],
      ['job-aid', after(Array.from({ length: 8 }, () => 0.9))],
    ]);
    const { chosen, reason } = chosenFor({ kind: 'interpersonal' }, many);
    expect(chosen).toBe('job-aid');
    expect(reason).toContain('job aid raised interpersonal skills by 0.9 levels in 8 earlier needs');
  });

  test('given enough, whichever form works better by far is chosen for any kind of skill', () => {
    const light = fc.constantFrom<Modality>('micro-text', 'micro-video-script', 'job-aid', 'role-play');
    fc.assert(
      fc.property(
        fc.constantFrom(...SkillKind.options),
        fc.uniqueArray(light, { minLength: 2, maxLength: 2 }),
        fc.double({ min: 1, max: 2, noNaN: true }),
        (kind, [good, bad], effect) => {
          const known = new Map(
            Modality.options.map((modality) => [
              modality,
              after(Array.from({ length: 30 }, () => (modality === good ? effect : 0))),
            ]),
          );
          expect(bad).not.toBe(good);
          expect(chosenFor({ kind }, known).chosen).toBe(good);
        },
      ),
    );
  });

  test('does not depend on the order of outcomes', () => {
    const effect = fc.tuple(fc.double({ min: -1, max: 2, noNaN: true }), fc.boolean());
    fc.assert(
      fc.property(fc.array(effect, { minLength: 2, maxLength: 20 }), (effects) => {
        const sums = effects.map(([one, compared]) => sumsOf(reading(one, 0.2, compared), 3) ?? noExperience);
        const [there, back] = [sums, sums.toReversed()].map((some) => some.reduce(addSums, noExperience));
        expect(there?.weightedEffect).toBeCloseTo(back?.weightedEffect ?? NaN, 8);
        expect(there?.weight).toBeCloseTo(back?.weight ?? NaN, 8);
      }),
    );
  });

  test('takes nothing from a reading about too few, and less from one that compares with nobody', () => {
    expect(sumsOf({ ...reading(0.5), verdict: 'too-few' }, 3)).toBeUndefined();
    const [sure, plain] = [sumsOf(reading(0.5), 3), sumsOf(reading(0.5, 0.15, false), 3)];
    expect(plain?.weight).toBeCloseTo((sure?.weight ?? 0) / 4);
  });

  test('weighs a reading by its standard error, and one of an earlier version by its interval', () => {
    const [wide, sure] = [reading(0.5, 0.3), { ...reading(0.5, 0.3), standardError: 0.1 }];
    expect(sumsOf(sure, 1)?.weight).toBeCloseTo(1 / (0.1 ** 2 + 0.2 ** 2));
    expect(sumsOf(wide, 1)?.weight).toBeCloseTo(1 / (0.3 ** 2 + 0.2 ** 2));
  });

  test('a single sure need cannot count for more than the spread between needs allows', () => {
    expect(after([0.5], 0).weight).toBeLessThanOrEqual(25);
  });
});

describe('what is learned from humans', () => {
  const wishing = (wished: number, refused: number) => ({ ...noExperience, wished, refused });

  test('shifts close choices and says so', () => {
    const before = chosenFor({ kind: 'judgement', people: 20 });
    const second = before.rejected[0]?.modality ?? 'none';
    const known = new Map([
      [second, wishing(6, 0)],
      [before.chosen, wishing(0, 6)],
    ]);
    const { chosen, reason } = chosenFor({ kind: 'judgement', people: 20 }, known);
    expect(chosen).toBe(second);
    expect(reason).toContain('humans asked for it 6 times and sent it back 0 times');
  });

  test('stays modest, however often they wish', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(1_000), (wished, refused) => {
        const known = new Map([['micro-text' as const, wishing(wished, refused)]]);
        const scoreOf = (experience: FormExperience) =>
          [chosenFor({}, experience)]
            .flatMap(({ chosen, score, rejected }) => [{ modality: chosen, score }, ...rejected])
            .find(({ modality }) => modality === 'micro-text')?.score ?? NaN;
        expect(Math.abs(scoreOf(known) - scoreOf(nothing))).toBeLessThanOrEqual(policy.mostForWishes + 0.01);
      }),
    );
  });
});

describe('the facts of a choice', () => {
  test('come from the need, the skill and the line', () => {
    expect(factsOf(confirmedNeed, negotiation, NOW + 100 * DAY, NOW, policy)).toMatchObject({
      kind: 'interpersonal',
      cause: 'skill',
      people: 20,
      daysLeft: 100,
      practice: 1,
      gap: 1,
      novelty: 0.2,
    });
  });

  test('take everybody in the role where those below may not be counted', () => {
    const evidence = { ...need.evidence, belowTarget: 0 };
    expect(factsOf({ ...confirmedNeed, evidence }, negotiation, NOW, NOW, policy).people).toBe(40);
  });
});
