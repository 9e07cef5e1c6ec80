import { labelVectors } from '../../domain/skill-mentions/label-vectors.ts';
import { findMentions, textsToEmbed } from '../../domain/skill-mentions/mentions.ts';
import { indexSkills } from '../../domain/skill-mentions/skill-index.ts';
import type { Skill } from '../../domain/skill.ts';
import type { Model } from '../../ports/model.ts';

/** How many mentions are looked at: the clearest need not be the one that is near enough. */
const LOOKED_AT = 5;

/**
 * The skill that a text asks for, or null: one whose whole label stands in the text, which takes no model, else the nearest by meaning
 * if it is near enough.
 * @throws whatever `embed` throws: a text that names no skill is not declined because the model was away.
 */
export async function skillInText(
  text: string,
  skills: readonly Skill[],
  sameSubject: number,
  embed: Model['embed'],
): Promise<Skill | null> {
  const index = indexSkills(skills);
  const skillOf = (mention?: { skillId: string }) =>
    skills.find(({ skillId }) => skillId === mention?.skillId) ?? null;
  const named = findMentions(index, text, LOOKED_AT).find(({ words }) => words > 0.99);
  const stretches = textsToEmbed(text);
  if (named || stretches.length === 0 || skills.length === 0) return skillOf(named);
  const vectors = await embed([...skills.map(({ label }) => label), ...stretches]);
  const found = findMentions(index, text, LOOKED_AT, {
    labels: labelVectors(vectors.slice(0, skills.length)),
    texts: vectors.slice(skills.length),
  });
  return skillOf(found.find(({ meaning }) => meaning >= sameSubject));
}
