import type { ApprovalRequest } from '../../lib/domain/approval.ts';
import type { Need } from '../../lib/domain/need.ts';

export type NeedView = ReturnType<typeof viewOfNeed>;
export type ApprovalView = ReturnType<typeof viewOfApproval>;

/** A need as its readers see it: about a group, without who asked for it or owns its outcome. */
export const viewOfNeed = (need: Need) => ({
  ...without(need, 'requestedBy', 'contract'),
  ...(need.contract ? { contract: without(need.contract, 'ownerId') } : {}),
});

/** A question as its readers see it: without who may not answer it, who did, and what they remarked. */
export const viewOfApproval = (approval: ApprovalRequest) => without(approval, 'involved', 'decision');

const without = <T extends object, K extends keyof T & string>(whole: T, ...fields: K[]): Omit<T, K> =>
  Object.fromEntries(
    Object.entries(whole).filter(([field]) => !fields.some((hidden) => hidden === field)),
  ) as Omit<T, K>;
