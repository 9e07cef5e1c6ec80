import { describe, expect, it } from '@jest/globals';
import type { Documents } from '../../../../../lib/adapters/cosmos/documents.ts';
import { guidOf } from '../../../../../lib/domain/sha256.ts';
import type { Ports } from '../../../../../lib/ports/index.ts';
import { documentsInMemory } from '../../../../support/in-memory-documents.ts';
import { AT, mailOf, portsFor, send } from './company.ts';

const NAMES = ['ann', 'ben', 'eva', 'joe'];
const lineOf = (name: string, department = 'Sales', manager = 'E-ann') =>
  `E-${name},${mailOf(name)},seller,${department},${name === 'ann' ? '' : manager}`;

describe('a run that is killed', () => {
  /** Dies at the n-th call that writes: before it is done, or after it is and before anybody hears of it. */
  function mortal(ports: Ports, n: number, isDone: boolean): Ports {
    let calls = 0;
    const port = <T extends object>(of: T, writes: readonly string[]): T =>
      new Proxy(of, {
        get(target, name) {
          const method: unknown = Reflect.get(target, name);
          if (typeof method !== 'function' || !writes.includes(String(name))) return method;
          return async (...given: unknown[]) => {
            const call = calls++;
            if (call > n) throw new Error('killed');
            if (call < n) return (await Reflect.apply(method, target, given)) as unknown;
            if (isDone) await Reflect.apply(method, target, given);
            throw new Error('killed');
          };
        },
      });
    return {
      ...ports,
      bus: port(ports.bus, ['send']),
      identities: port(ports.identities, ['save', 'ask']),
      employees: port(ports.employees, ['save']),
    };
  }

  async function lived(n: number, isDone: boolean) {
    const { ports, bus } = await portsFor(NAMES);
    const before = NAMES.map((name) => lineOf(name));
    const after = [lineOf('ann'), lineOf('ben', 'Service'), lineOf('eva', 'Sales', 'E-ben'), lineOf('kim')];
    const dying = mortal(ports, n, isDone);
    const killed: unknown[] = [];
    for (const rows of [before, after]) {
      await send(dying, rows).catch((error: unknown) => killed.push(error));
      await send(ports, rows);
    }
    const employees = await Array.fromAsync(ports.employees.all());
    const identities = await Promise.all(
      NAMES.map((name) => Array.fromAsync(ports.identities.ofPerson(guidOf(name)))),
    );
    return {
      isKilled: killed.length > 0,
      sent: [...new Set(bus.waiting.map(({ messageId }) => messageId))].sort(),
      employees: employees.map(({ value }) => value).sort((a, b) => (a.personId < b.personId ? -1 : 1)),
      identities,
      questions: (await Array.fromAsync(ports.identities.questions())).map(({ question }) => question),
    };
  }

  it.each([true, false])('at any write (done: %s) ends as if it had not been', async (isDone) => {
    const { isKilled: wasKilled, ...undisturbed } = await lived(Number.POSITIVE_INFINITY, isDone);
    expect(wasKilled).toBe(false);
    expect(undisturbed.sent).toHaveLength(6);
    let n = 0;
    for (; ; n += 1) {
      const { isKilled, ...found } = await lived(n, isDone);
      expect(found).toEqual(undisturbed);
      if (!isKilled) break;
    }
    expect(n).toBeGreaterThan(8);
  });
});

describe('an export of many', () => {
  const PEOPLE = 5_000;
  const names = Array.from({ length: PEOPLE }, (_, i) => `kim${i}`);

  it('costs its differences when it is sent again, and one reading of what is known', async () => {
    const asked = { reads: 0, writes: 0, queries: 0, batches: 0 };
    const inMemory = documentsInMemory(() => AT);
    const counted = (name: string): Documents => {
      const open = inMemory(name);
      return {
        ...open,
        read: (...given) => ((asked.reads += 1), open.read(...given)),
        holds: (...given) => ((asked.reads += 1), open.holds(...given)),
        query: (...given) => ((asked.queries += 1), open.query(...given)),
        batch: (key, writes) => (
          (asked.batches += 1),
          (asked.writes += writes.length),
          open.batch(key, writes)
        ),
      };
    };
    const { ports, bus } = await portsFor(names, counted);
    const rows = names.map((name, i) => `E${i},${mailOf(name)},seller,Sales,${i === 0 ? '' : 'E0'}`);
    expect(await send(ports, rows)).toMatchObject({ rows: PEOPLE, taken: PEOPLE, faulty: [] });
    bus.waiting.length = 0;
    Object.assign(asked, { reads: 0, writes: 0, queries: 0, batches: 0 });
    expect(await send(ports, rows)).toMatchObject({ unchanged: PEOPLE, taken: 0 });
    expect(asked.writes).toBe(0);
    const again = { ...asked };
    expect(again.reads + again.queries).toBeLessThan(20);
    Object.assign(asked, { reads: 0, writes: 0, queries: 0, batches: 0 });
    const moved = rows.map((row, i) => (i > 0 && i <= 10 ? row.replace('Sales', 'Service') : row));
    expect(await send(ports, moved)).toMatchObject({ unchanged: PEOPLE - 10, taken: 10 });
    // Of each: mail and number, whether they left, the row before; and the manager, once.
    expect(asked.writes).toBe(10);
    expect(asked.reads - again.reads).toBeLessThanOrEqual(10 * 4 + 1);
    expect(bus.waiting).toHaveLength(10);
  });
});

describe('what a file has no column for', () => {
  it('stays as the directory says it, and what it has one for counts though it is empty', async () => {
    const { ports, bus } = await portsFor(NAMES);
    const ofAnn = {
      department: 'Service',
      location: 'Cork',
      managerId: guidOf('ben'),
      language: 'de',
      leavesAt: 1,
    };
    const account = { personId: guidOf('ann'), attributes: ofAnn, isRemoved: false, round: 1 };
    await ports.directoryAccounts.save({ value: account }, AT);
    const told = () => bus.waiting.splice(0).map(({ body }) => (JSON.parse(body) as { data: object }).data);

    await send(ports, [lineOf('ann', '')]);
    // This export has columns for departments and managers, and says nothing in them.
    expect(told()).toMatchObject([{ department: 'No department', language: 'de' }]);
    expect((await ports.employees.find(guidOf('ann')))?.value.attributes).toEqual({
      title: 'seller',
      location: 'Cork',
      language: 'de',
    });

    const entry = (await ports.registers.entries('people-file'))[0];
    const columns = { employeeId: 'Employee ID', mail: 'Work Email', title: 'Job Title' };
    const value = { fileId: 'hr', columns, standing: 'confirmed' as const };
    const edit = { register: 'people-file' as const, id: 'hr', value, at: AT };
    await ports.registers.save({ ...edit, ifMatch: entry?.etag ?? '' });
    await send(ports, [lineOf('ann').replace('seller', 'tester')]);
    expect(told()).toMatchObject([
      { roleId: 'tester', department: 'Service', managerId: guidOf('ben'), language: 'de' },
    ]);
  });
});
