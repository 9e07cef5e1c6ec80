import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { measureOutcome } from '../../lib/agents/analytics/agent.ts';
import type { Insight } from '../../lib/domain/outcome/insight.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { draw } from '../../sample/random.ts';
import { HOUR } from '../../lib/domain/milliseconds.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { collected } from '../support/collected.ts';
import { agreeFigures } from '../support/works-agreement.ts';
import { approves, assessed, companyAtWork, reassess, sellers } from '../support/small-company.ts';
import { DAY, START, type Decider, type World } from '../support/world.ts';

const NEED = 'seller.negotiation';
const owner = guidOf('owner');
const margin = {
  indicator: 'Margin of what a seller closes',
  seenIn: 'figures',
  figureId: 'margin',
  unit: 'points',
  worth: 1,
} as const;

/** Approves as the owner of the line, with the figure that they want moved. */
const byOwner: Decider = ({ gate }) =>
  gate === 'publication'
    ? approves()
    : { by: owner, answer: { verdict: 'approve', cause: 'skill', outcome: margin } };

const FOR = { margin: 'To see what training in negotiation did' };

const reported = (personId: string, day: number, value: number): Signal => ({
  specversion: '1.0',
  id: guidOf(`${personId} ${day}`),
  source: 'crm',
  subject: personId,
  time: new Date(START + day * DAY).toISOString(),
  type: 'learning-os.figure.reported',
  data: { figureId: 'margin', value: value + draw(personId, day, 'margin') },
});

afterEach(() => {
  jest.restoreAllMocks();
});

const contractOf = async ({ ports }: World) => (await ports.needs.need(NEED)).value.contract;
const readings = (company: World): Promise<Insight[]> => collected(company.ports.needs.insights());

describe('the outcome that is agreed on', () => {
  it('is shown at the first gate, and stands as shown where its owner says no other', async () => {
    const company = await companyAtWork();
    const [question] = await collected(company.ports.needs.pendingApprovals());
    expect(question?.facts.at(-1)).toContain('a rise of at least 0.5 levels, seen in assessments');
    await company.pass(START + DAY, approves);
    expect((await contractOf(company))?.terms).toMatchObject({ seenIn: 'assessments', worth: 0.5 });
  });

  it('is changed there by nobody but the owner of the line', async () => {
    const company = await companyAtWork();
    const byAnother: Decider = () => ({
      ...approves(),
      answer: { verdict: 'approve', cause: 'skill', outcome: margin },
    });
    await expect(company.answer(byAnother)).rejects.toThrow(
      'Nobody agreed what figure margin of single people is for',
    );
    await agreeFigures(company, FOR);
    await expect(company.answer(byAnother)).rejects.toMatchObject({ rule: 'approval-refused' });
    await company.pass(START + DAY, byOwner);
    expect((await contractOf(company))?.terms).toEqual(margin);
  });

  it('is read once a day of reading: a repeated step publishes what was read, whatever has come in since', async () => {
    const company = await companyAtWork();
    await company.pass(START + 20 * DAY, approves);
    await reassess(company, sellers(60));
    const read = () => company.run(measureOutcome, { needId: NEED, checkDay: 30 });
    const first = await read();
    const [taken] = await readings(company);
    const [somebody = ''] = sellers(1);
    const seen = async () =>
      (await collected(company.ports.learners.evidenceOf('record-keeping', somebody))).length;
    const before = await seen();
    await company.send(
      sellers(30).map((personId) => assessed(personId, 'negotiation', 5, company.now() - HOUR)),
    );
    await company.settle();
    expect(await seen()).toBe(before + 1);
    expect(await read()).toEqual(first);
    expect(await readings(company)).toEqual([taken]);
  });

  it('is what the reading answers: a figure of the business, and beside it what assessments show', async () => {
    const company = await companyAtWork();
    await agreeFigures(company, FOR);
    await company.send(sellers(60).map((personId) => reported(personId, -10, 20)));
    await company.pass(START + 20 * DAY, byOwner);
    await reassess(company, sellers(60));
    const reached = new Set(
      [...company.channels.assignments.standing.values()].map(({ payload }) => payload.personId),
    );
    await company.send(
      sellers(60).map((personId) => reported(personId, 20, reached.has(personId) ? 23 : 20)),
    );
    await company.pass(START + 45 * DAY, byOwner);
    const [insight] = await readings(company);
    expect(insight).toMatchObject({
      seenIn: 'figures',
      verdict: 'improved',
      agreed: { worth: 1, unit: 'points', answer: 'reached' },
      besides: [{ seenIn: 'assessments', verdict: 'improved' }],
    });
    expect(insight?.effect).toBeCloseTo(3, 0);
    expect(insight?.sentence).toMatch(
      /points .*as seen in the figures.* That reaches the \+1\.00 points agreed/,
    );
    const [somebody = ''] = sellers(1);
    const { value: learner } = await company.ports.learners.read('learning', somebody);
    expect(Object.keys(learner.skills).toSorted()).toEqual(['negotiation', 'writing']);
  });
});
