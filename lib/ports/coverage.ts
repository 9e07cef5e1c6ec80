import type { Said } from '../domain/disclosure/said.ts';
import type { SkillId } from '../domain/ids.ts';
import type { SkillCoverage } from '../domain/disclosure/say-coverage.ts';

/** What the last pass over everybody found out about each skill, as far as it may be said: never more is stored. */
export interface CoverageStore {
  save: (found: readonly Said<SkillCoverage>[]) => Promise<void>;
  find: (skillId: SkillId) => Promise<Said<SkillCoverage> | undefined>;
  all: () => AsyncIterable<Said<SkillCoverage>>;
}
