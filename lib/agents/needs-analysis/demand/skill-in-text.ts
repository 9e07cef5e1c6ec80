import { findMentions, textsToEmbed, type Mention } from '../../../domain/skill-mentions/mentions.ts';
import { findNamed } from '../../../domain/skill-mentions/names-index.ts';
import type { Spender } from '../../../domain/policy/budget.ts';
import type { SkillId } from '../../../domain/ids.ts';
import type { Skill } from '../../../domain/skill/skill.ts';
import type { Model } from '../../../ports/model.ts';
import { labelIndex } from './label-index.ts';
import { READ_AGAIN } from './prompt.ts';
import { skillsPointedAt } from './read-again.ts';

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

/** What finds skills by meaning, and what reads the nearest again, where it is to be asked. */
export type Finder = Pick<Model, 'embed'> & Partial<Pick<Model, 'ask'>>;

/**
 * Every skill that a text speaks of, the clearest first: those that a model points at once it has read the text, whole
 * labels of any language by their words, others that are near enough by meaning. Where the model is away, labels of
 * which most stands there, and `modelAnswered` says so.
 */
export async function skillsInText(
  text: string,
  skills: readonly Skill[],
  sameSubject: number,
  { embed, ask }: Finder,
  limit: number,
  spender?: Spender,
): Promise<{ mentions: SkillMention[]; modelAnswered: boolean }> {
  const { names, labels, vectors } = labelIndex(skills, embed);
  const skillOf = new Map(skills.map((skill) => [skill.skillId, skill]));
  const byWords = findNamed(names, text, limit).map((mention) => ({ ...mention, by: 'words' as const }));
  const near = await nearest().catch(() => undefined);
  const found = [
    ...byWords.filter(({ words }) => words > (near ? ALL_OF_IT : MOST_OF_IT)),
    ...(near ?? []).filter(({ meaning }) => meaning >= sameSubject),
  ];
  const mentions =
    ask && near ? await pointedAtFirst(found, [...found, ...near, ...byWords], { ask }) : found;
  return {
    mentions: clearestOfEach(mentions)
      .slice(0, limit)
      .map(({ skillId, phrase, by }) => ({
        skillId,
        label: skillOf.get(skillId)?.label ?? skillId,
        phrase,
        by,
      })),
    modelAnswered: near !== undefined,
  };

  async function nearest() {
    const [ofLabels, texts] = await Promise.all([vectors(), embed(textsToEmbed(text), 'people', spender)]);
    const most = Math.max(limit, ask ? READ_AGAIN : 0);
    return findMentions(labels, text, most, { labels: ofLabels, texts }).map((mention) => ({
      ...mention,
      by: 'meaning' as const,
    }));
  }

  async function pointedAtFirst<M extends Mention>(sure: M[], all: M[], model: Pick<Model, 'ask'>) {
    const candidates = clearestOfEach(all);
    const read = candidates.flatMap(({ skillId }) => skillOf.get(skillId) ?? []);
    const pointed = (await skillsPointedAt(text, read, model, spender)) ?? [];
    return [...pointed.flatMap((id) => candidates.find(({ skillId }) => skillId === id) ?? []), ...sure];
  }
}

const clearestOfEach = <M extends Mention>(mentions: readonly M[]): M[] =>
  [...Map.groupBy(mentions, ({ skillId }) => skillId).values()].flatMap(([first]) => first ?? []);
