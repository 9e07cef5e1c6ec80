import { withNamed } from '../domain/cohort/facilitators.ts';
import type { MeetingCohort } from '../domain/cohort/state.ts';
import type { NeedId, PersonId } from '../domain/ids.ts';
import { withOptimisticRetry } from '../optimistic-retry.ts';
import type { Ports } from '../ports/index.ts';

export interface OfCohort {
  needId: NeedId;
  assetId: string;
}

/** The cohort as it stands, or as it begins. */
export const readCohort = async (
  { needId, assetId }: OfCohort,
  { cohorts }: Pick<Ports, 'cohorts'>,
): Promise<MeetingCohort> =>
  (await cohorts.find(needId, assetId))?.value ?? { needId, assetId, facilitators: [], groups: [] };

/** Changes a cohort as it stands when it is stored: a facilitator may have answered since it was read. */
export const changeCohort = (
  of: OfCohort,
  change: (cohort: MeetingCohort) => MeetingCohort,
  { cohorts }: Pick<Ports, 'cohorts'>,
): Promise<MeetingCohort> =>
  withOptimisticRetry(async () => {
    const stored = await cohorts.find(of.needId, of.assetId);
    const before = stored?.value ?? { needId: of.needId, assetId: of.assetId, facilitators: [], groups: [] };
    const value = change(before);
    if (value !== before) await cohorts.save({ ...stored, value });
    return value;
  });

/** Names people who may lead groups of a cohort, in this order after those who were named before. */
export const nameFacilitators = (
  of: OfCohort,
  personIds: readonly PersonId[],
  ports: Pick<Ports, 'cohorts'>,
  at: number,
): Promise<MeetingCohort> => changeCohort(of, (cohort) => withNamed(cohort, personIds, at), ports);
