import { describe, expect, test } from '@jest/globals';
import { needSeen } from '../../../../functions/http/door/views.ts';
import { approvalRead } from '../../../../functions/http/needs/approval-read.ts';
import { approvalsList } from '../../../../functions/http/needs/approvals-list.ts';
import { needsList } from '../../../../functions/http/needs/needs-list.ts';
import { inMemoryBus } from '../../../support/in-memory-bus.ts';
import { documentsInMemory } from '../../../support/in-memory-documents.ts';
import { storesOver } from '../../../support/in-memory-ports.ts';
import { english } from '../../../../lib/messages/words.ts';
import { approval, confirmedNeed, NOW, personId } from '../../../lib/examples.ts';

const params = { needId: confirmedNeed.needId, approvalId: approval.approvalId };
const [asked, decided] = [
  { ...approval, involved: [personId(1)] },
  { by: personId(2), at: NOW, cause: 'skill' as const, comment: 'Ann is behind.' },
];

async function seen(answered: boolean) {
  const { needs, registers } = storesOver(
    documentsInMemory(() => NOW),
    inMemoryBus(),
  );
  const value = answered ? { ...asked, status: 'approved' as const, decision: decided } : asked;
  await needs.commit(confirmedNeed.needId, {
    need: { value: { ...confirmedNeed, requestedBy: [personId(1)] } },
    approval: { value },
  });
  const visit = {
    params,
    ports: { needs, registers },
    principal: { kind: 'user', id: personId(9), roles: ['Need.Read'] },
    callersWords: () => Promise.resolve(english),
  } as unknown;
  return Promise.all([
    needsList.handle(visit as Parameters<typeof needsList.handle>[0]),
    approvalsList.handle(visit as Parameters<typeof approvalsList.handle>[0]),
    approvalRead.handle(visit as Parameters<typeof approvalRead.handle>[0]),
  ]).then(([needs, approvals, question]) => [
    needsList.reply.parse(needs.json),
    approvalsList.reply.parse(approvals.json),
    approvalRead.reply.parse(question.json),
  ]);
}

test('who asked is counted in full groups, and of fewer nothing is told', () => {
  const requestedBy = [1, 2, 3, 4, 5].map(personId);
  const evidence = { ...confirmedNeed.evidence, population: 5, assessed: 5 };
  const told = [5, 6].map((minimumGroup) => {
    const { requests, assessed } = needSeen(
      { ...confirmedNeed, requestedBy, evidence },
      { minimumGroup },
    ).evidence;
    return [requests, assessed];
  });
  expect(told).toEqual([
    [5, 5],
    [0, 0],
  ]);
});

describe('readers of needs and approvals', () => {
  test.each([false, true])('see nobody by id or in a remark; answered: %s', async (answered) => {
    const text = JSON.stringify(await seen(answered));
    for (const n of [1, 2, 3]) expect(text).not.toContain(personId(n));
    expect(text).not.toContain('Ann');
  });

  test('see what there is to weigh', async () => {
    const [needs, approvals, question] = await seen(false);
    const { needId, hypothesis, stage, origin, evidence, contract } = confirmedNeed;
    const known = {
      needId,
      hypothesis,
      stage,
      origin,
      evidence,
      contract: { indicator: contract?.indicator },
    };
    expect(needs).toMatchObject({ items: [known], more: false });
    const asking = { approvalId: approval.approvalId, gate: approval.gate, question: approval.question };
    expect(approvals).toMatchObject({ items: [{ ...asking, facts: [], status: 'pending' }] });
    const card = { question: approval.question, footer: expect.stringContaining('without an answer by') };
    expect(question).toMatchObject({ approval: asking, need: known, asset: null, card });
  });
});
