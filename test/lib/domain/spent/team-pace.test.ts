import { describe, expect, test } from '@jest/globals';
import type { ApprovalRequest } from '../../../../lib/domain/gate/approval.ts';
import { HOUR } from '../../../../lib/domain/milliseconds.ts';
import { paceBefore, paceOf as paceKept, teamPace } from '../../../../lib/domain/spent/team-pace.ts';
import { DAY, NOW } from '../../examples.ts';

interface Said {
  status?: 'approved' | 'rejected' | 'sent-back';
  by?: string;
  hours?: number;
  at?: number;
  overtaken?: true;
  standing?: true;
}

const about = ({ status = 'approved', by = 'a', hours = 2, at = NOW - DAY, ...said }: Said) =>
  ({
    gate: 'publication',
    status,
    askedAt: at - hours * HOUR,
    decision: {
      by,
      at,
      ...(said.overtaken ? { overtaken: true } : {}),
      ...(said.standing ? { standing: { standingId: 's', version: 1 } } : {}),
    },
  }) as unknown as ApprovalRequest;
const rounds = (...said: Said[]) =>
  said.map((one) => ({ foundAt: (one.at ?? NOW - DAY) - 10 * HOUR, questions: [about(one)] }));
const steps = (agents: number, humans: number, at = NOW - DAY) => [
  ...Array.from({ length: agents }, () => ({ at, isHuman: false })),
  ...Array.from({ length: humans }, () => ({ at, isHuman: true })),
];

describe('how the work of the team goes', () => {
  const LEAST = 5;
  const paceOf = (
    said: Said[],
    waiting: Parameters<typeof teamPace>[1] = [],
    taken: ReturnType<typeof steps> = [],
    least = LEAST,
  ) => teamPace(rounds(...said), waiting, taken, { at: NOW, least });
  const six: Said[] = [
    { by: 'a' },
    { by: 'b', hours: 4 },
    { by: 'c', hours: 1 },
    { by: 'd', hours: 3 },
    { by: 'a', status: 'rejected' },
    { by: 'b', status: 'sent-back' },
  ];
  const seven: Said[] = [...six, { by: 'e' }];
  const OF_PEOPLE = ['publication', 'answer', 'sentBack', 'oldest'] as const;

  test('is counted over all who decide', () => {
    const pace = paceOf(seven, [{ askedAt: NOW - 36 * HOUR }, {}], steps(9, 1));
    expect(pace).toEqual({
      published: 5,
      publication: 'day',
      answer: 'day',
      sentBack: 1 / 7,
      byAgents: 0.9,
      waiting: 2,
      oldest: 'three-days',
    });
  });

  test('tells nobody’s own pace: of fewer who decided than make a group none of it is known', () => {
    const old = [{ askedAt: NOW - 90 * DAY }];
    for (const said of [
      seven.map((one) => ({ ...one, by: 'a' })),
      seven.map((one) => ({ ...one, by: one.by === 'e' ? 'a' : (one.by ?? 'a') })),
      // What a standing approval answered, nobody decided.
      seven.map((one) => (one.by === 'e' ? { ...one, standing: true as const } : one)),
    ]) {
      const pace = paceOf(said, old, steps(9, 1));
      for (const figure of OF_PEOPLE) expect(pace).not.toHaveProperty(figure);
      expect(pace).toMatchObject({ published: 5, byAgents: 0.9, waiting: 1 });
    }
    for (const figure of OF_PEOPLE) expect(paceOf(seven, old)).toHaveProperty(figure);
    for (const figure of OF_PEOPLE) expect(paceOf(seven, old, [], 10)).not.toHaveProperty(figure);
  });

  test('tells of responses nothing where one person decides about all of them, however many name causes', () => {
    const causes = ['b', 'c', 'd', 'e', 'f'].map(
      (by) =>
        ({ ...about({ by }), gate: 'cause-and-priority', status: 'approved' }) as unknown as ApprovalRequest,
    );
    const found = [
      ...rounds(...seven.map((one) => ({ ...one, by: 'a' }))),
      { foundAt: NOW, questions: causes },
    ];
    const pace = teamPace(found, [], [], { at: NOW, least: LEAST });
    expect(pace).not.toHaveProperty('publication');
    expect(pace).not.toHaveProperty('sentBack');
    expect(pace).toHaveProperty('answer');
  });

  const answers = (...hours: number[]) =>
    paceOf(hours.map((each, i) => ({ by: `person-${i}`, hours: each })));

  test.each([1, 10, 77, 100, 300])('is not told by four allies what the fifth took: %i hours', (hours) => {
    expect(answers(1, 1, hours, 400, 400)).not.toHaveProperty('answer');
    expect(answers(1, 1, 1, hours, 400, 400)).not.toHaveProperty('answer');
  });

  test.each([
    [[5, 20, 20, 24, 400], 'day'],
    [[1, 25, 30, 72, 400], 'three-days'],
    [[1, 73, 100, 168, 400], 'week'],
    [[1, 1, 169, 200, 300, 400], undefined],
    [[1, 169, 200, 300, 400, 500], 'longer'],
  ] as const)('tells times as classes that the middle one and those beside it share: %j', (hours, is) => {
    expect(answers(...hours).answer).toBe(is);
  });

  test('counts each person once, by their own middle, however much they answered', () => {
    const busy = Array.from({ length: 20 }, () => ({ by: 'busy', hours: 400 }));
    const others = ['a', 'b', 'c', 'd'].map((by) => ({ by, hours: 2 }));
    expect(paceOf([...busy, ...others]).answer).toBe('day');
  });

  test('reads what earlier versions kept to the minute as classes', () => {
    const kept = {
      published: 5,
      waiting: 1,
      publicationMinutes: 77,
      approvalMinutes: 5 * 1440,
      oldestDays: 1.5,
    };
    const told = { published: 5, waiting: 1, publication: 'day', answer: 'week', oldest: 'three-days' };
    expect(paceKept(kept)).toEqual(told);
    expect(paceBefore([{ at: NOW - 60 * DAY, pace: kept }], NOW)?.pace).toEqual(told);
  });

  test('says nothing of too little', () => {
    expect(paceOf(six.slice(0, 4), [], steps(4, 0))).toEqual({ published: 4, waiting: 0 });
  });

  test('leaves out what was before, and drafts that were overtaken by their sources', () => {
    const old = seven.map((one) => ({ ...one, at: NOW - 100 * DAY }));
    expect(paceOf(old, [], steps(20, 0, NOW - 91 * DAY))).toEqual({ published: 0, waiting: 0 });
    expect(paceOf([...seven, { status: 'sent-back', overtaken: true }]).sentBack).toBe(1 / 7);
  });

  test('is compared with the oldest count that is kept, four weeks old at least', () => {
    const pace = { published: 1, waiting: 0 };
    const counts = [20, 30, 60].map((days) => ({ at: NOW - days * DAY, pace }));
    expect(paceBefore([...counts, { at: NOW - 90 * DAY }], NOW)).toEqual({ at: NOW - 60 * DAY, pace });
    expect(paceBefore(counts.slice(0, 1), NOW)).toBeUndefined();
  });
});
