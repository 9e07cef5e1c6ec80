import { MINIMUM_GROUP } from '../../lib/domain/disclosure/minimum-group.ts';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { doors } from '../../functions/http/index.ts';
import { answerQuestion } from '../../lib/agents/needs-analysis/demand/dialogue.ts';
import { peopleAsking } from '../../lib/domain/need/need.ts';
import { MOST_A_DAY } from '../../lib/domain/policy/rate-limit-per-person.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { erasePerson } from '../../lib/adapters/cosmos/personal-data/erase.ts';
import { callDoor } from '../functions/http/call-door.ts';
import { headerOf } from '../functions/http/callers.ts';
import { collected } from '../support/collected.ts';
import { containersOf } from '../support/containers-of.ts';
import { asked, companyAtWork, sellers } from '../support/small-company.ts';
import { FEEDS, START, type World } from '../support/world.ts';

const [flooder = '', other = ''] = sellers(2);
const WRITING = 'seller.writing';
const MOST = MOST_A_DAY.request;

/** Their `i`th wish, each a signal of its own. */
const wish = (i: number, by = flooder, text = 'Train us in writing, please.'): Signal => ({
  ...asked(by, 'seller', text, START + i),
  id: `wish-${by}-${i}`,
});
const wishes = (count: number, by = flooder) => Array.from({ length: count }, (_, i) => wish(i, by));

const door = (name: string) => {
  const found = doors.find((one) => one.name === name);
  if (!found) throw new Error(`There is no door ${name}.`);
  return found;
};
const call = (company: World, name: string, body: unknown, kind: 'user' | 'app' = 'user') =>
  callDoor(door(name), {
    principal: headerOf({
      kind,
      id: kind === 'user' ? flooder : FEEDS.id,
      roles: ['Signal.Send', 'Need.Request', 'Register.Write'],
    }),
    app: { ports: company.ports, disabledAgents: new Set() },
    body,
  });
const needIn = async ({ ports }: World, needId = WRITING) => (await ports.needs.need(needId)).value;
const declinedIn = async ({ ports }: World) =>
  (await collected(ports.declinedDemand.all())).map(({ demandId, count }) => [demandId, count]);

beforeAll(() => {
  process.env['WEBSITE_AUTH_ENABLED'] = 'True';
});

describe('one person who asks very often', () => {
  it('counts once, however many sources, ids and moments they ask through', async () => {
    const company = await companyAtWork();
    for (const [i, source] of ['forms', 'chat', 'portal'].entries())
      await company.send([
        { ...wish(i), source },
        { ...wish(i), source },
        { ...wish(i + 10), source },
      ]);
    await company.settle();
    await company.send([wish(0, other)]);
    await company.settle();
    const need = await needIn(company);
    expect(need.requestedBy).toEqual([other, flooder]);
    expect(peopleAsking(need, MINIMUM_GROUP)).toBe(0);
  });

  it('counts once for each thing, asking for two by turns, on the charter and off it', async () => {
    const company = await companyAtWork();
    const texts = ['Train us in writing, please.', 'Train us in measuring, please.'];
    await company.send(Array.from({ length: 16 }, (_, i) => wish(i, flooder, texts[i % 2])));
    await company.settle();
    expect((await needIn(company)).requestedBy).toEqual([flooder]);
    expect(await declinedIn(company)).toEqual([['seller.measuring', 1]]);
  });

  it('is one voice about the cause, whatever they answer on how many requests', async () => {
    const company = await companyAtWork();
    const requests: string[] = [];
    for (let i = 0; i < 10; i += 1) {
      const { text, status } = await call(company, 'requests-make', {
        roleId: 'seller',
        text: 'Train us in writing, please.',
      });
      expect(status).toBe(201);
      requests.push((JSON.parse(text) as { requestId: string }).requestId);
    }
    const say = (requestId: string, answer: 'yes' | 'no', by = flooder) =>
      company.run(answerQuestion, { requestId, by, questionId: 'if-life-depended', answer });
    for (const requestId of requests) await say(requestId, 'yes');
    expect((await needIn(company)).answers['if-life-depended']).toEqual({ yes: 1, no: 0, unsure: 0 });
  });

  it('is counted as one when they come again after they were erased, and not before', async () => {
    const company = await companyAtWork();
    const off = 'A pottery evening for everybody, please.';
    await company.send([wish(1, flooder, off), wish(2, other, off)]);
    await company.settle();
    expect(await declinedIn(company)).toEqual([['seller.other', 2]]);
    await erasePerson(containersOf(company), flooder);
    expect(await declinedIn(company)).toEqual([['seller.other', 1]]);
    await company.send([wish(3, flooder, off), wish(4, flooder, off)]);
    await company.settle();
    expect(await declinedIn(company)).toEqual([['seller.other', 2]]);
  });
});

describe('more than one person may say in a day', () => {
  it('is answered 429 with the seconds to wait, at the door for requests', async () => {
    const company = await companyAtWork();
    const body = { roleId: 'seller', text: 'Train us in writing, please.' };
    const replies = [];
    for (let i = 0; i < 60; i += 1) replies.push(await call(company, 'requests-make', body));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(MOST);
    const refused = replies.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(60 - MOST);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(60);
    expect(JSON.parse(refused[0]?.text ?? '')).toMatchObject({
      type: 'urn:learning-os:problem:too-many',
      status: 429,
    });
    expect((await needIn(company)).requestedBy).toEqual([flooder]);
  });

  it('is refused as a whole in one call of theirs, by name, and what fits is taken afterwards', async () => {
    const company = await companyAtWork();
    const refused = await call(company, 'signals-send', { signals: wishes(60) });
    expect([refused.status, refused.text]).toEqual([429, expect.stringContaining('problem:too-many')]);
    expect(company.bus.waiting).toEqual([]);
    expect((await call(company, 'signals-send', { signals: wishes(MOST) })).status).toBe(202);
  });

  it('is refused to a feed that speaks for many, naming what is too much and nobody else’s', async () => {
    const company = await companyAtWork();
    const theirs = sellers(20)
      .slice(1)
      .map((by, i) => wish(i, by));
    const { status, text } = await call(
      company,
      'signals-send',
      { signals: [...theirs, ...wishes(MOST + 1)] },
      'app',
    );
    expect(status).toBe(429);
    expect(text).toContain(`signals[19] (wish-${flooder}-0)`);
    expect(text).not.toContain('signals[18]');
    expect((await call(company, 'signals-send', { signals: theirs }, 'app')).status).toBe(202);
  });

  it('is one measure, whichever door or feed it comes by', async () => {
    const company = await companyAtWork();
    expect((await call(company, 'signals-send', { signals: wishes(MOST) }, 'app')).status).toBe(202);
    const body = { roleId: 'seller', text: 'Train us in writing, please.' };
    expect((await call(company, 'requests-make', body)).status).toBe(429);
    expect(
      (await call(company, 'signals-send', { signals: [{ ...wish(99), source: 'their-own' }] })).status,
    ).toBe(429);
  });

  it('is kept as a dead letter where it came over the bus, past the doors', async () => {
    const company = await companyAtWork();
    await company.bus.send(wishes(MOST + 3));
    await company.settle();
    const kept = await collected(company.ports.deadLetters.open());
    expect(kept.map(({ reason }) => reason)).toEqual(['too-many', 'too-many', 'too-many']);
    expect((await needIn(company)).requestedBy).toEqual([flooder]);
  });

  it('is refused of self-reports, and of every door at which people say something', async () => {
    const company = await companyAtWork();
    const report = (i: number): Signal => ({
      ...wish(i),
      type: 'learning-os.self.reported',
      subject: flooder,
      data: { skillId: 'writing', score: 5, scale: '0-5' },
    });
    const signals = Array.from({ length: MOST_A_DAY.statement }, (_, i) => report(i));
    expect((await call(company, 'signals-send', { signals: [...signals, report(999)] })).status).toBe(429);
    expect((await call(company, 'signals-send', { signals })).status).toBe(202);
    const limited = doors.filter(({ limit }) => limit === 'statement');
    expect(limited.length).toBeGreaterThan(3);
    for (const { name, example } of limited)
      expect([name, (await call(company, name, example.body)).status]).toEqual([name, 429]);
    expect((await call(company, 'me-skills-list', {})).status).toBe(200);
  });

  it('is refused the eleventh trial of words in a day, so that drafts keep their budget', async () => {
    const company = await companyAtWork();
    const { example } = door('trial-drafts-start');
    const started = Array.from({ length: MOST_A_DAY.trial }, () =>
      call(company, 'trial-drafts-start', example.body),
    );
    expect((await Promise.all(started)).map(({ status }) => status)).not.toContain(429);
    expect((await call(company, 'trial-drafts-start', example.body)).status).toBe(429);
  });

  it('is limited at every door where somebody writes what is their own', () => {
    const own = doors.filter(({ method, scope }) => method === 'POST' && scope === 'own');
    expect(own.length).toBeGreaterThan(3);
    // Ending that somebody sees or counts them is refused to nobody, however much they said; it keeps nothing.
    expect(own.filter(({ limit }) => limit === undefined).map(({ name }) => name)).toEqual([
      'me-near-withdraw',
      'me-succession-withdraw',
    ]);
    const asking = doors.filter(({ method, role }) => method === 'POST' && role === 'Need.Request');
    expect(asking.length).toBeGreaterThan(0);
    expect(asking.filter(({ limit }) => limit === undefined)).toEqual([]);
  });
});
