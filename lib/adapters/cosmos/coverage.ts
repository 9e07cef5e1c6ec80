import { z } from 'zod';
import { SkillCoverage } from '../../domain/disclosure/say-coverage.ts';
import { saidBefore } from '../../domain/disclosure/said.ts';
import type { CoverageStore } from '../../ports/coverage.ts';
import type { Documents } from './documents.ts';

const PARTITION = 'coverage';

const CoverageDocument = z.object({ coverage: saidBefore(SkillCoverage) });

/** One document a skill, beside the registers that the figures are about. */
export function cosmosCoverage(documents: Documents): CoverageStore {
  return {
    async save(found) {
      for (const one of found)
        await documents.batch(PARTITION, [
          { write: 'upsert', id: one.skillId, body: { type: PARTITION, coverage: one } },
        ]);
    },
    async find(skillId) {
      return (await documents.read(CoverageDocument, PARTITION, skillId))?.value.coverage;
    },
    async *all() {
      const where = `c.type = 'coverage'`;
      for await (const { value } of documents.query(CoverageDocument, where, {}, PARTITION))
        yield value.coverage;
    },
  };
}
