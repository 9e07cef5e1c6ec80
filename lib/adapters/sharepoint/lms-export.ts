import { z } from 'zod';
import { CourseLevel, type CatalogueEntry } from '../../domain/content/content.ts';
import { courseColumns, minutesIn } from '../../domain/content/course-file.ts';
import { cleaned } from '../../domain/text/plain-text.ts';
import { sha256 } from '../../domain/sha256.ts';
import { cellOf, type Table } from '../../domain/table-file/table.ts';
import { message, type Message } from '../../messages/message.ts';
import type { Catalogue, Courses } from '../../ports/catalogue.ts';
import { decoded } from '../documents/formats/plain-text.ts';
import { separatorOf } from '../documents/tables/csv-table.ts';
import { workbookTable } from '../documents/tables/workbook-table.ts';
import { whyNotRead } from '../documents/why-not-read.ts';
import { filesIn, type Content, type Limits } from './files.ts';
import type { WholeFolders } from './folder-tree.ts';
import type { Site } from './site.ts';

/** Characters, by judgement. */
const LONGEST_ADDRESS = 2_000;

/** A row of the export. */
const Row = z.object({
  id: z.string().min(1),
  /** In a workbook a formula stands as it is. */
  title: z.string().regex(/^[^=]/),
  /** As it is opened, so that nothing stands in it to be read as words, and no host before the host. */
  url: z
    .url({ protocol: /^https$/ })
    .max(LONGEST_ADDRESS)
    .transform((text) => new URL(text))
    .refine(({ username, password, href }) => !username && !password && href.length <= LONGEST_ADDRESS)
    .transform(({ href }) => href),
  description: z.string().default(''),
  /** Separated by semicolons. */
  skills: z.string().default(''),
  level: z.string().default(''),
  minutes: z
    .string()
    .default('0')
    .transform((text) => minutesIn(text))
    .pipe(z.number()),
});

const MB = 1024 * 1024;
const LIMITS: Limits = { file: () => 8 * MB, all: 32 * MB, files: 50 };
/** What is said of a row whose column is at fault. */
const faultsOf: Partial<Record<PropertyKey, Message>> = {
  id: message('course.no-id'),
  title: message('course.no-title'),
  url: message('course.no-address'),
  minutes: message('course.no-minutes'),
};

/**
 * The courses in the exports of the company's learning systems: CSV files and workbooks in the folder of the sources.
 */
export const lmsExports = (place: { site: Site; folder: string; whole?: WholeFolders }): Catalogue => ({
  async list() {
    const { files, leftOut: unread } = await filesIn(place, /\.(?:csv|xlsx)$/i, LIMITS, {
      read: ({ name }, bytes) => coursesIn(name, bytes),
    });
    const found = files.map(({ content }) => content);
    return {
      entries: found.flatMap(({ entries }) => entries),
      // Faults of the whole folder are reported by the sources already.
      leftOut: [
        ...unread.filter((one) => one.of === 'files').map(({ said }) => said),
        ...found.flatMap(({ leftOut }) => leftOut),
      ],
    };
  },
});

/** A table with what of it could not be read, in words. */
type Export = Pick<Table, 'headers' | 'rows'> & { faults: { row: number; why: Message | string }[] };

/** The courses in one export, a workbook by its name and else comma-separated values; or why it is not read. */
export async function coursesIn(name: string, bytes: Uint8Array): Promise<Content<Courses>> {
  try {
    const table = await (/\.xlsx$/i.test(name) ? workbookExport(bytes) : csvExport(decoded(bytes)));
    return { content: coursesOf(name, table) };
  } catch (error) {
    return { why: whyNotRead(error).why };
  }
}

async function workbookExport(bytes: Uint8Array): Promise<Export> {
  const { faults, ...table } = await workbookTable(bytes);
  return { ...table, faults: faults.map(({ row }) => ({ row, why: message('course.none') })) };
}

/** A description may run over lines, as it may not where rows are about people. */
async function csvExport(text: string): Promise<Export> {
  const { readCsv } = await import('../../domain/table-file/csv.ts');
  let headers: string[] = [];
  const delimiter = separatorOf(text.split(/\r?\n/).find((line) => line.trim() !== '') ?? '');
  const { rows, faults } = readCsv(text, {
    columns: (header) => (headers = header),
    delimiter,
    ragged: true,
  });
  return {
    headers,
    rows: rows.map(({ line, cells }) => ({ row: line, cells })),
    faults: faults.map(({ line, message: why }) => ({ row: line, why })),
  };
}

/** The courses of one export; a row that cannot be one is named with its line and left out, and the others stay. */
function coursesOf(name: string, table: Export): Courses {
  const { columns, missing } = courseColumns(table);
  const ofRow = (line: number, fault: Message | string) => message('course.row', { file: name, line, fault });
  if (missing.length > 0 && table.headers.length > 0)
    return {
      entries: [],
      leftOut: missing.map((field) => message(`course.no-column.${field}`, { file: name })),
    };
  const leftOut = table.faults.map(({ row, why }) => ofRow(row, why));
  const entries: CatalogueEntry[] = [];
  for (const one of table.rows) {
    const { row } = one;
    const filled = Object.entries(columns).flatMap(([field, header]) => {
      const text = cellOf(one, header);
      return text === '' ? [] : [[field, text] as const];
    });
    const said = Object.fromEntries(filled);
    // Where an export has no ids, the address stands for one.
    const id = columns.id === undefined ? sha256(said['url'] ?? '', 16) : '';
    const { data, error } = Row.safeParse(cleaned({ id, title: '', ...said }));
    if (data) entries.push(entryOf(name, data));
    else leftOut.push(ofRow(row, faultsOf[error.issues[0]?.path[0] ?? ''] ?? message('course.none')));
  }
  return { entries, leftOut };
}

function entryOf(name: string, { id, skills, level, ...row }: z.infer<typeof Row>): CatalogueEntry {
  const known = CourseLevel.safeParse(level.toLowerCase());
  return {
    ...row,
    externalId: `${name}:${id}`,
    provider: { kind: 'file', name },
    skillTags: skills.split(';').flatMap((tag) => tag.trim() || []),
    ...(known.success ? { level: known.data } : {}),
  };
}
