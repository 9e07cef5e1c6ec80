import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startOnce } from '../../functions/start-flow.ts';
import { erasePerson } from '../../lib/adapters/cosmos/personal-data/erase.ts';
import { countHeads } from '../../lib/agents/workforce-planning/count-heads.ts';
import { readWorkforcePlan } from '../../lib/agents/workforce-planning/capability-lines.ts';
import { planPage } from '../../lib/agents/workforce-planning/plan-page.ts';
import { takeUndertakings } from '../../lib/agents/workforce-planning/take-undertakings.ts';
import { endRound } from '../../lib/domain/need/need-transitions.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { planWorkforce } from '../../orchestrators/plan-workforce.ts';
import { askDoor, type Asked } from '../support/ask-door.ts';
import { decisionLog } from '../support/decision-log.ts';
import { containersOf } from '../support/containers-of.ts';
import { flowClient } from '../support/flow-client.ts';
import { companyAtWork, lead, reassess, sellers } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

beforeAll(() => {
  process.env['WEBSITE_AUTH_ENABLED'] = 'True';
});

afterEach(() => void jest.restoreAllMocks());

const nobody = () => undefined;
const owner = guidOf('owner of the plant');
const decider = guidOf('somebody who decides');
const ROLES = ['Insight.Read', 'Need.Decide', 'Register.Write'] as const;
const day = (days: number) => new Date(START + days * DAY).toISOString().slice(0, 10);
const HEADERS = 'Title,Kind,Role,Skill,Level,People,From,Until,Owner,Budget';
const row = (title: string, skill: string, people: number, days: number, level = 3) =>
  `${title},project,Seller,${skill},${level},${people},${day(days)},,${owner},secret`;

const take = (company: World, rows: readonly string[], isDry = false) =>
  company.runAgain(takeUndertakings, {
    content: Buffer.from([HEADERS, ...rows].join('\n')).toString('base64'),
    isDry,
    by: lead,
  });

/** By the clock of the company; whoever decides, where nobody else is named. */
const call = (
  company: World,
  name: string,
  { id = decider, ...asked }: Partial<Asked> & { id?: string } = {},
) => {
  jest.spyOn(Date, 'now').mockImplementation(() => company.now());
  return askDoor(company, name, { by: id, roles: ROLES, ...asked });
};

interface Line {
  skillId: string;
  level: number;
  outlook: string;
  people: number;
  missing: number;
  undertakings: { undertakingId: string; title: string }[];
  able?: { about: number; low: number; high: number; headsFrom: string };
  ways: { way: string; people: number; cost: number; days: number; late: number; daysFrom: string }[];
  chosen?: { way: string; by: string; version: number; came?: { able: number } };
}
const planOf = async (company: World): Promise<Line[]> =>
  (await call(company, 'plan-read')).json['items'] as Line[];

async function confirmAll(company: World): Promise<void> {
  const { json } = await call(company, 'me-undertakings-list', { id: owner });
  for (const { undertakingId, version } of json['items'] as { undertakingId: string; version: number }[]) {
    const answered = await call(company, 'me-undertaking-answer', {
      id: owner,
      params: { undertakingId },
      body: { standing: 'confirmed', version },
    });
    expect(answered.status).toBe(200);
  }
}

async function look(company: World, id: string, counts = false): Promise<unknown> {
  const client = flowClient(
    () => company.engine,
    () => undefined,
  );
  await startOnce(client, planWorkforce, id, { counts });
  await company.settle();
  return company.engine.instances().find((instance) => instance.id === id)?.output;
}

/** A company whose plan needs far more sellers who can negotiate than there are, and no more writers than there are. */
async function planned(): Promise<World> {
  const company = await companyAtWork();
  await take(company, [row('New plant', 'Negotiation', 50, 200), row('Letters', 'Writing', 10, 200)]);
  await confirmAll(company);
  await look(company, 'workforce-a');
  return company;
}

describe('undertakings', () => {
  it('are told row by row before anything is kept, and each fault says what to do', async () => {
    const company = await companyAtWork();
    const dry = await take(
      company,
      [
        row('New plant', 'Negotiation', 50, 200),
        row('New plant', 'Negotiation', 60, 200),
        row('', 'Negotiation', 50, 200),
        row('A', 'Juggling', 50, 200),
        row('B', 'Writing', 0, 200),
        row('C', 'Writing', 5, 200, 7),
        `D,holiday,Seller,Writing,3,5,${day(9)},,${owner},`,
        `E,project,Pilot,Writing,3,5,${day(9)},,${owner},`,
        `F,project,Seller,Writing,3,5,${day(9)},${day(8)},${owner},`,
        `G,project,Seller,Writing,3,5,${day(9)},,somebody,`,
        `=H(),project,Seller,Writing,3,5,${day(9)},,${owner},`,
      ],
      true,
    );
    expect(dry).toMatchObject({ rows: 11, changed: 1, refused: 10, taken: 0 });
    expect(dry.faulty.map(({ fault }) => fault)).toEqual([
      'undertaking-twice',
      'no-title-of-it',
      'no-such-skill',
      'bad-people',
      'bad-target-level',
      'unknown-kind',
      'no-such-role',
      'ends-before',
      'no-such-owner',
      'formula',
    ]);
    expect(await company.ports.registers.latest('undertaking')).toEqual([]);
  });

  it('count once their owner confirmed them, and no more once they say otherwise', async () => {
    const company = await companyAtWork();
    const plant = row('New plant', 'Negotiation', 50, 200);
    expect(await take(company, [plant])).toMatchObject({ taken: 1 });
    expect(await take(company, [plant])).toMatchObject({ taken: 0, unchanged: 1 });
    expect(await planOf(company)).toEqual([]);
    const [entry] = await company.ports.registers.latest('undertaking');
    const confirmed = { standing: 'confirmed' };
    const params = { undertakingId: entry?.id ?? '' };
    expect(await call(company, 'me-undertaking-answer', { params, body: confirmed })).toMatchObject({
      status: 404,
    });
    // Whoever may write registers cannot confirm in their place.
    const value = { ...entry?.value, ...confirmed };
    expect(
      await call(company, 'register-save', {
        params: { register: 'undertaking', entryId: params.undertakingId },
        body: { value },
      }),
    ).toMatchObject({ status: 403 });
    await confirmAll(company);
    expect(await planOf(company)).toMatchObject([{ skillId: 'negotiation', people: 50 }]);
    expect(await take(company, [plant])).toMatchObject({ taken: 0, unchanged: 1 });
    expect(await planOf(company)).toHaveLength(1);
    expect(await take(company, [row('New plant', 'Negotiation', 55, 200)])).toMatchObject({ taken: 1 });
    expect(await planOf(company)).toEqual([]);
  });

  it('are confirmed by the owner whom they had, and by nobody who names themselves in the same save', async () => {
    const company = await companyAtWork();
    await take(company, [row('New plant', 'Negotiation', 50, 200)]);
    const entry = async () => (await company.ports.registers.latest('undertaking'))[0];
    const first = await entry();
    const save = async (over: object, id = decider, entryId = first?.id ?? '') => {
      const stands = entryId === first?.id ? await entry() : undefined;
      return call(company, 'register-save', {
        id,
        params: { register: 'undertaking', entryId },
        body: { value: { ...first?.value, ...over } },
        ...(stands ? { ifMatch: stands.etag } : {}),
      });
    };
    const confirmed = { standing: 'confirmed' };
    expect(await save({ ...confirmed, ownerId: decider })).toMatchObject({ status: 403 });
    expect(
      await save({ ...confirmed, undertakingId: 'mine', ownerId: decider }, decider, 'mine'),
    ).toMatchObject({ status: 403 });
    // An owner says yes to what stands, and not to what they write in the same save.
    expect(await save({ ...confirmed, people: 500 }, owner)).toMatchObject({ status: 403 });
    await confirmAll(company);
    expect(await planOf(company)).toHaveLength(1);
    // What is confirmed and says otherwise, or has another owner, is proposed anew.
    for (const over of [{ ownerId: decider }, { people: 60 }, { level: 1 }]) {
      expect(await save({ ...confirmed, ...over })).toMatchObject({ status: 200 });
      expect((await entry())?.value).toMatchObject({ ...over, standing: 'proposed' });
      expect(await planOf(company)).toEqual([]);
      expect(await save({ standing: 'proposed' })).toMatchObject({ status: 200 });
      await confirmAll(company);
    }
    // Whoever plans may take one back.
    expect(await save({ standing: 'withdrawn' })).toMatchObject({ status: 200 });
    expect(await planOf(company)).toEqual([]);
    // Titles are free text, and the log is never changed.
    const logged = JSON.stringify(await decisionLog(company.ports));
    expect(logged).toContain('withdraws the undertaking');
    expect(logged).not.toContain('New plant');
  });

  it('go with the person who owned them, and are told to them before', async () => {
    const company = await planned();
    const { json } = await call(company, 'me-data-read', { id: owner });
    expect(json['undertakings']).toMatchObject([{ title: 'Letters' }, { title: 'New plant' }]);
    await erasePerson(containersOf(company), owner);
    expect(await company.ports.registers.latest('undertaking')).toEqual([]);
    expect(await planOf(company)).toEqual([]);
  });
});

describe('the plan', () => {
  it('says what will be short if nothing is done, and what each way would take', async () => {
    const company = await planned();
    const [short, enough] = await planOf(company);
    expect(short).toMatchObject({ skillId: 'negotiation', outlook: 'short', people: 50 });
    expect(short?.able).toMatchObject({ headsFrom: 'policy' });
    expect(short?.able?.high).toBeLessThan(50);
    expect(short?.missing).toBe(50 - (short?.able?.about ?? 0));
    expect(short?.ways.map(({ way }) => way)).toEqual(['build', 'buy', 'borrow', 'bot']);
    const build = short?.ways[0];
    expect(build).toMatchObject({ late: 0, daysFrom: 'policy' });
    expect(enough).toMatchObject({ skillId: 'writing', outlook: 'enough', missing: 0, ways: [] });
    // The page says it too, about groups alone.
    const page = [...company.channels.reports.standing.values()].find(
      ({ payload }) => 'name' in payload && payload.name === 'workforce-plan',
    );
    const text = JSON.stringify(page);
    expect(text).toContain('which is too few');
    for (const id of [...sellers(60), owner]) expect(text).not.toContain(id);
  });

  it('is chosen about by a human, once for what they read, and it is logged', async () => {
    const company = await planned();
    const params = { roleId: 'seller', skillId: 'negotiation' };
    const choose = (body: object) => call(company, 'plan-choose', { params, body });
    expect(await choose({ way: 'buy', version: 0, note: 'Two of them for the north' })).toMatchObject({
      status: 200,
      json: { way: 'buy', version: 1 },
    });
    expect(await choose({ way: 'bot', version: 0 })).toMatchObject({ status: 412 });
    const [line] = await planOf(company);
    expect(line?.chosen).toMatchObject({ way: 'buy', by: decider, version: 1 });
    expect(await company.ports.registers.latest('plan-choice')).toMatchObject([
      { by: decider, value: { way: 'buy', needed: 50, note: 'Two of them for the north' } },
    ]);
    const logged = await decisionLog(company.ports);
    expect(logged.filter(({ outcome }) => outcome.startsWith('chooses to buy'))).toMatchObject([
      { decidedBy: { kind: 'human', name: decider } },
    ]);
    // Nobody writes by hand what was forecast when somebody chose.
    const [entry] = await company.ports.registers.latest('plan-choice');
    expect(
      await call(company, 'register-save', {
        params: { register: 'plan-choice', entryId: entry?.id ?? '' },
        body: { value: entry?.value },
      }),
    ).toMatchObject({ status: 400 });
    expect(
      await call(company, 'plan-choose', {
        params: { ...params, skillId: 'writing' },
        body: { way: 'buy' },
      }),
    ).toMatchObject({ status: 404 });
  });

  it('is the same choice when it is said again, and another one by another way', async () => {
    const company = await planned();
    const params = { roleId: 'seller', skillId: 'negotiation' };
    const chosenAt = async (way: 'buy' | 'borrow') => {
      expect(await call(company, 'plan-choose', { params, body: { way } })).toMatchObject({ status: 200 });
      const [entry] = await company.ports.registers.latest('plan-choice');
      return [entry?.version, entry?.value.chosenAt];
    };
    const first = company.now();
    expect(await chosenAt('buy')).toEqual([1, first]);
    await company.pass(first + 3_600_000, nobody);
    expect(await chosenAt('buy')).toEqual([1, first]);
    expect(await chosenAt('borrow')).toEqual([2, company.now()]);
  });

  it('opens a need for what is built, and none without a line of the charter', async () => {
    const company = await planned();
    const params = { roleId: 'seller', skillId: 'negotiation' };
    const built = await call(company, 'plan-choose', { params, body: { way: 'build', version: 0 } });
    expect(built).toMatchObject({ status: 200, json: { needId: 'seller.negotiation' } });
    expect(await company.ports.needs.find('seller.negotiation')).toBeDefined();
    const later = await companyAtWork();
    await take(later, [row('Far away', 'Negotiation', 55, 450)]);
    await confirmAll(later);
    await look(later, 'workforce-b');
    expect(await call(later, 'plan-choose', { params, body: { way: 'build' } })).toMatchObject({
      status: 400,
    });
  });

  it('is not built while its need rests, and says until when', async () => {
    const company = await planned();
    const params = { roleId: 'seller', skillId: 'negotiation' };
    const build = () => call(company, 'plan-choose', { params, body: { way: 'build' } });
    expect(await build()).toMatchObject({ status: 200 });
    const found = await company.ports.needs.find('seller.negotiation');
    if (!found) throw new Error('No need was opened.');
    const declined = endRound(found.value, 'declined', 'not now', company.now());
    await company.ports.needs.commit(declined.needId, { need: { ...found, value: declined } });
    const { restDays } = (await company.ports.registers.policy()).thresholds;
    const day = new Date(declined.foundAt + restDays * DAY).toISOString().slice(0, 10);
    const refused = await build();
    expect(refused.status).toBe(409);
    expect(JSON.stringify(refused.json)).toContain(day);
  });

  it('is compared with what came when the day has come', async () => {
    const company = await planned();
    const params = { roleId: 'seller', skillId: 'negotiation' };
    await call(company, 'plan-choose', { params, body: { way: 'borrow', version: 0 } });
    await look(company, 'workforce-c');
    expect((await planOf(company))[0]?.chosen?.came).toBeUndefined();
    await company.pass(START + 201 * DAY, nobody);
    await reassess(company, sellers(60));
    await look(company, 'workforce-d');
    const [{ value } = { value: undefined }] = await company.ports.registers.latest('plan-choice');
    expect(value?.came?.at).toBe(START + 201 * DAY);
    const logged = await decisionLog(company.ports);
    expect(logged.map(({ outcome }) => outcome)).toContainEqual(expect.stringContaining('50 were needed'));
    // Also where the line is not short by now.
    const [line] = (await company.runAgain(readWorkforcePlan, { scenario: {} })).lines;
    if (!line) throw new Error('The plan has no line.');
    for (const outlook of ['short', 'open', 'enough'] as const) {
      const page = planPage(
        { lines: [{ ...line, outlook }], currency: 'EUR', leastGroup: 5 },
        company.ports.words,
      );
      expect(JSON.stringify(page)).toContain('What came by');
    }
  });

  it('is not known at another level than was counted, until enough are seen anew', async () => {
    const company = await companyAtWork();
    const asksFor = async (level: number) => {
      await take(company, [row('New plant', 'Negotiation', 50, 200, level)]);
      await confirmAll(company);
    };
    await asksFor(0);
    await look(company, 'workforce-e');
    const [easy] = await planOf(company);
    expect(easy).toMatchObject({ level: 0, outlook: 'enough' });
    await asksFor(5);
    expect((await planOf(company))[0]).toMatchObject({ level: 5, outlook: 'unknown' });
    await look(company, 'workforce-f');
    expect((await planOf(company))[0]).toMatchObject({ level: 5, outlook: 'unknown', ways: [] });
    await company.pass(company.now() + 5 * DAY, nobody);
    await reassess(company, sellers(60));
    await look(company, 'workforce-g');
    const [hard] = await planOf(company);
    expect(hard).toMatchObject({ level: 5, outlook: 'short' });
    expect(hard?.able?.about).toBeLessThan(easy?.able?.about ?? 0);
  });

  it('is compared with nothing that was said at another level, or more than a month before', async () => {
    const company = await planned();
    const params = { roleId: 'seller', skillId: 'negotiation' };
    await call(company, 'plan-choose', { params, body: { way: 'borrow', version: 0 } });
    await company.pass(START + 201 * DAY, nobody);
    await look(company, 'workforce-h');
    const came = async () => (await company.ports.registers.latest('plan-choice'))[0]?.value.came;
    expect(await came()).toBeUndefined();
    await take(company, [row('Easier', 'Negotiation', 5, 200, 1)]);
    await confirmAll(company);
    await reassess(company, sellers(60));
    await look(company, 'workforce-i');
    expect(await came()).toBeUndefined();
  });

  it('stays as it is where somebody asks what would be if', async () => {
    const company = await planned();
    await company.pass(Date.parse('2026-04-01T04:00:00Z'), nobody);
    await company.runAgain(countHeads, {});
    const before = await planOf(company);
    const asked = async (body: object) => (await call(company, 'plan-try', { body })).json['items'] as Line[];
    const of = (lines: Line[], skillId: string) => lines.find((line) => line.skillId === skillId);
    expect(of(await asked({ growthPercent: 100 }), 'negotiation')?.people).toBe(100);
    expect(
      of(await asked({ replacesSkillId: 'negotiation', replacesPercent: 50 }), 'negotiation')?.people,
    ).toBe(25);
    const closed = of(await asked({ closes: 'seller' }), 'writing');
    expect(closed?.able?.high).toBe(0);
    expect(closed?.outlook).toBe('short');
    for (const body of [
      { closes: 'nowhere' },
      { closes: 'constructor' },
      { replacesSkillId: 'negotiation' },
      { replacesPercent: 50 },
    ])
      expect(await call(company, 'plan-try', { body })).toMatchObject({ status: 400 });
    expect(await planOf(company)).toEqual(before);
  });
});
