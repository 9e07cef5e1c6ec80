import { describe, expect, it } from '@jest/globals';
import type { ApprovalRequest } from '../../../lib/domain/gate/approval.ts';
import type { Cause } from '../../../lib/domain/cause/cause.ts';
import type { ContentAsset } from '../../../lib/domain/content/content.ts';
import { closeGate } from '../../../lib/gates/close.ts';
import { START, DAY, type World } from '../../support/world.ts';
import { approval, confirmedNeed, drafted, need, personId, publication, standing } from '../examples.ts';
import { sayable } from '../../../lib/domain/disclosure/said.ts';
import { logOf, wait, waiting } from './waiting.ts';

const needId = need.needId;
const dueAt = START + 10 * DAY;
const aboutCause = { ...approval, dueAt };
const aboutResponse = { ...publication, dueAt };
const pendingAsset: ContentAsset = { ...drafted, status: 'pending' };
const answer = { by: personId(3), at: START };
const approvedFor = (cause: Cause): ApprovalRequest => ({
  ...aboutCause,
  status: 'approved',
  decision: { ...answer, cause },
});

const close = (company: World, { approvalId }: ApprovalRequest) =>
  company.run(closeGate, { needId, approvalId });
const stateOf = async ({ ports: { needs } }: World, { approvalId }: ApprovalRequest) => ({
  need: await needs.need(needId),
  approval: await needs.approval(needId, approvalId),
  asset: await needs.findAsset(needId, drafted.assetId),
});

describe('a question that nobody answered', () => {
  it.each([
    ['its cause', need, aboutCause, undefined],
    ['its response', confirmedNeed, aboutResponse, pendingAsset],
  ])('about %s stays open until its time is over, and nothing is written', async (_, of, request, asset) => {
    const company = await waiting(of, { approval: request, ...(asset ? { asset } : {}) });
    const before = await stateOf(company, request);
    await wait(company, 10 * DAY - 1);
    expect(await close(company, request)).toEqual({ verdict: 'pending', dueAt });
    expect(await stateOf(company, request)).toEqual(before);
    expect(await logOf(company)).toEqual([]);
  });

  it('closes with its time as unanswered, by the rule that silence never approves', async () => {
    const company = await waiting(confirmedNeed, { approval: aboutResponse, asset: pendingAsset });
    const before = await stateOf(company, aboutResponse);
    await wait(company, 10 * DAY);
    expect(await close(company, aboutResponse)).toEqual({ verdict: 'expired' });
    const after = await stateOf(company, aboutResponse);
    expect(after.approval.value.status).toBe('expired');
    expect(after.asset?.value.status).toBe('expired');
    expect(after.need).toEqual(before.need);
    expect(await logOf(company)).toMatchObject([
      {
        at: dueAt,
        decidedBy: { kind: 'rule', name: 'silence never approves' },
        subject: aboutResponse.approvalId,
        evidence: [aboutResponse.approvalId],
      },
    ]);
  });
});

describe('an answer about the cause', () => {
  it('that learning would help moves the need on', async () => {
    const request = approvedFor('knowledge');
    const company = await waiting(need, { approval: request });
    expect(await close(company, request)).toEqual({
      verdict: 'approved',
      cause: 'knowledge',
      learnable: true,
    });
    expect((await stateOf(company, request)).need.value).toMatchObject({
      stage: 'confirmed',
      cause: 'knowledge',
      reason: 'cause confirmed by a human: a lack of knowledge',
    });
    expect(await logOf(company)).toMatchObject([
      { decidedBy: { kind: 'human', name: personId(3) }, at: START, outcome: 'approved, cause knowledge' },
    ]);
  });

  it('that learning would not help stays on the need, which waits for its owner to be told', async () => {
    const request = approvedFor('process');
    const company = await waiting(need, { approval: request });
    expect(await close(company, request)).toEqual({
      verdict: 'approved',
      cause: 'process',
      learnable: false,
    });
    expect((await stateOf(company, request)).need.value).toMatchObject({ stage: 'found', cause: 'process' });
  });

  it('does not take back a need that went on since', async () => {
    const request = approvedFor('process');
    const company = await waiting({ ...confirmedNeed, cause: 'skill' }, { approval: request });
    const before = await stateOf(company, request);
    await close(company, request);
    expect((await stateOf(company, request)).need).toEqual(before.need);
  });

  it('that says no leaves the need for its flow to close', async () => {
    const request: ApprovalRequest = { ...aboutCause, status: 'rejected', decision: answer };
    const company = await waiting(need, { approval: request });
    const before = await stateOf(company, request);
    expect(await close(company, request)).toEqual({ verdict: 'rejected' });
    expect((await stateOf(company, request)).need).toEqual(before.need);
    expect(await logOf(company)).toMatchObject([{ outcome: 'rejected', subject: needId }]);
  });
});

describe('an answer about a response', () => {
  it('moves no need whose cause nobody has confirmed', async () => {
    const request: ApprovalRequest = { ...aboutResponse, status: 'approved', decision: answer };
    const company = await waiting(need, { approval: request, asset: pendingAsset });
    const before = await stateOf(company, request);
    await close(company, request);
    expect((await stateOf(company, request)).need).toEqual(before.need);
  });

  it('that comes when nobody lacks it any more withdraws the need', async () => {
    const request: ApprovalRequest = { ...aboutResponse, status: 'approved', decision: answer };
    const of = {
      ...confirmedNeed,
      evidence: { ...confirmedNeed.evidence, population: 100, assessed: 100, belowTarget: 90 },
    };
    const company = await waiting(of, { approval: request, asset: pendingAsset });
    const noise = { below: 1, short: 0.02 };
    await company.ports.standings.save([sayable(standing({ assessed: 100, belowTarget: 0, noise }))]);
    expect(await close(company, request)).toEqual({ verdict: 'withdrawn' });
    expect((await stateOf(company, request)).need.value).toMatchObject({ stage: 'withdrawn' });
  });

  it.each(['approved', 'rejected', 'sent-back'] as const)(
    'that is %s moves the response, not the need',
    async (status) => {
      const request: ApprovalRequest = { ...aboutResponse, status, decision: answer };
      const company = await waiting({ ...confirmedNeed }, { approval: request, asset: pendingAsset });
      const before = await stateOf(company, request);
      expect(await close(company, request)).toEqual({ verdict: status });
      const after = await stateOf(company, request);
      expect(after.asset?.value.status).toBe(status);
      expect(after.need).toEqual(before.need);
      expect(await logOf(company)).toMatchObject([{ outcome: status, subject: drafted.assetId }]);
      expect(company.channels.approvalCards.standing.size).toBe(0);
    },
  );
});

it('approvers are told once that a question was withdrawn', async () => {
  const request: ApprovalRequest = { ...aboutCause, status: 'withdrawn' };
  const withdrawn = { ...need, stage: 'withdrawn' as const, reason: 'outgrown', endedAt: START };
  const company = await waiting(withdrawn, { approval: request });
  expect(await close(company, request)).toEqual({ verdict: 'withdrawn' });
  expect(await close(company, request)).toEqual({ verdict: 'withdrawn' });
  const cards = [...company.channels.approvalCards.standing.values()];
  expect(cards).toMatchObject([
    {
      times: 1,
      payload: {
        question: 'Needs no answer any more: What is the cause?',
        facts: ['the reason stands with the need'],
      },
    },
  ]);
  expect(await logOf(company)).toEqual([]);
});
