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

/** Finds the skill that is called something in a file: by its id, or by a name that one skill alone bears. */
export function skillsByName(skills: ReadonlyMap<string, Skill>): (name: string) => string | undefined {
  const named = new Map<string, Set<string>>();
  for (const skill of skills.values())
    for (const name of [skill.skillId, ...labelsOf(skill), ...namesOf(skill)])
      named.set(bare(name), (named.get(bare(name)) ?? new Set()).add(liveId(skills, skill.skillId)));
  return (name) => {
    if (skills.has(name)) return liveId(skills, name);
    const [only, ...others] = named.get(bare(name)) ?? [];
    return others.length > 0 ? undefined : only;
  };
}
