import { describe, expect, it } from '@jest/globals';
import { answerQuestion, makeRequest, readRequest } from '../../lib/agents/needs-analysis/demand/dialogue.ts';
import { collected } from '../support/collected.ts';
import { asked, companyAtWork, sellers } from '../support/small-company.ts';
import { savePhrases, UNCLEAR } from '../support/skill-phrases.ts';
import { START, type World } from '../support/world.ts';

const [asker = '', other = ''] = sellers(2);

/** A company whose skills have phrases, and whose first line has an owner with a name. */
async function companyWithPhrases(): Promise<World> {
  const company = await companyAtWork();
  const { registers } = company.ports;
  await savePhrases(company);
  const line = (await registers.entries('charter')).find(({ id }) => id === 'C1');
  if (!line) throw new Error('There is no line C1.');
  const value = { ...line.value, ownerName: 'Rosa Keller' };
  await registers.save({ register: 'charter', id: 'C1', value, at: START, ifMatch: line.etag });
  return company;
}

const ask = (company: World, text: string) =>
  company.run(makeRequest, { by: asker, callId: text, roleId: 'seller', text });
const answer = (company: World, requestId: string, said: string, by = asker) =>
  company.run(answerQuestion, { requestId, by, questionId: 'which-skill', answer: said });

describe('a request in everyday words', () => {
  it('is understood by what people say of a skill', async () => {
    const company = await companyWithPhrases();
    expect(await ask(company, 'the buyers squeeze our price')).toMatchObject({
      understood: { skillId: 'negotiation' },
      outcome: 'counted',
      turnTo: null,
    });
  });

  it('that may mean several skills is asked which, and goes on as a request for the one that is chosen', async () => {
    const company = await companyWithPhrases();
    const unclear = await ask(company, UNCLEAR);
    expect(unclear).toMatchObject({
      understood: null,
      outcome: 'unclear',
      question: {
        questionId: 'which-skill',
        options: expect.arrayContaining([
          { answer: 'writing', label: 'Writing' },
          { answer: 'none-of-these', label: 'None of these' },
        ]),
      },
    });
    expect(await collected(company.ports.declinedDemand.all())).toEqual([]);
    const meant = await answer(company, unclear.requestId, 'writing');
    expect(meant).toMatchObject({
      understood: { skillId: 'writing' },
      outcome: 'opened',
      charterLine: { lineId: 'C2' },
    });
    const again = { by: asker, readsAll: false };
    expect(await company.run(readRequest, { ...again, requestId: unclear.requestId })).toEqual(meant);
    expect(await company.run(readRequest, { ...again, requestId: meant.requestId })).toEqual(meant);
    expect(await ask(company, UNCLEAR)).toEqual(meant);
    expect(await answer(company, unclear.requestId, 'negotiation')).toEqual(meant);
    const questionId = meant.question?.questionId ?? '';
    const told = { requestId: unclear.requestId, by: asker, questionId, answer: 'yes' };
    expect((await company.run(answerQuestion, told)).answers).toEqual({ [questionId]: 'yes' });
  });

  it('that means none of them is counted as declined, once, with the name of a person to talk to', async () => {
    const company = await companyWithPhrases();
    const { requestId } = await ask(company, UNCLEAR);
    const none = await answer(company, requestId, 'none-of-these');
    expect(none).toMatchObject({
      outcome: 'declined',
      question: null,
      turnTo: { name: 'Rosa Keller', line: { lineId: 'C1' } },
    });
    expect(none.reason).toContain('Talk to Rosa Keller');
    expect(await answer(company, requestId, 'writing')).toEqual(none);
    expect((await collected(company.ports.declinedDemand.all())).map(({ count }) => count)).toEqual([1]);
  });

  it('takes only a skill that was offered, from whoever asked', async () => {
    const company = await companyWithPhrases();
    const { requestId } = await ask(company, UNCLEAR);
    await expect(answer(company, requestId, 'astronomy')).rejects.toMatchObject({
      fault: { kind: 'bad-input' },
    });
    await expect(answer(company, requestId, 'writing', other)).rejects.toMatchObject({
      fault: { kind: 'not-found' },
    });
  });

  it('about nothing that the skills come near is handed to a person with a name', async () => {
    const company = await companyWithPhrases();
    const declined = await ask(company, 'Pottery!');
    expect(declined).toMatchObject({ outcome: 'declined', question: null, turnTo: { name: 'Rosa Keller' } });
    expect(declined.reason).toContain('Talk to Rosa Keller, who answers for “We need negotiation”');
  });

  it('that a flow sent on, where nobody can be asked, is declined and counted', async () => {
    const company = await companyWithPhrases();
    await company.send([asked(asker, 'seller', UNCLEAR, START)]);
    await company.settle();
    const requests = await collected(company.ports.needs.requestsOf(asker));
    expect(requests.map(({ outcome }) => outcome)).toEqual(['declined']);
    expect((await collected(company.ports.declinedDemand.all())).map(({ count }) => count)).toEqual([1]);
  });
});
