import type { CatalogueEntry, ServedOutcome, Span } from '../../domain/content.ts';
import type { Made } from '../../domain/modality/modality.ts';
import { roleTitle } from '../../domain/names.ts';
import type { Need } from '../../domain/need.ts';
import type { Skill } from '../../domain/skill.ts';
import type { Ports } from '../../ports/index.ts';
import type { DraftMaterial } from './drafting.ts';
import { spansOfCourse } from './material/spans-about.ts';
import { learnedFor } from './rewording/learned.ts';

interface ToDraft {
  need: Pick<Need, 'skillId' | 'roleId'>;
  skill: Skill;
  form: Made;
  /** Of documents; what the course says of itself comes beside it. */
  spans: readonly Span[];
  course: CatalogueEntry | undefined;
  /** What an approver wrote who sent the last version back. */
  remark: string | undefined;
  serves: ServedOutcome | undefined;
}

/** What a draft is made of, whether it is the first one or comes in place of another. */
export async function draftMaterial(
  { need: { skillId, roleId }, skill, form, spans, course, remark, serves }: ToDraft,
  { registers, houseWording }: Pick<Ports, 'registers' | 'houseWording'>,
): Promise<DraftMaterial> {
  const all = [...spans, ...(course ? spansOfCourse(course) : [])];
  const { prompts } = await registers.policy();
  return {
    modality: form,
    skill: skill.label,
    audience: roleTitle(await registers.roleProfiles(), roleId),
    spans: all,
    mend: remark ? [`the approver says: ${remark}`] : [],
    learned: await learnedFor({ skillId, form, spans: all }, { houseWording }),
    prompts,
    ...(serves ? { outcome: serves } : {}),
  };
}
