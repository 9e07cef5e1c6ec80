import { z } from 'zod';
import { SkillCoverage } from '../../domain/disclosure/say-coverage.ts';
import { saidBefore } from '../../domain/disclosure/said.ts';
import { LeadersReport } from '../../domain/leaders/report.ts';
import type { CoverageStore } from '../../ports/coverage.ts';
import type { Documents } from './documents.ts';

const PARTITION = 'coverage';

const REPORT = 'leaders-report';

const ReportDocument = z.object({ report: LeadersReport });
const CoverageDocument = z.object({ coverage: saidBefore(SkillCoverage) });

/** One document a skill, and one a report, beside the registers that the figures are about. */
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
    async keepReport(report) {
      const id = `${REPORT}-${new Date(report.at).toISOString().slice(0, 10)}`;
      await documents.batch(PARTITION, [{ write: 'upsert', id, body: { type: REPORT, report } }]);
    },
    async latestReport() {
      // Ids end in the day of the report, and Cosmos keeps an index of them in every container.
      const where = `c.type = '${REPORT}' ORDER BY c.id DESC`;
      for await (const { value } of documents.query(ReportDocument, where, {}, PARTITION, 1))
        return value.report;
      return undefined;
    },
    async *reports() {
      const where = `c.type = '${REPORT}'`;
      for await (const { value } of documents.query(ReportDocument, where, {}, PARTITION)) yield value.report;
    },
  };
}
