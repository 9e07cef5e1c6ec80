import { z } from 'zod';
import { ApprovalRequest, PendingApproval } from '../../domain/gate/approval.ts';
import { citedIn } from '../../domain/source/changed-passages.ts';
import { Commission } from '../../domain/content/commission.ts';
import { ContentAsset } from '../../domain/content/content.ts';
import { Insight } from '../../domain/outcome/insight.ts';
import { Measure } from '../../domain/measure/measure.ts';
import { Need } from '../../domain/need/need.ts';
import { LearningRequest } from '../../domain/need/request.ts';
import { keyOf, SentSignal, type Signal } from '../../domain/signal/signal.ts';
import { isFault, notFound } from '../../errors.ts';
import type { Bus } from '../../ports/bus.ts';
import type { NeedChange, Needs } from '../../ports/needs.ts';
import type { Stored } from '../../ports/stored.ts';
import { save, type Documents, type Write } from './documents.ts';
import { message } from '../../messages/message.ts';

type Held<T> = z.ZodType<{ value: T }>;
const NeedDocument = z.object({ value: Need });
const AssetDocument = z.object({ value: ContentAsset });
const CommissionDocument = z.object({ value: Commission });
const ApprovalDocument = z.object({ value: ApprovalRequest });
const PendingDocument = z.object({ value: PendingApproval });
const InsightDocument = z.object({ value: Insight });
const MeasureDocument = z.object({ value: Measure });
const RequestDocument = z.object({ value: LearningRequest });
const MessageDocument = z.object({ needId: z.string(), value: SentSignal });

const NEED = 'need';
const commissionId = (briefId: string) => `commission:${briefId}`;
const messageId = (signal: Signal) => `message:${keyOf(signal)}`;

/**
 * Needs and their outbox: signals are stored with the change that caused them, sent after it, and removed once the bus
 * has them.
 */
export function cosmosNeeds(documents: Documents, bus: Bus): Needs {
  const find = async <T>(schema: Held<T>, needId: string, id: string): Promise<Stored<T> | undefined> => {
    const found = await documents.read(schema, needId, id);
    return found && { value: found.value.value, etag: found.etag };
  };
  const get = async <T>(schema: Held<T>, needId: string, id: string, what: string): Promise<Stored<T>> => {
    const found = await find(schema, needId, id);
    if (!found) throw notFound(message('problem.need.missing', { what, id: id === NEED ? needId : id }));
    return found;
  };
  async function* every<T>(schema: Held<T>, type: string, more = '', needId?: string): AsyncGenerator<T> {
    for await (const { value } of documents.query(schema, `c.type = @type${more}`, { type }, needId))
      yield value.value;
  }
  const send = async (needId: string, signals: readonly Signal[]): Promise<void> => {
    await bus.send(signals);
    await documents.batch(
      needId,
      signals.map((signal) => ({ write: 'delete', id: messageId(signal) })),
    );
  };
  /** Answers whether they left. What the bus does not take now stays stored for the timer that sends what waits. */
  const sendOrLeave = async (needId: string, signals: readonly Signal[]): Promise<boolean> => {
    try {
      await send(needId, signals);
      return true;
    } catch (error) {
      if (!isFault(error, 'unavailable')) throw error;
      return false;
    }
  };
  return {
    need: (needId) => get(NeedDocument, needId, NEED, 'need'),
    find: (needId) => find(NeedDocument, needId, NEED),
    list: () => every(NeedDocument, 'need'),
    asset: (needId, assetId) => get(AssetDocument, needId, assetId, 'asset'),
    findAsset: (needId, assetId) => find(AssetDocument, needId, assetId),
    findCommission: (needId, briefId) => find(CommissionDocument, needId, commissionId(briefId)),
    async *assetsReusing(externalId) {
      const where = `c.type = 'asset' AND c["value"].entry.externalId = @externalId`;
      for await (const { value } of documents.query(AssetDocument, where, { externalId })) yield value.value;
    },
    async *assetsCiting(document) {
      const where = `c.type = 'asset' AND ARRAY_CONTAINS(c.cites, @document)`;
      for await (const { value } of documents.query(AssetDocument, where, { document })) yield value.value;
    },
    async *draftedThatAre(status) {
      const where = `c.type = 'asset' AND c["value"].status = @status`;
      for await (const { value } of documents.query(AssetDocument, where, { status }))
        if (value.value.origin === 'ai-drafted') yield value.value;
    },
    async *assetsBeforeCiting() {
      const found = documents.query(AssetDocument, `c.type = 'asset' AND NOT IS_DEFINED(c.cites)`);
      for await (const { value } of found) yield value.value;
    },
    approval: (needId, approvalId) => get(ApprovalDocument, needId, approvalId, 'approval'),
    findApproval: (needId, approvalId) => find(ApprovalDocument, needId, approvalId),
    pendingApprovals: () => every(PendingDocument, 'approval', ` AND c["value"].status = 'pending'`),
    request: (needId, requestId) => find(RequestDocument, needId, `request:${requestId}`),
    async *requestsOf(personId) {
      const where = `c.type = 'request' AND c["value"].requesterId = @personId`;
      for await (const { value } of documents.query(RequestDocument, where, { personId })) yield value.value;
    },
    requestsAbout: (needId) => every(RequestDocument, 'request', '', needId),
    findMeasure: (needId, measureId) => find(MeasureDocument, needId, measureId),
    measuresUnderWay: () =>
      every(MeasureDocument, 'measure', ` AND c["value"].status IN ('open', 'counted')`),
    insights: () => every(InsightDocument, 'insight'),
    readings: (needId) => every(InsightDocument, 'insight', '', needId),
    async commit(needId, change) {
      await documents.batch(needId, writesOf(change));
      if (change.signals?.length) await sendOrLeave(needId, change.signals);
    },
    async sendWaiting() {
      const outcome = { sent: 0, left: 0 };
      for await (const { value } of documents.query(MessageDocument, `c.type = 'message'`)) {
        // One that fails does not hold back the others.
        if (await sendOrLeave(value.needId, [value.value])) outcome.sent += 1;
        else outcome.left += 1;
      }
      return outcome;
    },
  };
}

function writesOf({
  need,
  asset,
  commission,
  approval,
  insight,
  measure,
  request,
  signals,
}: NeedChange): Write[] {
  const hold = (type: string, value: unknown) => ({ type, value });
  return [
    ...(need ? [save(NEED, hold('need', need.value), need.etag)] : []),
    ...(asset ? [save(asset.value.assetId, assetHeld(asset.value), asset.etag)] : []),
    ...(commission
      ? [
          save(
            commissionId(commission.value.brief.briefId),
            hold('commission', commission.value),
            commission.etag,
          ),
        ]
      : []),
    ...(approval ? [save(approval.value.approvalId, hold('approval', approval.value), approval.etag)] : []),
    ...(insight ? [{ write: 'upsert' as const, id: insight.insightId, body: hold('insight', insight) }] : []),
    ...(measure ? [save(measure.value.measureId, hold('measure', measure.value), measure.etag)] : []),
    ...(request
      ? [
          save(
            `request:${request.value.requestId}`,
            { ...hold('request', request.value), keptFrom: request.value.at },
            request.etag,
          ),
        ]
      : []),
    ...(signals ?? []).map((signal) => ({
      write: 'upsert' as const,
      id: messageId(signal),
      body: hold('message', signal),
    })),
  ];
}

/** With the documents that it cites, so that it is found when one of them changes. */
const assetHeld = (value: ContentAsset) => ({
  type: 'asset',
  value,
  cites: value.origin === 'ai-drafted' ? [...citedIn(value).keys()] : [],
});
