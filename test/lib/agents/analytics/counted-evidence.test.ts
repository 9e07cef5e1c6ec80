import { describe, expect, test } from '@jest/globals';
import {
  addEvidence,
  participantsOf,
  partOf,
  rowsOf,
  type TrialPart,
} from '../../../../lib/agents/analytics/counted-evidence.ts';
import type { Evidence } from '../../../../lib/domain/signal/evidence.ts';
import type { Participation } from '../../../../lib/domain/outcome/participation.ts';
import type { Wave } from '../../../../lib/domain/outcome/waves.ts';
import { DAY, NOW, personId } from '../../examples.ts';

const part: TrialPart = { sent: true, personId: personId(1), team: 'a', plannedAt: NOW };
const seen = (day: number, level: number, change: Partial<Evidence> = {}): Evidence => ({
  id: `e${day}`,
  personId: personId(1),
  skillId: 'negotiation',
  source: 'assessment',
  strength: 1,
  level,
  at: NOW + day * DAY,
  ...change,
});
const rowsAfter = (evidence: readonly Evidence[], day: number, change: Partial<TrialPart> = {}) => {
  const participants = participantsOf([{ ...part, ...change }]);
  for (const piece of evidence) for (const one of participants) addEvidence(one, piece, { readsWork: true });
  return rowsOf(participants, 'assessments', NOW + day * DAY);
};

describe('what counts at a reading', () => {
  const before = seen(-10, 2);

  test.each([
    ['the day after the plan', 1, {}, false],
    ['a week after the plan', 7, {}, true],
    ['a week after the plan, where it was finished a day ago', 7, { finishedAt: NOW + 6 * DAY }, false],
    ['a week after it was finished', 13, { finishedAt: NOW + 6 * DAY }, true],
    ['after the reading', 31, {}, false],
  ] as const)('of what was seen %s: %s', (_when, day, change, counts) => {
    expect(rowsAfter([before, seen(day, 3)], 30, change)).toHaveLength(counts ? 1 : 0);
  });

  test('is the latest window alone: what was gained and lost again is no gain', () => {
    const [row] = rowsAfter([before, seen(20, 4), seen(80, 2.1), seen(85, 2.3)], 90);
    expect(row).toMatchObject({ before: 2, after: 2.2, age: 7.5 });
    expect(rowsAfter([before, seen(20, 4)], 90)).toEqual([]);
  });

  test('weighs by its strength', () => {
    const [row] = rowsAfter([before, seen(20, 4, { strength: 0.75 }), seen(20, 0, { strength: 0.25 })], 30);
    expect(row?.after).toBe(3);
  });

  test('on one side only says nothing', () => {
    expect(rowsAfter([before], 30)).toEqual([]);
    expect(rowsAfter([seen(20, 3)], 30)).toEqual([]);
  });

  test.each([
    ['what the response itself tested', { source: 'completion' }],
    ['practice of it', { source: 'practice-rubric' }],
    ['what it made people recall', { source: 'recall' }],
    ['answers to questions', { source: 'exercise-answer' }],
    ['tenure', { source: 'role-history' }],
    ['somebody who knew who had received it', { source: 'manager-observation', informed: true }],
  ] as const)('is nothing from %s', (_what, change) => {
    const participants = participantsOf([part]);
    for (const one of participants)
      for (const piece of [seen(-10, 2, change), seen(20, 5, change)])
        addEvidence(one, piece, { readsWork: true });
    for (const kind of ['assessments', 'work', 'figures', 'own-word'] as const)
      expect(rowsOf(participants, kind, NOW + 30 * DAY)).toEqual([]);
  });

  test('is nothing from the systems of somebody’s work where it is not read, though it is kept', () => {
    const participants = participantsOf([part]);
    const sources = ['manager-observation', 'peer-observation', 'objective-met', 'figure'] as const;
    for (const source of sources)
      for (const one of participants)
        for (const piece of [seen(-10, 1, { source }), seen(20, 2, { source })])
          addEvidence(one, piece, { readsWork: false });
    for (const kind of ['work', 'figures'] as const)
      expect(rowsOf(participants, kind, NOW + 30 * DAY)).toEqual([]);
  });

  test('tells apart assessments, work, and people’s own word', () => {
    const participants = participantsOf([part]);
    const kinds = {
      assessments: 'assessment',
      work: 'manager-observation',
      'own-word': 'self-report',
    } as const;
    for (const [i, source] of Object.values(kinds).entries())
      for (const one of participants) {
        addEvidence(one, seen(-10, 1, { source }), { readsWork: true });
        addEvidence(one, seen(20, 2 + i, { source }), { readsWork: true });
      }
    for (const [i, kind] of (['assessments', 'work', 'own-word'] as const).entries())
      expect(rowsOf(participants, kind, NOW + 30 * DAY)).toMatchObject([{ before: 1, after: 2 + i }]);
  });
});

describe('who stands on which side', () => {
  const planned = (group: Wave, deliveredAt?: number): Participation => ({
    assetId: 'asset',
    group,
    plannedAt: NOW,
    ...(deliveredAt === undefined ? {} : { deliveredAt }),
  });

  test.each([
    ['first', undefined, ['sent', 'sent', 'sent']],
    ['second', undefined, ['waits', 'neither', 'neither']],
    ['third', undefined, ['waits', 'waits', 'neither']],
    ['last', undefined, ['waits', 'waits', 'waits']],
    // Plans of earlier versions.
    ['waitlist', undefined, ['waits', 'neither', 'neither']],
    ['waitlist', NOW + 31 * DAY, ['sent', 'sent', 'sent']],
  ] as const)('in the wave %s, delivered at %s: %j', (group, deliveredAt, sides) => {
    const side = (reading: number) => {
      const found = partOf(personId(1), planned(group, deliveredAt), reading);
      return !found ? 'neither' : found.sent ? 'sent' : 'waits';
    };
    expect([1, 2, 3].map(side)).toEqual(sides);
  });

  test('counts whoever has not finished as from the day on which another has, and who waits from the plan on', () => {
    const finished = { ...part, finishedAt: NOW + 5 * DAY };
    const parts = [finished, part, { ...part, sent: false }];
    const from = participantsOf(parts).map(({ countsAfter }) => (countsAfter - NOW) / DAY);
    expect(from).toEqual([12, 12, 7]);
    expect(participantsOf([part]).map(({ countsAfter }) => (countsAfter - NOW) / DAY)).toEqual([7]);
  });
});
