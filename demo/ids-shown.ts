import type { Company } from '../sample/company.ts';
import type { TenantRecords } from './tenant-records.ts';

/** Ids that read like a word, such as `writing`, cannot be told from it. */
const isTelling = (id: string): boolean => /[-.]/.test(id);

/** Names of parts, numbers of questions and of people as programs write them. */
const OF_PROGRAMS =
  /\b(?:learner|runner)[.,] ?[a-z]\w*|\bneed-[\w.-]+|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi;

/** What a text shows and only programs know: ids of skills, roles, needs, questions and people, paths of parts. */
export function idsIn(text: string, known: readonly string[]): string[] {
  const words = new Set(text.match(/[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)+/gu) ?? []);
  return [...known.filter((id) => isTelling(id) && words.has(id)), ...(text.match(OF_PROGRAMS) ?? [])];
}

/** The ids of a company that stand for something which has a name. */
export const idsOf = ({ skills, roleProfiles, owners }: Company): string[] => [
  ...skills.map(({ skillId }) => skillId),
  ...roleProfiles.map(({ roleId }) => roleId),
  ...roleProfiles.flatMap(({ roleId }) => skills.map(({ skillId }) => `${roleId}.${skillId}`)),
  ...owners.map(({ ownerId }) => ownerId),
];

/** Every text in a card that somebody reads: no address, no name of a field and nothing that a button carries. */
function textsOf(card: unknown): string[] {
  if (typeof card !== 'object' || card === null) return [];
  return Object.entries(card).flatMap(([name, value]) =>
    typeof value === 'string' ? (READ.has(name) ? [value] : []) : name === 'data' ? [] : textsOf(value),
  );
}
const READ = new Set(['text', 'title', 'label', 'placeholder', 'fallbackText', 'altText']);

/** What of all that reached people shows such an id, with where; each once. */
export function idsShown(
  { pages, contents, notices, cards, chats }: TenantRecords,
  company: Company,
): string[] {
  const known = idsOf(company);
  const shown: [where: string, texts: readonly (string | null | undefined)[]][] = [
    ...pages.map(({ title, html }): [string, string[]] => [
      'page',
      [title, html.replaceAll(/<[^>]*>/g, ' ')],
    ]),
    ...contents.map(({ title, description, skillTags }): [string, (string | null | undefined)[]] => [
      'catalogue',
      [title, description, ...(skillTags ?? [])],
    ]),
    ...notices.map(({ previewText }): [string, string[]] => ['notice', [previewText]]),
    ...cards.map(({ card }): [string, string[]] => ['card of the channel', textsOf(card)]),
    ...chats.map(({ card }): [string, string[]] => ['card of the chat', textsOf(card)]),
  ];
  return [
    ...new Set(
      shown.flatMap(([where, texts]) =>
        texts.flatMap((text) => idsIn(text ?? '', known).map((id) => `${where}: ${id}`)),
      ),
    ),
  ];
}
