import { describe, expect, test } from '@jest/globals';
import type { ConfirmedNeed, Need, Stage } from '../../../../lib/domain/need/need.ts';
import {
  agreeOn,
  confirmCause,
  deliverNeed,
  endRound,
  publishNeed,
  ruleOutLearning,
} from '../../../../lib/domain/need/need-transitions.ts';
import {
  confirmedNeed,
  contract,
  deliveredNeed,
  measuredNeed,
  need,
  NOW,
  publishedNeed,
  routedNeed,
} from '../../examples.ts';

/** A need at every stage, as it comes to stand there. */
const at: Record<Stage, Need> = {
  found: need,
  confirmed: confirmedNeed,
  published: publishedNeed,
  delivered: deliveredNeed,
  declined: { ...need, stage: 'declined', endedAt: NOW },
  routed: routedNeed,
  unanswered: { ...confirmedNeed, stage: 'unanswered', endedAt: NOW },
  withdrawn: { ...publishedNeed, stage: 'withdrawn', endedAt: NOW },
  stalled: { ...deliveredNeed, stage: 'stalled', endedAt: NOW },
  observed: { ...need, stage: 'observed', endedAt: NOW },
  measured: measuredNeed,
};

/** What may happen to a need, as the business tells it: from which stages, and what stands there afterwards. */
const happenings: Record<string, { from: string; to: Stage; happen: (need: Need) => Need; keeps: object }> = {
  'is published': {
    from: 'confirmed',
    to: 'published',
    happen: (one) => publishNeed(one, 'need-1.v2', 'because'),
    keeps: { contract, assetId: 'need-1.v2' },
  },
  'is delivered': {
    from: 'published',
    to: 'delivered',
    happen: (one) => deliverNeed(one, 'because', NOW),
    keeps: { deliveredAt: NOW },
  },
  ...Object.fromEntries(
    (
      [
        ['declined', 'found confirmed'],
        ['unanswered', 'found confirmed'],
        ['withdrawn', 'found confirmed published delivered'],
        ['stalled', 'found confirmed published delivered'],
        ['observed', 'found confirmed published delivered'],
        ['measured', 'delivered'],
      ] as const
    ).map(([to, from]) => [
      `ends ${to}`,
      { from, to, happen: (one: Need) => endRound(one, to, 'because', NOW), keeps: { endedAt: NOW } },
    ]),
  ),
};
const cases = Object.entries(happenings).flatMap(([what, rest]) =>
  (Object.keys(at) as Stage[]).map((stage) => ({ what, stage, ...rest })),
);

describe('a need', () => {
  test.each(cases.filter(({ from, stage }) => from.split(' ').includes(stage)))(
    'that is $stage $what, with its reason',
    ({ stage, happen, to, keeps }) => {
      expect(happen(at[stage])).toEqual({ ...at[stage], stage: to, reason: 'because', ...keeps });
    },
  );

  test.each(cases.filter(({ from, stage, to }) => !from.split(' ').includes(stage) && stage !== to))(
    'that is $stage is refused what follows elsewhere: $what',
    ({ stage, happen, to }) => {
      expect(() => happen(at[stage])).toThrow(`Need ${need.needId} is ${stage}; it cannot become ${to}.`);
    },
  );

  test.each(cases.filter(({ stage, to }) => stage === to))(
    'that is $stage already stays as it is, reason included',
    ({ stage, happen }) => {
      expect(happen(at[stage])).toBe(at[stage]);
    },
  );

  test('is confirmed with a cause that learning cures', () => {
    expect(confirmCause(need, 'knowledge', 'because')).toEqual({
      ...need,
      stage: 'confirmed',
      cause: 'knowledge',
      reason: 'because',
    });
  });

  test('stays found with another cause, and is then routed with it, and from nowhere else', () => {
    const elsewhere = ruleOutLearning(need, 'process');
    expect(elsewhere).toEqual({ ...need, cause: 'process' });
    expect(endRound(elsewhere, 'routed', 'because', NOW)).toEqual({
      ...elsewhere,
      stage: 'routed',
      reason: 'because',
      endedAt: NOW,
    });
    expect(endRound(routedNeed, 'routed', 'again', NOW)).toBe(routedNeed);
    for (const one of [need, confirmedNeed, publishedNeed, deliveredNeed, at.declined])
      expect(() => endRound(one, 'routed', 'because', NOW)).toThrow('it cannot become routed');
  });

  test('is agreed on once, after its cause was confirmed and before anything is built', () => {
    const before: ConfirmedNeed = { ...need, stage: 'confirmed', cause: 'skill' };
    expect(agreeOn(before, contract)).toEqual(confirmedNeed);
    expect(agreeOn(deliveredNeed, { ...contract, baseline: 9 })).toBe(deliveredNeed);
    expect(() => publishNeed(before, 'need-1.v1', 'because')).toThrow('it cannot become published');
    for (const one of [need, routedNeed, at.declined])
      expect(() => agreeOn(one, contract)).toThrow('it cannot become agreed on');
  });

  test('cannot be at a stage without what leads there', () => {
    // @ts-expect-error -- delivered, and no outcome was agreed
    const unmeasurable: Need = { ...need, stage: 'delivered', cause: 'skill', assetId: 'need-1.v1' };
    // @ts-expect-error -- published, and perhaps no outcome was agreed
    const perhaps: Need = { ...confirmedNeed, stage: 'published', assetId: 'need-1.v1' };
    // @ts-expect-error -- published, and nothing was made
    const empty: Need = { ...confirmedNeed, stage: 'published' };
    // @ts-expect-error -- nobody has said what the cause is
    const supposed: Need = { ...need, stage: 'confirmed' };
    // @ts-expect-error -- learning does not cure it
    const taught: Need = { ...confirmedNeed, cause: 'process' };
    // @ts-expect-error -- agreed on before its cause was confirmed
    const hasty: Need = { ...need, contract };
    // @ts-expect-error -- measured without ever having ended
    const endless: Need = { ...deliveredNeed, stage: 'measured' };
    // @ts-expect-error -- open, and ended
    const both: Need = { ...need, endedAt: NOW };
    // @ts-expect-error -- routed to the owner of no cause
    const ownerless: Need = { ...need, stage: 'routed', endedAt: NOW };
    // @ts-expect-error -- only what is found is confirmed
    const again = () => confirmCause(publishedNeed, 'skill', 'because');
    expect([
      unmeasurable,
      perhaps,
      empty,
      supposed,
      taught,
      hasty,
      endless,
      both,
      ownerless,
      again,
    ]).toHaveLength(10);
  });
});
