import { describe, expect, test } from '@jest/globals';
import { candidatesFrom } from '../../../../lib/domain/leaders/candidates.ts';
import type { Known } from '../../../../lib/domain/leaders/known.ts';
import { chosenOf, type ProposedDecision } from '../../../../lib/domain/leaders/proposals.ts';
import { NOTHING_SPENT, type LineReport, type ReturnRead } from '../../../../lib/domain/leaders/report.ts';
import type { CharterLine } from '../../../../lib/domain/charter.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import {
  approval,
  DAY,
  deliveredNeed,
  measuredNeed,
  need,
  NOW,
  personId,
  routedNeed,
} from '../../examples.ts';

const { thresholds } = SHIPPED_POLICY;
const line: CharterLine = {
  lineId: 'margin',
  text: 'Keep our margins',
  skillIds: ['negotiation'],
  roleIds: [],
  weight: 0.5,
  from: '2026-01-01T00:00:00Z',
  until: '2027-06-01T00:00:00Z',
  ownerId: personId(3),
  outcome: { indicator: 'Margin', seenIn: 'assessments', worth: 0.5 },
};
const report: LineReport = {
  lineId: 'margin',
  stands: 'behind',
  weakest: { skillId: 'negotiation', counts: { can: 10, cannot: 30 }, notKnown: 0 },
  skills: [],
  spent: { ...NOTHING_SPENT, learnerHours: 12 },
  spentOn: {},
  readings: [],
  unread: 0,
};
const reading: ReturnRead = {
  needId: need.needId,
  roleId: 'buyer',
  skillId: 'negotiation',
  verdict: 'improved',
  effect: 0.6,
  interval: [0.2, 1],
  isCompared: true,
  seenIn: 'assessments',
  day: 60,
  at: NOW,
};
const nothing: Known = {
  lines: [line],
  reports: [report],
  needs: [],
  questions: [],
  responses: new Map([[need.needId, { title: 'A role-play', minutes: 30 }]]),
  coverage: [],
  thresholds,
  at: NOW,
};
const part = (roleId: string, atTarget: number, below: number, notAssessed = 0) => ({
  roleId,
  atTarget,
  below,
  notAssessed,
});
const found = (known: Partial<Known>) => candidatesFrom({ ...nothing, ...known });

describe('a decision that could be taken', () => {
  test('is none where nothing waits', () => {
    expect(found({})).toEqual([]);
  });

  test('is an answer that waits, with the people it is about and its day', () => {
    expect(found({ needs: [need], questions: [approval] })).toEqual([
      {
        kind: 'answer-cause',
        lineId: 'margin',
        weight: 0.5,
        needId: need.needId,
        roleId: 'buyer',
        skillId: 'negotiation',
        approvalId: approval.approvalId,
        dueAt: approval.dueAt,
        people: 20,
        levels: 1.5,
      },
    ]);
  });

  test('says what a response costs that waits for approval', () => {
    const { approvalId, needId, instanceId, involved, dueAt } = approval;
    const asked = { approvalId, needId, instanceId, involved, dueAt, question: '', facts: [] };
    const about = { gate: 'publication', proposedBy: 'content', assetId: 'a', version: 1 } as const;
    const [one] = found({ needs: [need], questions: [{ ...asked, ...about, status: 'pending' }] });
    expect(one).toMatchObject({ kind: 'answer-response', title: 'A role-play', hours: 10, people: 20 });
    expect(one).not.toHaveProperty('renews');
    // Of what is out already the old version stays with those who have it, and nobody's time is asked for anew.
    const [again] = found({ needs: [deliveredNeed], questions: [{ ...asked, ...about, status: 'pending' }] });
    expect(again).toMatchObject({ kind: 'answer-response', renews: true });
    expect(again).not.toHaveProperty('hours');
  });

  test('is none about a line that no longer holds', () => {
    expect(found({ needs: [need], questions: [approval], lines: [] })).toEqual([]);
  });

  test('is to hear a group, and never fewer than a group', () => {
    const asked = (people: number) => ({
      ...need,
      stage: 'unanswered' as const,
      endedAt: NOW,
      requestedBy: Array.from({ length: people }, (_, i) => personId(i)),
    });
    expect(found({ needs: [asked(7)] })).toMatchObject([{ kind: 'hear', people: 5 }]);
    expect(found({ needs: [asked(4)] })).toEqual([]);
  });

  test('is to extend what improved to a role that lacks it, where nothing is under way for it', () => {
    const coverage = [{ skillId: 'negotiation', parts: [part('buyer', 30, 10), part('seller', 10, 22)] }];
    const known = { needs: [measuredNeed], reports: [{ ...report, readings: [reading] }], coverage };
    expect(found(known)).toMatchObject([
      {
        kind: 'extend',
        roleId: 'seller',
        people: 20,
        minutes: 30,
        hours: 10,
        levels: 0.6,
        title: 'A role-play',
      },
    ]);
    const underWay = { ...need, needId: 'seller.negotiation', roleId: 'seller' };
    expect(found({ ...known, needs: [measuredNeed, underWay] })).toEqual([]);
    const small = [{ skillId: 'negotiation', parts: [part('seller', 5, 8)] }];
    expect(found({ ...known, coverage: small })).toMatchObject([{ kind: 'extend', people: 0, hours: 0 }]);
    const nearlyAll = [{ skillId: 'negotiation', parts: [part('seller', 4, 36)] }];
    expect(found({ ...known, coverage: nearlyAll })).toMatchObject([{ kind: 'extend', people: 0 }]);
    const few = [{ skillId: 'negotiation', parts: [part('seller', 10, 4)] }];
    expect(found({ ...known, coverage: few })).toEqual([]);
    expect(found({ ...known, lines: [{ ...line, roleIds: ['buyer'] }] })).toEqual([]);
  });

  test.each([
    [
      'it surely does less than was agreed',
      { verdict: 'no-change-shown', answer: 'missed', day: 60 },
      'stop',
    ],
    ['it fell', { verdict: 'worse', day: 90 }, 'stop'],
    ['it fell, and something else speaks for it', { verdict: 'worse', day: 60, spokenFor: true }, 'see-more'],
    [
      'it does less than was agreed, and something else speaks for it',
      { verdict: 'no-change-shown', answer: 'missed', day: 60, spokenFor: true },
      'see-more',
    ],
    [
      'no change can be shown, and more was possible',
      { verdict: 'no-change-shown', answer: 'open', day: 60 },
      'see-more',
    ],
    ['too few were seen', { verdict: 'too-few', day: 60 }, 'see-more'],
    ['it is the first reading', { verdict: 'no-change-shown', answer: 'missed', day: 30 }, undefined],
    ['it changed', { verdict: 'changed', day: 60 }, undefined],
  ] as const)('follows from a reading in which %s', (_, change, kind) => {
    const reports = [{ ...report, readings: [{ ...reading, ...change }] }];
    expect(found({ needs: [deliveredNeed], reports }).map((one) => one.kind)).toEqual(kind ? [kind] : []);
    expect(found({ needs: [measuredNeed], reports })).toEqual([]);
  });

  test('says what went into what is to be stopped', () => {
    const reports = [{ ...report, readings: [{ ...reading, verdict: 'worse' as const }] }];
    expect(found({ needs: [deliveredNeed], reports })).toMatchObject([
      { kind: 'stop', hours: 12, people: 20 },
    ]);
  });

  test('is to ask again where a line falls short and nothing is under way', () => {
    const skill = { skillId: 'negotiation', counts: { can: 10, cannot: 30 }, notKnown: 0 };
    const reports = [{ ...report, skills: [{ ...skill, stands: 'behind' as const }] }];
    const coverage = [{ skillId: 'negotiation', parts: [part('buyer', 10, 22), part('seller', 30, 8)] }];
    const again = { kind: 'ask-again', roleId: 'buyer', people: 20 };
    const rested = { ...measuredNeed, foundAt: NOW - thresholds.restDays * DAY };
    expect(found({ reports, coverage, needs: [] })).toMatchObject([again]);
    expect(found({ reports, coverage, needs: [rested] })).toMatchObject([again]);
    expect(found({ reports, coverage, needs: [need] })).toEqual([]);
    // While it rests, a wish is counted and opens nothing; who is looked at changes what is found then.
    const rests = { kind: 'see-again', roleId: 'buyer', people: 20, title: 'A role-play' };
    const until = measuredNeed.foundAt + thresholds.restDays * DAY;
    expect(found({ reports, coverage, needs: [measuredNeed] })).toMatchObject([{ ...rests, readAt: until }]);
    expect(chosenOf(found({ reports, coverage, needs: [measuredNeed] }), ['margin'], NOW)).toHaveLength(1);
    // Of a part of a role, or where it is said in words, nobody reads how many.
    const inWords = [{ skillId: 'negotiation', parts: [part('buyer', 8, 8)] }];
    expect(found({ reports, coverage: inWords, needs: [measuredNeed] })).toMatchObject([
      { kind: 'see-again', people: 0 },
    ]);
    expect(found({ reports, coverage, needs: [routedNeed] })).toEqual([]);
    // Nor is one silent of which nothing came.
    const declined = { ...need, stage: 'declined' as const, endedAt: NOW };
    expect(found({ reports, coverage, needs: [declined] })).toMatchObject([
      { kind: 'see-again', roleId: 'buyer', ended: 'declined', people: 20 },
    ]);
    const reached = [{ ...report, skills: [{ ...skill, stands: 'reached' as const }] }];
    expect(found({ reports: reached, coverage })).toEqual([]);
  });

  test('is to have more looked at before what was given is read, where the line falls short although they have it', () => {
    const skill = { skillId: 'negotiation', word: 'few' as const, notKnown: 0 };
    const short = [{ ...report, skills: [{ ...skill, stands: 'below' as const }] }];
    const given = { ...deliveredNeed, deliveredAt: NOW - 40 * DAY };
    expect(found({ reports: short, needs: [given] })).toEqual([
      {
        kind: 'see-first',
        lineId: 'margin',
        weight: 0.5,
        needId: need.needId,
        roleId: 'buyer',
        skillId: 'negotiation',
        title: 'A role-play',
        people: 20,
        readAt: NOW + 20 * DAY,
      },
    ]);
    expect(found({ reports: short, needs: [{ ...given, deliveredAt: NOW - 91 * DAY }] })).toEqual([]);
    const onTrack = [{ ...report, skills: [{ ...skill, stands: 'on-track' as const }] }];
    expect(found({ reports: onTrack, needs: [given] })).toEqual([]);
    const harmed = short.map((one) => ({ ...one, readings: [{ ...reading, verdict: 'worse' as const }] }));
    expect(found({ reports: harmed, needs: [given] }).map(({ kind }) => kind)).toEqual(['stop']);
  });

  test('is to look at whoever is not known, where they decide', () => {
    const coverage = (notAssessed: number) => [
      { skillId: 'negotiation', parts: [part('buyer', 40, 10, notAssessed)] },
    ];
    expect(found({ coverage: coverage(22) })).toMatchObject([{ kind: 'look', roleId: 'buyer', people: 20 }]);
    expect(found({ coverage: coverage(4) })).toEqual([]);
  });

  test('is to say what success is, and to move weight from what is reached to what is behind', () => {
    const unsaid = Object.fromEntries(Object.entries(line).filter(([name]) => name !== 'outcome'));
    expect(found({ lines: [unsaid as CharterLine] })).toMatchObject([{ kind: 'say-success', people: 30 }]);
    const other = { ...line, lineId: 'safety', weight: 0.8 };
    const reached = { ...report, lineId: 'safety', stands: 'reached' as const };
    const known = { lines: [line, other], reports: [report, reached] };
    expect(found(known)).toMatchObject([
      { kind: 'move-weight', lineId: 'margin', fromLineId: 'safety', people: 30 },
    ]);
    expect(found({ ...known, lines: [line, { ...other, weight: 0.4 }] })).toEqual([]);
  });
});

describe('three of them are proposed', () => {
  const one = (change: Partial<ProposedDecision>): ProposedDecision => ({
    kind: 'answer-cause',
    lineId: 'margin',
    people: 10,
    weight: 1,
    ...change,
  });
  const kinds = (...all: ProposedDecision[]) =>
    chosenOf(all, [], NOW).map(({ kind, needId }) => needId ?? kind);

  test('by how many people they are about and what the line weighs', () => {
    expect(
      kinds(
        one({ kind: 'hear', people: 20, weight: 0.4 }),
        one({ kind: 'stop', people: 10, weight: 1 }),
        one({ kind: 'extend', people: 30, weight: 0.2 }),
        one({ kind: 'look', people: 30, weight: 1 }),
      ),
    ).toEqual(['look', 'stop', 'hear']);
  });

  test('what lapses within a week first, and nothing that has lapsed', () => {
    expect(
      kinds(
        one({ needId: 'large', people: 90, kind: 'hear' }),
        one({ needId: 'soon', people: 5, dueAt: NOW + 7 * DAY }),
        one({ needId: 'over', people: 90, kind: 'answer-response', dueAt: NOW }),
      ),
    ).toEqual(['soon', 'large']);
  });

  test('of different kinds while there are any', () => {
    expect(
      kinds(
        one({ needId: 'a', people: 90 }),
        one({ needId: 'b', people: 80 }),
        one({ needId: 'c', people: 70 }),
        one({ kind: 'say-success', people: 10 }),
      ),
    ).toEqual(['a', 'say-success', 'b']);
  });

  test('one for each line that falls short, however few it is about', () => {
    const all = [
      one({ needId: 'a', people: 90, kind: 'hear' }),
      one({ needId: 'b', people: 80, kind: 'stop' }),
      one({ needId: 'c', people: 70, kind: 'extend' }),
      one({ needId: 'few', people: 5, kind: 'see-first', lineId: 'safety' }),
      one({ needId: 'fewer', people: 0, kind: 'see-first', lineId: 'safety' }),
      one({ kind: 'say-success', people: 60, lineId: 'safety' }),
    ];
    expect(kinds(...all)).toEqual(['a', 'b', 'c']);
    expect(chosenOf(all, ['safety'], NOW).map(({ needId }) => needId)).toEqual(['few', 'a', 'b']);
  });

  test('one alone that asks an owner what success is', () => {
    const all = ['a', 'b'].map((lineId) => one({ kind: 'say-success', lineId }));
    expect(kinds(...all)).toEqual(['say-success']);
  });

  test('in the same order whatever order they were found in', () => {
    const some = ['a', 'b', 'c', 'd'].map((needId) => one({ needId }));
    expect(kinds(...some)).toEqual(kinds(...some.toReversed()));
  });
});
