import { expect, it } from '@jest/globals';
import { tableReader } from '../../../../../lib/adapters/documents/tables/table-reader.ts';
import { weighCompletions } from '../../../../../lib/agents/sensing/completion-file/weigh-completions.ts';
import type { CompletionFile } from '../../../../../lib/domain/completion-file/mapping.ts';
import { guidOf } from '../../../../../lib/domain/sha256.ts';
import { timeOf } from '../../../../../lib/domain/xapi/parts.ts';
import { holders } from '../../../../../lib/agents/sensing/identities/find-holder.ts';
import { changedExport, drawing } from '../../../../support/changed-exports.ts';
import { AT, mailOf, portsFor } from '../people-file/company.ts';

const NAMES = Array.from({ length: 12 }, (_, i) => `kim${i}`);
const HEADERS = 'Email,Course,Completed on,Status,Score';
const lineOf = (name: string, i: number) => `${mailOf(name)},NEG-1,2026-02-${10 + i},passed,${50 + i}`;
const ENTRY: CompletionFile = {
  fileId: 'academy',
  source: 'lms-file/academy',
  columns: {
    mail: 'Email',
    courseId: 'Course',
    completedAt: 'Completed on',
    result: 'Status',
    score: 'Score',
  },
  scoreOutOf: 100,
  skills: { 'NEG-1': 'negotiation' },
  standing: 'confirmed',
};

it('two thousand exports that somebody changed: each row is taken, waits or is refused, and nobody is guessed', async () => {
  const { ports } = await portsFor(NAMES);
  const skill = {
    skillId: 'negotiation',
    label: 'Negotiation',
    description: '',
    halfLifeDays: 365,
    neighbours: [],
  };
  await ports.registers.save({ register: 'skill', id: 'negotiation', value: skill, at: AT });
  await ports.registers.save({
    register: 'policy',
    id: 'directory',
    value: { identifiers: ['mail'], notReusedSince: '2026-01-01T00:00:00Z' },
    at: AT,
    ifMatch: (await ports.registers.entries('policy')).find(({ id }) => id === 'directory')?.etag ?? '',
  });
  const find = holders(ports);
  const draw = drawing(77);
  const count = { files: 0, rows: 0, taken: 0, lost: 0, twice: 0, guessed: 0, quoted: 0 };
  const faults = new Set<string>();
  for (let i = 0; i < 2_000; i += 1) {
    const text = [HEADERS, ...changedExport(NAMES.map(lineOf), draw)].join(draw.of(['\n', '\r\n']));
    const read = await tableReader().read(Buffer.from(text));
    if (!('table' in read)) throw new Error(read.why.id);
    const { unchanged, fresh, faulty } = await weighCompletions(read.table, ENTRY, { ports, at: AT });
    const physical = text.replaceAll('\r\n', '\n').split('\n');
    const expected = physical.flatMap((line, at) => (at > 0 && line.trim() !== '' ? [at + 1] : []));
    const taken = fresh.filter(({ waits }) => !waits);
    const told = [...taken, ...faulty].map(({ row }) => row);
    count.files += 1;
    count.rows += expected.length;
    count.taken += taken.length;
    if (new Set(told).size < told.length) count.twice += 1;
    if (told.length + unchanged !== expected.length || told.some((row) => !expected.includes(row)))
      count.lost += 1;
    if (JSON.stringify(faulty).includes('a.example')) count.quoted += 1;
    for (const { fault } of faulty) faults.add(fault);
    for (const { row, statement } of taken) {
      // Whoever it is, their address stands in that line, in whatever letters and with blanks around it.
      const cells = (physical[row - 1] ?? '')
        .toLowerCase()
        .split(',')
        .map((cell) => cell.replaceAll('"', '').trim());
      const owner = NAMES.find((name) => cells.includes(mailOf(name)));
      const identifier = { kind: 'mail' as const, value: statement.actor.account.name };
      const found = await find(identifier, timeOf(statement.timestamp));
      if (owner === undefined || !('person' in found) || found.person !== guidOf(owner)) count.guessed += 1;
    }
  }
  expect(count).toMatchObject({ files: 2_000, lost: 0, twice: 0, guessed: 0, quoted: 0 });
  expect(count.taken / count.rows).toBeGreaterThan(0.5);
  expect([...faults].toSorted()).toEqual(
    expect.arrayContaining([
      'blank',
      'course-waits',
      'over-several-lines',
      'unknown-result',
      'unreadable',
      'waits-for-whom',
    ]),
  );
  // What is said of a fault is one sentence for all rows, so that nothing of a cell stands in it.
  for (const fault of faults) expect(ports.words.say(`row.${fault}` as 'row.blank')).not.toMatch(/[{@]/);
});
