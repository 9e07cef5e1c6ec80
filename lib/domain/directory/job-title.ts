import { z } from 'zod';
import { OneLine, RegisterId, type RoleId } from '../ids.ts';
import { inOneLine, shortened } from '../text/plain-text.ts';
import { sha256 } from '../sha256.ts';
import type { RoleProfiles } from '../skill/skill.ts';
import { wordsOf } from '../skill-mentions/words.ts';

/** Longest title that is kept; the rest is cut off. */
const LONGEST = 120;

/**
 * A title of the directory, and the role that it stands for. The layer proposes, a human confirms once; nobody is taken
 * in by a proposal.
 */
export const JobTitle = z.strictObject({
  titleId: RegisterId,
  title: OneLine(LONGEST),
  /** Absent where whoever bears the title is not taken in. */
  roleId: RegisterId.optional(),
  standing: z.enum(['proposed', 'confirmed']),
});
export type JobTitle = z.infer<typeof JobTitle>;

/** A title as it is kept, in one line; undefined where nothing is left of it. */
export const titleIn = (text: string | undefined): string | undefined =>
  shortened(inOneLine(text ?? ''), LONGEST) || undefined;

const foldedTitle = (title: string): string => title.toLowerCase();
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** The id of a title: the same however it is capitalised, and another one for every other title. */
export function titleIdOf(title: string): string {
  const text = foldedTitle(title);
  const words = text.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  return PLAIN.test(text) && words.length <= 40
    ? words
    : `${words.slice(0, 27).replace(/-$/, '') || 'title'}-${sha256(text, 12)}`;
}

/** From which share of common words on a title is taken for the one of a profile; below it, it is one of its own. */
const ALIKE = 0.6;

/**
 * What a title seems to stand for: the profile of that name, else the one whose name shares most words with it where no
 * other shares as many, else a role of its own.
 */
export function proposalFor(title: string, profiles: RoleProfiles): JobTitle {
  const titleId = titleIdOf(title);
  const known = [...profiles.values()].map((profile) => ({
    roleId: profile.roleId,
    share: titleIdOf(profile.title) === titleId ? 1 : shareOfWords(title, profile.title),
  }));
  return { titleId, title, roleId: nearest(known) ?? titleId, standing: 'proposed' };
}

function nearest(known: readonly { roleId: RoleId; share: number }[]): RoleId | undefined {
  const most = Math.max(0, ...known.map(({ share }) => share));
  const best = known.filter(({ share }) => share === most);
  return most >= ALIKE && best.length === 1 ? best[0]?.roleId : undefined;
}

/** Words that two names share, of all that they have (Jaccard 1912), by families of words. */
function shareOfWords(one: string, other: string): number {
  const [mine, theirs] = [familiesIn(one), familiesIn(other)];
  const shared = [...mine].filter((family) => theirs.has(family)).length;
  const all = mine.size + theirs.size - shared;
  return all === 0 ? 0 : shared / all;
}

const familiesIn = (name: string): Set<string> => new Set(wordsOf(name).map(({ stem }) => stem));
