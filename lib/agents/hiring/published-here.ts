import {
  addressOf,
  minutesOf,
  type ContentAsset,
  type PublishedAsset,
} from '../../domain/content/content.ts';
import type { SkillId } from '../../domain/ids.ts';
import { hasResponse, type NeedWithResponse } from '../../domain/need/need.ts';
import type { Ports } from '../../ports/index.ts';

/** What stands published for a skill, of the same role first. */
export async function publishedFor(
  skillIds: ReadonlySet<SkillId>,
  roleId: string,
  { needs }: Pick<Ports, 'needs'>,
): Promise<ReadonlyMap<SkillId, PublishedAsset[]>> {
  const found: { need: NeedWithResponse; asset: PublishedAsset }[] = [];
  for await (const need of needs.list()) {
    if (!hasResponse(need) || !skillIds.has(need.skillId)) continue;
    const asset = (await needs.findAsset(need.needId, need.assetId))?.value;
    if (asset && isPublished(asset)) found.push({ need, asset });
  }
  found.sort(
    (a, b) =>
      Number(b.need.roleId === roleId) - Number(a.need.roleId === roleId) ||
      a.need.needId.localeCompare(b.need.needId),
  );
  return new Map(
    [...Map.groupBy(found, ({ need }) => need.skillId)].map(([skillId, some]) => [
      skillId,
      some.map(({ asset }) => asset),
    ]),
  );
}

const isPublished = (asset: ContentAsset): asset is PublishedAsset => asset.status === 'published';

/** What somebody opens. */
export interface ToOpen {
  title: string;
  url: string;
  minutes: number;
}

export const opened = (asset: PublishedAsset): ToOpen => ({
  title: asset.title,
  url: addressOf(asset),
  minutes: minutesOf(asset),
});
