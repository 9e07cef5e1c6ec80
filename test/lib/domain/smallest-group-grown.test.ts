// Of five people was said what may be said while five are the smallest group. Whatever it is said of: where the
// smallest group has grown since, if only by one, nothing of it is said any more.
import { describe, expect, test } from '@jest/globals';
import { skillsBrief } from '../../../lib/domain/hiring/skills-brief.ts';
import { isStillShown, type Insight } from '../../../lib/domain/outcome/insight.ts';
import { candidatesFrom } from '../../../lib/domain/leaders/candidates.ts';
import type { Known } from '../../../lib/domain/leaders/known.ts';
import { lastReadings, readingsOfNeeds } from '../../../lib/domain/leaders/readings.ts';
import { NOTHING_SPENT, type LineReport, type ReturnRead } from '../../../lib/domain/leaders/report.ts';
import { learnedHere } from '../../../lib/domain/outcome/learned-here.ts';
import { pacesHere } from '../../../lib/domain/mobility/pace.ts';
import { asStillSaid, whomOf, type Need } from '../../../lib/domain/need/need.ts';
import { questionSeen } from '../../../lib/domain/gate/question-seen.ts';
import { countedSoFar } from '../../../lib/domain/spent/took.ts';
import { english } from '../../../lib/messages/words.ts';
import { SHIPPED_POLICY } from '../../../lib/domain/policy/policy.ts';
import { approval, deliveredNeed, need, NOW, personId } from '../examples.ts';

const group = (people: number) => ({ people, meanBefore: 2, meanAfter: 3, meanChange: 1 });
/** A reading that compared twenty with five who waited. */
const reading: Insight = {
  insightId: 'i1',
  needId: need.needId,
  checkDay: 60,
  at: NOW,
  seenIn: 'assessments',
  delivered: group(20),
  comparison: group(5),
  effect: 1.2,
  interval: [0.8, 1.6],
  verdict: 'improved',
  ofWorkAlone: true,
  sentence: '',
};
const read = { insight: reading, roleId: 'buyer', skillId: 'negotiation' };

test.each<[string, (least: number) => boolean]>([
  ['a reading', (least) => !isStillShown(reading, least)],
  ['how a skill is learned here', (least) => learnedHere([read], read, least) === undefined],
  ['how fast it is learned', (least) => pacesHere([read], least).size === 0],
  [
    'what somebody need not bring',
    (least) =>
      skillsBrief({ roleId: 'buyer', targets: { negotiation: 4 } }, '2027-03-01', [], [read], least).every(
        ({ when }) => when === 'not-known',
      ),
  ],
])('%s', (_, isSilent) => {
  expect([5, 6].map(isSilent)).toEqual([false, true]);
});

test('the people whom an earlier reading of the need said it reached', () => {
  const took = { people: 5, hours: { least: 0, most: 0 }, tokens: 0, days: {} };
  const reached = (least: number) =>
    countedSoFar({ reached: 0, finished: 0 }, [{ at: NOW, took }], { deliveredAt: NOW, least }).reached;
  expect([5, 6].map(reached)).toEqual([5, 0]);
});

/** A need of a part of a role in which five are. */
const ofFive = <N extends Need>(of: N): N => ({
  ...of,
  group: { department: 'North' },
  evidence: { ...of.evidence, population: 5, assessed: 5 },
});

describe('a part of a role', () => {
  const line = {
    lineId: 'margin',
    text: 'Keep our margins',
    skillIds: ['negotiation'],
    roleIds: [],
    weight: 0.5,
    from: '2026-01-01T00:00:00Z',
    until: '2027-06-01T00:00:00Z',
    ownerId: personId(3),
    outcome: { indicator: 'Margin', seenIn: 'assessments' as const, worth: 0.5 },
  };
  const report: LineReport = {
    lineId: 'margin',
    stands: 'behind',
    weakest: { skillId: 'negotiation', counts: { can: 10, cannot: 30 }, notKnown: 0 },
    skills: [{ skillId: 'negotiation', stands: 'behind', notKnown: 0 }],
    spent: NOTHING_SPENT,
    spentOn: {},
    readings: [],
    unread: 0,
  };
  const proposed = (least: number, known: Partial<Known>) =>
    candidatesFrom({
      lines: [line],
      reports: [report],
      needs: [],
      questions: [],
      responses: new Map([[need.needId, { title: 'A role-play', minutes: 30 }]]),
      coverage: [],
      thresholds: { ...SHIPPED_POLICY.thresholds, minimumGroup: least },
      at: NOW,
      ...known,
    });
  const six = Array.from({ length: 6 }, (_, i) => personId(i));
  const unheard = ofFive({ ...need, stage: 'unanswered' as const, endedAt: NOW, requestedBy: six });
  const fell: ReturnRead = {
    needId: need.needId,
    roleId: 'buyer',
    skillId: 'negotiation',
    verdict: 'worse',
    effect: -0.6,
    interval: [-1, -0.2],
    isCompared: true,
    seenIn: 'assessments',
    day: 60,
    at: NOW,
  };
  const underWay = { ...ofFive(deliveredNeed), deliveredAt: NOW };

  test.each<[string, (least: number) => { group?: object } | undefined]>([
    ['is named by its need', (least) => whomOf(ofFive(need), least)],
    ['is named where its need is shown', (least) => asStillSaid(ofFive(need), least)],
    [
      'is named beside what was read of it',
      (least) => readingsOfNeeds([ofFive(deliveredNeed)], lastReadings([reading]), least)[0],
    ],
    [
      'is named to leaders whose answer waits',
      (least) => proposed(least, { needs: [ofFive(need)], questions: [approval] })[0],
    ],
    ['is named to leaders whom it asks', (least) => proposed(least, { needs: [unheard] })[0]],
    [
      'is named to leaders where something fell',
      (least) =>
        proposed(least, { needs: [ofFive(deliveredNeed)], reports: [{ ...report, readings: [fell] }] })[0],
    ],
    ['is named to leaders before it is read', (least) => proposed(least, { needs: [underWay] })[0]],
  ])('%s', (_, seen) => {
    expect([5, 6].map((least) => seen(least)?.group)).toEqual([{ department: 'North' }, {}]);
  });

  test('counts for nobody where leaders are told what is read next', () => {
    const people = [5, 6].map((least) => proposed(least, { needs: [underWay] })[0]?.people);
    expect(people).toEqual([underWay.evidence.belowTarget, 0]);
  });

  test('is named by no question about it, which says nothing of it', () => {
    const asked = [5, 6].map((minimumGroup) =>
      questionSeen(approval, ofFive(need), { minimumGroup }, english),
    );
    expect(asked).toEqual([
      approval,
      {
        ...approval,
        question: english.say('gate.unnamed'),
        facts: [english.say('gate.withheld', { least: 6 })],
      },
    ]);
  });

  test('has nothing left of how it stands', () => {
    const [now, then] = [6, 5].map((least) => asStillSaid(ofFive(need), least).evidence.assessed);
    expect([now, then]).toEqual([0, 5]);
  });
});
