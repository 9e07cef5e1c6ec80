import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isSampled, type StandingApproval } from '../../lib/domain/gate/standing-approval.ts';
import { keyPartOf } from '../../lib/domain/person/pseudonym.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { askDoor } from '../support/ask-door.ts';
import { atMoments } from '../support/at-moments.ts';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import { edit } from '../support/edit-register.ts';
import { approves, companyAtWork, lead, sellers, signalsOf, testers } from '../support/small-company.ts';
import { everythingKept } from '../support/traces.ts';
import { MINUTE } from '../../lib/domain/milliseconds.ts';
import { DAY, START, type World } from '../support/world.ts';

const NEED = 'seller.negotiation';
const people = sellers(60);
const [tester = '', other = ''] = testers;
const nobody = () => undefined;
const HOUR = DAY / 24;
/** A Wednesday: midnight in Dublin, evening in New York. */
const NIGHT = START + 23 * DAY + 16 * HOUR;
/** The afternoon of the same day in Dublin, the morning in New York. */
const WORKING = START + 23 * DAY + 30 * HOUR;

/** The clock of doors and of registers, which are read again a minute after somebody edited one: the company's. */
let now: () => number;
let edits = 0;
beforeEach(() => {
  process.env['WEBSITE_AUTH_ENABLED'] = 'true';
  now = () => START;
  edits = 0;
  jest.spyOn(Date, 'now').mockImplementation(() => now() + edits * MINUTE);
});
afterEach(() => {
  jest.restoreAllMocks();
});
async function save(...edited: Parameters<typeof edit>): ReturnType<typeof edit> {
  const saved = await edit(...edited);
  edits += 2;
  return saved;
}

const approve = (company: World, change: Partial<StandingApproval> = {}) =>
  save(company, 'standing-approval', atMoments(change).standingId, atMoments(change), {
    id: lead,
    roles: ['Register.Write', 'Need.Decide'],
  });

/** A company in which what humans approved for sellers has reached them, and some still wait in a comparison. */
async function company(change: Partial<StandingApproval> | null = {}): Promise<World> {
  now = () => START;
  const at = await companyAtWork();
  now = at.now;
  await at.pass(START + 20 * DAY, approves);
  if (change) expect(await approve(at, change)).toMatchObject({ status: 200 });
  return at;
}

/** The HR system says that a tester sells from today on. */
function moved(company: World, who: string, change: object = { roleId: 'seller' }, name = 'moved'): Signal {
  const [works] = signalsOf(who, 'tester');
  if (works?.type !== 'learning-os.workforce.person') throw new Error('They work here.');
  const time = new Date(company.now()).toISOString();
  return { ...works, id: guidOf(`${name} ${who}`), time, data: { ...works.data, ...change } };
}
async function move(company: World, who: string, change?: object, name?: string): Promise<void> {
  await company.send([moved(company, who, change, name)]);
  await company.settle();
}
async function offer(company: World, at: number): Promise<void> {
  await company.pass(at, nobody);
  await company.offer();
  await company.settle();
}
const reached = ({ channels }: World, who: string): number =>
  [...channels.assignments.standing.values()].filter(({ payload }) => payload.personId === who).length;
const told = ({ channels }: World, who: string): string[] =>
  [...channels.notices.standing.values()]
    .filter(({ payload }) => payload.personIds.includes(who))
    .map(({ payload }) => payload.text);
const known = async ({ ports }: World, who: string) =>
  (await ports.learners.read('record-keeping', who)).value;
const call = (at: World, name: string, by: string, body: object = {}) => askDoor(at, name, { by, body });

describe('another role', () => {
  it('brings one person one thing that exists, in their working hours, for a line of the charter', async () => {
    const at = await company();
    await at.pass(NIGHT, nobody);
    await move(at, tester);
    await offer(at, NIGHT);
    expect(reached(at, tester)).toBe(0);
    await offer(at, WORKING);
    await offer(at, WORKING + 2 * DAY);
    expect(reached(at, tester)).toBe(1);
    expect(told(at, tester)).toEqual([expect.stringMatching(/^For your new role, if you like: .*\(C1\)$/)]);
    const { json } = await call(at, 'me-items-list', tester);
    expect(json['items']).toEqual([
      expect.objectContaining({
        needId: NEED,
        state: 'delivered',
        at: WORKING,
        why: expect.stringContaining('We need negotiation'),
      }),
    ]);
    expect((await call(at, 'me-data-read', tester)).json).toMatchObject({
      participations: [{ needId: NEED, moment: 'role', uncompared: true, waits: false }],
    });
  });

  it('brings no second thing where the signal comes again, or the attention of the week is spent', async () => {
    const at = await company();
    await at.pass(NIGHT, nobody);
    await move(at, tester);
    await offer(at, WORKING);
    await move(at, tester, { roleId: 'seller' }, 'moved again');
    await offer(at, WORKING + 2 * DAY);
    expect(reached(at, tester)).toBe(1);
    const busy = await company();
    await save(busy, 'policy', 'thresholds', { attentionItems: 0 });
    await busy.pass(NIGHT, nobody);
    await move(busy, tester);
    await offer(busy, WORKING);
    expect(reached(busy, tester)).toBe(0);
  });

  it('brings nothing where no line asks for it, or two weeks have passed', async () => {
    const at = await company();
    const line = (await at.ports.registers.charter()).lines.find(({ lineId }) => lineId === 'C1');
    const ended = await save(
      at,
      'charter',
      'C1',
      { ...line, until: new Date(START + 21 * DAY).toISOString() },
      {
        id: lead,
        roles: ['Register.Write'],
      },
    );
    expect(ended.status).toBe(200);
    await at.pass(NIGHT, nobody);
    await move(at, tester);
    await offer(at, WORKING);
    expect(reached(at, tester)).toBe(0);
    const late = await company();
    await late.pass(NIGHT, nobody);
    await move(late, tester);
    await offer(late, WORKING + 21 * DAY);
    expect(reached(late, tester)).toBe(0);
    expect((await known(late, tester)).moments).toBeUndefined();
  });

  it.each<[string, (at: World) => Promise<unknown>]>([
    ['objects', (at) => call(at, 'me-objection-choose', tester, { to: 'processing' })],
    ['wants none', (at) => call(at, 'me-moment-answer', tester, { said: 'stop' })],
    [
      'is stopped by a switch',
      (at) =>
        save(at, 'switch', 'incident-17', {
          stops: 'person',
          personId: tester,
          isOff: true,
          because: 'an incident',
        }),
    ],
  ])('brings nothing to whoever %s', async (_, does) => {
    const at = await company();
    await at.pass(NIGHT, nobody);
    await does(at);
    await at.send([moved(at, tester)]).catch(() => undefined);
    await at.settle();
    await offer(at, WORKING);
    expect(reached(at, tester)).toBe(0);
  });

  it('that was sensed before brings nothing to whoever objects since', async () => {
    const at = await company();
    await at.pass(NIGHT, nobody);
    await move(at, tester);
    await call(at, 'me-objection-choose', tester, { to: 'processing' });
    expect((await known(at, tester)).moments).toBeUndefined();
    await offer(at, WORKING);
    expect(reached(at, tester)).toBe(0);
  });

  it.each<[string, Partial<StandingApproval> | null]>([
    ['none', null],
    ['one for courses alone', { reuses: 'course' }],
    ['one for other skills', { skillIds: ['writing'] }],
    ['one that has ended', { until: new Date(START + 21 * DAY).toISOString() }],
    ['one that speaks of no moments', { momentsAMonth: undefined }],
    ['one that was withdrawn', { isWithdrawn: true }],
  ])('brings nothing under %s', async (_, change) => {
    const at = await company(change);
    await at.pass(NIGHT, nobody);
    await move(at, tester);
    await offer(at, WORKING);
    expect(reached(at, tester)).toBe(0);
    expect(told(at, tester)).toEqual([]);
  });

  it('brings something to as many in a month as were approved', async () => {
    const at = await company({ momentsAMonth: 1 });
    await at.pass(NIGHT, nobody);
    for (const who of testers) await move(at, who);
    await offer(at, WORKING);
    expect(testers.filter((who) => reached(at, who) > 0)).toHaveLength(1);
  });

  it('brings nothing to whoever is of the sample, which the log says without them', async () => {
    const at = await company(null);
    const key = await known(at, tester);
    const ids = Array.from({ length: 200 }, (_, i) => `at-moments-${i}`);
    const isOfSample = (standingId: string) =>
      isSampled(atMoments({ standingId }), keyPartOf(`${standingId}:${NEED}`, key));
    await approve(at, { standingId: ids.find(isOfSample) ?? '' });
    await at.pass(NIGHT, nobody);
    await move(at, tester);
    await offer(at, WORKING);
    await offer(at, WORKING + DAY);
    expect(reached(at, tester)).toBe(0);
    const logged = (await decisionLog(at.ports)).filter(({ decisionId }) => decisionId.startsWith('moment.'));
    expect(logged).toMatchObject([{ outcome: expect.stringContaining('left out as one of the sample') }]);
    expect(JSON.stringify(logged)).not.toContain(tester);
  });

  it('is seen by nobody else: groups, insights and the feed stay as they were, and the log names nobody', async () => {
    const at = await company();
    await at.pass(NIGHT, nobody);
    const feed = await at.send([moved(at, tester)]);
    await at.settle();
    const seen = async () => ({
      needs: await collected(at.ports.needs.list()),
      insights: await collected(at.ports.needs.insights()),
      coverage: await collected(at.ports.coverage.all()),
      changes: await collected(at.ports.groups.changes()),
      declined: await collected(at.ports.declinedDemand.all()),
      questions: at.channels.approvalCards.standing.size,
    });
    const [before, logged] = [await seen(), (await decisionLog(at.ports)).length];
    await offer(at, WORKING);
    expect(reached(at, tester)).toBe(1);
    expect(await seen()).toEqual(before);
    expect(await at.send([moved(at, other, { department: 'tester' }, 'unmoved')])).toEqual(feed);
    const [entry, ...more] = (await decisionLog(at.ports)).slice(logged);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      decidedBy: { kind: 'rule', name: 'standing approval' },
      subject: 'standing-approval:at-moments',
      charterLineId: 'C1',
      at: Math.floor(WORKING / DAY) * DAY,
    });
    for (const word of [tester, 'seller', 'negotiation']) expect(JSON.stringify(entry)).not.toContain(word);
  });
});

describe('another team', () => {
  it('brings what exists for the role to whoever has not had it', async () => {
    const at = await company();
    await at.pass(NIGHT, nobody);
    await move(at, tester, { roleId: 'seller' });
    await call(at, 'me-moment-answer', tester, { said: 'stop' });
    await call(at, 'me-moment-answer', tester, { said: 'go-on' });
    await at.pass(NIGHT + HOUR, nobody);
    await move(at, tester, { roleId: 'seller', managerId: guidOf('their manager') }, 'in a team');
    await offer(at, WORKING);
    expect(reached(at, tester)).toBe(1);
    expect((await known(at, tester)).participations[NEED]).toMatchObject({ moment: 'team' });
  });
});

describe('whoever waits in a comparison', () => {
  async function waiting(at: World): Promise<string> {
    for (const who of people) {
      const part = (await known(at, who)).participations[NEED];
      if (part && part.deliveredAt === undefined) return who;
    }
    throw new Error('Nobody waits.');
  }

  it('gets nothing by a moment, and all of it when they ask, and leaves the comparison', async () => {
    const at = await company();
    const who = await waiting(at);
    await at.pass(NIGHT, nobody);
    await at.send([
      { ...moved(at, who, { roleId: 'seller', managerId: guidOf('another manager'), department: 'seller' }) },
    ]);
    await at.settle();
    await offer(at, WORKING);
    expect(reached(at, who)).toBe(0);
    const asked = await call(at, 'me-moment-tell', who, { text: 'Negotiation with a buyer on Friday' });
    expect(asked.json).toMatchObject({ outcome: 'sent', leftComparison: true, item: { needId: NEED } });
    expect(reached(at, who)).toBe(1);
    expect((await known(at, who)).participations[NEED]).toMatchObject({ uncompared: true });
    await at.pass(START + 120 * DAY, nobody);
    expect(reached(at, who)).toBe(1);
  });
});

describe('what somebody says lies before them', () => {
  it('is understood, brings what exists, and is neither kept nor told', async () => {
    const at = await company();
    await at.pass(NIGHT, nobody);
    await move(at, tester);
    const text = 'My first negotiation with a buyer is on Friday';
    const { json } = await call(at, 'me-moment-tell', tester, { text });
    expect(json).toMatchObject({
      outcome: 'sent',
      item: { needId: NEED, url: expect.any(String) },
      charterLine: { lineId: 'C1' },
    });
    expect(reached(at, tester)).toBe(1);
    const sent = Object.values(at.channels).map(({ standing }) => [...standing.values()]);
    const everywhere = [...(await everythingKept(at)).values(), JSON.stringify(sent)];
    expect(everywhere.filter((one) => /first negotiation with a buyer/i.test(one))).toEqual([]);
    expect((await call(at, 'me-moment-tell', tester, { text })).json).toMatchObject({ outcome: 'had' });
    expect(reached(at, tester)).toBe(1);
  });

  it('brings the address without a standing approval, and to whoever objects, of whom nothing is noted', async () => {
    const at = await company(null);
    await at.pass(NIGHT, nobody);
    await move(at, tester);
    await move(at, other);
    await call(at, 'me-objection-choose', other, { to: 'processing' });
    for (const who of [tester, other]) {
      const { json } = await call(at, 'me-moment-tell', who, { skillId: 'negotiation' });
      expect(json).toMatchObject({ outcome: 'address', item: { url: expect.any(String) } });
      expect(reached(at, who)).toBe(0);
    }
    expect((await known(at, other)).participations).toEqual({});
    expect((await known(at, tester)).participations[NEED]).toMatchObject({ uncompared: true });
  });

  it('is counted as a wish where nothing exists, which nobody sees before five wish for it', async () => {
    const at = await company();
    const wish = (who: string) =>
      call(at, 'me-moment-tell', who, { skillId: 'measuring', kind: 'objective' });
    const declined = async () => {
      return (await askDoor(at, 'declined-list', { by: lead, roles: ['Need.Read'] })).text;
    };
    const needs = await collected(at.ports.needs.list());
    for (const who of testers.slice(0, 4))
      expect((await wish(who)).json).toMatchObject({ outcome: 'nothing', item: null });
    expect(await declined()).not.toContain('measuring');
    expect(await collected(at.ports.needs.list())).toEqual(needs);
    expect((await call(at, 'me-data-read', tester)).json).toMatchObject({
      requests: [{ skillId: 'measuring', outcome: 'counted' }],
    });
    await wish(testers[4] ?? '');
    expect(await declined()).toContain('measuring');
  });

  it('that is off the charter brings nothing, and neither does what is not clear', async () => {
    const at = await company();
    const off = await call(at, 'me-moment-tell', tester, { skillId: 'negotiation' });
    expect(off.json).toMatchObject({ outcome: 'off-charter', item: null });
    const unclear = await call(at, 'me-moment-tell', tester, { text: 'The weather in the canteen' });
    expect(unclear.json).toMatchObject({ outcome: 'unclear', item: null });
    expect(reached(at, tester)).toBe(0);
    expect((await call(at, 'me-moment-tell', tester, {})).status).toBe(400);
  });
});

describe('an offer', () => {
  it('that is put off comes once more a week later, and is refused in one step by whom it was made to', async () => {
    const at = await company();
    await at.pass(NIGHT, nobody);
    await move(at, tester);
    await offer(at, WORKING);
    const answer = (said: string) => call(at, 'me-moment-answer', tester, { said, needId: NEED });
    expect(await answer('later')).toMatchObject({ status: 200, json: { offers: true } });
    await offer(at, WORKING + 5 * DAY);
    expect(told(at, tester)).toHaveLength(1);
    await offer(at, WORKING + 7 * DAY);
    await offer(at, WORKING + 8 * DAY);
    expect(told(at, tester)).toHaveLength(2);
    expect(await answer('not-relevant')).toMatchObject({ status: 200 });
    expect((await known(at, tester)).participations[NEED]?.declinedAt).toBe(Date.now());
    expect(await call(at, 'me-moment-answer', other, { said: 'later', needId: NEED })).toMatchObject({
      status: 404,
    });
    expect(await call(at, 'me-moment-answer', other, { said: 'later' })).toMatchObject({ status: 400 });
  });
});
