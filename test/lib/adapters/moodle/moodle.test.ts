import { describe, expect, it } from '@jest/globals';
import type { LearningSystem, ToldCompletion } from '../../../../lib/ports/learning-system.ts';
import { DAY, MINUTE } from '../../../../lib/domain/milliseconds.ts';
import type { MoodleSite } from '../../../../local/moodle/site.ts';
import {
  ADDRESS,
  askedMoodle,
  CAPABILITIES,
  done,
  FUNCTIONS,
  on,
  siteOf,
  user,
} from '../../../support/moodle-site.ts';

const NOW = Date.parse('2026-03-02T08:00:00Z');
const clock = () => NOW;
const without = (...some: string[]) => new Set(CAPABILITIES.filter((one) => !some.includes(one)));
const percent = (raw: number | null) => ({ raw, min: 0, max: 50 });

/** Everything that a round tells, from a place on. */
async function round(system: LearningSystem, courses: readonly string[], from?: string) {
  const told: ToldCompletion[] = [];
  const silent: string[] = [];
  let pages = 0;
  for (let at = from; ; pages += 1) {
    const answer = await system.completions({
      courses,
      who: 'mail',
      ...(at === undefined ? {} : { from: at }),
    });
    if (!('entries' in answer)) return { told, silent, pages, ended: answer, next: at };
    told.push(...answer.entries);
    if (answer.silent) silent.push(`${answer.silent.course}: ${answer.silent.why}`);
    at = answer.next;
    if (answer.outcome === 'last-page') return { told, silent, pages, ended: answer, next: at };
  }
}

const school = (besides: Partial<MoodleSite> = {}) =>
  siteOf({
    users: [user(3, 'ann'), user(4, 'ben'), user(5, 'eva'), user(6, 'joe')],
    courses: [
      { id: 1, fullname: 'The site', isFrontPage: true, aggregation: 'none', enrolled: {} },
      {
        id: 7,
        fullname: 'Negotiation &amp; <b>offers</b>',
        summary: '<p>How to&nbsp;ask.</p><script>alert(1)</script>',
        aggregation: 'all',
        enrolled: {
          3: { criteria: [on('2026-02-18'), on('2026-02-20')], grade: percent(42.5) },
          4: { criteria: [on('2026-02-19'), 'open'] },
          5: { criteria: [on('2026-02-21'), null] },
        },
      },
      { id: 8, fullname: 'Hidden', isHidden: true, aggregation: 'all', enrolled: {} },
      {
        id: 9,
        fullname: 'Privacy',
        aggregation: 'any',
        enrolled: { 3: { criteria: [on('2026-02-25'), on('2026-02-22'), 'open'], grade: percent(null) } },
      },
    ],
    ...besides,
  });

describe('the courses of a Moodle', () => {
  it('are listed in plain text, without its front page and what is hidden', async () => {
    const { system } = askedMoodle(school);
    expect(await system.courses()).toEqual({
      courses: [
        {
          id: '7',
          title: 'Negotiation & offers',
          description: 'How to ask.',
          url: `${ADDRESS}/course/view.php?id=7`,
        },
        { id: '9', title: 'Privacy', description: '', url: `${ADDRESS}/course/view.php?id=9` },
      ],
      leftOut: [],
    });
    const seesHidden = () =>
      school({
        capabilities: new Set([...CAPABILITIES, 'moodle/course:viewhiddencourses', 'moodle/course:update']),
      });
    const { courses } = await askedMoodle(seesHidden).system.courses();
    expect(courses.map(({ id }) => id)).toEqual(['7', '9']);
  });
});

describe('what a Moodle says of a course', () => {
  it('is read as far as a page of it', async () => {
    const long = () =>
      school({
        courses: [{ id: 7, fullname: 'Long', summary: 'a'.repeat(9_000), aggregation: 'all', enrolled: {} }],
      });
    expect((await askedMoodle(long).system.courses()).courses[0]?.description).toHaveLength(5_000);
  });
});

describe('completions of a Moodle', () => {
  it('have no day where what is told is none, and the round goes on', async () => {
    const inMilliseconds = () =>
      school({
        courses: [
          {
            id: 7,
            fullname: 'Imported',
            aggregation: 'all',
            enrolled: { 3: { criteria: [on('2026-02-20') * 1_000] }, 4: { criteria: [on('2026-02-20')] } },
          },
        ],
      });
    const { told } = await round(askedMoodle(inMilliseconds, { now: clock }).system, ['7']);
    expect(told).toEqual([
      { who: 'ann@a.example', course: '7' },
      { who: 'ben@a.example', course: '7', completedAt: on('2026-02-20') * 1_000 },
    ]);
  });

  it('are those of whoever met the criteria, on the day of the last, or of the first where any is enough', async () => {
    const { system } = askedMoodle(school, { now: clock });
    const { told, silent } = await round(system, ['9', '7']);
    expect(told).toEqual([
      { who: 'ann@a.example', course: '7', completedAt: on('2026-02-20') * 1_000, share: 0.85 },
      { who: 'eva@a.example', course: '7', completedAt: on('2026-02-21') * 1_000 },
      { who: 'ann@a.example', course: '9', completedAt: on('2026-02-22') * 1_000 },
    ]);
    expect(silent).toEqual([]);
  });

  it('are asked of courses that were named, one field of an account, and nothing else', async () => {
    const { system, calls } = askedMoodle(school, { now: clock });
    await round(system, ['7', 'NEG-1', '../9', '-9', '']);
    const fields = calls.map(({ form }) => [...form.values()].join(' '));
    expect(calls.flatMap(({ form }) => form.get('courseid') ?? [])).toEqual([
      '7',
      '7',
      '7',
      '7',
      '7',
      '7',
      '7',
    ]);
    expect(fields.filter((one) => one.includes('userfields'))).toEqual(
      ['0', '50'].map((from) =>
        expect.stringContaining(`7 userfields email,lastaccess sortby id limitfrom ${from} limitnumber 50`),
      ),
    );
    expect(fields.join(' ')).not.toMatch(/firstname|department|idnumber/);
    for (const { url } of calls) expect(url.href).toBe(`${ADDRESS}/webservice/rest/server.php`);
  });

  it('name people by what they are asked by, and nobody where Moodle does not show it', async () => {
    const hides = () =>
      school({
        users: [user(3, 'ann', { hidesMail: true }), user(5, 'eva')],
        capabilities: without('moodle/course:useremail'),
      });
    const { told } = await round(askedMoodle(hides, { now: clock }).system, ['7']);
    expect(told.map(({ who }) => who)).toEqual(['', 'eva@a.example']);
    const { system } = askedMoodle(school, { now: clock });
    const first = await system.completions({ courses: ['7'], who: 'employeeId' });
    expect('entries' in first && first.entries.map(({ who }) => who)).toEqual(['E-3', 'E-5']);
  });

  it('are read past pages in which Moodle shows fewer people than there are, or none', async () => {
    const many = Array.from({ length: 130 }, (_, i) =>
      user(100 + i, `p${i}`, i < 60 ? { isUnseen: true } : {}),
    );
    const enrolled = Object.fromEntries(many.map(({ id }) => [id, done('2026-02-20')]));
    const site = () =>
      school({ users: many, courses: [{ id: 7, fullname: 'A', aggregation: 'all', enrolled }] });
    const { system } = askedMoodle(site, { now: clock });
    const { told } = await round(system, ['7']);
    // A page of nobody looks like the end of a course.
    expect(told).toHaveLength(0);
    const blind = () => school({ capabilities: without('moodle/user:viewdetails') });
    expect(await round(askedMoodle(blind, { now: clock }).system, ['7'])).toMatchObject({
      told: [],
      silent: ['7: nobody-shown'],
    });
    const few = many.map((one, i) =>
      i % 3 === 0 ? { ...one, isUnseen: true } : { ...one, isUnseen: false },
    );
    const gaps = askedMoodle(() => ({ ...site(), users: few }), { now: clock });
    const read = await round(gaps.system, ['7']);
    expect(read.told).toHaveLength(86);
    expect(gaps.together()).toBe(4);
  });

  it('leave out scores that teachers hide, wait for those that are worked out, and ask for none where the service has not the function', async () => {
    const graded = (grade: object) => () =>
      school({
        courses: [
          {
            id: 7,
            fullname: 'A',
            aggregation: 'all',
            enrolled: { 3: done('2026-02-20', { ...percent(40), ...grade }) },
          },
        ],
      });
    const of = async (site: () => MoodleSite) =>
      (await round(askedMoodle(site, { now: clock }).system, ['7'])).told;
    expect(await of(graded({}))).toMatchObject([{ share: 0.8 }]);
    expect(await of(graded({ min: 10 }))).toMatchObject([{ share: 0.75 }]);
    expect((await of(graded({ isHidden: true })))[0]).not.toHaveProperty('share');
    expect((await of(graded({ raw: 60 })))[0]).not.toHaveProperty('share');
    expect((await of(graded({ min: 50 })))[0]).not.toHaveProperty('share');
    expect(await of(graded({ needsUpdate: true }))).toEqual([]);
    const lacks = askedMoodle(() => ({ ...graded({})(), functions: new Set(FUNCTIONS.slice(0, 4)) }), {
      now: clock,
    });
    expect((await round(lacks.system, ['7'])).told[0]).not.toHaveProperty('share');
    expect(lacks.countOf('grade')).toBe(0);
  });

  it('say nothing of teachers and of whoever was deleted', async () => {
    const site = () =>
      school({
        users: [user(3, 'ann', { isDeleted: true }), user(4, 'ben'), user(5, 'eva', { isSuspended: true })],
        courses: [
          {
            id: 7,
            fullname: 'A',
            aggregation: 'all',
            enrolled: {
              3: done('2026-02-20'),
              4: { ...done('2026-02-20'), isUntracked: true },
              5: done('2026-02-20'),
            },
          },
        ],
      });
    const { told } = await round(askedMoodle(site, { now: clock }).system, ['7']);
    expect(told.map(({ who }) => who)).toEqual(['eva@a.example']);
  });
});

describe('a later round', () => {
  it('asks about whoever was there since, with room for two days, and in a week about everybody', async () => {
    let [now, seen] = [NOW, NOW];
    const site = () =>
      school({
        users: [
          user(3, 'ann', { lastaccess: seen / 1_000 }),
          user(5, 'eva', { lastaccess: (NOW - 30 * DAY) / 1_000 }),
        ],
      });
    const asked = askedMoodle(site, { now: () => now });
    const first = await round(asked.system, ['7']);
    expect(first.told).toHaveLength(2);
    const before = () => asked.countOf('completion_status');
    const next = async (after: number, from: string | undefined) => {
      now += after;
      const had = before();
      const read = await round(asked.system, ['7'], from);
      return { asked: before() - had, next: read.next };
    };
    const second = await next(DAY, first.next);
    expect(second.asked).toBe(1);
    seen = NOW - DAY - 1_000;
    const third = await next(DAY, second.next);
    expect(third.asked).toBe(0);
    seen = NOW - DAY;
    expect((await next(0, second.next)).asked).toBe(1);
    const week = await next(5 * DAY, third.next);
    expect(week.asked).toBe(2);
    expect((await next(DAY, week.next)).asked).toBe(0);
  });

  it('asks about whoever Moodle does not say of when they were there', async () => {
    const hidden = () =>
      school({ hiddenFields: ['lastaccess'], capabilities: without('moodle/course:viewhiddenuserfields') });
    let now = NOW;
    const asked = askedMoodle(hidden, { now: () => now });
    const { next } = await round(asked.system, ['7']);
    now += DAY;
    expect((await round(asked.system, ['7'], next)).told).toHaveLength(2);
  });

  it('goes on where one ended, on the page that was not taken', async () => {
    const { system } = askedMoodle(school, { now: clock });
    const first = await system.completions({ courses: ['7', '9'], who: 'mail' });
    if (!('entries' in first)) throw new Error('There is no page.');
    const { told } = await round(system, ['7', '9'], first.next);
    expect(told).toMatchObject([{ course: '9' }]);
  });

  it('is lost where its place is none', async () => {
    const { system, calls } = askedMoodle(school, { now: clock });
    for (const from of ['', 'x', '{}', '[1]', '{"course":7}'])
      expect(await system.completions({ courses: ['7'], who: 'mail', from })).toEqual({ outcome: 'lost' });
    expect(calls).toEqual([]);
  });
});

describe('what a Moodle refuses', () => {
  it.each([
    ['a course that tracks nothing', '10', 'cannotviewreport'],
    ['a course without criteria', '11', 'nocriteriaset'],
    ['a course that is gone', '99', 'invalidrecord'],
    ['a course that was hidden', '8', 'errorcoursecontextnotvalid'],
  ])('of %s is said, and the others are read', async (_, id, why) => {
    const site = () => {
      const { courses, ...rest } = school();
      const more = (['off', 'none'] as const).map((aggregation, i) => ({
        id: 10 + i,
        fullname: 'B',
        aggregation,
        enrolled: { 3: done('2026-02-20') },
      }));
      return { ...rest, courses: [...courses, ...more] };
    };
    const read = await round(askedMoodle(site, { now: clock }).system, [id, '7', '9']);
    expect(read.told).toHaveLength(3);
    expect(read.silent).toEqual([`${id}: ${why}`]);
  });

  it.each([
    'moodle/course:view',
    'moodle/course:viewparticipants',
    'gradereport/user:view',
    'moodle/grade:viewall',
    'report/completion:view',
  ])('without %s it tells nothing of a course rather than half', async (capability) => {
    const site = () => school({ capabilities: without(capability) });
    const read = await round(askedMoodle(site, { now: clock }).system, ['7']);
    expect([read.told, read.silent]).toEqual([
      [],
      [expect.stringMatching(/^7: (nopermissions|cannotviewreport)$/)],
    ]);
  });

  it.each([
    ['another token', { secret: 'wrong' }, /core_webservice_get_site_info with invalidtoken/],
    ['a service of nothing', { site: { functions: new Set<string>() } }, /with accessexception/],
    [
      'no right to use REST',
      { site: { capabilities: without('webservice/rest:use') } },
      /with accessexception/,
    ],
    [
      'web services that are off',
      { site: { state: 'off' as const } },
      /with 403 and nothing that can be read/,
    ],
    [
      'a service that lacks functions',
      { site: { functions: new Set(['core_webservice_get_site_info']) } },
      /lacks core_course_get_courses_by_field, core_enrol_get_enrolled_users, core_completion_get_course_completion_status/,
    ],
  ])(
    'with %s it says which code, and nothing of what Moodle says',
    async (_, { secret, site = {} }: { secret?: string; site?: Partial<MoodleSite> }, why) => {
      const { system } = askedMoodle(() => school(site), { now: clock, ...(secret ? { secret } : {}) });
      const refusal = await system
        .completions({ courses: ['7'], who: 'mail' })
        .catch((error: unknown) => error);
      expect(refusal).toMatchObject({ name: 'unavailable', message: expect.stringMatching(why) });
      expect(String(refusal)).not.toMatch(/Secret|Invalid token|token-of|wrong/);
      await expect(system.reach()).rejects.toThrow(why);
    },
  );

  it.each([
    ['429 with seconds', { status: 429, headers: { 'retry-after': '120' }, text: '' }, 2 * MINUTE],
    [
      '503 with a moment',
      { status: 503, headers: { 'retry-after': 'Mon, 02 Mar 2026 08:10:00 GMT' }, text: '' },
      10 * MINUTE,
    ],
    ['429 with nothing', { status: 429, headers: {}, text: '' }, 15 * MINUTE],
    ['503 with nonsense', { status: 503, headers: { 'retry-after': 'soon' }, text: '' }, 15 * MINUTE],
    [
      '503 with a moment that is past',
      { status: 503, headers: { 'retry-after': 'Mon, 02 Mar 2026 07:00:00 GMT' }, text: '' },
      15 * MINUTE,
    ],
    ['429 with a year', { status: 429, headers: { 'retry-after': '31536000' }, text: '' }, DAY],
  ])('as busy by %s is left alone for as long', async (_, reply, wait) => {
    const { system } = askedMoodle(school, { now: clock, instead: () => reply });
    expect(await system.completions({ courses: ['7'], who: 'mail' })).toEqual({ outcome: 'busy', wait });
    await expect(system.courses()).rejects.toMatchObject({
      fault: { kind: 'unavailable', retryAfter: wait / 1_000 },
    });
  });

  it.each(['maintenance', 'by-command'] as const)('in %s is left alone', async (state) => {
    const { system } = askedMoodle(() => school({ state }), { now: clock });
    expect(await system.completions({ courses: ['7'], who: 'mail' })).toEqual({
      outcome: 'busy',
      wait: 15 * MINUTE,
    });
  });

  it.each([
    ['a page', { status: 200, headers: {}, text: '<html>Secret ann</html>' }],
    ['nothing', { status: 200, headers: {}, text: '' }],
    ['another address', { status: 302, headers: { location: 'https://elsewhere.example' }, text: '' }],
    ['an answer of another shape', { status: 200, headers: {}, text: '{"functions":"Secret ann"}' }],
    ['an error of its server', { status: 500, headers: {}, text: '{"functions":[]}' }],
  ])('by %s is said without what stands in it', async (_, reply) => {
    const { system, calls } = askedMoodle(school, { now: clock, instead: () => reply });
    await expect(system.reach()).rejects.toThrow(`core_webservice_get_site_info with ${reply.status}`);
    await expect(system.reach()).rejects.not.toThrow('Secret');
    expect(calls.every(({ url }) => url.host === 'moodle.example')).toBe(true);
  });
});
