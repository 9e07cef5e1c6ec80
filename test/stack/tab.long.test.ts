// cspell:ignore nosniff
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { chatRelay } from '../../demo/chat/relay.ts';
import { tenantRecords } from '../../demo/tenant-records.ts';
import { practiceUrl, teamsSignIn } from '../../demo/viewer/practice.ts';
import type { Seen } from '../../demo/viewer/seen.ts';
import { pace } from '../../demo/pace.ts';
import { serveViewer } from '../../demo/viewer/server.ts';
import type { Told } from '../../demo/viewer/story-so-far.ts';
import { english } from '../../lib/messages/words.ts';
import { inBrowser, startedBrowser } from '../support/chromium.ts';
import { noLists } from '../demo/lists/no-lists.ts';
import { runningStack, type RunningStack } from './running-stack.ts';

const LIMIT_MS = 400_000;
/** The frame loads beside whatever else the machine does. */
const SHOWN_WITHIN_MS = 30_000;
const OPENED = 5;
const { say } = english;
type Somebody = Awaited<ReturnType<typeof tenantRecords>>['users'][number];

let running: RunningStack;
let who: Somebody;
let owner: Somebody;

beforeAll(async () => {
  running = await runningStack(30);
  const { users } = await tenantRecords(running.stack.ports);
  const found = users.find(({ jobTitle }) => jobTitle !== '');
  const without = users.find(({ userPrincipalName }) => userPrincipalName.startsWith('owner.of.process'));
  if (!found || !without) throw new Error('Nobody works here.');
  [who, owner] = [found, without];
}, LIMIT_MS);
afterAll(() => running.stop());

const signedIn = async (person: Somebody): Promise<string> => {
  const answer = await teamsSignIn(running.stack.ports, person.userPrincipalName);
  return 'token' in answer ? answer.token : answer.refused;
};
const asking = async (path: string, token?: string): Promise<number> => {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return (await fetch(`http://127.0.0.1:${running.stack.ports.host}/api/${path}`, { headers })).status;
};

test('anybody loads the page, which its host alone may show; its doors take what Teams gets for somebody, and nothing else', async () => {
  const page = await fetch(practiceUrl(running.stack.ports));
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain(
    `frame-ancestors http://127.0.0.1:${running.stack.ports.viewer}`,
  );
  expect([page.headers.get('set-cookie'), page.headers.get('x-content-type-options')]).toEqual([
    null,
    'nosniff',
  ]);
  expect(await asking('me/role-plays')).toBe(401);
  expect(await asking('me/role-plays', await signedIn(who))).toBe(200);
  expect(await asking('practice/anything', await signedIn(who))).toBe(404);
});

test('whoever is not assigned to the enterprise app gets no token, as Entra has it', async () => {
  expect(await signedIn(owner)).toContain('AADSTS50105');
});

inBrowser('the tab of the demonstration', () => {
  test(
    'is the layer’s own page from the layer’s own address, signed in by what stands for Teams',
    async () => {
      const { ports, now } = running.stack;
      const viewer = await serveViewer({
        port: ports.viewer,
        told: { company: 'Larkfield', people: 30, began: now(), days: 1, acts: [] } as unknown as Told,
        now,
        see: async () => ({ records: await tenantRecords(ports) }) as unknown as Seen,
        itemsOf: () => Promise.resolve([]),
        pace: pace(0),
        decide: () => Promise.resolve(),
        lists: noLists,
        practiceUrl: practiceUrl(ports),
        signIn: (name) => teamsSignIn(ports, name),
        picture: () => Promise.resolve({ status: 404 }),
        chat: chatRelay(running.stack, now),
      });
      const browser = await startedBrowser();
      try {
        const page = await (await browser.newContext({ viewport: { width: 1_000, height: 800 } })).newPage();
        const shown = async (person: Somebody, text: string) => {
          // The page waits ten seconds for Teams; on a busy machine somebody opens it again.
          for (let left = OPENED; ; left -= 1) {
            await page.goto(`http://127.0.0.1:${ports.viewer}/people/${person.id}/practice`);
            const shows = page.frameLocator('iframe').getByText(text);
            const came = await shows.waitFor({ timeout: SHOWN_WITHIN_MS }).then(
              () => true,
              (error: unknown) => error,
            );
            if (came === true) return;
            if (left === 1) throw came;
          }
        };
        await shown(who, say('practice-page.nothing'));
        mkdirSync('.local/pictures', { recursive: true });
        await page.screenshot({ path: '.local/pictures/viewer-tab.png' });
        await shown(owner, 'Teams did not sign you in');
        const alone = await browser.newPage();
        await alone.goto(practiceUrl(ports));
        await alone.getByText(say('practice-page.outside')).waitFor();
        expect(await alone.locator('button').count()).toBe(0);
      } finally {
        await browser.close();
        viewer.close();
      }
    },
    LIMIT_MS,
  );
});
