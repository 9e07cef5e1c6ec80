import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Verdict } from '../../lib/domain/gate/approval.ts';
import type { Correction } from '../../lib/domain/content/rewording.ts';
import { listRoom, listsOfSite, saveRow, type ListRooms } from '../lists/rooms.ts';
import { chatPage } from '../chat/page.ts';
import type { ChatRelay } from '../chat/relay.ts';
import type { Pace } from '../pace.ts';
import { DoorRefused } from '../until-through.ts';
import { serve, type Asked, type Reply, type Served } from '../../local/tenant/web.ts';
import { correctionsIn } from './corrections.ts';
import { decisions } from './decisions.ts';
import { envelope } from './envelope.ts';
import { home } from './home.ts';
import { html, link, type Markup } from './html.ts';
import { layout, places, type Room } from './layout.ts';
import { leaders } from './leaders.ts';
import { ownItems } from './own-items.ts';
import { practiceTab } from './practice.ts';
import type { OwnItem, Seen } from './seen.ts';
import { catalogue, channel, feed, page, pages, people } from './tenant-pages.ts';
import { bannerOf, dayOf, type Told } from './story-so-far.ts';

export interface ViewerOptions {
  port: number;
  told: Told;
  now: () => number;
  /** What there is to see, afresh. */
  see: () => Promise<Seen>;
  /** What the layer has for somebody, as it tells that person. */
  itemsOf: (userPrincipalName: string) => Promise<OwnItem[]>;
  /** Answers a question through the app's own door, as a flow of the company would. */
  decide: (needId: string, approvalId: string, verdict: Verdict) => Promise<unknown>;
  /** Where the company stands still for somebody who steers. */
  pace: Pace;
  /** Brings what people say to the bot, and presses of its cards. */
  chat: ChatRelay;
  lists: ListRooms;
  /** Where Teams opens the page of role-plays. */
  practiceUrl: string;
  /** What Teams does for a page that asks who is signed in. */
  signIn: (userPrincipalName: string) => Promise<{ token: string } | { refused: string }>;
  /** A picture of the tenant's site, by its path there. */
  picture: (path: string) => Promise<Reply>;
}

const asset = (type: string, body: string): Reply => ({
  status: 200,
  headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'max-age=3600' },
  body,
});
const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const library = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

/**
 * Nothing from a page runs, loads or sends, whatever somebody published; cards are drawn by the library served here,
 * and the frames of Teams show the layer alone.
 */
const policyFor = ({ practiceUrl }: ViewerOptions): string =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-src ${new URL(practiceUrl).origin}; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

/** Serves what the company's people would see, on loopback, and takes answers to the questions that wait. */
export async function serveViewer(options: ViewerOptions): Promise<Served> {
  const files: Record<string, Reply> = {
    '/style.css': asset('text/css', read('style.css')),
    '/live.js': asset('text/javascript', read('live.js')),
    '/teams-host.js': asset('text/javascript', read('teams-host.js')),
    '/adaptivecards.js': asset('text/javascript', readFileSync(library, 'utf8')),
  };
  return await serve({
    port: options.port,
    answer: async (asked) => {
      const file = files[asked.url.pathname];
      if (file) return file;
      try {
        if (asked.url.pathname.startsWith('/sites/')) return await options.picture(asked.url.pathname);
        if (asked.method !== 'POST') return await show(asked, options);
        checkOrigin(asked, options);
        if (asked.url.pathname === '/pace') return paceOn(asked, options);
        return asked.url.pathname.startsWith('/people/')
          ? await personOn(asked, options)
          : await decideOn(asked, options);
      } catch (error) {
        const words =
          error instanceof DoorRefused
            ? `${error.detail} What you typed is still there when you go back.`
            : 'The company is being started again; try again in a moment.';
        return shown(asked, options, { title: 'That did not work', body: html`<p>${words}</p>` }, 503);
      }
    },
  });
}

function shown({ url }: Asked, options: ViewerOptions, room: Room, status = 200): Reply {
  const { told, now } = options;
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policyFor(options) },
    body: layout({ ...room, path: url.pathname, banner: bannerOf(told, now()) }),
  };
}

async function show(asked: Asked, options: ViewerOptions): Promise<Reply> {
  const seen = await options.see();
  const room =
    asked.url.pathname === '/lists'
      ? { title: 'Lists of the learning site', body: await listsOfSite(options.lists, seen.records.users) }
      : ((await personAt(asked.url, options, seen)) ?? roomAt(asked.url, options, seen));
  return room
    ? shown(asked, options, room)
    : shown(
        asked,
        options,
        { title: 'Nothing is here', body: html`<p>Nothing was published under this address.</p>` },
        404,
      );
}

/** What one person sees, with what the layer answers when they ask it why. */
async function personAt(
  { pathname, searchParams }: URL,
  { itemsOf, chat, practiceUrl, lists }: ViewerOptions,
  { records }: Seen,
): Promise<Room | undefined> {
  const [, first, second, third, ...rest] = pathname.split('/').map(decodeURIComponent);
  const user = first === 'people' ? records.users.find(({ id }) => id === second) : undefined;
  if (!user) return undefined;
  if (third === 'chat')
    return {
      title: `${user.displayName} and the bot, in Teams`,
      body: chatPage(user, records, chat),
      stays: true,
    };
  if (third === 'lists')
    return await listRoom(lists, { user, users: records.users }, rest, searchParams.get('q') ?? '');
  if (third === 'practice')
    return {
      title: `${user.displayName}: Practise a talk, in Teams`,
      body: practiceTab(practiceUrl, user),
      stays: true,
    };
  return {
    title: `${user.displayName}, ${user.jobTitle}`,
    body: html`<p>${link(`/people/${user.id}/chat`, `Chat with the bot as ${user.displayName}`)}</p>
      <p>${link(`/people/${user.id}/practice`, `Practise a talk as ${user.displayName}`)}</p>
      <p>${link(`/people/${user.id}/lists`, 'Lists of the learning site')}</p>
      ${ownItems(await itemsOf(user.userPrincipalName))}${feed(user.id, records)}`,
  };
}

function roomAt(
  { pathname, searchParams }: URL,
  { told, pace, now }: ViewerOptions,
  seen: Seen,
): Room | undefined {
  const { records } = seen;
  const [, first = '', second] = pathname.split('/').map(decodeURIComponent);
  const title = places.find(({ path }) => path === `/${first}`)?.name ?? '';
  if (second !== undefined && first === 'pages') return page(second, records, told);
  if (second === undefined && first === 'envelope')
    return {
      title: told.envelope ? 'The envelope is opened' : 'The envelope is sealed',
      body: envelope(told.envelope),
    };
  const bodies: Record<string, () => Markup> = {
    '': () => home(told, seen, pace, now()),
    decisions: () => decisions(seen, told),
    leaders: () => leaders(seen, told),
    people: () => people(records, searchParams.get('q') ?? ''),
    catalogue: () => catalogue(records),
    pages: () => pages(records),
    channel: () => channel(records),
  };
  const body = second === undefined ? bodies[first]?.() : undefined;
  return body && { title, body };
}

function checkOrigin({ headers }: Asked, { port }: ViewerOptions): void {
  if (headers.origin !== `http://127.0.0.1:${port}`)
    throw new DoorRefused(403, 'Answers are taken from this page only.');
}

/** @throws DoorRefused where parts were corrected and yet it is not sent back: they would be lost */
function verdictIn(fields: URLSearchParams, corrections: readonly Correction[]): Verdict {
  const [verdict, cause, modality, comment] = ['verdict', 'cause', 'modality', 'comment'].map(
    (name) => fields.get(name) || undefined,
  );
  if (corrections.length > 0 && verdict !== 'send-back')
    throw new DoorRefused(
      400,
      'You corrected parts: send it back, and your deputy approves what comes of it.',
    );
  return Verdict.parse({
    verdict,
    comment,
    ...(verdict === 'approve' ? { cause } : {}),
    ...(verdict === 'send-back' ? { modality } : {}),
    ...(corrections.length > 0 ? { corrections } : {}),
  });
}

/**
 * What somebody writes to the bot, presses, or opens as a dialog: `/people/{id}/chat`, `…/chat/press`, `…/chat/dialog`;
 * `/people/{id}/sign-in`, where a page in Teams gets its token; and `/people/{id}/lists/…`, a row that they save.
 */
async function personOn(asked: Asked, options: ViewerOptions): Promise<Reply> {
  const { url, body } = asked;
  const { see, chat, signIn, lists } = options;
  const [, , id = '', room, does, ...rest] = url.pathname.split('/').map(decodeURIComponent);
  const { users } = (await see()).records;
  const who = users.find((user) => user.id === id);
  if (!who) throw new DoorRefused(404, 'Nobody of this company has that address.');
  if (room === 'lists') {
    const saved = await saveRow(lists, { user: who, users }, [does, ...rest], new URLSearchParams(body));
    return 'room' in saved ? shown(asked, options, saved.room, saved.status) : saved;
  }
  if (room === 'sign-in') return { status: 200, body: await signIn(who.userPrincipalName) };
  if (does !== undefined) {
    const { data } = JSON.parse(body) as { data: unknown };
    return {
      status: 200,
      body: does === 'dialog' ? await chat.dialog(who, data) : await chat.press(who, data),
    };
  }
  await chat.say(who, new URLSearchParams(body).get('text') ?? '');
  return { status: 303, headers: { location: `/people/${id}/chat` } };
}

/** How far the company lives on: to a day, until it is asked something, or not at all. */
function paceOn({ body }: Asked, { pace, told, now }: ViewerOptions): Reply {
  const fields = new URLSearchParams(body);
  const day = Number(fields.get('day'));
  if (fields.get('does') === 'on') pace.runOn();
  else if (fields.get('does') === 'now') pace.runTo(dayOf(told, now()));
  else if (Number.isInteger(day) && day >= 1 && day <= told.days) pace.runTo(day);
  else throw new DoorRefused(400, `A day is a whole number from 1 to ${told.days}.`);
  return { status: 303, headers: { location: '/' } };
}

async function decideOn({ url, body }: Asked, { decide, see }: ViewerOptions): Promise<Reply> {
  const [, , needId = '', approvalId = ''] = url.pathname.split('/').map(decodeURIComponent);
  const fields = new URLSearchParams(body);
  const asked = (await see()).questions.find(({ approval }) => approval.approvalId === approvalId);
  await decide(needId, approvalId, verdictIn(fields, asked ? correctionsIn(fields, asked) : []));
  return { status: 303, headers: { location: '/decisions' } };
}
