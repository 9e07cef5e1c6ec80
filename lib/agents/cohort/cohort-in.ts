import type { ArtefactOf } from '../../domain/artefact/artefact.ts';
import type { ContentAsset, StandingAsset } from '../../domain/content/content.ts';

export interface StandingCohort {
  asset: StandingAsset;
  artefact: ArtefactOf<'cohort'>;
}

/** What meets: a cohort that a human approved and that still stands as it was approved. */
export const cohortIn = (asset: ContentAsset | undefined): StandingCohort | undefined =>
  cohortOf(asset, 'published');

/** A cohort whose page was taken back for good: nothing of it comes any more. */
export const pulledCohortIn = (asset: ContentAsset | undefined): StandingCohort | undefined =>
  cohortOf(asset, 'pulled');

function cohortOf(
  asset: ContentAsset | undefined,
  status: 'published' | 'pulled',
): StandingCohort | undefined {
  if (asset?.origin !== 'ai-drafted' || asset.status !== status) return undefined;
  const { artefact } = asset;
  return artefact.form === 'cohort' ? { asset, artefact } : undefined;
}

/** Minutes of each of its sessions, as its guide counts them. */
export const minutesOfSessions = ({ artefact }: StandingCohort): number[] =>
  artefact.runner.sessions.map(({ guide }) => guide.reduce((sum, { minutes }) => sum + minutes, 0));
