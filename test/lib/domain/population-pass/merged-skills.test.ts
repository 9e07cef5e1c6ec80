import { describe, expect, test } from '@jest/globals';
import { groupOf, saidIn, speakOf, type GroupMemory } from '../../../../lib/domain/disclosure/book.ts';
import { noiseFrom } from '../../../../lib/domain/disclosure/noise.ts';
import type { SkillCoverage } from '../../../../lib/domain/disclosure/say-coverage.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { addToPass, coverageOf, startPass } from '../../../../lib/domain/population-pass/pass.ts';
import type { Learner } from '../../../../lib/domain/person/learner.ts';
import { learnerAt, negotiation, NOW, personId } from '../../examples.ts';

const GROUP = groupOf('role', 'buyer');
const noise = noiseFrom('secret');
const { thresholds, sources } = SHIPPED_POLICY;
const line = {
  lineId: 'L',
  text: 'x',
  roleIds: [],
  weight: 1,
  ownerId: 'o',
  from: '2026-01-01T00:00:00Z',
  until: '2027-01-01T00:00:00Z',
};

/** People in these skills, with the moments at which they were seen in each. */
const people = (count: number, levels: Record<string, number>, seen: Record<string, number> = {}, from = 0) =>
  Array.from({ length: count }, (_, i): Learner => {
    const learner = learnerAt(levels, personId(from + i));
    return { ...learner, changed: { skills: seen } };
  });

type Told = { book: ReadonlyMap<string, GroupMemory>; coverage: ReadonlyMap<string, SkillCoverage> };
const nothing: Told = { book: new Map(), coverage: new Map() };

/** The same, told from whatever would be counted now. */
const marked = (targeting: SkillCoverage['targeting'] = {}): SkillCoverage['targeting'] =>
  Object.fromEntries(Object.entries(targeting).map(([roleId, one]) => [roleId, { ...one, isAsSaid: true }]));

/** What a pass says where each live skill absorbed these. */
function passOver(some: readonly Learner[], live: Record<string, string[]>, at: number, before: Told): Told {
  const whole = Object.entries(live).map(([skillId, absorbs]) => ({
    ...negotiation,
    skillId,
    ...(absorbs.length > 0 ? { absorbs } : {}),
  }));
  const skills = new Map(
    whole.flatMap((one) => [one.skillId, ...(one.absorbs ?? [])].map((id) => [id, one])),
  );
  const targets = Object.fromEntries(whole.map(({ skillId }) => [skillId, 3]));
  const profiles = new Map([['buyer', { roleId: 'buyer', title: 'Buyer', targets }]]);
  const registered = { profiles, skills, thresholds, sources };
  const lines = [{ ...line, skillIds: Object.keys(live) }];
  const pass = startPass(registered, lines, at, { book: before.book, of: 'role' });
  for (const learner of some) addToPass(pass, learner, registered, at);
  const book = new Map(speakOf(before.book, pass.census, noise, at).map((one) => [one.group, one]));
  const covered = coverageOf(pass, book, before.coverage, noise, at);
  return {
    book,
    coverage: new Map([...before.coverage, ...covered.map((one) => [one.skillId, one] as const)]),
  };
}

test('who is well placed in a skill stays as it was said, as long as nothing new is said of the role', () => {
  const before = passOver(people(60, { negotiation: 1 }), { negotiation: [] }, NOW, nothing);
  const placed = before.coverage.get('negotiation')?.targeting;
  // Three more, by whom it would be counted otherwise, and too few to be said anew.
  const more = [...people(60, { negotiation: 1 }), ...people(3, { negotiation: 0 }, {}, 60)];
  const next = passOver(more, { negotiation: [] }, NOW + 1, {
    ...before,
    coverage: new Map([...before.coverage].map(([id, one]) => [id, { ...one, targeting: marked(placed) }])),
  });
  expect(next.coverage.get('negotiation')?.targeting).toEqual(marked(placed));
});

describe('of skills that were merged', () => {
  test('nobody is told of again, however long the chain: what was said stays, and its noise is drawn once', () => {
    const everybody = people(60, { negotiation: 1 });
    let told = passOver(everybody, { negotiation: [] }, NOW, nothing);
    const first = saidIn(told.book, GROUP, 'negotiation');
    const placed = told.coverage.get('negotiation')?.targeting;
    expect(first?.assessed).toBe(60);
    expect(placed).toHaveProperty('buyer');
    const absorbed = ['negotiation'];
    for (let k = 1; k <= 30; k += 1) {
      const live = `s${k}`;
      told = passOver(everybody, { [live]: [...absorbed].toSorted() }, NOW + k, told);
      expect(saidIn(told.book, GROUP, live)).toEqual(first);
      expect(told.coverage.get(live)?.targeting).toEqual(placed);
      absorbed.push(live);
    }
  });

  test('several merged between two passes are taken over as one', () => {
    const everybody = people(60, { negotiation: 1 });
    const before = passOver(everybody, { negotiation: [] }, NOW, nothing);
    const told = passOver(everybody, { s3: ['negotiation', 's1', 's2'] }, NOW + 1, before);
    expect(saidIn(told.book, GROUP, 's3')).toEqual(saidIn(before.book, GROUP, 'negotiation'));
  });

  test('of two that were both told of nobody is new, and what is said is of the most people', () => {
    const both = [...people(50, { negotiation: 1 }), ...people(10, { speaking: 4 }, {}, 50)];
    const before = passOver(both, { negotiation: [], speaking: [] }, NOW, nothing);
    expect(saidIn(before.book, GROUP, 'speaking')?.assessed).toBe(10);
    const told = passOver(both, { speaking: ['negotiation'] }, NOW + 1, before);
    expect(saidIn(told.book, GROUP, 'speaking')).toEqual(saidIn(before.book, GROUP, 'negotiation'));
    expect(
      passOver(both, { speaking: ['negotiation'] }, NOW + 2, told).book.get(GROUP)?.skills['speaking'],
    ).toBe(told.book.get(GROUP)?.skills['speaking']);
  });

  test('whoever was told of under an older name is not new where the newer one said something before', () => {
    const early = people(10, { speaking: 4 }, { speaking: NOW - 10 });
    const later = people(50, { negotiation: 1 }, { negotiation: NOW }, 10);
    const first = passOver(early, { speaking: [] }, NOW - 5, nothing);
    const before = passOver([...early, ...later], { speaking: [], negotiation: [] }, NOW, first);
    const told = passOver([...early, ...later], { speaking: ['negotiation'] }, NOW + 1, before);
    const memory = told.book.get(GROUP)?.skills['speaking'];
    expect(memory?.made).toBe(1);
    expect(memory?.said).toEqual(saidIn(before.book, GROUP, 'negotiation'));
  });

  test('those seen since then are told of, and they alone', () => {
    const all = people(60, { negotiation: 1 }, { negotiation: NOW - 1 });
    const before = passOver(all, { negotiation: [] }, NOW, nothing);
    const merged = passOver(all, { s1: ['negotiation'] }, NOW + 1, before);
    const anew = [...people(20, { s1: 4 }, { s1: NOW + 2 }), ...all.slice(20)];
    const told = passOver(anew, { s1: ['negotiation'] }, NOW + 3, merged);
    const memory = told.book.get(GROUP)?.skills['s1'];
    expect(memory?.statements.map(({ told: of }) => of?.people)).toEqual([60, 20]);
    expect(memory?.said?.assessed).toBe(60);
  });
});
