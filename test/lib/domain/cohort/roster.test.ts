import { describe, expect, it } from '@jest/globals';
import {
  areInLine,
  COMMON_HOURS,
  GROUP,
  rosterAround,
  type MayBeInvited,
  type Meeting,
} from '../../../../lib/domain/cohort/roster.ts';
import { isWorkingMoment } from '../../../../lib/domain/delivery/working-hours.ts';
import { draw, pick } from '../../../../sample/random.ts';

const at = Date.UTC(2026, 2, 4);
const terms = { groups: 1, minutes: 60, at };
const dublin = { timeZone: 'Europe/Dublin', workingHours: { from: 9, to: 17 } };
const somebody = (personId: string, others: Partial<MayBeInvited> = {}): MayBeInvited => ({
  key: personId,
  personId,
  above: new Set(),
  level: 2,
  ...dublin,
  ...others,
});
const leads: Meeting = { key: 'leads', personId: 'leads', above: new Set(['board']), ...dublin };
const people = (count: number, others: (i: number) => Partial<MayBeInvited> = () => ({})): MayBeInvited[] =>
  Array.from({ length: count }, (_, i) => somebody(`p${String(i).padStart(4, '0')}`, others(i)));
const ids = (roster: MayBeInvited[] | undefined) => roster?.map(({ personId }) => personId);

/** Whether all of them work in the same hours of some day, for so long. */
const shareHours = (all: readonly Meeting[], hours: number): boolean =>
  Array.from({ length: 48 }, (_, slot) => at + slot * 30 * 60_000).some((from) =>
    Array.from({ length: hours * 2 }, (_, i) => from + i * 30 * 60_000).every((moment) =>
      all.every((one) => isWorkingMoment(moment, one, { holidays: [] })),
    ),
  );

describe('a roster around a facilitator', () => {
  it('is none below five people, and at most twelve', () => {
    expect(rosterAround(leads, people(GROUP.fewest - 1), terms)).toBeUndefined();
    expect(rosterAround(leads, people(GROUP.fewest), terms)).toHaveLength(GROUP.fewest);
    expect(rosterAround(leads, people(500), terms)).toHaveLength(GROUP.most);
  });

  it('shares out those who could come among the groups that may be formed', () => {
    expect(rosterAround(leads, people(18), { ...terms, groups: 3 })).toHaveLength(6);
    expect(rosterAround(leads, people(18), { ...terms, groups: 9 })).toHaveLength(GROUP.fewest);
  });

  it('mixes levels in equal steps, from the lowest to the highest part', () => {
    // Levels in another order than people are read in.
    const all = people(60, (i) => ({ level: ((i * 7) % 60) / 15 }));
    const levels = (rosterAround(leads, all, { ...terms, groups: 5 }) ?? []).map(({ level }) => level);
    expect(levels).toHaveLength(12);
    const steps = levels.slice(1).map((level, i) => level - (levels[i] ?? 0));
    for (const step of steps) expect(step).toBeCloseTo(1 / 3);
  });

  it('is the same in whatever order people are read', () => {
    const all = people(80, (i) => ({ level: draw(`p${i}`, 'level') * 3 }));
    const shuffled = all.toSorted((a, b) => draw(a.personId, 'order') - draw(b.personId, 'order'));
    expect(ids(rosterAround(leads, shuffled, terms))).toEqual(ids(rosterAround(leads, all, terms)));
  });

  it('holds nobody whom the facilitator leads, who leads the facilitator, or who is the facilitator', () => {
    const all = [
      ...people(6),
      somebody('report', { above: new Set(['leads', 'board']) }),
      somebody('board'),
      somebody('leads'),
    ];
    expect(ids(rosterAround(leads, all, terms))?.toSorted()).toEqual(ids(people(6)));
  });

  it('leaves the one leader out where they would keep everybody else out', () => {
    const all = [
      somebody('boss', { level: 0 }),
      ...people(5, () => ({ above: new Set(['boss']), level: 1 })),
    ];
    expect(ids(rosterAround(leads, all, terms))?.toSorted()).toEqual(ids(people(5)));
  });

  it('is of those who share two hours with the facilitator, or as long as a session takes', () => {
    const early = people(9, () => ({ workingHours: { from: 6, to: 11 } }));
    const late = people(7, (i) => ({
      personId: `late${i}`,
      key: `late${i}`,
      workingHours: { from: 15, to: 20 },
    }));
    expect(ids(rosterAround(leads, [...early, ...late], terms))?.every((id) => id.startsWith('p'))).toBe(
      true,
    );
    expect(rosterAround(leads, early, { ...terms, minutes: 120 })).toBeDefined();
    expect(rosterAround(leads, early, { ...terms, minutes: 150 })).toBeUndefined();
  });

  it('is none of those who share but an hour, though a session takes no longer', () => {
    const early = people(9, () => ({ workingHours: { from: 6, to: 10 } }));
    expect(rosterAround(leads, early, { ...terms, minutes: 60 })).toBeUndefined();
  });

  it('reaches around midnight, and into the day of somebody else', () => {
    const night = { timeZone: 'Australia/Sydney', workingHours: { from: 22, to: 6 } };
    const roster = rosterAround(
      { ...leads, ...night },
      people(5, () => night),
      terms,
    );
    expect(roster).toHaveLength(5);
    const honolulu = { timeZone: 'Pacific/Honolulu', workingHours: { from: 9, to: 17 } };
    expect(rosterAround({ ...leads, ...honolulu }, people(9), terms)).toBeUndefined();
  });

  it('keeps all of it in every population', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const of = `population ${seed}`;
      const count = 5 + Math.floor(draw(of, 'count') * 120);
      const all = people(count, (i) => {
        const name = `${of} ${i}`;
        const boss = Math.floor(draw(name, 'boss') * count);
        return {
          level: draw(name, 'level') * 4,
          timeZone: pick(['Europe/Dublin', 'America/New_York', 'Asia/Kolkata'], name, 'zone'),
          workingHours: { from: pick([7, 8, 9], name, 'from'), to: pick([13, 17, 18], name, 'to') },
          above: new Set(boss < i ? [`p${String(boss).padStart(4, '0')}`] : []),
        };
      });
      const roster = rosterAround(leads, all, { ...terms, groups: 1 + (seed % 4) });
      if (!roster) continue;
      expect(roster.length).toBeGreaterThanOrEqual(GROUP.fewest);
      expect(roster.length).toBeLessThanOrEqual(GROUP.most);
      const inLine = roster.flatMap((one, i) => roster.slice(i + 1).filter((other) => areInLine(one, other)));
      expect([seed, ids(inLine)]).toEqual([seed, []]);
      expect([seed, shareHours([leads, ...roster], COMMON_HOURS)]).toEqual([seed, true]);
    }
  });

  it('is of thousands as of few', () => {
    const all = people(20_000, (i) => ({ level: draw(`p${i}`, 'level') }));
    expect(rosterAround(leads, all, terms)).toHaveLength(12);
  });
});
