import { describe, expect, it } from '@jest/globals';
import { message } from '../../lib/messages/message.ts';
import { toSpans } from '../../lib/agents/content/material/to-spans.ts';
import { firstBreak } from '../../lib/domain/decision.ts';
import type { Insight } from '../../lib/domain/outcome/insight.ts';
import { drafted } from '../../local/model/drafted.ts';
import { collected } from '../support/collected.ts';
import { hostileModel, scriptedModel, type Reply } from '../support/models.ts';
import {
  approves,
  asked,
  assessed,
  companyAtWork,
  GAIN,
  lead,
  playbook,
  reassess,
  sellers,
} from '../support/small-company.ts';
import { everythingKept } from '../support/traces.ts';
import { asRead } from '../support/text-document.ts';
import { DAY, START, type Decider, type World } from '../support/world.ts';
import { htmlOf } from '../support/html-of.ts';

const NEED = 'seller.negotiation';

const needOf = async (company: World, needId = NEED) => (await company.ports.needs.need(needId)).value;
const insightsOf = (company: World): Promise<Insight[]> => collected(company.ports.needs.insights());
const reachedBy = ({ channels }: World) =>
  [...channels.assignments.standing.values()].map(({ payload }) => payload.personId);

/** What of the company's systems learners would see. */
const seenByLearners = ({ channels: { pages, catalogue, assignments, notices } }: World): number =>
  pages.standing.size + catalogue.standing.size + assignments.standing.size + notices.standing.size;

const answering =
  (answers: Partial<Record<string, ReturnType<Decider>>>): Decider =>
  ({ gate }) =>
    answers[gate];
const confirmed = approves();
const rejected: ReturnType<Decider> = { by: lead, answer: { verdict: 'reject' } };

describe('one need', () => {
  it('travels from signal to insight, and back', async () => {
    const company = await companyAtWork();
    expect(await needOf(company)).toMatchObject({
      stage: 'found',
      hypothesis: { cause: 'skill' },
      charterLineId: 'C1',
    });
    await company.pass(START + 20 * DAY, approves);
    expect(await needOf(company)).toMatchObject({ stage: 'delivered', cause: 'skill' });
    const reached = [reachedBy(company).length];
    for (const day of [45, 75, 120]) {
      await reassess(company, sellers(60));
      await company.pass(START + day * DAY, approves);
      reached.push(reachedBy(company).length);
    }
    // At each reading somebody still waits; after the last nobody does.
    expect(reached).toEqual([36, 42, 48, 60]);
    const insights = await insightsOf(company);
    expect(insights.map(({ checkDay, verdict }) => [checkDay, verdict])).toEqual([
      [30, 'improved'],
      [60, 'improved'],
      [90, 'improved'],
    ]);
    expect(insights.map(({ delivered }) => delivered.people)).toEqual([35, 35, 35]);
    expect(insights.map(({ comparison }) => comparison?.people)).toEqual([25, 20, 10]);
    for (const { interval } of insights) {
      expect(interval[0]).toBeLessThan(GAIN);
      expect(interval[1]).toBeGreaterThan(GAIN);
    }
    expect(await needOf(company)).toMatchObject({ stage: 'measured' });
    expect(company.engine.instances().map(({ status }) => status)).toEqual(
      expect.not.arrayContaining(['Failed', 'Running']),
    );
    const { decisions, deadLetters, effects } = company.ports;
    expect(firstBreak(await collected(decisions.all()), await decisions.head())).toBeUndefined();
    expect(await collected(deadLetters.open())).toEqual([]);
    expect(await collected(effects.unknown())).toEqual([]);
  });

  it('says wherever people meet a draft that a machine worded it', async () => {
    const company = await companyAtWork();
    await company.pass(START + 20 * DAY, approves);
    const { pages, catalogue, notices } = company.channels;
    const met = [
      ...[...pages.standing.values()].flatMap(({ payload }) => [payload.description, htmlOf(payload)]),
      ...[...catalogue.standing.values()].map(({ payload }) => payload.description),
      ...[...notices.standing.values()].map(({ payload }) => payload.text),
    ];
    expect(met.length).toBeGreaterThan(3);
    expect(met.filter((text) => !/drafted by AI/i.test(text))).toEqual([]);
  });

  it('leaves roles alone that can do what they need', async () => {
    const company = await companyAtWork();
    expect((await collected(company.ports.needs.list())).map(({ needId }) => needId)).toEqual([NEED]);
    expect(await company.ports.standings.find({ roleId: 'tester', skillId: 'measuring' })).toMatchObject({
      belowTarget: 0,
    });
  });

  it('is not opened for demand off the charter, which is counted', async () => {
    const company = await companyAtWork();
    const [somebody = ''] = sellers(1);
    const pottery = asked(somebody, 'seller', 'A pottery evening for everybody, please.', START);
    await company.send([pottery]);
    await company.settle();
    expect(await collected(company.ports.needs.list())).toHaveLength(1);
    expect(await collected(company.ports.declinedDemand.all())).toMatchObject([
      { roleId: 'seller', count: 1 },
    ]);
  });

  it('with a cause that no content can mend is routed as that cause, and learners see nothing', async () => {
    const company = await companyAtWork({ model: scriptedModel([]) });
    const [somebody = ''] = sellers(1);
    await company.send([
      asked(somebody, 'seller', 'Train us in writing: forms come back every week.', START),
    ]);
    await company.settle();
    expect(await needOf(company, 'seller.writing')).toMatchObject({
      origin: 'request',
      hypothesis: { cause: 'process' },
    });
    await company.answer(({ needId }) => ({
      by: lead,
      answer: { verdict: needId === NEED ? 'reject' : 'approve', cause: 'process' },
    }));
    expect(await needOf(company, 'seller.writing')).toMatchObject({ stage: 'routed', cause: 'process' });
    expect(seenByLearners(company)).toBe(0);
  });

  it.each<[string, Decider, string, string]>([
    [
      'a rejected cause',
      answering({ 'cause-and-priority': rejected }),
      'declined',
      'a human rejected the cause',
    ],
    [
      'a rejected response',
      answering({ 'cause-and-priority': confirmed, publication: rejected }),
      'declined',
      'a human rejected the response',
    ],
    ['a cause without an answer', answering({}), 'unanswered', 'nobody answered about the cause in time'],
    [
      'a response without an answer',
      answering({ 'cause-and-priority': confirmed }),
      'unanswered',
      'nobody answered about the response in time',
    ],
  ])('ends at %s, and nothing is published', async (_, decider, stage, reason) => {
    const company = await companyAtWork();
    await company.pass(START + 30 * DAY, decider);
    expect(await needOf(company)).toMatchObject({ stage, reason });
    expect(seenByLearners(company)).toBe(0);
  });

  it('is withdrawn when everybody outgrew it before it was ready', async () => {
    const company = await companyAtWork();
    await company.answer(answering({ 'cause-and-priority': confirmed }));
    for (const hours of [1, 2, 3, 4]) {
      const at = START + hours * 3_600_000;
      await company.send(sellers(60).map((personId) => assessed(personId, 'negotiation', 4.5, at)));
    }
    await company.pass(START + DAY, approves);
    expect(await needOf(company)).toMatchObject({ stage: 'withdrawn' });
    expect(reachedBy(company)).toEqual([]);
  });

  it('stalls with the reason when no draft passes the checks', async () => {
    const honest = drafted(
      {
        task: 'draft-asset',
        modality: 'role-play',
        skill: 'Negotiation',
        audience: 'Seller',
        spans: toSpans(asRead(playbook), 0),
        mend: [],
      },
      false,
    );
    if (!('text' in honest)) throw new Error(honest.refusal);
    const invented = {
      value: { ...(JSON.parse(honest.text) as object), summary: 'Everybody gets 40 percent off.' },
    };
    const company = await companyAtWork({ model: scriptedModel([invented, invented]) });
    await company.pass(START + DAY, approves);
    expect(await needOf(company)).toMatchObject({
      stage: 'stalled',
      reason: expect.stringMatching(/^no draft passed the checks: .*40 percent off/),
    });
    expect(seenByLearners(company)).toBe(0);
  });

  const tokens = { input: 600, output: 8_850, thought: 8_850 };
  it.each<[string, Reply[], string]>([
    [
      'filtered',
      [{ outcome: 'filtered', detail: message('model.answer-filtered', { categories: 'none' }), tokens }],
      'was filtered',
    ],
    [
      'truncated twice',
      [
        { outcome: 'truncated', tokens },
        { outcome: 'truncated', tokens },
      ],
      'cut off twice',
    ],
    ['invalid twice', [{ value: {} }, { value: {} }], 'does not fit its schema'],
  ])('stalls with the reason when the model ends with %s', async (_, replies, reason) => {
    const company = await companyAtWork({ model: scriptedModel(replies) });
    await company.pass(START + DAY, approves);
    expect(await needOf(company)).toMatchObject({
      stage: 'stalled',
      reason: expect.stringContaining(reason),
    });
    expect(seenByLearners(company)).toBe(0);
  });

  it('publishes nothing that a hostile model words', async () => {
    const company = await companyAtWork({ model: hostileModel() });
    await company.pass(START + 30 * DAY, approves);
    expect(await needOf(company)).toMatchObject({ stage: 'stalled' });
    expect(seenByLearners(company)).toBe(0);
  });

  it('cannot be approved by somebody who asked for it', async () => {
    const company = await companyAtWork();
    const [requester = ''] = sellers(1);
    await company.send([asked(requester, 'seller', 'We need training in negotiation.', START)]);
    await company.settle();
    const own = () => ({ ...confirmed, by: requester });
    await expect(company.answer(own)).rejects.toMatchObject({ rule: 'approval-refused' });
    await company.answer(answering({ 'cause-and-priority': confirmed }));
    await expect(company.answer(own)).rejects.toMatchObject({ rule: 'approval-refused' });
    expect(seenByLearners(company)).toBe(0);
  });

  it('reaches those who waited for a reading after it, on working days', async () => {
    const company = await companyAtWork();
    await company.pass(START + 3 * DAY, answering({}));
    await company.pass(START + 33 * DAY, approves);
    const first = reachedBy(company);
    expect(first.length).toBeLessThan(60);
    await company.pass(START + 37 * DAY, approves);
    const second = reachedBy(company);
    expect(second.length - first.length).toBe(6);
    await company.pass(START + 97 * DAY, approves);
    expect(reachedBy(company)).toHaveLength(60);
    const days = [...company.channels.assignments.standing.values()].map(({ payload: { assignedAt } }) =>
      new Date(assignedAt).getUTCDay(),
    );
    expect(days.filter((day) => day === 0 || day === 6)).toEqual([]);
  });

  it('lets nobody wait when too few wait to compare them', async () => {
    const company = await companyAtWork({}, 9);
    await company.pass(START + 10 * DAY, approves);
    expect(reachedBy(company).toSorted()).toEqual(sellers(9).toSorted());
    await reassess(company, sellers(9));
    await company.pass(START + 40 * DAY, approves);
    const [insight] = await insightsOf(company);
    expect(insight?.comparison).toBeUndefined();
    // Of nine, noise decides which.
    expect(insight?.verdict).toMatch(/^(changed|no-change-shown)$/);
    expect(insight?.sentence).toMatch(/95% interval .*with nobody who still waits to compare them with/);
  });

  it('shows no numbers about too few people', async () => {
    const company = await companyAtWork();
    await company.pass(START + 20 * DAY, approves);
    const few = reachedBy(company).slice(0, 4);
    await company.send(few.map((personId) => assessed(personId, 'negotiation', 3.5, START + 20 * DAY)));
    await company.pass(START + 40 * DAY, approves);
    const nothing = { people: 0, meanBefore: 0, meanAfter: 0, meanChange: 0 };
    const [insight] = await insightsOf(company);
    expect(insight).toMatchObject({ verdict: 'too-few', delivered: nothing, effect: 0, interval: [0, 0] });
    expect(insight?.sentence).not.toMatch(/\b4\b/);
    expect(company.channels.pages.standing.size).toBeGreaterThan(0);
    expect(company.channels.pictures.standing.size).toBe(0);
  });

  it('leaves nobody’s id in the ledger, on the bus or in the histories of flows', async () => {
    const many = 130; // more than one page of people
    const company = await companyAtWork({}, many);
    await company.pass(START + 100 * DAY, approves);
    expect(new Set(reachedBy(company)).size).toBe(many);
    const kept = [...(await everythingKept(company))].filter(([place]) => /^(effects|bus|flow)/.test(place));
    for (const place of ['effects', 'bus', 'flow'])
      expect(kept).toContainEqual([expect.stringMatching(`^${place}`), expect.any(String)]);
    expect(sellers(many).filter((personId) => kept.some(([, text]) => text.includes(personId)))).toEqual([]);
  });

  it('gives nobody away who is assessed between two readings', async () => {
    const company = await companyAtWork();
    await company.pass(START + 20 * DAY, approves);
    const reached = reachedBy(company);
    const assess = (people: readonly string[], day: number) =>
      company.send(people.map((id) => assessed(id, 'negotiation', 3.5, START + day * DAY)));
    await assess(reached.slice(0, 11), 20);
    await company.pass(START + 45 * DAY, approves);
    await assess(reached.slice(11, 15), 45);
    await company.pass(START + 75 * DAY, approves);
    await assess(reached.slice(0, 12), 75);
    await company.pass(START + 120 * DAY, approves);
    const insights = await insightsOf(company);
    // Eleven and twelve are both said to be about ten.
    expect(insights.map(({ delivered }) => delivered.people)).toEqual([10, 0, 10]);
    expect(insights[1]).toMatchObject({ verdict: 'too-few' });
    expect(insights[1]?.sentence).toContain('The last one stands.');
    // Of so few, the interval holds any change that one of them may have made.
    for (const { interval } of [insights[0], insights[2]].flatMap((one) => one ?? []))
      expect(interval[1] - interval[0]).toBeGreaterThan(1);
  });
});
