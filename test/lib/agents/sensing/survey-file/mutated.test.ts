import { expect, it } from '@jest/globals';
import { tableReader } from '../../../../../lib/adapters/documents/tables/table-reader.ts';
import { weighSurvey } from '../../../../../lib/agents/sensing/survey-file/weigh-survey.ts';
import type { SurveyFile } from '../../../../../lib/domain/survey-file/mapping.ts';
import { changedExport, drawing } from '../../../../support/changed-exports.ts';
import { AT, portsFor } from '../people-file/company.ts';

const HEADERS = 'Email,Completion time,Department,Workload,Help,What should change?';
const lineOf = (i: number) =>
  `secret${i}@a.example,2026-01-${10 + i},${i < 8 ? 'Sales' : 'Lab'},${1 + (i % 5)},Agree,secret text ${i}`;
const ENTRY: SurveyFile = {
  fileId: 'pulse',
  source: 'survey-file/pulse',
  row: 'response',
  columns: { group: 'Department', day: 'Completion time' },
  items: [
    { asked: 'Workload', question: 'workload', low: 1, high: 5 },
    { asked: 'Help', question: 'help', low: 1, high: 5 },
  ],
  groups: { Sales: { groupId: 'sales' }, Lab: { groupId: 'lab' } },
  every: 'month',
  answersEach: 1,
  standing: 'confirmed',
};

it('two thousand exports that somebody changed: each line is in a sum, waits or is refused, and none is said', async () => {
  const { ports } = await portsFor([]);
  const draw = drawing(86);
  const count = { files: 0, lines: 0, summed: 0, lost: 0, twice: 0, small: 0, quoted: 0, broken: 0 };
  const faults = new Set<string>();
  for (let i = 0; i < 2_000; i += 1) {
    const entry = i % 2 === 0 ? ENTRY : { ...ENTRY, whole: 'company' };
    const text = [
      HEADERS,
      ...changedExport(
        Array.from({ length: 14 }, (_, k) => lineOf(k)),
        draw,
      ),
    ].join(draw.of(['\n', '\r\n']));
    const read = await tableReader().read(Buffer.from(text), { breaks: true });
    if (!('table' in read)) throw new Error(read.why.id);
    const { table } = read;
    const did = await weighSurvey(table, entry, { ports, at: AT });
    const rows = new Set(did.reports.flatMap((one) => one.rows));
    const told = [...rows, ...did.faulty.map(({ row }) => row)];
    const total = table.rows.length + table.faults.length;
    count.files += 1;
    count.lines += total;
    count.summed += rows.size;
    if (new Set(told).size < told.length) count.twice += 1;
    if (told.length !== total || did.changed + did.unchanged + did.faulty.length !== total) count.lost += 1;
    // A line is lost only into a comment that is its own: none of a whole row's cells lies in another row.
    const physical = text.replaceAll('\r\n', '\n').split('\n').slice(1);
    const inCells = table.rows.flatMap(({ cells }) =>
      Object.values(cells).filter((cell) => cell.includes('\n')),
    );
    if (inCells.some((cell) => physical.some((line) => line.split(',').length >= 6 && cell.includes(line))))
      count.broken += 1;
    if (did.reports.some(({ data }) => data.answers < 5)) count.small += 1;
    if (JSON.stringify([did.faulty, did.groups, did.items, did.leftOut, did.reports]).includes('secret'))
      count.quoted += 1;
    for (const { fault } of did.faulty) faults.add(fault);
  }
  expect(count).toMatchObject({ files: 2_000, lost: 0, twice: 0, small: 0, quoted: 0, broken: 0 });
  expect(count.summed / count.lines).toBeGreaterThan(0.5);
  expect([...faults].toSorted()).toEqual(
    expect.arrayContaining(['bad-answer', 'bad-day', 'no-group', 'too-few-answers', 'unreadable']),
  );
  for (const fault of faults) expect(ports.words.say(`row.${fault}` as 'row.blank')).not.toMatch(/[{@]/);
});
