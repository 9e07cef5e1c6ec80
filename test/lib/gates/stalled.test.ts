import { describe, expect, it } from '@jest/globals';
import { approvalIdOf, type ApprovalRequest } from '../../../lib/domain/gate/approval.ts';
import { HOUR } from '../../../lib/domain/milliseconds.ts';
import type { Insight } from '../../../lib/domain/outcome/insight.ts';
import { instanceIdOf, type Need } from '../../../lib/domain/need/need.ts';
import { latestQuestion, stalledQuestion } from '../../../lib/gates/stalled.ts';
import {
  approval,
  confirmedNeed,
  DAY,
  deliveredNeed,
  measuredNeed,
  need,
  NOW,
  personId,
  publication,
  publishedNeed,
} from '../examples.ts';

const instanceId = instanceIdOf(need);
const aboutCause: ApprovalRequest = {
  ...approval,
  approvalId: approvalIdOf(instanceId, 'cause-and-priority'),
};
const aboutVersion = (version: number): ApprovalRequest => ({
  ...publication,
  version,
  approvalId: approvalIdOf(instanceId, 'publication', version),
});
const answered: ApprovalRequest = {
  ...aboutCause,
  status: 'approved',
  decision: { by: personId(3), at: NOW, cause: 'skill' },
};

/** A store that holds these questions, and readings of these moments. */
const holding = (questions: readonly ApprovalRequest[], readAt: readonly number[] = []) => ({
  findApproval: (_: string, id: string) => {
    const value = questions.find(({ approvalId }) => approvalId === id);
    return Promise.resolve(value && { value });
  },
  async *readings() {
    yield* await Promise.resolve(readAt.map((at) => ({ at }) as Insight));
  },
});

describe('the latest question of a need', () => {
  it.each([
    [
      'the last version that was asked about',
      [aboutCause, aboutVersion(1), aboutVersion(3)],
      aboutVersion(3),
    ],
    ['the first version', [aboutCause, aboutVersion(1)], aboutVersion(1)],
    ['the cause, while there is no response', [aboutCause], aboutCause],
    ['none', [], undefined],
  ])('is %s', async (_, questions, latest) => {
    expect(await latestQuestion(need, holding(questions))).toEqual(latest);
  });
});

describe('a flow stands still', () => {
  it.each<[string, Need, number]>([
    ['found: four hours after its answer', need, 4 * HOUR],
    ['confirmed: likewise', confirmedNeed, 4 * HOUR],
    ['published: when two deliveries of a week, each begun late, have ended', publishedNeed, 21 * DAY],
    ['delivered: a delivery after its first reading was due', deliveredNeed, 51 * DAY],
  ])('%s, and not before', async (_, of, late) => {
    const store = holding([answered]);
    expect(await stalledQuestion(of, store, NOW + late)).toBeUndefined();
    expect(await stalledQuestion(of, store, NOW + late + 1)).toEqual(answered);
  });

  it('after what was never answered from its deadline on', async () => {
    const store = holding([aboutCause]);
    expect(await stalledQuestion(need, store, aboutCause.dueAt + 4 * HOUR)).toBeUndefined();
    expect(await stalledQuestion(need, store, aboutCause.dueAt + 4 * HOUR + 1)).toEqual(aboutCause);
  });

  it.each([
    ['the first', [30], 81],
    ['the second', [30, 60], 111],
    ['all of them', [30, 60, 90], 111],
  ])('a delivery after the reading that follows %s', async (_, days, late) => {
    const store = holding(
      [answered],
      days.map((day) => NOW + day * DAY),
    );
    expect(await stalledQuestion(deliveredNeed, store, NOW + late * DAY)).toBeUndefined();
    expect(await stalledQuestion(deliveredNeed, store, NOW + late * DAY + 1)).toEqual(answered);
  });

  it('without regard to readings of an earlier round', async () => {
    const store = holding([answered], [NOW - DAY, NOW]);
    expect(await stalledQuestion(deliveredNeed, store, NOW + 51 * DAY + 1)).toEqual(answered);
  });

  it('never once the need has ended, or before anybody was asked', async () => {
    expect(await stalledQuestion(measuredNeed, holding([answered]), NOW + 900 * DAY)).toBeUndefined();
    expect(await stalledQuestion(need, holding([]), NOW + 900 * DAY)).toBeUndefined();
  });
});
