import { describe, expect, test } from '@jest/globals';
import {
  trialOf,
  type Line,
  type Rules,
  type TrialGround,
} from '../../../../../lib/agents/needs-analysis/trial/rules-trial.ts';
import { sayable } from '../../../../../lib/domain/disclosure/said.ts';
import { policyOf } from '../../../../../lib/domain/policy/policy.ts';
import type { Standing } from '../../../../../lib/domain/group-level/group-standing.ts';
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
const said = (...some: Standing[]): TrialGround['roles'] =>
  some.map((one) => ({ standing: sayable(one), cells: [] }));
const rules = (lines: Line[], changed: Parameters<typeof policyOf>[0] = {}): Rules => ({
  lines,
  policy: policyOf(changed),
  held: new Map(),
});
const lines = [line('A', 'negotiation'), line('B', 'writing', 0.9)];
const ground = (change: Partial<TrialGround>): TrialGround => ({
  now: rules(lines),
  tried: rules(lines),
  roles: said(standing('negotiation', 30), standing('writing', 24), standing('measuring', 36)),
  needs: [],
  declined: [],
  skills: new Map(),
  observing: false,
  at: NOW,
  ...change,
});
const nothing = {
  starts: [],
  stops: [],
  moves: [],
  noGapsAnyMore: [],
  gapsAgain: [],
  takenUp: [],
  people: 0,
  learnerHours: 0,
};

describe('a charter under trial', () => {
  test('that is the one in force changes nothing', () => {
    expect(trialOf(ground({}))).toEqual(nothing);
  });

  test('starts a need for each gap that only it asks for, with people and hours', () => {
    const tried = rules([...lines, line('C', 'measuring'), line('D', 'unseen')]);
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
    const tried = rules([...lines, line('C', 'measuring')]);
    expect(trialOf(ground({ tried, roles: said(seenByOne) })).starts).toEqual([]);
  });

  test('starts nothing that is open already', () => {
    const open = { ...need, needId: 'buyer.measuring', skillId: 'measuring' };
    expect(
      trialOf(ground({ tried: rules([...lines, line('C', 'measuring')]), needs: [open] })).starts,
    ).toEqual([]);
  });

  test('stops what no line of it asks for, but for what was agreed on', () => {
    const agreed = { ...deliveredNeed, roleId: 'seller', needId: 'seller.negotiation' };
    const closed = { ...measuredNeed, roleId: 'clerk', needId: 'clerk.negotiation' };
    const tried = rules([line('B', 'writing', 0.9)]);
    const { stops } = trialOf(ground({ tried, needs: [need, agreed, closed] }));
    expect(stops).toEqual([
      { needId: 'buyer.negotiation', stage: 'found', charterLineId: 'margin', goesOn: false },
      { needId: 'seller.negotiation', stage: 'delivered', charterLineId: 'margin', goesOn: true },
    ]);
  });

  test('moves what it weighs otherwise, and what stood behind or before that', () => {
    const tried = rules([line('A', 'negotiation', 1), line('B', 'writing', 0.1)]);
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
    const tried = rules([...lines, line('C', 'pottery')]);
    const { takenUp } = trialOf(
      ground({ tried, declined: [asked('pottery', 14), asked('poetry', 3), asked(null, 9)] }),
    );
    expect(takenUp).toEqual([{ demandId: 'buyer.pottery', charterLineId: 'C', requests: 14 }]);
  });

  test('leaves resting what rests, under a charter as under another policy', () => {
    const declined = { ...need, stage: 'declined' as const, endedAt: NOW - DAY, foundAt: NOW - 2 * DAY };
    const known = ground({ roles: said(standing('negotiation', 30)), needs: [declined] });
    expect(trialOf({ ...known, now: rules([line('B', 'writing')]) })).toMatchObject({
      starts: [],
      gapsAgain: ['buyer.negotiation'],
    });
    const tried = rules(lines, { thresholds: { restDays: 1 } });
    expect(trialOf({ ...known, tried }).starts).toMatchObject([{ needId: 'buyer.negotiation' }]);
  });

  test('says which gaps would be none under another threshold, and which open need would be let go', () => {
    const few = standing('writing', 24);
    const open = { ...need, needId: 'buyer.writing', skillId: 'writing' };
    const tried = rules(lines, { thresholds: { shareBelow: 0.45 } });
    const known = ground({ tried, roles: said(standing('negotiation', 54), few) });
    expect(trialOf(known)).toMatchObject({ noGapsAnyMore: ['buyer.writing'], stops: [] });
    expect(trialOf({ ...known, needs: [open] })).toMatchObject({
      noGapsAnyMore: [],
      stops: [{ needId: 'buyer.writing', goesOn: false }],
    });
  });
});
