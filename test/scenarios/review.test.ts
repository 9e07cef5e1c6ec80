// Before a review two people read the same, only if its person wants it; nobody else learns a word of it.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { z } from 'zod';
import { doors } from '../../functions/http/index.ts';
import { appRoles, type AppRole } from '../../functions/http/door/principal.ts';
import { unavailable } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';
import { answerOwnSkill } from '../../lib/agents/skills/own-skills.ts';
import { REVIEW_DAYS } from '../../lib/domain/policy/retention.ts';
import { takeObjection } from '../../lib/rights/objection.ts';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import { askDoor } from '../support/ask-door.ts';
import {
  add,
  ann,
  ben,
  boss,
  companyBeforeReview,
  companyWithReview,
  hr,
  objective,
  otherBoss,
  ownBrief,
  readBy,
  REVIEW,
  reviewDays,
  said,
  seen,
  shareAsRead,
  shareOwn,
  takeBack,
  worksFor,
} from '../support/company-with-review.ts';
import { edit } from '../support/edit-register.ts';
import { lead } from '../support/small-company.ts';
import type { RegisterName } from '../../lib/domain/register.ts';
import type { Skill } from '../../lib/domain/skill/skill.ts';
import { DAY, START, type World } from '../support/world.ts';

let clock = 0;
beforeEach(() => {
  clock = START;
  jest.spyOn(Date, 'now').mockImplementation(() => clock);
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** With a clock of doors and registers that goes on by hand from here. */
async function beforeReview(): Promise<World> {
  const company = await companyBeforeReview();
  clock = Date.now();
  jest.spyOn(Date, 'now').mockImplementation(() => clock);
  return company;
}

const params = { reviewId: REVIEW };
const everyRole = Object.keys(appRoles) as AppRole[];
const proposed = [{ text: 'Win the pelican works', due: '2026-12-31', skillId: 'negotiation' }];
const agreement = (company: World, on: object) =>
  edit(company, 'policy', 'works-agreement', { ownerId: hr, ...on });

/** Everything that is stored in a container, as text. */
const storedIn = async (company: World, name: string): Promise<string> =>
  JSON.stringify(await collected(company.documents(name).query(z.looseObject({}), 'IS_DEFINED(c.id)')));
const OTHER_STORES = [
  'learners',
  'needs',
  'replies',
  'decisions',
  'effects',
  'registers',
  'groups',
  'dead-letters',
];

test('as shipped nothing is gathered, and every door but taking back says that it is off', async () => {
  const company = await companyWithReview({ off: true });
  await expect(company.send([objective(ann)])).rejects.toThrow(/objective.set serves the agent performance/);
  // Nor by the bus, where no door stands: that something came is kept, and not what it said.
  await company.bus.send([objective(ann)]);
  await company.settle();
  const [kept] = await collected(company.ports.deadLetters.open());
  expect(kept).toMatchObject({ reason: 'not-in-use', description: expect.stringContaining('objective.set') });
  expect(await storedIn(company, 'dead-letters')).not.toContain('heron');
  expect(await storedIn(company, 'role-plays')).toBe('[]');
  const reviews = [{ reviewId: REVIEW, personId: ann, ...reviewDays }];
  const asked: [string, object][] = [
    ['reviews-announce', { body: { reviews }, roles: everyRole }],
    ['objectives-take', { body: { content: btoa('Person,Objective,Due\n'), run: 'dry' }, roles: everyRole }],
    ['me-objectives-list', {}],
    ['me-objective-answer', { params: { objectiveId: 'o' }, body: { skillId: null } }],
    ['me-reviews-list', {}],
    ['me-brief-read', { params }],
    ['me-brief-add', { params, body: { contested: [], word: '', proposed: [] } }],
    ['me-brief-share', { body: { ...params, readerKey: 'x' } }],
    ['team-briefs-list', {}],
    ['team-brief-agree', { body: { ...params, personId: ann } }],
  ];
  for (const [name, more] of asked) {
    const { status, text } = await askDoor(company, name, { by: ann, ...more });
    expect([name, status]).toEqual([name, 403]);
    expect(text).not.toContain('heron');
  }
});

test('whoever was announced a review reads their brief first, piece by piece with its source, and nobody else', async () => {
  const company = await beforeReview();
  const { brief, isRead, isShared } = await ownBrief(company);
  expect(brief).toMatchObject({
    objectives: [
      { text: 'Renew the contract with the heron works', said: expect.stringContaining('hcm.example') },
    ],
    skills: [
      {
        label: 'Negotiation',
        pieces: [
          {
            said: expect.stringMatching(
              /^2 December 2025: an assessment, recorded by hcm.example, said 2.4\./,
            ),
          },
          { said: expect.stringMatching(/^21 January 2026: an assessment.* between 2.3 and 3.9 /) },
        ],
      },
    ],
    word: '',
    proposed: [],
  });
  expect({ isRead, isShared }).toEqual({ isRead: false, isShared: false });
  for (const by of [boss, otherBoss, ben, hr, ann]) expect(await readBy(company, by)).toEqual([]);
  // Whoever is announced none has none, and whoever announces is answered the same of whomever.
  expect((await askDoor(company, 'me-brief-read', { by: ben, params })).status).toBe(404);
  await company.run(takeObjection, { personId: ben, to: 'processing' });
  const reviews = [{ reviewId: REVIEW, personId: ben, ...reviewDays }];
  const announced = await askDoor(company, 'reviews-announce', {
    by: hr,
    roles: ['Performance.Manage'],
    body: { reviews },
  });
  expect(announced.json).toEqual({ announced: 1 });
  expect((await askDoor(company, 'me-reviews-list', { by: ben })).json).toEqual({ items: [] });
});

test('shared, both read the same to the letter; contested stays contested, and taken back it is gone', async () => {
  const company = await beforeReview();
  const first = await ownBrief(company);
  const toBo = { ...params, readerKey: first.readerKey };
  const [piece] = first.brief.skills[0]?.pieces ?? [];
  const contested = [{ about: piece?.pieceId ?? '', note: 'I stood in for the osprey' }];
  await add(company, { contested, word: 'We were two of four.' });
  // What they saw before is not what they share.
  const unseen = await askDoor(company, 'me-brief-share', { by: ann, body: toBo, ifMatch: first.version });
  expect(unseen.status).toBe(412);
  expect((await askDoor(company, 'me-brief-share', { by: ann, body: toBo })).status).toBe(428);
  expect(await shareOwn(company)).toBe(200);
  const mine = await ownBrief(company);
  const [theirs, ...others] = await readBy(company, boss);
  expect(others).toEqual([]);
  expect(theirs?.name).toBe('Ann Byrne');
  expect(JSON.stringify(theirs?.brief)).toBe(JSON.stringify(mine.brief));
  expect(mine.brief.skills[0]?.pieces[0]?.note).toBe('I stood in for the osprey');
  expect(mine).toMatchObject({ isRead: true, isSame: true, isShared: true });
  for (const by of [otherBoss, ben, hr]) expect(await readBy(company, by)).toEqual([]);
  await takeBack(company);
  expect(await readBy(company, boss)).toEqual([]);
  expect(await ownBrief(company)).toMatchObject({ isRead: false, isShared: false });
  for (const name of OTHER_STORES)
    expect([name, /osprey|two of four/.test(await storedIn(company, name))]).toEqual([name, false]);
});

test('what is said against an objective or a skill stands with it, also once the skill goes by another name', async () => {
  const company = await beforeReview();
  const [objectiveSet] = (await ownBrief(company)).brief.objectives;
  const contested = [
    { about: objectiveSet?.objectiveId ?? '', note: 'The ibis works closed in May' },
    { about: 'negotiation', note: 'I was away in winter' },
  ];
  expect((await add(company, { contested })).status).toBe(200);
  await shareOwn(company);
  const [theirs] = await readBy(company, boss);
  for (const { note } of contested) expect(JSON.stringify(theirs?.brief)).toContain(note);
  const { registers } = company.ports;
  const merged = (await registers.entries('skill')).find(({ id }) => id === 'negotiation');
  await edit(company, 'skill', 'negotiation', { ...(merged?.value as Skill), mergedInto: 'writing' });
  clock += DAY / 24;
  const { brief } = await ownBrief(company);
  expect(brief.objectives).toMatchObject([{ note: 'The ibis works closed in May' }]);
  expect(brief.skills).toMatchObject([{ skillId: 'writing', note: 'I was away in winter' }]);
  // Under the name that was read before and under the one of now.
  for (const about of ['negotiation', 'writing'])
    expect((await add(company, { contested: [{ about, note: 'no' }] })).status).toBe(200);
});

test('nothing is said against what stands in no brief of theirs', async () => {
  const company = await beforeReview();
  for (const about of ['measuring', 'no-such-piece']) {
    const { status, text } = await add(company, { contested: [{ about, note: 'The osprey' }] });
    expect([about, status]).toEqual([about, 400]);
    expect(text).not.toContain('osprey');
  }
  expect(await storedIn(company, 'role-plays')).not.toContain('osprey');
});

test('what came since is not read unseen, and what its source took back is read by nobody', async () => {
  const company = await beforeReview();
  await shareOwn(company);
  const before = await readBy(company, boss);
  await company.send([seen(ann, 4.9, 20)]);
  await company.settle();
  expect(await readBy(company, boss)).toEqual(before);
  expect(await ownBrief(company)).toMatchObject({ isRead: true, isSame: false });
  await company.send([said(ann, 'evidence.withdrawn', { id: 'seen-3.1-40' }, 0)]);
  await company.settle();
  expect(await readBy(company, boss)).toEqual([]);
  expect(await ownBrief(company)).toMatchObject({ isShared: true, isRead: false });
  await shareOwn(company);
  expect(await readBy(company, boss)).toHaveLength(1);
  expect(JSON.stringify(await readBy(company, boss))).not.toContain('said 3.1');
});

test('evidence that was given to learn makes no difference to a brief, released or not', async () => {
  const [plain, learning] = [await beforeReview(), await beforeReview()];
  const score = { skillId: 'negotiation', score: 1, scale: '0-5' };
  await learning.send([
    said(ann, 'self.reported', score, 15),
    said(ann, 'learning.recorded', { ...score, verb: 'practised', objectId: 'x' }, 14),
    said(ann, 'learning.recorded', { ...score, verb: 'completed', objectId: 'y' }, 13),
    said(ann, 'exercise.answered', { itemId: 'q', skillIds: ['negotiation', 'writing'], correct: true }, 12),
    said(ann, 'assessment.scored', { ...score, givenFor: 'learning' }, 11),
    said(
      ann,
      'observation.made',
      { ...score, observerId: boss, observer: 'manager', givenFor: 'learning' },
      9,
    ),
  ]);
  await learning.settle();
  await learning.run(answerOwnSkill, {
    personId: ann,
    skillId: 'negotiation',
    said: 'contest',
    comment: 'no',
  });
  const briefs = [await ownBrief(plain), await ownBrief(learning)].map((one) => JSON.stringify(one));
  expect(briefs[0]).toBe(briefs[1]);
  for (const company of [plain, learning]) await shareOwn(company);
  expect(JSON.stringify(await readBy(plain, boss))).toBe(JSON.stringify(await readBy(learning, boss)));
  // What was given to be seen at work does.
  await learning.send([said(ann, 'objective.met', { ...score, objectiveId: 'o1' }, 8)]);
  await learning.settle();
  expect(JSON.stringify(await ownBrief(learning))).not.toBe(briefs[0]);
});

test.each([
  ['objects', (company: World) => company.run(takeObjection, { personId: ann, to: 'processing' })],
  ['is erased', ({ ports }: World) => ports.personalData.eraseLeaver(ann)],
  ['leaves', (company: World) => company.send([said(ann, 'workforce.left', {}, 0)])],
  ['is led by somebody else', (company: World) => company.send([worksFor(ann, otherBoss, 0)])],
  [
    'is stopped by a switch',
    (company: World) =>
      edit(company, 'switch', 'them', { stops: 'person', personId: ann, isOff: true, because: 'x' }),
  ],
  [
    'works where no views of managers are agreed',
    (company: World) => agreement(company, { noManagerViews: true }),
  ],
  [
    'works where no evidence of single people is agreed',
    (company: World) => agreement(company, { noIndividualWorkEvidence: true }),
  ],
])('nobody reads a brief any more, at once, when its person %s', async (_, happens) => {
  const company = await beforeReview();
  await shareOwn(company);
  expect(await readBy(company, boss)).toHaveLength(1);
  await happens(company);
  await company.settle();
  clock += DAY / 24;
  for (const by of [boss, otherBoss, hr, ben]) expect(await readBy(company, by)).toEqual([]);
});

test('without evidence of single people’s work nothing is gathered or answered; their own stays readable', async () => {
  const company = await beforeReview();
  await agreement(company, { noIndividualWorkEvidence: true });
  clock += DAY / 24;
  const reviews = [{ reviewId: 'another', personId: ben, ...reviewDays }];
  const announced = { by: hr, roles: ['Performance.Manage'] as const, body: { reviews } };
  expect((await askDoor(company, 'reviews-announce', announced)).status).toBe(403);
  const { json } = await askDoor(company, 'me-objectives-list', { by: ann });
  const [kept] = json['items'] as { objectiveId: string; text: string }[];
  expect(kept?.text).toContain('heron');
  const answered = { by: ann, params: { objectiveId: kept?.objectiveId ?? '' }, body: { skillId: null } };
  expect((await askDoor(company, 'me-objective-answer', answered)).status).toBe(403);
  expect((await askDoor(company, 'me-reviews-list', { by: ann })).json['items']).toHaveLength(1);
  expect((await askDoor(company, 'me-reviews-list', { by: ben })).json['items']).toEqual([]);
});

const agreeing = (noManagerViews: boolean) => (company: World) =>
  ruled(company, 'policy', 'works-agreement', { ownerId: lead, noManagerViews });
const stopping = (isOff: boolean) => (company: World) =>
  ruled(company, 'switch', 'them', { stops: 'person', personId: ann, isOff, because: 'x' });
const using = (isOn: boolean) => (company: World) =>
  ruled(company, 'policy', 'employment', { performance: { isOn, ownerId: lead } });
async function ruled(company: World, ...[register, id, value]: [RegisterName, string, object]) {
  expect((await edit(company, register, id, value)).status).toBe(200);
  clock += DAY / 24;
}
const ledBy = (who: string) => (company: World) => company.send([worksFor(ann, who, -1)]);

test.each([
  ['is led by somebody else', ledBy(otherBoss), (company: World) => company.send([worksFor(ann, boss, -2)])],
  [
    'leaves',
    (company: World) => company.send([said(ann, 'workforce.left', {}, 0)]),
    (company: World) => company.send([worksFor(ann, boss, -2)]),
  ],
  ['works without views of managers', agreeing(true), agreeing(false)],
  ['is stopped by a switch', stopping(true), stopping(false)],
  ['works where the use is off', using(false), using(true)],
])('what ended while its person %s does not come back by itself', async (_, happens, ends) => {
  const company = await beforeReview();
  await shareOwn(company);
  expect(await readBy(company, boss)).toHaveLength(1);
  await happens(company);
  await company.settle();
  await company.pass(company.now() + 3 * DAY, () => undefined);
  await ends(company);
  await company.settle();
  expect(await readBy(company, boss)).toEqual([]);
  // The list and the card name nobody as a reader either.
  for (const shown of [await ownBrief(company), ...(await reviewsOf(company, ann))])
    expect(shown).toMatchObject({ isRead: false });
  await shareOwn(company);
  expect(await readBy(company, boss)).toHaveLength(1);
  expect(await reviewsOf(company, ann)).toMatchObject([{ isRead: true }]);
});

const reviewsOf = async (company: World, by: string) =>
  (await askDoor(company, 'me-reviews-list', { by })).json['items'] as object[];

test('whoever shares reads before who would read it, by the name that the directory has, on page and card', async () => {
  const company = await beforeReview();
  expect(await ownBrief(company)).toMatchObject({ reader: 'Bo Ek', isShared: false });
  expect(await reviewsOf(company, ann)).toMatchObject([{ isShared: false, reader: 'Bo Ek' }]);
  expect(await shareOwn(company)).toBe(200);
  expect(await reviewsOf(company, ann)).toMatchObject([{ isShared: true, reader: 'Bo Ek' }]);
  // Of a review that is known otherwise the same reader is known otherwise, and by no id of theirs.
  expect((await ownBrief(company)).readerKey).not.toContain(boss);
});

test('nothing is shared with whoever was not read of', async () => {
  const company = await beforeReview();
  const read = await ownBrief(company);
  const body = { reviewId: REVIEW };
  const unnamed = await askDoor(company, 'me-brief-share', { by: ann, body, ifMatch: read.version });
  expect(unnamed.status).toBe(400);
  await company.send([worksFor(ann, otherBoss, 0)]);
  await company.settle();
  // She read that Bo would read it, and taps.
  expect(await shareAsRead(company, read)).toBe(412);
  for (const by of [boss, otherBoss]) expect(await readBy(company, by)).toEqual([]);
  expect(await ownBrief(company)).toMatchObject({ reader: 'Olga Ott', isShared: false });
  expect(await shareOwn(company)).toBe(200);
  expect(await readBy(company, boss)).toEqual([]);
  expect(await readBy(company, otherBoss)).toHaveLength(1);
});

test('nothing is shared where nobody says what whoever leads them is called', async () => {
  const company = await companyBeforeReview({ personNames: { nameOf: () => Promise.resolve(undefined) } });
  const read = await ownBrief(company);
  expect(read).toMatchObject({ hasManager: true });
  expect(read.reader).toBeUndefined();
  const body = { reviewId: REVIEW, readerKey: 'guessed' };
  const { status, text } = await askDoor(company, 'me-brief-share', { by: ann, body, ifMatch: read.version });
  expect([status, text]).toEqual([409, expect.stringContaining('name')]);
  expect(await readBy(company, boss)).toEqual([]);
});

test('a name that the directory cannot say just now fails no page: it says so, and nothing is shared meanwhile', async () => {
  let fails = false;
  const nameOf = () =>
    fails ? Promise.reject(unavailable(message('problem.names.unread'))) : Promise.resolve('Bo Ek');
  const company = await companyBeforeReview({ personNames: { nameOf } });
  const read = await ownBrief(company);
  fails = true;
  expect(await reviewsOf(company, ann)).toEqual([
    expect.objectContaining({ isShared: false, isRead: false, isReaderUnread: true }),
  ]);
  const unread = await ownBrief(company);
  expect([unread.reader, unread.readerKey, unread.isReaderUnread]).toEqual([undefined, undefined, true]);
  expect(unread.version).toBe(read.version);
  const refused = await askDoor(company, 'me-brief-share', {
    by: ann,
    body: { reviewId: REVIEW, readerKey: read.readerKey },
    ifMatch: read.version,
  });
  expect([refused.status, refused.text]).toEqual([503, expect.stringContaining('directory')]);
  fails = false;
  expect(await shareAsRead(company, read)).toBe(200);
  fails = true;
  // What she shared stays read and stays hers to take back.
  expect(await reviewsOf(company, ann)).toMatchObject([
    { isShared: true, isRead: true, isReaderUnread: true },
  ]);
  await takeBack(company);
  expect(await readBy(company, boss)).toEqual([]);
});

test.each([
  ['another manager', otherBoss, 'Olga Ott'],
  ['whoever changes who leads whom, and names themselves', hr, 'Henry Ray'],
])('%s reads nothing of what was shared, and its person is asked anew by name', async (_, next, name) => {
  const company = await beforeReview();
  await add(company, { word: 'Of the osprey' });
  await shareOwn(company);
  expect(await readBy(company, boss)).toHaveLength(1);
  // As a row of a file becomes it that `People.Manage` sends, whoever it names.
  await company.send([worksFor(ann, next, 0)]);
  await company.settle();
  for (const by of [boss, otherBoss, hr]) expect(await readBy(company, by)).toEqual([]);
  expect(await ownBrief(company)).toMatchObject({
    isShared: false,
    isRead: false,
    hasEnded: true,
    reader: name,
  });
  expect(await reviewsOf(company, ann)).toMatchObject([{ isShared: false, hasEnded: true, reader: name }]);
  // Bo leads her again: what she shared stays ended, and she is asked about him as about anybody.
  await company.send([worksFor(ann, boss, -1)]);
  await company.settle();
  for (const by of [boss, otherBoss, hr]) expect(await readBy(company, by)).toEqual([]);
  expect(await ownBrief(company)).toMatchObject({ isShared: false, hasEnded: true, reader: 'Bo Ek' });
  await shareOwn(company);
  expect(await ownBrief(company)).toMatchObject({ isShared: true, hasEnded: false });
  await takeBack(company);
  expect(await ownBrief(company)).toMatchObject({ isShared: false, hasEnded: false });
});

test('whoever leads them and objects is named to nobody, and nothing can be shared with them', async () => {
  const company = await beforeReview();
  await company.run(takeObjection, { personId: boss, to: 'processing' });
  const read = await ownBrief(company);
  expect([read.reader, read.readerKey]).toEqual([undefined, undefined]);
  expect(await shareAsRead(company, { readerKey: 'guessed', version: read.version })).toBe(409);
});

test('a talk that is put on another day ends what was shared, and says so', async () => {
  const company = await beforeReview();
  await shareOwn(company);
  const moved = { ...reviewDays, on: new Date(company.now() + 40 * DAY).toISOString().slice(0, 10) };
  await askDoor(company, 'reviews-announce', {
    by: hr,
    roles: ['Performance.Manage'],
    body: { reviews: [{ reviewId: REVIEW, personId: ann, ...moved }] },
  });
  expect(await readBy(company, boss)).toEqual([]);
  expect(await reviewsOf(company, ann)).toMatchObject([{ isShared: false, isRead: false, hasEnded: true }]);
});

test('an objection ends a consent for good, and erasing leaves nothing', async () => {
  const company = await beforeReview();
  await shareOwn(company);
  await company.run(takeObjection, { personId: ann, to: 'processing' });
  expect(await shareOwn(company)).toBe(409);
  await company.run(takeObjection, { personId: ann, to: 'nothing' });
  expect(await readBy(company, boss)).toEqual([]);
  await shareOwn(company);
  await company.ports.personalData.eraseLeaver(ann);
  expect(await storedIn(company, 'role-plays')).toBe('[]');
  expect(await storedIn(company, 'learners')).not.toContain(ann);
});

test('it ends by itself: on the day that they say, and some days after the talk', async () => {
  const company = await beforeReview();
  const { version, readerKey = '' } = await ownBrief(company);
  const body = { ...params, readerKey };
  const share = (until: string) =>
    askDoor(company, 'me-brief-share', { by: ann, body: { ...body, until }, ifMatch: version });
  expect((await share(new Date(clock - DAY).toISOString().slice(0, 10))).status).toBe(400);
  expect((await share('2026-03-05')).status).toBe(200);
  clock = Date.parse('2026-03-05T23:59:00Z');
  expect(await readBy(company, boss)).toHaveLength(1);
  clock = Date.parse('2026-03-06T00:00:00Z');
  expect(await readBy(company, boss)).toEqual([]);
  await company.pass(Date.parse(reviewDays.on) + (REVIEW_DAYS + 1) * DAY, () => undefined);
  expect(await storedIn(company, 'role-plays')).not.toContain(REVIEW);
});

test('whoever holds every role, as a person or as an app, learns nothing of it', async () => {
  const company = await beforeReview();
  await add(company, { word: 'Of the osprey', contested: [{ about: 'negotiation', note: 'no' }], proposed });
  await shareOwn(company);
  // What cannot be taken in lies among the dead letters.
  await company.bus.send([{ ...objective(ann), time: 'yesterday' }]);
  await company.settle();
  expect(await collected(company.ports.deadLetters.open())).toHaveLength(1);
  const answers: string[] = [await storedIn(company, 'dead-letters')];
  for (const kind of ['user', 'app'] as const)
    for (const door of doors.filter(({ method }) => method === 'GET')) {
      const { text } = await askDoor(company, door.name, {
        by: hr,
        kind,
        roles: everyRole,
        params: { ...(door.example.params as Record<string, string>), reviewId: REVIEW, personId: ann },
      }).catch(() => ({ text: '' }));
      answers.push(text);
    }
  for (const word of ['osprey', 'heron', 'pelican', REVIEW]) expect(answers.join('\n')).not.toContain(word);
  const agreed = await askDoor(company, 'team-brief-agree', {
    by: hr,
    roles: everyRole,
    body: { personId: ann, reviewId: REVIEW },
    ifMatch: (await ownBrief(company)).version,
  });
  expect(agreed.status).toBe(404);
  const log = JSON.stringify(await decisionLog(company.ports));
  expect(log).toContain('announced 1 reviews');
  for (const word of ['osprey', 'heron', 'pelican', ann]) expect(log).not.toContain(word);
});

test('what both said yes to comes back as a signal, and is an objective from then on', async () => {
  const company = await beforeReview();
  await add(company, { proposed });
  await shareOwn(company);
  const [shared] = await readBy(company, boss);
  const agree = (by: string, ifMatch?: string) =>
    askDoor(company, 'team-brief-agree', {
      by,
      body: { personId: ann, reviewId: REVIEW },
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
  // Not by themselves, nor by anybody who does not lead them, nor unread.
  for (const by of [ann, otherBoss, ben]) expect((await agree(by, shared?.version)).status).toBe(404);
  expect((await agree(boss)).status).toBe(428);
  expect((await agree(boss, 'another')).status).toBe(412);
  for (let times = 0; times < 2; times += 1)
    expect((await agree(boss, shared?.version)).json).toEqual({ agreed: 1 });
  await company.settle();
  const { json } = await askDoor(company, 'me-objectives-list', { by: ann });
  expect(json['items']).toMatchObject([
    { text: 'Renew the contract with the heron works' },
    { text: 'Win the pelican works', from: 'learning-os/performance', skills: [{ label: 'Negotiation' }] },
  ]);
  expect(await readBy(company, boss)).toMatchObject([{ isAgreed: true }]);
  expect((await askDoor(company, 'me-reviews-list', { by: ann })).json['items']).toMatchObject([
    { agreedAt: expect.any(Number) },
  ]);
});

test('what is agreed on later stands beside what was agreed on before', async () => {
  const company = await beforeReview();
  for (const text of ['Win the pelican works', 'Keep the ibis works']) {
    clock += DAY / 24;
    await add(company, { proposed: [{ text, due: '2026-12-31' }] });
    await shareOwn(company);
    const [shared] = await readBy(company, boss);
    const ifMatch = shared?.version ?? '';
    const body = { personId: ann, reviewId: REVIEW };
    expect((await askDoor(company, 'team-brief-agree', { by: boss, body, ifMatch })).status).toBe(200);
    await company.settle();
  }
  const { json } = await askDoor(company, 'me-objectives-list', { by: ann });
  const texts = (json['items'] as { text: string }[]).map(({ text }) => text);
  expect(texts).toHaveLength(3);
  expect(texts).toEqual(expect.arrayContaining(['Win the pelican works', 'Keep the ibis works']));
});

test('no objective is set of what its person takes back while their manager says yes', async () => {
  const company = await beforeReview();
  await add(company, { proposed });
  await shareOwn(company);
  const [shared] = await readBy(company, boss);
  const { save } = company.ports.reviews;
  jest.spyOn(company.ports.reviews, 'save').mockImplementationOnce(async (changed) => {
    await takeBack(company);
    await save(changed);
  });
  const { status } = await askDoor(company, 'team-brief-agree', {
    by: boss,
    body: { personId: ann, reviewId: REVIEW },
    ifMatch: shared?.version ?? '',
  });
  expect(status).toBe(412);
  await company.settle();
  expect((await askDoor(company, 'me-objectives-list', { by: ann })).json['items']).toHaveLength(1);
});

test('what is shared while its person objects is not shared, also once they object no more', async () => {
  const company = await beforeReview();
  const { save } = company.ports.reviews;
  jest.spyOn(company.ports.reviews, 'save').mockImplementationOnce(async (changed) => {
    await company.run(takeObjection, { personId: ann, to: 'processing' });
    await save(changed);
  });
  expect(await shareOwn(company)).toBe(412);
  await company.run(takeObjection, { personId: ann, to: 'nothing' });
  expect(await readBy(company, boss)).toEqual([]);
});
