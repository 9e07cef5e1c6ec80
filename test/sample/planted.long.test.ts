// Whoever sees the truth must be able to find it again in what the company's systems send: an effect that is not in the
// data could be missed by the best of judges. Everything here is read off the signals, and the truth file says only
// where to look and what to expect.
import { MINIMUM_GROUP } from '../../lib/domain/disclosure/minimum-group.ts';
import { describe, expect, test } from '@jest/globals';
import { mean, tTestTwoSample, variance } from 'simple-statistics';
import { toLevel } from '../../lib/domain/signal/evidence.ts';
import { withReport, type GroupPulse } from '../../lib/domain/signal/pulse.ts';
import type { Signal, SignalOf } from '../../lib/domain/signal/signal.ts';
import { company, idOf } from '../../sample/company.ts';
import { personIdOf } from '../../sample/staff.ts';
import { dayOf, sentEarlier } from '../../sample/days.ts';
import { departmentIdOf, teamIdOf } from '../../sample/groups.ts';
import { DAY, type Life, type Reached } from '../../sample/life.ts';
import { DEFAULT_TRUTH, NOTHING_PLANTED, readTruth } from '../../sample/truth.ts';

const START = Date.UTC(2026, 10, 2, 8);
const larkfield = company(new Date(START));
/** Neither of the tuning nor of the figure. */
const SEED = 71;
const DAYS = 120;
/** Digits in which means agree: within .16 of a level, and within .25 where a group is small or the scale cuts off. */
const [TIGHT, LOOSE] = [0.5, 0.3];

const lifeOf = (file: URL): Life => ({
  company: larkfield,
  truth: readTruth(file, larkfield),
  seed: SEED,
  start: START,
});
const sentIn = (life: Life): Signal[] => [
  ...sentEarlier(life).signals,
  ...Array.from({ length: DAYS }, (_, day) => dayOf(life, day, []).signals).flat(),
];
const planted = lifeOf(DEFAULT_TRUTH);
const { truth } = planted;
const sent = sentIn(planted);
const quiet = sentIn(lifeOf(NOTHING_PLANTED));

const roleOf = new Map(larkfield.employees.map(({ person }) => [person.personId, person.roleId]));
const targetOf = ({ jobRole, skill }: Place): number =>
  larkfield.roleProfiles.find(({ title }) => title === jobRole)?.targets[idOf(skill)] ?? NaN;
const isOf = <K extends Signal['type']>(signal: Signal, type: K): signal is Extract<Signal, { type: K }> =>
  signal.type === type;

interface Place {
  jobRole: string;
  skill: string;
}
type Scored = SignalOf<'assessment.scored'> | SignalOf<'observation.made'>;

/** Levels that were scored in a role and skill between two days. */
const levels = (
  signals: readonly Signal[],
  { jobRole, skill }: Place,
  { type = 'learning-os.assessment.scored', from = -Infinity, to = Infinity }: Partial<Window> = {},
): { personId: string; level: number }[] =>
  signals.flatMap((signal) => {
    if (!isOf(signal, type) || signal.data.skillId !== idOf(skill)) return [];
    const day = (Date.parse(signal.time) - START) / DAY;
    if (roleOf.get(signal.subject) !== idOf(jobRole) || day < from || day >= to) return [];
    return [{ personId: signal.subject, level: toLevel(signal.data.score, signal.data.scale) }];
  });
interface Window {
  type: Scored['type'];
  from: number;
  to: number;
}
const shown = (found: readonly { level: number }[]): number[] => found.map(({ level }) => level);

/** Deviations by which a mean lies off what is expected. */
const z = (sample: readonly number[], expected: number): number =>
  (mean([...sample]) - expected) / Math.sqrt(variance([...sample]) / sample.length);
/** Levels below target at which people of the role lie, beyond the surplus of those in whom nothing is planted. */
const missingIn = (found: readonly { level: number }[], target: number): number =>
  target + truth.people.surplus - mean(shown(found));

const asked = (jobRole: string): SignalOf<'request.made'>[] =>
  sent
    .filter((signal) => isOf(signal, 'learning-os.request.made'))
    .filter(({ data }) => data.roleId === idOf(jobRole));

describe('a learnable gap', () => {
  test.each(truth.gaps)('of $jobRole in $skill has its size, and nothing planted has none', (gap) => {
    const found = levels(sent, gap);
    expect(found.length).toBeGreaterThan(30);
    // The ends of the scale cut a little off the noise.
    expect(missingIn(found, targetOf(gap))).toBeCloseTo(gap.missing, TIGHT);
    expect(z(shown(found), targetOf(gap))).toBeLessThan(-8);
    expect(z(shown(levels(quiet, gap)), targetOf(gap))).toBeGreaterThan(3);
  });

  test('is asked for as often as it says, and those are asked for by nobody that say so', () => {
    const unasked = truth.gaps.filter(({ requests }) => requests === 0);
    expect(unasked.map(({ skill }) => skill)).toContain('Network Failover');
    for (const { jobRole, requests } of truth.gaps)
      expect([jobRole, asked(jobRole).length]).toEqual([jobRole, requests]);
  });

  test.each(truth.gaps.filter(({ course }) => course !== undefined))(
    'in $skill has a course in the academy that teaches it at the level asked for',
    (gap) => {
      const course = larkfield.courses.find(({ externalId }) => externalId === gap.course);
      expect(course?.skillTags).toEqual([gap.skill]);
      expect(targetOf(gap)).toBeLessThan(5);
    },
  );
});

test.each(truth.ahead)('what $jobRole miss in $skill is missed in 18 months, and not today', (gap) => {
  const forecast = larkfield.forecasts.find(
    ({ roleId, skillId }) => roleId === idOf(gap.jobRole) && skillId === idOf(gap.skill),
  );
  expect(forecast?.inMonths).toBe(18);
  expect(
    sent.filter((signal) => isOf(signal, 'learning-os.forecast.made')).map(({ data }) => data.skillId),
  ).toContain(idOf(gap.skill));
  const found = shown(levels(sent, gap));
  expect(z(found, forecast?.level ?? 0)).toBeLessThan(-8);
  expect(mean(found)).toBeGreaterThan(targetOf(gap));
  expect(z(shown(levels(quiet, gap)), forecast?.level ?? 0)).toBeGreaterThan(3);
});

test.each(truth.outgrown)(
  '$skill is missed by $jobRole before day $goneByDay, and by nobody after',
  (gap) => {
    const before = levels(sent, gap, { to: 0 });
    expect(missingIn(before, targetOf(gap))).toBeCloseTo(gap.missing, TIGHT);
    expect(z(shown(before), targetOf(gap))).toBeLessThan(-8);
    expect(z(shown(levels(sent, gap, { from: gap.goneByDay + 1 })), targetOf(gap))).toBeGreaterThan(3);
  },
);

describe.each(truth.brokenProcesses)('a broken process around $skill of $jobRole', (broken) => {
  const target = targetOf(broken);
  const work = levels(sent, broken, { type: 'learning-os.observation.made' });
  const trained = new Set(
    sentEarlier(planted)
      .statements.filter(({ object }) => object.id.endsWith(`/module-${idOf(broken.skill)}`))
      .map(({ actor }) => personIdOf(actor.account.name)),
  );
  const side = (isTrained: boolean) =>
    shown(work.filter(({ personId }) => trained.has(personId) === isTrained));

  test('is asked for as training, though people can do it', () => {
    expect(asked(broken.jobRole)).toHaveLength(broken.requests);
    expect(z(shown(levels(sent, broken)), target)).toBeGreaterThan(3);
  });

  test('lets the work fall short of the role', () => {
    expect(target - mean(shown(work))).toBeCloseTo(broken.fallsShort, TIGHT);
    expect(z(shown(work), target)).toBeLessThan(-8);
    expect(z(shown(levels(quiet, broken, { type: 'learning-os.observation.made' })), target)).toBeGreaterThan(
      3,
    );
  });

  test('lets those who were trained err as often as the others', () => {
    const share =
      trained.size / larkfield.employees.filter(({ jobRole }) => jobRole === broken.jobRole).length;
    expect(Math.abs(share - broken.trainedShare)).toBeLessThan(0.2);
    expect(Math.abs(tTestTwoSample(side(true), side(false)) ?? NaN)).toBeLessThan(2.6);
    expect(Math.abs(mean(side(true)) - mean(side(false)))).toBeLessThan(broken.fallsShort / 2);
  });
});

test('what is asked for off the charter is asked for by the hundred, and no line asks for it', () => {
  expect(truth.offCharter.reduce((sum, { requests }) => sum + requests, 0)).toBeGreaterThan(200);
  for (const { jobRole, requests, text } of truth.offCharter) {
    expect(asked(jobRole).filter(({ data }) => data.text === text)).toHaveLength(requests);
    expect(larkfield.charterLines.flatMap(({ roleIds }) => roleIds)).not.toContain(idOf(jobRole));
  }
});

describe('what groups answer', () => {
  interface Answers {
    answers: number;
    sum: number;
    squares: number;
  }
  const pulse = (signals: readonly Signal[], groupId: string, from: number, to: number): Answers =>
    signals
      .filter((signal) => isOf(signal, 'learning-os.pulse.summed'))
      .filter(({ subject }) => subject === groupId)
      .filter(({ time }) => Date.parse(time) >= START + from * DAY && Date.parse(time) < START + to * DAY)
      .reduce(
        (all, { data }) => ({
          answers: all.answers + data.answers,
          sum: all.sum + data.sum,
          squares: all.squares + data.squares,
        }),
        { answers: 0, sum: 0, squares: 0 },
      );
  const meanOf = ({ answers, sum }: Answers): number => sum / answers;
  const errorOf = (one: Answers): number =>
    (one.squares / one.answers - meanOf(one) ** 2) / (one.answers - 1);
  /** Change of the mean from one stretch of days to the next, and in deviations. */
  function change(signals: readonly Signal[], groupId: string, from: number, to: number) {
    const [before, after] = [pulse(signals, groupId, -84, from), pulse(signals, groupId, from, to)];
    const by = meanOf(after) - meanOf(before);
    return { by, z: by / Math.sqrt(errorOf(before) + errorOf(after)) };
  }
  const teamOf = (manager: string) =>
    larkfield.employees.filter(({ managerNumber }) => managerNumber === manager).length;

  test.each(truth.pulse.dips)(
    'falls for good in the team of $manager, which is large enough to speak of',
    (dip) => {
      expect(teamOf(dip.manager)).toBe(12);
      const found = change(sent, teamIdOf(dip.manager), dip.fromDay, DAYS);
      expect(found.by).toBeCloseTo(dip.by, LOOSE);
      expect(found.z).toBeLessThan(-6);
      expect(Math.abs(change(quiet, teamIdOf(dip.manager), dip.fromDay, DAYS).z)).toBeLessThan(3);
    },
  );

  // Its twin: nothing but its size keeps it from being spoken of.
  test.each(truth.pulse.poor)('falls as well in the team of $manager, of whom there are three', (poor) => {
    expect(teamOf(poor.manager)).toBe(3);
    const found = change(sent, teamIdOf(poor.manager), poor.fromDay, DAYS);
    expect(found.by).toBeLessThan(-1);
    expect(found.z).toBeLessThan(-5);
  });

  test.each(truth.pulse.poor)('is not kept of the team of $manager, of whom there are three', (poor) => {
    const reports = sent
      .filter((signal) => isOf(signal, 'learning-os.pulse.summed'))
      .filter(({ subject }) => subject === teamIdOf(poor.manager));
    const empty: GroupPulse = { groupId: teamIdOf(poor.manager), question: poor.question, points: {} };
    const kept = reports.reduce(
      (known, { time, data }) => withReport(known, time.slice(0, 10), data, MINIMUM_GROUP),
      empty,
    );
    expect(kept.points).toEqual({});
  });

  test.each(truth.pulse.seasonal)('falls in $department for a season, this year as in the last', (season) => {
    const groupId = departmentIdOf(season.department);
    const end = season.fromDay + season.days;
    const now = change(sent, groupId, season.fromDay, end);
    expect(now.by).toBeCloseTo(season.by, TIGHT);
    expect(now.z).toBeLessThan(-6);
    const [then, thisYear] = [
      pulse(sent, groupId, season.fromDay - 364, end - 364),
      pulse(sent, groupId, season.fromDay, end),
    ];
    expect(
      Math.abs(meanOf(then) - meanOf(thisYear)) / Math.sqrt(errorOf(then) + errorOf(thisYear)),
    ).toBeLessThan(3);
  });
});

test('people learn from what reaches them, more where the form fits, and not where they leave it', () => {
  const skillId = 'negotiation';
  const people = larkfield.employees.filter(({ jobRole }) => jobRole === 'Sales Executive');
  const forms = ['role-play', 'micro-text', undefined];
  const formOf = new Map(people.map(({ person }, i) => [person.personId, forms[i % forms.length]]));
  const reached = people.flatMap(({ person: { personId } }): Reached[] => {
    const form = formOf.get(personId);
    return form === undefined ? [] : [{ personId, contentId: form, skillId, form, at: START }];
  });
  const after = Array.from({ length: 60 }, (_, i) => dayOf(planted, 10 + i, reached).signals).flat();
  const seen = levels(after, { jobRole: 'Sales Executive', skill: 'Negotiation' });
  const of = (form: string | undefined) =>
    shown(seen.filter(({ personId }) => formOf.get(personId) === form));
  const { gain, uptake, fit } = truth.learning;
  for (const form of ['role-play', 'micro-text'])
    expect(mean(of(form)) - mean(of(undefined))).toBeCloseTo(gain * uptake * (fit[form] ?? 1), LOOSE);
  expect(tTestTwoSample(of('role-play'), of('micro-text'))).toBeGreaterThan(5);
  // Those who leave it stay where they were: the gains of a form have two humps.
  const gains = of('role-play').map((level) => level - mean(of(undefined)));
  expect(gains.filter((one) => one < gain / 3).length).toBeGreaterThan(5);
});

test('where nothing is planted only demand off the charter and the season are there', () => {
  const { gaps, ahead, outgrown, brokenProcesses, offCharter, pulse } = lifeOf(NOTHING_PLANTED).truth;
  expect([offCharter.length, pulse.seasonal.length]).toEqual([1, 1]);
  expect([...gaps, ...ahead, ...outgrown, ...brokenProcesses, ...pulse.dips, ...pulse.poor]).toEqual([]);
});
