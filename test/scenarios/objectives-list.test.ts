// A company without a system for objectives sends them as a list; a list that is sent again is no new word.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { appRoles, type AppRole } from '../../functions/http/door/principal.ts';
import { takeObjection } from '../../lib/rights/objection.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { askDoor } from '../support/ask-door.ts';
import { ann, ben, companyWithReview, hr } from '../support/company-with-review.ts';
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
interface Sending {
  run?: 'dry' | 'write';
  /** Since the list before. */
  after?: number;
  settles?: boolean;
}
async function take(
  company: World,
  rows: string[],
  { run = 'write', after = DAY / 24, settles = true }: Sending = {},
) {
  pass(after);
  const content = Buffer.from([HEAD, ...rows].join('\n')).toString('base64');
  const { status, json } = await askDoor(company, 'objectives-take', {
    by: hr,
    roles: ['Performance.Manage'],
    body: { content, run },
  });
  if (settles) await company.settle();
  // The door holds its reply to its schema; of one that refuses, the status alone is read.
  return { status, answer: json as unknown as Answer };
}
const own = async (company: World, by = ann) =>
  (await askDoor(company, 'me-objectives-list', { by })).json['items'] as { text: string; from: string }[];

const texts = async (company: World) => (await own(company)).map(({ text }) => text);
const withdrawn = (row: string) => row.replace(',4,,', ',4,yes,');

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
    { run: 'dry' },
  );
  expect(answer).toMatchObject({ rows: 10, changed: 2, refused: 8, taken: 0 });
  expect(answer.faults.map(({ fault, column }) => [fault, column])).toEqual([
    ['objective-twice', undefined],
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
  const gone = `8,${ann},What nobody set,2026-09-30,,,yes,`;
  expect((await take(company, [RENEW, gone])).answer).toMatchObject({ changed: 2, taken: 2 });
  expect(await own(company)).toMatchObject([
    { text: 'Renew the contract with the heron works', skills: [{ skillId: 'negotiation' }] },
  ]);
  expect(await own(company, ben)).toEqual([]);
  await take(company, [RENEW.replace('heron', 'osprey')]);
  expect(await texts(company)).toEqual(['Renew the contract with the osprey works']);
  await take(company, [withdrawn(RENEW.replace('heron', 'osprey'))]);
  expect(await texts(company)).toEqual([]);
  const log = JSON.stringify(await decisionLog(company.ports));
  expect(log).toContain('1 that stand');
  expect(log).toContain('and 1 that are withdrawn');
  expect(log).not.toMatch(new RegExp(`heron|osprey|${ann}|${ben}`));
});

test('what was withdrawn by mistake is set anew by the next list, as often as it happens', async () => {
  const company = await companyWithReview();
  for (const row of [RENEW, withdrawn(RENEW), RENEW, withdrawn(RENEW)]) await take(company, [row]);
  expect(await texts(company)).toEqual([]);
  expect((await take(company, [RENEW])).answer).toMatchObject({ changed: 1, taken: 1 });
  expect(await texts(company)).toEqual(['Renew the contract with the heron works']);
});

test.each([
  ['by its id, with another day, level, skill and words', RENEW, `7,${ann},Renew,2026-10-31,Writing,2,yes,`],
  [
    'by its words where it has no id',
    RENEW.replace('7,', ','),
    `,${ann},Renew the contract with the heron works,2026-10-31,,,x,`,
  ],
])('a row withdraws an objective %s', async (_, row, back) => {
  const company = await companyWithReview();
  await take(company, [row, `8,${ann},Another one,2026-09-30,,,,`, row.replace(ann, ben)]);
  await take(company, [back]);
  expect(await texts(company)).toEqual(['Another one']);
  expect(await own(company, ben)).toHaveLength(1);
});

test('of two lists within minutes the later one counts, also where it says what stood before', async () => {
  const company = await companyWithReview();
  const other = RENEW.replace('heron', 'osprey');
  for (const row of [RENEW, other, RENEW]) await take(company, [row], { after: 60_000 });
  expect(await texts(company)).toEqual(['Renew the contract with the heron works']);
  // Also where the bus hands all of them over at once.
  const last = [withdrawn(RENEW), other, withdrawn(other), other];
  for (const row of last) await take(company, [row], { after: 1_000, settles: false });
  await company.settle();
  expect(await texts(company)).toEqual(['Renew the contract with the osprey works']);
});

test('what a list withdrew does not come back where the bus hands the row before it over again', async () => {
  const company = await companyWithReview();
  await take(company, [RENEW], { settles: false });
  const again = company.bus.waiting.map((one) => ({ ...one }));
  expect(again).toHaveLength(1);
  await company.settle();
  expect(await texts(company)).toHaveLength(1);
  await take(company, [withdrawn(RENEW)]);
  company.bus.waiting.push(...again);
  await company.settle();
  expect(await texts(company)).toEqual([]);
});

test('the same list again is no new word, and is sent on: the day of an objective stays', async () => {
  const company = await companyWithReview();
  await take(company, [RENEW]);
  const first = await Array.fromAsync(company.ports.objectives.of(ann));
  pass(DAY / 4);
  // It is sent on all the same: nobody looks up what stands, and the answer says so.
  expect((await take(company, [RENEW])).answer).toMatchObject({ unchanged: 0, changed: 1, taken: 1 });
  const again = await Array.fromAsync(company.ports.objectives.of(ann));
  expect(again.map(({ setAt }) => setAt)).toEqual(first.map(({ setAt }) => setAt));
  expect(again).toMatchObject([{ last: { at: clock } }]);
  await take(company, [withdrawn(RENEW)]);
  expect(await texts(company)).toEqual([]);
});

test('a number in a list is no id of an objective: HR numbers people', async () => {
  const company = await companyWithReview();
  // cspell:disable-next-line
  for (const column of ['Number', 'Nr', 'Nummer']) {
    const content = [
      `${column},Person,Objective,Due`,
      `4711,${ann},First of hers,2026-09-30`,
      `4711,${ann},Second of hers,2026-09-30`,
    ].join('\n');
    const { json } = await askDoor(company, 'objectives-take', {
      by: hr,
      roles: ['Performance.Manage'],
      body: { content: Buffer.from(content).toString('base64'), run: 'dry' },
    });
    expect(json).toMatchObject({ changed: 2, refused: 0 });
    expect(json['columns']).toContainEqual({ column, field: null });
  }
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
