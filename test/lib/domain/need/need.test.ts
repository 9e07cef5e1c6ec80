import { describe, expect, test } from '@jest/globals';
import { questionsOf } from '../../../../lib/domain/gate/approval.ts';
import { assetIdOf } from '../../../../lib/domain/content/content.ts';
import { Id } from '../../../../lib/domain/ids.ts';
import {
  daysToEnd,
  daysToFind,
  hasResponse,
  instanceIdOf,
  isLeftUnanswered,
  isOpen,
  Need,
  needIdOf,
} from '../../../../lib/domain/need/need.ts';
import { demandIdIn, requestIdOf } from '../../../../lib/domain/need/request.ts';
import {
  confirmedNeed,
  DAY,
  deliveredNeed,
  measuredNeed,
  need,
  NOW,
  publishedNeed,
  routedNeed,
} from '../../examples.ts';

describe('a need', () => {
  test('is left unanswered where a group asked for it and its round ended without a human', () => {
    const by = (people: number) => ({ requestedBy: Array.from({ length: people }, (_, i) => `person ${i}`) });
    expect(isLeftUnanswered({ stage: 'unanswered', ...by(5) }, 5)).toBe(true);
    expect(isLeftUnanswered({ stage: 'stalled', ...by(12) }, 10)).toBe(true);
    expect(isLeftUnanswered({ stage: 'unanswered', ...by(4) }, 5)).toBe(false);
    expect(isLeftUnanswered({ stage: 'found', ...by(9) }, 5)).toBe(false);
    expect(isLeftUnanswered({ stage: 'declined', ...by(9) }, 5)).toBe(false);
  });

  test('is open until its round ends', () => {
    const all = [need, confirmedNeed, publishedNeed, deliveredNeed, measuredNeed, routedNeed];
    expect(all.filter(isOpen).map(({ stage }) => stage)).toEqual([
      'found',
      'confirmed',
      'published',
      'delivered',
    ]);
  });

  test('has a response once one was published, whatever became of it', () => {
    const stalled = { ...publishedNeed, stage: 'stalled' as const, endedAt: NOW };
    expect([need, confirmedNeed, routedNeed].filter(hasResponse)).toEqual([]);
    expect([publishedNeed, deliveredNeed, measuredNeed, stalled].every(hasResponse)).toBe(true);
  });

  test('counts the days from its first signal', () => {
    const firstSignalAt = NOW - 2.5 * DAY;
    expect(daysToFind({ ...need, firstSignalAt })).toBe(2.5);
    expect(daysToEnd({ ...routedNeed, firstSignalAt })).toBe(3.5);
  });

  test('has one document per role and skill and one flow per round', () => {
    expect(needIdOf('buyer', 'negotiation')).toBe('buyer.negotiation');
    expect(instanceIdOf({ needId: 'buyer.negotiation', round: 1 })).not.toBe(
      instanceIdOf({ needId: 'buyer.negotiation', round: 2 }),
    );
  });

  test('of a part of a role is another one than that of the role, and its ids tell no department', () => {
    const group = { department: 'Sales North', site: 'Kiel' };
    const id = needIdOf('buyer', 'negotiation', group);
    expect(id).toMatch(/^buyer\.negotiation\.[0-9a-f]{10}$/);
    expect(needIdOf('buyer', 'negotiation', { site: 'Kiel', department: 'Sales North' })).toBe(id);
    expect(needIdOf('buyer', 'negotiation', { department: 'Sales North' })).not.toBe(id);
  });

  test('of a part has ids that fit, however long those of role and skill are', () => {
    const needId = needIdOf('r'.repeat(40), 's'.repeat(40), { department: 'x'.repeat(100) });
    const instanceId = instanceIdOf({ needId, round: 99 });
    const { cause, responses } = questionsOf(instanceId);
    const request = requestIdOf(needId, 'f'.repeat(24));
    for (const id of [instanceId, cause, ...responses, assetIdOf(instanceId, 99), request])
      expect(() => Id.parse(id)).not.toThrow();
    expect(demandIdIn(request)).toBe(needId);
  });

  test('keeps the part that it is about', () => {
    const group = { department: 'Sales North' };
    expect(Need.parse({ ...need, group })).toEqual({ ...need, group });
    expect(Need.parse(need)).not.toHaveProperty('group');
  });
});
