import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { probed, selfChecks, SILENT_MS } from '../../../../functions/http/operations/self-checks.ts';
import type { Effect } from '../../../../lib/domain/effect.ts';
import { unavailable } from '../../../../lib/errors.ts';
import type { Ports } from '../../../../lib/ports/index.ts';
import type { Probe } from '../../../../lib/ports/probes.ts';
import { inMemoryBus } from '../../../support/in-memory-bus.ts';
import { documentsInMemory } from '../../../support/in-memory-documents.ts';
import { storesOver } from '../../../support/in-memory-ports.ts';
import { said } from '../../../support/said.ts';
import { drafted } from '../../../lib/examples.ts';

const now = Date.UTC(2030, 0, 7, 9);
const probe = (id: string, ask: Probe['ask']): Probe => ({
  id,
  what: `${id} answers`,
  next: `mend ${id}`,
  ask,
});

let ports: Ports;
const withProbes = (...probes: Probe[]): Ports => ({ ...ports, probes });
const stateOf = async (id: string, of = ports, at = now) =>
  (await selfChecks(of, at)).find((check) => check.id === id);

beforeEach(() => {
  ports = {
    ...storesOver(
      documentsInMemory(() => now),
      inMemoryBus(),
    ),
    probes: [],
    lists: { rows: () => Promise.resolve(undefined) },
  } as unknown as Ports;
});
afterEach(() => {
  jest.useRealTimers();
});

it('says of a learning system that it is not read once nothing came of it for three days, and not in its first round', async () => {
  // Of the system no more is asked than its name.
  ports = { ...ports, learningSystem: { fileId: 'moodle' } } as unknown as Ports;
  const entry = {
    fileId: 'moodle',
    source: 'lms-file/moodle',
    columns: { mail: 'mail', courseId: 'courseId', completedAt: 'completedAt' },
    scoreOutOf: 100,
    skills: { 7: 'negotiation' },
    standing: 'confirmed' as const,
  };
  await ports.registers.save({ register: 'completion-file', id: 'moodle', value: entry, at: now });
  const id = 'completions-asked';
  expect(await stateOf(id)).toMatchObject({
    status: 'failed',
    found: 'the entry is confirmed; never to its end',
  });
  const pull = { round: 1, isWhole: false, reading: 'r' };
  await ports.pulls.save('completions', { ...pull, isUnderWay: true });
  expect(await stateOf(id)).toMatchObject({ status: 'ok' });
  await ports.pulls.save('completions', { ...pull, settledAt: now });
  expect(await stateOf(id, ports, now + 72 * 3_600_000)).toMatchObject({ status: 'ok' });
  expect(await stateOf(id, ports, now + 72 * 3_600_000 + 1)).toMatchObject({ status: 'failed' });
});

it('says of the sources that nothing is heard while they are not read, and once they were too long ago', async () => {
  expect(await stateOf('sources-watched')).toMatchObject({
    status: 'not run',
    found: 'never to its end; 0 pages are outdated and wait for a new version',
  });
  const pull = { round: 1, isWhole: false, reading: 'r', settledAt: now - 3_600_000 };
  await ports.pulls.save('sources', pull);
  const change = { at: now, passages: [{ source: 'playbook.md', fate: 'removed' as const }] };
  const outdated = {
    ...drafted,
    status: 'outdated' as const,
    contentId: 'c1',
    pageUrl: 'https://learning.example/p',
  };
  await ports.needs.commit(drafted.needId, { asset: { value: { ...outdated, change } } });
  expect(await stateOf('sources-watched')).toMatchObject({
    status: 'ok',
    found: '1 h ago; 1 pages are outdated and wait for a new version',
  });
  expect(await stateOf('sources-watched', ports, now + 23 * 3_600_000)).toMatchObject({ status: 'ok' });
  expect(await stateOf('sources-watched', ports, now + 23 * 3_600_000 + 1)).toMatchObject({
    status: 'failed',
  });
});

it('says when the directory was read last, where it is read, and how many titles wait', async () => {
  expect(await stateOf('directory')).toBeUndefined();
  const notAsked = () => Promise.reject(new Error('not asked'));
  ports = {
    ...ports,
    directory: { changes: notAsked, members: notAsked, borne: notAsked, identifierOf: notAsked },
  };
  expect(await stateOf('directory')).toMatchObject({ status: 'failed', found: 'never to its end' });
  const pull = { round: 1, isWhole: false, reading: 'r', settledAt: now - 3_600_000 };
  await ports.pulls.save('directory', pull);
  expect(await stateOf('directory')).toMatchObject({ status: 'ok', found: '1 h ago' });
  expect(await stateOf('directory', ports, now + 24 * 3_600_000)).toMatchObject({ status: 'failed' });
  await ports.pulls.save('directory', { ...pull, heldBack: 7 });
  expect(await stateOf('directory')).toMatchObject({
    status: 'failed',
    found: expect.stringContaining('7 people'),
  });
  expect(await stateOf('job-titles')).toMatchObject({ status: 'ok', found: '0 wait' });
  const title = { titleId: 'seller', title: 'Seller', roleId: 'seller', standing: 'proposed' as const };
  await ports.registers.save({ register: 'job-title', id: 'seller', value: title, at: now });
  expect(await stateOf('job-titles')).toMatchObject({ status: 'failed', found: '1 wait' });
});

it('asks the systems behind once a minute, however often it is called', async () => {
  let times = 0;
  const asking = withProbes(probe('cosmos', () => Promise.resolve((times += 1))));
  await Promise.all([probed(asking, now), probed(asking, now), probed(asking, now + 59_000)]);
  expect(times).toBe(1);
  await probed(asking, now + 60_000);
  expect(times).toBe(2);
});

it('says what an error of ours says, and of another’s only its kind', async () => {
  const secret = new Error('https://internal.example/?sig=abc');
  const checks = await probed(
    withProbes(
      probe('a', () => Promise.reject(unavailable(said('Service Bus did not answer.')))),
      probe('b', () => Promise.reject(secret)),
      probe('c', () => Promise.resolve()),
    ),
    now,
  );
  expect(checks.map(({ status, found }) => [status, found])).toEqual([
    ['failed', 'Service Bus did not answer.'],
    ['failed', 'Error'],
    ['ok', 'answered'],
  ]);
});

it('waits five seconds for an answer and no longer', async () => {
  jest.useFakeTimers();
  const waiting = probed(withProbes(probe('slow', () => new Promise(() => undefined))), now);
  let isOver = false;
  void waiting.then(() => (isOver = true));
  await jest.advanceTimersByTimeAsync(4_999);
  expect(isOver).toBe(false);
  await jest.advanceTimersByTimeAsync(1);
  expect((await waiting)[0]).toMatchObject({ status: 'failed', found: 'no answer within 5 seconds' });
});

it('waits no longer for what has answered', async () => {
  jest.useFakeTimers();
  await probed(withProbes(probe('quick', () => Promise.resolve())), now);
  expect(jest.getTimerCount()).toBe(0);
});

it('looks into no store that does not answer', async () => {
  const away = withProbes(probe('cosmos', () => Promise.reject(new Error('away'))));
  expect((await selfChecks(away, now)).map(({ id }) => id)).toEqual(['cosmos', 'node']);
});

it('finds a feed that fell silent, and one that never came', async () => {
  expect(await stateOf('feeds')).toMatchObject({ status: 'failed', found: 'no signal ever came' });
  await ports.feeds.saw('hris', now - SILENT_MS, { taken: 1, refused: 0 });
  await ports.feeds.saw('lms', now, { taken: 1, refused: 0 });
  expect(await stateOf('feeds')).toMatchObject({ status: 'ok', found: 'hris 7 d ago, lms 0 d ago' });
  expect(await stateOf('feeds', ports, now + 1)).toMatchObject({ status: 'failed' });
});

it('counts dead letters by reason, without their content', async () => {
  expect(await stateOf('dead-letters')).toMatchObject({ status: 'ok' });
  const letter = {
    subscription: 'evidence',
    description: 'd',
    body: 'personal',
    at: now,
    status: 'open' as const,
  };
  await ports.deadLetters.keep({ ...letter, deadLetterId: 'x', reason: 'not-json' });
  await ports.deadLetters.keep({ ...letter, deadLetterId: 'y', reason: 'not-json' });
  expect(await stateOf('dead-letters')).toMatchObject({ status: 'failed', found: '2 not-json' });
});

it('counts the writes whose result nobody knows, and none that was only begun', async () => {
  expect(await stateOf('effects')).toMatchObject({ status: 'ok', found: '0 unknown' });
  const write = (key: string, status: Effect['status']): Effect => ({
    key,
    instanceId: 'i',
    step: 's',
    system: 'teams',
    effectClass: 'at-most-once',
    status,
    intendedAt: now,
    attempts: 1,
  });
  for (const [key, status] of [
    ['i:a', 'unknown'],
    ['i:b', 'unknown'],
    ['i:c', 'intended'],
    ['i:d', 'completed'],
  ] as const) {
    await ports.effects.intend(write(key, 'intended'));
    if (status !== 'intended') await ports.effects.record(write(key, status));
  }
  expect(await stateOf('effects')).toMatchObject({ status: 'failed', found: '2 unknown' });
});
