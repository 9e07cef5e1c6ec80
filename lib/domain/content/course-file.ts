// cspell:words minuten stunden
// cspell:disable
import { proposalOf, type Columns, type KindOfRows } from '../table-file/mapping.ts';
import type { Table } from '../table-file/table.ts';

/** What is read of an export of courses; whatever else stands in it is passed over. */
const COURSE_FIELDS = ['id', 'title', 'url', 'description', 'skills', 'level', 'minutes'] as const;
type CourseField = (typeof COURSE_FIELDS)[number];

const COURSE_ROWS: KindOfRows<CourseField> = {
  fields: COURSE_FIELDS,
  names: {
    id: [
      'id',
      'courseid',
      'coursecode',
      'coursenumber',
      'shortname',
      'itemid',
      'trainingid',
      'kursid',
      'kursnummer',
    ],
    title: [
      'title',
      'course',
      'coursename',
      'coursetitle',
      'fullname',
      'name',
      'itemtitle',
      'training',
      'titel',
      'kurs',
      'kursname',
      'kurstitel',
    ],
    url: [
      'url',
      'link',
      'courseurl',
      'courselink',
      'launchurl',
      'weburl',
      'address',
      'deeplink',
      'adresse',
      'kurslink',
    ],
    description: [
      'description',
      'summary',
      'abstract',
      'beschreibung',
      'kursbeschreibung',
      'zusammenfassung',
    ],
    skills: ['skills', 'skill', 'skilltags', 'tags', 'competencies', 'topics', 'kompetenzen', 'themen'],
    level: ['level', 'difficulty', 'niveau', 'schwierigkeit'],
    minutes: [
      'minutes',
      'duration',
      'durationminutes',
      'durationmin',
      'length',
      'estimatedduration',
      'minuten',
      'dauer',
      'dauerminuten',
      'dauerinminuten',
    ],
  },
  looks: { url: (text) => /^https?:\/\//i.test(text) },
};
// cspell:enable

/** What no course goes without. */
const NEEDED = ['title', 'url'] as const;

/**
 * Which column of an export is which: one that bears the name of a field is that field, the others by what learning
 * systems call them. Nobody confirms it: a course is public to the company, and a human sees it before anybody gets it.
 */
export function courseColumns(table: Pick<Table, 'headers' | 'rows'>): {
  columns: Columns<CourseField>;
  missing: ('title' | 'url')[];
} {
  const named = COURSE_FIELDS.flatMap((field) => {
    const header = table.headers.find((one) => one.trim().toLowerCase() === field);
    return header === undefined ? [] : [[field, header] as const];
  });
  const columns: Columns<CourseField> = { ...proposalOf(COURSE_ROWS, table), ...Object.fromEntries(named) };
  return { columns, missing: NEEDED.filter((field) => columns[field] === undefined) };
}

const MINUTES_OF_AN_HOUR = 60;
const NUMBER = String.raw`(\d{1,5}(?:[.,]\d{1,3})?)`;
const IN_MINUTES = new RegExp(`^${NUMBER}\\s*(?:m|min|mins|minutes?|minuten?)?\\.?$`, 'i');
const IN_HOURS = new RegExp(
  `^${NUMBER}\\s*(?:h|hrs?|hours?|std|stunden?)\\.?(?:\\s*${NUMBER}\\s*(?:m|min|mins|minutes?|minuten?)\\.?)?$`,
  'i',
);
const ISO = new RegExp(`^PT(?:${NUMBER}H)?(?:${NUMBER}M)?$`, 'i');

/** How long a course takes, in minutes: a number of them, or hours by name; `1:30` may be either and is none. */
export function minutesIn(text: string): number | undefined {
  const value = text.trim();
  const minutes = IN_MINUTES.exec(value)?.[1];
  if (minutes !== undefined) return numberIn(minutes);
  const [, hours, rest] = IN_HOURS.exec(value) ?? ISO.exec(value) ?? [];
  if (hours === undefined && rest === undefined) return undefined;
  return Math.round(numberIn(hours ?? '0') * MINUTES_OF_AN_HOUR + numberIn(rest ?? '0'));
}

const numberIn = (text: string): number => Number(text.replace(',', '.'));

/** What of an address says only by which way somebody came. */
const BY_WHICH_WAY = /^utm_\w+$/i;

/**
 * An address as two catalogues may write the same one: without a place in it, and without how somebody came there. Some
 * learning systems tell courses apart behind the sign of a place.
 */
export function sameAddress(url: string): string {
  try {
    const address = new URL(url);
    if (!/^#[/!]/.test(address.hash)) address.hash = '';
    for (const name of [...address.searchParams.keys()])
      if (BY_WHICH_WAY.test(name)) address.searchParams.delete(name);
    address.searchParams.sort();
    return address.href.replace(/\/$/, '');
  } catch {
    return url;
  }
}

/** Whether two titles are the same in other letters, blanks or signs. */
export const isSameTitle = (one: string, other: string): boolean =>
  bareTitle(one) !== '' && bareTitle(one) === bareTitle(other);
const bareTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
