import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { offersTo } from '../../../functions/teams/sealed-button.ts';
import { english } from '../../../lib/messages/words.ts';
import type { App } from '../../../lib/wiring.ts';
import {
  companyWithCohort,
  groupsOf,
  live,
  membersOf,
  name,
  NEED as needId,
  partIn,
} from '../../support/company-with-cohort.ts';
import { testers } from '../../support/small-company.ts';
import type { World } from '../../support/world.ts';
import { bring, buttonsOf, botConnector, pressOf, type BotConnector } from './bot-connector.ts';

let from: BotConnector;
let company: World;
let app: App;
const [no = '', yes = '', other = ''] = testers;

beforeAll(async () => {
  from = await botConnector();
  company = await companyWithCohort();
  jest.spyOn(Date, 'now').mockImplementation(company.now);
  app = { ports: { ...company.ports, tokens: from.tokens }, disabledAgents: new Set() };
  await name(company, 0, 1);
  await live(company, 2);
});
afterAll(() => {
  jest.restoreAllMocks();
  from.close();
});

const { say } = english;
const pressed = async (who: string, offer: unknown, typed: object = {}) =>
  (await bring(app, pressOf(who, { ...typed, offer }), await from.bringing())).answer?.value;
const opened = async (who: string, door: string, params: Record<string, string> = {}) =>
  await pressed(who, await offersTo(who, app.ports.seals, Date.now())({ door, params }));
const titlesOf = (card: unknown) => buttonsOf(card, 'Action.Execute').map(({ title }) => title);
const press = async (who: string, card: unknown, title: string, typed: object = {}) => {
  const button = buttonsOf(card, 'Action.Execute').find((one) => one.title === title);
  if (!button) throw new Error(`There is no button “${title}”: ${titlesOf(card).join(', ')}`);
  return await pressed(who, button.data['offer'], typed);
};

test('whoever was named is asked in the chat, and has the guide once they said yes', async () => {
  const asked = await opened(no, 'me-leading-list');
  expect(JSON.stringify(asked)).toContain('Will you lead 2 sessions');
  expect(JSON.stringify(asked)).not.toContain(say('chat.leading.guide'));
  expect(JSON.stringify(await opened(other, 'me-leading-list'))).toContain(say('chat.leading.none'));
  expect(JSON.stringify(await press(no, asked, say('chat.leading.no')))).toContain(
    say('chat.leading.declined'),
  );
  await live(company, 1);
  const next = await opened(yes, 'me-leading-list');
  const accepted = await press(yes, next, say('chat.leading.yes'));
  expect(JSON.stringify(accepted)).toContain(say('chat.leading.guide'));
  // The same tap again says the same.
  await press(yes, next, say('chat.leading.yes'));
  // Over a weekend, on which nobody is invited.
  await live(company, 3);
  expect(await groupsOf(company)).toHaveLength(1);
});

test('a member sees when it meets in their own hours, and leaves at a tap', async () => {
  const [group] = await groupsOf(company);
  const [ann = ''] = await membersOf(company, group?.groupId ?? '');
  const items = await opened(ann, 'me-items-list');
  const card = await press(ann, items, say('chat.cohort'));
  expect(JSON.stringify(card)).toContain('Session 1: ');
  expect(JSON.stringify(await press(ann, card, say('chat.cohort.leave.now')))).toContain(
    say('chat.cohort.left'),
  );
  expect((await partIn(company, ann))?.cohort?.leftAt).toBe(company.now());
  expect(titlesOf(await opened(ann, 'me-cohort-read', { needId }))).not.toContain(
    say('chat.cohort.leave.now'),
  );
});

test('whoever leads marks who was there on a card that begins empty, by the names of the event', async () => {
  await live(company, 10);
  const [group] = await groupsOf(company);
  const members = await membersOf(company, group?.groupId ?? '');
  const [bo = ''] = members;
  const list = await opened(yes, 'me-leading-list');
  const card = await press(yes, list, say('chat.leading.mark', { number: 1 }));
  const text = JSON.stringify(card);
  expect(text).toContain(`Name of ${bo.slice(0, 4)}`);
  expect(text).not.toContain(bo);
  const kept = await press(yes, card, say('chat.attendance.send'), { 'marks.0.was': 'there' });
  expect(JSON.stringify(kept)).toContain('One person is marked.');
  const parts = await Promise.all(members.map((personId) => partIn(company, personId)));
  expect(parts.map((part) => part?.cohort?.attended).filter(Boolean)).toEqual([{ 0: true }]);
  // Of two sessions, one is not the whole.
  expect(parts.filter((part) => part?.finishedAt !== undefined)).toEqual([]);
  // Nobody else marks it.
  expect(JSON.stringify(await opened(no, 'me-attendance-read', { needId, session: '1' }))).not.toContain(
    'Name of',
  );
});
