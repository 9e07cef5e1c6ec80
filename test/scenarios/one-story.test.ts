// One story through the whole company: a team answers worse, and weeks later two people agree on an objective that is
// met by what came of it. Every agent does what it does anyway, by its own doors and registers.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { startOnce } from '../../functions/start-flow.ts';
import { listen } from '../../lib/agents/listening/listen.ts';
import { planPage } from '../../lib/agents/workforce-planning/plan-page.ts';
import { readWorkforcePlan } from '../../lib/agents/workforce-planning/capability-lines.ts';
import { takeUndertakings } from '../../lib/agents/workforce-planning/take-undertakings.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { PersonalSignal, type Signal } from '../../lib/domain/signal/signal.ts';
import { planWorkforce } from '../../orchestrators/plan-workforce.ts';
import { askDoor, type Asked } from '../support/ask-door.ts';
import { atMoments } from '../support/at-moments.ts';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import { flowClient } from '../support/flow-client.ts';
import { saveInUse } from '../support/put-into-use.ts';
import {
  approves,
  assessed,
  firstSignals,
  lead,
  playbook,
  pulses,
  reassess,
  saveRegisters,
  sellers,
} from '../support/small-company.ts';
import { DAY, START, world, type Decider, type World } from '../support/world.ts';

const HOUR = DAY / 24;
const REVIEW = 'review-of-spring';
const [newcomer, boss, owner, hr] = ['newcomer', 'boss', 'owner of the plant', 'hr of reviews'].map(
  guidOf,
) as [string, string, string, string];
const NEED = 'seller.negotiation';
const nobody: Decider = () => undefined;
const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The clock of the process, by which copies of registers age; a minute and more lies between two looks at it. */
let clock = START;
beforeEach(() => {
  clock = START;
  jest.spyOn(Date, 'now').mockImplementation(() => clock);
});
afterEach(() => {
  jest.restoreAllMocks();
});

async function send(company: World, ...signals: Signal[]): Promise<void> {
  await company.send(signals);
  await company.settle();
}

async function door(company: World, name: string, asked: Asked) {
  clock = Math.max(clock + 61_000, company.now());
  const answered = await askDoor(company, name, asked);
  expect([name, answered.status, answered.text]).toEqual([name, expect.any(Number), expect.anything()]);
  expect(answered.status).toBeLessThan(300);
  clock += 61_000;
  return answered;
}

async function pass(company: World, until: number, decider: Decider): Promise<void> {
  await company.pass(until, decider);
  clock = Math.max(clock + 61_000, company.now());
}

const answersFell = (daysAgo: number) => (daysAgo < 60 ? 1.8 : 3.6);
const saidOf = (personId: string, id: string, kind: string, data: object, at: number): Signal =>
  PersonalSignal.parse({
    specversion: '1.0',
    id,
    source: 'hcm.example',
    type: `learning-os.${kind}`,
    subject: personId,
    time: new Date(at).toISOString(),
    data,
  });

/** The company with everything in use that the story needs; whoever plans has said what the plant will ask for. */
async function companyOfTheStory(): Promise<World> {
  const company = world({ sources: [playbook] });
  await saveRegisters(company);
  await saveInUse(company, ['performance']);
  const columns = 'Title,Kind,Role,Skill,Level,People,From,Until,Owner';
  const plant = `New plant,project,Seller,Negotiation,3,50,${isoDay(START + 200 * DAY)},,${owner}`;
  await company.runAgain(takeUndertakings, {
    content: Buffer.from(`${columns}\n${plant}`).toString('base64'),
    isDry: false,
    by: lead,
  });
  const { json } = await door(company, 'me-undertakings-list', { by: owner });
  for (const { undertakingId, version } of json['items'] as { undertakingId: string; version: number }[])
    await door(company, 'me-undertaking-answer', {
      by: owner,
      params: { undertakingId },
      body: { standing: 'confirmed', version },
    });
  await door(company, 'register-save', {
    by: lead,
    roles: ['Register.Write', 'Need.Decide'],
    params: { register: 'standing-approval', entryId: 'at-moments' },
    body: { value: atMoments() },
  });
  return company;
}

async function plan(company: World, id: string): Promise<void> {
  const client = flowClient(
    () => company.engine,
    () => undefined,
  );
  await startOnce(client, planWorkforce, id, { counts: false });
  await company.settle();
}

interface Sheet {
  outlook: string;
  beside: string[];
  ways: { way: string }[];
}
async function sheetOf(company: World): Promise<Sheet> {
  const { json } = await door(company, 'plan-read', { by: lead, roles: ['Insight.Read'] });
  const [line] = json['items'] as Sheet[];
  if (!line) throw new Error('The plan has no line.');
  return line;
}

async function questionAtTheGate({ ports }: World): Promise<string[]> {
  const asked = await collected(ports.needs.pendingApprovals());
  const question = asked.find(({ gate, needId }) => gate === 'cause-and-priority' && needId === NEED);
  if (!question || !('facts' in question)) throw new Error('Nobody is asked about the cause.');
  return question.facts;
}

const reachedPeople = ({ channels }: World): string[] =>
  [...channels.assignments.standing.values()].map(({ payload }) => payload.personId);

test('a word from listening goes through skills, planning, content and performance, and comes back as a signal', async () => {
  const company = await companyOfTheStory();

  // Listening: a team answers worse. It opens nothing; it says that and not why.
  await send(company, ...pulses('desk', 40, answersFell, ['seller']));
  await company.run(listen, {});
  expect(await collected(company.ports.groups.changes())).toMatchObject([{ groupId: 'desk' }]);
  expect(await collected(company.ports.needs.list())).toEqual([]);

  // Skills: what people can do is seen, a need is opened, and its question carries what listening heard.
  await send(company, ...firstSignals(60));
  await company.analyse();
  await company.settle();
  expect(await questionAtTheGate(company)).toContainEqual(
    expect.stringMatching(
      /^seen at the same time in the group “desk”.*Does the same thing lie behind both\?/,
    ),
  );

  // Workforce planning: the sheet says what it would take, and asks the same question before anybody chooses.
  await plan(company, 'workforce-a');
  const before = await sheetOf(company);
  expect(before).toMatchObject({ outlook: 'short', ways: [{ way: 'build' }, {}, {}, {}] });
  expect(before.beside).toEqual([
    expect.stringMatching(/Negotiation.*its cause waits for a decision/),
    expect.stringMatching(/^seen at the same time in the group “desk”/),
  ]);
  const chosen = await door(company, 'plan-choose', {
    by: lead,
    roles: ['Need.Decide'],
    params: { roleId: 'seller', skillId: 'negotiation' },
    body: { way: 'build', version: 0 },
  });
  expect(chosen.json).toMatchObject({ way: 'build', needId: NEED });

  // Content and delivery: a human confirms the cause, another look approves what was drafted, and it reaches them.
  await pass(company, START + 20 * DAY, approves);
  expect(reachedPeople(company).length).toBeGreaterThan(10);
  expect((await sheetOf(company)).beside[0]).toMatch(/Negotiation.*being answered/);
  await reassess(company, sellers(60));
  await pass(company, START + 45 * DAY, nobody);

  // Analytics: what came of it stands on the sheet of the plan.
  await plan(company, 'workforce-b');
  const { lines, ...shown } = await company.run(readWorkforcePlan, { scenario: {} });
  const page = JSON.stringify(planPage({ ...shown, lines }, company.ports.words));
  expect(lines[0]?.beside).toContainEqual(expect.stringMatching(/Negotiation of Sellers, what came of it: /));
  expect(page).toContain('what came of it');

  // Performance: somebody who came since has a review. What was seen of her work is in a brief that she alone shares.
  const now = company.now();
  const works = { roleId: 'seller', department: 'Sales', timeZone: 'Europe/Dublin', managerId: boss };
  await send(
    company,
    saidOf(
      newcomer,
      'works',
      'workforce.person',
      { ...works, workingHours: { from: 9, to: 17 } },
      now - 5 * DAY,
    ),
    saidOf(
      boss,
      'leads',
      'workforce.person',
      { ...works, managerId: lead, workingHours: { from: 9, to: 17 } },
      now,
    ),
    assessed(newcomer, 'negotiation', 2, now - 3 * DAY),
  );
  const days = { from: isoDay(now - 60 * DAY), until: isoDay(now), on: isoDay(now + 10 * DAY) };
  await door(company, 'reviews-announce', {
    by: hr,
    roles: ['Performance.Manage'],
    body: { reviews: [{ reviewId: REVIEW, personId: newcomer, ...days }] },
  });
  const mine = { by: newcomer, params: { reviewId: REVIEW } };
  const proposed = [{ text: 'Win the pelican works', due: isoDay(now + 200 * DAY), skillId: 'negotiation' }];
  await door(company, 'me-brief-add', { ...mine, body: { contested: [], word: '', proposed } });
  const readByBoss = async () =>
    (await door(company, 'team-briefs-list', { by: boss })).json['briefs'] as { version: string }[];
  expect(await readByBoss()).toEqual([]);
  const own = await door(company, 'me-brief-read', mine);
  expect(own.text).toMatch(/an assessment/);
  await door(company, 'me-brief-share', {
    by: newcomer,
    body: { reviewId: REVIEW },
    ifMatch: own.json['version'] as string,
  });
  const [shared] = await readByBoss();
  expect(JSON.stringify(shared)).toContain('an assessment');
  await door(company, 'team-brief-agree', {
    by: boss,
    body: { personId: newcomer, reviewId: REVIEW },
    ifMatch: shared?.version ?? '',
  });
  await company.settle();

  // What both agreed on came back as a signal: to her alone is offered what the team's answers began.
  const objectives = await door(company, 'me-objectives-list', { by: newcomer });
  expect(objectives.json['items']).toMatchObject([
    { text: 'Win the pelican works', from: 'learning-os/performance', skills: [{ skillId: 'negotiation' }] },
  ]);
  expect(reachedPeople(company)).not.toContain(newcomer);
  for (const hours of [26, 30, 34]) {
    await pass(company, now + hours * HOUR, nobody);
    await company.offer();
    await company.settle();
  }
  expect(reachedPeople(company)).toContain(newcomer);
  const { text: items } = await door(company, 'me-items-list', { by: newcomer });
  expect(items).toContain('An objective of yours takes');

  // Humans decided each time, and neither log nor plan knows of the objective.
  const log = await decisionLog(company.ports);
  expect(log.filter(({ decidedBy }) => decidedBy.kind === 'human').length).toBeGreaterThanOrEqual(4);
  expect(JSON.stringify([log, page])).not.toContain('pelican');
});
