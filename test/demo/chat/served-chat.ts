import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { ChatRelay, DialogAnswer, PressAnswer } from '../../../demo/chat/relay.ts';
import type { Seen } from '../../../demo/viewer/seen.ts';
import { pace } from '../../../demo/pace.ts';
import { serveViewer } from '../../../demo/viewer/server.ts';
import type { Told } from '../../../demo/viewer/story-so-far.ts';
import { offersTo } from '../../../functions/teams/sealed-button.ts';
import type { Press } from '../../../functions/teams/card-parts.ts';
import type { AppRole } from '../../../functions/http/door/principal.ts';
import type { App } from '../../../lib/wiring.ts';
import { noLists } from '../lists/no-lists.ts';
import { freePorts } from '../../../local/shared/free-ports.ts';
import { activityOf, bring, botConnector, pressOf } from '../../functions/teams/bot-connector.ts';
import type { World } from '../../support/world.ts';
import { startedBrowser } from '../../support/chromium.ts';

/** Somebody whose chat is looked at, with the roles that their own token holds. */
export interface Chatting {
  id: string;
  name: string;
  job: string;
  roles?: AppRole[];
}

/** The chats of some people in the viewer, beside an app that answers them, and a browser. */
export interface ServedChat {
  /** Somebody presses a button as the viewer does: signed in where the app asks for it. */
  press: (by: string, data: object) => Promise<PressAnswer>;
  /** What somebody would press to come to this. */
  offer: (to: string, press: Press) => Promise<{ offer: string }>;
  /**
   * The chat of somebody with this card in it, or with their first one, after they pressed what has these titles.
   */
  open: (by: string, titles?: readonly string[], card?: unknown) => Promise<Page>;
  close: () => Promise<void>;
}

/** Where the page of role-plays is, and at which port the viewer is that may show it. */
export interface Practice {
  url: string;
  port: number;
  /** The token that Teams has for somebody. */
  token: string;
}

/** Serves the chats of these people of a company, whose clock becomes the process's. */
export async function servedChat(
  company: World,
  people: readonly Chatting[],
  practice?: Practice,
): Promise<ServedChat> {
  const from = await botConnector();
  jest.spyOn(Date, 'now').mockImplementation(company.now);
  const { url: practiceUrl = 'http://127.0.0.1:1/api/practice', port: servedAt } = practice ?? {};
  const app: App = {
    ports: { ...company.ports, tokens: from.tokens },
    disabledAgents: new Set(),
    page: { url: practiceUrl, hosts: [] },
  };
  const rolesOf = new Map(people.map(({ id, roles = [] }) => [id, roles]));

  async function press(by: string, data: object, more: object = {}): Promise<PressAnswer> {
    const { answer } = await bring(app, pressOf(by, data, more), await from.bringing());
    if (answer?.statusCode === 401)
      return await press(by, data, { authentication: { token: await from.signedIn(by, rolesOf.get(by)) } });
    return answer?.statusCode === 200
      ? { card: JSON.parse(JSON.stringify(answer.value)) as unknown }
      : { refused: String(answer?.value['message']), status: answer?.statusCode ?? 500 };
  }
  async function dialog(by: string, data: object): Promise<DialogAnswer> {
    const fetching = { type: 'invoke', name: 'task/fetch', text: undefined, value: { data } };
    const { answer } = await bring(app, activityOf(by, fetching), await from.bringing());
    const { task } = answer as unknown as { task: { type: string; value: DialogAnswer | string } };
    return typeof task.value === 'string' ? { refused: task.value } : task.value;
  }
  const offer = async (to: string, what: Press) => ({
    offer: await offersTo(to, app.ports.seals, company.now())(what),
  });

  const shown = new Map<string, unknown>();
  const users = people.map(({ id, name, job }) => ({
    id,
    displayName: name,
    jobTitle: job,
    userPrincipalName: `${name.split(' ')[0]?.toLowerCase() ?? ''}@larkfield.example`,
  }));
  const at = new Date(company.now()).toISOString();
  const recordsNow = () => ({
    users,
    chats: [...shown].map(([personId, card]) => ({ personId, at, card })),
    notices: [],
  });
  const chat: ChatRelay = {
    install: () => Promise.resolve(),
    say: () => Promise.resolve(),
    dialog: ({ id }, data) => dialog(id, data as object),
    typedBy: () => [],
    press: ({ id }, data) => press(id, data as object),
  };
  const port = servedAt ?? (await freePorts());
  const told = { company: 'Larkfield', people: 60, began: company.now(), days: 120, acts: [] };
  const served = await serveViewer({
    port,
    told: told as unknown as Told,
    now: company.now,
    see: () => Promise.resolve({ records: recordsNow() } as unknown as Seen),
    itemsOf: () => Promise.resolve([]),
    pace: pace(0),
    decide: () => Promise.resolve(),
    lists: noLists,
    practiceUrl,
    signIn: () =>
      Promise.resolve(practice ? { token: practice.token } : { refused: 'Nobody practises here.' }),
    picture: () => Promise.resolve({ status: 404 }),
    chat,
  });
  const browser: Browser = await startedBrowser();
  const context = await browser.newContext({ bypassCSP: true });

  async function open(by: string, titles: readonly string[] = [], card?: unknown): Promise<Page> {
    const first = card === undefined ? await press(by, await offer(by, {})) : { card };
    if ('refused' in first) throw new Error(first.refused);
    shown.set(by, first.card);
    const page = await context.newPage();
    await page.setViewportSize({ width: 1_000, height: 900 });
    await page.goto(`http://127.0.0.1:${port}/people/${by}/chat`);
    for (const title of titles) await pressIn(page, title);
    return page;
  }

  return {
    press,
    offer,
    open,
    async close() {
      jest.restoreAllMocks();
      await browser.close();
      served.close();
      from.close();
    },
  };
}

/** Presses what has this title, and waits until the card is another one, or unfolds. */
export async function pressIn(page: Page, title: string): Promise<void> {
  const before = await page.innerHTML('.card');
  await page.locator('.card button', { hasText: title }).first().click();
  await page.waitForFunction(
    `document.querySelector('.card').innerHTML !== ${JSON.stringify(before)} && document.getElementById('told').textContent !== 'One moment …' || document.getElementById('told').textContent.length > 20`,
  );
  const told = await page.innerText('#told');
  if (told !== '') throw new Error(`${title}: ${told}`);
}
