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
  const six: Said[] = [
    { by: 'a' },
    { by: 'b', hours: 4 },
    { by: 'a', hours: 1 },
    { by: 'b', hours: 30 },
    { by: 'a', status: 'rejected' },
    { by: 'b', status: 'sent-back' },
  ];

  test('is counted over all who decide', () => {
    const pace = teamPace(rounds(...six, {}), [{ askedAt: NOW - 36 * HOUR }, {}], steps(9, 1), NOW);
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

  test('tells nobody’s own pace: where one person alone decided it is not known', () => {
    const alone = six.map((one) => ({ ...one, by: 'a' }));
    expect(teamPace(rounds(...alone), [], [], NOW)).not.toHaveProperty('approvalMinutes');
    const byRule = six.map((one) => (one.by === 'b' ? { ...one, standing: true as const } : one));
    expect(teamPace(rounds(...byRule), [], [], NOW)).not.toHaveProperty('approvalMinutes');
  });

  test('says nothing of too little', () => {
    expect(teamPace(rounds(...six.slice(0, 4)), [], steps(4, 0), NOW)).toEqual({ published: 4, waiting: 0 });
  });

  test('leaves out what was before, and drafts that were overtaken by their sources', () => {
    const old = six.map((one) => ({ ...one, at: NOW - 100 * DAY }));
    expect(teamPace(rounds(...old), [], steps(20, 0, NOW - 91 * DAY), NOW)).toEqual({
      published: 0,
      waiting: 0,
    });
    const overtaken = teamPace(rounds(...six, { status: 'sent-back', overtaken: true }), [], [], NOW);
    expect(overtaken.sentBack).toBe(1 / 6);
  });

  test('is compared with the oldest count that is kept, four weeks old at least', () => {
    const pace = { published: 1, waiting: 0 };
    const counts = [20, 30, 60].map((days) => ({ at: NOW - days * DAY, pace }));
    expect(paceBefore([...counts, { at: NOW - 90 * DAY }], NOW)).toEqual({ at: NOW - 60 * DAY, pace });
    expect(paceBefore(counts.slice(0, 1), NOW)).toBeUndefined();
  });
});
