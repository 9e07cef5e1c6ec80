import { describe, expect, it } from '@jest/globals';
import { rowsOfGroups, withPeopleOf } from '../../../../lib/agents/analytics/team-figures.ts';
import type { Participant } from '../../../../lib/agents/analytics/counted-evidence.ts';
import type { GroupFigure } from '../../../../lib/domain/signal/figure.ts';
import type { Outcome } from '../../../../lib/domain/outcome/insight.ts';
import { DAY, START, world } from '../../../support/world.ts';
import { personId } from '../../examples.ts';

const LEAST = 5;
const dayOf = (days: number) => new Date(START + days * DAY).toISOString().slice(0, 10);
const reached: Participant = {
  sent: true,
  personId: personId(1),
  team: 'a',
  plannedAt: START,
  countsAfter: START,
  seen: {},
};
const readAt = START + 60 * DAY;

/** A group that gave away four deals of ten before, and two of ten lately. */
const group = (groupId: string, people: number, roles = ['seller']): GroupFigure => ({
  groupId,
  figureId: 'discount',
  roles,
  points: {
    [dayOf(-10)]: { people, cases: 10, sum: 4 },
    [dayOf(55)]: { people, cases: 10, sum: 2 },
  },
});

async function rowsOf(
  groups: readonly GroupFigure[],
  participants: readonly Participant[] = [reached],
  least = LEAST,
) {
  const { ports } = world();
  for (const value of groups) await ports.groups.saveFigure({ value });
  return rowsOfGroups(participants, { figureId: 'discount', roleId: 'seller', readAt, least }, ports);
}

describe('the figures of groups in which a role works', () => {
  it('are a line a group, of as many people as make one and no fewer', async () => {
    const { rows, people } = await rowsOf([group('large', LEAST), group('small', LEAST - 1)]);
    expect(rows).toMatchObject([{ personId: 'large', team: 'large', sent: true, before: 0.4, after: 0.2 }]);
    expect(people).toBe(LEAST);
  });

  it('are those of groups in which it works', async () => {
    expect(await rowsOf([group('others', 20, ['tester'])])).toEqual({ rows: [], people: 0 });
  });

  it('are before and after the first who was reached, and not the first who waits', async () => {
    const waiting = { ...reached, sent: false, plannedAt: START - 20 * DAY };
    const { rows } = await rowsOf([group('large', 20)], [waiting, reached]);
    expect(rows).toMatchObject([{ before: 0.4 }]);
  });
});

describe('how many people a reading of groups is about', () => {
  it('is said in fives, and as the smallest group at least', async () => {
    expect((await rowsOf([group('a', 13), group('b', 10)])).people).toBe(25);
    expect((await rowsOf([group('a', 12)], [reached], 12)).people).toBe(12);
  });

  it('is as many as work in the groups, and nobody where nobody was reached', () => {
    const saying = (people: number) => ({ delivered: { people } }) as Outcome;
    expect(withPeopleOf(saying(3), 20)).toEqual(saying(20));
    expect(withPeopleOf(saying(0), 20)).toEqual(saying(0));
  });
});
