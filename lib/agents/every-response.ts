import { assetIdOf, type ContentAsset } from '../domain/content/content.ts';
import { LAST_VERSION } from '../domain/gate/versions.ts';
import { instanceIdOf } from '../domain/need/need.ts';
import type { Ports } from '../ports/index.ts';

/** Every version of the response to every need, in its round now. Work: needs times versions. */
export async function everyResponse({ needs }: Pick<Ports, 'needs'>): Promise<ContentAsset[]> {
  const found: ContentAsset[] = [];
  for await (const need of needs.list()) {
    const instanceId = instanceIdOf(need);
    for (let version = 1; version <= LAST_VERSION; version += 1) {
      const asset = await needs.findAsset(need.needId, assetIdOf(instanceId, version));
      if (!asset) break;
      found.push(asset.value);
    }
  }
  return found;
}
