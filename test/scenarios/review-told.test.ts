// That a review was announced is told to its person alone; that something is shared, to whoever may read it then.
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { listWhatWaits } from '../../lib/agents/list-what-waits.ts';
import { tellWhatWaits } from '../../lib/agents/tell-what-waits.ts';
import { openedBy } from '../../lib/agents/what-waits-in-words.ts';
import { english } from '../../lib/messages/words.ts';
import { takeObjection } from '../../lib/rights/objection.ts';
import { askDoor } from '../support/ask-door.ts';
import {
  add,
  ann,
  ben,
  boss,
  companyBeforeReview,
  hr,
  otherBoss,
  REVIEW,
  reviewDays,
  shareOwn,
  takeBack,
  worksFor,
} from '../support/company-with-review.ts';
import { edit } from '../support/edit-register.ts';
import { everythingKept } from '../support/traces.ts';
import { DAY, START, type World } from '../support/world.ts';

/** Registers are read a minute late; doors go by this clock, and it follows the company's day. */
let clock = 0;
beforeEach(() => {
  jest.spyOn(Date, 'now').mockImplementation(() => clock);
});
afterEach(() => {
  jest.restoreAllMocks();
});

const TEN = DAY / 12;
/** The timer at ten o’clock of that day; doors are asked on the day on which it stands from then on. */
async function tellOn(company: World, days: number): Promise<void> {
  clock = START + days * DAY + TEN;
  await company.pass(clock, () => undefined);
  await company.run(tellWhatWaits, {});
}
async function beforeReview(): Promise<World> {
  clock = START;
  const company = await companyBeforeReview();
  clock = START;
  jest.spyOn(Date, 'now').mockImplementation(() => clock);
  return company;
}
const announce = (company: World, personId = ann, days = reviewDays) =>
  askDoor(company, 'reviews-announce', {
    by: hr,
    roles: ['Performance.Manage'],
    body: { reviews: [{ reviewId: REVIEW, personId, ...days }] },
  });
const lines = ({ channels }: World) =>
  [...channels.notices.standing.values()].map(({ payload: { personIds, text } }) => [personIds, text]);
const toReview = english.say('notice.waits.review', { card: english.say(openedBy.review) });
const toRead = english.say('notice.waits.brief-shared', { card: english.say(openedBy['brief-shared']) });
const waitsFor = async (company: World, personId: string) =>
  (await company.run(listWhatWaits, { personId })).items.map(({ kind }) => kind);

describe('whoever is announced a review', () => {
  test('is told once, alone, from the next day on; the same days again are none, others are', async () => {
    const company = await beforeReview();
    await announce(company);
    await tellOn(company, 0);
    expect(lines(company)).toEqual([]);
    await tellOn(company, 1);
    await announce(company);
    await tellOn(company, 2);
    expect(lines(company)).toEqual([[[ann], toReview]]);
    expect([await waitsFor(company, ann), await waitsFor(company, boss)]).toEqual([['review'], []]);
    await announce(company, ann, { ...reviewDays, on: '2026-03-12' });
    await tellOn(company, 3);
    await tellOn(company, 4);
    expect(lines(company)).toEqual([
      [[ann], toReview],
      [[ann], toReview],
    ]);
    await tellOn(company, 14);
    expect(await waitsFor(company, ann)).toEqual([]);
  });

  test('is not told beyond their budget of attention, and finds it in the chat', async () => {
    const company = await beforeReview();
    const saved = await edit(company, 'policy', 'thresholds', { attentionItems: 0 });
    expect(saved.status).toBe(200);
    await tellOn(company, 1);
    expect(lines(company)).toEqual([]);
    expect(await waitsFor(company, ann)).toEqual(['review']);
  });

  test('hears nothing where they object, or an agreement keeps such evidence out, or it is out of use', async () => {
    for (const end of [
      (company: World) => company.run(takeObjection, { personId: ann, to: 'processing' as const }),
      (company: World) =>
        edit(company, 'policy', 'works-agreement', { ownerId: hr, noIndividualWorkEvidence: true }),
      (company: World) => edit(company, 'policy', 'employment', {}),
    ]) {
      const company = await beforeReview();
      await end(company);
      await tellOn(company, 1);
      expect(lines(company)).toEqual([]);
    }
  });
});

describe('whoever leads them', () => {
  test('is told once that something is there to read, from the day after it was shared, and not by whom', async () => {
    const company = await beforeReview();
    await tellOn(company, 1);
    expect(await shareOwn(company)).toBe(200);
    await tellOn(company, 1);
    expect(lines(company)).toEqual([[[ann], toReview]]);
    for (const on of [2, 3, 4]) await tellOn(company, on);
    expect(lines(company)).toEqual([
      [[ann], toReview],
      [[boss], toRead],
    ]);
    expect([await waitsFor(company, ann), await waitsFor(company, boss)]).toEqual([[], ['brief-shared']]);
    expect(toRead).not.toMatch(/review/);
  });

  test('hears nothing of whoever shares nothing, or took it back, changed it or is led by another by then', async () => {
    const silent = async (meanwhile: (company: World) => Promise<unknown>, shares = true) => {
      const company = await beforeReview();
      await tellOn(company, 1);
      if (shares) await shareOwn(company);
      await meanwhile(company);
      for (const on of [2, 3, 4]) await tellOn(company, on);
      expect(await waitsFor(company, boss)).toEqual([]);
      return [
        lines(company),
        [...(await everythingKept(company)).values()].filter((text) => text.includes('"waits-')).length,
      ];
    };
    const nothing = await silent(() => Promise.resolve(), false);
    expect(nothing[0]).toEqual([[[ann], toReview]]);
    expect(await silent((company) => takeBack(company))).toEqual(nothing);
    expect(await silent((company) => add(company, { word: 'One thing more' }))).toEqual(nothing);
    expect(
      await silent(async (company) => {
        await company.send([worksFor(ann, otherBoss, -1)]);
        await company.settle();
      }),
    ).toEqual(nothing);
    expect(
      await silent((company) => company.run(takeObjection, { personId: ann, to: 'processing' })),
    ).toEqual(nothing);
  });

  test('and nobody else is told: not whoever announced it, nor a colleague', async () => {
    const company = await beforeReview();
    await tellOn(company, 1);
    await shareOwn(company);
    await tellOn(company, 2);
    expect(lines(company).flatMap(([to]) => to)).not.toEqual(expect.arrayContaining([hr]));
    expect([await waitsFor(company, hr), await waitsFor(company, ben)]).toEqual([[], []]);
  });
});
