import { beforeAll, describe, expect, it } from '@jest/globals';
import { routeOf } from '../../../local/tenant/routing.ts';
import { publishedFor } from '../../../local/tenant/teams-app.ts';
import manifest from '../../../m365/teams/manifest.json' with { type: 'json' };
import type { Fact } from '../../../m365/facts/fact.ts';
import { facts } from '../../../m365/facts/index.ts';
import { sources } from '../../../m365/facts/sources.ts';
import { mailboxRole, onChoice, withTeamsApp } from '../../../m365/permissions.ts';
import { deviations } from './deviations.ts';
import { departures, type Held, type Made } from './least.ts';
import { allPermissions, APP, MODEL, outside, type Sent } from './outside.ts';
import { recorded, type Recorded } from './recorded.ts';

const all: readonly Fact[] = Object.values(facts).flat();

let sent: Recorded[];
let services: Awaited<ReturnType<typeof recorded>>['services'];
beforeAll(async () => ({ sent, services } = await recorded()), 60_000);

/** The fact about a request that was sent. */
function factOf(one: Sent): Fact {
  const url = new URL(one.url);
  if (url.origin === MODEL) {
    const found = facts.openai.find(({ call }) => call === `${one.method} ${url.pathname}`);
    if (!found) throw new RangeError(`${one.method} ${url.pathname} is no fact.`);
    return found;
  }
  const { entry } = routeOf({ ...one, url, bytes: Buffer.from(one.body) });
  const found = all.find(
    ({ call }) => entry.call.replace(/ \/(graph|sites\/learning|teams)(?=\/)/, ' ') === call,
  );
  if (!found) throw new RangeError(`${entry.call} is no fact.`);
  return found;
}

describe('what the facts say', () => {
  it('comes from a public page that was read on a day, and names each call once', () => {
    for (const { page, read } of Object.values(sources)) {
      expect(page).toMatch(/\b[a-z]+\.(?:com|org)\b/);
      expect(Date.parse(read)).not.toBeNaN();
    }
    const used = new Set(all.flatMap((fact) => [...fact.sources]));
    expect([...used].sort()).toEqual(Object.keys(sources).sort());
    expect(all.filter(({ sources: of }) => of.length === 0)).toEqual([]);
    expect(new Set(all.map(({ call }) => call)).size).toBe(all.length);
  });

  it('opens each call to somebody, and to apps by v1.0 only', () => {
    const guarded = all.filter(({ call }) => !call.includes('/workflows/'));
    expect(guarded.filter(({ app, bot, person }) => !app && !bot && !person)).toEqual([]);
    expect(all.filter(({ call, app }) => app && call.includes('/beta/'))).toEqual([]);
  });
});

describe('what the layer sends', () => {
  it('is what the facts have, from every adapter', () => {
    // Not found is an answer: who looks something up, or puts the first picture into a site, counts on it.
    const refused = sent.filter(({ status }) => status >= 400 && status !== 404);
    expect(refused.map(({ by, method, url }) => `${by} ${method} ${url}`)).toEqual([]);
    const made = new Set(sent.map((one) => factOf(one).call));
    const never = all.filter(({ call, app }) => app && !made.has(call)).map(({ call }) => call);
    expect(never).toEqual(notSentByTheLayer);
  });

  it.each(Object.keys(deviations))('would be refused with %s', (name) => {
    const { of, spoil, refused } = deviations[name] as (typeof deviations)[string];
    const one = sent.find(({ method, url, status }) => status < 300 && of.test(`${method} ${url}`));
    if (!one) throw new RangeError(`Nothing was sent that ${String(of)} names.`);
    const { status, body } = services.answer(spoil(one));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(body)).toMatch(refused);
  });
});

it('would be refused for notices of an app whose manifest asks for no permission', () => {
  const one = sent.find(({ by }) => by.endsWith('notices.ts')) as Recorded;
  const unasked = outside({ app: { ...publishedFor(APP, manifest), permissions: [] } });
  expect(unasked.answer(one).status).toBe(403);
});

describe('what the layer is permitted', () => {
  const held: Held[] = [
    // Attributes are no call of their own: what opens them, the stand-in knows.
    ...allPermissions
      .filter(({ role }) => role !== onChoice.leaveDates.role && role !== onChoice.checkedAttributes.role)
      .map(({ role, usedBy }) => ({ permission: role, usedBy })),
    withTeamsApp,
    { permission: mailboxRole.role, usedBy: mailboxRole.usedBy },
  ];
  const made = (): Made[] =>
    sent.filter(({ url }) => !url.startsWith(MODEL)).map((one) => ({ by: one.by, fact: factOf(one) }));
  const changed = (permission: string, to: Partial<Held>): Held[] =>
    held.map((one) => (one.permission === permission ? { ...one, ...to } : one));
  const more = (permission: string, file: string): Held[] => [
    ...held,
    { permission, usedBy: [`lib/adapters/${file}`] },
  ];

  it('is the least that opens its calls', () => {
    expect(departures(held, made())).toEqual([]);
  });

  it.each([
    [
      'a role that reads what another reads too',
      () => more('LearningContent.Read.All', 'viva-learning/catalogue.ts'),
      'LearningContent.Read.All is not needed',
    ],
    [
      'the role for the whole tenant beside the one of the app',
      () => more('TeamsActivity.Send', 'teams/notices.ts'),
      'is not needed',
    ],
    [
      'the role for the whole tenant alone',
      () => changed('TeamsActivity.Send.User', { permission: 'TeamsActivity.Send' }),
      'TeamsActivity.Send.User is less than TeamsActivity.Send',
    ],
    [
      'every site instead of the one',
      () => changed('Sites.Selected', { permission: 'Sites.FullControl.All' }),
      'Sites.Selected is less than Sites.FullControl.All',
    ],
    [
      'a role too few',
      () => held.filter(({ permission }) => permission !== 'LearningAssignedCourse.ReadWrite.All'),
      'nothing opens POST',
    ],
    [
      'the right to read where it writes',
      () => changed('LearningContent.ReadWrite.All', { permission: 'LearningContent.Read.All' }),
      'nothing opens PATCH',
    ],
    [
      'a role that nothing needs',
      () => more('User.Read.All', 'teams/notices.ts'),
      'User.Read.All is not needed',
    ],
    [
      'a file that never calls',
      () =>
        changed('Sites.Selected', {
          usedBy: [
            ...(held.find(({ permission }) => permission === 'Sites.Selected')?.usedBy ?? []),
            'lib/adapters/graph.ts',
          ],
        }),
      'lib/adapters/graph.ts makes no call',
    ],
  ])('would not be with %s', (_, broken, complaint) => {
    expect(departures(broken(), made()).join('; ')).toContain(complaint);
  });
});

/**
 * Open to apps, and answered for the checks of administrators, the smoke command's tidying up, PnPjs in other cases,
 * and tests.
 */
const notSentByTheLayer = [
  'GET /v1.0/users/{user}/manager',
  'GET /v1.0/users/{user}/mailboxSettings',
  "DELETE /v1.0/employeeExperience/learningProviders/{provider}/learningContents(externalId='{externalId}')",
  'PATCH /v1.0/employeeExperience/learningProviders/{provider}/learningCourseActivities/{activity}',
  'DELETE /v1.0/employeeExperience/learningProviders/{provider}/learningCourseActivities/{activity}',
  'GET /v1.0/users/{user}/employeeExperience/learningCourseActivities/{activity}',
  'POST /v1.0/users/{user}/teamwork/sendActivityNotification',
  'GET /v1.0/users/{user}/teamwork/installedApps',
  'POST /v1.0/users/{user}/teamwork/installedApps',
  'POST /v1.0/users/{user}/teamwork/installedApps/{installation}/upgrade',
  "DELETE /_api/web/getFileByServerRelativePath(decodedUrl='{path}')",
  "GET /_api/web/lists/getByTitle('{title}')/items({id})",
  "DELETE /_api/web/lists(guid'{list}')/items({id})",
];
