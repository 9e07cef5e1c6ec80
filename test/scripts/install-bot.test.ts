import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { guidOf } from '../../lib/domain/sha256.ts';
import { publishedApp } from '../../local/tenant/teams-app.ts';
import type { TenantSeed } from '../../local/tenant/seed.ts';
import { onChoice } from '../../m365/permissions.ts';
import manifest from '../../m365/teams/manifest.json' with { type: 'json' };
import { installFor } from '../../scripts/commands/install-bot/install-for.ts';
import { openProgress } from '../../scripts/commands/install-bot/progress.ts';
import { listedIn, membersOf } from '../../scripts/commands/install-bot.ts';
import { GraphSaidNo } from '../../scripts/commands/tenant/graph.ts';
import { tenantInMemory, type SignedAs } from './tenant-in-memory.ts';

const REGISTRATION = 'doors';
const APP = 'app-in-the-catalogue';
const people = Array.from({ length: 45 }, (_, i) => guidOf(`person ${i}`));
const [ann = '', ben = ''] = people;
const somebody = (id: string) => ({
  id,
  displayName: id,
  userPrincipalName: `${id}@a.example`,
  mail: `${id}@a.example`,
  employeeId: id,
  department: 'Sales',
  jobTitle: 'Seller',
  managerId: null,
  timeZone: 'Europe/Dublin',
  workingHours: { from: 9, to: 17 },
});
const seed = (change: object = {}): TenantSeed => ({
  tenantId: 'tenant',
  users: people.map(somebody),
  groups: { pilot: people },
  apps: [],
  documents: [],
  providers: [],
  teamsApps: [
    { ...publishedApp(manifest), id: APP, webApplicationId: REGISTRATION, installedFor: [ann], ...change },
  ],
});
const itself: SignedAs = { appid: REGISTRATION, roles: [onChoice.installs.role, 'GroupMember.Read.All'] };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'install-bot-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const progressIn = (name = 'progress.json', version = manifest.version) =>
  openProgress(join(folder, name), version);
const haveIt = ({ tenant }: ReturnType<typeof tenantInMemory>) =>
  tenant.shelf.read('teamsApp', APP)?.body.installedFor?.length;

describe('installing the bot for people', () => {
  it('says without apply how many lack it, and writes nothing', async () => {
    const world = tenantInMemory(seed(), {}, itself);
    const { graph } = world.around;
    const found = await installFor(people, APP, { graph, progress: progressIn(), apply: false });
    expect(found).toEqual({ there: 1, missing: 44, older: 0, refused: {} });
    expect(world.writes).toEqual([]);
  });

  it('installs it once for each, however often it is run, and goes on where a run stopped', async () => {
    const world = tenantInMemory(seed(), {}, itself);
    const { graph } = world.around;
    const stopping = async function* () {
      yield* people.slice(0, 10);
      await Promise.reject(new Error('The cable was pulled.'));
    };
    const run = (whom: AsyncIterable<string> | Iterable<string>) =>
      installFor(whom, APP, { graph, progress: progressIn(), apply: true });
    await expect(run(stopping())).rejects.toThrow('The cable was pulled.');
    expect(haveIt(world)).toBe(10);
    const asked = world.asked();
    expect(await run(people)).toEqual({ there: 10, missing: 35, older: 0, refused: {} });
    // Nobody who was done before is asked about again.
    expect(world.asked() - asked).toBe(2 * 35);
    expect(await run(people)).toEqual({ there: 45, missing: 0, older: 0, refused: {} });
    expect(haveIt(world)).toBe(45);
    expect(world.writes).toHaveLength(44);
    // Without its progress it looks again, and still installs nothing twice.
    await installFor(people, APP, { graph, progress: progressIn('other.json'), apply: true });
    expect(world.writes).toHaveLength(44);
  });

  it('reads a group page by page, its people alone', async () => {
    const crowd = Array.from({ length: 600 }, (_, i) => guidOf(`one of a crowd ${i}`));
    const groups = { pilot: people, crowd: [...crowd, 'pilot'] };
    const world = tenantInMemory({ ...seed(), groups }, {}, itself);
    const found = await membersOf('crowd', world.around.graph);
    expect(found.toSorted()).toEqual([...crowd, ...people].toSorted());
    expect(world.asked()).toBe(2);
  });

  it('brings who has an older version the one of the catalogue', async () => {
    const world = tenantInMemory(seed({ installedVersions: { [ann]: '1.0.0' } }), {}, itself);
    const { graph } = world.around;
    expect(await installFor([ann], APP, { graph, progress: progressIn(), apply: true })).toMatchObject({
      older: 1,
    });
    expect(world.writes).toEqual([expect.stringContaining('/upgrade')]);
    expect(
      await installFor([ann], APP, { graph, progress: progressIn('other.json'), apply: true }),
    ).toMatchObject({ there: 1 });
  });

  it('takes for the latest the version that is published, which is another one with the agent', async () => {
    const world = tenantInMemory(
      seed({ version: '9.0.1', installedVersions: { [ann]: '9.0.1' } }),
      {},
      itself,
    );
    const { graph } = world.around;
    const progress = progressIn('agent.json', '9.0.1');
    expect(await installFor([ann], APP, { graph, progress, apply: true })).toMatchObject({ there: 1 });
    expect(world.writes).toEqual([]);
  });

  it('asks again where Graph turns it away', async () => {
    const world = tenantInMemory(seed(), {}, itself);
    const { graph } = world.around;
    world.faults.set({ throttle: { match: 'installedApps', times: 2, retryAfter: 0, status: 429 } });
    const found = await installFor([ann, ben], APP, { graph, progress: progressIn(), apply: true });
    expect(found).toMatchObject({ there: 1, missing: 1, refused: {} });
  });

  it('counts accounts that are gone, names nobody, and stops where everybody is refused', async () => {
    const world = tenantInMemory(seed(), {}, itself);
    const { graph } = world.around;
    const gone = guidOf('gone');
    const found = await installFor([ann, gone, ben], APP, { graph, progress: progressIn(), apply: true });
    expect(found).toEqual({ there: 1, missing: 1, older: 0, refused: { 404: 1 } });
    const stranger = tenantInMemory(seed(), {}, { ...itself, appid: 'another-app' });
    const run = installFor(people, APP, {
      graph: stranger.around.graph,
      progress: progressIn('stranger.json'),
      apply: true,
    });
    // Who has it already is no refusal: the others are all refused.
    await expect(run).resolves.toMatchObject({ there: 1 });
    const strangers = installFor(people.slice(1), APP, {
      graph: stranger.around.graph,
      progress: progressIn('strangers.json'),
      apply: true,
    });
    await expect(strangers).rejects.toThrow(GraphSaidNo);
    expect(haveIt(stranger)).toBe(1);
  });
});

describe('the stand-in', () => {
  const path = `users/${ben}/teamwork/installedApps`;
  const bind = { 'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${APP}` };
  const consentedPermissionSet = {
    resourceSpecificPermissions: [
      { permissionValue: 'TeamsActivity.Send.User', permissionType: 'application' },
    ],
  };
  const statusOf = async (signedAs: SignedAs, body: object) => {
    const { graph } = tenantInMemory(seed(), {}, signedAs).around;
    try {
      await graph.send('POST', path, body);
      return 201;
    } catch (error) {
      return (error as GraphSaidNo).status;
    }
  };

  it.each([
    ['the least that installs any app', ['TeamsAppInstallation.ReadWriteSelfForUser.All'], 403],
    ['no role of these', ['User.Read.All'], 403],
    ['the role for every app, without consent', ['TeamsAppInstallation.ReadWriteForUser.All'], 403],
    ['what is asked for', itself.roles, 201],
  ])('refuses as Graph does: %s', async (_what, roles, status) => {
    expect(await statusOf({ appid: REGISTRATION, roles }, { ...bind, consentedPermissionSet })).toBe(status);
  });

  it('refuses what is not consented to, another app’s token, and a body that Graph does not know', async () => {
    expect(await statusOf(itself, bind)).toBe(403);
    expect(await statusOf({ ...itself, appid: 'another' }, { ...bind, consentedPermissionSet })).toBe(403);
    expect(await statusOf(itself, { ...bind, consentedPermissionSet, teamsApp: APP })).toBe(400);
    expect(await statusOf(itself, { consentedPermissionSet })).toBe(400);
  });
});

describe('who is listed', () => {
  it('is read from a file, one id a line, each once; another line is named', () => {
    const file = join(folder, 'people.txt');
    writeFileSync(file, `${ann}\r\n\n${ben}\n${ann}\n`);
    expect(listedIn(file)).toEqual([ann, ben]);
    writeFileSync(file, `${ann}\nAnn\n`);
    expect(() => listedIn(file)).toThrow('Line 2');
  });

  it('of another version counts for nothing', () => {
    const progress = progressIn();
    progress.add(ann);
    progress.save();
    expect(progressIn().has(ann)).toBe(true);
    expect(progressIn('progress.json', '9.0.0').has(ann)).toBe(false);
    expect(readFileSync(join(folder, 'progress.json'), 'utf8')).toContain(ann);
  });
});
