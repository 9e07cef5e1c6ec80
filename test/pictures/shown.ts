// What the pictures of docs show, as text beside each: who takes a picture anew compares, so that none shows what the
// product no longer does.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const DOCS_PICTURES = join(import.meta.dirname, '../../docs/pictures');
/** Where the tests in a browser leave what they see. */
export const TAKEN = '.local/pictures';

/** What docs/guides/chat.md and first-hour.md show, in the order of use. */
const CHAT = [
  ...['home', 'items', 'lesson', 'lesson-question', 'feedback', 'later', 'recall-answer'],
  ...['role-plays', 'role-play-dialog', 'wish', 'wish-question', 'ahead', 'skill-from', 'contested'],
  ...['data', 'objection', 'paused', 'team', 'owned-cause', 'owned-line', 'waiting', 'question'],
  ...['question-back', 'asked-back', 'publication', 'draft-dark', 'corrections', 'sent-back', 'old-card'],
  ...['first-hour', 'first-lines', 'items-german'],
];

/** What docs/guides/performance.md and mobility.md show, by what the tests call it. */
const PAGE = {
  brief: 'brief-narrow',
  'brief-of-report': 'brief-of-report-narrow',
  near: 'near-narrow',
  'as-seen': 'near-as-seen-narrow',
  'who-is-seen': 'near-owner-wide',
};

/** Per folder of the pictures: name there, and name under which a test in a browser takes it. */
export const takenByTests = {
  chat: new Map(CHAT.map((name) => [name, `card-${name}`])),
  page: new Map(Object.entries(PAGE)),
} as const;

const pictureOf = new Map(
  Object.entries(takenByTests).flatMap(([folder, pictures]) =>
    [...pictures].map(([name, taken]) => [taken, `${folder}/${name}`] as const),
  ),
);

/** As each language writes them, the longer first where one begins another. */
const MONTHS = ['en-GB', 'de-DE']
  .flatMap((tag) =>
    Array.from({ length: 12 }, (_, month) =>
      new Date(Date.UTC(2026, month, 15)).toLocaleString(tag, { month: 'long', timeZone: 'UTC' }),
    ),
  )
  .join('|');
const DAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
/** When a test runs is no matter of the picture. */
const OF_THE_RUN = new RegExp(
  String.raw`(?:(?:${DAYS}),? )?\b\d{1,2}\.? (?:${MONTHS})(?: \d{4})?|\d{4}-\d\d-\d\d|\b\d{1,2}:\d\d\b(?: [ap]m)?`,
  'gu',
);

/** A text as it stands beside its picture: a line each, without days and hours. */
export const asShown = (text: string): string =>
  `${text
    .replaceAll(OF_THE_RUN, '…')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')}\n`;

/** Set by what takes the pictures anew: then there is nothing to compare with. */
const isTakenAnew = (): boolean => process.env['PICTURES_ANEW'] === 'true';

/**
 * Keeps what a picture shows for whoever takes the pictures of docs, and compares it with what the one there shows.
 * @param taken what the test calls it
 * @returns what differs; nothing where docs have no such picture
 */
export function otherThanInDocs(taken: string, text: string): string[] {
  const picture = pictureOf.get(taken);
  if (picture === undefined) return [];
  mkdirSync(TAKEN, { recursive: true });
  writeFileSync(join(TAKEN, `${taken}.txt`), asShown(text));
  return isTakenAnew() ? [] : otherThanShown(picture, text);
}

/** @param picture its path below docs/pictures, without its ending */
export function otherThanShown(picture: string, text: string): string[] {
  const shown = readFileSync(join(DOCS_PICTURES, `${picture}.txt`), 'utf8').split('\n');
  const now = asShown(text).split('\n');
  const at = now.findIndex((line, i) => line !== shown[i]);
  if (at === -1 && now.length === shown.length) return [];
  return [
    `docs/pictures/${picture} shows “${shown[at] ?? ''}” where now is “${now[at] ?? ''}”: npm run pictures, or pictures:chat`,
  ];
}

/** What a page says, without what draws it. */
export const textOf = ({ title, html }: { title: string; html: string }): string =>
  `${title}\n${html.replaceAll(/<[^>]+>/g, '\n').replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? '')}`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': '’',
};
