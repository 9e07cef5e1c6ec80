import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { doors } from '../../../functions/http/index.ts';
import type { Principal } from '../../../functions/http/door/principal.ts';
import { employmentUses } from '../../../lib/domain/policy/employment.ts';
import type { TransferPlan } from '../../../lib/domain/programme/transfer-plan.ts';
import { readerKeyOf } from '../../../lib/domain/person/pseudonym.ts';
import { SignalFromOutside } from '../../../lib/domain/signal/signal.ts';
import type { App } from '../../../lib/wiring.ts';
import { guidOf } from '../../../lib/domain/sha256.ts';
import { collected } from '../../support/collected.ts';
import { saveInUse } from '../../support/put-into-use.ts';
import { asked, companyAtWork, sellers, signalsOf, testers } from '../../support/small-company.ts';
import { START } from '../../support/world.ts';
import { callDoor, type AnyDoor } from './call-door.ts';
import { broken, headerOf, roles } from './callers.ts';

/** Whose data nobody else may see; who calls; who leads a team of some of the sellers. */
const [ann = '', ben = '', ...others] = sellers(60);
const manager = guidOf('a manager');
const WORDS = 'canary-of-ann';
const everybody = [ann, ben, manager, ...others, ...testers];

let app: App;
/** Ids of things that are there, Ann's where somebody's, by the name that routes give them. */
const there: Record<string, string> = {};

beforeAll(async () => {
  process.env['WEBSITE_AUTH_ENABLED'] = 'True';
  const company = await companyAtWork();
  app = { ports: company.ports, disabledAgents: new Set() };
  await company.ports.registers.save({
    register: 'policy',
    id: 'works-agreement',
    value: { ownerId: guidOf('owner'), figuresOfPeople: { margin: 'To see what training did' } },
    at: START,
  });
  await saveInUse(company, employmentUses);
  const ledBy = others.slice(0, 8).flatMap((personId) =>
    signalsOf(personId, 'seller').flatMap((signal) =>
      signal.type === 'learning-os.workforce.person'
        ? [
            {
              ...signal,
              id: guidOf(`led ${personId}`),
              time: new Date(START).toISOString(),
              data: { ...signal.data, managerId: manager },
            },
          ]
        : [],
    ),
  );
  await company.send([...ledBy, asked(ann, 'seller', `Something on negotiation, please. ${WORDS}`, START)]);
  await company.bus.resend({
    messageId: 'm1',
    route: 'evidence',
    body: `no signal of ${ann}`,
    sender: 'bus',
  });
  await company.settle();
  const called = (name: string, by: string, body: object, params = {}) => {
    const found = doors.find((door) => door.name === name);
    if (!found) throw new Error(`There is no door ${name}.`);
    const door = { ...found, example: { params, body } };
    return callDoor(door, { principal: headerOf({ kind: 'user', id: by, roles }), app });
  };
  const planned = (personId: string, will: string): TransferPlan => ({
    personId,
    needId: 'seller.negotiation',
    title: 'A programme',
    changedAt: START,
    words: { name: 'Somebody', acts: [{ will, by: '2026-05-01' }] },
  });
  // Ann shares hers with nobody; somebody of the team shares theirs with who leads it.
  await company.ports.transferPlans.save({ value: planned(ann, WORDS) });
  const key = (await company.ports.learners.raterKey('record-keeping', manager)) ?? '';
  const theirs = planned(others[0] ?? '', 'Prepare each negotiation');
  const shared = { at: START, with: readerKeyOf(theirs.needId, key), words: theirs.words };
  await company.ports.transferPlans.save({ value: { ...theirs, shared } });
  const comment = { response: 'contest', comment: WORDS };
  await called('me-skill-respond', ann, comment, { skillId: 'negotiation' });
  const made = await called('requests-make', ann, {
    roleId: 'seller',
    text: `Negotiation with buyers. ${WORDS}`,
  });
  const [approval] = await collected(company.ports.needs.pendingApprovals());
  const [letter] = await collected(company.ports.deadLetters.open());
  Object.assign(there, {
    needId: approval?.needId,
    approvalId: approval?.approvalId,
    deadLetterId: letter?.deadLetterId,
    requestId: (JSON.parse(made.text) as { requestId: string }).requestId,
    skillId: 'negotiation',
  });
});
afterAll(() => {
  delete process.env['WEBSITE_AUTH_ENABLED'];
});

const paramsOf = (door: AnyDoor): Record<string, string> =>
  Object.fromEntries(
    Object.entries(door.example.params as Record<string, string>).map(([name, value]) => [
      name,
      there[name] ?? value,
    ]),
  );

/** None, each one alone, all but each one, all. */
const roleSets: readonly string[][] = [
  [],
  ...roles.map((role) => [role]),
  ...roles.map((role) => roles.filter((other) => other !== role)),
  [...roles],
];
const kinds: readonly Principal['kind'][] = ['user', 'app'];

const letsIn = { anyone: ['user', 'app'], people: ['user'], apps: ['app'] } as const;
const opens = ({ role, callers }: AnyDoor, { kind, roles: held }: Principal): boolean =>
  (role === null || held.includes(role)) && (letsIn[callers] as readonly string[]).includes(kind);

const REFUSED = /This needs the app role|Only (a person|an app) may do this/;

describe.each(doors.map((door) => [door.name, door] as const))('%s', (_name, door) => {
  const matrix = kinds.flatMap((kind) => roleSets.map((held): Principal => ({ kind, id: ben, roles: held })));

  test('opens to whom the table says and to nobody else, whatever roles they hold', async () => {
    for (const caller of matrix) {
      const { status, text, touched } = await callDoor(door, {
        principal: headerOf(caller),
        params: paramsOf(door),
        app,
      });
      const refused = status === 403 && REFUSED.test(text);
      const open = opens(door, caller);
      expect({ caller, touched, refused }).toEqual({ caller, touched: open, refused: !open });
    }
  });

  test('lets nobody in who does not say who they are, and nobody at all while nothing stands in front', async () => {
    expect(await callDoor(door, { principal: null, app })).toMatchObject({ status: 401, touched: false });
    const principal = headerOf({ kind: 'user', id: ben, roles: [...roles] });
    for (const setting of [undefined, '', 'false', '0', 'False']) {
      if (setting === undefined) delete process.env['WEBSITE_AUTH_ENABLED'];
      else process.env['WEBSITE_AUTH_ENABLED'] = setting;
      expect(await callDoor(door, { principal, app })).toMatchObject({ status: 401, touched: false });
    }
    process.env['WEBSITE_AUTH_ENABLED'] = 'True';
  });
});

/** Long work needs a host with flows, which stands in the tests of the running stack. */
const answering = doors.filter(({ name, operation }) => operation === undefined && name !== 'need-flow');

test.each(answering.map((door) => [door.name, door] as const))(
  '%s answers with no fault of the app’s, which a reply outside its schema would be',
  async (_name, door) => {
    const { status, text } = await callDoor(door, {
      principal: headerOf({ kind: 'user', id: ben, roles: [...roles] }),
      params: paramsOf(door),
      app,
    });
    expect({ status: status < 500, text }).toEqual({ status: true, text });
  },
);

/** Doors whose work is to show who did something, or a message as it came; each has a role of its own. */
const namesPeople: Readonly<Record<string, string>> = {
  'decisions-list': 'who decided',
  'dead-letter-read': 'the message as it came',
  'hooks-list': 'who subscribed',
  'register-read': 'who owns a line of the charter',
};

describe('about another person', () => {
  const reading = doors.filter(({ method }) => method === 'GET');
  const cases = reading.flatMap((door) => kinds.map((kind) => [door.name, kind, door] as const));

  test.each(cases)(
    '%s shows a %s nothing but whom it is there to name, with all roles and with its own alone',
    async (name, kind, door) => {
      for (const held of [[...roles], door.role ? [door.role] : []])
        for (const id of [ben, manager]) {
          const { text } = await callDoor(door, {
            principal: headerOf({ kind, id, roles: held }),
            params: paramsOf(door),
            app,
          });
          expect(text).not.toContain(WORDS);
          const named = everybody.filter((personId) => personId !== id && text.includes(personId));
          expect(name in namesPeople ? [] : named).toEqual([]);
        }
    },
  );

  test('own data is there for its owner, so that hiding it from others means something', async () => {
    const own = doors.find(({ name }) => name === 'me-skills-list');
    if (!own) throw new Error('There is no door me-skills-list.');
    const as = async (id: string) =>
      (await callDoor(own, { principal: headerOf({ kind: 'user', id, roles: [] }), app })).text;
    expect(await as(ann)).toContain(WORDS);
    expect(await as(ben)).toContain('negotiation');
  });

  test('somebody else’s request is not there for whoever may only make their own', async () => {
    const door = doors.find(({ name }) => name === 'request-read');
    if (!door) throw new Error('There is no door request-read.');
    const as = async (id: string) =>
      (
        await callDoor(door, {
          principal: headerOf({ kind: 'user', id, roles: ['Need.Request'] }),
          params: paramsOf(door),
          app,
        })
      ).status;
    expect([await as(ann), [403, 404].includes(await as(ben))]).toEqual([200, true]);
  });

  test('a manager sees their team in words, and what one of it shares, and whoever leads nobody sees nothing', async () => {
    // What is shared before a review stands in test/scenarios/review.test.ts.
    const reports = doors.filter(({ scope, name }) => scope === 'reports' && !/^team-briefs?-/.test(name));
    expect(reports.length).toBeGreaterThan(0);
    for (const door of reports) {
      const as = async (id: string) =>
        (await callDoor(door, { principal: headerOf({ kind: 'user', id, roles: [...roles] }), app })).text;
      expect(await as(ben)).not.toContain('negotiation');
      expect(await as(manager)).toContain('negotiation');
    }
  });
});

describe('a person who sends signals', () => {
  const door = doors.find(({ name }) => name === 'signals-send');
  const send = (kind: Principal['kind'], id: string, signal: object) => {
    if (!door) throw new Error('There is no door signals-send.');
    const source = `${kind}-${id.slice(-4)}`;
    const entry = { ...door, example: { params: {}, body: { signals: [{ ...signal, source }] } } };
    return callDoor(entry, { principal: headerOf({ kind, id, roles: ['Signal.Send'] }), app });
  };
  const request = asked(ann, 'seller', 'Something on writing.', START);
  const about = (personId: string, type: string, data: object) => ({
    ...request,
    id: guidOf(type),
    subject: personId,
    type: `learning-os.${type}`,
    data,
  });
  const score = { skillId: 'writing', score: 3, scale: '0-5' };
  const said = about(ann, 'self.reported', score);

  test.each([request, said])('speaks for nobody else (%#), while a feed speaks for many', async (signal) => {
    expect((await send('user', ben, signal)).status).toBe(403);
    expect((await send('user', ann, signal)).status).toBe(202);
    expect((await send('app', ben, signal)).status).toBe(202);
  });

  const forecast = { skillId: 'writing', level: 3, people: 40, neededBy: '2027-11-01T00:00:00Z' };
  const pulse = { question: 'q1', answers: 30, sum: 90, squares: 300 };
  const facts = [
    about(others[0] ?? '', 'objective.set', { objectiveId: 'o2', text: 'Write', due: '2027-01-31' }),
    about(others[0] ?? '', 'workforce.person', {
      roleId: 'seller',
      department: 'Sales',
      timeZone: 'Europe/Dublin',
      managerId: ann,
      workingHours: { from: 9, to: 17 },
    }),
    about(others[40] ?? '', 'workforce.left', {}),
    about(ann, 'assessment.scored', score),
    about(others[0] ?? '', 'observation.made', { ...score, observerId: ann, observer: 'manager' }),
    about(ann, 'objective.met', { ...score, objectiveId: 'o1' }),
    about(ann, 'role.held', { roleId: 'seller', from: '2020-01-01T00:00:00Z' }),
    about(ann, 'figure.reported', { figureId: 'margin', value: 23.5 }),
    about(ann, 'exercise.answered', { itemId: 'i1', skillIds: ['writing'], correct: true }),
    about(ann, 'learning.recorded', { ...score, verb: 'passed', objectId: 'course' }),
    about(ann, 'evidence.withdrawn', { id: 's1' }),
    about('seller', 'forecast.made', forecast),
    about('sales', 'pulse.summed', pulse),
    about('sales', 'figure.summed', { figureId: 'reopened', people: 9, cases: 120, sum: 8 }),
  ];

  test('sends their own word and no fact of the company’s, also not about themselves', async () => {
    const kindsOf = SignalFromOutside.options.map(({ shape }) => shape.type.value);
    expect([...facts, request, said].map(({ type }) => type).toSorted()).toEqual(kindsOf.toSorted());
    for (const fact of facts) {
      const { status, text } = await send('user', ann, fact);
      expect([fact.type, status]).toEqual([fact.type, 403]);
      expect(text).toMatch(new RegExp(`signals\\[0\\] is a ${fact.type}.*app registration`));
      expect([fact.type, (await send('app', ann, fact)).status]).toEqual([fact.type, 202]);
    }
  });
});

test('1,000 forged or broken principals open no door', async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...doors), broken, async (door, principal) => {
      seen += 1;
      expect(await callDoor(door, { principal, app })).toMatchObject({ status: 401, touched: false });
    }),
    { numRuns: 1_000, seed: 20_261_125 },
  );
  expect(seen).toBe(1_000);
});
