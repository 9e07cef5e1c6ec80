import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { ApprovalRequest } from '../../lib/domain/gate/approval.ts';
import type { Need } from '../../lib/domain/need/need.ts';
import type { LearningRequest } from '../../lib/domain/need/request.ts';
import { keyOf, type Signal } from '../../lib/domain/signal/signal.ts';
import { listed, named, type Contract } from './contract.ts';

const needOf = (needId: string): Need => ({
  needId,
  round: 1,
  roleId: 'r',
  skillId: 's',
  origin: 'gap',
  charterLineId: 'C1',
  firstSignalAt: 1,
  foundAt: 1,
  requestedBy: [],
  answers: {},
  evidence: { population: 9, assessed: 9, belowTarget: 6, meanLevel: 2, target: 3 },
  hypothesis: { cause: 'skill', confidence: 0.5, others: [], reasons: ['seen'] },
  priority: {
    strategicWeight: 0.5,
    gap: 1.5,
    population: 27,
    urgency: 0.4,
    confidence: 0.8,
    costOfDelay: 20.25,
    value: 6.48,
  },
  stage: 'found',
  reason: 'seen',
});

const approvalOf = (needId: string) => ({
  approvalId: `a-${needId}`,
  needId,
  instanceId: `i-${needId}`,
  gate: 'publication' as const,
  proposedBy: 'content' as const,
  assetId: `i-${needId}.v1`,
  version: 1,
  involved: [],
  question: 'Publish?',
  facts: [],
  dueAt: 2,
  status: 'pending' as const,
});

const approved = (needId: string): ApprovalRequest => ({
  ...approvalOf(needId),
  status: 'approved',
  decision: { by: randomUUID(), at: 1 },
});

const signalOf = (needId: string): Signal => ({
  specversion: '1.0',
  id: `${needId}.found`,
  source: 'contract',
  type: 'learning-os.need.found',
  subject: needId,
  time: '2026-01-05T08:00:00Z',
  data: { needId, instanceId: `i-${needId}` },
});

const requestOf = (needId: string): LearningRequest => ({
  requestId: 'q1',
  needId,
  requesterId: randomUUID(),
  roleId: 'r',
  skillId: 's',
  at: 1,
  outcome: 'opened',
  charterLineId: 'C1',
  answers: { q: 'yes' },
});

const fresh = () => `need-${randomUUID()}`;

export const needsContract: Contract = {
  port: 'Needs',
  checks: {
    async 'what is not there is not found, by name'({ needs }) {
      const id = fresh();
      assert.equal(await needs.find(id), undefined);
      assert.equal(await needs.findApproval(id, 'a'), undefined);
      for (const missing of [needs.need(id), needs.asset(id, 'v1'), needs.approval(id, 'a')])
        await assert.rejects(missing, named('not-found'));
    },
    async 'a change is stored whole'({ needs }) {
      const id = fresh();
      const approval = approvalOf(id);
      const asked = requestOf(id);
      await needs.commit(id, {
        need: { value: needOf(id) },
        approval: { value: approval },
        request: { value: asked },
      });
      assert.deepEqual((await needs.need(id)).value, needOf(id));
      assert.deepEqual((await needs.approval(id, approval.approvalId)).value, approval);
      assert.deepEqual((await needs.request(id, asked.requestId))?.value, asked);
      assert.equal(await needs.request(id, 'never'), undefined);
      assert.deepEqual(await listed(needs.requestsOf(asked.requesterId), () => true), [asked]);
      assert.deepEqual(await listed(needs.requestsAbout(asked.needId), () => true), [asked]);
      assert.deepEqual(await listed(needs.requestsOf(randomUUID()), () => true), []);
      assert.equal((await listed(needs.list(), ({ needId }) => needId === id)).length, 1);
    },
    async 'a brief to a maker is found by its id, and answered once'({ needs }) {
      const id = fresh();
      const brief = {
        briefId: `i-${id}.v1`,
        needId: id,
        makerId: 'maker',
        form: 'role-play' as const,
        skill: 's',
        audience: 'r',
        passages: [],
        answerBy: '2026-01-05T08:00:00Z',
        answerAt: '/api/artefacts',
      };
      const value = { brief, maker: 'Maker', askedAt: 1, dueAt: 2 };
      assert.equal(await needs.findCommission(id, brief.briefId), undefined);
      await needs.commit(id, { commission: { value } });
      await assert.rejects(needs.commit(id, { commission: { value } }), named('stale'));
      const found = await needs.findCommission(id, brief.briefId);
      assert.deepEqual(found?.value, value);
      const link = { title: 't', summary: 's', url: 'https://a.example/', minutes: 1 };
      const answered = { ...value, made: { link } };
      await needs.commit(id, { commission: { ...found, value: answered } });
      await assert.rejects(needs.commit(id, { commission: { ...found, value: answered } }), named('stale'));
      assert.deepEqual((await needs.findCommission(id, brief.briefId))?.value, answered);
    },
    async 'a change with one stale part is not stored at all'({ needs, bus }) {
      const id = fresh();
      const request = { value: requestOf(id) };
      await needs.commit(id, { need: { value: needOf(id) }, request });
      const read = await needs.need(id);
      const again = { need: { ...read, value: { ...read.value, round: 2 } }, request };
      await assert.rejects(needs.commit(id, { ...again, signals: [signalOf(id)] }), named('stale'));
      assert.equal((await needs.need(id)).value.round, 1);
      assert.ok(!bus.waiting.some(({ messageId }) => messageId === keyOf(signalOf(id))));
      await needs.commit(id, { need: read });
      await assert.rejects(needs.commit(id, { need: read }), named('stale'));
    },
    async 'only pending approvals wait for a human'({ needs }) {
      const [open, closed] = [fresh(), fresh()];
      await needs.commit(open, { approval: { value: approvalOf(open) } });
      await needs.commit(closed, { approval: { value: approved(closed) } });
      const waiting = await listed(needs.pendingApprovals(), ({ needId }) => [open, closed].includes(needId));
      assert.deepEqual(waiting, [approvalOf(open)]);
    },
    async 'an insight is kept once, however often it is read'({ needs }) {
      const id = fresh();
      const none = { people: 0, meanBefore: 0, meanAfter: 0, meanChange: 0 };
      const insight = {
        insightId: `${id}.day-30`,
        needId: id,
        checkDay: 30,
        at: 3,
        delivered: none,
        effect: 0,
        interval: [0, 0] as const,
        verdict: 'too-few' as const,
        sentence: 'Too few.',
      };
      await needs.commit(id, { insight });
      await needs.commit(id, { insight });
      assert.deepEqual(await listed(needs.insights(), ({ needId }) => needId === id), [insight]);
      assert.deepEqual(await listed(needs.readings(id), () => true), [insight]);
      assert.deepEqual(await listed(needs.readings(fresh()), () => true), []);
    },
    async 'signals leave with their change, as they are'({ needs, bus }) {
      const id = fresh();
      await needs.commit(id, { need: { value: needOf(id) }, signals: [signalOf(id)] });
      const sent = bus.waiting.filter(
        ({ messageId, route }) => route === 'flows' && messageId === keyOf(signalOf(id)),
      );
      assert.deepEqual(
        sent.map(({ body }) => JSON.parse(body) as Signal),
        [signalOf(id)],
      );
    },
    async 'signals that the bus does not take stay until they are sent'({ needs, bus }) {
      const id = fresh();
      bus.up = false;
      await needs.commit(id, { need: { value: needOf(id) }, signals: [signalOf(id)] });
      assert.ok((await needs.sendWaiting()).left >= 1);
      bus.up = true;
      assert.ok((await needs.sendWaiting()).sent >= 1);
      assert.ok(bus.waiting.some(({ messageId }) => messageId === keyOf(signalOf(id))));
      assert.deepEqual(await needs.sendWaiting(), { sent: 0, left: 0 });
    },
  },
};
