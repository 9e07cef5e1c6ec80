import { describe, expect, test } from '@jest/globals';
import type { Doors } from '../../demo/doors.ts';
import { passGates } from '../../demo/gates.ts';
import type { ApprovalView } from '../../functions/http/door/views.ts';
import { DAY, HOUR } from '../../lib/domain/milliseconds.ts';
import { Thresholds } from '../../lib/domain/policy/policy.ts';

const { approvalDays } = Thresholds.parse({});

/** A question that was put then, about a cause unless it is said. */
const askedAt = (
  at: string,
  gate: ApprovalView['gate'] = 'cause-and-priority',
): Pick<ApprovalView, 'gate' | 'dueAt' | 'needId' | 'approvalId'> => ({
  gate,
  needId: 'n',
  approvalId: 'a',
  dueAt: Date.parse(at) + approvalDays * DAY,
});

/** What waits at the doors; whoever decides is asked about it and says nothing. */
async function passedAt(now: string, ...asked: ReturnType<typeof askedAt>[]) {
  const lead = { get: (path: string) => Promise.resolve(path === 'approvals' ? { items: asked } : asked[0]) };
  const { answered, next } = await passGates(
    lead as unknown as Doors,
    () => Promise.resolve(undefined),
    () => Promise.reject(new Error('There is no answer to pass on.')),
    Date.parse(now),
  );
  return { answered, next: next === undefined ? undefined : new Date(next).toISOString() };
}

describe('whoever decides in the story', () => {
  test('gets to a cause three days after it was put, where that is at work', async () => {
    const asked = askedAt('2026-11-30T10:00:00Z');
    expect(await passedAt('2026-12-03T09:59:00Z', asked)).toEqual({
      answered: 0,
      next: '2026-12-03T10:00:00.000Z',
    });
    expect(await passedAt('2026-12-03T10:00:00Z', asked)).toEqual({ answered: 1, next: undefined });
  });

  test.each([
    ['in the evening', '2026-11-30T18:00:00Z', '2026-12-04T10:30:00.000Z'],
    ['at a weekend', '2026-11-26T12:00:00Z', '2026-11-30T10:30:00.000Z'],
  ])('gets to what falls due %s once they are at work and the cards have come', async (_, put, looked) => {
    const asked = askedAt(put);
    const before = new Date(Date.parse(looked) - 1).toISOString();
    expect(await passedAt(before, asked)).toEqual({ answered: 0, next: looked });
    expect(await passedAt(looked, asked)).toEqual({ answered: 1, next: undefined });
  });

  test('comes back to the earliest of what is left', async () => {
    const [early, late] = [askedAt('2026-11-30T10:00:00Z'), askedAt('2026-12-01T10:00:00Z')];
    expect(await passedAt('2026-12-02T10:00:00Z', late, early)).toEqual({
      answered: 0,
      next: '2026-12-03T10:00:00.000Z',
    });
  });

  test.each(['cause-and-priority', 'publication'] as const)(
    'gets to it before it closes, in whichever hour of the week it was put: %s',
    async (gate) => {
      const monday = Date.parse('2026-11-30T00:00:00Z');
      for (let hour = 0; hour < 7 * 24; hour += 1) {
        const put = new Date(monday + hour * HOUR).toISOString();
        const asked = askedAt(put, gate);
        const { next = '' } = await passedAt(put, asked);
        expect({ put, inTime: Date.parse(next) < asked.dueAt }).toEqual({ put, inTime: true });
      }
    },
  );
});
