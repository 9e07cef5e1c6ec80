// Each switch of a works agreement on every surface that it bears on; each of these fails where it is read and ignored.
import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { teamCoverageList } from '../../functions/http/insights/team-coverage-list.ts';
import { deadLetterReplay } from '../../functions/http/operations/dead-letter-replay.ts';
import { acceptRecords } from '../../lib/agents/sensing/accept-records.ts';
import { readTeam } from '../../lib/agents/skills/read-team.ts';
import { trainedErrToo } from '../../lib/domain/group-level/group-gap.ts';
import { policyOf } from '../../lib/domain/policy/policy.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { isKeptOut } from '../../lib/domain/signal/kept-out.ts';
import { AGREED_SWITCHES, figuresAgreed, WorksAgreement } from '../../lib/domain/policy/works-agreement.ts';
import { collected } from '../support/collected.ts';
import { agree, agreeFigures } from '../support/works-agreement.ts';
import {
  approves,
  asked,
  companyAtWork,
  lead,
  reassess,
  sellers,
  signalsOf,
} from '../support/small-company.ts';
import { DAY, FEEDS, START, type Decider, type World } from '../support/world.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

const NEED = 'seller.negotiation';
const owner = guidOf('owner');
const [somebody = ''] = sellers(1);
const written = ({ channels }: World): number =>
  Object.values(channels).reduce((sum, { standing }) => sum + standing.size, 0);

describe('a works agreement', () => {
  it('names who answers for it as soon as anything is switched on', () => {
    for (const name of AGREED_SWITCHES) {
      expect(WorksAgreement.safeParse({ [name]: true }).success).toBe(false);
      expect(WorksAgreement.safeParse({ [name]: true, ownerId: owner }).success).toBe(true);
    }
    expect(WorksAgreement.parse({})).toEqual({
      ...Object.fromEntries(AGREED_SWITCHES.map((name) => [name, false])),
      figuresOfPeople: {},
    });
    const figuresOfPeople = { margin: 'To see what training did' };
    expect(WorksAgreement.safeParse({ figuresOfPeople }).success).toBe(false);
    expect(WorksAgreement.safeParse({ figuresOfPeople, ownerId: owner }).success).toBe(true);
  });

  it('is stricter than the threshold beside it', () => {
    const { thresholds } = policyOf({
      thresholds: { waitlistShare: 0.5 },
      'works-agreement': { ownerId: owner, noComparisonGroups: true },
    });
    expect(thresholds.waitlistShare).toBe(0);
  });
});

describe('without views of managers', () => {
  it('whoever leads a team hears nothing of it, though it has sixty people', async () => {
    const company = await companyAtWork();
    const time = new Date(START).toISOString();
    await company.send(
      sellers(60).flatMap((personId) =>
        signalsOf(personId, 'seller').flatMap((signal) =>
          signal.type === 'learning-os.workforce.person'
            ? [{ ...signal, id: `led-${personId}`, time, data: { ...signal.data, managerId: lead } }]
            : [],
        ),
      ),
    );
    await company.settle();
    const run = () => company.run(readTeam, { managerId: lead });
    expect((await run()).skills.length).toBeGreaterThan(0);
    await agree(company, 'noManagerViews');
    const visit = { principal: { kind: 'user', id: lead, roles: [] }, run } as never;
    await expect(teamCoverageList.handle(visit)).rejects.toMatchObject({ fault: { status: 403 } });
  });
});

const margin = {
  indicator: 'Margin',
  seenIn: 'figures',
  figureId: 'margin',
  unit: 'points',
  worth: 1,
} as const;
const byOwner: Decider = ({ gate }) =>
  gate === 'publication'
    ? approves()
    : { by: owner, answer: { verdict: 'approve', cause: 'skill', outcome: margin } };

const FOR_TRAINING = { margin: 'To see what training did' };

const ofWork = (kind: 'observation' | 'figure' | 'objective', at = START): Signal => {
  const envelope = {
    specversion: '1.0' as const,
    id: randomUUID(),
    source: 'crm',
    subject: somebody,
    time: new Date(at).toISOString(),
  };
  const score = { skillId: 'negotiation', score: 1, scale: '0-5' as const };
  if (kind === 'figure')
    return { ...envelope, type: 'learning-os.figure.reported', data: { figureId: 'margin', value: 20 } };
  return kind === 'objective'
    ? { ...envelope, type: 'learning-os.objective.met', data: { ...score, objectiveId: 'o1' } }
    : { ...envelope, type: 'learning-os.observation.made', data: { ...score, observerId: lead } };
};
const publish = ({ bus }: World, signal: Signal) =>
  bus.resend({ messageId: randomUUID(), route: 'evidence', body: JSON.stringify(signal), sender: 'bus' });
const evidenceOn = (company: World) => collected(company.ports.learners.evidenceOf('own-access', somebody));

/** Figures of everybody before what was made for them came, and after. */
async function reportFigures(company: World): Promise<void> {
  const figuresOn = (day: number) =>
    company.send(sellers(60).map((subject) => ({ ...ofWork('figure', START + day * DAY), subject })));
  await figuresOn(-9);
  await company.pass(START + 20 * DAY, byOwner);
  await figuresOn(20);
  await company.settle();
}

describe('without evidence about one person from the systems of their work', () => {
  it.each(['observation', 'figure', 'objective'] as const)(
    'an %s is refused by its name at the door, and kept as a dead letter where it comes by the bus',
    async (kind) => {
      const company = await companyAtWork();
      await agree(company, 'noIndividualWorkEvidence');
      const before = await evidenceOn(company);
      const signal = ofWork(kind);
      await expect(company.send([signal])).rejects.toMatchObject({
        fault: { kind: 'bad-input' },
        message: expect.stringContaining(`signals[0]: ${signal.type}`),
      });
      await publish(company, signal);
      await company.settle();
      const letters = await collected(company.ports.deadLetters.open());
      expect(letters).toMatchObject([
        { reason: 'not-agreed', description: expect.stringContaining('works agreement') },
      ]);
      const deadLetterId = letters[0]?.deadLetterId ?? '';
      const replay = { params: { deadLetterId }, ports: company.ports, at: company.now() };
      await deadLetterReplay.handle(replay as never);
      await company.settle();
      expect(await evidenceOn(company)).toEqual(before);
      expect((await collected(company.ports.deadLetters.open())).map(({ reason }) => reason)).toEqual([
        'not-agreed',
      ]);
    },
  );

  it('what people are assessed in and learn comes in as before', async () => {
    const company = await companyAtWork();
    await agree(company, 'noIndividualWorkEvidence');
    const before = (await evidenceOn(company)).length;
    const statement = {
      id: randomUUID(),
      timestamp: new Date(START).toISOString(),
      actor: { account: { name: somebody } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
      object: { id: 'https://lms.example/courses/c1' },
      result: { score: { scaled: 0.5 } },
      context: { contextActivities: { category: [{ id: 'https://lms.example/skills/negotiation' }] } },
    };
    await company.run(acceptRecords, { by: FEEDS, source: 'lms', statements: [statement] });
    await company.settle();
    expect((await evidenceOn(company)).length).toBe(before + 1);
  });

  it('no outcome is agreed that only they could show, at the gate or by the line', async () => {
    const company = await companyAtWork();
    await agree(company, 'noIndividualWorkEvidence');
    await expect(company.answer(byOwner)).rejects.toMatchObject({ fault: { kind: 'bad-input' } });
    const [line] = (await company.ports.registers.entries('charter')).filter(({ id }) => id === 'C1');
    if (!line) throw new Error('The line is gone.');
    await company.ports.registers.save({
      register: 'charter',
      id: 'C1',
      value: { ...line.value, outcome: margin },
      ifMatch: line.etag,
      at: START,
    });
    await company.pass(START + DAY, approves);
    expect((await company.ports.needs.need(NEED)).value.contract?.terms).toMatchObject({
      seenIn: 'assessments',
    });
  });

  it('nothing is read of what was kept before, neither as an outcome nor as a cause', async () => {
    const company = await companyAtWork();
    await agreeFigures(company, FOR_TRAINING);
    await reportFigures(company);
    await agree(company, 'noIndividualWorkEvidence');
    await reassess(company, sellers(60));
    await company.pass(START + 45 * DAY, approves);
    const [insight] = await collected(company.ports.needs.insights());
    expect(insight).toMatchObject({
      seenIn: 'figures',
      verdict: 'too-few',
      besides: [{ seenIn: 'assessments', verdict: 'improved' }],
    });
    const work = (level: number) => ({ people: 30, level: 30 * level, square: 30 * level * level });
    const standing = { target: 3.5, work: { trained: work(2), untrained: work(2) } };
    const { thresholds } = await company.ports.registers.policy();
    expect(trainedErrToo(standing, { ...thresholds, readsWork: true })).toBe(true);
    expect(trainedErrToo(standing, thresholds)).toBe(false);
  });
});

describe('a figure of one person’s work', () => {
  it('is refused by its name unless it was agreed what it is for, with what to do instead', async () => {
    const company = await companyAtWork();
    const before = await evidenceOn(company);
    const figure = ofWork('figure');
    const refusal = /figure margin of single people.*figure\.summed.*figuresOfPeople/;
    await expect(company.send([figure])).rejects.toThrow(refusal);
    await publish(company, figure);
    await company.settle();
    expect(await collected(company.ports.deadLetters.open())).toMatchObject([
      { reason: 'not-agreed', description: expect.stringMatching(refusal) },
    ]);
    expect(await evidenceOn(company)).toEqual(before);
    await agreeFigures(company, { discount: 'To see what training did' });
    await expect(company.send([figure])).rejects.toThrow(refusal);
    await agreeFigures(company, FOR_TRAINING);
    await company.send([figure]);
    await company.settle();
    expect(await evidenceOn(company)).toHaveLength(before.length + 1);
    // Other evidence of the work is not bound to a figure.
    await company.send([ofWork('observation')]);
  });

  it('is kept out by the switch, whatever it is said to be for', () => {
    const agreement = WorksAgreement.parse({
      ownerId: owner,
      noIndividualWorkEvidence: true,
      figuresOfPeople: FOR_TRAINING,
    });
    expect(isKeptOut(ofWork('figure'), agreement)).toBe(true);
    expect([...figuresAgreed(agreement)]).toEqual([]);
  });

  it('is not read any more once nobody says what it is for, though it was kept before', async () => {
    const company = await companyAtWork();
    await agreeFigures(company, FOR_TRAINING);
    await reportFigures(company);
    await agreeFigures(company, {});
    await company.pass(START + 45 * DAY, approves);
    expect((await collected(company.ports.needs.insights()))[0]).toMatchObject({
      seenIn: 'figures',
      verdict: 'too-few',
    });
  });
});

describe('without groups to compare with', () => {
  const waiting = async ({ ports }: World) => {
    const all = await collected(ports.learners.all('learning', { roleId: 'seller' }));
    return all.filter(({ participations }) => {
      const part = participations[NEED];
      return part !== undefined && part.deliveredAt === undefined;
    });
  };

  it('nobody waits, and what changed is called a change and no improvement', async () => {
    const company = await companyAtWork();
    await agree(company, 'noComparisonGroups');
    await company.pass(START + 20 * DAY, approves);
    expect(await waiting(company)).toEqual([]);
    await reassess(company, sellers(60));
    await company.pass(START + 45 * DAY, approves);
    const [insight] = await collected(company.ports.needs.insights());
    expect(insight).toMatchObject({ verdict: 'changed' });
    expect(insight?.comparison).toBeUndefined();
    expect(insight?.sentence).toContain('with nobody who still waits');
  });

  it('whoever waits already is compared with no more, and waits for the next reading and for none after it', async () => {
    const company = await companyAtWork();
    await company.pass(START + 20 * DAY, approves);
    expect((await waiting(company)).length).toBeGreaterThan(20);
    await agree(company, 'noComparisonGroups');
    await reassess(company, sellers(60));
    await company.pass(START + 50 * DAY, approves);
    const [insight] = await collected(company.ports.needs.insights());
    expect(insight).toMatchObject({ verdict: 'changed' });
    expect(insight?.comparison).toBeUndefined();
    expect(await waiting(company)).toEqual([]);
    await company.pass(START + 120 * DAY, approves);
    expect((await company.ports.needs.need(NEED)).value.stage).toBe('measured');
  });
});

describe('where the layer only observes by agreement', () => {
  it('needs are found, nobody is asked and nothing is written', async () => {
    const company = await companyAtWork();
    await agree(company, 'observeOnly');
    const before = written(company);
    await company.pass(START + 100 * DAY, approves);
    expect(written(company)).toBe(before);
    expect((await company.ports.needs.need(NEED)).value.stage).toBe('observed');
    await company.send([asked(somebody, 'seller', 'Training in writing, please', company.now())]);
    await company.settle();
    await company.pass(START + 110 * DAY, approves);
    expect((await company.ports.needs.need('seller.writing')).value.stage).toBe('observed');
    expect(await collected(company.ports.needs.pendingApprovals())).toEqual([]);
    expect(written(company)).toBe(before);
  });

  it('what is under way stops where it would reach people, and is found anew once the agreement ends', async () => {
    const company = await companyAtWork();
    await company.pass(START + 2 * DAY, approves);
    const reached = company.channels.assignments.standing.size;
    await agree(company, 'observeOnly');
    await company.remind();
    await company.pass(START + 100 * DAY, approves);
    expect(company.channels.assignments.standing.size).toBe(reached);
    expect((await company.ports.needs.need(NEED)).value.stage).toBe('observed');
    expect(company.engine.instances().map(({ status }) => status)).not.toContain('Failed');
    await agree(company);
    await company.analyse();
    await company.pass(START + 130 * DAY, approves);
    expect(company.channels.assignments.standing.size).toBeGreaterThan(reached);
  });
});
