import type { ArtefactOf } from '../../domain/artefact/artefact.ts';
import type { ContentAsset, StandingAsset } from '../../domain/content.ts';

export interface StandingCohort {
  asset: StandingAsset;
  artefact: ArtefactOf<'cohort'>;
}

/** What meets: a cohort that a human approved and that still stands as it was approved. */
export function cohortIn(asset: ContentAsset | undefined): StandingCohort | undefined {
  if (asset?.origin !== 'ai-drafted' || asset.status !== 'published') return undefined;
  const { artefact } = asset;
  return artefact.form === 'cohort' ? { asset, artefact } : undefined;
}

/** Minutes of each of its sessions, as its guide counts them. */
export const minutesOfSessions = ({ artefact }: StandingCohort): number[] =>
  artefact.runner.sessions.map(({ guide }) => guide.reduce((sum, { minutes }) => sum + minutes, 0));
