import type { MeetingCohort } from '../domain/cohort/state.ts';
import type { NeedId } from '../domain/ids.ts';
import type { Stored } from './stored.ts';

/** Cohorts that meet, kept with their need: who may lead them, when they meet, and nobody who is in them. */
export interface Cohorts {
  find: (needId: NeedId, assetId: string) => Promise<Stored<MeetingCohort> | undefined>;
  /** Every cohort, a page at a time. */
  all: () => AsyncIterable<MeetingCohort>;
  /** @throws NamedError `stale` when it changed since it was read, or stands already where it was to be new */
  save: (cohort: Stored<MeetingCohort>) => Promise<void>;
}
