import { describe, expect, it } from '@jest/globals';
import { keepPart } from '../../lib/agents/delivery/subject.ts';
import { MOST_TRIES } from '../../lib/domain/receiver/record.ts';
import { noFaults } from '../support/faults.ts';
import { receiverState } from '../../lib/receivers/receiver-state.ts';
import { tryAgain } from '../../lib/receivers/try-again.ts';
import { subjectAccess } from '../../lib/rights/subject-access.ts';
import { companyAtWork, lead } from '../support/small-company.ts';
import { edit, letRegistersAge } from '../support/edit-register.ts';
import {
  confirm,
  finish,
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
const verbsTold = (company: World, receiverId?: string) =>
  [...Map.groupBy(statementsTold(company, receiverId), ({ verb }) => verb.id.split('/').at(-1))].map(
    ([verb, some]) => `${verb}: ${some.length}`,
  );
const REACHED = 36;

describe('a record store', () => {
  it('is told what reached whom and what they finished, each once', async () => {
    const company = await toldCompany([recordStore()]);
    expect(await tell(company)).toEqual({ sent: REACHED, failed: 0, refused: 0, withdrawn: 0 });
    const personId = await reachedIn(company);
    await finish(company, personId);
    await finish(company, personId);
    expect(await tell(company)).toMatchObject({ sent: 1 });
    expect(await tell(company)).toMatchObject({ sent: 0 });
    expect(verbsTold(company)).toEqual([`assigned: ${REACHED}`, 'completed: 1']);
    expect(statementsTold(company).at(-1)).toEqual({
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      actor: { objectType: 'Agent', account: { homePage: 'https://login.example', name: personId } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/completed', display: { 'en-GB': 'completed' } },
      object: {
        objectType: 'Activity',
        id: expect.stringMatching(/^https:/),
        definition: {
          name: { 'en-GB': expect.stringMatching(/^Negotiation/) },
          type: 'http://adlnet.gov/expapi/activities/course',
          extensions: { 'urn:uuid:b23c28c1-d78d-433a-8a75-ed38db633b8c': [expect.any(String)] },
        },
      },
      result: { completion: true },
      context: { platform: 'learning-os', language: 'en-GB' },
      timestamp: new Date(company.now()).toISOString(),
    });
  });

  it('is told nothing before a human confirmed it, and nothing of before', async () => {
    const company = await toldCompany([recordStore({ standing: 'proposed' })]);
    expect(await tell(company)).toMatchObject({ sent: 0 });
    await confirm(company);
    expect(await tell(company)).toMatchObject({ sent: 0 });
    await finish(company, await reachedIn(company));
    expect(await tell(company)).toMatchObject({ sent: 1 });
  });

  it('gets what it was confirmed for and no more; what waits when it is switched off is never sent', async () => {
    const company = await toldCompany([recordStore({ gets: ['completions'] })]);
    await finish(company, await reachedIn(company));
    await confirm(company, recordStore({ gets: ['completions'], standing: 'off' }));
    await finish(company, await reachedIn(company, 1));
    expect(await tell(company)).toMatchObject({ sent: 0 });
    await confirm(company, recordStore({ gets: ['acts'] }));
    expect(await tell(company)).toMatchObject({ sent: 0 });
    expect(told(company)).toEqual([]);
    expect(await recordsOf(company, await reachedIn(company))).toEqual([]);
  });

  it('is told nothing of whoever objects, what waits least of all', async () => {
    const company = await toldCompany([recordStore({ gets: ['completions'] })]);
    const personId = await reachedIn(company);
    await finish(company, personId);
    const { ports } = company;
    const stored = await ports.learners.read('record-keeping', personId);
    const objection = { to: 'processing' as const, at: company.now() };
    await ports.learners.commit({ ...stored, value: { ...stored.value, objection } }, []);
    expect(await tell(company)).toMatchObject({ sent: 0 });
    expect(await recordsOf(company, personId)).toEqual([]);
    const now = await ports.learners.read('record-keeping', personId);
    const again = { assetId: 'a', group: 'first' as const, plannedAt: 1, finishedAt: company.now() };
    await keepPart(now, 'seller.closing', () => again, ports);
    expect(await recordsOf(company, personId)).toEqual([]);
  });

  it('waits while a switch spares the person, and is told afterwards of what was before', async () => {
    const company = await toldCompany([recordStore({ gets: ['completions'] })]);
    const personId = await reachedIn(company);
    await finish(company, personId);
    const spared = { stops: 'person' as const, personId, because: 'asked for', isOff: true };
    const by = { id: lead, roles: ['Register.Write' as const] };
    await edit(company, 'switch', 'one', spared, by);
    expect(await tell(company)).toMatchObject({ sent: 0, failed: 0 });
    await edit(company, 'switch', 'one', { ...spared, isOff: false }, by);
    expect(await tell(company)).toMatchObject({ sent: 0 });
    await company.pass(company.now() + DAY / 24, nobody);
    expect(await tell(company)).toMatchObject({ sent: 1 });
  });

  it('is told to take back what it holds of somebody who is erased, and cannot tell of whom', async () => {
    const company = await toldCompany([recordStore()]);
    const personId = await reachedIn(company);
    await tell(company);
    await finish(company, personId);
    const held = (await recordsOf(company, personId)).map(({ recordId }) => recordId);
    await company.ports.personalData.eraseLeaver(personId);
    expect(await tell(company)).toMatchObject({ sent: 0, withdrawn: 2 });
    expect(await tell(company)).toMatchObject({ withdrawn: 0 });
    const voided = statementsTold(company).filter(({ verb }) => verb.id.endsWith('/voided'));
    expect(voided.map(({ object }) => object.id).toSorted()).toEqual(held.toSorted());
    expect(JSON.stringify(voided)).not.toContain(personId);
    expect(await recordsOf(company, personId)).toEqual([]);
  });
});

describe('a record store that takes nothing', () => {
  it('is tried again ever more seldom, then no more; nobody else waits, and who mended it lets it be tried anew', async () => {
    let isDown = true;
    let tries = 0;
    const company = await toldCompany(
      [recordStore({ gets: ['completions'] }), recordStore({ receiverId: 'other' })],
      {
        sabotage: ({ channels }) => ({
          channels: {
            ...channels,
            records: {
              ...channels.records,
              write(key, payload) {
                if (payload.receiverId !== 'lrs' || !isDown) return channels.records.write(key, payload);
                tries += 1;
                return Promise.reject(new Error('a detail of somebody'));
              },
            },
          },
        }),
      },
    );
    await company.tellRecords();
    const personId = await reachedIn(company);
    await finish(company, personId);
    expect(await company.tellRecords()).toMatchObject({ sent: 1, failed: 1 });
    for (let hour = 0; hour < 24 * 8; hour += 1) {
      await company.pass(company.now() + DAY / 24, nobody);
      await company.tellRecords();
    }
    expect(tries).toBe(MOST_TRIES);
    const ofStore = async () =>
      (await recordsOf(company, personId)).filter(({ receiverId }) => receiverId === 'lrs');
    expect(await ofStore()).toMatchObject([{ status: 'refused', attempts: MOST_TRIES, why: 'Error' }]);
    isDown = false;
    expect(await company.run(tryAgain, { receiverId: 'lrs', what: 'refused' })).toEqual({ tried: 1 });
    expect(await company.tellRecords()).toMatchObject({ sent: 1 });
    expect(await ofStore()).toMatchObject([{ status: 'sent' }]);
  });

  it('is left alone for the run after five failures in a row', async () => {
    let tries = 0;
    const company = await toldCompany([recordStore()], {
      sabotage: ({ channels }) => ({
        channels: {
          ...channels,
          records: { ...channels.records, write: () => Promise.reject(new Error(`down ${(tries += 1)}`)) },
        },
      }),
    });
    expect(await company.tellRecords()).toMatchObject({ sent: 0, failed: 8 });
    expect(tries).toBe(8);
  });

  it('holds each statement once though every answer is lost', async () => {
    let isLost = false;
    const company = await toldCompany([recordStore({ gets: ['completions'] })], {
      faults: { ...noFaults, writes: () => (isLost ? 'after' : undefined) },
    });
    await finish(company, await reachedIn(company));
    isLost = true;
    expect(await company.tellRecords()).toMatchObject({ sent: 0, failed: 1 });
    isLost = false;
    await company.pass(company.now() + DAY, nobody);
    expect(await company.tellRecords()).toMatchObject({ sent: 1 });
    expect(verbsTold(company)).toEqual(['completed: 1']);
  });
});

it('is told whole though the host is killed at every step of it', async () => {
  let left = -1;
  const faults = { ...noFaults, dies: () => left >= 0 && left-- === 0 };
  const company = await toldCompany([recordStore({ gets: ['completions'] })], { faults });
  let finished = 0;
  for (let kill = 0; ; kill += 1) {
    await finish(company, await reachedIn(company, finished));
    finished += 1;
    left = kill;
    await company.tellRecords();
    const wasKilled = left < 0;
    left = -1;
    await company.tellRecords();
    expect(verbsTold(company)).toEqual([`completed: ${finished}`]);
    if (!wasKilled) break;
  }
  expect(finished).toBeGreaterThan(10);
  expect(new Set(statementsTold(company).map(({ id }) => id)).size).toBe(finished);
});

describe('an entry', () => {
  it('is saved by whoever may say whose an address is, for a host that IT listed', async () => {
    const company = await companyAtWork();
    const by = { id: lead, roles: ['Register.Write' as const] };
    expect(await edit(company, 'receiver', 'lrs', recordStore(), by)).toMatchObject({ status: 403 });
    const elsewhere = recordStore({
      way: { kind: 'http', address: 'https://elsewhere.example/in' },
    });
    expect(await confirm(company, elsewhere)).toMatchObject({ status: 400 });
    expect(await confirm(company)).toMatchObject({ status: 200 });
  });
});

it('names nobody where it says how telling goes, and shows each their own', async () => {
  const company = await toldCompany([recordStore({ knowsPeopleBy: 'mail' })]);
  expect(await tell(company)).toMatchObject({ sent: 0, refused: REACHED });
  const state = await receiverState(recordStore(), company.ports);
  expect(state).toMatchObject({
    waiting: 0,
    refused: [{ why: 'the directory is not read, and the system knows people by mail', count: REACHED }],
  });
  expect(people.filter((personId) => JSON.stringify(state).includes(personId))).toEqual([]);
  const own = await company.run(subjectAccess, { personId: await reachedIn(company) });
  expect(own.toldOutside).toEqual([
    { to: 'Record store', kind: 'offered', at: expect.any(Number), status: 'refused' },
  ]);
});
