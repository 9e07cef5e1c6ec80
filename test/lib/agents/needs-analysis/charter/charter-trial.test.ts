import { describe, expect, test } from '@jest/globals';
import {
  trialOf,
  type Line,
  type TrialGround,
} from '../../../../../lib/agents/needs-analysis/charter/charter-trial.ts';
import { SHIPPED_POLICY } from '../../../../../lib/domain/policy.ts';
import type { Standing } from '../../../../../lib/domain/standing.ts';
import { DAY, deliveredNeed, measuredNeed, need, NOW, standing as standingOf } from '../../../examples.ts';

const line = (lineId: string, skillId: string, weight = 0.5): Line => ({
  lineId,
  text: `We need ${skillId}`,
  skillIds: [skillId],
  roleIds: [],
  weight,
  from: new Date(NOW - DAY).toISOString(),
  until: new Date(NOW + 365 * DAY).toISOString(),
});
const standing = (skillId: string, belowTarget: number): Standing =>
  standingOf({ skillId, population: 60, assessed: 60, belowTarget, levelSum: 120, gapSum: belowTarget });
const ground = (change: Partial<TrialGround>): TrialGround => ({
  now: [line('A', 'negotiation'), line('B', 'writing', 0.9)],
  tried: [line('A', 'negotiation'), line('B', 'writing', 0.9)],
  standings: [standing('negotiation', 30), standing('writing', 24), standing('measuring', 36)],
  needs: [],
  declined: [],
  skills: new Map(),
  policy: SHIPPED_POLICY,
  held: new Map(),
  at: NOW,
  ...change,
});
const nothing = { starts: [], stops: [], moves: [], takenUp: [], people: 0, learnerHours: 0 };

describe('a charter under trial', () => {
  test('that is the one in force changes nothing', () => {
    expect(trialOf(ground({}))).toEqual(nothing);
  });

  test('starts a need for each gap that only it asks for, with people and hours', () => {
    const tried = [...ground({}).now, line('C', 'measuring'), line('D', 'unseen')];
    const { starts, people, learnerHours } = trialOf(ground({ tried }));
    expect(starts).toMatchObject([
      { needId: 'buyer.measuring', charterLineId: 'C', people: 35, learnerHours: 6 },
    ]);
    expect([people, learnerHours]).toEqual([35, 6]);
  });

  test('starts nothing that one source alone shows', () => {
    const seenByOne = {
      ...standing('measuring', 36),
      bySource: standing('measuring', 36).bySource?.slice(1) ?? [],
    };
    const tried = [...ground({}).now, line('C', 'measuring')];
    expect(trialOf(ground({ tried, standings: [seenByOne] })).starts).toEqual([]);
  });

  test('starts nothing that is open already', () => {
    const open = { ...need, needId: 'buyer.measuring', skillId: 'measuring' };
    expect(
      trialOf(ground({ tried: [...ground({}).now, line('C', 'measuring')], needs: [open] })).starts,
    ).toEqual([]);
  });

  test('stops what no line of it asks for, but for what was agreed on', () => {
    const agreed = { ...deliveredNeed, roleId: 'seller', needId: 'seller.negotiation' };
    const closed = { ...measuredNeed, roleId: 'clerk', needId: 'clerk.negotiation' };
    const tried = [line('B', 'writing', 0.9)];
    const { stops } = trialOf(ground({ tried, needs: [need, agreed, closed] }));
    expect(stops).toEqual([
      { needId: 'buyer.negotiation', stage: 'found', charterLineId: 'margin', goesOn: false },
      { needId: 'seller.negotiation', stage: 'delivered', charterLineId: 'margin', goesOn: true },
    ]);
  });

  test('moves what it weighs otherwise, and what stood behind or before that', () => {
    const tried = [line('A', 'negotiation', 1), line('B', 'writing', 0.1)];
    const { moves } = trialOf(ground({ tried }));
    expect(moves.map(({ needId, from, to }) => [needId, from.rank, to.rank])).toEqual([
      ['buyer.negotiation', 2, 1],
      ['buyer.writing', 1, 2],
    ]);
  });

  test('takes up declined demand for what it asks for', () => {
    const asked = (skillId: string | null, count: number) => ({
      demandId: `buyer.${skillId ?? 'other'}`,
      roleId: 'buyer',
      skillId,
      count,
      months: {},
      firstAt: 1,
      lastAt: 2,
    });
    const tried = [...ground({}).now, line('C', 'pottery')];
    const { takenUp } = trialOf(
      ground({ tried, declined: [asked('pottery', 14), asked('poetry', 3), asked(null, 9)] }),
    );
    expect(takenUp).toEqual([{ demandId: 'buyer.pottery', charterLineId: 'C', requests: 14 }]);
  });
});
