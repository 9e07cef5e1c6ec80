import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { publishedFor } from '../../../local/tenant/teams-app.ts';
import manifest from '../../../m365/teams/manifest.json' with { type: 'json' };
import type { SeedUser, TenantSeed } from '../../../local/tenant/seed.ts';
import { runningTenant } from './tenant-running.ts';

const user = (id: string, managerId: string | null): SeedUser => ({
  id,
  managerId,
  displayName: id,
  userPrincipalName: `${id}@a.example`,
  mail: `${id}@a.example`,
  employeeId: id,
  department: 'Sales',
  jobTitle: 'Seller',
  timeZone: 'Europe/Dublin',
  workingHours: { from: 9, to: 17 },
  roles: { 'api://learning-os': ['Need.Decide'] },
});
const graphRoles = ['User.Read.All', 'MailboxSettings.Read', 'LearningAssignedCourse.ReadWrite.All'];
const course = { externalId: 'new', title: 'C', contentWebUrl: 'https://a.example/', languageTag: 'en-us' };
const seed: TenantSeed = {
  tenantId: 'tenant',
  users: [user('lead', null), user('ann', 'lead')],
  apps: [
    {
      clientId: 'app',
      objectId: 'app',
      name: 'app',
      roles: { graph: graphRoles, sharepoint: ['Sites.Selected'] },
      siteGrants: { learning: 'write', facilitators: 'write' },
    },
  ],
  teamsApps: [{ id: 'teams-app', ...publishedFor('app', manifest) }],
  documents: [],
  lists: { Charter: [{ Title: 'Line' }] },
  providers: [
    {
      id: 'p1',
      displayName: 'P',
      isCourseActivitySyncEnabled: true,
      contents: [{ ...course, externalId: 'c1' }],
    },
    { id: 'p2', displayName: 'Q', isCourseActivitySyncEnabled: false },
  ],
};
const viva = (provider: string) => `/graph/v1.0/employeeExperience/learningProviders/${provider}`;
const content = `${viva('p1')}/learningContents(externalId='new')`;
const tabLink = 'https://teams.microsoft.com/l/entity/teams-app/learning';
const bulk = '/graph/v1.0/teamwork/sendActivityNotificationToRecipients';
const notice = (recipients: number, webUrl = tabLink) => ({
  topic: { source: 'text', value: 'Learning', webUrl },
  activityType: 'learningForYou',
  previewText: { content: 'Look' },
  templateParameters: [{ name: 'title', value: 'Look' }],
  chainId: 7,
  recipients: Array.from({ length: recipients }, () => ({
    '@odata.type': 'microsoft.graph.aadUserNotificationRecipient',
    userId: 'ann',
  })),
});
const webhook = '/workflows/approvals/triggers/manual/paths/invoke?sig=s';
const card = (more: object) => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5', body: [], ...more },
    },
  ],
});

let tenant: Awaited<ReturnType<typeof runningTenant>>;
beforeAll(async () => (tenant = await runningTenant(seed)));
afterAll(() => tenant.kill());

describe('the local tenant, to real clients with a managed identity', () => {
  test('shows people page by page, their manager and their working hours', async () => {
    expect(await tenant.client('people')).toEqual({ value: ['lead', 'ann'] });
    expect(await tenant.client('manager', 'ann')).toMatchObject({ value: { id: 'lead' } });
    expect(await tenant.client('mailbox', 'ann')).toMatchObject({ value: { timeZone: 'Europe/Dublin' } });
  });

  test('changes a list item once for one etag', async () => {
    expect(await tenant.client('charter')).toEqual({ value: { stale: 412, now: 'Changed' } });
  });

  test('retires a page', async () => {
    expect(await tenant.client('retire')).toEqual({ value: 'gone' });
    expect((await tenant.records()).counts.pages).toBe(0);
  });

  test('takes a permission away', async () => {
    await tenant.faults({ revoke: 'User.Read.All' });
    expect(await tenant.client('people')).toEqual({ refused: { name: 'GraphRefused', status: 403 } });
    await tenant.faults({ grant: 'User.Read.All' });
    expect(await tenant.client('people')).toEqual({ value: ['lead', 'ann'] });
  });
});

describe('the local tenant, as strict as Microsoft', () => {
  test('refuses tokens that are expired, for another audience or without the role', async () => {
    const users = '/graph/v1.0/users';
    expect(await tenant.ask('GET', users)).toBe(401);
    expect(await tenant.ask('GET', users, tenant.token(['User.Read.All'], { seconds: -1 }))).toBe(401);
    expect(await tenant.ask('GET', users, tenant.token(['User.Read.All'], { audience: '' }))).toBe(401);
    expect(await tenant.ask('GET', users, tenant.token(['TeamsActivity.Send']))).toBe(403);
    expect(await tenant.ask('GET', users, tenant.token(['User.Read.All']))).toBe(200);
  });

  test('lets Sites.Selected in only where the site granted it', async () => {
    const pages = '/sites/learning/_api/sitepages/pages(1)';
    const selected = (appid: string) => tenant.token(['Sites.Selected'], { audience: '', appid });
    expect(await tenant.ask('GET', pages, selected('app'))).toBe(404);
    expect(await tenant.ask('GET', pages, selected('stranger'))).toBe(403);
  });

  test('refuses catalogue items and activities that lack something', async () => {
    const write = tenant.token(['LearningContent.ReadWrite.All', 'LearningAssignedCourse.ReadWrite.All']);
    expect(await tenant.ask('PATCH', content, write, { title: 'T' })).toBe(400);
    expect(await tenant.ask('PATCH', content, write, course)).toBe(202);
    expect(await tenant.ask('POST', `${viva('p1')}/learningCourseActivities`, write, {})).toBe(400);
    expect(await tenant.ask('POST', `${viva('p2')}/learningCourseActivities`, write, {})).toBe(400);
  });

  test('takes at most 100 recipients and a token with 45 minutes left', async () => {
    const send = tenant.token(['TeamsActivity.Send']);
    const ageing = tenant.token(['TeamsActivity.Send'], { seconds: 2_000 });
    expect(await tenant.ask('POST', bulk, ageing, notice(1))).toBe(412);
    expect(await tenant.ask('POST', bulk, send, notice(101))).toBe(400);
    expect(await tenant.ask('POST', bulk, send, notice(1))).toBe(202);
  });

  test.each([
    ['a page of the site', 'https://a.sharepoint.com/sites/learning/SitePages/lo-1.aspx'],
    ['another host', 'https://teams.microsoft.com.a.example/l/entity/teams-app/learning'],
    ['a link that is no deep link', 'https://teams.microsoft.com/dl/launcher'],
    ['another kind of deep link', 'https://teams.microsoft.com/l/chat/0/0?users=ann'],
    ['an app that is not in the catalogue', 'https://teams.microsoft.com/l/entity/stranger/learning'],
    ['1,025 characters', `${tabLink}?webUrl=`.padEnd(1_025, 'x')],
  ])('refuses a notice that leads to %s', async (_, webUrl) => {
    const send = tenant.token(['TeamsActivity.Send']);
    expect(await tenant.ask('POST', bulk, send, notice(1, webUrl))).toBe(400);
    expect(await tenant.ask('POST', bulk, send, notice(1, `${tabLink}?webUrl=`.padEnd(1_024, 'x')))).toBe(
      202,
    );
  });

  test('refuses an assignment that does not name its provider, and one that names another', async () => {
    const write = tenant.token(['LearningAssignedCourse.ReadWrite.All']);
    const contentId = (await tenant.records()).contents[0]?.id;
    const assign = (learningProviderId?: string) =>
      tenant.ask('POST', `${viva('p1')}/learningCourseActivities`, write, {
        '@odata.type': '#microsoft.graph.learningAssignment',
        assignmentType: 'recommended',
        learnerUserId: 'ann',
        learningContentId: contentId,
        learningProviderId,
        status: 'notStarted',
      });
    expect(await assign()).toBe(400);
    expect(await assign('p2')).toBe(403);
    expect(await assign('p1')).toBe(201);
  });

  test('refuses cards that Teams would not show', async () => {
    const post = (more: object) => tenant.ask('POST', webhook, '', card(more));
    expect(await post({ version: '1.6' })).toBe(400);
    expect(await post({ actions: [{ type: 'Action.Submit' }] })).toBe(400);
    expect(await post({ body: ['x'.repeat(29_000)] })).toBe(413);
    expect(await post({})).toBe(202);
  });

  test('refuses a call that is not on its list, and a token to whom lacks the secret header', async () => {
    expect(await tenant.ask('GET', '/graph/v1.0/me')).toBe(501);
    expect((await fetch(`${tenant.identity}/graph/v1.0/users`)).status).toBe(501);
    expect((await fetch(`${tenant.identity}/msi/token?resource=x&client_id=app`)).status).toBe(401);
  });
});

test('throttles and counts who does not wait, loses replies after the write, counts repeats, and remembers after kill -9', async () => {
  const write = tenant.token(['LearningContent.ReadWrite.All']);
  await tenant.faults({ throttle: { match: 'learningContents', times: 1, retryAfter: 60, status: 429 } });
  expect(await tenant.ask('PATCH', content, write, course)).toBe(429);
  await tenant.faults({ loseReply: { match: 'learningContents', times: 1 } });
  expect(await tenant.ask('PATCH', content, write, course)).toBe('dropped');
  expect(await tenant.ask('PATCH', content, write, course)).toBe(202);
  const before = await tenant.records();
  expect(before.counts.calledTooSoon).toBe(2);
  expect(before.writes).toContainEqual({ kind: 'content', key: 'new', count: 3 });
  await tenant.kill();
  await tenant.start();
  expect(await tenant.records()).toEqual({ ...before, counts: { ...before.counts, calledTooSoon: 0 } });
});
