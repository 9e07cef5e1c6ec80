import type { SkillId } from '../domain/ids.ts';
import type { SkillCoverage } from '../domain/sweep/speakable.ts';

/** What the last pass over everybody found out about each skill, as far as it may be said: never more is stored. */
export interface CoverageStore {
  save: (found: readonly SkillCoverage[]) => Promise<void>;
  find: (skillId: SkillId) => Promise<SkillCoverage | undefined>;
  all: () => AsyncIterable<SkillCoverage>;
}
