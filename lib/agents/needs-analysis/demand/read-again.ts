import type { SkillId } from '../../../domain/ids.ts';
import type { Spender } from '../../../domain/policy/budget.ts';
import type { Skill } from '../../../domain/skill/skill.ts';
import { isFault } from '../../../errors.ts';
import type { Model } from '../../../ports/model.ts';
import { pointAtSkillsJob, READ_AGAIN } from './prompt.ts';

/**
 * Those of the nearest skills that a model points at once it has read the text, the clearest first; none where it
 * points at none. Undefined where it did not say: it was away, refused, or the budget of the agent is spent.
 * @param candidates the nearest first; those behind the first twenty are not read
 */
export async function skillsPointedAt(
  text: string,
  candidates: readonly Pick<Skill, 'skillId' | 'label' | 'description'>[],
  model: Pick<Model, 'ask'>,
  spender?: Spender,
): Promise<SkillId[] | undefined> {
  const read = candidates.slice(0, READ_AGAIN);
  if (read.length === 0) return [];
  try {
    const said = await model.ask(pointAtSkillsJob(text, read), spender);
    if (said.outcome !== 'answered') return undefined;
    return [...new Set(said.value.meant)].flatMap((number) => read[number - 1]?.skillId ?? []);
  } catch (error) {
    if (isFault(error, 'unavailable') || isFault(error, 'over-budget')) return undefined;
    throw error;
  }
}
