import { describe, expect, it } from '@jest/globals';
import { keepPart } from '../../lib/agents/delivery/subject.ts';
import { GraphRefused } from '../../lib/adapters/graph.ts';
import { withdrawalOf } from '../../lib/domain/receiver/record.ts';
import { recordsTaken } from '../../functions/http/operations/receiver-checks.ts';
import { unavailable } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';
import { NotWritten } from '../../lib/ports/outbound-connector.ts';
import type { Directory } from '../../lib/ports/directory.ts';
import { compareReceivers } from '../../lib/receivers/compare-receivers.ts';
import { receiverState } from '../../lib/receivers/receiver-state.ts';
import { sendRecords } from '../../lib/receivers/send-records.ts';
import { tryAgain } from '../../lib/receivers/try-again.ts';
import { takeObjection } from '../../lib/rights/objection.ts';
import { runStep } from '../../lib/step.ts';
import { letRegistersAge } from '../support/edit-register.ts';
import {
  confirm,
  finish,
  NEED,
  people,
  reachedIn,
  recordsOf,
  recordStore,
  statementsTold,
  tell,
  told,
  toldCompany,
} from '../support/told-company.ts';
import { DAY, type World } from '../support/world.ts';

letRegistersAge();

const nobody = () => undefined;
const verbs = (company: World) => statementsTold(company).map(({ verb }) => verb.id.split(/[:/]/).at(-1));

/** One run over other ports than those of the company. */
const runOver = (company: World, change: Partial<World['ports']>) => {
  const call = { at: company.now(), instanceId: 'records-send', step: sendRecords.name };
  const app = { ports: { ...company.ports, ...change }, disabledAgents: new Set<never>() };
  return runStep(sendRecords, {}, call, app);
};

describe('an erasure that a run overtakes', () => {
  it('leaves nothing over there where it stopped after writing down what is to be taken back', async () => {
    const company = await toldCompany([recordStore({ gets: ['completions'] })]);
    const personId = await reachedIn(company);
    await finish(company, personId);
    const { outRecords, personalData } = company.ports;
    for (const record of await recordsOf(company, personId))
      await outRecords.saveWithdrawal(withdrawalOf(record, 0));
    expect(await tell(company)).toEqual({ sent: 0, failed: 0, refused: 0, withdrawn: 0 });
    expect(await Array.fromAsync(outRecords.withdrawals('lrs'))).toHaveLength(1);
    await personalData.eraseLeaver(personId);
    expect(await tell(company)).toMatchObject({ sent: 0, withdrawn: 1 });
    expect(verbs(company)).toEqual(['voided']);
    expect(await Array.fromAsync(outRecords.withdrawals('lrs'))).toEqual([]);
  });

  it('tells nothing of whoever is erased between the listing and the sending', async () => {
    const company = await toldCompany([recordStore({ gets: ['completions'] })]);
    const personId = await reachedIn(company);
    await finish(company, personId);
    const { outRecords, personalData } = company.ports;
    const erasedMeanwhile = {
      ...outRecords,
      due: async function* (...asked: [string, number]) {
        const all = await Array.fromAsync(outRecords.due(...asked));
        await personalData.eraseLeaver(personId);
        yield* all;
      },
    };
    expect(await runOver(company, { outRecords: erasedMeanwhile })).toMatchObject({ sent: 0 });
    expect(told(company)).toEqual([]);
    expect(await tell(company)).toMatchObject({ sent: 0, withdrawn: 1 });
    expect(verbs(company)).toEqual(['voided']);
  });
});

describe('a directory or a store of the layer that fails for one person', () => {
  /** @param fails says of whom the directory does not answer */
  const asked = (fails: (personId: string) => Error | undefined): Directory => ({
    borne: () => Promise.resolve(new Set()),
    members: () => Promise.resolve(undefined),
    changes: () => Promise.resolve({ entries: [], value: [] }) as never,
    identifierOf(personId) {
      const failure = fails(personId);
      return failure ? Promise.reject(failure) : Promise.resolve(`E-${personId.slice(0, 4)}`);
    },
  });
  const refusal = (personId: string) =>
    new GraphRefused(`Microsoft Graph answered GET users/${personId} with 403.`, 403);
  const failure = (personId: string) =>
    unavailable(message('problem.graph.failed', { call: `GET users/${personId}`, status: 500 }));

  it.each([refusal, failure])('names nobody in why, where everybody reads it', async (fails) => {
    const store = recordStore({ knowsPeopleBy: 'employee-id' });
    const company = await toldCompany([store], { sabotage: () => ({ directory: asked(fails) }) });
    expect(await company.tellRecords()).toMatchObject({ sent: 0, failed: 8 });
    const state = await receiverState(store, company.ports);
    expect(state.lastRefusal?.why).toBe('the directory did not answer who the person is');
    const [check] = await recordsTaken(company.ports, company.now());
    const telling = await company.ports.outRecords.telling(store.receiverId);
    const told = JSON.stringify([state, check, telling]);
    expect(people.filter((personId) => told.includes(personId))).toEqual([]);
  });

  it('counts it on their record and tells of everybody else', async () => {
    let bad = '';
    const directory = asked((personId) => (personId === (bad ||= personId) ? failure(personId) : undefined));
    const store = recordStore({ knowsPeopleBy: 'employee-id' });
    const company = await toldCompany([store], { sabotage: () => ({ directory }) });
    const run = await company.tellRecords();
    expect(run).toMatchObject({ failed: 1, refused: 0 });
    expect(run.sent).toBeGreaterThan(20);
    await company.pass(company.now() + 10 * DAY, nobody);
    for (let hour = 0; hour < 24 * 5; hour += 1) {
      await company.pass(company.now() + DAY / 24, nobody);
      await company.tellRecords();
    }
    const of = await recordsOf(company, bad);
    expect(of).toMatchObject([{ status: 'refused', why: 'the directory did not answer who the person is' }]);
  });

  it('counts on the record that its person cannot be read, and goes on', async () => {
    const company = await toldCompany([recordStore()]);
    const { learners } = company.ports;
    let bad = '';
    const unreadable: typeof learners = {
      ...learners,
      read(purpose, personId) {
        bad ||= personId;
        const broken = Object.assign(new Error(`document of ${personId}`), { name: 'Unreadable' });
        return personId === bad ? Promise.reject(broken) : learners.read(purpose, personId);
      },
    };
    expect(await runOver(company, { learners: unreadable })).toMatchObject({ sent: 35, failed: 1 });
    expect(await recordsOf(company, bad)).toMatchObject([
      { status: 'waiting', attempts: 1, why: 'Unreadable' },
    ]);
  });
});

describe('an entry that is confirmed, switched off, or given another address', () => {
  const elsewhere = {
    kind: 'xapi' as const,
    address: 'https://hooks.example/other',
    version: '1.0.3' as const,
    accountHomePage: 'https://login.example',
  };
  const gets = ['completions' as const];
  const nothing = { sent: 0, failed: 0, refused: 0, withdrawn: 0 };

  it.each([
    ['off, then confirmed elsewhere', [{ standing: 'off' as const }, { way: elsewhere }]],
    ['confirmed elsewhere', [{ way: elsewhere }]],
    ['off, then confirmed again', [{ standing: 'off' as const }, {}]],
  ])('is told nothing of before: %s', async (_, changes) => {
    const company = await toldCompany([recordStore({ gets })]);
    const personId = await reachedIn(company);
    await finish(company, personId);
    await company.pass(company.now() + DAY / 24, nobody);
    for (const change of changes) await confirm(company, recordStore({ gets, ...change }));
    expect(await tell(company)).toEqual(nothing);
    expect(await recordsOf(company, personId)).toEqual([]);
    await finish(company, await reachedIn(company, 1));
    expect(await tell(company)).toMatchObject({ sent: 1 });
  });

  it('goes on being told where only its name changed, twice', async () => {
    const company = await toldCompany([recordStore({ gets })]);
    await finish(company, await reachedIn(company));
    await company.pass(company.now() + DAY / 24, nobody);
    await confirm(company, recordStore({ gets, name: 'Store' }));
    await company.pass(company.now() + DAY / 24, nobody);
    await confirm(company, recordStore({ gets, name: 'The store' }));
    expect(await tell(company)).toMatchObject({ sent: 1 });
  });

  it('is not told now of what was finished before it was confirmed', async () => {
    const company = await toldCompany([recordStore({ gets, standing: 'proposed' })]);
    const personId = await reachedIn(company);
    const before = company.now();
    await company.pass(before + 10 * DAY, nobody);
    await confirm(company, recordStore({ gets }));
    const stored = await company.ports.learners.read('record-keeping', personId);
    const part = stored.value.participations[NEED];
    if (!part) throw new Error('It reached them.');
    await keepPart(stored, NEED, () => ({ ...part, finishedAt: before }), company.ports);
    expect(await recordsOf(company, personId)).toHaveLength(1);
    expect(await tell(company)).toEqual(nothing);
    expect(await recordsOf(company, personId)).toEqual([]);
  });

  it('takes back where it was told, and nowhere else', async () => {
    const company = await toldCompany([recordStore({ gets })]);
    const personId = await reachedIn(company);
    await finish(company, personId);
    await tell(company);
    await confirm(company, recordStore({ gets, way: elsewhere }));
    await company.ports.personalData.eraseLeaver(personId);
    expect(await tell(company)).toMatchObject({ withdrawn: 1 });
    expect(told(company).map(({ address }) => address)).toEqual(Array(2).fill('https://hooks.example/xapi'));
  });
});

describe('a system that takes nothing back', () => {
  it('is told of everybody else, and the check says what it still holds until somebody mends it', async () => {
    let isMended = false;
    const company = await toldCompany([recordStore()], {
      sabotage: ({ channels }) => ({
        channels: {
          ...channels,
          records: {
            ...channels.records,
            write: (key, payload) =>
              payload.takesBack && !isMended
                ? Promise.reject(new NotWritten('The record store answered 403.'))
                : channels.records.write(key, payload),
          },
        },
      }),
    });
    await company.tellRecords();
    const leavers = await Promise.all(Array.from({ length: 12 }, (_, n) => reachedIn(company, n)));
    for (const personId of leavers) await company.ports.personalData.eraseLeaver(personId);
    await finish(company, await reachedIn(company, 0));
    expect(await company.tellRecords()).toMatchObject({ sent: 1, withdrawn: 0 });
    for (let hour = 0; hour < 24 * 12; hour += 1) {
      await company.pass(company.now() + DAY / 24, nobody);
      await company.tellRecords();
    }
    await finish(company, await reachedIn(company, 1));
    expect(await company.tellRecords()).toMatchObject({ sent: 1 });
    const state = await receiverState(recordStore(), company.ports);
    expect(state).toMatchObject({ toTakeBack: 12, notTakenBack: 12, refused: [], waiting: 0 });
    const check = async () => (await recordsTaken(company.ports, company.now()))[0];
    expect(await check()).toMatchObject({
      status: 'failed',
      found: expect.stringContaining('withdrawals: 12, set aside: 12'),
    });
    isMended = true;
    expect(await company.run(tryAgain, { receiverId: 'lrs', what: 'refused' })).toEqual({ tried: 12 });
    expect(await company.tellRecords()).toMatchObject({ withdrawn: 12 });
    expect(await check()).toMatchObject({ status: 'ok' });
  });
});

it('writes no difference of somebody who was erased while both sides were compared', async () => {
  const company = await toldCompany([recordStore({ gets: ['completions'], saysAs: 'lms' })]);
  const personId = await reachedIn(company);
  await finish(company, personId);
  await tell(company);
  await company.pass(company.now() + 9 * DAY, nobody);
  const { outRecords, personalData } = company.ports;
  const erasing: typeof outRecords = {
    ...outRecords,
    async find(...asked) {
      const found = await outRecords.find(...asked);
      await personalData.eraseLeaver(personId);
      return found;
    },
  };
  const call = { at: company.now(), instanceId: 'compare', step: compareReceivers.name };
  const app = { ports: { ...company.ports, outRecords: erasing }, disabledAgents: new Set<never>() };
  expect(await runStep(compareReceivers, {}, call, app)).toEqual({ receivers: 1, differences: 0 });
  expect(await Array.fromAsync(outRecords.differences('lrs'))).toEqual([]);
});

it('names the record that a system took, and none where it took none', async () => {
  const entry = recordStore({ gets: ['completions'], saysAs: 'lms' });
  const company = await toldCompany([entry]);
  const { learners, outRecords } = company.ports;
  const saysAnotherDay = async (personId: string) => {
    const stored = await learners.read('record-keeping', personId);
    const part = stored.value.participations[NEED];
    if (part?.finishedAt === undefined) throw new Error('They finished it.');
    const saidBy = { lms: part.finishedAt + 3 * DAY };
    await keepPart(stored, NEED, () => ({ ...part, saidBy }), company.ports);
  };
  const [took, tookNone] = [await reachedIn(company, 0), await reachedIn(company, 1)];
  await finish(company, took);
  await tell(company);
  await finish(company, tookNone);
  for (const personId of [took, tookNone]) await saysAnotherDay(personId);
  expect(await company.run(compareReceivers, {})).toEqual({ receivers: 1, differences: 2 });
  const differences = await Array.fromAsync(outRecords.differences('lrs'));
  const named = new Map(differences.map(({ personId, difference }) => [personId, difference]));
  const [record] = await recordsOf(company, took);
  expect(named.get(took)).toMatchObject({ kind: 'other-day', recordId: record?.recordId });
  expect(named.get(tookNone)).not.toHaveProperty('recordId');
});

it('forgets what was set aside of whoever objects: nothing of it is told once they object no more', async () => {
  const gets = ['completions' as const];
  const company = await toldCompany([recordStore({ gets, knowsPeopleBy: 'mail' })]);
  const personId = await reachedIn(company);
  await finish(company, personId);
  expect(await tell(company)).toMatchObject({ refused: 1 });
  await company.run(takeObjection, { personId, to: 'comparison' });
  expect(await recordsOf(company, personId)).toHaveLength(1);
  await company.run(takeObjection, { personId, to: 'processing' });
  expect(await recordsOf(company, personId)).toEqual([]);
  await company.run(takeObjection, { personId, to: 'nothing' });
  await confirm(company, recordStore({ gets }));
  expect(await company.run(tryAgain, { receiverId: 'lrs', what: 'refused' })).toEqual({ tried: 0 });
  expect(await tell(company)).toMatchObject({ sent: 0 });
});

it('keeps what a system took of whoever objects, so that an erasure reaches it', async () => {
  const company = await toldCompany([recordStore({ gets: ['completions'] })]);
  const personId = await reachedIn(company);
  await finish(company, personId);
  await tell(company);
  await company.run(takeObjection, { personId, to: 'processing' });
  expect(await recordsOf(company, personId)).toMatchObject([{ status: 'sent' }]);
});
