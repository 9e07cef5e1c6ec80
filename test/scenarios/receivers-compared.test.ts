import { describe, expect, it } from '@jest/globals';
import { receiverDifferencesList } from '../../functions/http/operations/receiver-differences-list.ts';
import { receiversList } from '../../functions/http/operations/receivers-list.ts';
import { receiverTakeTheirs } from '../../functions/http/operations/receiver-take-theirs.ts';
import type { AppRole } from '../../functions/http/door/principal.ts';
import type { Decision } from '../../lib/domain/decision.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { compareReceivers } from '../../lib/receivers/compare-receivers.ts';
import { tryAgain } from '../../lib/receivers/try-again.ts';
import { callDoor, type AnyDoor } from '../functions/http/call-door.ts';
import { headerOf } from '../functions/http/callers.ts';
import { letRegistersAge } from '../support/edit-register.ts';
import { lead } from '../support/small-company.ts';
import { finish, NEED, people, reachedIn, recordStore, tell, toldCompany } from '../support/told-company.ts';
import { DAY, type World } from '../support/world.ts';

letRegistersAge();

const nobody = () => undefined;
const SOURCE = 'lms-file/academy';

/** What the learning system says back of somebody. */
async function saysBack(company: World, personId: string, at: number): Promise<void> {
  const { value } = await company.ports.learners.read('record-keeping', personId);
  const [objectId = ''] = value.participations[NEED]?.knownAs ?? [];
  const signal: Signal = {
    specversion: '1.0',
    id: guidOf(`${personId} ${at}`),
    source: SOURCE,
    type: 'learning-os.learning.recorded',
    subject: personId,
    time: new Date(at).toISOString(),
    data: { verb: 'completed', objectId, skillId: 'negotiation' },
  };
  await company.send([signal]);
  await company.settle();
}

const take = (company: World, body: object, by = lead) =>
  callDoor(receiverTakeTheirs, {
    principal: headerOf({ kind: 'user', id: by, roles: ['People.Manage'] }),
    params: { receiverId: 'lrs' },
    body,
    app: { ports: company.ports, disabledAgents: new Set<never>() },
  });

const seen = (company: World, door: AnyDoor, role: AppRole) =>
  callDoor(door, {
    principal: headerOf({ kind: 'user', id: lead, roles: [role] }),
    params: door.route.includes('{receiverId}') ? { receiverId: 'lrs' } : {},
    app: { ports: company.ports, disabledAgents: new Set<never>() },
  });

it('says each week what both sides believe, with a proposal for each difference, and who only to whom may know', async () => {
  const company = await toldCompany([recordStore({ gets: ['completions'], saysAs: SOURCE })]);
  const [agrees, isLost, otherDay, early] = await Promise.all([0, 1, 2, 3].map((n) => reachedIn(company, n)));
  if (!agrees || !isLost || !otherDay || !early) throw new Error('It reached four.');
  for (const personId of [agrees, isLost, otherDay]) await finish(company, personId);
  await tell(company);
  const now = company.now();
  await company.pass(now + 6 * DAY, nobody);
  await saysBack(company, agrees, now + DAY);
  await saysBack(company, otherDay, now + 5 * DAY);
  await saysBack(company, early, now - 30 * DAY);
  await company.pass(now + 9 * DAY, nobody);
  expect(await company.run(compareReceivers, {})).toEqual({ receivers: 1, differences: 3 });
  const state = await seen(company, receiversList, 'Log.Read');
  expect(JSON.parse(state.text)).toMatchObject({
    items: [
      {
        compared: {
          agreed: 1,
          differences: [
            { kind: 'not-shown', count: 1, proposal: 'send-again' },
            { kind: 'only-theirs', count: 1, proposal: 'take-theirs' },
            { kind: 'other-day', count: 1, proposal: 'ask-somebody' },
          ],
        },
      },
    ],
  });
  expect(people.filter((personId) => state.text.includes(personId))).toEqual([]);
  expect((await seen(company, receiverDifferencesList, 'Log.Read')).status).toBe(403);
  const named = JSON.parse((await seen(company, receiverDifferencesList, 'People.Manage')).text) as {
    items: { personId: string; kind: string; ours?: number; theirs?: number }[];
  };
  expect(Object.fromEntries(named.items.map(({ personId, kind }) => [kind, personId]))).toEqual({
    'not-shown': isLost,
    'other-day': otherDay,
    'only-theirs': early,
  });
  expect(await company.run(tryAgain, { receiverId: 'lrs', what: 'not-shown' })).toEqual({ tried: 1 });
  const before = [...company.channels.records.standing.keys()].length;
  expect(await tell(company)).toMatchObject({ sent: 1 });
  expect([...company.channels.records.standing.keys()]).toHaveLength(before + 1);
  const ids = [...company.channels.records.standing.values()].map(({ payload }) => payload.recordId);
  expect(new Set(ids).size).toBe(before);
});

it('compares nothing where a system says nothing back', async () => {
  const company = await toldCompany([recordStore({ gets: ['completions'] })]);
  await finish(company, await reachedIn(company));
  await tell(company);
  await company.pass(company.now() + 9 * DAY, nobody);
  expect(await company.run(compareReceivers, {})).toEqual({ receivers: 0, differences: 0 });
});

describe('what a system says alone', () => {
  /** Somebody of whom the system says that they finished it before it was planned for them; two systems are told. */
  async function differing() {
    const company = await toldCompany([
      recordStore({ gets: ['completions'], saysAs: SOURCE }),
      recordStore({ receiverId: 'other', gets: ['completions'] }),
    ]);
    const personId = await reachedIn(company);
    const theirs = company.now() - 1 * DAY;
    const stored = await company.ports.learners.read('record-keeping', personId);
    const part = stored.value.participations[NEED];
    if (!part) throw new Error('Nothing reached them.');
    // As if it had been planned since.
    const participations = { [NEED]: { ...part, plannedAt: company.now() } };
    await company.ports.learners.commit({ ...stored, value: { ...stored.value, participations } }, []);
    await saysBack(company, personId, theirs);
    await company.run(compareReceivers, {});
    return { company, personId, body: { personId, needId: NEED, theirs } };
  }
  const partOf = async (company: World, personId: string) =>
    (await company.ports.learners.read('record-keeping', personId)).value.participations[NEED];
  const decided = async ({ ports }: World) =>
    ((await Array.fromAsync(ports.decisions.all())) as Decision[]).filter(({ decisionId }) =>
      decisionId.startsWith('take-theirs-'),
    );
  const differ = async ({ ports }: World) => (await ports.outRecords.telling('lrs'))?.value.compared;

  it('is believed where a human says so, once, under their name and nobody else’s, and not told back', async () => {
    const { company, personId, body } = await differing();
    expect(await differ(company)).toMatchObject({ agreed: 0, differ: { 'only-theirs': 1 } });
    for (let twice = 0; twice < 2; twice += 1)
      expect(await take(company, body)).toMatchObject({ status: 200 });
    expect(await partOf(company, personId)).toMatchObject({ finishedAt: body.theirs });
    const log = await decided(company);
    expect(log).toMatchObject([{ decidedBy: { kind: 'human', name: lead } }]);
    expect(JSON.stringify(log)).not.toContain(personId);
    expect(await differ(company)).toMatchObject({ agreed: 1, differ: {} });
    expect(await Array.fromAsync(company.ports.outRecords.differences('lrs'))).toEqual([]);
    const records = await Array.fromAsync(company.ports.outRecords.ofPerson(personId));
    expect(records.map(({ receiverId }) => receiverId)).toEqual(['other']);
    expect(await company.run(compareReceivers, {})).toMatchObject({ differences: 0 });
  });

  it('is no word of whoever it is about', async () => {
    const { company, personId, body } = await differing();
    expect(await take(company, body, personId)).toMatchObject({ status: 403 });
    expect(await partOf(company, personId)).not.toHaveProperty('finishedAt');
  });

  it('is not taken over as somebody saw it earlier, nor of whoever objects, nor where it is not known', async () => {
    const { company, personId, body } = await differing();
    expect(await take(company, { ...body, theirs: body.theirs + 1 })).toMatchObject({ status: 409 });
    expect(await take(company, { ...body, needId: 'another' })).toMatchObject({ status: 409 });
    await saysBack(company, personId, body.theirs - DAY);
    expect(await take(company, body)).toMatchObject({ status: 409 });
    await company.run(compareReceivers, {});
    const stored = await company.ports.learners.read('record-keeping', personId);
    const objection = { to: 'processing' as const, at: company.now() };
    await company.ports.learners.commit({ ...stored, value: { ...stored.value, objection } }, []);
    expect(await take(company, { ...body, theirs: body.theirs - DAY })).toMatchObject({ status: 409 });
    expect(await decided(company)).toEqual([]);
  });

  it('is left to somebody where both have a day', async () => {
    const { company, personId, body } = await differing();
    await finish(company, personId);
    expect(await take(company, body)).toMatchObject({ status: 409 });
    expect((await partOf(company, personId))?.finishedAt).not.toBe(body.theirs);
  });
});
