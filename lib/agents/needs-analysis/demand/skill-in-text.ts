import { findMentions, textsToEmbed, type Mention } from '../../../domain/skill-mentions/mentions.ts';
import type { Spender } from '../../../domain/budget.ts';
import type { SkillId } from '../../../domain/ids.ts';
import type { Skill } from '../../../domain/skill.ts';
import type { Model } from '../../../ports/model.ts';
import { labelIndex } from './label-index.ts';

/** How many mentions are looked at: the clearest need not be the one that is near enough. */
const LOOKED_AT = 5;
/** Share of a label's words from which on it is taken to stand in a text, where no model can say more. */
const MOST_OF_IT = 0.6;
/** From here on the whole of a label stands in a text. */
const ALL_OF_IT = 0.99;
/** What the next skill may score beside it, of its score. */
const CLEARLY_BEHIND = 0.7;

/**
 * The skill that a text asks for, or null: one whose whole label, or other word for it, stands in the text, which takes
 * no model; else the nearest by meaning if it is near enough. Where the model is away, most of a label with nothing
 * else near it will do.
 * @throws whatever `embed` throws, where words alone are not clear: nobody is declined because the model was away
 */
export async function skillInText(
  text: string,
  skills: readonly Skill[],
  sameSubject: number,
  embed: Model['embed'],
  spender?: Spender,
): Promise<Skill | null> {
  const stretches = textsToEmbed(text);
  if (stretches.length === 0 || skills.length === 0) return null;
  const skillOf = (mention?: Mention) => skills.find(({ skillId }) => skillId === mention?.skillId) ?? null;
  const { names, labels, vectors } = labelIndex(skills, embed);
  const byWords = findMentions(names, text, LOOKED_AT);
  const named = byWords.find(({ words }) => words > ALL_OF_IT);
  if (named) return skillOf(named);
  try {
    const [ofLabels, texts] = await Promise.all([vectors(), embed(stretches, spender)]);
    const found = findMentions(labels, text, LOOKED_AT, { labels: ofLabels, texts });
    return skillOf(found.find(({ meaning }) => meaning >= sameSubject));
  } catch (error) {
    const clear = clearest(byWords);
    if (clear) return skillOf(clear);
    throw error;
  }
}

/** Where a text speaks of a skill, and by what that is known. */
export interface SkillMention {
  skillId: SkillId;
  label: string;
  phrase: string;
  by: 'words' | 'meaning';
}

/**
 * Every skill that a text speaks of, the clearest first: whole labels by their words, others that are near enough by
 * meaning. Where the model is away, labels of which most stands there, and `modelAnswered` says so.
 */
export async function skillsInText(
  text: string,
  skills: readonly Skill[],
  sameSubject: number,
  embed: Model['embed'],
  limit: number,
  spender?: Spender,
): Promise<{ mentions: SkillMention[]; modelAnswered: boolean }> {
  const { names, labels, vectors } = labelIndex(skills, embed);
  const labelOf = new Map(skills.map(({ skillId, label }) => [skillId, label]));
  const byWords = findMentions(names, text, limit);
  const near = await nearest().catch(() => undefined);
  const found = [
    ...byWords
      .filter(({ words }) => words > (near ? ALL_OF_IT : MOST_OF_IT))
      .map((mention) => ({ ...mention, by: 'words' as const })),
    ...(near ?? []).map((mention) => ({ ...mention, by: 'meaning' as const })),
  ];
  const clearestOfEach = [...Map.groupBy(found, ({ skillId }) => skillId).values()].flatMap(
    ([first]) => first ?? [],
  );
  return {
    mentions: clearestOfEach.slice(0, limit).map(({ skillId, phrase, by }) => ({
      skillId,
      label: labelOf.get(skillId) ?? skillId,
      phrase,
      by,
    })),
    modelAnswered: near !== undefined,
  };

  async function nearest(): Promise<Mention[]> {
    const [ofLabels, texts] = await Promise.all([vectors(), embed(textsToEmbed(text), spender)]);
    return findMentions(labels, text, limit, { labels: ofLabels, texts }).filter(
      ({ meaning }) => meaning >= sameSubject,
    );
  }
}

function clearest(mentions: readonly Mention[]): Mention | undefined {
  const [best] = mentions;
  if (!best || best.words < MOST_OF_IT) return undefined;
  const others = mentions.filter(({ skillId }) => skillId !== best.skillId);
  return others.some(({ score }) => score > best.score * CLEARLY_BEHIND) ? undefined : best;
}
