import { liveId, namesOf, type Skill } from './skill.ts';

const bare = (name: string): string => name.toLowerCase().replaceAll(/[\s._-]+/g, '');

/** What it is called first, in each language. */
export const labelsOf = ({ label, translations = {} }: Skill): string[] => [
  label,
  ...Object.values(translations).map((names) => names.label),
];

/** Every name that a skill goes by, in whichever language. */
export const everyNameOf = ({ label, altLabels = [], translations = {} }: Skill): string[] =>
  [{ label, altLabels }, ...Object.values(translations)].flatMap((names) => [
    names.label,
    ...(names.altLabels ?? []),
  ]);

/**
 * Finds the skill that is called something in a file: by its id, by a label that one skill alone bears, or by a name of
 * another language. What a skill is called first stays its own, whatever others come to be called in some language.
 */
export function skillsByName(skills: ReadonlyMap<string, Skill>): (name: string) => string | undefined {
  const [own, others] = [namesTo(skills, ownNamesOf), namesTo(skills, labelsOf)];
  return (name) => {
    if (skills.has(name)) return liveId(skills, name);
    const [only, ...alike] = own.get(bare(name)) ?? others.get(bare(name)) ?? [];
    return alike.length > 0 ? undefined : only;
  };
}

const ownNamesOf = (skill: Skill): string[] => [skill.label, ...namesOf(skill)];

function namesTo(
  skills: ReadonlyMap<string, Skill>,
  namesIn: (skill: Skill) => string[],
): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  for (const skill of skills.values())
    for (const name of namesIn(skill))
      named.set(bare(name), (named.get(bare(name)) ?? new Set()).add(liveId(skills, skill.skillId)));
  return named;
}

/** A label that a skill has in another language, and the skill that is called so already. */
export interface NameOfAnother {
  skillId: string;
  language: string;
  name: string;
  other: string;
}

/** Labels in other languages that are what another skill is called first: in a file such a name means the other one. */
export function namesOfOthers(skills: ReadonlyMap<string, Skill>): NameOfAnother[] {
  const own = namesTo(skills, ownNamesOf);
  // What was merged stands there under its old id as well.
  return [...new Set(skills.values())].flatMap(({ skillId, mergedInto, translations = {} }) =>
    mergedInto !== undefined
      ? []
      : Object.entries(translations).flatMap(([language, { label: name }]) =>
          [...(own.get(bare(name)) ?? [])]
            .filter((other) => other !== skillId)
            .map((other) => ({ skillId, language, name, other })),
        ),
  );
}
