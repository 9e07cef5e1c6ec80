import type { z } from 'zod';
import type { coverageList } from '../../functions/http/insights/coverage-list.ts';
import type { declinedList } from '../../functions/http/needs/declined-list.ts';
import type { insightsList } from '../../functions/http/insights/insights-list.ts';
import type { meItemsList } from '../../functions/http/me/items/me-items-list.ts';
import type { approvalRead } from '../../functions/http/needs/approval-read.ts';
import type { ApprovalView, NeedView } from '../../functions/http/door/views.ts';
import { doorsFor, type Doors } from '../doors.ts';
import { DoorRefused } from '../until-through.ts';
import { tenantRecords, type TenantRecords } from '../tenant-records.ts';
import type { StackPorts } from '../../local/shared/ports.ts';

export type Question = z.infer<typeof approvalRead.reply>;
type Declined = z.infer<typeof declinedList.reply>['items'][number];
type Insight = z.infer<typeof insightsList.reply>['items'][number];
export type Coverage = z.infer<typeof coverageList.reply>['items'][number];
export type OwnItem = z.infer<typeof meItemsList.reply>['items'][number];

/** What somebody of learning and development sees through the app's doors, and what the tenant shows to everybody. */
export interface Seen {
  needs: NeedView[];
  questions: Question[];
  insights: Insight[];
  /** By line of the charter, the weakest first. */
  coverage: Coverage[];
  /** The most wanted first. */
  declined: Declined[];
  charter: { lineId: string; text: string; weight: number }[];
  records: TenantRecords;
}

export async function look(lead: Doors, ports: StackPorts): Promise<Seen> {
  const items = async <T>(path: string): Promise<T[]> => (await lead.get<{ items: T[] }>(path)).items;
  const [needs, approvals, insights, coverage, declined, charter, records] = await Promise.all([
    items<NeedView>('needs'),
    items<ApprovalView>('approvals'),
    items<Insight>('insights'),
    items<Coverage>('coverage/charter-line'),
    items<Declined>('declined-demand'),
    items<{ value: Seen['charter'][number] }>('registers/charter'),
    tenantRecords(ports),
  ]);
  const asked = approvals.map(({ needId, approvalId }) => questionOf(lead, needId, approvalId));
  const questions = (await Promise.all(asked)).filter((question) => question !== undefined);
  const byPriority = (a: NeedView, b: NeedView) => b.priority.value - a.priority.value;
  return {
    needs: needs.toSorted(byPriority),
    questions,
    insights,
    coverage,
    declined: declined.toSorted((a, b) => b.count - a.count),
    charter: charter.map(({ value }) => value),
    records,
  };
}

/** One that was answered since it was listed may be gone. */
async function questionOf(lead: Doors, needId: string, approvalId: string): Promise<Question | undefined> {
  try {
    return await lead.get<Question>(`needs/${needId}/approvals/${approvalId}`);
  } catch (error) {
    if (error instanceof DoorRefused && error.status === 404) return undefined;
    throw error;
  }
}

/** What the layer sent somebody or plans to, as that person sees it. */
export const ownItemsOf = async (ports: StackPorts, userPrincipalName: string): Promise<OwnItem[]> =>
  (await doorsFor(ports, { person: userPrincipalName }).get<{ items: OwnItem[] }>('me/items')).items;
