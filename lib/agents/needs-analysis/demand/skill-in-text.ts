import { findMentions, textsToEmbed, type Mention } from '../../../domain/skill-mentions/mentions.ts';
import { findNamed } from '../../../domain/skill-mentions/names-index.ts';
import type { Spender } from '../../../domain/policy/budget.ts';
import type { SkillId } from '../../../domain/ids.ts';
import type { Skill } from '../../../domain/skill/skill.ts';
import type { Model } from '../../../ports/model.ts';
import { labelIndex } from './label-index.ts';

/** Share of a label's words from which on it is taken to stand in a text, where no model can say more. */
export const MOST_OF_IT = 0.6;
/** From here on the whole of a label stands in a text. */
export const ALL_OF_IT = 0.99;

/** Where a text speaks of a skill, and by what that is known. */
export interface SkillMention {
  skillId: SkillId;
  label: string;
  phrase: string;
  by: 'words' | 'meaning';
}

/**
 * Every skill that a text speaks of, the clearest first: whole labels of any language by their words, others that
 * are near enough by meaning. Where the model is away, labels of which most stands there, and `modelAnswered` says so.
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
  const byWords = findNamed(names, text, limit);
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
    const [ofLabels, texts] = await Promise.all([vectors(), embed(textsToEmbed(text), 'people', spender)]);
    return findMentions(labels, text, limit, { labels: ofLabels, texts }).filter(
      ({ meaning }) => meaning >= sameSubject,
    );
  }
}
