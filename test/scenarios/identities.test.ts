import { afterEach, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { pullDirectory } from '../../lib/agents/sensing/directory/pull-directory.ts';
import { answerIdentity } from '../../lib/agents/sensing/identities/answer.ts';
import { learnOf } from '../../lib/agents/sensing/identities/learn-of.ts';
import { replayWaiting } from '../../lib/agents/sensing/identities/replay.ts';
import { keepStatements } from '../../lib/agents/sensing/keep-statements.ts';
import { heldFeeds } from '../../lib/held-feeds.ts';
import type { Identifier } from '../../lib/domain/identity/identifier.ts';
import { callerIdOf, type RecordSource } from '../../lib/domain/signal/record-source.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import type { Registers } from '../../lib/ports/registers.ts';
import { subjectAccess } from '../../lib/rights/subject-access.ts';
import { collected } from '../support/collected.ts';
import { saveRegisters } from '../support/small-company.ts';
import { colleague, tenantPeople } from '../support/tenant-people.ts';
import { DAY, START, world } from '../support/world.ts';

const real = globalThis.fetch;
afterEach(() => void (globalThis.fetch = real));

const HOUR = 3_600_000;
const HR = guidOf('somebody in HR');

/**
 * A company whose people come from its directory with what other systems know them by, and an academy that sends
 * records.
 */
async function companyOf(directory: Record<string, unknown> = { identifiers: ['mail', 'employee-id'] }) {
  let clock = () => START;
  const people = tenantPeople([colleague('ann'), colleague('ben')], () => clock());
  globalThis.fetch = people.fetch;
  const company = world({ directory: people.directory });
  clock = company.now;
  const { registers, identities, learners } = company.ports;
  await saveRegisters(company);
  await registers.save({ register: 'policy', id: 'directory', value: directory, at: START });
  const value = { titleId: 'seller', title: 'Seller', roleId: 'seller', standing: 'confirmed' as const };
  await registers.save({ register: 'job-title', id: 'seller', value, at: START });
  await saveSource(registers, { knowsPeopleBy: ['mail', 'openid', 'account'] });
  const at = {
    ...people,
    company,
    identities,
    async pull(after = 900_000) {
      await company.pass(company.now() + after, () => undefined);
      await company.run(pullDirectory, {});
      await company.settle();
    },
    /** Records of this moment unless they say otherwise. */
    async send(
      actor: object,
      { time = company.now(), id = randomUUID(), timestamp, verb, object, context, ...source }: Sent = {},
    ) {
      const statement = {
        id,
        timestamp: timestamp ?? new Date(time).toISOString(),
        actor,
        verb: verb ?? { id: 'http://adlnet.gov/expapi/verbs/passed' },
        object: object ?? { id: 'https://academy.example/course-1' },
        result: { score: { scaled: 0.8 } },
        context: context ?? {
          contextActivities: { category: [{ id: 'https://a.example/skills/negotiation' }] },
        },
      };
      const did = await company.run(keepStatements, {
        by: { kind: 'app', id: callerIdOf({ sourceId: 'academy' }) },
        source: 'academy.example',
        accountHomePage: 'https://login.example',
        knowsPeopleBy: ['mail', 'openid', 'account'],
        version: '2.0.0',
        authority: { account: { homePage: 'urn:tests', name: 'academy' } },
        statements: [statement],
        ...source,
      } as never);
      await company.settle();
      return { ...did, id };
    },
    evidenceOf: async (name: string) =>
      (await collected(learners.evidenceOf('record-keeping', guidOf(name)))).length,
    questions: () => collected(identities.questions()),
    async answer(holder: string, by = HR) {
      const [open] = await at.questions();
      const did = await company.run(answerIdentity, { key: open?.key ?? '', holder, by });
      await company.settle();
      return did;
    },
    /** Answers anew, by the key of an identifier. */
    async answerAgain(
      identifier: Identifier,
      said: { holder: string; since?: string; until?: string },
      by = HR,
    ) {
      const key = (await identities.keyOf(identifier)) ?? '';
      const did = await company.run(answerIdentity, { key, ...said, by });
      await company.settle();
      return did;
    },
    async replay() {
      const did = await company.run(replayWaiting, {});
      await company.settle();
      return did;
    },
  };
  await at.pull();
  return at;
}
/** The entry of the academy, or another version of it. */
async function saveSource(registers: Registers, said: object) {
  const [entry] = await registers.entries('record-source');
  const value = {
    sourceId: 'academy',
    name: 'Academy',
    source: 'academy.example',
    accountHomePage: 'https://login.example',
    keys: [{ salt: 'a'.repeat(22), hash: '0'.repeat(64) }],
    isOff: false,
    ...said,
  } as RecordSource;
  const ifMatch = entry ? { ifMatch: entry.etag } : {};
  await registers.save({ register: 'record-source', id: 'academy', value, at: START, ...ifMatch });
}

interface Sent {
  time?: number;
  id?: string;
  timestamp?: string;
  verb?: object;
  object?: object;
  context?: object;
  [more: string]: unknown;
}

const mbox = (name: string, domain = 'a.example') => ({ mbox: `mailto:${name}@${domain}` });

describe('a learning record that names people as the company’s other systems do', () => {
  it('is learned of by mail, by its hash and by the number of an employee', async () => {
    const at = await companyOf();
    expect(await at.send(mbox('ANN'))).toMatchObject({ learned: 1, waiting: 0 });
    const hash = createHash('sha1').update('mailto:ann@a.example').digest('hex');
    expect(await at.send({ mbox_sha1sum: hash })).toMatchObject({ learned: 1 });
    const account = { homePage: 'https://login.example', name: 'ann' };
    expect(await at.send({ account }, { accountNames: 'employee-id' })).toMatchObject({ learned: 1 });
    expect(await at.evidenceOf('ann')).toBe(3);
    expect(await at.evidenceOf('ben')).toBe(0);
    expect(await at.questions()).toEqual([]);
  });

  it('is learned of by nothing that its source is not believed, or that the directory is not asked for', async () => {
    const at = await companyOf();
    expect(await at.send(mbox('ann'), { knowsPeopleBy: [] })).toMatchObject({
      learned: 0,
      waiting: 0,
    });
    const other = await companyOf({});
    expect(other.arrived.join()).not.toMatch(/a\.example|employeeId/);
    expect(await other.send(mbox('ann'))).toMatchObject({ learned: 0, waiting: 1 });
  });

  it('waits for a human where nobody is known by it, and counts once, however often it is sent and replayed', async () => {
    const at = await companyOf();
    const openid = 'https://people.example/ann';
    const { id } = await at.send({ openid });
    await at.send({ openid }, { id });
    expect(await at.questions()).toMatchObject([
      { question: { identifier: { kind: 'openid', value: openid }, why: 'unmatched', candidates: [] } },
    ]);
    expect(await at.replay()).toEqual({ questions: 1, learned: 0 });
    // Nothing else is known since.
    expect(await at.replay()).toEqual({ questions: 0, learned: 0 });
    await expect(at.answer(guidOf('stranger'))).rejects.toThrow('is known');
    await expect(at.answer(HR, HR)).rejects.toThrow('themselves');
    expect(await at.answer(guidOf('ann'))).toEqual({ learned: 1, waiting: 0 });
    await at.send({ openid }, { id });
    expect(await at.replay()).toEqual({ questions: 0, learned: 0 });
    expect(await at.evidenceOf('ann')).toBe(1);
  });

  it('waits no more once a human said that it is nobody’s, and none is learned of that was voided', async () => {
    const at = await companyOf();
    await at.send(mbox('reception'));
    expect(await at.answer('nobody')).toEqual({ learned: 0, waiting: 0 });
    expect(await at.send(mbox('reception'))).toMatchObject({ learned: 0, waiting: 0 });
    const { id } = await at.send(mbox('joe'));
    const { statements } = at.company.ports;
    const kept = await statements.find('academy.example', id);
    if (kept) await statements.store('academy.example', [{ ...kept, isVoided: true }]);
    expect(await at.answer(guidOf('ann'))).toEqual({ learned: 0, waiting: 0 });
    expect(await at.evidenceOf('ann')).toBe(0);
  });

  it('is never another’s than the one’s of whom the directory is certain, whatever a human said', async () => {
    const at = await companyOf();
    await at.send(mbox('ann'), { time: at.company.now() - 30 * DAY });
    await at.answer(guidOf('ben'));
    expect(await at.evidenceOf('ben')).toBe(1);
    await at.send(mbox('ann'));
    expect([await at.evidenceOf('ann'), await at.evidenceOf('ben')]).toEqual([1, 1]);
    // Nor once she gave the address up: he was named for the time before.
    await at.pull(9 * DAY);
    at.remove('ann');
    await at.pull();
    expect(await at.send(mbox('ann'))).toMatchObject({ learned: 0, waiting: 1 });
  });

  it('is answered anew by its key, and by nobody of what may be their own', async () => {
    const at = await companyOf();
    const openid = 'https://people.example/somebody';
    const identifier = { kind: 'openid', value: openid } as const;
    await expect(at.answerAgain(identifier, { holder: guidOf('ann') })).rejects.toThrow('nobody answered');
    await at.send({ openid });
    await at.answer('nobody');
    expect(await at.send({ openid })).toMatchObject({ learned: 0, waiting: 0 });
    await at.pull();
    await at.answerAgain(identifier, { holder: guidOf('ann') });
    expect(await at.send({ openid })).toMatchObject({ learned: 1 });
    await expect(at.answerAgain(identifier, { holder: 'nobody' }, guidOf('ann'))).rejects.toThrow(
      'themselves',
    );
    const time = { since: new Date(START).toISOString(), until: new Date(START).toISOString() };
    await expect(at.answerAgain(identifier, { holder: 'nobody', ...time })).rejects.toThrow('later');
    const log = (await collected(at.company.ports.decisions.all())) as {
      outcome: string;
      evidence: string[];
    }[];
    const key = await at.identities.keyOf(identifier);
    expect(
      log.filter(({ outcome }) => outcome === 'said whose one openid is').map(({ evidence }) => evidence),
    ).toEqual([[key], [key]]);
    await at.pull(9 * DAY);
    at.remove('ann');
    await at.pull();
    await at.company.ports.personalData.eraseLeaver(guidOf('ann'));
    // The next one of the account is asked about.
    expect(await at.send({ openid })).toMatchObject({ learned: 0, waiting: 1 });
  });

  it('stays the one’s whose it was learned of as, however often it is sent after the address changed hands', async () => {
    const at = await companyOf();
    const openid = 'https://people.example/somebody';
    const identifier = { kind: 'openid', value: openid } as const;
    const { id } = await at.send({ openid });
    await at.answer(guidOf('ann'));
    await at.pull();
    await at.answerAgain(identifier, { holder: guidOf('ben') });
    expect(await at.send({ openid }, { id, time: START + 900_000 })).toMatchObject({ learned: 1 });
    // The bus of the tests drops for ever what it has seen, the real one for some minutes: what would be sent counts.
    const { ports } = at.company;
    const kept = await ports.statements.find('academy.example', id);
    if (!kept) throw new Error('It was kept.');
    const from = {
      by: { kind: 'app', id: callerIdOf({ sourceId: 'academy' }) },
      source: 'academy.example',
      names: { accountHomePage: 'https://login.example', knowsPeopleBy: ['openid'] },
    } as const;
    const names = { ...from.names, knowsPeopleBy: [...from.names.knowsPeopleBy] };
    const again = (before = new Map<string, typeof kept>()) =>
      learnOf([kept.statement], { ...from, names }, ports, at.company.now(), before);
    expect(await again(new Map([[id, kept]]))).toMatchObject([{ personId: guidOf('ann') }]);
    expect(await again()).toMatchObject([{ personId: guidOf('ben') }]);
    expect([await at.evidenceOf('ann'), await at.evidenceOf('ben')]).toEqual([1, 0]);
  });

  it('is not learned of once it was voided while it waited, even where it is sent again', async () => {
    const at = await companyOf();
    const { id } = await at.send(mbox('joe'));
    await at.send(mbox('joe'), {
      verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
      object: { objectType: 'StatementRef', id },
    });
    const time = at.company.now();
    await at.answer(guidOf('ann'));
    expect(await at.send(mbox('joe'), { id, time })).toMatchObject({ learned: 0, waiting: 0 });
    expect(await at.evidenceOf('ann')).toBe(0);
  });

  it('is learned of by the skill that a human said its object is about, once it is known whose it is', async () => {
    const at = await companyOf();
    const skills = { 'https://academy.example/course-1': 'negotiation' };
    await saveSource(at.company.ports.registers, { knowsPeopleBy: ['mail'], skills });
    expect(await at.send(mbox('joe'), { skills, context: {} })).toMatchObject({ learned: 0, waiting: 1 });
    await at.answer(guidOf('ann'));
    expect(await at.evidenceOf('ann')).toBe(1);
  });

  it('is told in full to whom it is about, also once it was voided', async () => {
    const at = await companyOf();
    const { id } = await at.send(mbox('ann'));
    const told = async () =>
      (await at.company.run(subjectAccess, { personId: guidOf('ann') })).records.find(
        (one) => one.recordId === id,
      );
    const own = { isAbout: true, object: 'https://academy.example/course-1', result: { score: 0.8 } };
    expect(await told()).toMatchObject({ ...own, isVoided: false });
    await at.send(mbox('ann'), {
      verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
      object: { objectType: 'StatementRef', id },
    });
    expect(await told()).toMatchObject({ ...own, isVoided: true });
  });

  it.each([
    ['is off', { knowsPeopleBy: ['mail'], isOff: true }],
    ['is not believed by mail any more', { knowsPeopleBy: ['openid'] }],
  ])('is not learned of any more once its source %s', async (_, said) => {
    const at = await companyOf();
    await at.send(mbox('joe'));
    await saveSource(at.company.ports.registers, said);
    at.enter(colleague('joe'));
    await at.pull();
    expect(await at.replay()).toMatchObject({ learned: 0 });
    expect(await at.evidenceOf('joe')).toBe(0);
    expect(await at.questions()).toEqual([]);
  });

  it('is asked about once, since when it came first, and not past what one source may ask', async () => {
    const at = await companyOf();
    await at.send(mbox('joe'));
    await at.pull(DAY);
    await at.send(mbox('joe'));
    expect((await at.questions()).map(({ question }) => question.askedAt)).toEqual([START + 900_000]);
    const question = {
      identifier: { kind: 'mail', value: 'x@a.example' },
      why: 'unmatched',
      candidates: [],
    } as const;
    for (let i = 0; i < 499; i += 1) {
      const key = i.toString(16).padStart(40, '0');
      await at.identities.ask(
        key,
        { ...question, candidates: [], source: 'academy.example', askedAt: START },
        [],
      );
    }
    expect(await at.send(mbox('made.up'))).toMatchObject({ kept: 1, waiting: 0, notAsked: 1 });
    expect(await at.send(mbox('joe'))).toMatchObject({ waiting: 1 });
    expect(await at.questions()).toHaveLength(500);
  });

  it('counts against its source where nobody is found, once however often it is sent', async () => {
    const at = await companyOf();
    for (let i = 0; i < 30; i += 1) await at.send(mbox('ann'));
    const held = async () => (await heldFeeds(at.company.ports, at.company.now())).get('academy.example');
    const refused = async () => {
      const [feed] = await collected(at.company.ports.feeds.all());
      return feed?.weeks.reduce((sum, week) => sum + week.refused, 0) ?? 0;
    };
    const id = randomUUID();
    for (let i = 0; i < 20; i += 1) await at.send(mbox('joe'), { id, timestamp: '2026-03-02T09:00:00Z' });
    await at.pull(DAY);
    await at.send(mbox('ann'));
    expect(await refused()).toBe(1);
    expect(await held()).toBeUndefined();
    for (let i = 0; i < 20; i += 1) await at.send(mbox(`joe${i}`));
    await at.pull(DAY);
    await at.send(mbox('ann'));
    // Of what a process saw last up to a fifth is not written yet.
    expect(await refused()).toBeGreaterThan(21 * 0.8);
    expect(await held()).toMatchObject([{ kind: 'refused', share: expect.closeTo(0.37, 1) }]);
  });

  it('waits where its time names no zone, and the address may have changed hands by then', async () => {
    const at = await companyOf();
    const local = (time: number) => ({ timestamp: new Date(time).toISOString().replace('Z', '') });
    await at.pull(9 * DAY);
    expect(await at.send(mbox('ann'), local(at.company.now() - DAY))).toMatchObject({ learned: 1 });
    expect(await at.send(mbox('ann'), local(START + HOUR))).toMatchObject({ learned: 0, waiting: 1 });
    await at.answer(guidOf('ann'));
    expect(await at.evidenceOf('ann')).toBe(2);
  });

  it('is nobody’s for certain of the time before the directory was asked by what they are known', async () => {
    const at = await companyOf({});
    await at.pull(DAY);
    const { registers } = at.company.ports;
    const [entry] = (await registers.entries('policy')).filter(({ id }) => id === 'directory');
    const ifMatch = entry ? { ifMatch: entry.etag } : {};
    const value = { identifiers: ['mail'] };
    await registers.save({ register: 'policy', id: 'directory', value, at: START, ...ifMatch });
    const before = at.company.now();
    await at.pull(DAY);
    expect(await at.send(mbox('ann'), { time: before + HOUR })).toMatchObject({ learned: 0, waiting: 1 });
    expect(await at.send(mbox('ann'))).toMatchObject({ learned: 1 });
  });

  it('is learned of without a human once the directory names who joined', async () => {
    const at = await companyOf();
    await at.send(mbox('joe'));
    at.enter(colleague('joe'));
    await at.pull();
    expect(await at.replay()).toEqual({ questions: 1, learned: 1 });
    expect(await at.evidenceOf('joe')).toBe(1);
    expect(await at.questions()).toEqual([]);
  });

  it('is not taken for the next one’s who was given the address, nor the other way round', async () => {
    const at = await companyOf();
    const before = at.company.now();
    await at.pull(9 * DAY);
    at.remove('ann');
    await at.pull();
    await at.pull(9 * DAY);
    at.enter(colleague('other ann', { mail: 'ann@a.example', employeeId: 'other' }));
    await at.pull();
    expect(await at.send(mbox('ann'))).toMatchObject({ learned: 1 });
    expect(await at.evidenceOf('other ann')).toBe(1);
    // Of the time of the first one.
    expect(await at.send(mbox('ann'), { time: before })).toMatchObject({ learned: 1 });
    expect(await at.evidenceOf('ann')).toBe(1);
    // Between them it was nobody's.
    expect(await at.send(mbox('ann'), { time: at.company.now() - 5 * DAY })).toMatchObject({ waiting: 1 });
    expect(await at.evidenceOf('other ann')).toBe(1);
  });

  it('waits where two swapped their addresses, until it is clear whose they are', async () => {
    const at = await companyOf();
    await at.pull(9 * DAY);
    at.change('ann', { mail: 'ben@a.example' });
    at.change('ben', { mail: 'ann@a.example' });
    await at.pull();
    expect(await at.send(mbox('ann'), { time: at.company.now() - HOUR })).toMatchObject({ waiting: 1 });
    expect(await at.questions()).toMatchObject([
      { question: { candidates: [guidOf('ann'), guidOf('ben')] } },
    ]);
    await at.pull(HOUR);
    expect(await at.send(mbox('ann'))).toMatchObject({ learned: 1 });
    expect([await at.evidenceOf('ann'), await at.evidenceOf('ben')]).toEqual([0, 1]);
  });

  it('is found by a time before the first look only where the company vouches for it', async () => {
    const at = await companyOf();
    const time = at.company.now() - 30 * DAY;
    expect(await at.send(mbox('ann'), { time })).toMatchObject({ waiting: 1 });
    const { registers } = at.company.ports;
    const [entry] = (await registers.entries('policy')).filter(({ id }) => id === 'directory');
    const value = { identifiers: ['mail'], notReusedSince: new Date(START - 90 * DAY).toISOString() };
    await registers.save({
      register: 'policy',
      id: 'directory',
      value,
      at: START,
      ...(entry ? { ifMatch: entry.etag } : {}),
    });
    expect(await at.replay()).toEqual({ questions: 1, learned: 1 });
    expect(await at.evidenceOf('ann')).toBe(1);
  });

  it('is known to whom it is about, and goes with them', async () => {
    const at = await companyOf();
    const { id } = await at.send(mbox('ann'));
    const { personalData, statements } = at.company.ports;
    expect(await at.company.run(subjectAccess, { personId: guidOf('ann') })).toMatchObject({
      identifiers: [{ kind: 'mail' }, { kind: 'employee-id' }],
    });
    await at.pull(9 * DAY);
    at.remove('ann');
    await at.pull();
    await personalData.eraseLeaver(guidOf('ann'));
    expect(await statements.find('academy.example', id)).toBeUndefined();
    expect(await collected(at.identities.ofPerson(guidOf('ann')))).toEqual([]);
    const key = (await at.identities.keyOf({ kind: 'mail', value: 'ann@a.example' })) ?? '';
    // That it was somebody's is still known, so what is sent of that time is nobody else's.
    const left = (await at.identities.find(key))?.value.claims;
    expect(left?.map((claim) => Object.keys(claim).sort())).toEqual([
      ['goneAt', 'notedAt', 'since', 'until'],
    ]);
    expect(await at.send(mbox('ann'), { time: at.company.now() - 2 * HOUR })).toMatchObject({
      learned: 0,
      waiting: 0,
    });
  });
});
