import { z } from 'zod';
import { Modality } from '../../domain/modality/modality.ts';
import { addSums, FormSums, noExperience } from '../../domain/modality/modality-experience.ts';
import type { Experience } from '../../ports/experience.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { save, type Documents } from './documents.ts';

/** The register among those of the container. */
const REGISTER = 'outcome-of-modality';

const SumsDocument = z.object({ modality: Modality, sums: FormSums });

/** Sums and the entries that they hold are written together, so a repeat finds its entry there. */
export function cosmosExperience(documents: Documents): Experience {
  return {
    async of(kind) {
      const found = new Map<Modality, FormSums>();
      const where = `c.type = 'form-sums' AND c.kind = @kind`;
      for await (const { value } of documents.query(SumsDocument, where, { kind }, REGISTER))
        found.set(value.modality, value.sums);
      return found;
    },
    add: (entryId, kind, modality, sums) =>
      withOptimisticRetry(async () => {
        const id = `${kind}.${modality}`;
        if (await documents.holds(REGISTER, `entry:${entryId}`)) return;
        const found = await documents.read(SumsDocument, REGISTER, id);
        const together = addSums(found?.value.sums ?? noExperience, sums);
        await documents.batch(REGISTER, [
          save(`entry:${entryId}`, { type: 'form-entry' }, undefined),
          save(id, { type: 'form-sums', kind, modality, sums: together }, found?.etag),
        ]);
      }),
  };
}
