import { cosine } from '../../domain/similarity.ts';
import type { Skill } from '../../domain/skill.ts';

/** Cosine below which two texts are about different things for the sentence model in use (unrelated texts stay under it). */
const SAME_SUBJECT = 0.5;

const stem = (word: string): string => word.toLowerCase().replace(/(ing|ions?|ers?|ed|s)$/, '');
const stems = (text: string): string[] =>
  (text.match(/[\p{L}]+/gu) ?? []).map(stem).filter((word) => word.length > 1);

/**
 * The skill that a text asks for, or null: a skill whose whole label stands in the text, else the nearest by meaning.
 * @param vectors one per skill, in the same order, and `textVector` of the same model
 */
export function skillInText(
  text: string,
  textVector: readonly number[],
  skills: readonly Skill[],
  vectors: readonly (readonly number[])[],
): Skill | null {
  const words = new Set(stems(text));
  const named = skills.filter(({ label }) => {
    const wanted = stems(label);
    return wanted.length > 0 && wanted.every((word) => words.has(word));
  });
  const [first] = named.toSorted((a, b) => stems(b.label).length - stems(a.label).length);
  if (first) return first;
  const nearest = skills
    .map((skill, i) => ({ skill, score: cosine(textVector, vectors[i] ?? []) }))
    .toSorted((a, b) => b.score - a.score)[0];
  return nearest && nearest.score >= SAME_SUBJECT ? nearest.skill : null;
}
