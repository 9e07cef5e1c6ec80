import type { Modality } from '../../domain/modality.ts';
import { addSums, noExperience, type FormSums } from '../../domain/modality-experience.ts';
import type { SkillKind } from '../../domain/skill-kind.ts';
import type { Experience } from '../../ports/experience.ts';
import { afterRaces } from '../../races.ts';
import { save, type Documents } from './documents.ts';

/** The register among those of the container. */
const REGISTER = 'outcome-of-modality';

interface Sums {
  type: 'form-sums';
  kind: SkillKind;
  modality: Modality;
  sums: FormSums;
}

/** Sums and the entries that they hold are written together, so a repeat finds its entry there. */
export function cosmosExperience(documents: Documents): Experience {
  return {
    async of(kind) {
      const found = new Map<Modality, FormSums>();
      const where = `c.type = 'form-sums' AND c.kind = @kind`;
      for await (const { value } of documents.query<Sums>(where, { kind }, REGISTER))
        found.set(value.modality, value.sums);
      return found;
    },
    add: (entryId, kind, modality, sums) =>
      afterRaces(async () => {
        const id = `${kind}.${modality}`;
        if (await documents.read(REGISTER, `entry:${entryId}`)) return;
        const found = await documents.read<Sums>(REGISTER, id);
        const value: Sums = {
          type: 'form-sums',
          kind,
          modality,
          sums: addSums(found?.value.sums ?? noExperience, sums),
        };
        await documents.batch(REGISTER, [
          save(`entry:${entryId}`, { type: 'form-entry' }, undefined),
          save(id, { ...value }, found?.etag),
        ]);
      }),
  };
}
