import { describe, expect, it } from '@jest/globals';
import type { ApprovalRequest, PendingApproval } from '../../../lib/domain/gate/approval.ts';
import type { ContentAsset } from '../../../lib/domain/content/content.ts';
import { newLearner } from '../../../lib/domain/person/learner.ts';
import { isSampled, type StandingApproval } from '../../../lib/domain/gate/standing-approval.ts';
import { asPut, byStandingApproval } from '../../../lib/gates/by-standing-approval.ts';
import { english } from '../../../lib/messages/words.ts';
import type { World } from '../../support/world.ts';
import {
  approval,
  confirmedNeed,
  DAY,
  drafted,
  NOW,
  person,
  personId,
  publication,
  reused,
  standingCourses,
} from '../examples.ts';
import { waiting } from './waiting.ts';

const decided: ApprovalRequest = {
  ...publication,
  status: 'approved',
  decision: { by: personId(3), at: NOW, standing: { standingId: 'courses', version: 1 } },
};
const whySampled = english.say('gate.standing.sample', { standing: 'courses', every: 5 });

describe('a question is put', () => {
  it('as it is where no standing approval is about it, and decided where one is', () => {
    expect(asPut(publication, undefined, english)).toEqual(publication);
    expect(asPut(publication, { decided }, english)).toEqual(decided);
  });

  it('with a word on why humans are asked all the same where it is of a sample, in the channel too', () => {
    const asked = { ...publication, facts: ['a course of 20 minutes'] };
    expect(asPut(asked, { sampleOf: standingCourses }, english)).toEqual({
      ...asked,
      facts: ['a course of 20 minutes', whySampled],
      inChannel: [whySampled],
    });
    expect(
      asPut({ ...asked, inChannel: ['a course'] }, { sampleOf: standingCourses }, english),
    ).toMatchObject({
      inChannel: ['a course', whySampled],
    });
  });
});

const owner = standingCourses.ownerId;
/** The nth question about a response that this sample does, or does not, leave to humans. */
const question = (isOfSample: boolean, n = 0): PendingApproval => {
  const ids = Array.from({ length: 99 }, (_, i) => `need-${i}.publication`);
  const approvalId = ids.filter((id) => isSampled(standingCourses, id) === isOfSample)[n] ?? '';
  return { ...publication, approvalId };
};

interface Standings {
  /** By their ids, in the order in which they were saved. */
  standings?: Record<string, Partial<StandingApproval>>;
  /** Buyers. */
  people?: number;
  requestedBy?: string[];
  /** Humans approved the course here before. */
  isKnown?: boolean;
}

/** A company in which a course waits for a need of buyers, with what humans approved before it is asked. */
async function company(
  { standings = { courses: {} }, people = 5, requestedBy = [], isKnown = true }: Standings = {},
  leftAt?: number,
) {
  const at = await waiting({ ...confirmedNeed, requestedBy }, { asset: reused });
  const { needs, registers, learners } = at.ports;
  const earlier = { ...reused, needId: 'earlier', assetId: 'earlier.v1', status: 'published' as const };
  if (isKnown) await needs.commit('earlier', { asset: { value: { ...earlier, contentId: 'c1' } } });
  for (const [id, change] of Object.entries(standings))
    await registers.save({
      register: 'standing-approval',
      id,
      value: { ...standingCourses, standingId: id, ...change },
      at: NOW,
    });
  for (let n = 100; n < 100 + people; n += 1) {
    const [id, theirs] = [personId(n), { ...person, personId: personId(n) }];
    await learners.commit({ value: { ...newLearner(id), person: theirs, personAt: NOW } }, []);
  }
  if (leftAt !== undefined)
    await learners.commit({ value: { ...newLearner(owner), personAt: NOW, leftAt } }, []);
  return at;
}
const put = async (
  { ports }: Pick<World, 'ports'>,
  request: PendingApproval = question(false),
  asset: ContentAsset = reused,
  at = NOW,
) => {
  const { value: need } = await ports.needs.need(confirmedNeed.needId);
  return await byStandingApproval(request, asset, need, ports, at);
};

describe('a standing approval', () => {
  it('decides in the name of its owner, and says by which version', async () => {
    expect(await put(await company())).toEqual({
      decided: {
        ...question(false),
        status: 'approved',
        decision: { by: owner, at: NOW, standing: { standingId: 'courses', version: 1 } },
      },
    });
  });

  it('leaves its sample to humans, and spends none of its month on it', async () => {
    const at = await company({ standings: { courses: { needsAMonth: 1 } } });
    expect(await put(at, question(true))).toMatchObject({ sampleOf: { standingId: 'courses' } });
    expect(await put(at)).toHaveProperty('decided');
  });

  it('decides as many needs in a month as it may, and in the next as many again', async () => {
    const at = await company();
    expect(await put(at, question(false, 0))).toHaveProperty('decided');
    expect(await put(at, question(false, 1))).toHaveProperty('decided');
    expect(await put(at, question(false, 2))).toBeUndefined();
    const later = { ...question(false, 2), dueAt: NOW + 40 * DAY };
    expect(await put(at, later, reused, NOW + 30 * DAY)).toHaveProperty('decided');
  });

  it.each<[string, Standings]>([
    ['there is none', { standings: {} }],
    ['it is about documents', { standings: { documents: { reuses: 'document' } } }],
    ['humans never approved the course', { isKnown: false }],
    ['its owner asked for it', { requestedBy: [owner] }],
    ['fewer than make a group are in the role', { people: 4 }],
    ['one more than it allows is in the role', { standings: { few: { mostPeople: 5 } }, people: 6 }],
    [
      'more are in the role than the most generous allows',
      { standings: { more: { mostPeople: 8 }, few: { mostPeople: 5 } }, people: 9 },
    ],
  ])('decides nothing where %s', async (_, how) => {
    expect(await put(await company(how))).toBeUndefined();
  });

  it.each<[string, PendingApproval, ContentAsset]>([
    ['a cause', { ...approval, approvalId: question(false).approvalId }, reused],
    ['something new', question(false), drafted],
    ['what its owner had a hand in', { ...question(false), involved: [owner] }, reused],
  ])('decides nothing about %s', async (_, request, asset) => {
    expect(await put(await company(), request, asset)).toBeUndefined();
  });

  it('decides for as many as it allows', async () => {
    expect(await put(await company({ standings: { few: { mostPeople: 5 } }, people: 5 }))).toHaveProperty(
      'decided',
    );
  });

  it('of a part of a role is about whoever is of it', async () => {
    const at = await company({ standings: { few: { mostPeople: 5 } }, people: 14 });
    const { needs, learners } = at.ports;
    const stored = await needs.need(confirmedNeed.needId);
    const value = { ...stored.value, group: { department: 'North' } };
    await needs.commit(confirmedNeed.needId, { need: { ...stored, value } });
    const move = async (n: number) => {
      const one = await learners.read('record-keeping', personId(n));
      const moved = { ...person, personId: personId(n), department: 'North' };
      await learners.commit({ ...one, value: { ...one.value, person: moved } }, []);
    };
    for (const n of [101, 103, 105, 107, 109]) await move(n);
    expect(await put(at)).toHaveProperty('decided');
    await move(111);
    expect(await put(at, question(false, 1))).toBeUndefined();
  });

  it.each<[string, NonNullable<Standings['standings']>, number[]]>([
    ['one more than the most generous allows', { more: { mostPeople: 8 }, few: { mostPeople: 5 } }, [9]],
    ['none where there is none', {}, []],
  ])('is looked for among as many people as matter: %s', async (_, standings, sizes) => {
    const { ports } = await company({ standings, people: 20 });
    const { learners } = ports;
    const read: number[] = [];
    const page: typeof learners.page = (purpose, query) => {
      read.push(query.size);
      return learners.page(purpose, query);
    };
    await put({ ports: { ...ports, learners: { ...learners, page } } });
    expect(read).toEqual(sizes);
  });

  it('decides nothing after its owner left, and decides again once they are back', async () => {
    expect(await put(await company({}, NOW))).toBeUndefined();
    expect(await put(await company({}, NOW - 1))).toHaveProperty('decided');
  });

  it('that is the first by its id decides, and the next where the first is not about it', async () => {
    const both = { b: {}, a: {} };
    expect(await put(await company({ standings: both }))).toMatchObject({
      decided: { decision: { standing: { standingId: 'a' } } },
    });
    expect(await put(await company({ standings: { ...both, a: { isWithdrawn: true } } }))).toMatchObject({
      decided: { decision: { standing: { standingId: 'b' } } },
    });
  });
});
