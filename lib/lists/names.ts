import type { SkillId } from '../domain/ids.ts';
import { labelIn } from '../domain/names.ts';
import { labelsOf } from '../domain/skill/skill-called.ts';
import type { Skill } from '../domain/skill/skill.ts';
import type { Words } from '../messages/words.ts';

/** What skills or roles are called, for whoever knows no ids. */
export interface Names {
  /** The ids that a text names, and what is wrong with it; a name is never taken for several ids. */
  idsIn: (text: string, words: Words) => { ids: string[]; faults: string[] };
  /** What is written of an id, so that it is read as the same. */
  nameOf: (id: string) => string;
}

/** Names that are told to whoever misspelt one. */
const MOST_LIKE = 3;

/** The names of skills as the company's language calls them; a row may say what any other language calls them. */
export const skillNames = (skills: ReadonlyMap<SkillId, Skill>, words: Words): Names =>
  readableNames(
    new Map(
      [...skills].map(([id, skill]) => [
        id,
        { id: skill.skillId, name: labelIn(skill, words), others: labelsOf(skill) },
      ]),
    ),
  );

/** @param called under each id, also of what was merged, the one that it stands for now, with its name */
export function readableNames(
  called: ReadonlyMap<string, { id: string; name: string; others?: readonly string[] }>,
): Names {
  const byName = new Map<string, Set<string>>();
  for (const { id, name, others = [] } of called.values())
    for (const one of [name, ...others])
      byName.set(one.toLowerCase(), (byName.get(one.toLowerCase()) ?? new Set()).add(id));
  const meant = (text: string): string[] => {
    const id = called.get(text)?.id;
    return id === undefined ? [...(byName.get(text.toLowerCase()) ?? [])] : [id];
  };
  /** Whole before it is taken apart: a comma may be part of a name. */
  const partsOf = (text: string, separators: readonly RegExp[]): string[] => {
    const [separator, ...others] = separators;
    if (separator === undefined || meant(text.trim()).length > 0) return [text.trim()];
    return text.split(separator).flatMap((part) => partsOf(part, others));
  };
  const likeIt = (text: string) =>
    [...new Set([...called.values()].map(({ name }) => name))]
      .map((name) => ({ name, away: editsBetween(text.toLowerCase(), name.toLowerCase()) }))
      .filter(({ name, away }) => away <= Math.max(text.length, name.length) / 2)
      .toSorted((a, b) => a.away - b.away)
      .slice(0, MOST_LIKE)
      .map(({ name }) => `“${name}”`);
  const faultOf = (part: string, ids: readonly string[], { say, list }: Words): string => {
    const name = part.slice(0, 60);
    if (ids.length > 1) return say('list.name-of-several', { name, ids: list(ids, 'or') });
    const like = likeIt(name);
    return like.length > 0
      ? say('list.unknown-name.like', { name, like: list(like, 'or') })
      : say('list.unknown-name', { name });
  };
  return {
    idsIn(text, words) {
      const found = partsOf(text, [/[;\n]/, /,/])
        .filter(Boolean)
        .map((part) => ({ part, ids: meant(part) }));
      return {
        ids: [...new Set(found.flatMap(({ ids }) => (ids.length === 1 ? ids : [])))],
        faults: found.filter(({ ids }) => ids.length !== 1).map(({ part, ids }) => faultOf(part, ids, words)),
      };
    },
    nameOf(id) {
      const one = called.get(id);
      if (!one) return id;
      const isItsOwn =
        !one.name.includes(';') && meant(one.name).length === 1 && meant(one.name)[0] === one.id;
      return isItsOwn ? one.name : one.id;
    },
  };
}

/** Letters that are put in, left out or changed to make one text of another (Levenshtein 1966). */
function editsBetween(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [row, letter] of Array.from(one).entries()) {
    const now = [row + 1];
    for (const [column, opposite] of Array.from(other).entries())
      now.push(
        Math.min(
          (before[column] ?? 0) + (letter === opposite ? 0 : 1),
          (before[column + 1] ?? 0) + 1,
          (now[column] ?? 0) + 1,
        ),
      );
    before = now;
  }
  return before.at(-1) ?? 0;
}
