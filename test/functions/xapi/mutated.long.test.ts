// Whatever becomes of a statement on its way: it is kept, and learned of as the one person whose address stands in it,
// or put to a human, or nothing is made of it; or it is refused by name, and nothing of its request is kept.
import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { withClaim } from '../../../lib/domain/identity/claims.ts';
import { guidOf } from '../../../lib/domain/sha256.ts';
import { collected } from '../../support/collected.ts';
import { drawing } from '../../support/changed-exports.ts';
import { saveRegisters } from '../../support/small-company.ts';
import { DAY, START } from '../../support/world.ts';
import { learningSystem, passed, recordSource } from './client.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Draw = ReturnType<typeof drawing>;

const NAMES = Array.from({ length: 12 }, (_, i) => `kim${i}`);
const mailOf = (name: string) => `${name}@a.example`;
const { clock, company, post, get } = learningSystem();

const statementOf = (name: string, i: number): { [name: string]: Json } => ({
  ...structuredClone(passed()),
  id: randomUUID(),
  actor: { mbox: `mailto:${mailOf(name)}`, name },
  timestamp: new Date(START - DAY + i).toISOString(),
  result: { score: { scaled: 0.8 }, success: true },
  context: { contextActivities: { category: [{ id: 'https://a.example/skills/negotiation' }] } },
});

/** Every place within a value, as the object that holds it and its name there. */
function placesIn(value: Json): { holder: Record<string, Json>; name: string }[] {
  if (value === null || typeof value !== 'object') return [];
  const holder = value as Record<string, Json>;
  return Object.keys(holder).flatMap((name) => [{ holder, name }, ...placesIn(holder[name] ?? null)]);
}

const SIGNS = ['"', ',', '\n', ' ', '\u0430', '\u200B', '\u212A', '\t', '@', '\uFEFF', 'É', '\u0000'];
const VALUES: Json[] = [null, '', 0, -1, 1e309, true, [], {}, 'x', 'https://a.example/x', [[]]];

const mutations: ((statement: { [name: string]: Json }, draw: Draw) => void)[] = [
  (statement, draw) => {
    const { holder, name } = draw.of(placesIn(statement));
    if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else Reflect.deleteProperty(holder, name);
  },
  (statement, draw) => {
    const { holder, name } = draw.of(placesIn(statement));
    holder[name] = structuredClone(draw.of(VALUES));
  },
  (statement, draw) => {
    const { holder, name } = draw.of(placesIn(statement));
    holder[draw.of([name.toUpperCase(), `${name} `, 'extra', '__proto__x'])] = holder[name] ?? null;
  },
  (statement, draw) => {
    const texts = placesIn(statement).flatMap(({ holder, name }) => {
      const text = holder[name];
      return typeof text === 'string' ? [{ holder, name, text }] : [];
    });
    const { holder, name, text } = draw.of(texts);
    const at = draw.below(text.length + 1);
    holder[name] = text.slice(0, at) + draw.of(SIGNS) + text.slice(at + draw.below(2));
  },
  (statement, draw) => {
    const mails = placesIn(statement).filter(({ name }) => name === 'mbox');
    const place = mails[0];
    if (place)
      place.holder[place.name] = draw.of([
        `MAILTO:${mailOf(draw.of(NAMES))}`,
        `mailto:${mailOf(draw.of(NAMES)).toUpperCase()}`,
        `mailto:${draw.of(NAMES)}@b.example`,
        `mailto:${mailOf('\u212Aim1')}`,
        `mailto:${mailOf('kim01')}`,
      ]);
  },
  (statement, draw) => {
    statement['timestamp'] = draw.of([
      '2027-01-01T00:00:00Z',
      '1999-01-01T00:00:00Z',
      'yesterday',
      '2026-02-30T00:00:00Z',
    ]);
  },
  (statement, draw) => {
    statement['actor'] = draw.of<Json>([
      { objectType: 'Group', member: [{ mbox: `mailto:${mailOf(draw.of(NAMES))}` }] },
      { mbox: `mailto:${mailOf('kim1')}`, openid: 'https://a.example/kim2' },
      { account: { homePage: 'https://login.example', name: guidOf('kim3') } },
      { account: { homePage: 'https://elsewhere.example', name: guidOf('kim3') } },
    ]);
  },
];

/** What only ASCII takes for the same letters. */
const plain = (text: string): string => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Whom a statement that was sent names, read by other code than the layer's. */
function namedIn(text: string): string | undefined {
  const { actor } = JSON.parse(text) as { actor?: { mbox?: unknown; account?: Record<string, unknown> } };
  if (actor?.account?.['homePage'] === 'https://login.example') return String(actor.account['name']);
  const owner = NAMES.find((name) => plain(String(actor?.mbox)) === `mailto:${mailOf(name)}`);
  return owner === undefined ? undefined : guidOf(owner);
}

it('five thousand statements that something changed: each is kept, waits or is refused by name, and nobody is guessed', async () => {
  const { registers, identities } = company().ports;
  await saveRegisters(company());
  await registers.save({ register: 'policy', id: 'directory', value: { identifiers: ['mail'] }, at: START });
  const source = (await registers.entries('record-source'))[0];
  await registers.save({
    register: 'record-source',
    id: 'academy',
    value: { ...recordSource(), knowsPeopleBy: ['mail'] },
    at: START,
    ifMatch: source?.etag ?? '',
  });
  for (const name of NAMES) {
    const key = (await identities.keyOf({ kind: 'mail', value: mailOf(name) })) ?? '';
    const claims = [...withClaim([], guidOf(name), { at: START - 300 * DAY })];
    await identities.save(key, { value: { kind: 'mail', claims } });
  }
  // Processes read registers anew within a minute.
  clock.now += 120_000;
  const draw = drawing(72);
  const count = { sent: 0, learned: 0, kept: 0, refused: 0, lost: 0, halfTaken: 0, guessed: 0, unnamed: 0 };
  const statuses = new Set<number>();
  for (let i = 0; i < 5_000; i += 1) {
    const one = statementOf(draw.of(NAMES), i);
    for (let change = 0; change <= draw.below(3); change += 1)
      if (placesIn(one).length > 0) draw.of(mutations)(one, draw);
    const besideId = randomUUID();
    const beside = { ...statementOf(draw.of(NAMES), i), id: besideId };
    const text = JSON.stringify(one);
    const { status, json, ids } = await post(`[${text},${JSON.stringify(beside)}]`);
    statuses.add(status);
    count.sent += 1;
    const signals = company()
      .bus.waiting.splice(0)
      .map(({ body }) => JSON.parse(body) as { subject: string; id: string });
    const isBesideKept = (await get(`?statementId=${besideId}`)).status === 200;
    if (status !== 200) {
      count.refused += 1;
      if (isBesideKept || signals.length > 0) count.halfTaken += 1;
      if (!json.detail || /kim|@/.test(JSON.stringify(json))) count.unnamed += 1;
      continue;
    }
    count.kept += 1;
    const [id = ''] = ids;
    const back = await get(`?statementId=${id}`);
    if (!isBesideKept || ids.length !== 2 || back.status !== 200) count.lost += 1;
    for (const signal of signals) {
      const isOfBeside = signal.id === besideId;
      const whose = namedIn(isOfBeside ? JSON.stringify(beside) : text);
      if (!isOfBeside) count.learned += 1;
      if (whose !== signal.subject) count.guessed += 1;
    }
  }
  expect(count).toMatchObject({ sent: 5_000, lost: 0, halfTaken: 0, guessed: 0, unnamed: 0 });
  expect([...statuses].toSorted()).toEqual([200, 400]);
  expect(count.learned).toBeGreaterThan(400);
  expect(count.refused).toBeGreaterThan(1_000);
  // Addresses of nobody wait for a human.
  expect((await collected(identities.questions())).length).toBeGreaterThan(10);
}, 300_000);
