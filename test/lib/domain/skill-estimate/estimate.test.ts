import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  forecast,
  learnAnswer,
  newHistory,
  newModel,
} from '../../../../lib/domain/skill-estimate/estimate.ts';
import { HOUR } from '../../../../lib/domain/milliseconds.ts';

interface Answer {
  item: string;
  skills: string[];
  outcome: 0 | 1;
  hours: number | null;
}

const answers: fc.Arbitrary<Answer[]> = fc.array(
  fc.record({
    item: fc.constantFrom<string[]>('i1', 'i2', 'i3', '__proto__'),
    skills: fc.subarray(['algebra', 'graphs', 'units']),
    outcome: fc.constantFrom<0 | 1>(0, 1),
    hours: fc.option(fc.nat(5000)),
  }),
  { maxLength: 40 },
);

function after(pieces: readonly Answer[]) {
  const [model, history] = [newModel(), newHistory()];
  let moment = 0;
  for (const { item, skills, outcome, hours } of pieces) {
    moment += (hours ?? 0) * HOUR;
    const question = hours === null ? { item, skills } : { item, skills, at: moment };
    learnAnswer(model, history, forecast(model, history, question), outcome);
  }
  return { model, history, moment };
}

describe('forecast of an answer', () => {
  test('is a probability whatever was answered before', () => {
    fc.assert(
      fc.property(answers, (pieces) => {
        const { model, history, moment } = after(pieces);
        const { probability } = forecast(model, history, {
          item: 'i1',
          skills: ['algebra'],
          at: moment + HOUR,
        });
        expect(probability).toBeGreaterThan(0);
        expect(probability).toBeLessThan(1);
      }),
    );
  });

  test('changes no forecast by being made', () => {
    fc.assert(
      fc.property(answers, (pieces) => {
        const { model, history, moment } = after(pieces);
        const question = { item: 'i2', skills: ['graphs', 'units'], at: moment };
        const first = forecast(model, history, question).probability;
        expect(forecast(model, history, question).probability).toBe(first);
        const other = { item: 'i1', skills: ['algebra', 'graphs'], at: moment };
        const untouched = after(pieces);
        expect(forecast(model, history, other).probability).toBe(
          forecast(untouched.model, untouched.history, other).probability,
        );
      }),
    );
  });

  test('rises after right answers and falls after wrong ones, and more for the skill practised', () => {
    const before = forecast(newModel(), newHistory(), { item: 'new', skills: ['algebra'] }).probability;
    const run = (outcome: 0 | 1) =>
      after(
        Array.from({ length: 6 }, (_, i) => ({ item: `i${i}`, skills: ['algebra'], outcome, hours: null })),
      );
    const [able, unable] = [run(1), run(0)];
    const same = forecast(able.model, able.history, { item: 'new', skills: ['algebra'] }).probability;
    expect(same).toBeGreaterThan(before);
    expect(
      forecast(unable.model, unable.history, { item: 'new', skills: ['algebra'] }).probability,
    ).toBeLessThan(before);
    expect(same).toBeGreaterThan(
      forecast(able.model, able.history, { item: 'new', skills: ['welding'] }).probability,
    );
  });

  test('learns an item to be hard from other learners', () => {
    const model = newModel();
    for (let learner = 0; learner < 20; learner++) {
      for (const [item, outcome] of [
        ['easy', 1],
        ['hard', 0],
      ] as const) {
        const history = newHistory();
        learnAnswer(model, history, forecast(model, history, { item, skills: ['algebra'] }), outcome);
      }
    }
    const chance = (item: string) => forecast(model, newHistory(), { item, skills: ['algebra'] }).probability;
    expect(chance('easy')).toBeGreaterThan(chance('unseen'));
    expect(chance('unseen')).toBeGreaterThan(chance('hard'));
  });
});
