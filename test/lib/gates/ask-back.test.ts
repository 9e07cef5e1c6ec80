import { describe, expect, it } from '@jest/globals';
import { questionsOf, type ApprovalRequest } from '../../../lib/domain/gate/approval.ts';
import { instanceIdOf, type Need } from '../../../lib/domain/need/need.ts';
import type { LearningRequest } from '../../../lib/domain/need/request.ts';
import { reweighedSignal } from '../../../lib/domain/gate/waking-signal.ts';
import { stale } from '../../../lib/errors.ts';
import { askBack } from '../../../lib/gates/ask-back.ts';
import { message } from '../../../lib/messages/message.ts';
import { english } from '../../../lib/messages/words.ts';
import type { Ports } from '../../../lib/ports/index.ts';
import type { World } from '../../support/world.ts';
import { approval, confirmedNeed, need, NOW, personId, publication } from '../examples.ts';
import { leftOn, logOf, runOver, waiting } from './waiting.ts';

const [asker, decider] = [personId(1), personId(2)];
const text = 'Did it go well before the price list changed?';
const wanted: Need = { ...need, requestedBy: [asker] };
const { needId } = need;
const approvalId = questionsOf(instanceIdOf(need)).cause;
const open = { ...approval, approvalId, involved: [personId(7)] };
const back = (n: number, more: object = {}) => ({ questionId: `back-1-${n}`, text, at: NOW, ...more });
const wish: LearningRequest = {
  requestId: 'r1',
  needId,
  requesterId: decider,
  roleId: need.roleId,
  skillId: need.skillId,
  at: NOW,
  outcome: 'counted',
  answers: {},
};

interface Put {
  text?: string;
  speaksFor?: 'process';
  by?: string;
  at?: number;
  approvalId?: string;
}
const put = (
  company: World,
  { by = decider, at = NOW, approvalId: about = approvalId, ...question }: Put = {},
  more: Partial<Ports> = {},
) =>
  runOver(
    company,
    askBack,
    { needId, approvalId: about, by, question: { text, ...question } },
    { at, ...more },
  );
const asksBackOf = async ({ ports }: World) => (await ports.needs.need(needId)).value.asksBack;

describe('a question put back to those who asked', () => {
  it('is kept with the need, weighed at the gate, logged without its words, and told to the cards', async () => {
    const company = await waiting(wanted, { approval: open });
    const answer = await put(company, { speaksFor: 'process' });
    expect(answer).toEqual({ approvalId, questionId: 'back-1-1' });
    expect(await asksBackOf(company)).toEqual([back(1, { speaksFor: 'process' })]);
    const { value } = await company.ports.needs.approval(needId, approvalId);
    expect(value).toMatchObject({ status: 'pending', dueAt: open.dueAt });
    expect(value.facts).toContain(english.say('gate.question-back', { question: `“${text}”` }));
    expect(await logOf(company)).toMatchObject([
      {
        decisionId: `${approvalId}:back-1-1`,
        at: NOW,
        decidedBy: { kind: 'human', name: decider },
        subject: needId,
        outcome: 'put a question back to those who asked',
        evidence: [approvalId],
        charterLineId: need.charterLineId,
      },
    ]);
    expect(leftOn(company)).toEqual([reweighedSignal(open, ['back-1-1'], NOW).id]);
  });

  it('speaks for no cause where none is named', async () => {
    const company = await waiting(wanted, { approval: open });
    await put(company);
    expect(await asksBackOf(company)).toEqual([back(1)]);
  });

  it('is put once: the same words again are answered by the first, and change nothing', async () => {
    const company = await waiting(wanted, { approval: open });
    await put(company, { text: 'First?' });
    await put(company);
    const { etag } = await company.ports.needs.need(needId);
    expect(await put(company)).toEqual({ approvalId, questionId: 'back-1-2' });
    expect((await company.ports.needs.need(needId)).etag).toBe(etag);
    expect(await logOf(company)).toHaveLength(2);
  });

  it('is the third at most', async () => {
    const company = await waiting(wanted, { approval: open });
    for (const one of ['One?', 'Two?', 'Three?']) await put(company, { text: one });
    await expect(put(company, { text: 'Four?' })).rejects.toThrow(
      english.say('problem.question-back.enough', { most: 3 }),
    );
    expect(await asksBackOf(company)).toMatchObject([1, 2, 3].map((n) => ({ questionId: `back-1-${n}` })));
  });

  it('may be put until the day on which the question to humans expires', async () => {
    const company = await waiting(wanted, { approval: open });
    await expect(put(company, { at: open.dueAt })).rejects.toThrow(english.say('problem.approval.expired'));
    expect(await put(company, { at: open.dueAt - 1 })).toMatchObject({ questionId: 'back-1-1' });
  });

  it('has 300 characters at most', async () => {
    const company = await waiting(wanted, { approval: open });
    await expect(put(company, { text: 'a'.repeat(301) })).rejects.toMatchObject({
      fault: { kind: 'bad-input' },
    });
    expect(await put(company, { text: 'a'.repeat(300) })).toMatchObject({ questionId: 'back-1-1' });
  });

  const over = (status: string) => english.say('problem.approval.over', { approvalId, status });
  const involved = english.say('problem.approval.involved');
  it.each<[string, string, Need, ApprovalRequest, Put]>([
    [
      'about a response',
      english.say('problem.question-back.no-cause'),
      wanted,
      publication,
      { approvalId: publication.approvalId },
    ],
    [
      'after somebody answered',
      over('rejected'),
      wanted,
      { ...open, status: 'rejected', decision: { by: decider, at: NOW } },
      {},
    ],
    ['after the need went on', over('pending'), { ...confirmedNeed, requestedBy: [asker] }, open, {}],
    ['by whoever had a hand in it', involved, wanted, open, { by: personId(7) }],
    ['by whoever asked for it', involved, wanted, open, { by: asker }],
    ['where nobody asked', english.say('problem.question-back.nobody'), need, open, {}],
  ])('is refused %s', async (_, why, of, about, how) => {
    const company = await waiting(of, { approval: about });
    await expect(put(company, how)).rejects.toMatchObject({ rule: 'approval-refused', message: why });
    expect(await asksBackOf(company)).toBeUndefined();
    expect(await logOf(company)).toEqual([]);
  });

  it('is refused by whoever asked though the need does not remember them', async () => {
    const company = await waiting(wanted, { approval: open });
    await company.ports.needs.commit(needId, { request: { value: wish } });
    await expect(put(company)).rejects.toThrow(involved);
  });

  it('is not stored where the log cannot be written', async () => {
    const company = await waiting(wanted, { approval: open });
    const { decisions } = company.ports;
    const append = () => Promise.reject(new Error('The log is away.'));
    await expect(put(company, {}, { decisions: { ...decisions, append } })).rejects.toThrow('log is away');
    expect(await asksBackOf(company)).toBeUndefined();
  });

  it('is put though somebody else changed the need meanwhile, beside what they put', async () => {
    const company = await waiting(wanted, { approval: open });
    const { needs } = company.ports;
    let isFirst = true;
    const commit: typeof needs.commit = async (of, change) => {
      if (isFirst) {
        isFirst = false;
        await put(company, { text: 'Theirs?' });
        throw stale(message('problem.effect.tried', { key: 'need' }));
      }
      await needs.commit(of, change);
    };
    const mine = await put(company, {}, { needs: { ...needs, commit } });
    expect(mine).toEqual({ approvalId, questionId: 'back-1-2' });
    expect(await asksBackOf(company)).toEqual([back(1, { text: 'Theirs?' }), back(2)]);
  });
});
