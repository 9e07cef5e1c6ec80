import type { SkillId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { liveId, type NamesInLanguage, type RoleProfile, type Skill } from '../skill/skill.ts';
import { message } from '../../messages/message.ts';

/**
 * The taxonomy as its readers see it: under every id the skill that it stands for now. A skill that was merged into
 * another is found there, brings its labels along, and is counted once among the values' set.
 */
export function taxonomyOf(entries: readonly Skill[]): ReadonlyMap<SkillId, Skill> {
  const byId = new Map(entries.map((entry) => [entry.skillId, entry]));
  const absorbed = new Map<SkillId, Skill[]>();
  for (const entry of entries) {
    const root = rootOf(byId, entry);
    if (root !== entry) absorbed.set(root.skillId, [...(absorbed.get(root.skillId) ?? []), entry]);
  }
  const whole = new Map(
    entries.map((entry) => [entry.skillId, withAbsorbed(entry, absorbed.get(entry.skillId))]),
  );
  return new Map(
    entries.map((entry) => {
      const root = rootOf(byId, entry).skillId;
      return [entry.skillId, whole.get(root) ?? entry];
    }),
  );
}

/** The skills that there are, each once. */
export const liveSkills = (taxonomy: ReadonlyMap<SkillId, Skill>): Skill[] => [...new Set(taxonomy.values())];

/** Where the merges lead. An entry whose merges lead nowhere, or in a circle (edited by hand), stands for itself. */
function rootOf(byId: ReadonlyMap<SkillId, Skill>, entry: Skill): Skill {
  let root = entry;
  for (const seen = new Set<Skill>(); root.mergedInto !== undefined;) {
    const next = byId.get(root.mergedInto);
    if (!next || seen.has(root)) return entry;
    seen.add(root);
    root = next;
  }
  return root;
}

function withAbsorbed(skill: Skill, others: readonly Skill[] = []): Skill {
  if (others.length === 0) return skill;
  const all = [skill, ...others];
  const languages = new Set(all.flatMap(({ translations = {} }) => Object.keys(translations)));
  const phrases = [...new Set([skill, ...others].flatMap(({ phrases: said = [] }) => said))];
  return {
    ...skill,
    altLabels: otherNames(skill.label, all),
    ...(languages.size > 0
      ? { translations: Object.fromEntries([...languages].map((one) => [one, namesIn(one, skill, all)])) }
      : {}),
    ...(phrases.length > 0 ? { phrases } : {}),
    absorbs: others.map(({ skillId }) => skillId).toSorted(),
  };
}

const otherNames = (called: string, all: readonly NamesInLanguage[]): string[] =>
  [...new Set(all.flatMap(({ label, altLabels = [] }) => [label, ...altLabels]))].filter(
    (name) => name !== called,
  );

/** In a language that the skill itself says nothing in, it keeps its label, and the others are words for it. */
function namesIn(language: string, skill: Skill, all: readonly Skill[]): NamesInLanguage {
  const label = skill.translations?.[language]?.label ?? skill.label;
  const said = all.flatMap(({ translations }) => translations?.[language] ?? []);
  return { label, altLabels: otherNames(label, said) };
}

/**
 * The entry of `from` after it was merged into `into`; undefined where that has been done already.
 * @throws Refusal where either is unknown, both are one, or either was merged into another skill before
 */
export function merged(taxonomy: ReadonlyMap<SkillId, Skill>, from: Skill, into: SkillId): Skill | undefined {
  const target = taxonomy.get(into);
  if (!target) throw new Refusal('no-such-skill', message('problem.merge.into-missing', { skillId: into }));
  if (target.skillId !== into)
    throw new Refusal(
      'merged-before',
      message('problem.merge.into-merged', { skillId: into, into: target.skillId }),
    );
  if (from.skillId === into)
    throw new Refusal('merge-into-itself', message('problem.merge.into-itself', { skillId: into }));
  if (from.mergedInto === into) return undefined;
  if (from.mergedInto !== undefined)
    throw new Refusal(
      'merged-before',
      message('problem.merge.merged-before', { skillId: from.skillId, into: from.mergedInto }),
    );
  return { ...from, mergedInto: into };
}

/** Targets by the skills that there are now; of two that became one the higher holds. */
export function followMerges(profile: RoleProfile, taxonomy: ReadonlyMap<SkillId, Skill>): RoleProfile {
  const targets: Record<SkillId, number> = {};
  for (const [skillId, level] of Object.entries(profile.targets)) {
    const live = liveId(taxonomy, skillId);
    targets[live] = Math.max(level, targets[live] ?? 0);
  }
  return { ...profile, targets };
}
