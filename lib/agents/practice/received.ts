import type { ContentAsset, DraftedAsset } from '../../domain/content/content.ts';
import { asReadIn } from '../../domain/content/translation.ts';
import { itemsOf, type PracticeItem } from '../../domain/practice/items.ts';
import { translationNote } from '../../domain/rendering/translation-note.ts';
import type { Learner } from '../../domain/person/learner.ts';
import type { Ports } from '../../ports/index.ts';
import type { Words } from '../../messages/words.ts';
import { wordsTo } from '../../words-for.ts';
import type { Received } from './rules.ts';

/** What an asset offers to recall, for whom it was made. */
type Offer = Omit<Received, 'finishedAt' | 'laterAt'> & { asset: ContentAsset };

/** The items of a draft as somebody reads it, each saying so where that is not how it was drafted. */
function itemsRead(asset: DraftedAsset, words: Words): PracticeItem[] {
  const note = translationNote(asset, words);
  const items = itemsOf(asReadIn(asset, words), words);
  return note === undefined ? items : items.map((item) => ({ ...item, translated: note }));
}

/** Reads what people received in their language; each need and asset once for each, however many people share it. */
export function receivedBy({
  needs,
  registers,
  languages,
}: Pick<Ports, 'needs' | 'registers' | 'languages'>) {
  const offers = new Map<string, Promise<Offer | undefined>>();
  const offerOf = (needId: string, assetId: string, words: Words) => {
    const key = `${needId}/${assetId}/${words.language}`;
    const known = offers.get(key) ?? read(needId, assetId, words);
    offers.set(key, known);
    return known;
  };
  async function read(needId: string, assetId: string, words: Words): Promise<Offer | undefined> {
    const [need, asset, skills] = await Promise.all([
      needs.find(needId),
      needs.findAsset(needId, assetId),
      registers.skills(),
    ]);
    const skill = need && skills.get(need.value.skillId);
    if (!skill || asset?.value.status !== 'published') return undefined;
    const { value } = asset;
    return {
      items: value.origin === 'ai-drafted' ? itemsRead(value, words) : [],
      skill,
      target: need.value.evidence.target,
      asset: asset.value,
    };
  }
  return async (learner: Learner): Promise<(Received & Offer)[]> => {
    const { participations } = learner;
    const words = wordsTo(learner, { languages });
    const parts = Object.entries(participations).map(async ([needId, part]) => {
      const { assetId, deliveredAt, declinedAt, finishedAt, laterAt } = part;
      if (deliveredAt === undefined || declinedAt !== undefined) return [];
      const offer = await offerOf(needId, assetId, words);
      return offer ? [{ ...offer, finishedAt, laterAt }] : [];
    });
    return (await Promise.all(parts)).flat();
  };
}
