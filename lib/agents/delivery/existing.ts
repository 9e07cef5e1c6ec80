import { addressOf, minutesOf, type PublishedAsset } from '../../domain/content/content.ts';
import type { SkillId } from '../../domain/ids.ts';
import { isRunByHuman } from '../../domain/modality/modality.ts';
import { hasResponse, type NeedWithResponse } from '../../domain/need/need.ts';
import { liveId } from '../../domain/skill/skill.ts';
import type { Learner } from '../../domain/person/learner.ts';
import type { Ports } from '../../ports/index.ts';

/** What humans approved for a skill and a group received: one person can have it without anything being made. */
export interface Existing {
  need: NeedWithResponse;
  asset: PublishedAsset;
  url: string;
  minutes: number;
}

/**
 * What exists for these skills, by skill. A need whose group is still being reached is left out: nobody is added to a
 * plan that is under way. Work: the needs, and a read for each that answers one of these skills.
 */
export async function existingFor(
  wanted: ReadonlySet<SkillId>,
  { needs, registers }: Ports,
): Promise<Map<SkillId, Existing[]>> {
  const skills = await registers.skills();
  const found = new Map<SkillId, Existing[]>();
  for await (const need of needs.list()) {
    if (!hasResponse(need) || (need.stage !== 'delivered' && need.stage !== 'measured')) continue;
    const skillId = liveId(skills, need.skillId);
    if (!wanted.has(skillId)) continue;
    const asset = (await needs.findAsset(need.needId, need.assetId))?.value;
    if (asset?.status !== 'published') continue;
    if (asset.origin === 'ai-drafted' && isRunByHuman(asset.modality.chosen)) continue;
    const minutes = minutesOf(asset);
    found.set(skillId, [...(found.get(skillId) ?? []), { need, asset, url: addressOf(asset), minutes }]);
  }
  return found;
}

/** The skills about which something is planned for somebody, with the need of each; not where they had no place. */
export async function plannedSkills(
  { participations }: Pick<Learner, 'participations'>,
  { needs, registers }: Ports,
): Promise<Map<SkillId, string>> {
  const skills = await registers.skills();
  const planned = new Map<SkillId, string>();
  for (const [needId, { group }] of Object.entries(participations)) {
    if (group === 'none') continue;
    const need = (await needs.find(needId))?.value;
    if (need) planned.set(liveId(skills, need.skillId), needId);
  }
  return planned;
}
