import { describe, expect, it } from '@jest/globals';
import { answerQuestion, makeRequest, readRequest } from '../../lib/agents/needs-analysis/demand/dialogue.ts';
import { askedBy } from '../../lib/domain/need/need.ts';
import type { Skill } from '../../lib/domain/skill/skill.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { decide } from '../../lib/gates/decide.ts';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import { approves, asked, companyAtWork, lead, sellers, signalsOf } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

const [asker = '', other = ''] = sellers(2);
const WRITING = 'seller.writing';

const ask = (company: World, text: string, by = asker, callId = `call ${by} ${text}`) =>
  company.run(makeRequest, { by, callId, roleId: 'seller', text });
const answer = (
  company: World,
  requestId: string,
  questionId: string,
  said: 'yes' | 'no' | 'unsure',
  by = asker,
) => company.run(answerQuestion, { requestId, by, questionId, answer: said });
const needOf = async ({ ports }: World, needId = WRITING) => (await ports.needs.need(needId)).value;
const factsOf = async ({ ports }: World, needId = WRITING) =>
  (await collected(ports.needs.pendingApprovals()))
    .find((pending) => pending.needId === needId)
    ?.facts.join('\n') ?? '';

/** How somebody answers whose best people, too, are held up by forms. */
const heldUp: Record<string, 'yes' | 'no'> = {
  'if-life-depended': 'yes',
  'know-how-it-is-done': 'yes',
  'trained-err-too': 'yes',
  'best-held-up-too': 'yes',
};

describe('a request at the door', () => {
  it('is understood, opens a need, and is asked what tells causes apart until that is clear enough', async () => {
    const company = await companyAtWork();
    let view = await ask(company, 'Our offers come back, so train us in writing, please.');
    expect(view).toMatchObject({
      understood: { skillId: 'writing' },
      outcome: 'opened',
      charterLine: { lineId: 'C2' },
      need: { needId: WRITING, stage: 'found' },
    });
    await company.settle();
    const before = view.supposedCause?.confidence ?? 1;
    let questions = 0;
    for (; view.question; questions += 1)
      view = await answer(
        company,
        view.requestId,
        view.question.questionId,
        heldUp[view.question.questionId] ?? 'no',
      );
    expect(questions).toBeGreaterThan(0);
    expect(questions).toBeLessThanOrEqual(6);
    expect(view.supposedCause).toMatchObject({ cause: 'process' });
    expect(view.supposedCause?.confidence).toBeGreaterThan(before);
    expect(await needOf(company)).toMatchObject({ hypothesis: { cause: 'process' } });
    const facts = await factsOf(company);
    expect(facts).toContain('“Do forms, approvals or hand-overs make it go wrong');
    expect(facts).toContain('outcome that will be read: ');
  });

  it('goes on where it stopped, takes a corrected answer, and counts the same answer once', async () => {
    const company = await companyAtWork();
    const { requestId, question } = await ask(company, 'Train us in writing, please.');
    const first = question?.questionId ?? '';
    const read = () => company.run(readRequest, { requestId, by: asker, readsAll: false });
    expect((await read()).question?.questionId).toBe(first);
    const next = await answer(company, requestId, first, 'yes');
    expect(next.question?.questionId).not.toBe(first);
    expect(await answer(company, requestId, first, 'yes')).toEqual(next);
    expect((await needOf(company)).answers[first]).toEqual({ yes: 1, no: 0, unsure: 0 });
    await answer(company, requestId, first, 'no');
    expect((await needOf(company)).answers[first]).toEqual({ yes: 0, no: 1, unsure: 0 });
    expect((await read()).answers).toEqual({ [first]: 'no' });
  });

  it('joins the need that is there, whoever else asked for the same thing in other words', async () => {
    const company = await companyAtWork();
    const mine = await ask(company, 'Train us in writing, please.');
    expect(await ask(company, 'Train us in writing, please.')).toEqual(mine);
    const theirs = await ask(company, 'Our letters and offers lack clear words: a course in writing?', other);
    expect(theirs).toMatchObject({ outcome: 'counted', need: { needId: WRITING } });
    expect((await needOf(company)).requestedBy).toEqual([other, asker]);
    await company.settle();
    await company.send([asked(lead, 'seller', 'Train us in writing, please.', START)]);
    await company.settle();
    expect(await factsOf(company)).toContain('fewer than five people asked for it');
    for (const by of sellers(5)) await ask(company, 'Train us in writing, please.', by);
    expect(await factsOf(company)).toContain('at least 5 people asked for it');
  });

  it('is decided by nobody who ever made it, however many asked after them', async () => {
    const company = await companyAtWork();
    for (const by of sellers(6)) await ask(company, 'Train us in writing, please.', by);
    await company.settle();
    const { needs } = company.ports;
    const { value, ...version } = await needs.need(WRITING);
    const later = Array.from({ length: 500 }, (_, i) => guidOf(`later ${i}`));
    const full = later.reduce((need, by) => askedBy(need, by), value);
    expect(full.requestedBy).toHaveLength(500);
    expect(full.requestedBy).not.toContain(asker);
    await needs.commit(WRITING, { need: { ...version, value: full } });
    const [question] = (await collected(company.ports.needs.pendingApprovals())).filter(
      ({ needId }) => needId === WRITING,
    );
    const approvalId = question?.approvalId ?? '';
    const decideAs = (by: string) =>
      company.run(decide, {
        needId: WRITING,
        approvalId,
        by,
        answer: { verdict: 'approve', cause: 'skill' },
      });
    await expect(decideAs(asker)).rejects.toThrow('somebody else must decide');
    await expect(decideAs(other)).rejects.toThrow('somebody else must decide');
    expect(await decideAs(lead)).toMatchObject({ status: 'approved' });
  });

  it('is not decided by who made it under a skill that was merged into this one since', async () => {
    const company = await companyAtWork();
    await ask(company, 'Train us in writing, please.');
    await company.settle();
    const { registers, needs } = company.ports;
    const writing = (await registers.entries('skill')).find(({ id }) => id === 'writing');
    const value = { ...(writing?.value as Skill), mergedInto: 'negotiation' };
    const edit = { register: 'skill' as const, id: 'writing', value, at: START };
    await registers.save({ ...edit, ...(writing ? { ifMatch: writing.etag } : {}) });
    const [question] = (await collected(needs.pendingApprovals())).filter(
      ({ needId }) => needId === 'seller.negotiation',
    );
    const answered = { needId: 'seller.negotiation', approvalId: question?.approvalId ?? '' };
    const decideAs = (by: string) =>
      company.run(decide, { ...answered, by, answer: { verdict: 'approve', cause: 'skill' } });
    await expect(decideAs(asker)).rejects.toThrow('somebody else must decide');
    expect(await decideAs(lead)).toMatchObject({ status: 'approved' });
  });

  const few = 'too few people';
  const saysNothing = {
    understood: { skillId: 'writing' },
    outcome: 'counted',
    need: null,
    supposedCause: null,
    question: null,
    reason: expect.stringMatching(/answers groups.*L&D/),
  };

  it('for a role of four is counted and opens nothing, because what became of it would be about each of them', async () => {
    const company = await companyAtWork({}, 4);
    const view = await ask(company, 'Train us in writing, please.');
    expect(view).toMatchObject(saysNothing);
    expect(await ask(company, 'Train us in writing, please.')).toEqual(view);
    await company.send([asked(other, 'seller', 'Train us in writing, please.', START)]);
    await company.settle();
    const { needs, decisions } = company.ports;
    expect(await needs.find(WRITING)).toBeUndefined();
    expect(await collected(needs.pendingApprovals())).toEqual([]);
    const log = (await decisionLog({ decisions })).filter(({ outcome }) => outcome.includes(few));
    expect(log).toMatchObject([
      { decidedBy: { kind: 'rule' }, charterLineId: 'C2' },
      { decidedBy: { kind: 'rule' }, charterLineId: 'C2' },
    ]);
    expect(JSON.stringify(log)).not.toContain(asker);
    expect(await collected(needs.requestsOf(asker))).toHaveLength(1);
  });

  it('for a role of five opens a need', async () => {
    const company = await companyAtWork({}, 5);
    expect(await ask(company, 'Train us in writing, please.')).toMatchObject({ outcome: 'opened' });
  });

  it('says no more about a need once fewer than five are left in the role', async () => {
    const company = await companyAtWork({}, 5);
    const { requestId } = await ask(company, 'Train us in writing, please.');
    const left = signalsOf(other, 'tester').filter(({ type }) => type === 'learning-os.workforce.person');
    await company.send(
      left.map((signal) => ({ ...signal, id: 'left', time: new Date(START).toISOString() })),
    );
    await company.settle();
    const seen = await company.run(readRequest, { requestId, by: asker, readsAll: false });
    expect(seen).toMatchObject({ ...saysNothing, outcome: 'opened' });
  });

  it('is nobody else’s to read or to answer, except for readers of needs, who do not see whose it is', async () => {
    const company = await companyAtWork();
    const { requestId, question } = await ask(company, 'Train us in writing, please.');
    const questionId = question?.questionId ?? '';
    const hidden = { fault: { kind: 'not-found' } };
    await expect(answer(company, requestId, questionId, 'yes', other)).rejects.toMatchObject(hidden);
    await expect(company.run(readRequest, { requestId, by: other, readsAll: false })).rejects.toMatchObject(
      hidden,
    );
    const seen = await company.run(readRequest, { requestId, by: lead, readsAll: true });
    expect(seen).toMatchObject({ requestId, outcome: 'opened' });
    expect(JSON.stringify(seen)).not.toContain(asker);
  });

  it('off the charter is declined with the reason, counted, and asked nothing', async () => {
    const company = await companyAtWork();
    const poetrySkill = {
      skillId: 'poetry',
      label: 'Poetry',
      description: '',
      halfLifeDays: 240,
      neighbours: ['writing'],
    };
    await company.ports.registers.save({ register: 'skill', id: 'poetry', value: poetrySkill, at: START });
    const pottery = await ask(company, 'A pottery evening for everybody.');
    expect(pottery).toMatchObject({ understood: null, outcome: 'declined', question: null, near: [] });
    const poetry = await ask(company, 'We want poetry.');
    expect(poetry).toMatchObject({ outcome: 'declined', question: null, near: [{ skillId: 'writing' }] });
    expect(pottery.reason).toContain('was not clear from it');
    expect(poetry.reason).toContain('No line of the strategy asks for it');
    const declined = await collected(company.ports.declinedDemand.all());
    expect(declined.map(({ count }) => count)).toEqual([1, 1]);
    expect(
      await company.run(readRequest, { requestId: poetry.requestId, by: asker, readsAll: false }),
    ).toEqual(poetry);
  });

  it('takes no more answers once a human has said what the cause is', async () => {
    const company = await companyAtWork();
    const { requestId, question } = await ask(company, 'Train us in negotiation, please.');
    await company.pass(START + DAY, approves);
    const late = await answer(company, requestId, question?.questionId ?? 'if-life-depended', 'yes');
    expect(late).toMatchObject({ question: null, answers: {} });
    expect(late.reason).toContain('the cause is a lack of skill');
  });

  it('names a role that there is, and a question that is asked', async () => {
    const company = await companyAtWork();
    const bad = { fault: { kind: 'bad-input' } };
    const unknown = { by: asker, callId: 'c', roleId: 'astronaut', text: 'Train us in writing.' };
    await expect(company.run(makeRequest, unknown)).rejects.toMatchObject(bad);
    const { requestId } = await ask(company, 'Train us in writing, please.');
    await expect(answer(company, requestId, 'never-asked', 'yes')).rejects.toMatchObject(bad);
  });
});
