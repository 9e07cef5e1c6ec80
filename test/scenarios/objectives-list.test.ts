// A company without a system for objectives sends them as a list; a list that is sent again is no new word.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { appRoles, type AppRole } from '../../functions/http/door/principal.ts';
import { keepObjectives } from '../../lib/agents/performance/keep-objectives.ts';
import { SentPersonalSignal } from '../../lib/domain/signal/signal.ts';
import { takeObjection } from '../../lib/rights/objection.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { askDoor } from '../support/ask-door.ts';
import { ann, ben, companyWithReview, hr, said } from '../support/company-with-review.ts';
import { decisionLog } from '../support/decision-log.ts';
import { edit } from '../support/edit-register.ts';
import { DAY, START, type World } from '../support/world.ts';

let clock = START;
beforeEach(() => {
  clock = START;
  pass(0);
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** Also past what puts something into use, which has a clock of its own. */
function pass(time: number) {
  clock += time;
  jest.spyOn(Date, 'now').mockImplementation(() => clock);
}

const HEAD = 'Id,Person,Objective,Due,Skill,Level,Withdrawn,Salary';
const RENEW = `7,${ann},Renew the contract with the heron works,2026-09-30,Negotiation,4,,90000`;

interface Answer {
  rows: number;
  changed: number;
  refused: number;
  taken: number;
  faults: { row: number; column?: string; fault: string; said: string }[];
}
async function take(company: World, rows: string[], run: 'dry' | 'write' = 'write') {
  pass(DAY / 24);
  const content = Buffer.from([HEAD, ...rows].join('\n')).toString('base64');
  const { status, json } = await askDoor(company, 'objectives-take', {
    by: hr,
    roles: ['Performance.Manage'],
    body: { content, run },
  });
  await company.settle();
  return { status, answer: json as unknown as Answer };
}
const own = async (company: World, by = ann) =>
  (await askDoor(company, 'me-objectives-list', { by })).json['items'] as { text: string; from: string }[];

test('a list is told row by row before anything is kept, and each fault says what to do', async () => {
  const company = await companyWithReview();
  const { answer } = await take(
    company,
    [
      RENEW,
      RENEW,
      `8,Ann Byrne,By a name,2026-09-30,,,,`,
      `9,${ann},,2026-09-30,,,,`,
      `10,${ann},Some day,soon,,,,`,
      `11,${ann},Juggle,2026-09-30,Juggling,,,`,
      `12,${ann},High,2026-09-30,Negotiation,7,,`,
      `13,${ann},Perhaps,2026-09-30,,,perhaps,`,
      `14,${ann},${'a'.repeat(601)},2026-09-30,,,,`,
      `15,${ann},${'a'.repeat(600)},2026-09-30,,,,`,
    ],
    'dry',
  );
  expect(answer).toMatchObject({ rows: 10, changed: 2, refused: 8, taken: 0 });
  expect(answer.faults.map(({ fault, column }) => [fault, column])).toEqual([
    ['said-twice', undefined],
    ['no-such-person', 'Person'],
    ['no-objective', 'Objective'],
    ['bad-day', 'Due'],
    ['no-such-skill', 'Skill'],
    ['bad-target-level', 'Level'],
    ['neither-yes-nor-no', 'Withdrawn'],
    ['too-long', 'Objective'],
  ]);
  expect(answer.faults.every(({ said }) => said.length > 20)).toBe(true);
  expect(await own(company)).toEqual([]);
  expect(JSON.stringify(answer)).not.toContain('90000');
});

test('what it says is theirs, is corrected and taken back by a later one, and the log names nobody', async () => {
  const company = await companyWithReview();
  expect((await take(company, [RENEW])).answer).toMatchObject({ changed: 1, taken: 1 });
  expect(await own(company)).toMatchObject([
    { text: 'Renew the contract with the heron works', skills: [{ skillId: 'negotiation' }] },
  ]);
  expect(await own(company, ben)).toEqual([]);
  await take(company, [RENEW.replace('heron', 'osprey')]);
  expect((await own(company)).map(({ text }) => text)).toEqual(['Renew the contract with the osprey works']);
  const log = JSON.stringify(await decisionLog(company.ports));
  expect(log).toContain('sent a list of 1 objectives');
  expect(log).not.toMatch(new RegExp(`heron|osprey|${ann}`));
  await take(company, [RENEW.replace('heron', 'osprey').replace(',4,,', ',4,yes,')]);
  expect(await own(company)).toEqual([]);
});

test('the same list again is no new word, also once the bus has forgotten it: its day stays', async () => {
  const company = await companyWithReview();
  const first = said(
    ann,
    'objective.set',
    { objectiveId: '7', text: 'Renew', due: '2026-09-30' },
    9,
    'row-7',
  );
  const keep = (time: number) =>
    company.run(keepObjectives, {
      personId: ann,
      signals: [SentPersonalSignal.parse({ ...first, time: new Date(time).toISOString() })],
      meant: {},
    });
  expect(await keep(START - 9 * DAY)).toEqual({ kept: 1 });
  expect(await keep(START)).toEqual({ kept: 0 });
  expect(await Array.fromAsync(company.ports.objectives.of(ann))).toMatchObject([{ setAt: START - 9 * DAY }]);
});

test('the answer is the same of whoever objects, of whom nothing is kept', async () => {
  const company = await companyWithReview();
  await company.run(takeObjection, { personId: ann, to: 'processing' });
  const [theirs, others] = [await take(company, [RENEW]), await take(company, [RENEW.replace(ann, ben)])];
  expect(theirs).toEqual(others);
  expect(await own(company)).toEqual([]);
  expect(await own(company, ben)).toHaveLength(1);
});

test('no other role sends one, no app does, and none is taken where an agreement keeps such evidence out', async () => {
  const company = await companyWithReview();
  const body = { content: Buffer.from([HEAD, RENEW].join('\n')).toString('base64'), run: 'write' };
  const everyRole = Object.keys(appRoles) as AppRole[];
  const others = everyRole.filter((role) => role !== 'Performance.Manage');
  const asked = (more: object) =>
    askDoor(company, 'objectives-take', { by: guidOf('somebody'), body, ...more }).then(
      ({ status }) => status,
    );
  expect(await asked({ roles: others })).toBe(403);
  expect(await asked({ roles: everyRole, kind: 'app' })).toBe(403);
  await edit(company, 'policy', 'works-agreement', { ownerId: hr, noIndividualWorkEvidence: true });
  pass(DAY);
  expect((await take(company, [RENEW])).status).toBe(403);
  expect(await own(company)).toEqual([]);
});
