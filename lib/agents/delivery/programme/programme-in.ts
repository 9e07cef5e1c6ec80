import type { ArtefactOf } from '../../../domain/artefact/artefact.ts';
import type { ContentAsset, StandingAsset } from '../../../domain/content/content.ts';
import type { Weeks } from '../../../domain/programme/pace.ts';

export interface StandingProgramme {
  asset: StandingAsset;
  artefact: ArtefactOf<'long-form-program'>;
}

/** What comes module by module: a programme that a human approved and that still stands as it was approved. */
export function programmeIn(asset: ContentAsset | undefined): StandingProgramme | undefined {
  if (asset?.origin !== 'ai-drafted' || asset.status !== 'published') return undefined;
  const { artefact } = asset;
  return artefact.form === 'long-form-program' ? { asset, artefact } : undefined;
}

export const weeksOf = ({ artefact }: StandingProgramme): Weeks =>
  artefact.learner.modules.map(({ week }) => week);
