import { instanceIdOfAsset, type DraftedAsset } from '../../domain/content/content.ts';
import type { Words } from '../../messages/words.ts';
import type { CatalogueItem } from '../../ports/channels.ts';

/** What was drafted, as the catalogue of Viva Learning lists it. @param skill as people call it */
export const catalogueItemOf = (
  asset: DraftedAsset,
  url: string,
  skill: string,
  { say }: Words,
): CatalogueItem => ({
  title: asset.title,
  description: say('page.description', { summary: asset.artefact.summary }),
  url,
  minutes: asset.modality.cost.learnerMinutes,
  skillTags: [skill],
  form: asset.modality.chosen,
});

/** The key of the effect that listed it, by which it is found there; see `publish-asset`. */
export const listedUnder = (assetId: string): string =>
  `${instanceIdOfAsset(assetId)}:publish-asset:catalogue`;
