import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { completionsAsked } from '../../functions/http/operations/pull-checks.ts';
import { erasePerson } from '../../lib/adapters/cosmos/personal-data/erase.ts';
import { catalogueOf } from '../../lib/adapters/learning-systems.ts';
import { readAskedCourses } from '../../lib/agents/sensing/completion-file/read-asked-courses.ts';
import type { CompletionFile } from '../../lib/domain/completion-file/mapping.ts';
import { HOUR, MINUTE } from '../../lib/domain/milliseconds.ts';
import { withClaim } from '../../lib/domain/identity/claims.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { english } from '../../lib/messages/words.ts';
import type { MoodleReply } from '../../local/moodle/server.ts';
import type { MoodleSite, MoodleUser } from '../../local/moodle/site.ts';
import { expectSameWhereKilled, undisturbedStory } from '../support/killed-at-moments.ts';
import { collected } from '../support/collected.ts';
import { containersOf } from '../support/containers-of.ts';
import { noFaults, type Faults } from '../support/faults.ts';
import { askedMoodle, done, siteOf, user } from '../support/moodle-site.ts';
import { saveRegisters } from '../support/small-company.ts';
import { DAY, START, world } from '../support/world.ts';

afterEach(() => void jest.restoreAllMocks());

const scored = (share: number) => ({ raw: share * 50, min: 0, max: 50 });
const PEOPLE = [user(3, 'ann'), user(4, 'ben'), user(5, 'joe')];

/** A company that knows two addresses, and its Moodle. */
async function companyOf({
  faults,
  people = PEOPLE,
}: { faults?: Faults; people?: readonly MoodleUser[] } = {}) {
  let clock = () => START;
  let instead: () => MoodleReply | undefined = () => undefined;
  const day = new Date(START - 20 * DAY).toISOString().slice(0, 10);
  let site: MoodleSite = siteOf({
    users: people,
    courses: [
      {
        id: 7,
        fullname: 'Negotiation basics',
        aggregation: 'all',
        enrolled: Object.fromEntries(people.map(({ id }) => [id, done(day, scored(0.85))])),
      },
      { id: 8, fullname: 'Baking cakes', aggregation: 'all', enrolled: { 3: done(day) } },
    ],
  });
  const asked = askedMoodle(() => site, { now: () => clock(), instead: () => instead() });
  const company = world({ learningSystem: asked.system, ...(faults ? { faults } : {}) });
  clock = company.now;
  const { registers, identities, learners } = company.ports;
  await saveRegisters(company);
  await registers.save({ register: 'policy', id: 'directory', value: { identifiers: ['mail'] }, at: START });
  for (const name of ['ann', 'ben']) {
    const key = (await identities.keyOf({ kind: 'mail', value: `${name}@a.example` })) ?? '';
    const claims = [...withClaim([], guidOf(name), { at: START - 300 * DAY })];
    await identities.save(key, { value: { kind: 'mail', claims } });
  }
  const entryOf = async () => (await registers.entries('completion-file')).find(({ id }) => id === 'moodle');
  const at = {
    ...asked,
    company,
    day,
    change: (change: Partial<MoodleSite>) => void (site = { ...site, ...change }),
    site: () => site,
    answers: (reply: () => MoodleReply | undefined) => void (instead = reply),
    async pull(after = DAY) {
      await company.pass(company.now() + after, () => undefined);
      // Processes read registers anew within a minute.
      jest.spyOn(Date, 'now').mockReturnValue(Date.now() + HOUR);
      const before = asked.calls.length;
      const did = await company.pullCompletions();
      const sent = company.bus.waiting.length;
      await company.settle();
      return { ...did, sent, calls: asked.calls.length - before };
    },
    entryOf,
    async confirm(change: Partial<CompletionFile> = {}) {
      const entry = await entryOf();
      if (!entry) throw new Error('Nothing was proposed.');
      const value = { ...entry.value, ...change, standing: 'confirmed' as const };
      await registers.save({
        register: 'completion-file',
        id: 'moodle',
        value,
        at: START,
        ifMatch: entry.etag,
      });
      jest.spyOn(Date, 'now').mockReturnValue(Date.now() + HOUR);
    },
    check: async () => (await completionsAsked(company.ports, company.now()))[0],
    evidenceOf: async (name: string) => await collected(learners.evidenceOf('record-keeping', guidOf(name))),
    kept: async () => await collected(company.ports.statements.kept('lms-file/moodle')),
  };
  return at;
}

describe('a learning system that is asked', () => {
  it('is proposed by what it knows people and which course is about which skill, and nobody is asked about before', async () => {
    const at = await companyOf();
    expect(await at.check()).toMatchObject({ status: 'not run' });
    expect(await at.pull()).toMatchObject({ came: 'unconfirmed', sent: 0 });
    expect((await at.entryOf())?.value).toEqual({
      fileId: 'moodle',
      source: 'lms-file/moodle',
      columns: { mail: 'mail', courseId: 'courseId', completedAt: 'completedAt', score: 'score' },
      scoreOutOf: 100,
      skills: { 7: 'negotiation' },
      standing: 'proposed',
    });
    expect(await at.pull()).toMatchObject({ came: 'unconfirmed', calls: 0 });
    expect(at.calls.map(({ name }) => name)).toEqual(['core_course_get_courses_by_field']);
    expect(await at.check()).toMatchObject({ status: 'failed', found: expect.stringContaining('proposed') });
    expect(await at.company.run(readAskedCourses, { fileId: 'moodle' })).toEqual({
      courses: [
        { course: '8', title: 'Baking cakes', skill: null, proposed: null },
        { course: '7', title: 'Negotiation basics', skill: 'negotiation', proposed: null },
      ],
      leftOut: [],
    });
    await expect(at.company.run(readAskedCourses, { fileId: 'academy' })).rejects.toThrow('academy');
  });

  it('is learned of as a file is: who is known at once, who is not waits for a human, and no name is kept', async () => {
    const at = await companyOf();
    await at.pull();
    await at.confirm();
    expect(await at.pull()).toMatchObject({ came: 'read', told: 3, taken: 2, quarantined: 1, sent: 2 });
    expect(await at.evidenceOf('ann')).toMatchObject([
      { skillId: 'negotiation', level: 4.25, feed: 'lms-file/moodle', at: Date.parse(`${at.day}T12:00:00Z`) },
    ]);
    expect(await at.kept()).toHaveLength(3);
    const [open] = await collected(at.company.ports.identities.questions());
    expect(open?.question).toMatchObject({ source: 'lms-file/moodle', why: 'unmatched' });
    expect(JSON.stringify(await collected(at.company.ports.statements.naming(guidOf('ann'))))).not.toMatch(
      /Secret/,
    );
    expect(at.calls.some(({ form }) => form.get('courseid') === '8')).toBe(false);
    expect(await at.check()).toMatchObject({ status: 'ok' });
  });

  it('is asked once a day, and costs what may have changed', async () => {
    const at = await companyOf();
    await at.pull();
    await at.confirm();
    const first = await at.pull();
    expect(first.calls).toBe(1 + 2 + 3 + 3);
    expect(await at.pull(HOUR)).toMatchObject({ came: 'not-due', calls: 0 });
    expect(await at.pull()).toMatchObject({ came: 'read', told: 0, sent: 0, calls: 3 });
    const seen = Math.floor((at.company.now() + DAY - HOUR) / 1_000);
    at.change({ users: PEOPLE.map((one) => (one.id === 3 ? { ...one, lastaccess: seen } : one)) });
    expect(await at.pull()).toMatchObject({ told: 1, taken: 0, sent: 0, calls: 5 });
    expect(await at.evidenceOf('ann')).toHaveLength(1);
  });

  it('is read anew where a human says of another course what it is about', async () => {
    const at = await companyOf();
    await at.pull();
    await at.confirm({ skills: { 7: 'negotiation', 8: 'none' } });
    await at.pull();
    await at.confirm({ skills: { 7: 'none', 8: 'negotiation' } });
    expect(await at.pull(HOUR)).toMatchObject({ came: 'read', told: 1, taken: 1 });
    await at.confirm({ skills: { 7: 'none' } });
    expect(await at.pull(HOUR)).toMatchObject({ came: 'no-courses', calls: 0 });
  });

  it('is left alone as long as it asks, and then goes on where it was', async () => {
    const at = await companyOf({
      people: Array.from({ length: 120 }, (_, i) => user(10 + i, `p${i}`)),
    });
    await at.pull();
    await at.confirm();
    const busy = { status: 503, headers: { 'retry-after': '3600' }, text: '' };
    at.answers(() => (at.countOf('enrol') === 3 ? busy : undefined));
    expect(await at.pull()).toMatchObject({ told: 100 });
    expect(await at.pull(30 * MINUTE)).toMatchObject({ came: 'none', calls: 0 });
    at.answers(() => undefined);
    expect(await at.pull(HOUR)).toMatchObject({ told: 20 });
    expect(await at.pull(HOUR)).toMatchObject({ came: 'not-due' });
    expect(await at.kept()).toHaveLength(120);
  });

  it('says of which course nothing is told, until it is', async () => {
    const at = await companyOf();
    await at.pull();
    await at.confirm();
    const { courses } = at.site();
    at.change({ courses: courses.map((one) => ({ ...one, aggregation: 'none' as const })) });
    expect(await at.pull()).toMatchObject({ told: 0 });
    expect(await at.check()).toMatchObject({
      status: 'failed',
      found: expect.stringContaining('7: nocriteriaset'),
    });
    at.change({ courses });
    await at.pull(7 * DAY);
    expect(await at.check()).toMatchObject({ status: 'ok' });
    await at.company.pass(at.company.now() + 4 * DAY, () => undefined);
    expect(await at.check()).toMatchObject({ status: 'failed' });
  });

  it('says nothing of a course that nobody asks about any more, though its round never came to its end', async () => {
    const at = await companyOf();
    await at.pull();
    await at.confirm();
    const { courses } = at.site();
    at.change({ courses: courses.map((one) => ({ ...one, aggregation: 'none' as const })) });
    const busy = { status: 503, headers: { 'retry-after': '60' }, text: '' };
    await at.confirm({ skills: { 7: 'negotiation', 8: 'negotiation' } });
    at.answers(() => (at.countOf('enrol') > 1 ? busy : undefined));
    await at.pull();
    expect(await at.check()).toMatchObject({ found: expect.stringContaining('7: nocriteriaset') });
    at.answers(() => undefined);
    at.change({ courses });
    await at.confirm({ skills: { 7: 'none', 8: 'negotiation' } });
    await at.pull();
    expect(await at.check()).toMatchObject({ status: 'ok' });
  });

  it('is asked for nothing by an entry whose columns it has not, nor by a feed that is somebody else’s', async () => {
    const at = await companyOf();
    await at.pull();
    await at.confirm({
      columns: { objectId: 'Object ID', courseId: 'courseId', completedAt: 'completedAt' },
    });
    await expect(at.pull()).rejects.toThrow('Object ID');
    await at.confirm({ columns: { courseId: 'courseId', completedAt: 'completedAt' } });
    await expect(at.pull()).rejects.toThrow('nobody-found');
    await at.confirm({
      columns: { mail: 'mail', courseId: 'courseId', completedAt: 'completedAt' },
      source: 'small-company',
    });
    await at.company.send([
      {
        specversion: '1.0',
        id: 'somebody',
        source: 'small-company',
        type: 'learning-os.workforce.person',
        subject: guidOf('eva'),
        time: new Date(START).toISOString(),
        data: { roleId: 'seller', department: 'Sales', timeZone: 'UTC', workingHours: { from: 9, to: 17 } },
      },
    ]);
    await expect(at.pull()).rejects.toThrow('small-company');
    expect(at.countOf('enrol')).toBe(0);
  });

  it('is gone with whoever is erased, and brings them back by no round', async () => {
    const at = await companyOf();
    await at.pull();
    await at.confirm();
    await at.pull();
    await erasePerson(containersOf(at.company), guidOf('ann'));
    expect(await at.pull(7 * DAY)).toMatchObject({ told: 3, taken: 0, sent: 0, refused: 1 });
    expect(await at.evidenceOf('ann')).toEqual([]);
  });

  it('lists its courses with what a human said they are about, and keeps nobody waiting while it does not answer', async () => {
    const at = await companyOf();
    await at.pull();
    const { list } = catalogueOf(at.system, at.company.ports.registers);
    expect((await list()).entries[0]).toMatchObject({ externalId: 'moodle:7', skillTags: [], minutes: 0 });
    await at.confirm();
    expect((await list()).entries).toMatchObject([
      { externalId: 'moodle:7', title: 'Negotiation basics', skillTags: ['negotiation'] },
      { externalId: 'moodle:8', skillTags: [] },
    ]);
    at.answers(() => ({ status: 429, headers: {}, text: '' }));
    const silent = await list();
    expect(silent.entries).toEqual([]);
    expect(silent.leftOut.map(english.sayMessage)).toEqual([
      'The courses of the learning system are missing: The learning system asks to be left alone for some time.',
    ]);
  });
});

describe('a host that is killed while it asks a learning system', () => {
  const many = Array.from({ length: 60 }, (_, i) => user(10 + i, ['ann', 'ben', 'joe'][i] ?? `who${i}`));

  async function story(dies: () => boolean) {
    const faults: Faults = { ...noFaults };
    const at = await companyOf({ faults, people: many });
    await at.pull();
    await at.confirm();
    faults.dies = dies;
    await at.pull();
    faults.dies = noFaults.dies;
    // What was kept and not sent on when the host died, the next round of everybody sends.
    await at.pull(7 * DAY);
    return {
      deaths: at.company.deaths,
      kept: (await at.kept()).toSorted((a, b) => a.statementId.localeCompare(b.statementId)),
      evidence: (await Promise.all(['ann', 'ben'].map((name) => at.evidenceOf(name)))).map((found) =>
        found.map(({ id }) => id),
      ),
      questions: (await collected(at.company.ports.identities.questions())).length,
    };
  }

  it('leaves what an undisturbed one leaves', async () => {
    const whole = await undisturbedStory(story);
    const undisturbed = whole.left;
    expect(undisturbed.kept).toHaveLength(60);
    expect(undisturbed.evidence.map((one) => one.length)).toEqual([1, 1]);
    await expectSameWhereKilled(story, whole, 12);
  }, 300_000);
});
