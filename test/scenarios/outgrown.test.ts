import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { MINUTE } from '../../lib/domain/milliseconds.ts';
import { decide } from '../../lib/gates/decide.ts';
import { withdrawNeed } from '../../lib/gates/withdraw.ts';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import { approves, assessed, companyAtWork, lead, sellers } from '../support/small-company.ts';
import { DAY, START, type Decider, type World } from '../support/world.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

const NEED = 'seller.negotiation';
const needOf = async ({ ports }: World) => (await ports.needs.need(NEED)).value;
const cardsOf = ({ channels }: World) =>
  [...channels.approvalCards.standing.values()].map(({ payload }) => payload);
const nobody: Decider = () => undefined;
const onlyTheCause: Decider = ({ gate }) => (gate === 'cause-and-priority' ? approves() : undefined);

/** Everybody learned it elsewhere: a few good assessments each. */
async function outgrow(company: World, people = sellers(60)): Promise<void> {
  for (const hours of [1, 2, 3, 4]) {
    const at = company.now() + hours * 3_600_000;
    await company.send(people.map((personId) => assessed(personId, 'negotiation', 4.5, at)));
  }
  await company.settle();
}

const analysisOf = ({ engine }: World) =>
  engine
    .instances()
    .filter(({ id }) => id.startsWith('analysis-'))
    .map(({ output }) => output as { outgrown: string[] })
    .at(-1);

describe('a need that people have outgrown', () => {
  it.each([
    ['its cause', nobody, 1],
    ['its response', onlyTheCause, 2],
  ])(
    'is withdrawn while it waits for %s, the question closes and the flow ends',
    async (_, decider, asked) => {
      const company = await companyAtWork();
      await company.pass(START + DAY, decider);
      expect(await collected(company.ports.needs.pendingApprovals())).toHaveLength(1);
      await outgrow(company);
      await company.analyse();
      await company.settle();
      expect(await needOf(company)).toMatchObject({
        stage: 'withdrawn',
        reason: expect.stringMatching(/^outgrown: most of those assessed reach/),
        endedAt: company.now(),
      });
      expect(analysisOf(company)).toMatchObject({ outgrown: [NEED] });
      expect(await collected(company.ports.needs.pendingApprovals())).toEqual([]);
      const cards = cardsOf(company);
      expect(cards).toHaveLength(asked + 1);
      expect(cards.at(-1)?.question).toMatch(/^Needs no answer any more: /);
      expect(company.engine.instances().filter(({ status }) => status !== 'Completed')).toEqual([]);
      const closed = (await decisionLog(company.ports)).find(({ decisionId }) =>
        decisionId.endsWith(':closed'),
      );
      expect(closed?.outcome).toMatch(/^withdrawn, 21 days after the first signal: outgrown/);
      expect(company.channels.assignments.standing.size).toBe(0);
    },
  );

  it('is kept while too few have shown that they can', async () => {
    const company = await companyAtWork();
    await outgrow(company, sellers(30));
    await company.analyse();
    await company.settle();
    expect(await needOf(company)).toMatchObject({ stage: 'found' });
  });

  it('is left to the human who answered first, and refuses one who answers after', async () => {
    const company = await companyAtWork();
    const [question] = await collected(company.ports.needs.pendingApprovals());
    const { needId = '', approvalId = '' } = question ?? {};
    const withdraw = () => company.run(withdrawNeed, { needId, round: 1, reason: 'outgrown' });
    const answer = () => company.run(decide, { needId, approvalId, by: lead, answer: approves().answer });
    await answer();
    expect(await withdraw()).toEqual({ withdrawn: false });
    await company.settle();
    expect(await needOf(company)).toMatchObject({ stage: 'confirmed' });
    const other = await companyAtWork();
    await other.run(withdrawNeed, { needId, round: 1, reason: 'outgrown' });
    expect(await other.run(withdrawNeed, { needId, round: 1, reason: 'outgrown' })).toEqual({
      withdrawn: true,
    });
    await expect(
      other.run(decide, { needId, approvalId, by: lead, answer: approves().answer }),
    ).rejects.toMatchObject({ rule: 'approval-refused' });
    await other.settle();
    expect(await needOf(other)).toMatchObject({ stage: 'withdrawn' });
  });

  it('of an earlier round is not taken for the one that is open now', async () => {
    const company = await companyAtWork();
    expect(await company.run(withdrawNeed, { needId: NEED, round: 7, reason: 'outgrown' })).toEqual({
      withdrawn: false,
    });
    expect(await needOf(company)).toMatchObject({ stage: 'found' });
  });
});

describe('a response that is approved while its gap closes by itself', () => {
  const people = sellers(120);
  /** Most have learned it by the time at which a human approves, and more than may lack it still do. */
  async function closing(policy: { secondLookDays?: number } = {}): Promise<World> {
    const company = await companyAtWork({}, people.length);
    await company.ports.registers.save({ register: 'policy', id: 'thresholds', value: policy, at: START });
    // Processes read registers anew within a minute.
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + MINUTE);
    await company.pass(START + 4 * DAY, onlyTheCause);
    await outgrow(company, people.slice(0, 75));
    await company.analyse();
    await company.pass(START + 5 * DAY, approves);
    return company;
  }
  const reached = ({ channels }: World) => channels.assignments.standing.size;

  it('waits for a second look, and is not sent where the others learn it too', async () => {
    const company = await closing();
    expect(await needOf(company)).toMatchObject({ stage: 'confirmed' });
    await outgrow(company, people.slice(75));
    await company.analyse();
    await company.pass(START + 7 * DAY, nobody);
    expect(await needOf(company)).toMatchObject({
      stage: 'withdrawn',
      reason: expect.stringMatching(/^outgrown/),
    });
    expect(reached(company)).toBe(0);
    const log = await decisionLog(company.ports);
    expect(log.filter(({ decisionId }) => decisionId.endsWith(':second-look'))).toMatchObject([
      {
        decidedBy: { kind: 'rule' },
        charterLineId: 'C1',
        outcome: expect.stringMatching(/waits for a second look/),
      },
    ]);
    expect(log.find(({ decisionId }) => decisionId.endsWith(':decided'))?.decidedBy.kind).toBe('human');
    expect(company.engine.instances().filter(({ status }) => status !== 'Completed')).toEqual([]);
  });

  it('is sent after as long again as most of them took, to those who lack it still', async () => {
    const company = await closing();
    await company.pass(START + 7 * DAY, nobody);
    expect(reached(company)).toBe(0);
    await company.pass(START + 12 * DAY, nobody);
    expect(await needOf(company)).toMatchObject({ stage: 'delivered' });
    const learned = new Set(people.slice(0, 75));
    const items = [...company.channels.assignments.standing.values()];
    expect(items.filter(({ payload }) => learned.has(payload.personId))).toEqual([]);
    expect(items.length).toBeGreaterThan(20);
  });

  it('is sent at once where the policy wants no second look', async () => {
    const company = await closing({ secondLookDays: 0 });
    await company.pass(START + 7 * DAY, nobody);
    expect(await needOf(company)).toMatchObject({ stage: 'delivered' });
  });
});

describe('a need', () => {
  it('says how long it took from the first signals, of a whole group', async () => {
    const company = await companyAtWork();
    const { firstSignalAt, foundAt } = await needOf(company);
    // Everybody was assessed last 20 days before the first day; of the moment only the day is told.
    expect(Math.floor((foundAt - firstSignalAt) / DAY)).toBe(20);
  });
});
