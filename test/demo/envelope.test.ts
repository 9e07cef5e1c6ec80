import { describe, expect, test } from '@jest/globals';
import { company } from '../../sample/company.ts';
import { openEnvelope, type Planted } from '../../demo/envelope.ts';
import type { Seen, SeenNeed } from '../../demo/seen.ts';
import { departmentIdOf, teamIdOf } from '../../sample/groups.ts';
import { DEFAULT_TRUTH, NOTHING_PLANTED, keyOfPlanted, readTruth, type Truth } from '../../sample/truth.ts';

const larkfield = company(new Date(Date.UTC(2026, 10, 2, 8)));
const truth = readTruth(DEFAULT_TRUTH, larkfield);
const nothing = readTruth(NOTHING_PLANTED, larkfield);
const quiet: Seen = { needs: [], changes: [], declined: 0, days: 120 };

const gaps = [...truth.gaps, ...truth.ahead].map(keyOfPlanted);
const [process = '', outgrown = ''] = [...truth.brokenProcesses, ...truth.outgrown].map(keyOfPlanted);
const taught = 'laboratory-technician.quality-control-analysis';
const need = (needId: string, change: Partial<SeenNeed> = {}): SeenNeed => ({
  needId,
  roleId: needId.split('.')[0] ?? '',
  skillId: needId.split('.')[1] ?? '',
  supposed: 'skill',
  stage: 'measured',
  reachedPeople: 40,
  response: truth.gaps.some((gap) => gap.course !== undefined && keyOfPlanted(gap) === needId)
    ? 'reused'
    : 'ai-drafted',
  ...change,
});
const right: Seen = {
  needs: [
    ...gaps.map((id) => need(id)),
    need(process, { supposed: 'process', stage: 'routed', response: undefined, reachedPeople: 0 }),
    need(outgrown, { stage: 'withdrawn', reachedPeople: 0, droppedAsOutgrown: 31 }),
  ],
  changes: [{ groupId: teamIdOf('9002') }],
  declined: 226,
  days: 120,
};
const instead = (...needs: SeenNeed[]): Seen => ({
  ...right,
  needs: [...right.needs.filter((one) => needs.every(({ needId }) => one.needId !== needId)), ...needs],
});
const open = (seen: Seen, of: Truth = truth) => openEnvelope({ company: larkfield, truth: of }, seen);
const row = (seen: Seen, kind: Planted['kind'], id?: string) =>
  open(seen).planted.find((one) => one.kind === kind && (id === undefined || one.id === id));

test('whoever does everything right finds every gap, course, process and dip and leaves every trap alone', () => {
  const { planted, ...counts } = open(right);
  expect(counts).toEqual({ found: 9, missed: 0, falselyActedOn: 0, invented: [] });
  expect(planted.filter(({ verdict }) => verdict === 'left alone').map(({ kind }) => kind)).toEqual([
    'outgrown',
    'demand',
    'no change',
    'no change',
  ]);
});

test('whoever does nothing misses what is there and walks into one trap: what is off the charter was to be declined', () => {
  expect(open(quiet)).toMatchObject({ found: 0, missed: 9, falselyActedOn: 1, invented: [] });
});

test('each row says in plain words what was hidden, how large, and what came of it', () => {
  expect(row(right, 'gap', 'network-engineer.network-failover')).toMatchObject({
    what: 'Network Failover: the 17 people in the role Network Engineer lack 1.2 of 5 levels. Nobody asks for training.',
    did: 'Raised as a lack of skill. It was delivered and measured, by something new, drafted and approved, to 40 people.',
  });
  expect(row(right, 'gap', 'machine-learning-engineer.mcp-servers')?.what).toContain('in 18 months');
  expect(row(right, 'outgrown')?.did).toBe(
    'It was withdrawn before anything was sent; 31 people had outgrown it and got nothing.',
  );
  expect(row(right, 'demand')?.what).toContain('214 × “A basket weaving workshop');
  expect(row(right, 'dip')?.what).toMatch(
    /^A team of 12 in .* 1\.4 of 5 points lower on workload from day 14/,
  );
  expect(row(right, 'no change', teamIdOf('9015'))?.what).toMatch(/^A team of 3 .* too few to speak of/);
});

describe('wrong is', () => {
  test.each<[string, Seen, Planted['kind'], Planted['verdict']]>([
    ['a gap taken for a process', instead(need(gaps[0] ?? '', { supposed: 'process' })), 'gap', 'missed'],
    [
      'a gap that was raised and let go without anything for anybody',
      instead(need(gaps[0] ?? '', { stage: 'withdrawn', reachedPeople: 0, response: undefined })),
      'gap',
      'missed',
    ],
    [
      'a gap that was raised and that nobody answered',
      instead(need(gaps[0] ?? '', { stage: 'unanswered', reachedPeople: 0, response: undefined })),
      'gap',
      'missed',
    ],
    [
      'a draft where there was a course',
      instead(need(taught, { response: 'ai-drafted' })),
      'course',
      'falsely acted on',
    ],
    [
      'no answer where there was a course',
      instead(need(taught, { response: undefined })),
      'course',
      'missed',
    ],
    [
      'a broken process taken for a lack of skill',
      instead(need(process, { stage: 'found' })),
      'process',
      'falsely acted on',
    ],
    [
      'training for a broken process, by a human against the evidence',
      instead(need(process, { supposed: 'process' })),
      'process',
      'falsely acted on',
    ],
    [
      'an answer that reached people who had outgrown it',
      instead(need(outgrown, { stage: 'stalled' })),
      'outgrown',
      'falsely acted on',
    ],
    [
      'a request off the charter that was not declined',
      { ...right, declined: 225 },
      'demand',
      'falsely acted on',
    ],
    ['silence about a dip', { ...right, changes: [] }, 'dip', 'missed'],
    [
      'a word about a team of three',
      { ...right, changes: [{ groupId: teamIdOf('9015') }] },
      'no change',
      'falsely acted on',
    ],
    [
      'a season taken for a change',
      { ...right, changes: [{ groupId: departmentIdOf('Sales') }] },
      'no change',
      'falsely acted on',
    ],
    [
      'a change in a group where nothing was planted',
      { ...right, changes: [{ groupId: 'team-x' }] },
      'alarm',
      'falsely acted on',
    ],
  ])('%s', (_, seen, kind, verdict) => {
    expect(
      open(seen)
        .planted.filter((one) => one.kind === kind)
        .map((one) => one.verdict),
    ).toContain(verdict);
  });

  test('a learnable need that nobody planted', () => {
    expect(open(instead(need('manager.coordination'))).invented).toEqual(['manager.coordination']);
    expect(open(instead(need('manager.coordination', { supposed: 'clarity' }))).invented).toEqual([]);
  });
});

test('a human’s choice against the evidence is told as theirs', () => {
  expect(row(instead(need(process, { supposed: 'process' })), 'process')?.did).toContain(
    'A human decided for training all the same',
  );
});

test('what begins after the last day is not held against anybody', () => {
  const early = { ...right, changes: [], declined: 109, days: 10 };
  expect(row(early, 'dip')).toBeUndefined();
  expect(row({ ...early, declined: 38 }, 'demand')).toMatchObject({
    verdict: 'left alone',
    did: 'All 38 declined and counted.',
  });
});

test('where nothing is planted there is nothing to find', () => {
  expect(open({ ...quiet, declined: 20 }, nothing)).toMatchObject({
    found: 0,
    missed: 0,
    falselyActedOn: 0,
    invented: [],
  });
  expect(open({ ...right, declined: 20 }, nothing).invented).toHaveLength(6);
});

test('a gap that nobody answered was raised all the same', () => {
  const [raised, unseen] = [
    instead(need(gaps[0] ?? '', { stage: 'unanswered', reachedPeople: 0, response: undefined })),
    quiet,
  ].map((seen) => row(seen, 'gap', gaps[0]));
  expect(raised).toMatchObject({ verdict: 'missed', isRaised: true });
  expect(unseen).toMatchObject({ verdict: 'missed', isRaised: false });
});

describe('a gap of a part of a role', () => {
  const NEGOTIATION = 'sales-executive.negotiation';
  const inPart: Truth = {
    ...nothing,
    gaps: [
      {
        jobRole: 'Sales Executive',
        skill: 'Negotiation',
        missing: 1.5,
        requests: 0,
        cause: 'skill',
        within: { timeZone: 'America/New_York' },
      },
    ],
  };
  const seen = (...needs: SeenNeed[]) => open({ ...quiet, needs }, inPart);
  const verdictOf = (...needs: SeenNeed[]) =>
    seen(...needs).planted.find(({ kind }) => kind === 'gap')?.verdict;
  const atSite = (site: string) => need(`${NEGOTIATION}.${site}`, { group: { site } });

  test('is found by a need of just that part, or of the whole role', () => {
    expect(verdictOf(atSite('New York'))).toBe('found');
    expect(verdictOf(need(NEGOTIATION))).toBe('found');
    expect(seen(atSite('New York')).invented).toEqual([]);
  });

  test('is missed by a need of another part, which is invented', () => {
    expect(verdictOf(atSite('Singapore'))).toBe('missed');
    expect(seen(atSite('Singapore')).invented).toEqual([`${NEGOTIATION}.Singapore`]);
  });
});
