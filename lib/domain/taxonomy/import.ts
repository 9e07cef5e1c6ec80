import { sha256 } from '../sha256.ts';
import { z } from 'zod';
import { RegisterId, type SkillId } from '../ids.ts';
import { Skill, type NamesInLanguage, type RoleProfile } from '../skill/skill.ts';
import { UNKNOWN_SKILL_HALF_LIFE_DAYS } from '../skill-estimate/constants.ts';

/** A row of a file, by the names of its columns. */
export interface TaxonomyRow {
  file: string;
  line: number;
  cells: Readonly<Record<string, string>>;
}

/** A row that was not taken, and why. */
export interface BadRow {
  file: string;
  line: number;
  reason: string;
}

export interface Imported {
  skills: Skill[];
  roleProfiles: RoleProfile[];
  bad: BadRow[];
}

/** A skill and where it stands in the files, while its neighbours are gathered. */
export interface SkillDraft {
  row: TaxonomyRow;
  skillId: SkillId;
  label: string;
  description?: string;
  altLabels?: readonly string[];
  translations?: Record<string, NamesInLanguage>;
  phrases?: readonly string[];
  halfLifeDays?: number;
  source?: string;
  neighbours: Set<SkillId>;
}

export const cell = ({ cells }: TaxonomyRow, column: string): string => (cells[column] ?? '').trim();
export const badRow = ({ file, line }: TaxonomyRow, reason: string): BadRow => ({ file, line, reason });

const MOST_NEIGHBOURS = 30;
const MOST_OTHER_WORDS = 50;
const LONGEST_NAME = 120;
const LONGEST_DESCRIPTION = 1_000;

/**
 * The skill of a draft, held to the register's schema. Long descriptions are cut; neighbours that are no skills are
 * left out.
 */
export function skillFrom(draft: SkillDraft, known: ReadonlyMap<SkillId, SkillDraft>): Skill | BadRow {
  const { row, skillId, label, description = '', halfLifeDays, source } = draft;
  const altLabels = otherWords(label, draft.altLabels);
  const phrases = otherWords(label, draft.phrases);
  const { translations = {} } = draft;
  const parsed = Skill.safeParse({
    skillId,
    label,
    description: description.slice(0, LONGEST_DESCRIPTION),
    halfLifeDays: halfLifeDays ?? UNKNOWN_SKILL_HALF_LIFE_DAYS,
    neighbours: [...draft.neighbours]
      .filter((id) => id !== skillId && known.has(id))
      .slice(0, MOST_NEIGHBOURS),
    ...someOf(altLabels),
    ...(Object.keys(translations).length > 0 ? { translations } : {}),
    ...(phrases.length > 0 ? { phrases } : {}),
    ...(source === undefined ? {} : { source }),
  });
  return parsed.success ? parsed.data : badRow(row, z.prettifyError(parsed.error));
}

/** What a skill goes by in one language; undefined where that is no name, so that its own label stands there too. */
export const namesFrom = (label: string, altLabels: readonly string[]): NamesInLanguage | undefined =>
  label === '' || label.length > LONGEST_NAME
    ? undefined
    : { label, ...someOf(otherWords(label, altLabels)) };

const someOf = (altLabels: string[]) => (altLabels.length > 0 ? { altLabels } : {});

const otherWords = (label: string, words: readonly string[] = []): string[] =>
  [...new Set(words)]
    .filter((other) => other !== '' && other !== label && other.length <= LONGEST_NAME)
    .slice(0, MOST_OTHER_WORDS);

/** Gathers drafts by id, the first of each; says of the others that they stood there before. */
export function gather(drafts: Iterable<SkillDraft | BadRow>): {
  known: Map<SkillId, SkillDraft>;
  bad: BadRow[];
} {
  const known = new Map<SkillId, SkillDraft>();
  const bad: BadRow[] = [];
  for (const draft of drafts) {
    if (!('skillId' in draft)) bad.push(draft);
    else if (known.has(draft.skillId))
      bad.push(badRow(draft.row, `${draft.skillId} stands on an earlier line`));
    else known.set(draft.skillId, draft);
  }
  return { known, bad };
}

export function importedFrom(
  known: ReadonlyMap<SkillId, SkillDraft>,
  bad: readonly BadRow[],
  roleProfiles: readonly RoleProfile[] = [],
): Imported {
  const made = [...known.values()].map((draft) => skillFrom(draft, known));
  return {
    skills: made.filter((one) => 'skillId' in one),
    roleProfiles: [...roleProfiles],
    bad: [...bad, ...made.filter((one) => 'reason' in one)],
  };
}

/**
 * An id for what is known elsewhere under a longer one: the same whenever it is imported again, whatever its label has
 * become. As it is without signs where that is short enough, and by its hash otherwise.
 */
export function idFrom(prefix: string, foreign: string): SkillId {
  const plain = `${prefix}-${foreign.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
  if (RegisterId.safeParse(plain).success) return plain;
  const dense = plain.slice(prefix.length + 1).replaceAll('-', '');
  if (/^[0-9a-f]{32}$/.test(dense)) return `${prefix}-${dense}`;
  return `${prefix}-${sha256(foreign, 20)}`;
}

/** What importing would change in a register. */
export interface Changes<T> {
  added: T[];
  changed: T[];
  same: number;
}

/**
 * Skills against those that stand in the register. What people decided there stays: half-lives, kinds and merges;
 * labels, descriptions, neighbours and other words come from the import, and the names in each language that it speaks.
 */
export const changesTo = (current: ReadonlyMap<string, Skill>, imported: readonly Skill[]): Changes<Skill> =>
  changes(
    current,
    imported,
    ({ skillId }) => skillId,
    (before, skill) => ({
      ...before,
      ...skill,
      halfLifeDays: before.halfLifeDays,
      ...(before.translations || skill.translations
        ? { translations: { ...before.translations, ...skill.translations } }
        : {}),
    }),
  );

/** Role profiles against those in the register; an imported one replaces the one there. */
export const profileChangesTo = (
  current: ReadonlyMap<string, RoleProfile>,
  imported: readonly RoleProfile[],
): Changes<RoleProfile> =>
  changes(
    current,
    imported,
    ({ roleId }) => roleId,
    (_, profile) => profile,
  );

function changes<T extends object>(
  current: ReadonlyMap<string, T>,
  imported: readonly T[],
  idOf: (one: T) => string,
  onto: (before: T, one: T) => T,
): Changes<T> {
  const found: Changes<T> = { added: [], changed: [], same: 0 };
  for (const one of imported) {
    const before = current.get(idOf(one));
    if (!before) found.added.push(one);
    else if (textOf(onto(before, one)) === textOf(before)) found.same += 1;
    else found.changed.push(onto(before, one));
  }
  return found;
}

/** The same for the same fields, in whatever order they stand. */
const textOf = (one: object): string =>
  JSON.stringify(Object.entries(one).toSorted(([a], [b]) => a.localeCompare(b)));
