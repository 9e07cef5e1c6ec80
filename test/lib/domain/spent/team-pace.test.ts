import { describe, expect, test } from '@jest/globals';
import type { ApprovalRequest } from '../../../../lib/domain/approval.ts';
import { HOUR, MINUTE } from '../../../../lib/domain/durations.ts';
import { paceBefore, teamPace } from '../../../../lib/domain/spent/team-pace.ts';
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
    { by: 'd', hours: 30 },
    { by: 'a', status: 'rejected' },
    { by: 'b', status: 'sent-back' },
  ];
  const seven: Said[] = [...six, { by: 'e' }];
  const OF_PEOPLE = ['publicationMinutes', 'approvalMinutes', 'sentBack', 'oldestDays'] as const;

  test('is counted over all who decide', () => {
    const pace = paceOf(seven, [{ askedAt: NOW - 36 * HOUR }, {}], steps(9, 1));
    expect(pace).toEqual({
      published: 5,
      publicationMinutes: (10 * HOUR) / MINUTE,
      approvalMinutes: (2 * HOUR) / MINUTE,
      sentBack: 1 / 7,
      byAgents: 0.9,
      waiting: 2,
      oldestDays: 1.5,
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
    expect(pace).not.toHaveProperty('publicationMinutes');
    expect(pace).not.toHaveProperty('sentBack');
    expect(pace).toHaveProperty('approvalMinutes');
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
