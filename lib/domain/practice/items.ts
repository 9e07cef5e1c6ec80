import type { ContentAsset } from '../content/content.ts';
import { itemsOfArtefact } from './of-artefact.ts';
import { itemsOfSections } from './of-sections.ts';
import type { Recall } from './recall.ts';
import type { Words } from '../../messages/words.ts';

/**
 * Something to recall, made by rule from what a human approved: no wording that was not on the page, and the answer has
 * a source.
 */
export interface PracticeItem extends Omit<Recall, 'part'> {
  itemId: string;
  skillId: string;
  /** Where it is asked in other words than it was drafted in: who worded these, and that the original holds. */
  translated?: string;
}

/**
 * The items of an asset, always the same ones; none for a course of the company, whose passages the layer does not
 * hold.
 */
export function itemsOf(asset: ContentAsset, words: Words): PracticeItem[] {
  if (asset.origin !== 'ai-drafted') return [];
  const { artefact, spans, assetId, skillId } = asset;
  const items =
    artefact.form === 'sections'
      ? itemsOfSections(artefact, spans, words)
      : itemsOfArtefact(artefact, spans, words);
  return items.map(({ part, ...item }) => ({ itemId: itemIdOf(assetId, part), skillId, ...item }));
}

/** What an item of an asset is known by. */
export const itemIdOf = (assetId: string, part: string): string => `${assetId}.${part}`;
