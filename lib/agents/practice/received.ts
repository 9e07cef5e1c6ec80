import type { ContentAsset } from '../../domain/content/content.ts';
import { itemsOf } from '../../domain/practice/items.ts';
import type { Learner } from '../../domain/person/learner.ts';
import type { Ports } from '../../ports/index.ts';
import type { Received } from './rules.ts';

/** What an asset offers to recall, for whom it was made. */
type Offer = Omit<Received, 'finishedAt' | 'laterAt'> & { asset: ContentAsset };

/** Reads what people received; each need and asset once, however many people share it. */
export function receivedBy({ needs, registers, words }: Pick<Ports, 'needs' | 'registers' | 'words'>) {
  const offers = new Map<string, Promise<Offer | undefined>>();
  const offerOf = (needId: string, assetId: string) => {
    const key = `${needId}/${assetId}`;
    const known = offers.get(key) ?? read(needId, assetId);
    offers.set(key, known);
    return known;
  };
  async function read(needId: string, assetId: string): Promise<Offer | undefined> {
    const [need, asset, skills] = await Promise.all([
      needs.find(needId),
      needs.findAsset(needId, assetId),
      registers.skills(),
    ]);
    const skill = need && skills.get(need.value.skillId);
    if (!skill || asset?.value.status !== 'published') return undefined;
    return {
      items: itemsOf(asset.value, words),
      skill,
      target: need.value.evidence.target,
      asset: asset.value,
    };
  }
  return async ({ participations }: Learner): Promise<(Received & Offer)[]> => {
    const parts = Object.entries(participations).map(async ([needId, part]) => {
      const { assetId, deliveredAt, declinedAt, finishedAt, laterAt } = part;
      if (deliveredAt === undefined || declinedAt !== undefined) return [];
      const offer = await offerOf(needId, assetId);
      return offer ? [{ ...offer, finishedAt, laterAt }] : [];
    });
    return (await Promise.all(parts)).flat();
  };
}
