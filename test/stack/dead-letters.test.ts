import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY } from '../../lib/domain/milliseconds.ts';
import { Signal } from '../../lib/domain/signal/signal.ts';
import type { BusMessage } from './bus-client.ts';
import { runningStack, type RunningStack } from './running-stack.ts';
import { until } from './until.ts';

const LIMIT_MS = 180_000;
/** Stands in the messages; no list may show it. */
const CONTENT = 'content-of-a-message';

let running: RunningStack;
beforeAll(async () => {
  running = await runningStack(30);
}, LIMIT_MS);
afterAll(() => running.stop());

interface DeadLetter {
  deadLetterId: string;
  reason: string;
  description: string;
  body?: string;
  nextStep?: string;
}

const asIt = { roles: ['DeadLetter.Manage'] };
const read = async <T>(path: string): Promise<T> =>
  JSON.parse((await running.call('GET', path, asIt)).text) as T;
const listed = async () => (await read<{ items: DeadLetter[] }>('/api/dead-letters')).items;
const replay = (deadLetterId: string, key: string) =>
  running.call('POST', `/api/dead-letters/${deadLetterId}/replay`, { ...asIt, body: '{}', key });

let fromTheFuture: Signal;

/** A message of every class that nobody can handle, by the reason under which it must be listed. */
function malformed(): { message: BusMessage; reason: string }[] {
  const personId = running.sample.employees[0]?.person.personId ?? '';
  const score = { skillId: 'negotiation', score: 3, scale: '0-5' };
  const signal = (more: object) => ({
    specversion: '1.0',
    id: 'one',
    source: CONTENT,
    type: 'learning-os.assessment.scored',
    subject: personId,
    time: new Date(running.stack.now()).toISOString(),
    data: score,
    ...more,
  });
  const time = new Date(running.stack.now() + 3 * DAY).toISOString();
  fromTheFuture = Signal.parse(signal({ time }));
  const request = { requesterId: personId, roleId: 'manager', text: CONTENT };
  let deep: unknown = CONTENT;
  for (let depth = 0; depth < 1_000; depth += 1) deep = [deep];
  const classes: [name: string, reason: string, body: unknown, binary?: true][] = [
    ['text', 'not-json', `{ ${CONTENT}`, true],
    ['bytes', 'not-json', `\xff\xfe\x00${CONTENT}`, true],
    ['nothing', 'not-json', '', true],
    ['null', 'bad-signal', null],
    ['number', 'bad-signal', 7],
    ['list', 'bad-signal', [CONTENT]],
    ['deep', 'bad-signal', deep],
    ['prototype', 'bad-signal', `{"__proto__":{"polluted":"${CONTENT}"}}`, true],
    ['unknown-type', 'bad-signal', signal({ type: 'learning-os.nonsense' })],
    ['more-fields', 'bad-signal', signal({ salary: CONTENT })],
    ['a-name', 'bad-signal', signal({ subject: CONTENT })],
    ['off-scale', 'bad-signal', signal({ data: { ...score, score: 400 } })],
    ['tomorrow', 'from-the-future', fromTheFuture],
    ['astray', 'wrong-subscription', signal({ type: 'learning-os.request.made', data: request })],
  ];
  /** Both say that they are the same message, given up for a reason of their own, where messages come one at a time. */
  const forged = ['one', 'two'].map((name) => ({
    reason: 'bad-signal',
    message: {
      messageId: `m-forged-${name}`,
      route: 'demand',
      body: { name, messageId: 'forged', sequenceNumber: 1, deadLetterReason: CONTENT, deliveryCount: 9 },
    },
  }));
  const ofEachClass = classes.map(([name, reason, body, binary]) => ({
    reason,
    message: { messageId: `m-${name}`, route: 'evidence', body, ...(binary ? { binary } : {}) },
  }));
  return [...ofEachClass, ...forged];
}

describe('messages that nobody can handle', () => {
  let letters: DeadLetter[];
  const reasons = (of: { reason: string }[]) => of.map(({ reason }) => reason).toSorted();
  const oneWith = (wanted: string) =>
    letters.find(({ reason }) => reason === wanted)?.deadLetterId ?? 'not listed';

  test('are listed with a reason each and without their content', async () => {
    const sent = malformed();
    await running.publish(sent.map(({ message }) => message));
    await until('all of them are listed', async () => (await listed()).length >= sent.length, 15_000);
    letters = await listed();
    expect(reasons(letters)).toEqual(reasons(sent));
    for (const { description } of letters) expect(description).toMatch(/\w/);
    expect(JSON.stringify(letters)).not.toContain(CONTENT);
    expect(letters.filter((letter) => 'body' in letter)).toEqual([]);
  });

  test('are explained one by one, with their content, to whoever may manage them', async () => {
    for (const { deadLetterId } of letters) {
      const { body, nextStep } = await read<DeadLetter>(`/api/dead-letters/${deadLetterId}`);
      expect(typeof body).toBe('string');
      expect(nextStep).toMatch(/\w/);
    }
    const astray = await read<DeadLetter>(`/api/dead-letters/${oneWith('wrong-subscription')}`);
    expect(astray.body).toContain(CONTENT);
  });

  test('come back under another id when they are replayed unmended', async () => {
    for (const { deadLetterId } of letters)
      expect(await replay(deadLetterId, `again-${deadLetterId}`)).toMatchObject({ status: 200 });
    await until('they are back', async () => (await listed()).length >= letters.length, 15_000);
    const back = await listed();
    expect(reasons(back)).toEqual(reasons(letters));
    const before = new Set(letters.map(({ deadLetterId }) => deadLetterId));
    expect(back.filter(({ deadLetterId }) => before.has(deadLetterId))).toEqual([]);
    letters = back;
  });

  test('are handled when they are replayed once their time has come', async () => {
    expect(running.folded(fromTheFuture)).toBe(false);
    await running.stack.shiftTo(running.stack.now() + 4 * DAY);
    expect(await replay(oneWith('from-the-future'), 'in-its-time')).toMatchObject({ status: 200 });
    await until('it is folded', () => running.folded(fromTheFuture), 15_000);
    expect((await listed()).map(({ reason }) => reason)).not.toContain('from-the-future');
  });
});
