import type { CatalogueEntry, ServedOutcome, Span } from '../../domain/content/content.ts';
import type { Made } from '../../domain/modality/modality.ts';
import { roleTitle } from '../../domain/names.ts';
import type { Need } from '../../domain/need/need.ts';
import type { Skill } from '../../domain/skill/skill.ts';
import { stopped } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { Ports } from '../../ports/index.ts';
import type { DraftMaterial } from './drafting.ts';
import { spansOfCourse } from './material/spans-about.ts';
import type { OwnAgent } from '../../domain/own-agent/own-agent.ts';
import type { Prompts } from '../../domain/policy/policy.ts';
import { proposerOf } from '../../needs/proposer.ts';
import { learnedFor } from './rewording/learned.ts';

interface ToDraft {
  need: Pick<Need, 'skillId' | 'roleId' | 'proposedBy'>;
  skill: Skill;
  form: Made;
  /** Of documents; what the course says of itself comes beside it. */
  spans: readonly Span[];
  course: CatalogueEntry | undefined;
  /** What an approver wrote who sent the last version back. */
  remark: string | undefined;
  serves: ServedOutcome | undefined;
}

/**
 * What a draft is made of, whether it is the first one or comes in place of another. Whose
 * words a switch stops is told to no drafter.
 * @throws NamedError `stopped`, so that it waits
 */
export async function draftMaterial(
  { need, skill, form, spans, course, remark, serves }: ToDraft,
  { registers, houseWording }: Pick<Ports, 'registers' | 'houseWording'>,
): Promise<DraftMaterial> {
  const { skillId, roleId } = need;
  const all = [...spans, ...(course ? spansOfCourse(course) : [])];
  const { prompts } = await registers.policy();
  const proposer = await proposerOf(need, { registers });
  if (proposer && (await registers.stopped()).ownAgents.has(proposer.agentId))
    throw stopped(message('problem.own-agent.stopped', { agentId: proposer.agentId }));
  return {
    modality: form,
    skill: skill.label,
    description: skill.description,
    audience: roleTitle(await registers.roleProfiles(), roleId),
    spans: all,
    mend: remark ? [`the approver says: ${remark}`] : [],
    learned: await learnedFor({ skillId, form, spans: all }, { houseWording }),
    prompts: withWordsOf(proposer, prompts),
    ...(serves ? { outcome: serves } : {}),
  };
}

/** What an agent of somebody’s own asks of a draft comes after the house style, and before what binds every draft. */
function withWordsOf(proposer: OwnAgent | undefined, prompts: Prompts): Prompts {
  if (!proposer) return prompts;
  const { prompt, rubric } = proposer;
  const asks = rubric.length > 0 ? [`It must hold: ${rubric.join('; ')}.`] : [];
  return { ...prompts, houseStyle: [prompts.houseStyle, prompt, ...asks].filter(Boolean).join('\n') };
}
