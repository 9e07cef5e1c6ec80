import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { publishedApp } from '../../local/tenant/teams-app.ts';
import { activityNotices } from '../../lib/adapters/teams/notices.ts';
import type { TenantSeed } from '../../local/tenant/seed.ts';
import { flowRoles, onChoice, permissions, registrationRoles } from '../../m365/permissions.ts';
import manifest from '../../m365/teams/manifest.json' with { type: 'json' };
import { apply, TenantStepFailed, undo } from '../../scripts/commands/tenant/apply.ts';
import { openJournal } from '../../scripts/commands/tenant/journal.ts';
import type { TenantWish } from '../../scripts/commands/tenant/step.ts';
import { tenantSteps } from '../../scripts/commands/tenant/steps.ts';
import { teamsVersion } from '../../scripts/commands/tenant/teams-package.ts';
import { tenantInMemory } from './tenant-in-memory.ts';

const bare: TenantSeed = {
  tenantId: 'tenant',
  users: [
    {
      id: 'it',
      displayName: 'IT',
      userPrincipalName: 'it@a.example',
      mail: 'it@a.example',
      employeeId: '1',
      department: 'IT',
      jobTitle: 'IT',
      managerId: null,
      timeZone: 'Europe/Dublin',
      workingHours: { from: 9, to: 17 },
      scopes: [...new Set(tenantSteps.flatMap(({ scopes }) => scopes))],
    },
  ],
  apps: [{ clientId: 'identity', objectId: 'identity-object', name: 'learning-os-id', roles: {} }],
  documents: [{ name: 'a.md', text: 'A' }],
  providers: [],
};

/** What the callers of the doors need before they can be registered. */
const withDoors: TenantSeed = {
  ...bare,
  apps: [...bare.apps, { clientId: 'doors', objectId: 'doors-object', name: 'learning-os', roles: {} }],
  registrations: [
    {
      appId: 'doors',
      displayName: 'learning-os',
      identifierUris: ['api://doors'],
      appRoles: registrationRoles.map((role) => ({ id: `role ${role.value}`, ...role })),
      api: { oauth2PermissionScopes: [{ id: 'scope', value: 'user_impersonation' }] },
    },
  ],
};

const seedFor = (step: string): TenantSeed =>
  ['callers', 'registration-speaks'].includes(step) ? withDoors : bare;

let folder: string;
let journal: ReturnType<typeof openJournal>;
let said: string[];
const say = (line: string): void => void said.push(line);
const pause = () => Promise.resolve();
const now = () => new Date(0);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
  journal = openJournal(join(folder, 'journal.json'));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (seed = bare, settings: Record<string, string> = {}) =>
  tenantInMemory(seed, {
    AZURE_CLIENT_ID: 'identity',
    ENTRA_CLIENT_ID: 'doors',
    ENTRA_TENANT_ID: 'tenant',
    ENTRA_AUTHORITY: 'https://login.example/',
    APP_AUDIENCE: 'api://doors',
    APP_URL: 'https://app.example',
    ...settings,
  });
const states = (wishes: TenantWish[]) => [...new Set(wishes.map(({ state }) => state))];
const stepNamed = (name: string) => {
  const found = tenantSteps.find((step) => step.name === name);
  if (!found) throw new Error(`no step ${name}`);
  return found;
};

describe.each(tenantSteps.map((step) => [step.name, step] as const))('%s', (name, step) => {
  it('plans without writing anything', async () => {
    const { around, writes } = open(seedFor(name));
    expect(states(await step.plan(around))).toEqual(['missing']);
    expect(writes).toEqual([]);
  });

  it('makes what is missing, verifies it, and has nothing to do the second time', async () => {
    const { around, writes } = open(seedFor(name));
    await apply(step, around, { journal, say, now, pause });
    expect(states(await step.plan(around))).toEqual(['there']);
    const before = writes.length;
    await apply(step, around, { journal, say, now, pause });
    expect(writes).toHaveLength(before);
  });

  it('takes back everything that it made', async () => {
    const { around, tenant } = open(seedFor(name));
    const all = () =>
      (['app', 'registration', 'consent', 'provider', 'teamsApp', 'list'] as const).map((kind) =>
        tenant.shelf.all(kind).map(({ id, body }) => ({ id, ...body })),
      );
    const before = all();
    await apply(step, around, { journal, say, now, pause });
    await undo(step, around, { journal, say });
    expect(all()).toEqual(before.map((kind) => kind.map((one) => normal(one))));
    expect(journal.entries()).toEqual([]);
  });
});

/** An identity that was given roles and lost them holds empty lists. */
const normal = (one: object) =>
  'roles' in one && 'clientId' in one ? { ...one, roles: expect.anything() as object } : one;

describe('the scripts', () => {
  it('grant exactly what the manifest asks for, so that the identity’s token holds it', async () => {
    const { around, tenant } = open();
    await apply(stepNamed('identity-roles'), around, { journal, say, now, pause });
    const { roles } = tenant.app('identity') ?? {};
    for (const service of ['graph', 'sharepoint'])
      expect(roles?.[service]?.toSorted()).toEqual(
        permissions
          .filter(({ of }) => of === service)
          .map(({ role }) => role)
          .sort(),
      );
  });

  it('ask for what opens people only where they are read', async () => {
    const settings = { PEOPLE_FROM_DIRECTORY: 'with-leave-dates', PILOT_GROUPS: 'g' };
    const { tenant, around } = open(bare, settings);
    await apply(stepNamed('identity-roles'), around, { journal, say, now, pause });
    const added = tenant
      .app('identity')
      ?.roles['graph']?.filter((role) => !permissions.some((one) => one.role === role));
    expect(added?.toSorted()).toEqual([
      'GroupMember.Read.All',
      'User-LifeCycleInfo.Read.All',
      'User.Read.All',
    ]);
  });

  it('leave to a human what they did not grant', async () => {
    const [identity] = bare.apps;
    const over = { ...bare, apps: [{ ...identity, roles: { graph: ['User.Read.All'] } }] } as TenantSeed;
    const { around, tenant } = open(over);
    const step = stepNamed('identity-roles');
    await apply(step, around, { journal, say, now, pause });
    const wishes = await step.plan(around);
    expect(wishes.find(({ what }) => what.startsWith('User.Read.All'))?.state).toBe('by hand');
    await undo(step, around, { journal, say });
    expect(tenant.app('identity')?.roles).toEqual({ graph: ['User.Read.All'], sharepoint: [] });
  });

  it('take back nothing that somebody else made', async () => {
    const { around } = open();
    const step = stepNamed('site-grant');
    await apply(step, around, { journal: openJournal(join(folder, 'another.json')), say, now, pause });
    await undo(step, around, { journal, say });
    expect(states(await step.plan(around))).toEqual(['there']);
    expect(said.at(-1)).toContain('names nothing');
  });

  it('give a site its earlier grant back', async () => {
    const [identity] = bare.apps;
    const wide = { ...bare, apps: [{ ...identity, siteGrants: { learning: 'fullcontrol' } }] } as TenantSeed;
    const { around, tenant } = open(wide);
    const step = stepNamed('site-grant');
    expect((await step.plan(around))[0]).toMatchObject({
      state: 'differs',
      detail: 'the site grants fullcontrol',
    });
    await apply(step, around, { journal, say, now, pause });
    expect(tenant.app('identity')?.siteGrants?.learning).toBe('write');
    await undo(step, around, { journal, say });
    expect(tenant.app('identity')?.siteGrants?.learning).toBe('fullcontrol');
  });

  it('add roles to a registration that is there, and keep those that somebody else declared', async () => {
    const foreign = { id: 'f', value: 'Other.Role', allowedMemberTypes: ['User'] };
    const registration = {
      appId: 'doors',
      displayName: 'learning-os',
      identifierUris: [],
      appRoles: [foreign],
    };
    const { around, tenant } = open({ ...bare, registrations: [registration] });
    const step = stepNamed('app-registration');
    await apply(step, around, { journal, say, now, pause });
    const rolesNow = () => tenant.directory.registrations()[0]?.body.appRoles.map(({ value }) => value) ?? [];
    expect(rolesNow()).toContain('Other.Role');
    expect(rolesNow()).toContain('Need.Decide');
    await undo(step, around, { journal, say });
    expect(rolesNow()).toEqual(['Other.Role']);
  });

  it('register callers that get in: the connector for whoever signs in, the flows with the roles of the manifest', async () => {
    const { around, tenant } = open(withDoors);
    await apply(stepNamed('callers'), around, { journal, say, now, pause });
    const registered = (name: string) =>
      tenant.directory.registrations().find(({ body }) => body.displayName === name)?.body;
    const principals = tenant.directory.principals();
    const principalOf = (name: string) =>
      principals.find(({ appId }) => appId === registered(name)?.appId)?.id ?? '';
    expect(registered('learning-os connector')?.['requiredResourceAccess']).toEqual([
      { resourceAppId: 'doors', resourceAccess: [{ id: 'scope', type: 'Scope' }] },
    ]);
    expect(tenant.directory.consents()).toEqual([
      expect.objectContaining({
        clientId: principalOf('learning-os connector'),
        consentType: 'AllPrincipals',
        resourceId: 'doors-object',
        scope: 'user_impersonation',
      }),
    ]);
    const held = tenant.directory.heldBy(principalOf('learning-os flows'));
    expect(held.map(({ appRoleId }) => appRoleId)).toEqual(flowRoles.map(({ role }) => `role ${role}`));
    expect(said.filter((line) => line.includes('entra.allowedApplications'))).toHaveLength(2);
  });

  it('say so where Entra does not show yet what they made, and go on when they run again', async () => {
    const { around } = open(withDoors);
    const late = { ...around.graph, all: <T>(path: string) => shown<T>(path) };
    const shown = async <T>(path: string): Promise<T[]> =>
      path.startsWith('applications') && decodeURIComponent(path).includes('connector')
        ? []
        : await around.graph.all<T>(path);
    const step = stepNamed('callers');
    const told = { journal, say, now, pause };
    await expect(apply(step, { ...around, graph: late }, told)).rejects.toThrow(
      'Entra does not show the app registration learning-os connector yet. Run the step again in a minute.',
    );
    await apply(step, around, told);
    expect(states(await step.plan(around))).toEqual(['there']);
    await undo(step, around, { journal, say });
    expect(journal.entries()).toEqual([]);
  });

  it('register no caller before there are doors', async () => {
    const { around, writes } = open();
    const step = stepNamed('callers');
    await expect(apply(step, around, { journal, say, now, pause })).rejects.toThrow(
      /npm run tenant -- app-registration --apply/,
    );
    expect(writes).toEqual([]);
  });

  it('disable a scope before they remove it, which Entra asks for', async () => {
    const registration = { appId: 'doors', displayName: 'learning-os', identifierUris: [], appRoles: [] };
    const { around } = open({ ...bare, registrations: [registration] });
    await apply(stepNamed('app-registration'), around, { journal, say, now, pause });
    const undone = journal.entries().find(({ what }) => what.startsWith('scope'))?.undo;
    expect(undone?.map(({ body }) => body)).toEqual([
      {
        api: expect.objectContaining({
          oauth2PermissionScopes: [
            expect.objectContaining({ value: 'user_impersonation', isEnabled: false }),
            expect.objectContaining({ value: 'access_as_user', isEnabled: false }),
          ],
        }),
      },
      { api: { oauth2PermissionScopes: [], preAuthorizedApplications: [] } },
    ]);
  });

  it('go on after a crash between two writes, and can still undo the first', async () => {
    const { around, tenant, faults } = open();
    const step = stepNamed('app-registration');
    faults.set({ loseReply: { match: 'servicePrincipals', times: 1 } });
    await expect(apply(step, around, { journal, say, now, pause })).rejects.toThrow('fetch failed');
    await apply(step, around, { journal, say, now, pause });
    expect(states(await step.plan(around))).toEqual(['there']);
    await undo(step, around, { journal, say });
    expect(tenant.directory.registrations()).toEqual([]);
  });

  it('wait out a throttled Graph', async () => {
    const { around, faults } = open();
    faults.set({ throttle: { match: 'permissions', times: 1, retryAfter: 0, status: 429 } });
    await apply(stepNamed('site-grant'), around, { journal, say, now, pause });
    expect(states(await stepNamed('site-grant').plan(around))).toEqual(['there']);
  });

  it('say so when Graph does not show what was made', async () => {
    const step = { ...stepNamed('site-grant'), plan: () => Promise.resolve([never]) };
    const never: TenantWish = {
      what: 'a thing',
      state: 'missing',
      make: () => Promise.resolve({ undo: [] }),
    };
    await expect(apply(step, open().around, { journal, say, now, pause })).rejects.toThrow(TenantStepFailed);
  });

  it('name what somebody may not do', async () => {
    const [it] = bare.users;
    const { around } = open({ ...bare, users: [{ ...it, scopes: ['User.Read.All'] }] } as TenantSeed);
    await expect(stepNamed('site-grant').plan(around)).rejects.toThrow(/403.*Sites/);
  });
});

describe('the Teams app', () => {
  it('declares the notices that the app sends', async () => {
    let sent: { activityType?: string; templateParameters?: { name: string }[] } = {};
    const unused = () => Promise.reject(new Error('not used'));
    const post = <T>(_: string, body: object) => Promise.resolve((sent = body) as T);
    const graph = {
      get: unused,
      all: unused,
      page: unused,
      delta: unused,
      patch: unused,
      putBytes: unused,
      post,
    };
    const teams = { appId: 'app', siteUrl: 'https://a.example/sites/learning', topic: 'Learning for you' };
    await activityNotices(graph, teams).write('key', {
      personIds: ['p'],
      text: 'T',
      url: 'https://a.example/',
    });
    const declared = manifest.activities.activityTypes.find(({ type }) => type === sent.activityType);
    const placeholders = [...(declared?.templateText ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(placeholders).toEqual(sent.templateParameters?.map(({ name }) => name));
  });

  it('is published anew under a new version', async () => {
    const { around, tenant } = open();
    tenant.shelf.keep('teamsApp', 'x', { ...publishedApp(manifest), version: '0.9.0' });
    const step = stepNamed('teams-app');
    expect((await step.plan(around))[0]).toMatchObject({ state: 'differs' });
    await apply(step, around, { journal, say, now, pause });
    expect(tenant.shelf.read('teamsApp', 'x')?.body.version).toBe(manifest.version);
  });

  it('is published anew once Copilot has a sign-in for its agent', async () => {
    const { around, tenant } = open(bare, {
      COPILOT_SIGN_IN: 'sign-in-of-copilot',
      APP_URL: 'https://app.example',
    });
    tenant.shelf.keep('teamsApp', 'x', publishedApp(manifest));
    const step = stepNamed('teams-app');
    expect((await step.plan(around))[0]).toMatchObject({ state: 'differs' });
    await apply(step, around, { journal, say, now, pause });
    expect(tenant.shelf.read('teamsApp', 'x')?.body.version).toBe(
      teamsVersion(manifest.version, around.settings),
    );
  });
});

describe('what the registration holds besides', () => {
  it.each([
    ['BOT_INSTALLATION', 'graph', onChoice.installs.role],
    ['NOTICE_PERMISSION', onChoice.notices.role, onChoice.notices.role],
  ])('is granted where %s says so, and not otherwise', async (name, value, role) => {
    const step = stepNamed('registration-speaks');
    const planned = async (settings: Record<string, string>) =>
      (await step.plan(open(withDoors, settings).around)).map(({ what }) => what);
    expect((await planned({})).filter((what) => what.includes(role))).toEqual([]);
    const { around } = open(withDoors, { [name]: value });
    await apply(step, around, { journal, say, now, pause });
    const wishes = await step.plan(around);
    expect(wishes.find(({ what }) => what.includes(role))?.state).toBe('there');
  });
});
