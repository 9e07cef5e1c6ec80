import type { StandingApproval } from '../../lib/domain/gate/standing-approval.ts';
import { lead } from './small-company.ts';
import { DAY, START } from './world.ts';

/** What lets one person be offered what exists, at a moment of theirs. */
export const atMoments = (change: Partial<StandingApproval> = {}): StandingApproval => ({
  standingId: 'at-moments',
  ownerId: lead,
  reuses: 'page',
  skillIds: [],
  mostPeople: 60,
  needsAMonth: 1,
  momentsAMonth: 5,
  sampleEvery: 20,
  from: new Date(START).toISOString(),
  until: new Date(START + 300 * DAY).toISOString(),
  isWithdrawn: false,
  ...change,
});
