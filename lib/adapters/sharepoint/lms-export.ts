import { z } from 'zod';
import { CourseLevel, type CatalogueEntry } from '../../domain/content.ts';
import { cleaned } from '../../domain/plain-text.ts';
import { message, type Message } from '../../messages/message.ts';
import type { Catalogue, Courses } from '../../ports/catalogue.ts';
import { decoded } from '../documents/reading/plain-text.ts';
import { whyNotRead } from '../documents/why-not-read.ts';
import { filesIn, type Content, type Limits } from './files.ts';
import type { WholeFolders } from './folder-tree.ts';
import type { Site } from './site.ts';

/** A row of the export; columns that it has besides are passed over. */
const Row = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  url: z.url({ protocol: /^https$/ }),
  description: z.string().default(''),
  /** Separated by semicolons. */
  skills: z.string().default(''),
  level: z.string().default(''),
  minutes: z.coerce.number().min(0).default(0),
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

/** The courses in the exports of the company's learning management system: CSV files in the folder of the sources. */
export const lmsExports = (place: { site: Site; folder: string; whole?: WholeFolders }): Catalogue => ({
  async list() {
    const { files, leftOut: unread } = await filesIn(place, /\.csv$/i, LIMITS, {
      read: (_file, bytes) => Promise.resolve(textOf(bytes)),
    });
    const found = await Promise.all(files.map(({ file: { name }, content }) => coursesIn(name, content)));
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

const textOf = (bytes: Uint8Array): Content<string> => {
  try {
    return { content: decoded(bytes) };
  } catch (error) {
    return { why: whyNotRead(error).why };
  }
};

/** The courses in one export; a row that cannot be one is named with its line and left out, and the others stay. */
export async function coursesIn(name: string, text: string): Promise<Courses> {
  const { readCsv } = await import('../../domain/csv.ts');
  const entries: CatalogueEntry[] = [];
  const { rows, faults } = readCsv(text, {
    columns: (header) => header.map((column) => column.toLowerCase()),
    ragged: true,
  });
  const ofRow = (line: number, fault: Message | string) => message('course.row', { file: name, line, fault });
  const leftOut = faults.map((fault) => ofRow(fault.line, fault.message));
  for (const { line, cells } of rows) {
    const filled = Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''));
    const { data, error } = Row.safeParse(cleaned({ id: '', title: '', ...filled }));
    if (data) entries.push(entryOf(name, data));
    else leftOut.push(ofRow(line, faultsOf[error.issues[0]?.path[0] ?? ''] ?? message('course.none')));
  }
  return { entries, leftOut };
}

function entryOf(name: string, { id, skills, level, ...row }: z.infer<typeof Row>): CatalogueEntry {
  const known = CourseLevel.safeParse(level.toLowerCase());
  return {
    ...row,
    externalId: `${name}:${id}`,
    skillTags: skills.split(';').flatMap((tag) => tag.trim() || []),
    ...(known.success ? { level: known.data } : {}),
  };
}
