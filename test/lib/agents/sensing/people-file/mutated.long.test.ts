import { expect, it } from '@jest/globals';
import { weighRows } from '../../../../../lib/agents/sensing/people-file/weigh-rows.ts';
import { tableReader } from '../../../../../lib/adapters/documents/tables/table-reader.ts';
import { readingOf } from '../../../../../lib/domain/directory/tell.ts';
import { changedExport, drawing } from '../../../../support/changed-exports.ts';
import { guidOf } from '../../../../../lib/domain/sha256.ts';
import { AT, COLUMNS, HEADERS, mailOf, portsFor } from './company.ts';

const NAMES = Array.from({ length: 12 }, (_, i) => `kim${i}`);
const lineOf = (name: string, i: number) => `E${i},${mailOf(name)},seller,Sales,${i === 0 ? '' : 'E0'}`;

it('five thousand exports that somebody changed: each row is taken, waits or is refused, and nobody is guessed', async () => {
  const { ports } = await portsFor(NAMES);
  const titles = (await ports.registers.latest('job-title')).map(({ value }) => value);
  const reading = readingOf(titles, (await ports.registers.policy()).directory);
  const draw = drawing(74);
  const count = { files: 0, rows: 0, taken: 0, waits: 0, lost: 0, guessed: 0 };
  const faults = new Set<string>();
  for (let i = 0; i < 5_000; i += 1) {
    const lines = changedExport(NAMES.map(lineOf), draw);
    const text = [HEADERS, ...lines].join(draw.of(['\n', '\r\n']));
    const read = await tableReader().read(Buffer.from(text));
    if (!('table' in read)) throw new Error(read.why.id);
    const {
      changed: taken,
      faulty,
      unchanged,
    } = await weighRows(read.table, COLUMNS, { ports, reading, at: AT });
    const physical = text.replaceAll('\r\n', '\n').split('\n');
    const expected = physical.flatMap((line, at) => (at > 0 && line.trim() !== '' ? [at + 1] : []));
    const told = [...taken.map(({ row }) => row.row), ...faulty.map(({ row }) => row)];
    count.files += 1;
    count.rows += expected.length;
    count.taken += taken.length;
    count.waits += faulty.length;
    // Nothing was taken before, so what says nothing new stands in the file a second time.
    const once = new Set(told);
    const again = expected.filter((line) => !once.has(line)).length;
    if (told.length + unchanged !== expected.length || again !== unchanged) count.lost += 1;
    for (const { fault } of faulty) faults.add(fault);
    for (const { row, personId } of taken) {
      // Whoever it is, their address stands in that line, in whatever letters and with blanks around it.
      const cells = (physical[row.row - 1] ?? '')
        .toLowerCase()
        .split(',')
        .map((cell) => cell.replaceAll('"', '').trim());
      const owner = NAMES.find((name) => cells.includes(mailOf(name)));
      const others = row.identifiers.some(
        ({ kind, value }) => kind === 'mail' && owner !== undefined && value.toLowerCase() !== mailOf(owner),
      );
      if (owner === undefined || guidOf(owner) !== personId || others) count.guessed += 1;
    }
  }
  expect(count).toMatchObject({ files: 5_000, lost: 0, guessed: 0 });
  expect(count.taken / count.rows).toBeGreaterThan(0.5);
  expect([...faults].toSorted()).toEqual(
    expect.arrayContaining(['blank', 'nobody-known', 'over-several-lines', 'person-twice', 'unreadable']),
  );
});
