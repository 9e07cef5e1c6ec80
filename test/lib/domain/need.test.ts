import { describe, expect, test } from '@jest/globals';
import { instanceIdOf, isOpen, moveNeed, needIdOf, type Stage } from '../../../lib/domain/need.ts';
import { need } from '../examples.ts';

/** The life of a need as the business tells it: from each stage, what may follow. */
const mayFollow: Record<Stage, string> = {
  found: 'confirmed declined routed unanswered withdrawn stalled observed',
  confirmed: 'published declined unanswered withdrawn stalled observed',
  published: 'delivered withdrawn stalled observed',
  delivered: 'measured stalled observed',
  declined: 'found',
  routed: 'found',
  unanswered: 'found',
  withdrawn: 'found',
  measured: 'found',
  stalled: 'found',
  observed: 'found',
};
const stages = Object.keys(mayFollow) as Stage[];
const pairs = stages.flatMap((from) => stages.map((to) => ({ from, to })));
const isAllowed = ({ from, to }: { from: Stage; to: Stage }) => mayFollow[from].split(' ').includes(to);

describe('a need', () => {
  test.each(pairs.filter(isAllowed))('moves from $from to $to with its reason', ({ from, to }) => {
    expect(moveNeed({ ...need, stage: from }, to, 'because', { cause: 'skill' })).toEqual({
      ...need,
      stage: to,
      reason: 'because',
      cause: 'skill',
    });
  });

  test.each(pairs.filter((pair) => !isAllowed(pair) && pair.from !== pair.to))(
    'does not move from $from to $to',
    ({ from, to }) => {
      expect(() => moveNeed({ ...need, stage: from }, to, 'because')).toThrow(
        `Need ${need.needId} is ${from}; it cannot become ${to}.`,
      );
    },
  );

  test.each(stages)('that is %s already stays as it is, reason included', (stage) => {
    const standing = { ...need, stage };
    expect(moveNeed(standing, stage, 'another reason', { cause: 'tool' })).toBe(standing);
  });

  test('is open until its round ends', () => {
    const open = stages.filter((stage) => isOpen({ ...need, stage }));
    expect(open).toEqual(['found', 'confirmed', 'published', 'delivered']);
  });

  test('has one document per role and skill and one flow per round', () => {
    expect(needIdOf('buyer', 'negotiation')).toBe('buyer.negotiation');
    expect(instanceIdOf({ needId: 'buyer.negotiation', round: 1 })).not.toBe(
      instanceIdOf({ needId: 'buyer.negotiation', round: 2 }),
    );
  });
});
