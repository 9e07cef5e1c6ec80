import { expect, jest } from '@jest/globals';
import { startOnce } from '../../functions/start-flow.ts';
import { planPage } from '../../lib/agents/workforce-planning/plan-page.ts';
import { readWorkforcePlan } from '../../lib/agents/workforce-planning/capability-lines.ts';
import { takeUndertakings } from '../../lib/agents/workforce-planning/take-undertakings.ts';
import { needIdOf } from '../../lib/domain/need/need.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { PersonalSignal, type Signal } from '../../lib/domain/signal/signal.ts';
import { planWorkforce } from '../../orchestrators/plan-workforce.ts';
import { askDoor, type Asked } from './ask-door.ts';
import { atMoments } from './at-moments.ts';
import { collected } from './collected.ts';
import { decisionLog } from './decision-log.ts';
import { flowClient } from './flow-client.ts';
import { saveInUse } from './put-into-use.ts';
import { approves, assessed, lead } from './small-company.ts';
import { DAY, START, type Decider, type World } from './world.ts';

/** The company in which the story is told, and what its systems say as it goes on. */
export interface Stage {
  company: World;
  role: { roleId: string; title: string };
  skill: { skillId: string; label: string };
  department: string;
  /** The group that answers worse. */
  groupId: string;
  /** What the plant asks for, and at which level somebody who comes new was seen. */
  plant: { people: number; level: number };
  newcomerAt: number;
  /** What the survey tool tells, until listening has heard of it. */
  answersFall: () => Promise<void>;
  /** What is seen of what people can do, until a need is found. */
  skillsAreSeen: () => Promise<void>;
  /** Weeks in which what was made reaches people and shows. */
  weeksGoBy: () => Promise<void>;
}

const HOUR = DAY / 24;
const REVIEW = 'review-of-spring';
const [newcomer, boss, owner, hr] = ['newcomer', 'boss', 'owner of the plant', 'hr of reviews'].map(
  guidOf,
) as [string, string, string, string];
const nobody: Decider = () => undefined;
const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The clock of the process, by which copies of registers age; a minute and more lies between two looks at it. */
let clock = START;

/**
 * One story through the whole company: a team answers worse, and weeks later two people agree on an objective that is
 * met by what came of it. Every agent does what it does anyway, by its own doors and registers.
 * @returns how often a human decided
 */
export async function toldIn(stage: Stage): Promise<number> {
  clock = START;
  jest.spyOn(Date, 'now').mockImplementation(() => clock);
  const { company, role, skill, groupId } = stage;
  const { roleId } = role;
  const { skillId, label } = skill;
  const need = needIdOf(roleId, skillId);
  /** Answers what is asked about this need, and nothing else. */
  const decider: Decider = ({ needId }) => (needId === need ? approves() : undefined);
  await begin(stage);

  // Listening: a team answers worse. It opens nothing; it says that and not why.
  await stage.answersFall();
  expect(await collected(company.ports.groups.changes())).toContainEqual(
    expect.objectContaining({ groupId }),
  );
  expect(await collected(company.ports.needs.list())).toEqual([]);

  // Skills: what people can do is seen, a need is opened, and its question carries what listening heard.
  await stage.skillsAreSeen();
  const heard = new RegExp(`^seen at the same time in the group “${groupId.replaceAll('-', ' ')}”`);
  expect(await questionAtTheGate(company, need)).toContainEqual(
    expect.stringMatching(new RegExp(`${heard.source}.*Does the same thing lie behind both\\?`)),
  );

  // Workforce planning: the sheet says what it would take, and asks the same question before anybody chooses.
  await plan(company, 'workforce-a');
  const before = await sheetOf(company);
  expect(before).toMatchObject({ outlook: 'short', ways: [{ way: 'build' }, {}, {}, {}] });
  expect(before.beside).toEqual([
    expect.stringMatching(new RegExp(`${label}.*its cause waits for a decision`, 'i')),
    expect.stringMatching(heard),
  ]);
  const chosen = await door(company, 'plan-choose', {
    by: lead,
    roles: ['Need.Decide'],
    params: { roleId, skillId },
    body: { way: 'build', version: 0 },
  });
  expect(chosen.json).toMatchObject({ way: 'build', needId: need });

  // Content and delivery: a human confirms the cause, another look approves what was drafted, and it reaches them.
  await pass(company, company.now() + 20 * DAY, decider);
  expect(reachedPeople(company).length).toBeGreaterThanOrEqual(5);
  expect((await sheetOf(company)).beside[0]).toMatch(new RegExp(`${label}.*being answered`, 'i'));
  await stage.weeksGoBy();

  // Analytics: what came of it stands on the sheet of the plan.
  await plan(company, 'workforce-b');
  const { lines, ...shown } = await company.run(readWorkforcePlan, { scenario: {} });
  const page = JSON.stringify(planPage({ ...shown, lines }, company.ports.words));
  expect(lines[0]?.beside).toContainEqual(
    expect.stringMatching(new RegExp(`${label} of ${role.title}s, what came of it: `, 'i')),
  );
  expect(page).toContain('what came of it');

  // Performance: somebody who came since has a review. What was seen of her work is in a brief that she alone shares.
  const now = company.now();
  const works = { roleId, department: stage.department, timeZone: 'Europe/Dublin', managerId: boss };
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
    assessed(newcomer, skillId, stage.newcomerAt, now - 3 * DAY),
  );
  const days = { from: isoDay(now - 60 * DAY), until: isoDay(now), on: isoDay(now + 10 * DAY) };
  await door(company, 'reviews-announce', {
    by: hr,
    roles: ['Performance.Manage'],
    body: { reviews: [{ reviewId: REVIEW, personId: newcomer, ...days }] },
  });
  const mine = { by: newcomer, params: { reviewId: REVIEW } };
  const proposed = [{ text: 'Win the pelican works', due: isoDay(now + 200 * DAY), skillId }];
  await door(company, 'me-brief-add', { ...mine, body: { contested: [], word: '', proposed } });
  const readByBoss = async () =>
    (await door(company, 'team-briefs-list', { by: boss })).json['briefs'] as { version: string }[];
  expect(await readByBoss()).toEqual([]);
  const own = await door(company, 'me-brief-read', mine);
  expect(own.text).toMatch(/an assessment/);
  await door(company, 'me-brief-share', {
    by: newcomer,
    body: { reviewId: REVIEW, readerKey: own.json['readerKey'] as string },
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
    { text: 'Win the pelican works', from: 'learning-os/performance', skills: [{ skillId }] },
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

  // Neither log nor plan knows of the objective.
  const log = await decisionLog(company.ports);
  expect(JSON.stringify([log, page])).not.toContain('pelican');
  return log.filter(({ decidedBy }) => decidedBy.kind === 'human').length;
}

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

/** Everything is in use that the story needs, and whoever plans has said what the plant will ask for. */
async function begin({ company, role, skill, plant }: Stage): Promise<void> {
  await saveInUse(company, ['performance']);
  const columns = 'Title,Kind,Role,Skill,Level,People,From,Until,Owner';
  const asked = `New plant,project,${role.title},${skill.label},${plant.level},${plant.people},${isoDay(START + 200 * DAY)},,${owner}`;
  await company.runAgain(takeUndertakings, {
    content: Buffer.from(`${columns}\n${asked}`).toString('base64'),
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

async function questionAtTheGate({ ports }: World, need: string): Promise<string[]> {
  const asked = await collected(ports.needs.pendingApprovals());
  const question = asked.find(({ gate, needId }) => gate === 'cause-and-priority' && needId === need);
  if (!question || !('facts' in question)) throw new Error('Nobody is asked about the cause.');
  return question.facts;
}

const reachedPeople = ({ channels }: World): string[] =>
  [...channels.assignments.standing.values()].map(({ payload }) => payload.personId);
