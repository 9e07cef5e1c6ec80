import { z } from 'zod';
import { CourseLevel, type CatalogueEntry } from '../../domain/content.ts';
import { cleaned } from '../../domain/plain-text.ts';
import type { Catalogue, Courses } from '../../ports/catalogue.ts';
import { decoded } from '../documents/reading/plain-text.ts';
import { filesIn, type Content, type Limits } from './files.ts';
import type { Site } from './site.ts';

/** A row of the export; columns that it has besides are passed over. */
const Row = z.object({
  id: z.string().min(1, 'has no id'),
  title: z.string().min(1, 'has no title'),
  url: z.url({ protocol: /^https$/, error: 'has no https address' }),
  description: z.string().default(''),
  /** Separated by semicolons. */
  skills: z.string().default(''),
  level: z.string().default(''),
  minutes: z.coerce.number('has no number of minutes').min(0).default(0),
});

const MB = 1024 * 1024;
const LIMITS: Limits = { file: () => 8 * MB, all: 32 * MB, files: 50 };
/** Faults of the whole folder are reported by the sources already. */
const isOfAFile = (line: string): boolean => !line.startsWith('the folder');

/** The courses in the exports of the company's learning management system: CSV files in the folder of the sources. */
export const lmsExports = (site: Site, folder: string): Catalogue => ({
  async list() {
    const { files, leftOut: unread } = await filesIn(site, folder, /\.csv$/i, LIMITS, {
      read: (_file, bytes) => Promise.resolve(textOf(bytes)),
    });
    const found = await Promise.all(files.map(({ file: { name }, content }) => coursesIn(name, content)));
    return {
      entries: found.flatMap(({ entries }) => entries),
      leftOut: [...unread.filter(isOfAFile), ...found.flatMap(({ leftOut }) => leftOut)],
    };
  },
});

const textOf = (bytes: Uint8Array): Content<string> => {
  try {
    return { content: decoded(bytes) };
  } catch (error) {
    return { why: (error as Error).message };
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
  const leftOut = faults.map(({ line, message }) => `${name} line ${line}: ${message}`);
  for (const { line, cells } of rows) {
    const filled = Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''));
    const { data, error } = Row.safeParse(cleaned({ id: '', title: '', ...filled }));
    if (data) entries.push(entryOf(name, data));
    else leftOut.push(`${name} line ${line}: ${error.issues[0]?.message ?? 'is no course'}`);
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
