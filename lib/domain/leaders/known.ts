import type { PendingApproval } from '../gate/approval.ts';
import type { CharterLine } from '../charter.ts';
import type { SkillCoverage } from '../disclosure/say-coverage.ts';
import type { NeedId } from '../ids.ts';
import type { Need } from '../need/need.ts';
import type { Thresholds } from '../policy/policy.ts';
import type { LineReport } from './report.ts';

/** What was chosen or made for a need. */
export interface Response {
  title: string;
  /** Of one learner's time. */
  minutes: number;
}

/** What leaders could decide on is found in: all of it said of groups already. */
export interface Known {
  /** In force. */
  lines: readonly CharterLine[];
  reports: readonly Omit<LineReport, 'spentOn'>[];
  needs: readonly Need[];
  questions: readonly PendingApproval[];
  responses: ReadonlyMap<NeedId, Response>;
  /** As far as it may still be said. */
  coverage: readonly Pick<SkillCoverage, 'skillId' | 'parts'>[];
  thresholds: Pick<Thresholds, 'shareBelow' | 'minimumGroup' | 'restDays' | 'restDaysUnanswered'>;
  at: number;
}
