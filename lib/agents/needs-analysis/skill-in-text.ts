import { labelVectors } from '../../domain/skill-mentions/label-vectors.ts';
import { findMentions, textsToEmbed, type Mention } from '../../domain/skill-mentions/mentions.ts';
import { indexSkills } from '../../domain/skill-mentions/skill-index.ts';
import type { Skill } from '../../domain/skill.ts';
import type { Model } from '../../ports/model.ts';

/** Cosine from which on a phrase and a label are the same subject; phrases about nothing in the taxonomy reach .61. */
const SAME_SUBJECT = 0.65;

/** How many mentions are looked at: the clearest need not be the one that is near enough. */
const LOOKED_AT = 5;

const isNamed = ({ words }: Mention) => words > 0.99;

/** The skill that a text asks for, or null: one whose whole label stands in the text, else the nearest by meaning. */
export async function skillInText(
  text: string,
  skills: readonly Skill[],
  embed: Model['embed'],
): Promise<Skill | null> {
  const stretches = textsToEmbed(text);
  if (stretches.length === 0 || skills.length === 0) return null;
  const vectors = await embed([...skills.map(({ label }) => label), ...stretches]);
  const found = findMentions(indexSkills(skills), text, LOOKED_AT, {
    labels: labelVectors(vectors.slice(0, skills.length)),
    texts: vectors.slice(skills.length),
  });
  const chosen = found.find(isNamed) ?? found.find(({ meaning }) => meaning >= SAME_SUBJECT);
  return skills.find(({ skillId }) => skillId === chosen?.skillId) ?? null;
}
