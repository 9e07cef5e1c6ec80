import { expect, it } from '@jest/globals';
import { againstTold } from '../../../../lib/domain/survey-file/known.ts';

const DAY = '2026-06-01';
const report = (answers: number, sum: number, every: 'week' | 'month' = 'month') => ({
  day: DAY,
  data: { question: 'load', answers, sum, squares: sum ** 2 / answers, every },
});
const point = (source: string) => ({
  [DAY]: { answers: 6, sum: 18, squares: 60, every: 'month' as const, source },
});

it('how a report stands to what its entry told is by how many answered alone', () => {
  for (const sum of [6.1, 17.9, 18, 18.1, 29.9])
    expect(againstTold(report(6, sum), point('own'), 'own')).toBe('told');
  for (const sum of [5, 17, 25]) expect(againstTold(report(5, sum), point('own'), 'own')).toBe('fuller-told');
  for (const sum of [7, 18, 35]) expect(againstTold(report(7, sum), point('own'), 'own')).toBe('new');
  expect(againstTold(report(6, 18), {}, 'own')).toBe('new');
});

it('what others told of the group is not said, whatever is tried', () => {
  for (const answers of [5, 6, 7])
    for (const every of ['week', 'month'] as const)
      expect(againstTold(report(answers, 3 * answers, every), point('other'), 'own')).toBe('new');
  const ofBefore = { [DAY]: { answers: 6, sum: 18, squares: 60 } };
  expect(againstTold(report(5, 15), ofBefore, 'own')).toBe('new');
});

it('what its entry told of the same days over another length keeps a report from being told', () => {
  for (const answers of [5, 6, 7])
    expect(againstTold(report(answers, 3 * answers, 'week'), point('own'), 'own')).toBe('told-otherwise');
});
