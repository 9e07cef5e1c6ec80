import type { Spender } from '../../../domain/policy/budget.ts';
import { findMentions, textsToEmbed, type Mention } from '../../../domain/skill-mentions/mentions.ts';
import { findNamed } from '../../../domain/skill-mentions/names-index.ts';
import { nearestSkills, partsOf, saidWhole } from '../../../domain/skill-mentions/sayings.ts';
import type { SkillId } from '../../../domain/ids.ts';
import type { Thresholds } from '../../../domain/policy/policy.ts';
import type { Skill } from '../../../domain/skill/skill.ts';
import type { Model } from '../../../ports/model.ts';
import { labelIndex, type LabelIndex } from './label-index.ts';
import { READ_AGAIN } from './prompt.ts';
import { skillsPointedAt } from './read-again.ts';
import { ALL_OF_IT, MOST_OF_IT, type Finder } from './skill-in-text.ts';

/**
 * What a request asks for: one skill, or the few that may be meant, the likeliest first, of which one may be called by
 * its name; none where none is near.
 */
export type Understanding = { skill: Skill } | { skill: null; options: Skill[]; named?: Skill };

/** Skills that a question offers. */
const MOST_OPTIONS = 5;
/** How many mentions by words are looked at: the clearest need not be the one that is near enough. */
const LOOKED_AT = 5;
/** What the next skill may score beside it, of its score. */
const CLEARLY_BEHIND = 0.7;
/**
 * Share of what makes a skill understood from which on it is offered as what may be meant by phrases, and by a label.
 */
const WORTH_ASKING = { phrases: 0.2, label: 0.5 };

type Near = Pick<Thresholds, 'sameSubject' | 'understood'>;

/**
 * What somebody asks for in their own words. A skill whose whole label, or other word for it, stands there in any
 * language is meant, which takes no model, unless something that people say of another skill stands there too.
 * Otherwise the skill whose phrases are nearest, or whose label is, if it is near enough; and if none is, those that
 * come closest are offered. Where the model is away, most of a label with nothing else near it will do.
 *
 * A model that reads chooses what is offered, and never what is meant: of the nearest those that it points at come
 * first among the options, and whoever asked says which.
 * @param finder without `ask` where nobody is there to be asked which one they mean
 * @throws whatever `embed` throws, where words alone are not clear: nobody is declined because the model was away
 */
export async function understandRequest(
  text: string,
  skills: readonly Skill[],
  near: Near,
  { embed, ask }: Finder,
  spender?: Spender,
): Promise<Understanding> {
  if (textsToEmbed(text).length === 0 || skills.length === 0) return { skill: null, options: [] };
  const skillOf = (skillId?: SkillId) => skills.find((skill) => skill.skillId === skillId);
  const index = labelIndex(skills, embed);
  const byWords = findNamed(index.names, text, LOOKED_AT);
  const named = skillOf(byWords.find(({ words }) => words > ALL_OF_IT)?.skillId);
  if (named && isUncontested(named.skillId, text, index)) return { skill: named };
  try {
    const said = await byPhrases(text, index, near.understood, embed, spender);
    const isNamed = !named || said.meant === named.skillId;
    const labelled =
      said.meant === undefined ? await byLabels(text, index, near.sameSubject, embed, spender) : NOTHING;
    const skill = skillOf(isNamed ? (said.meant ?? labelled.meant) : undefined);
    if (skill) return { skill };
    const first = named ? [named.skillId] : [];
    const nearest = [...new Set([...first, ...said.nearest, ...labelled.nearest])];
    const read = nearest.flatMap((skillId) => skillOf(skillId) ?? []);
    const pointed = ask ? await skillsPointedAt(text, read, { ask }, spender) : undefined;
    const likely = [...(pointed ?? []), ...first, ...said.likely, ...labelled.likely];
    const options = [...new Set(likely)].slice(0, MOST_OPTIONS).flatMap((skillId) => skillOf(skillId) ?? []);
    return { skill: null, options, ...(named ? { named } : {}) };
  } catch (error) {
    const clear = named ?? skillOf(clearest(byWords)?.skillId);
    if (clear) return { skill: clear };
    throw error;
  }
}

const isUncontested = (named: SkillId, text: string, { sayings }: LabelIndex): boolean =>
  [...saidWhole(sayings, text)].every((skillId) => skillId === named);

/** A skill that is near enough to be meant, those that may be, the likeliest first, and all that come nearest. */
interface Found {
  meant?: SkillId;
  likely: SkillId[];
  nearest: SkillId[];
}

const NOTHING: Found = { likely: [], nearest: [] };

async function byPhrases(
  text: string,
  { sayings, sayingVectors }: LabelIndex,
  understood: number,
  embed: Model['embed'],
  spender: Spender | undefined,
): Promise<Found> {
  if (sayings.list.length === 0) return NOTHING;
  const [vectors, parts] = await Promise.all([sayingVectors(), embed(partsOf(text), 'people', spender)]);
  const near = nearestSkills(sayings, text, { sayings: vectors, parts });
  const [nearest] = near;
  return {
    ...(nearest && nearest.nearness >= understood ? { meant: nearest.skillId } : {}),
    likely: near
      .filter(({ nearness }) => nearness >= understood * WORTH_ASKING.phrases)
      .map(({ skillId }) => skillId),
    nearest: near.map(({ skillId }) => skillId),
  };
}

/** Of the skills without phrases: a label says less of a skill, so that it is not looked for where there is more. */
async function byLabels(
  text: string,
  { labels, vectors, sayings }: LabelIndex,
  sameSubject: number,
  embed: Model['embed'],
  spender: Spender | undefined,
): Promise<Found> {
  const withPhrases = new Set(sayings.list.map(({ skillId }) => skillId));
  if (labels.skills.every(({ skillId }) => withPhrases.has(skillId))) return NOTHING;
  const [ofLabels, texts] = await Promise.all([vectors(), embed(textsToEmbed(text), 'people', spender)]);
  const near = findMentions(labels, text, READ_AGAIN, { labels: ofLabels, texts });
  const mentioned = near.slice(0, LOOKED_AT).filter(({ skillId }) => !withPhrases.has(skillId));
  const same = mentioned.find(({ meaning }) => meaning >= sameSubject);
  return {
    ...(same ? { meant: same.skillId } : {}),
    likely: mentioned
      .filter(({ meaning }) => meaning >= sameSubject * WORTH_ASKING.label)
      .map(({ skillId }) => skillId),
    nearest: near.map(({ skillId }) => skillId),
  };
}

function clearest(mentions: readonly Mention[]): Mention | undefined {
  const [best] = mentions;
  if (!best || best.words < MOST_OF_IT) return undefined;
  const others = mentions.filter(({ skillId }) => skillId !== best.skillId);
  return others.some(({ score }) => score > best.score * CLEARLY_BEHIND) ? undefined : best;
}
