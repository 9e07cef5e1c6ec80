import type { ApprovalRequest, PendingApproval } from '../domain/gate/approval.ts';
import type { Commission } from '../domain/content/commission.ts';
import type { AssetStatus, ContentAsset, DraftedAsset } from '../domain/content/content.ts';
import type { NeedId, PersonId } from '../domain/ids.ts';
import type { Insight } from '../domain/outcome/insight.ts';
import type { Measure } from '../domain/measure/measure.ts';
import type { Need } from '../domain/need/need.ts';
import type { LearningRequest } from '../domain/need/request.ts';
import type { Signal } from '../domain/signal/signal.ts';
import type { Stored } from './stored.ts';

/** What changes together in one need: all of it or nothing, and its signals leave after it is stored. */
export interface NeedChange {
  need?: Stored<Need>;
  asset?: Stored<ContentAsset>;
  /** A brief to a maker outside, and what came of it. */
  commission?: Stored<Commission>;
  approval?: Stored<ApprovalRequest>;
  insight?: Insight;
  measure?: Stored<Measure>;
  /** A request that this change counts, which can be counted once, or one that says more. */
  request?: Stored<LearningRequest>;
  /** Outgoing signals, kept with the change until the bus has them. */
  signals?: Signal[];
}

/** Needs with everything that belongs to them. */
export interface Needs {
  /** @throws NamedError `not-found` */
  need: (needId: NeedId) => Promise<Stored<Need>>;
  find: (needId: NeedId) => Promise<Stored<Need> | undefined>;
  list: () => AsyncIterable<Need>;
  asset: (needId: NeedId, assetId: string) => Promise<Stored<ContentAsset>>;
  findAsset: (needId: NeedId, assetId: string) => Promise<Stored<ContentAsset> | undefined>;
  findCommission: (needId: NeedId, briefId: string) => Promise<Stored<Commission> | undefined>;
  /** Every response, to whichever need, that reuses the same course or document. */
  assetsReusing: (externalId: string) => AsyncIterable<ContentAsset>;
  /** Every draft and page that cites a document, by the name that they know it by. */
  assetsCiting: (document: string) => AsyncIterable<ContentAsset>;
  /** Everything that was drafted and stands so, to whichever need. */
  draftedThatAre: (status: AssetStatus) => AsyncIterable<DraftedAsset>;
  /** Assets of earlier versions, which are not yet found by what they cite; to store one again is enough. */
  assetsBeforeCiting: () => AsyncIterable<ContentAsset>;
  approval: (needId: NeedId, approvalId: string) => Promise<Stored<ApprovalRequest>>;
  findApproval: (needId: NeedId, approvalId: string) => Promise<Stored<ApprovalRequest> | undefined>;
  pendingApprovals: () => AsyncIterable<PendingApproval>;
  /** A request by the demand that it is about: a need, or what would be one. */
  request: (needId: NeedId, requestId: string) => Promise<Stored<LearningRequest> | undefined>;
  /** Every request of one person. */
  requestsOf: (personId: PersonId) => AsyncIterable<LearningRequest>;
  /** Every request that asked for what one need is about, also where it was declined then. */
  requestsAbout: (needId: NeedId) => AsyncIterable<LearningRequest>;
  findMeasure: (needId: NeedId, measureId: string) => Promise<Stored<Measure> | undefined>;
  /** Every measure that is asked of a sample, or of which what people answered is still there. */
  measuresUnderWay: () => AsyncIterable<Measure>;
  insights: () => AsyncIterable<Insight>;
  /** What was read of one need so far, in all its rounds. */
  readings: (needId: NeedId) => AsyncIterable<Insight>;
  /**
   * Stores the change in one step, then sends its signals; a signal that could not be sent stays and `sendWaiting`
   * sends it.
   * @throws NamedError `stale` when a part changed since it was read, or exists already where it was to be new.
   */
  commit: (needId: NeedId, change: NeedChange) => Promise<void>;
  /**
   * Sends the signals that an earlier commit left behind; answers how many left, and how many the bus still does not
   * take.
   */
  sendWaiting: () => Promise<{ sent: number; left: number }>;
}
