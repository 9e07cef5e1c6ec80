import { expect, it } from '@jest/globals';
import { takeDropped } from '../../../../../lib/agents/sensing/people-file/take-dropped.ts';
import type { PeopleFile } from '../../../../../lib/domain/people-file/mapping.ts';
import type { Ports } from '../../../../../lib/ports/index.ts';
import { AT, COLUMNS, HEADERS, mailOf, portsFor } from './company.ts';

const there = {
  itemId: 'item',
  name: 'hr.csv',
  fileId: 'hr',
  changedAt: AT,
  lookedAt: AT,
  read: () =>
    Promise.resolve({
      outcome: 'read' as const,
      bytes: Buffer.from(`${HEADERS}\nE-ann,${mailOf('ann')},seller,Sales,\n`),
    }),
};
const call = { at: AT, instanceId: 'people-files-pull', step: 'pull-people-files' };

async function change({ registers }: Ports, to: Partial<PeopleFile>): Promise<void> {
  const entry = (await registers.entries('people-file'))[0];
  const value = { fileId: 'hr', columns: COLUMNS, standing: 'confirmed' as const, ...to };
  await registers.save({ register: 'people-file', id: 'hr', value, at: AT, ifMatch: entry?.etag ?? '' });
}

it.each<[string, Partial<PeopleFile>]>([
  ['says another column', { columns: { mail: 'Work Email', title: 'Department' } }],
  ['is a proposal again', { standing: 'proposed' }],
])(
  'takes in what was tried: where the entry meanwhile %s, nothing, and it is looked at anew',
  async (_, to) => {
    const { ports, bus } = await portsFor(['ann']);
    let reads = 0;
    const tables = {
      async read(bytes: Uint8Array) {
        reads += 1;
        // Between the dry run and the other one.
        if (reads === 2) await change(ports, to);
        return await ports.tables.read(bytes);
      },
    };
    expect(await takeDropped(there, { ...ports, tables }, call)).toBe('later');
    expect([reads, bus.waiting.length]).toEqual([2, 0]);

    await change(ports, {});
    expect(await takeDropped(there, ports, call)).toMatchObject({ came: 'taken', count: 1 });
    expect(bus.waiting).toHaveLength(1);
  },
);

it('passes on what it does not know', async () => {
  const { ports } = await portsFor(['ann']);
  const bus = { ...ports.bus, send: () => Promise.reject(new Error('the bus is away')) };
  await expect(takeDropped(there, { ...ports, bus }, call)).rejects.toThrow('the bus is away');
});
