// An objective is its person's: matched to a skill or asked about, and met by what exists, of which nobody else hears.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { z } from 'zod';
import { offerPage } from '../../lib/agents/delivery/offer-at-moments.ts';
import { runStep } from '../../lib/step.ts';
import { takeObjection } from '../../lib/rights/objection.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { collected } from '../support/collected.ts';
import { askDoor } from '../support/ask-door.ts';
import { ann, companyWithReview, objective, said } from '../support/company-with-review.ts';
import { edit } from '../support/edit-register.ts';
import { putIntoUse } from '../support/put-into-use.ts';
import type { RegisterName } from '../../lib/domain/register.ts';
import { exportPerson } from '../../scripts/commands/personal-data/export-person.ts';
import { containersOf } from '../support/containers-of.ts';
import { atMoments } from '../support/at-moments.ts';
import { savePhrases, UNCLEAR } from '../support/skill-phrases.ts';
import { approves, companyAtWork, lead, signalsOf, testers } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

const [tester = ''] = testers;
let clock: () => number;
beforeEach(() => {
  clock = () => START;
  jest.spyOn(Date, 'now').mockImplementation(() => clock());
});
afterEach(() => {
  jest.restoreAllMocks();
});

const own = async (company: World, by = ann) =>
  (await askDoor(company, 'me-objectives-list', { by })).json['items'] as {
    objectiveId: string;
    text: string;
    skills: { skillId: string }[];
    options: { skillId: string }[];
  }[];
const send = async (company: World, ...signals: Parameters<World['send']>[0]) => {
  await company.send(signals);
  await company.settle();
};

test('words are matched as requests are, and where they leave a doubt its person is asked', async () => {
  const company = await companyWithReview();
  await savePhrases(company);
  const later = Date.now() + 61_000;
  jest.spyOn(Date, 'now').mockImplementation(() => later);
  await send(company, worded('Get better at negotiation'), worded(UNCLEAR, 'o2'));
  const [first, second] = await own(company);
  const both = [first, second].toSorted((a, b) => (b?.skills.length ?? 0) - (a?.skills.length ?? 0));
  expect(both[0]).toMatchObject({ skills: [{ skillId: 'negotiation' }], options: [] });
  const doubtful = both[1];
  expect(doubtful?.skills).toEqual([]);
  expect(doubtful?.options.map(({ skillId }) => skillId)).toContain('writing');
  const params = { objectiveId: doubtful?.objectiveId ?? '' };
  await askDoor(company, 'me-objective-answer', { by: ann, params, body: { skillId: 'writing' } });
  expect((await own(company)).find(({ objectiveId }) => objectiveId === params.objectiveId)).toMatchObject({
    skills: [{ skillId: 'writing' }],
    options: [],
  });
});

test('the later word wins, its sender takes it back, and of whoever objects or left none is kept', async () => {
  const company = await companyWithReview();
  await send(company, objective(ann, { text: 'Later' }, 3), objective(ann, { text: 'Earlier' }, 9));
  expect(await own(company)).toMatchObject([{ text: 'Later' }]);
  const named = said(
    ann,
    'objective.set',
    { objectiveId: 'o9', text: 'Wrong', due: '2026-05-01' },
    2,
    'wrong',
  );
  await send(company, named);
  expect(await own(company)).toHaveLength(2);
  await send(company, said(ann, 'evidence.withdrawn', { id: 'wrong' }, 0));
  expect(await own(company)).toMatchObject([{ text: 'Later' }]);
  // Also where what takes it back came first.
  await send(company, said(ann, 'evidence.withdrawn', { id: 'early' }, 0));
  await send(company, { ...named, id: 'early' });
  expect(await own(company)).toHaveLength(1);
  await company.run(takeObjection, { personId: ann, to: 'processing' });
  await send(company, objective(ann, { objectiveId: 'o3', text: 'Unkept' }, 1));
  expect(await own(company)).toHaveLength(1);
  await company.ports.personalData.eraseLeaver(ann);
  expect(await own(company)).toEqual([]);
});

/** What a human saves, heeded by every process. */
async function heeded(company: World, ...[register, id, value]: [RegisterName, string, object]) {
  process.env['WEBSITE_AUTH_ENABLED'] = 'true';
  expect((await edit(company, register, id, value)).status).toBe(200);
  const later = Date.now() + 61_000;
  jest.spyOn(Date, 'now').mockImplementation(() => later);
}

/** An objective whose sender names no skill. */
function worded(text: string, objectiveId = 'o1') {
  const signal = objective(ann, { text, objectiveId });
  if (signal.type !== 'learning-os.objective.set') throw new Error('It is an objective.');
  const data = { ...signal.data };
  delete data.skillIds;
  return { ...signal, data };
}

test('the same words with a later time are no new word, and are taken back by the signal that said them last', async () => {
  const company = await companyWithReview();
  const data = { objectiveId: 'o1', text: 'Renew', due: '2026-05-01' };
  await send(company, said(ann, 'objective.set', data, 9, 'first'));
  await send(company, said(ann, 'objective.set', data, 4, 'again'));
  const kept = () => Array.fromAsync(company.ports.objectives.of(ann));
  expect(await kept()).toMatchObject([{ setAt: START - 9 * DAY, last: { at: START - 4 * DAY } }]);
  // What was said between the two came late, and is not the last word.
  await send(company, said(ann, 'objective.set', { ...data, text: 'Sell' }, 6, 'between'));
  expect(await kept()).toMatchObject([{ text: 'Renew', setAt: START - 9 * DAY }]);
  await send(company, said(ann, 'evidence.withdrawn', { id: 'again' }, 0));
  expect(await kept()).toEqual([]);
});

test('a feed takes back a signal, and no objective that is called as the signal is', async () => {
  const company = await companyWithReview();
  await send(company, objective(ann, { objectiveId: '117' }));
  await send(company, said(ann, 'evidence.withdrawn', { id: '117' }, 0));
  expect(await own(company)).toHaveLength(1);
});

test('an objective is kept, without a skill, while the agent that finds skills in words is stopped', async () => {
  const company = await companyWithReview();
  const off = { stops: 'agent', agent: 'needs-analysis', isOff: true, because: 'x' };
  await heeded(company, 'switch', 'needs', off);
  await send(company, worded('Renew the contract with the heron works'));
  expect(await own(company)).toMatchObject([{ skills: [], options: [] }]);
  expect(await collected(company.ports.deadLetters.open())).toEqual([]);
});

const stops = (entry: object) => (company: World) =>
  heeded(company, 'switch', 'off', { ...entry, isOff: true, because: 'x' });
test.each([
  [
    'not-agreed',
    (company: World) =>
      heeded(company, 'policy', 'works-agreement', { ownerId: lead, noIndividualWorkEvidence: true }),
  ],
  ['stopped', stops({ stops: 'agent', agent: 'performance' })],
  ['stopped', stops({ stops: 'agent', agent: 'sensing' })],
  ['stopped', stops({ stops: 'person', personId: ann })],
  ['bad-signal', () => Promise.resolve()],
])('a dead letter says of an objective neither the words nor the person: %s', async (reason, happens) => {
  const company = await companyWithReview();
  await happens(company);
  const signal = objective(ann, reason === 'bad-signal' ? { due: '2026-12-31' } : {});
  await company.bus.send([
    reason === 'bad-signal'
      ? ({ ...signal, data: { ...signal.data, due: 'soon' } } as typeof signal)
      : signal,
  ]);
  await company.settle();
  const letters = await collected(company.ports.deadLetters.open());
  expect(letters).toMatchObject([{ reason, description: expect.stringContaining('send it again') }]);
  expect(JSON.parse(letters[0]?.body ?? '')).toMatchObject({ id: signal.id, source: 'hcm.example' });
  for (const word of ['heron', ann]) expect(JSON.stringify(letters)).not.toContain(word);
});

test('what waits for an offer follows each correction of an objective, and goes with what is taken back', async () => {
  const company = await companyWithReview();
  const asked = async () =>
    (await company.ports.learners.read('record-keeping', ann)).value.moments?.objective?.targets;
  const first = objective(ann, { level: 4 }, 9);
  await send(company, first, objective(ann, { objectiveId: 'o2', level: 3 }, 8));
  expect(await asked()).toEqual({ negotiation: 4 });
  await send(company, objective(ann, { level: 2 }, 7));
  expect(await asked()).toEqual({ negotiation: 3 });
  const moved = objective(ann, { objectiveId: 'o2', skillIds: ['writing'], level: 3 }, 6);
  await send(company, moved);
  expect(await asked()).toEqual({ negotiation: 2, writing: 3 });
  await send(company, said(ann, 'evidence.withdrawn', { id: moved.id }, 0));
  expect(await asked()).toEqual({ negotiation: 2 });
  const [left] = await own(company);
  await askDoor(company, 'me-objective-answer', {
    by: ann,
    params: { objectiveId: left?.objectiveId ?? '' },
    body: { skillId: null },
  });
  expect(await asked()).toBeUndefined();
});

/** A company in which something exists for negotiation, and may be offered at moments. */
async function companyWithOffer(): Promise<World> {
  const company = await companyAtWork();
  clock = company.now;
  await company.pass(START + 20 * DAY, approves);
  await putIntoUse(company, 'performance');
  const process = Date.now();
  clock = () => process;
  const by = { id: lead, roles: ['Register.Write', 'Need.Decide'] as const };
  const saved = await edit(company, 'standing-approval', 'at-moments', atMoments(), {
    ...by,
    roles: [...by.roles],
  });
  expect(saved.status).toBe(200);
  clock = () => process + 200_000;
  const [works] = signalsOf(tester, 'tester');
  if (works?.type !== 'learning-os.workforce.person') throw new Error('They work here.');
  const time = new Date(company.now()).toISOString();
  await send(company, {
    ...works,
    id: guidOf('led'),
    time,
    data: { ...works.data, roleId: 'seller', department: 'Sales' },
  });
  return company;
}

const reached = ({ channels }: World, who: string): number =>
  [...channels.assignments.standing.values()].filter(({ payload }) => payload.personId === who).length;
/** Working hours of the next days. */
async function offerNow(company: World): Promise<void> {
  for (const hours of [26, 30, 34]) {
    await company.pass(START + 23 * DAY + hours * (DAY / 24), () => undefined);
    await company.offer();
    await company.settle();
  }
}

test('a gap to an objective is met by what exists for its person alone, and its words reach nobody', async () => {
  const company = await companyWithOffer();
  const set = { ...objective(tester, { level: 4 }), time: new Date(company.now()).toISOString() };
  await send(company, set);
  const { moments } = (await company.ports.learners.read('record-keeping', tester)).value;
  expect(moments?.objective?.targets).toEqual({ negotiation: 4 });
  await offerNow(company);
  expect(reached(company, tester)).toBe(1);
  for (const name of ['learners', 'needs', 'decisions', 'effects', 'replies', 'registers', 'dead-letters']) {
    const kept = JSON.stringify(
      await collected(company.documents(name).query(z.looseObject({}), 'IS_DEFINED(c.id)')),
    );
    expect([name, kept.includes('heron')]).toEqual([name, false]);
  }
});

test('what an objective asks for stands in neither the data of oneself nor an export by somebody else', async () => {
  const company = await companyWithReview();
  await send(company, objective(ann, { level: 4.5 }));
  const { moments } = (await company.ports.learners.read('record-keeping', ann)).value;
  const at = moments?.objective?.at;
  expect(at).toBeDefined();
  const { json, text } = await askDoor(company, 'me-data-read', { by: ann });
  expect(json).toMatchObject({ moments: { objective: { at } } });
  expect(json['objectives']).toHaveLength(1);
  const exported = await collected(exportPerson(containersOf(company), ann));
  expect(exported.filter(({ type }) => type === 'learner')).toMatchObject([
    { document: { learner: { moments: { objective: { at } } } } },
  ]);
  for (const told of [text, JSON.stringify(exported)]) expect(told).not.toMatch(/negotiation|targets|4\.5/);
});

/** Until every process has read it. */
async function agreed(company: World, on: object): Promise<void> {
  const saved = await edit(company, 'policy', 'works-agreement', { ownerId: lead, ...on });
  expect(saved.status).toBe(200);
  const later = Date.now() + 61_000;
  jest.spyOn(Date, 'now').mockImplementation(() => later);
}

test.each([
  ['its use is off again', putIntoUse, (company: World) => putIntoUse(company, 'performance')],
  [
    'an agreement keeps evidence of single people’s work out',
    (company: World) => agreed(company, { noIndividualWorkEvidence: true }),
    (company: World) => agreed(company, {}),
  ],
])('nothing is offered for an objective while %s', async (_, stops, goesOn) => {
  const company = await companyWithOffer();
  // The other moment of theirs is over.
  const stored = await company.ports.learners.read('record-keeping', tester);
  const rest = { ...stored.value };
  delete rest.moments;
  await company.ports.learners.commit({ ...stored, value: rest }, []);
  const set = { ...objective(tester, { level: 4 }), time: new Date(company.now()).toISOString() };
  await send(company, set);
  await stops(company);
  await offerNow(company);
  expect(reached(company, tester)).toBe(0);
  await goesOn(company);
  await company.pass(company.now() + 20 * (DAY / 24), () => undefined);
  await company.offer();
  await company.settle();
  expect(reached(company, tester)).toBe(1);
  const { text: items } = await askDoor(company, 'me-items-list', { by: tester });
  expect(items).toContain('An objective of yours takes');
});

test('nothing is offered for an objective where the installation has its agent switched off', async () => {
  const company = await companyWithOffer();
  const stored = await company.ports.learners.read('record-keeping', tester);
  const rest = { ...stored.value };
  delete rest.moments;
  await company.ports.learners.commit({ ...stored, value: rest }, []);
  await send(company, { ...objective(tester, { level: 4 }), time: new Date(company.now()).toISOString() });
  await company.pass(START + 24 * DAY + 6 * (DAY / 24), () => undefined);
  const call = { at: company.now(), instanceId: 'moments', step: offerPage.name };
  const offers = (disabled: 'performance'[]) =>
    runStep(offerPage, { roleId: 'seller', after: null }, call, {
      ports: company.ports,
      disabledAgents: new Set(disabled),
    });
  await offers(['performance']);
  expect(reached(company, tester)).toBe(0);
  await offers([]);
  expect(reached(company, tester)).toBe(1);
});
