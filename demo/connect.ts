import { MINUTE } from '../lib/domain/milliseconds.ts';
import type { JobTitle } from '../lib/domain/directory/job-title.ts';
import type { PeopleFile } from '../lib/domain/people-file/mapping.ts';
import type { PeopleField } from '../lib/domain/people-file/fields.ts';
import { english } from '../lib/messages/words.ts';
import type { Stack } from '../local/stack.ts';
import { directoryPolicyOf, type Company } from '../sample/company.ts';
import { bytesOf, type HrFile } from '../sample/hr-file.ts';
import { DAY } from '../sample/life.ts';
import { academyEntry } from './academy.ts';
import { doorsFor, type Doors } from './doors.ts';
import { makeLists } from './lists/make-lists.ts';
import { HR_NAME, IT_NAME } from './seed.ts';
import { passTime } from './time-lapse.ts';

/** What whoever runs the stack lets the layer read: who works here, and nothing of when they came or go. */
export const STORY_SETTINGS = { PEOPLE_FROM_DIRECTORY: 'without-dates' };

/** Longer than the quarter of an hour in which the directory and the folder of HR are looked at. */
const LOOKED_AT_WITHIN = 16 * MINUTE;

/** Days for which the company vouches that no number was given twice. */
const NOT_REUSED_DAYS = 400;

/** As HR calls its export: that which the register reads it by. */
const FILE_ID = 'hr';

interface Entry<T> {
  id: string;
  value: T;
  etag: string;
}

/** What the door answers of a file. */
interface CameOfPeople {
  dryRun: string;
  rows: number;
  unchanged: number;
  changed: number;
  taken: number;
  left: number;
  quarantined: number;
  refused: number;
  columns: { column: string; field: PeopleField | null }[];
  faults: { row: number; said: string }[];
}

/** What humans of the company do once, so that its systems are heard. */
export function connecting(stack: Stack, company: Company) {
  const { ports, stateDir } = stack;
  const it = doorsFor(ports, { person: IT_NAME });
  const hr = doorsFor(ports, { person: HR_NAME });
  const looked = () => passTime(stack, stack.now() + LOOKED_AT_WITHIN, () => Promise.resolve(undefined));

  /** The directory is read, HR says once what each title stands for; answers how many titles. */
  async function readDirectory(): Promise<number> {
    await looked();
    const { items } = await hr.get<{ items: Entry<JobTitle>[] }>('registers/job-title');
    await confirmTitles(items, hr);
    await looked();
    return items.length;
  }

  /** HR sends its export: tried first, then its columns confirmed, then taken in. */
  async function sendHrFile(): Promise<string[]> {
    const content = Buffer.from(bytesOf(company.hrFile)).toString('base64');
    const send = (asked: { run: 'dry' | 'write'; dryRun?: string }) =>
      hr.post<CameOfPeople>(`people-files/${FILE_ID}`, { content, ...asked });
    await send({ run: 'dry' });
    await confirmColumns(hr);
    const { dryRun } = await send({ run: 'dry' });
    let came = await send({ run: 'write', dryRun });
    while (came.left > 0) came = await send({ run: 'write', dryRun });
    return linesOf(came);
  }

  return {
    /** IT says how the directory is read, gives the academy a name and a key, and makes the lists of L&D. */
    async admit(start: number): Promise<void> {
      await makeLists(stack);
      const policy = directoryPolicyOf(company, new Date(start - NOT_REUSED_DAYS * DAY));
      await it.post('registers/policy/directory', { value: policy }, 'story-directory');
      const academy = academyEntry(stateDir, company);
      await it.post(`registers/record-source/${academy.sourceId}`, { value: academy }, 'story-academy');
    },
    /** Who works here, by the directory and HR's export. */
    async connectPeople(say: (line: string) => void, progress: (line: string) => void): Promise<void> {
      progress('the directory is read');
      const titles = await readDirectory();
      const people = company.employees.length.toLocaleString('en');
      say(`${people} people read from Entra; HR said once what each of their ${titles} titles stands for`);
      progress('HR sends its export');
      for (const line of await sendHrFile()) say(line);
    },
    /** HR's next export lies in its folder, in place of the one before. */
    async leaveHrFile(file: HrFile): Promise<void> {
      const base64 = Buffer.from(bytesOf(file)).toString('base64');
      await stack.faults('tenant', { leaves: { name: `${FILE_ID}.csv`, text: '', base64 } });
      await looked();
    },
    /** What waits until a human says whose an address or a number is. */
    async questions(): Promise<number> {
      return (await hr.get<{ items: unknown[] }>('identities/questions')).items.length;
    },
  };
}

async function confirmTitles(items: readonly Entry<JobTitle>[], hr: Doors): Promise<void> {
  const proposed = items.filter(({ value }) => value.standing === 'proposed');
  const AT_ONCE = 500;
  for (let i = 0; i < proposed.length; i += AT_ONCE) {
    const some = proposed.slice(i, i + AT_ONCE);
    await hr.post('registers', {
      jobTitles: some.map(({ value }) => ({ ...value, standing: 'confirmed' })),
      etags: Object.fromEntries(some.map(({ id, etag }) => [`job-title/${id}`, etag])),
    });
  }
}

async function confirmColumns(hr: Doors): Promise<void> {
  const { items } = await hr.get<{ items: Entry<PeopleFile>[] }>('registers/people-file');
  const entry = items.find(({ id }) => id === FILE_ID);
  if (entry?.value.standing !== 'proposed') return;
  const value = { ...entry.value, standing: 'confirmed' };
  await hr.post(`registers/people-file/${FILE_ID}`, { value }, undefined, entry.etag);
}

/** Faults of rows that are told. */
const TOLD = 3;

function linesOf({ columns, rows, unchanged, taken, quarantined, refused, faults }: CameOfPeople): string[] {
  const read = columns.flatMap(({ column, field }) => (field === null ? [] : [`“${column}” as ${field}`]));
  return [
    `HR’s export is read with ${english.list(read, 'and')}, which a human confirmed once`,
    `${(taken + unchanged).toLocaleString('en')} of its ${rows.toLocaleString('en')} rows count, ${quarantined} wait, ${refused} are refused`,
    ...faults.slice(0, TOLD).map(({ row, said }) => `row ${row}: ${said}`),
  ];
}
