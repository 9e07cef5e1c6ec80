import { afterEach, describe, expect, it } from '@jest/globals';
import { pullDirectory } from '../../lib/agents/sensing/directory/pull-directory.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { eraseLeavers } from '../../lib/rights/erase-leavers.ts';
import { subjectAccess } from '../../lib/rights/subject-access.ts';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import { saveRegisters } from '../support/small-company.ts';
import { colleague, tenantPeople } from '../support/tenant-people.ts';
import { DAY, START, world, type WorldOptions } from '../support/world.ts';

const real = globalThis.fetch;
afterEach(() => void (globalThis.fetch = real));

type Options = Parameters<typeof tenantPeople>[2];

/**
 * A company whose people come from its directory, with the titles of the small company confirmed where they are met.
 */
function companyOf(
  users = [colleague('ann'), colleague('ben'), colleague('eva', { jobTitle: 'Tester' })],
  options: Options = {},
) {
  let clock = () => START;
  const people = tenantPeople(users, () => clock(), options);
  globalThis.fetch = people.fetch;
  const company = world({ directory: people.directory } satisfies WorldOptions);
  clock = company.now;
  const { registers, learners, directoryAccounts, pulls } = company.ports;
  const personOf = async (name: string) => (await learners.read('record-keeping', guidOf(name))).value;
  return {
    ...people,
    company,
    personOf,
    pulls,
    titles: () => registers.latest('job-title'),
    accounts: () => collected(directoryAccounts.all()),
    begin: () => saveRegisters(company),
    /** A human says which role a title stands for. */
    async confirm(title: string, roleId?: string) {
      const entry = (await registers.latest('job-title')).find(({ value }) => value.title === title);
      if (!entry) throw new Error(`${title} was never met.`);
      const { roleId: proposed, ...named } = entry.value;
      const role = roleId ?? proposed;
      const value = {
        ...named,
        ...(role === 'nobody' || role === undefined ? {} : { roleId: role }),
        standing: 'confirmed' as const,
      };
      await registers.save({
        register: 'job-title',
        id: entry.id,
        value,
        at: company.now(),
        ifMatch: entry.etag,
      });
    },
    async pull() {
      await company.pass(company.now() + 900_000, () => undefined);
      const did = await company.run(pullDirectory, {});
      const told = company.bus.waiting.length;
      await company.settle();
      return { ...did, told, isTold: did.told };
    },
  };
}

async function atWork(options: Options = {}, users?: Parameters<typeof companyOf>[0]) {
  const at = companyOf(users, options);
  await at.begin();
  await at.pull();
  for (const { value } of await at.titles()) await at.confirm(value.title);
  await at.pull();
  return at;
}

describe('a company that is connected by its directory', () => {
  it('takes nobody in by a proposal, and everybody once a human confirmed it', async () => {
    const at = companyOf();
    await at.begin();
    expect(await at.pull()).toMatchObject({ told: 0, isSettled: true });
    const proposed = (await at.titles()).map(({ value, by }) => ({ ...value, by }));
    expect(proposed).toEqual([
      { titleId: 'seller', title: 'Seller', roleId: 'seller', standing: 'proposed', by: undefined },
      { titleId: 'tester', title: 'Tester', roleId: 'tester', standing: 'proposed', by: undefined },
    ]);
    expect((await at.personOf('ann')).person).toBeUndefined();
    await at.confirm('Seller');
    expect(await at.pull()).toMatchObject({ told: 2 });
    expect((await at.personOf('ann')).person).toEqual({
      personId: guidOf('ann'),
      roleId: 'seller',
      department: 'Sales',
      timeZone: 'UTC',
      workingHours: { from: 9, to: 17 },
    });
    expect((await at.personOf('eva')).person).toBeUndefined();
    expect(await at.pull()).toMatchObject({ told: 0, pages: 1 });
  });

  it('knows which language people prefer, and of whom it says none, or nothing that can be read, knows none', async () => {
    const at = await atWork({}, [
      colleague('ann', { preferredLanguage: 'de-DE' }),
      colleague('ben', { preferredLanguage: null }),
      colleague('cho', { preferredLanguage: 'as in the office' }),
    ]);
    const languages = async () =>
      Promise.all(['ann', 'ben', 'cho'].map(async (name) => (await at.personOf(name)).person?.language));
    expect(await languages()).toEqual(['de-DE', undefined, undefined]);
    at.change('ben', { preferredLanguage: 'fr' });
    at.change('ann', { preferredLanguage: null });
    await at.pull();
    expect(await languages()).toEqual([undefined, 'fr', undefined]);
  });

  it('is read anew once where an earlier release did not ask for languages', async () => {
    const at = await atWork({}, [colleague('ann', { preferredLanguage: 'de-DE' })]);
    const { attributes, ...before } = (await at.pulls.find('directory')) ?? {
      round: 0,
      isWhole: true,
      reading: '',
    };
    expect(attributes).toBe(2);
    await at.pulls.save('directory', before);
    await at.pull();
    expect(await at.pulls.find('directory')).toMatchObject({ attributes: 2, round: before.round + 1 });
    await at.pull();
    expect(await at.pulls.find('directory')).toMatchObject({ round: before.round + 1 });
  });

  it('is asked whether somebody bears a name, in calls of fifteen, and learns a yes and nobody’s name', async () => {
    const at = companyOf();
    const before = at.arrived.length;
    const others = Array.from({ length: 20 }, (_, i) => `Nobody O'Here ${i}`);
    const { directory } = at.company.ports;
    const whole = 'SOMEBODY CALLED ANN';
    expect(await directory?.borne([...others, whole, 'Somebody'])).toEqual(new Set([whole]));
    expect(await directory?.borne(['Ann'])).toEqual(new Set(['Ann']));
    expect(at.arrived.length).toBeGreaterThan(before);
    expect(at.arrived.slice(before).join()).not.toMatch(/Somebody called/i);
    const calls = at.calls.length;
    expect(await directory?.borne(others)).toEqual(new Set());
    // Each call twice: as a whole name, and as a surname.
    const asked = at.calls.slice(calls).map((url) => url.split('Nobody').length - 1);
    expect(asked).toEqual([15, 15, 5, 5]);
  });

  it('asks for attributes only, so that no name, mail or number arrives', async () => {
    const at = await atWork({
      dates: 'with-leave-dates',
      roles: ['User.Read.All', 'User-LifeCycleInfo.Read.All'],
    });
    expect(at.arrived.join()).toContain('jobTitle');
    expect(at.arrived.join()).not.toMatch(/Somebody called|a\.example|employeeId/);
    expect(JSON.stringify(await at.accounts())).not.toMatch(/Somebody called|a\.example/);
    // Whoever it is about reads all of it.
    expect(await at.company.run(subjectAccess, { personId: guidOf('ann') })).toMatchObject({
      directory: { isEnabled: true, title: 'Seller', department: 'Sales' },
    });
  });

  it('knows who joins, who moves, and whose department is called otherwise', async () => {
    const at = await atWork();
    at.enter(colleague('joe', { managerId: guidOf('ann') }));
    expect(await at.pull()).toMatchObject({ told: 1 });
    expect((await at.personOf('joe')).person).toMatchObject({ roleId: 'seller', managerId: guidOf('ann') });
    at.change('joe', { jobTitle: 'Tester', department: 'Quality' });
    expect(await at.pull()).toMatchObject({ told: 1 });
    // Graph does not say again whom somebody reports to.
    expect((await at.personOf('joe')).person).toMatchObject({
      roleId: 'tester',
      department: 'Quality',
      managerId: guidOf('ann'),
    });
    expect((await at.personOf('joe')).moments?.open).toMatchObject({ kind: 'role', formerRoleId: 'seller' });
    for (const name of ['ann', 'ben']) at.change(name, { department: 'Sales and Service' });
    expect(await at.pull()).toMatchObject({ told: 2 });
    expect((await at.personOf('ben')).person?.department).toBe('Sales and Service');
    expect((await at.personOf('ben')).moments).toBeUndefined();
    at.change('joe', { managerId: null });
    await at.pull();
    expect((await at.personOf('joe')).person?.managerId).toBeUndefined();
  });

  it('leaves somebody in their role while the title that they came to waits for a human', async () => {
    const at = await atWork();
    at.change('ann', { jobTitle: 'Head of Sellers', department: 'Board' });
    expect(await at.pull()).toMatchObject({ told: 0 });
    expect((await at.personOf('ann')).person).toMatchObject({ roleId: 'seller', department: 'Sales' });
    await at.confirm('Head of Sellers', 'head-of-sellers');
    expect(await at.pull()).toMatchObject({ told: 1 });
    expect((await at.personOf('ann')).person).toMatchObject({
      roleId: 'head-of-sellers',
      department: 'Board',
    });
    const made = (await at.company.ports.registers.roleProfiles()).get('head-of-sellers');
    expect(made).toEqual({ roleId: 'head-of-sellers', title: 'Head of Sellers', targets: {} });
    expect((await decisionLog(at.company.ports)).map(({ outcome }) => outcome)).toContain(
      'makes role profile head-of-sellers, which asks for nothing yet',
    );
  });

  it('tells that somebody left who is deleted, and takes them back who is restored', async () => {
    const at = await atWork();
    const ann = at.tenant.shelf.read('user', guidOf('ann'))?.body;
    at.remove('ann');
    expect(await at.pull()).toMatchObject({ told: 1 });
    const { leftAt, personAt } = await at.personOf('ann');
    expect(leftAt).toBeGreaterThan(personAt ?? Number.POSITIVE_INFINITY);
    expect(await at.company.ports.learners.inScope(guidOf('ann'))).toBe(false);
    expect(await at.pull()).toMatchObject({ told: 0 });
    if (ann) at.enter(ann);
    expect(await at.pull()).toMatchObject({ told: 1 });
    expect(await at.company.ports.learners.inScope(guidOf('ann'))).toBe(true);
  });

  it('erases whoever left with everything that the directory said of them', async () => {
    const at = await atWork();
    at.change('ben', { managerId: guidOf('ann') });
    at.remove('ann');
    await at.pull();
    await at.company.pass(at.company.now() + 31 * DAY, () => undefined);
    expect(await at.company.run(eraseLeavers, {})).toEqual({ erased: 1, left: 0 });
    expect(JSON.stringify(await at.accounts())).not.toContain(guidOf('ann'));
    expect((await at.personOf('ann')).personAt).toBeUndefined();
  });

  it('takes a disabled account for one of somebody who left, unless the policy says otherwise', async () => {
    const at = await atWork();
    at.change('ann', { accountEnabled: false });
    expect(await at.pull()).toMatchObject({ told: 1 });
    expect(await at.company.ports.learners.inScope(guidOf('ann'))).toBe(false);
    const { registers } = at.company.ports;
    await registers.save({
      register: 'policy',
      id: 'directory',
      value: { disabledHasLeft: false },
      at: at.company.now(),
    });
    expect(await at.pull()).toMatchObject({ told: 1 });
    expect(await at.company.ports.learners.inScope(guidOf('ann'))).toBe(true);
  });

  it('keeps nothing of guests and of accounts that are gone before anybody confirmed their title', async () => {
    const at = companyOf([
      colleague('guest', { userType: 'Guest' }),
      colleague('temp', { jobTitle: 'Temp' }),
    ]);
    await at.begin();
    await at.pull();
    expect((await at.accounts()).map(({ value }) => value.personId)).toEqual([guidOf('temp')]);
    at.remove('temp');
    expect(await at.pull()).toMatchObject({ told: 0 });
    expect(await at.accounts()).toEqual([]);
  });

  it('waits for the first day that was entered, and says on the last one that somebody left', async () => {
    const day = (n: number) => new Date(START + n * DAY).toISOString();
    const at = await atWork({
      dates: 'with-leave-dates',
      roles: ['User.Read.All', 'User-LifeCycleInfo.Read.All'],
    });
    at.enter(colleague('joe', { employeeHireDate: day(10) }));
    at.change('ann', { employeeLeaveDateTime: day(20) });
    expect(await at.pull()).toMatchObject({ told: 0 });
    await at.company.pass(START + 10 * DAY, () => undefined);
    expect(await at.pull()).toMatchObject({ told: 1 });
    expect((await at.personOf('joe')).person?.roleId).toBe('seller');
    // Seven days without a pull make the token too old: everybody is read anew, and nobody but Ann is told of.
    await at.company.pass(START + 20 * DAY, () => undefined);
    expect(await at.pull()).toMatchObject({ told: 1 });
    expect(await at.company.ports.learners.inScope(guidOf('ann'))).toBe(false);
  });

  it('says at least twice a year who works here, because what is never said again is forgotten', async () => {
    const at = await atWork();
    const before = (await at.personOf('ann')).personAt ?? 0;
    await at.company.pass(START + 181 * DAY, () => undefined);
    expect(await at.pull()).toMatchObject({ told: 3 });
    expect((await at.personOf('ann')).personAt).toBeGreaterThan(before);
    expect(await at.pull()).toMatchObject({ told: 0 });
  });
});

describe('a directory that does not answer as before', () => {
  it.each([
    [
      'was reset (410)',
      ({ faults }: Awaited<ReturnType<typeof atWork>>) => {
        faults.set({ refuse: { match: 'users/delta', times: 1, status: 410 } });
        return Promise.resolve();
      },
    ],
    [
      'is asked after more than seven days (400)',
      (at: Awaited<ReturnType<typeof atWork>>) =>
        at.company.pass(at.company.now() + 8 * DAY, () => undefined),
    ],
  ])('is read anew where it %s, without telling of who did not change', async (_, upset) => {
    const at = await atWork();
    at.change('ann', { department: 'Quality' });
    at.remove('ben');
    at.enter(colleague('joe'));
    await upset(at);
    // Ann moved, Ben is not there any more, Joe is new; Eva is as she was.
    expect(await at.pull()).toMatchObject({ told: 3, isSettled: true });
    expect((await at.personOf('ann')).person?.department).toBe('Quality');
    expect(await at.company.ports.learners.inScope(guidOf('ben'))).toBe(false);
    expect((await at.personOf('joe')).person?.roleId).toBe('seller');
    expect(await at.pulls.find('directory')).toMatchObject({ round: 2, isWhole: false });
    expect(await at.pull()).toMatchObject({ told: 0, pages: 1 });
  });

  it('is left alone for as long as it asks', async () => {
    const at = await atWork();
    at.change('ann', { department: 'Quality' });
    at.faults.set({ throttle: { match: 'users/delta', times: 1, retryAfter: 3_000, status: 429 } });
    expect(await at.pull()).toMatchObject({ told: 0, isSettled: false });
    const asked = at.calls.length;
    expect(await at.pull()).toMatchObject({ told: 0 });
    expect(at.calls.length).toBe(asked);
    await at.company.pass(at.company.now() + 3_000_000, () => undefined);
    expect(await at.pull()).toMatchObject({ told: 1, isSettled: true });
  });

  it.each([
    ['the permission to read people', { roles: [] }],
    ['the one to read when they leave', { dates: 'with-leave-dates' as const }],
  ])('refuses without %s, and nobody is taken in', async (_, options) => {
    const at = companyOf(undefined, options);
    await at.begin();
    await expect(at.pull()).rejects.toThrow('403');
    expect(await at.pulls.find('directory')).toBeUndefined();
    expect(await at.accounts()).toEqual([]);
  });

  it('takes nobody for gone where it refuses what it allowed before', async () => {
    const at = await atWork();
    at.faults.set({ refuse: { match: 'users/delta', times: 1, status: 403 } });
    await expect(at.pull()).rejects.toThrow('403');
    for (const name of ['ann', 'ben', 'eva'])
      expect(await at.company.ports.learners.inScope(guidOf(name))).toBe(true);
    expect(await at.pull()).toMatchObject({ told: 0 });
  });
});

describe('a pilot that keeps to a group', () => {
  const [pilot, within] = [guidOf('pilot'), guidOf('within')];
  const options = {
    roles: ['User.Read.All', 'GroupMember.Read.All'],
    groups: { [pilot]: [guidOf('ann'), within], [within]: [guidOf('ben'), pilot] },
  };

  it('reads whoever is in it or in a group within it, and keeps nothing of anybody else', async () => {
    const at = await atWork(options);
    const known = (await at.accounts()).map(({ value }) => value.personId);
    expect(known.sort()).toEqual([guidOf('ann'), guidOf('ben')].sort());
    at.change('eva', { department: 'Quality' });
    expect(await at.pull()).toMatchObject({ told: 0 });
    expect((await at.titles()).map(({ id }) => id)).toEqual(['seller']);
  });

  it('takes in who joins it, and lets go who leaves it', async () => {
    const at = await atWork(options);
    at.regroup(within, [guidOf('eva')]);
    expect(await at.pull()).toMatchObject({ told: 1 });
    expect(await at.company.ports.learners.inScope(guidOf('ben'))).toBe(false);
    await at.confirm('Tester');
    expect(await at.pull()).toMatchObject({ told: 1 });
    expect((await at.personOf('eva')).person?.roleId).toBe('tester');
    at.change('eva', { department: 'Quality' });
    expect(await at.pull()).toMatchObject({ told: 1, pages: 1 });
    at.regroup(within, [guidOf('ben'), guidOf('eva')]);
    expect(await at.pull()).toMatchObject({ told: 1 });
    expect(await at.company.ports.learners.inScope(guidOf('ben'))).toBe(true);
  });

  it('lets nobody go where the group was emptied, or loses a tenth of its people at once', async () => {
    const many = Array.from({ length: 60 }, (_, i) => colleague(`p${i}`));
    const all = many.map(({ id }) => id);
    const at = await atWork({ ...options, groups: { [pilot]: all } }, many);
    at.regroup(pilot, []);
    expect(await at.pull()).toMatchObject({ told: 0, isSettled: false });
    at.regroup(pilot, all.slice(7));
    expect(await at.pull()).toMatchObject({ told: 0, isSettled: false });
    expect(await at.pulls.find('directory')).toMatchObject({ heldBack: 7 });
    at.regroup(pilot, all.slice(1));
    expect(await at.pull()).toMatchObject({ told: 1, isSettled: true });
    expect((await at.pulls.find('directory'))?.heldBack).toBeUndefined();
  });

  it('refuses without the permission to read groups', async () => {
    const at = companyOf(undefined, { ...options, roles: ['User.Read.All'] });
    await at.begin();
    await expect(at.pull()).rejects.toThrow('403');
    expect(await at.accounts()).toEqual([]);
  });
});

it('does not take people for gone where a tenth of all are missing at once, until a human allows it', async () => {
  const many = Array.from({ length: 60 }, (_, i) => colleague(`p${i}`));
  const at = await atWork({}, many);
  for (let i = 0; i < 7; i += 1) at.remove(`p${i}`);
  at.faults.set({ refuse: { match: 'users/delta', times: 1, status: 410 } });
  expect(await at.pull()).toMatchObject({ told: 0, isSettled: true });
  expect(await at.pulls.find('directory')).toMatchObject({ heldBack: 7 });
  const { registers } = at.company.ports;
  await registers.save({
    register: 'policy',
    id: 'directory',
    value: { mostMissing: 0.2 },
    at: at.company.now(),
  });
  expect(await at.pull()).toMatchObject({ told: 7 });
  expect((await at.pulls.find('directory'))?.heldBack).toBeUndefined();
});

it('reads a hundred people a page, and each of them once', async () => {
  const many = Array.from({ length: 250 }, (_, i) => colleague(`p${i}`));
  const at = await atWork({}, many);
  expect(at.calls.filter((url) => url.includes('skiptoken'))).toHaveLength(2);
  expect(await at.accounts()).toHaveLength(250);
  expect(await collected(at.company.ports.learners.all('learning', { roleId: 'seller' }))).toHaveLength(250);
});
