import type { z } from 'zod';
import type { approvalRead } from '../../functions/http/approval-read.ts';
import type { ApprovalView, NeedView } from '../../functions/http/views.ts';
import { DoorRefused, type Doors } from '../doors.ts';
import { tenantRecords, type TenantRecords } from '../tenant-records.ts';
import type { Ports } from '../shared/ports.ts';

export type Question = Omit<z.infer<typeof approvalRead.reply>, 'card'>;

/** What somebody of learning and development sees through the app's doors, and what the tenant shows to everybody. */
export interface Seen {
  needs: NeedView[];
  questions: Question[];
  insights: {
    insightId: string;
    needId: string;
    checkDay: number;
    sentence: string;
    verdict: string;
    pageUrl?: string;
  }[];
  declined: { demandId: string; roleId: string; skillId: string | null; count: number }[];
  charter: { lineId: string; text: string; weight: number }[];
  records: TenantRecords;
}

export async function look(lead: Doors, ports: Ports): Promise<Seen> {
  const items = async <T>(path: string): Promise<T[]> => (await lead.get<{ items: T[] }>(path)).items;
  const [needs, approvals, insights, declined, charter, records] = await Promise.all([
    items<NeedView>('needs'),
    items<ApprovalView>('approvals'),
    items<Seen['insights'][number]>('insights'),
    items<Seen['declined'][number]>('declined-demand'),
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
