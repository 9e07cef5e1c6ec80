import { z } from 'zod';
import { MeetingCohort } from '../../domain/cohort/state.ts';
import type { Cohorts } from '../../ports/cohorts.ts';
import { save, type Documents } from './documents.ts';

const COHORT = 'cohort';
const CohortDocument = z.object({ value: MeetingCohort });
const idOf = (assetId: string): string => `${COHORT}:${assetId}`;

/** In the partition of the need, which they go with. */
export function cosmosCohorts(documents: Documents): Cohorts {
  return {
    async find(needId, assetId) {
      const stored = await documents.read(CohortDocument, needId, idOf(assetId));
      return stored && { value: stored.value.value, etag: stored.etag };
    },
    async *all() {
      for await (const { value } of documents.query(CohortDocument, `c.type = '${COHORT}'`, {}))
        yield value.value;
    },
    save: ({ value, etag }) =>
      documents.batch(value.needId, [save(idOf(value.assetId), { type: COHORT, value }, etag)]),
  };
}
