import type { Said } from '../domain/disclosure/said.ts';
import type { SkillId } from '../domain/ids.ts';
import type { LeadersReport } from '../domain/leaders/report.ts';
import type { SkillCoverage } from '../domain/disclosure/say-coverage.ts';

/** What the last pass over everybody found out about each skill, as far as it may be said: never more is stored. */
export interface CoverageStore {
  save: (found: readonly Said<SkillCoverage>[]) => Promise<void>;
  find: (skillId: SkillId) => Promise<Said<SkillCoverage> | undefined>;
  all: () => AsyncIterable<Said<SkillCoverage>>;
  /** Keeps what leaders are told; another one of the same day takes its place. */
  keepReport: (report: LeadersReport) => Promise<void>;
  /** What they were told last. */
  latestReport: () => Promise<LeadersReport | undefined>;
  /** What they were told so far, in no order. */
  reports: () => AsyncIterable<LeadersReport>;
}
