import { describe, expect, it } from '@jest/globals';
import { pullDirectory } from '../../../../../lib/agents/sensing/directory/pull-directory.ts';
import type { DirectoryEntry } from '../../../../../lib/domain/directory/account.ts';
import { guidOf } from '../../../../../lib/domain/sha256.ts';
import type { Documents } from '../../../../../lib/adapters/cosmos/documents.ts';
import type { Directory } from '../../../../../lib/ports/directory.ts';
import type { Ports } from '../../../../../lib/ports/index.ts';
import { documentsInMemory } from '../../../../support/in-memory-documents.ts';
import { inMemoryBus } from '../../../../support/in-memory-bus.ts';
import { inMemoryPorts } from '../../../../support/in-memory-ports.ts';
import { honestModel } from '../../../../support/models.ts';
import { recordingChannels } from '../../../../support/recording-channels.ts';

const AT = Date.UTC(2026, 2, 2);
const QUARTER = 900_000;

const entry = (name: string, department = 'Sales'): DirectoryEntry => ({
  personId: guidOf(name),
  isRemoved: false,
  attributes: { isEnabled: true, title: 'Seller', department },
});
const gone = (name: string): DirectoryEntry => ({ personId: guidOf(name), isRemoved: true });

/** A directory as a script of rounds, each of pages; a place is the number of a round and of a page in it. */
function scripted(rounds: DirectoryEntry[][][]): Directory & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    members: () => Promise.resolve(undefined),
    borne: () => Promise.resolve(new Set()),
    identifierOf: () => Promise.resolve(undefined),
    changes(from = '0.0') {
      asked.push(from);
      const [round = 0, page = 0] = from.split('.').map(Number);
      const pages = rounds[round] ?? [[]];
      const entries = pages[page] ?? [];
      return Promise.resolve(
        page + 1 < pages.length
          ? { outcome: 'page', entries, next: `${round}.${page + 1}` }
          : { outcome: 'last-page', entries, next: rounds[round] ? `${round + 1}.0` : from },
      );
    },
  };
}

function portsOver(
  directory: Directory,
  documents: (name: string) => Documents = documentsInMemory(() => AT),
) {
  const bus = inMemoryBus();
  const outside = { bus, model: honestModel(), sources: [], catalogue: [], channels: recordingChannels() };
  return { bus, ports: inMemoryPorts({ ...outside, documents, directory, now: () => AT }) };
}

const run = (ports: Ports, at: number) =>
  pullDirectory.run({}, ports, { at, instanceId: 'directory-pull', step: 'pull-directory' });

async function confirmSellers({ registers }: Ports): Promise<void> {
  const value = { titleId: 'seller', title: 'Seller', roleId: 'seller', standing: 'confirmed' as const };
  await registers.save({ register: 'job-title', id: 'seller', value, at: AT });
}

/** The ids of everything that was put on the bus, in no order. */
const sent = ({ waiting }: ReturnType<typeof inMemoryBus>) =>
  waiting.map(({ messageId }) => messageId).sort();

const story = [
  [
    [entry('a'), entry('b'), entry('c')],
    [entry('b', 'Service'), entry('d')],
  ],
  [[gone('a'), entry('c', 'Service')], [entry('c', 'Quality'), entry('a')], [gone('d')]],
];

describe('a pull that is killed', () => {
  /** Dies at the n-th call to the outside: before it is done, or after it is and before anybody hears of it. */
  function mortal(ports: Ports, n: number, isDone: boolean) {
    let calls = 0;
    let isDead = false;
    const die = () => {
      isDead = true;
      return new Error('killed');
    };
    const port = <T extends object>(of: T): T =>
      new Proxy(of, {
        get(target, name) {
          const method: unknown = Reflect.get(target, name);
          if (typeof method !== 'function') return method;
          const doIt = (given: unknown[]): unknown => Reflect.apply(method, target, given);
          if (name === 'due' || name === 'all' || name === 'seenBefore')
            return (...given: unknown[]) => {
              if (isDead || calls++ === n) throw die();
              return doIt(given);
            };
          return async (...given: unknown[]) => {
            if (isDead) throw die();
            if (calls++ !== n) return await doIt(given);
            const error = die();
            if (isDone) await doIt(given);
            throw error;
          };
        },
      });
    const { bus, directory, directoryAccounts, pulls } = ports;
    const mortals = { bus: port(bus), directoryAccounts: port(directoryAccounts), pulls: port(pulls) };
    return { ...ports, ...mortals, directory: directory && port(directory) };
  }

  async function lived(n: number, isDone: boolean) {
    const { ports, bus } = portsOver(scripted(story));
    await confirmSellers(ports);
    const dying = mortal(ports, n, isDone);
    const outcome = await (async () => {
      for (let runs = 0; runs < 2; runs += 1) await run(dying, AT + runs * QUARTER);
      return 'lived' as const;
    })().catch(() => 'killed' as const);
    for (let runs = 2; runs < 5; runs += 1) await run(ports, AT + runs * QUARTER);
    const accounts = (await Array.fromAsync(ports.directoryAccounts.all())).map(({ value }) => ({
      ...value,
      told: { ...value.told, at: 0 },
    }));
    return {
      outcome,
      sent: sent(bus),
      accounts: accounts.sort((a, b) => (a.personId < b.personId ? -1 : 1)),
    };
  }

  it.each([true, false])('at any call (done: %s) loses nothing and tells nothing twice', async (isDone) => {
    const undisturbed = await lived(Number.POSITIVE_INFINITY, isDone);
    expect(undisturbed.sent.length).toBeGreaterThan(8);
    let deaths = 0;
    for (; ; deaths += 1) {
      const { outcome, ...after } = await lived(deaths, isDone);
      if (outcome === 'lived') break;
      expect(after).toEqual({ sent: undisturbed.sent, accounts: undisturbed.accounts });
    }
    expect(deaths).toBeGreaterThan(20);
  });

  it('repeats the page that it was at, and no other', async () => {
    const directory = scripted(story);
    const { ports } = portsOver(directory);
    await confirmSellers(ports);
    const { bus } = ports;
    let tries = 0;
    const failing = {
      ...bus,
      send: (signals: Parameters<typeof bus.send>[0]) =>
        ++tries === 2 ? Promise.reject(new Error('killed')) : bus.send(signals),
    };
    await expect(run({ ...ports, bus: failing }, AT)).rejects.toThrow('killed');
    await run(ports, AT + QUARTER);
    expect(directory.asked).toEqual(['0.0', '0.1', '0.1']);
  });
});

describe('what a pull costs', () => {
  /** Counts what goes to the store, as the app would be billed for it. */
  function counting(documents: (name: string) => Documents) {
    const counts = { reads: 0, writes: 0, found: 0 };
    const counted = (name: string): Documents => {
      const open = documents(name);
      return {
        read: (...given) => (counts.reads++, open.read(...given)),
        holds: (...given) => (counts.reads++, open.holds(...given)),
        batch: (key, writes) => ((counts.writes += writes.length), open.batch(key, writes)),
        async *query(...given) {
          for await (const one of open.query(...given)) {
            counts.found += 1;
            yield one;
          }
        },
      };
    };
    return { counts, counted };
  }

  it.each([1_000, 100_000])(
    'is that of the ten who changed, among %i people',
    async (people) => {
      const names = Array.from({ length: people }, (_, i) => `p${i}`);
      const pages = Array.from({ length: people / 500 }, (_, i) =>
        names.slice(i * 500, (i + 1) * 500).map((name) => entry(name)),
      );
      const directory = scripted([pages, [names.slice(0, 10).map((name) => entry(name, 'Service'))]]);
      const { counts, counted } = counting(documentsInMemory(() => AT));
      const { ports: those, bus } = portsOver(directory, counted);
      let largest = 0;
      const send: typeof bus.send = (signals) => {
        largest = Math.max(largest, signals.length);
        return bus.send(signals);
      };
      const ports = { ...those, bus: { ...bus, send } };
      await confirmSellers(ports);
      let at = AT;
      for (let isSettled = false; !isSettled; at += 1) ({ isSettled } = await run(ports, at));
      expect(bus.waiting).toHaveLength(people);
      // What is held at once is a part of a page, however many people there are.
      expect(largest).toBe(50);
      bus.waiting.length = 0;
      directory.asked.length = 0;
      Object.assign(counts, { reads: 0, writes: 0, found: 0 });
      expect(await run(ports, at + QUARTER)).toEqual({ pages: 1, told: 10, isSettled: true });
      expect(bus.waiting).toHaveLength(10);
      expect(directory.asked).toHaveLength(1);
      // One read and one write each, and those of how far the pull came; the rest reads the registers.
      expect(counts.reads).toBe(11);
      expect(counts.writes).toBe(11);
      expect(counts.found).toBeLessThan(10);
    },
    120_000,
  );
});
