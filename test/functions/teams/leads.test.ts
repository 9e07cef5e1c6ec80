import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { offersTo } from '../../../functions/teams/sealed-button.ts';
import { leadersInWords } from '../../../lib/agents/analytics/leaders/in-words.ts';
import { publishCoverage } from '../../../lib/agents/analytics/publish-coverage.ts';
import type { LeadersReport } from '../../../lib/domain/leaders/report.ts';
import { DAY } from '../../../lib/domain/milliseconds.ts';
import { english } from '../../../lib/messages/words.ts';
import type { App } from '../../../lib/wiring.ts';
import { companyWithLeads, leads } from '../../support/company-with-leads.ts';
import { approves, lead, sellers } from '../../support/small-company.ts';
import { START, type World } from '../../support/world.ts';
import {
  bring,
  buttonsOf,
  botConnector,
  pressOf,
  type Answered,
  type BotConnector,
} from './bot-connector.ts';

const { manager, ofFour, processOwner, lineOwner } = leads;
const people = sellers(60);
const { say } = english;

let from: BotConnector;
let company: World;
let app: App;

beforeAll(async () => {
  from = await botConnector();
  company = await companyWithLeads();
  app = { ports: { ...company.ports, tokens: from.tokens }, disabledAgents: new Set() };
});
afterAll(() => {
  from.close();
});

async function press(personId: string, door: string, token?: string): Promise<Answered> {
  const seal = offersTo(personId, app.ports.seals, Date.now());
  const more = token === undefined ? {} : { authentication: { token } };
  return bring(app, pressOf(personId, { offer: await seal({ door }) }, more), await from.bringing());
}
const textOf = async (personId: string, door: string): Promise<string> => {
  const { answer } = await press(personId, door, await from.signedIn(personId));
  expect(answer?.statusCode).toBe(200);
  return JSON.stringify(answer?.value);
};

test.each(['team-coverage-list', 'me-owned-list'])(
  '%s is told to who signs in as themselves, and not on the channel’s word',
  async (door) => {
    const asked = await press(manager, door);
    expect(asked.answer?.type).toBe('application/vnd.microsoft.activity.loginRequest');
    const foreign = await press(manager, door, await from.signedIn(ofFour));
    expect(foreign.answer?.statusCode).toBe(400);
    expect(foreign.answer?.value).toMatchObject({ code: 'not-allowed' });
  },
);

test('a manager of eight reads how the team stands and what to do next, and nothing about anybody', async () => {
  const card = await textOf(manager, 'team-coverage-list');
  expect(card).toContain('Negotiation');
  expect(card).toContain('of those of whom it is known');
  expect(card).toContain('Next: ');
  expect(people.filter((personId) => card.includes(personId))).toEqual([]);
});

test('of four nothing is said, nor to whoever leads nobody', async () => {
  for (const personId of [ofFour, people[20] ?? '']) {
    const card = await textOf(personId, 'team-coverage-list');
    expect(card).toContain(say('chat.team.none'));
    expect(card).not.toContain('Negotiation');
  }
});

test('what to do next names what exists, once something does', async () => {
  await company.pass(START + 9 * DAY, approves);
  expect(await textOf(manager, 'team-coverage-list')).toContain('exists for it. Give time for it');
});

test('the owner of a cause reads what it is about, what is asked and by when', async () => {
  const card = await textOf(processOwner, 'me-owned-list');
  expect(card).toContain('Writing, Sellers: the cause is the process');
  expect(card).toContain(say('chat.owned.cause.asked'));
  expect(card).toMatch(/It holds until \d+ \w+ 2027|It holds until \w+ \d+, 2027/);
  expect([...people, lead].filter((personId) => card.includes(personId))).toEqual([]);
});

test('the owner of a line reads how it stands and what waits; whoever owns nothing reads that', async () => {
  const card = await textOf(lineOwner, 'me-owned-list');
  expect(card).toContain('We need negotiation (C1)');
  expect(card).toContain('Asked of you: say what you agree to as success');
  expect(await textOf(people[0] ?? '', 'me-owned-list')).toContain(say('chat.owned.none'));
});

test('of their line its owner reads what leaders read of it, and of no other', async () => {
  const { run, ports } = company;
  await run(publishCoverage, {});
  const report = await ports.coverage.latestReport();
  const [told] = leadersInWords(
    report as LeadersReport,
    {
      skills: await ports.registers.skills(),
      profiles: await ports.registers.roleProfiles(),
      lines: (await ports.registers.charter()).lines,
    },
    english,
  ).lines;
  const card = await textOf(lineOwner, 'me-owned-list');
  expect(told?.sentences[0]).toContain('Negotiation');
  expect(card).toContain(JSON.stringify(told?.sentences[0]).slice(1, -1));
  expect(card).toContain('Counts of people are about right');
  expect(await textOf(processOwner, 'me-owned-list')).not.toContain(told?.sentences[0]);
});

test('both stand on the first card for everybody, so that a chat tells nobody who leads', async () => {
  const titlesFor = async (personId: string) => {
    const seal = offersTo(personId, app.ports.seals, Date.now());
    const { answer } = await bring(app, pressOf(personId, { offer: await seal({}) }), await from.bringing());
    return buttonsOf(answer?.value).map(({ title }) => title);
  };
  for (const personId of [people[0] ?? '', manager, ofFour, lineOwner])
    expect(await titlesFor(personId)).toEqual(expect.arrayContaining([say('chat.team'), say('chat.owned')]));
});
