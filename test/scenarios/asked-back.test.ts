import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { AppRole } from '../../functions/http/door/principal.ts';
import { approvalRead } from '../../functions/http/needs/approval-read.ts';
import { questionAsk } from '../../functions/http/needs/question-ask.ts';
import { requestAnswer } from '../../functions/http/needs/request-answer.ts';
import { requestsMake } from '../../functions/http/needs/requests-make.ts';
import { meRequestsList } from '../../functions/http/me/items/me-requests-list.ts';
import { tendQuestions } from '../../functions/teams/post-and-update-cards.ts';
import { askBack } from '../../lib/gates/ask-back.ts';
import type { PendingApproval } from '../../lib/domain/gate/approval.ts';
import { HOUR } from '../../lib/domain/milliseconds.ts';
import { runStep } from '../../lib/step.ts';
import { collected } from '../support/collected.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { callDoor, type AnyDoor } from '../functions/http/call-door.ts';
import { headerOf } from '../functions/http/callers.ts';
import { decisionLog } from '../support/decision-log.ts';
import { approves, asked, companyAtWork, lead, sellers } from '../support/small-company.ts';
import { START, type World } from '../support/world.ts';

const NEED = 'seller.negotiation';
const about = { needId: NEED, approvalId: `need-${NEED}-1.cause-and-priority` };
const [ann = '', ben = '', eve = ''] = sellers(60);
const approver = guidOf('approver');
const text = 'Did it go well before the price list changed?';

let now = START;
beforeAll(() => {
  process.env['WEBSITE_AUTH_ENABLED'] = 'True';
  jest.spyOn(Date, 'now').mockImplementation(() => now);
});
afterAll(() => {
  jest.restoreAllMocks();
});

async function call(
  company: World,
  door: AnyDoor,
  by: string,
  params: Record<string, string>,
  body: object = {},
) {
  now = company.now();
  const roles: AppRole[] = ['Need.Read', 'Need.Decide', 'Need.Request'];
  const principal = headerOf({ kind: 'user', id: by, roles });
  const app = { ports: company.ports, disabledAgents: new Set<never>() };
  const { status, text: said } = await callDoor(door, { principal, params, body, app });
  return { status, json: JSON.parse(said) as Record<string, never> };
}
const ask = (company: World, by = lead, body: object = { text, speaksFor: 'process' }) =>
  call(company, questionAsk, by, about, body);
const factsOf = async (company: World) =>
  ((await call(company, approvalRead, lead, about)).json as unknown as { card: { facts: string[] } }).card
    .facts;
const need = async ({ ports }: World) => (await ports.needs.need(NEED)).value;

interface Wish {
  requestId: string;
  question: { questionId: string; text: string; from: string } | null;
}
const wish = async (company: World, by: string) => {
  const body = { roleId: 'seller', text: 'We need training in negotiation.' };
  return (await call(company, requestsMake, by, {}, body)).json as unknown as Wish;
};
const own = async (company: World, by: string) =>
  ((await call(company, meRequestsList, by, {})).json as unknown as { items: Wish[] }).items;
const answer = (company: World, by: string, { requestId, question }: Wish, said: string) =>
  call(company, requestAnswer, by, { requestId }, { questionId: question?.questionId ?? '', answer: said });

describe('a question that whoever decides puts back', () => {
  it('waits for those who asked with their wish, and what they answer weighs the cause anew', async () => {
    const company = await companyAtWork();
    await wish(company, ann);
    await wish(company, ben);
    const before = await need(company);
    expect(before.hypothesis.cause).toBe('skill');
    expect(await ask(company)).toMatchObject({ status: 201, json: { questionId: 'back-1-1' } });
    expect(await ask(company)).toMatchObject({ status: 201, json: { questionId: 'back-1-1' } });
    expect(await factsOf(company)).toContain(
      `put back to those who asked, and not answered yes or no yet: “${text}”`,
    );
    const [waiting] = await own(company, ann);
    expect(waiting?.question).toMatchObject({ text, from: 'decider' });
    expect(JSON.stringify(waiting)).not.toContain(lead);
    if (!waiting) throw new Error('There is no wish.');
    expect((await own(company, ben))[0]?.question).toEqual(waiting.question);
    expect(await own(company, eve)).toEqual([]);

    expect((await answer(company, eve, waiting, 'yes')).status).toBe(404);
    expect((await answer(company, ann, waiting, 'yes')).status).toBe(200);
    const after = await need(company);
    expect(after.hypothesis.confidence).toBeLessThan(before.hypothesis.confidence);
    // How sure the cause is orders nothing: the question is asked to settle it.
    expect(after.priority).toEqual(before.priority);
    const facts = await factsOf(company);
    expect(facts.join('\n')).toContain(`“${text}” was answered yes`);
    expect(facts.join('\n')).not.toContain('not answered yes or no yet');
    expect(facts.join('\n')).not.toMatch(new RegExp(sellers(60).join('|')));
    // The layer goes on with its own questions.
    expect((await own(company, ann))[0]?.question?.from).toBe('layer');

    const log = await decisionLog(company.ports);
    expect(log.find(({ decisionId }) => decisionId.endsWith(':back-1-1'))).toMatchObject({
      decidedBy: { kind: 'human', name: lead },
      outcome: 'put a question back to those who asked',
      evidence: [about.approvalId],
    });
    expect(JSON.stringify(log)).not.toContain(text);
  });

  it('reaches whoever’s wish another system sent, too, and nobody else answers it', async () => {
    const company = await companyAtWork();
    await company.send([asked(ann, 'seller', 'We need training in negotiation.', company.now())]);
    await company.settle();
    await ask(company);
    const [waiting] = await own(company, ann);
    expect(waiting?.question).toMatchObject({ text, from: 'decider' });
    if (!waiting) throw new Error('There is no wish.');
    expect((await answer(company, eve, waiting, 'yes')).status).toBe(404);
    expect((await answer(company, ann, waiting, 'yes')).status).toBe(200);
    expect((await factsOf(company)).join('\n')).toContain(`“${text}” was answered yes`);
  });

  it('leaves the gate open until its day, and changes nothing any more once a human has answered', async () => {
    const company = await companyAtWork();
    await wish(company, ann);
    const dueAt = async () => (await company.ports.needs.approval(NEED, about.approvalId)).value.dueAt;
    const day = await dueAt();
    await ask(company);
    expect(await dueAt()).toBe(day);
    const [waiting] = await own(company, ann);
    if (!waiting) throw new Error('There is no wish.');
    await company.answer(({ gate }) => (gate === 'cause-and-priority' ? approves() : undefined));
    const { hypothesis } = await need(company);
    await answer(company, ann, waiting, 'yes');
    expect((await need(company)).hypothesis).toEqual(hypothesis);
    expect((await own(company, ann))[0]?.question).toBeNull();
    expect((await ask(company)).json).toMatchObject({
      detail: expect.stringContaining('was approved already'),
    });
  });

  it('is refused by name: by whoever asked, where nobody did, and after three', async () => {
    const company = await companyAtWork();
    expect((await ask(company)).json).toMatchObject({ detail: expect.stringContaining('Nobody asked') });
    await wish(company, ann);
    expect((await ask(company, ann)).json).toMatchObject({
      detail: expect.stringContaining('You had a hand'),
    });
    for (const one of ['One?', 'Two?', 'Three?'])
      expect((await ask(company, lead, { text: one })).status).toBe(201);
    expect((await ask(company, lead, { text: 'Four?' })).json).toMatchObject({
      detail: expect.stringContaining('3 questions were put back'),
    });
    expect((await ask(company, lead, { text: 'a\nb' })).status).toBe(400);
  });

  it('is refused from the day on which the gate closes, though nothing has closed it yet', async () => {
    const company = await companyAtWork();
    await wish(company, ann);
    const { dueAt } = (await company.ports.needs.approval(NEED, about.approvalId)).value as { dueAt: number };
    const app = { ports: company.ports, disabledAgents: new Set<never>() };
    const at = (moment: number, question: string) =>
      runStep(
        askBack,
        { ...about, by: lead, question: { text: question } },
        { at: moment, instanceId: 'call-1', step: askBack.name },
        app,
      );
    await expect(at(dueAt, 'On the day?')).rejects.toThrow('has passed');
    await expect(at(dueAt - 1, 'Before it?')).resolves.toMatchObject({ questionId: 'back-1-1' });
  });

  it('is refused once the question is over, though the flow has not closed its need yet', async () => {
    const company = await companyAtWork();
    await wish(company, ann);
    const stored = await company.ports.needs.approval(NEED, about.approvalId);
    const open = stored.value as PendingApproval;
    await company.ports.needs.commit(NEED, {
      approval: { ...stored, value: { ...open, status: 'expired' } },
    });
    expect((await need(company)).stage).toBe('found');
    expect((await ask(company)).json).toMatchObject({
      detail: expect.stringContaining('was expired already'),
    });
  });

  it('is refused once its need has moved on, though nothing has closed the question yet', async () => {
    const company = await companyAtWork();
    await wish(company, ann);
    const stored = await company.ports.needs.approval(NEED, about.approvalId);
    await company.answer(({ gate }) => (gate === 'cause-and-priority' ? approves() : undefined));
    await company.settle();
    expect((await need(company)).stage).not.toBe('found');
    const now = await company.ports.needs.approval(NEED, about.approvalId);
    await company.ports.needs.commit(NEED, { approval: { ...now, value: stored.value } });
    expect((await ask(company)).json).toMatchObject({ status: 422 });
    expect((await need(company)).asksBack).toBeUndefined();
  });

  it('has cards follow each of two that are put at one moment', async () => {
    const company = await companyAtWork();
    await wish(company, ann);
    await company.settle();
    const app = { ports: company.ports, disabledAgents: new Set<never>() };
    const at = { at: company.now(), instanceId: 'call-1', step: askBack.name };
    const put = (question: string) =>
      runStep(askBack, { ...about, by: lead, question: { text: question } }, at, app);
    await put('One?');
    await put('Two?');
    expect(company.bus.waiting.filter(({ body }) => body.includes('approval.reweighed'))).toHaveLength(2);
  });

  it('is refused about a draft', async () => {
    const company = await companyAtWork();
    await wish(company, ann);
    await company.answer(({ gate }) => (gate === 'cause-and-priority' ? approves() : undefined));
    await company.settle();
    const [draft] = await collected(company.ports.needs.pendingApprovals());
    expect(draft?.gate).toBe('publication');
    const params = { needId: NEED, approvalId: draft?.approvalId ?? '' };
    const { json } = await call(company, questionAsk, lead, params, { text });
    expect(json).toMatchObject({ detail: expect.stringContaining('is about a draft') });
  });

  it('says nothing about the cause where it was put without one, and is attached all the same', async () => {
    const company = await companyAtWork();
    await wish(company, ann);
    await ask(company, lead, { text });
    const before = await need(company);
    const [waiting] = await own(company, ann);
    if (waiting) await answer(company, ann, waiting, 'no');
    const after = await need(company);
    expect(after.hypothesis.confidence).toBe(before.hypothesis.confidence);
    expect(after.hypothesis.reasons.join()).toContain(`“${text}” was answered no`);
  });

  it('is at once on the card in the chat of whoever decides, and so is the answer', async () => {
    const company = await companyAtWork();
    const { registers, chats } = company.ports;
    const value = { approverId: approver, gates: ['cause-and-priority' as const] };
    await registers.save({ register: 'approver', id: 'a', value, at: START });
    const conversation = {
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      conversationId: `a:${approver}`,
    };
    await chats.remember({ personId: approver, ...conversation });
    await company.pass(START + HOUR, () => undefined);
    now += 2 * HOUR;
    await tendQuestions({ ports: company.ports, disabledAgents: new Set() }, company.now());
    const last = () => [...company.channels.chatUpdates.standing.values()].at(-1)?.payload.text ?? '';
    await wish(company, ann);
    await ask(company);
    await company.settle();
    expect(last()).toContain('not answered yes or no yet');
    const [waiting] = await own(company, ann);
    if (waiting) await answer(company, ann, waiting, 'yes');
    await company.settle();
    expect(last()).toContain('was answered yes');
  });
});
