import { beforeAll, describe, expect, it } from '@jest/globals';
import { nameCohortFacilitators } from '../../lib/agents/cohort/name-facilitators.ts';
import { markAttendance, readAttendance } from '../../lib/agents/cohort/attendance.ts';
import { listFacilitating } from '../../lib/agents/cohort/facilitating.ts';
import { answerCohort, readOwnCohort } from '../../lib/agents/cohort/own-cohort.ts';
import { GROUP } from '../../lib/domain/cohort/roster.ts';
import type { CohortGroup } from '../../lib/domain/cohort/state.ts';
import { DAY } from '../../lib/domain/milliseconds.ts';
import { hasResponse } from '../../lib/domain/need/need.ts';
import { attentionLeft } from '../../lib/domain/delivery/attention.ts';
import { isWorkingMoment } from '../../lib/domain/delivery/working-hours.ts';
import { SHIPPED_POLICY } from '../../lib/domain/policy/policy.ts';
import { decide } from '../../lib/gates/decide.ts';
import { takeObjection } from '../../lib/rights/objection.ts';
import { collected } from '../support/collected.ts';
import {
  answers,
  cohortOf,
  companyWithCohort,
  groupsOf,
  holidays,
  leader,
  live,
  membersOf,
  name,
  NEED as needId,
  partIn,
  reports,
} from '../support/company-with-cohort.ts';
import { wishes } from '../support/company-with-lesson.ts';
import { companyAtWork, lead, sellers, testers } from '../support/small-company.ts';
import type { World } from '../support/world.ts';
import { invented } from './violations.ts';

interface Told {
  personIds: readonly string[];
  text: string;
  at: number;
}

let company: World;
let told: Told[];
let group: CohortGroup;
let first: string[];
const [no = '', yes = ''] = testers;
const toldOf = (word: string) => told.filter(({ text }) => text.includes(word));
const toldTo = (personId: string | undefined) =>
  told.filter(({ personIds }) => personIds.includes(personId ?? ''));
const eventOf = (place: number) => {
  const { eventId } = group.sessions[place] ?? {};
  return company.calendar.events().find((one) => one.eventId === eventId);
};

/** Some weeks in which the one asked first says no; people decline, leave, object; the facilitator marks who came. */
beforeAll(async () => {
  company = await companyWithCohort();
  told = [];
  const seen = new Set(company.channels.notices.standing.keys());
  const hear = () => {
    for (const [key, { payload }] of company.channels.notices.standing)
      if (!seen.has(key)) {
        seen.add(key);
        told.push({ ...payload, at: company.now() });
      }
  };
  await name(company, 0, 1);
  let hasDeclined = false;
  await live(company, 60, async () => {
    hear();
    await answers(company, 0, 'no');
    await answers(company, 1, 'yes');
    const [formed] = await groupsOf(company);
    if (!formed?.sessions.every(({ eventId }) => eventId !== undefined)) return;
    if (!hasDeclined) {
      hasDeclined = true;
      group = formed;
      first = await membersOf(company, formed.groupId);
      const [a = '', b = '', c = ''] = first;
      const { eventId = '' } = formed.sessions[0] ?? {};
      // One declines, one leaves, one objects to being processed at all.
      company.calendar.answer(eventId, a, 'declined');
      await company.run(answerCohort, { personId: b, needId, says: 'leave' });
      await company.run(takeObjection, { personId: c, to: 'processing' });
      // Whoever leads cannot come to the second one.
      company.calendar.answer(formed.sessions[1]?.eventId ?? '', yes, 'declined');
    }
    for (const [place, { until, markedAt }] of formed.sessions.entries())
      if (company.now() > until && markedAt === undefined) {
        const { people } = await company.run(readAttendance, { personId: yes, needId, session: place + 1 });
        const marks = people.map(({ key, name: called }) => ({
          key,
          was: called.endsWith((first[0] ?? '').slice(0, 4)) ? ('away' as const) : ('there' as const),
        }));
        await company.run(markAttendance, { personId: yes, needId, session: place + 1, marks });
      }
  });
  hear();
});

describe('some weeks of a cohort', () => {
  it('is led by who accepted: the first asked said no, and nobody was invited before', async () => {
    expect(toldOf('You were named to lead').map(({ personIds }) => personIds)).toEqual([[no], [yes]]);
    expect((await cohortOf(company))?.facilitators.map(({ said }) => said?.is)).toEqual(['no', 'yes']);
    expect(await groupsOf(company)).toHaveLength(1);
    expect(group.facilitatorId).toBe(yes);
    const { leading } = await company.run(listFacilitating, { personId: no });
    expect(leading).toMatchObject([{ state: 'declined', sessions: [] }]);
    expect(leading[0]).not.toHaveProperty('guide');
    expect((await company.run(listFacilitating, { personId: yes })).leading[0]?.guide).toMatch(/^https:/);
    expect((await company.run(listFacilitating, { personId: lead })).leading).toEqual([]);
  });

  it('invites a bounded group of those whom it reached, and nobody who waits in the comparison', async () => {
    expect(first.length).toBeGreaterThanOrEqual(GROUP.fewest);
    expect(first.length).toBeLessThanOrEqual(GROUP.most);
    for (const personId of first) expect((await partIn(company, personId))?.deliveredAt).toBeDefined();
    const waiting: string[] = [];
    for (const personId of sellers(60))
      if ((await partIn(company, personId))?.deliveredAt === undefined) waiting.push(personId);
    expect(waiting.length).toBeGreaterThan(5);
    const invited = new Set(company.calendar.events().flatMap(({ personIds }) => personIds));
    expect(waiting.filter((personId) => invited.has(personId))).toEqual([]);
  });

  it('holds nobody who leads somebody in it', () => {
    const led = first.filter((personId) => reports.includes(personId));
    expect(first.includes(leader) && led.length > 0).toBe(false);
  });

  it('makes one event a session, weekly, at times at which all work, on no holiday', async () => {
    const events = company.calendar.events();
    expect(events).toHaveLength(group.sessions.length);
    expect([...company.channels.meetings.standing.values()].every(({ times }) => times === 1)).toBe(true);
    for (const { from, until } of events)
      for (const personId of [yes, ...first]) {
        const { value } = await company.ports.learners.read('record-keeping', personId);
        for (const at of [from, until - 1])
          expect(value.person && isWorkingMoment(at, value.person, { holidays })).toBe(true);
      }
    expect(events[0]?.html).toContain('Why you: your role (Seller) asks for Negotiation');
    expect(events[0]?.html).toContain('It is an offer.');
  });

  it('takes whoever left or objected out of the sessions to come, and asks who declined once', async () => {
    const [a, b, c] = first;
    expect(eventOf(0)?.personIds).toContain(a);
    expect(eventOf(0)?.personIds).not.toContain(b);
    expect(eventOf(0)?.personIds).not.toContain(c);
    expect(toldOf('You declined a session').map(({ personIds }) => personIds)).toEqual([[a]]);
    expect(await company.run(readOwnCohort, { personId: b ?? '', needId })).toMatchObject({ answers: [] });
    expect(toldTo(b).filter(({ text }) => text.includes('session'))).toEqual([]);
  });

  it('moves a session that its facilitator declines, once, before the next', async () => {
    const [, moved, third] = (await groupsOf(company))[0]?.sessions ?? [];
    expect(moved?.movedAt).toBeDefined();
    expect(moved?.from).toBeGreaterThan(group.sessions[1]?.from ?? Infinity);
    expect(moved?.until).toBeLessThanOrEqual(third?.from ?? Infinity);
    expect(eventOf(1)?.from).toBe(moved?.from);
  });

  it('tells people before and after each session, in their hours and within their attention', async () => {
    const { thresholds } = SHIPPED_POLICY;
    const [, , , d = ''] = first;
    expect(toldTo(d).filter(({ text }) => /^(Before|After) session/.test(text)).length).toBeGreaterThan(1);
    for (const personId of first) {
      const { value: learner } = await company.ports.learners.read('record-keeping', personId);
      for (const { at } of learner.participations[needId]?.cohort?.told ?? []) {
        expect(learner.person && isWorkingMoment(at, learner.person, { holidays })).toBe(true);
        expect(attentionLeft(learner, thresholds, at)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('keeps who was there as taking part, and as nothing that they can do', async () => {
    const [a, , , d = ''] = first;
    const part = await partIn(company, d);
    expect(Object.values(part?.cohort?.attended ?? {})).toEqual(group.sessions.map(() => true));
    expect(part?.finishedAt).toBeDefined();
    const away = await partIn(company, a ?? '');
    expect(Object.values(away?.cohort?.attended ?? {})).toEqual(group.sessions.map(() => false));
    expect(away?.finishedAt).toBeUndefined();
    const pieces = await collected(company.ports.learners.evidenceOf('learning', d));
    expect(pieces.filter(({ at }) => at > group.formedAt)).toEqual([]);
    expect(await company.run(readOwnCohort, { personId: d, needId })).toMatchObject({
      sessions: group.sessions.map(() => ({ attended: true })),
    });
    await expect(
      company.run(markAttendance, { personId: no, needId, session: 1, marks: [] }),
    ).rejects.toMatchObject({ name: 'conflict' });
  });

  it('leaves nobody’s id in the ledger, the log, what flows answer or the document of the group but of who leads it', async () => {
    const kept = JSON.stringify([
      await collected(company.ports.effects.all()),
      await collected(company.ports.decisions.all()),
      company.engine.instances().map(({ id, output }) => [id, output]),
      await cohortOf(company),
    ]);
    expect(kept).toContain('session.');
    expect(sellers(60).filter((personId) => kept.includes(personId))).toEqual([]);
    expect(await invented(company)).toEqual([]);
  });
});

describe('a cohort that nobody leads, or nobody can come to', () => {
  it('says so to whoever approved it, once for each cause, and forms no group', async () => {
    const one = await companyWithCohort();
    const said = () =>
      [...one.channels.notices.standing.values()].filter(({ payload }) =>
        payload.text.startsWith('Nobody accepted to lead it'),
      );
    await live(one, 3);
    expect(said().flatMap(({ payload }) => payload.personIds)).toContain(lead);
    const once = said().length;
    await live(one, 3);
    expect(said()).toHaveLength(once);
    await name(one, 2);
    // They never answer: after five working days that is no yes, and whoever approved it hears of it again.
    await live(one, 12);
    expect((await cohortOf(one))?.facilitators[0]?.said?.is).toBe('silent');
    expect(said().length).toBeGreaterThan(once);
    expect(one.calendar.events()).toEqual([]);
  });

  it('asks as many as groups could be formed, and the next one once somebody says no', async () => {
    const one = await companyWithCohort();
    await name(one, 0, 1, 2, 3, 4, 5);
    await live(one, 3);
    const asked = async () =>
      ((await cohortOf(one))?.facilitators ?? []).filter(({ askedAt }) => askedAt !== undefined).length;
    // So many people that four groups of twelve at most could be formed; whoever is not at work keeps nobody waiting.
    expect(await asked()).toBe(4);
    await answers(one, 1, 'no');
    // Over a weekend, on which nobody is asked.
    await live(one, 3);
    expect(await asked()).toBe(5);
    for (const place of [0, 2, 3, 4, 5]) await answers(one, place, 'yes');
    await live(one, 1);
    const groups = await groupsOf(one);
    expect(groups).toHaveLength(4);
    const members = await Promise.all(groups.map(({ groupId }) => membersOf(one, groupId)));
    expect(new Set(members.flat()).size).toBe(members.flat().length);
    expect(members.every(({ length }) => length >= GROUP.fewest && length <= GROUP.most)).toBe(true);
    for (const people of members)
      expect(people.includes(leader) && people.some((personId) => reports.includes(personId))).toBe(false);
  });

  it('does nothing where the company names no mailbox', async () => {
    const one = await companyWithCohort({ mailbox: 'none' });
    await name(one, 1);
    await live(one, 3);
    expect(one.calendar.events()).toEqual([]);
    expect((await cohortOf(one))?.facilitators[0]?.askedAt).toBeUndefined();
    const texts = [...one.channels.notices.standing.values()].map(({ payload }) => payload.text);
    expect(texts.filter((text) => text.includes('whoever runs it invites you')).length).toBeGreaterThan(0);
    expect(texts.filter((text) => text.includes('you will be invited'))).toEqual([]);
  });
});

describe('facilitators named at the gate', () => {
  it('are those who are asked, and are named with a yes to a cohort alone', async () => {
    const one = await companyWithCohort({}, (question) => {
      const said = wishes('cohort')(question);
      return said && question.gate === 'publication' && question.version === 2
        ? { ...said, answer: { ...said.answer, facilitators: [yes] } }
        : said;
    });
    expect((await cohortOf(one))?.facilitators).toMatchObject([{ personId: yes }]);
    await live(one, 2);
    expect((await cohortOf(one))?.facilitators[0]?.askedAt).toBeDefined();
  });

  it('are refused with anything else', async () => {
    const one = await companyAtWork();
    const [question] = await collected(one.ports.needs.pendingApprovals());
    const { needId: of = '', approvalId = '' } = question ?? {};
    const answer = { verdict: 'approve' as const, cause: 'skill' as const, facilitators: [yes] };
    await expect(one.run(decide, { needId: of, approvalId, by: lead, answer })).rejects.toThrow(
      'Facilitators are named with the yes to a cohort',
    );
  });
});

describe('a group', () => {
  const formed = async () => {
    const one = await companyWithCohort();
    await name(one, 1);
    await live(one, 4, async () => {
      await answers(one, 1, 'yes');
    });
    const [it] = await groupsOf(one);
    if (!it) throw new Error('A group was formed.');
    return { one, it, members: await membersOf(one, it.groupId) };
  };

  /** What it rests on is gone for good. */
  const takeBack = async ({ ports: { needs }, now }: World) => {
    const { value: need } = await needs.need(needId);
    const stored = await needs.asset(needId, hasResponse(need) ? need.assetId : '');
    const { value: asset } = stored;
    if (asset.origin !== 'ai-drafted' || asset.status !== 'published') throw new Error('It stands.');
    const gone = { source: asset.spans[0]?.source ?? '', fate: 'document-gone' as const };
    const change = { at: now(), passages: [gone] };
    await needs.commit(needId, { asset: { ...stored, value: { ...asset, status: 'pulled', change } } });
  };

  it('is called off where most leave, and says so in the calendar and to whoever approved it', async () => {
    const { one, it, members } = await formed();
    for (const personId of members.slice(2)) await one.run(answerCohort, { personId, needId, says: 'leave' });
    await live(one, 1);
    expect((await groupsOf(one))[0]?.calledOff?.because).toBe('few');
    expect(one.calendar.events().map(({ calledOff }) => calledOff?.slice(0, 23))).toEqual(
      it.sessions.map(() => 'Too few people can come'),
    );
    await live(one, 3);
    const texts = [...one.channels.notices.standing.values()].map(({ payload }) => payload.text);
    expect(texts.filter((text) => text.startsWith('Too few people are left')).length).toBeGreaterThan(0);
    const [a = ''] = members;
    expect((await partIn(one, a))?.cohort).toMatchObject({ wantsOther: true });
  });

  it('goes to whoever approved it where a session is declined after it was moved, or deleted in the mailbox', async () => {
    const { one, it, members } = await formed();
    const [session, second] = it.sessions;
    for (const personId of members) one.calendar.answer(session?.eventId ?? '', personId, 'declined');
    one.calendar.delete(second?.eventId ?? '');
    await live(one, 1);
    const moved = (await groupsOf(one))[0]?.sessions[0];
    expect(moved?.movedAt).toBeDefined();
    for (const personId of members) one.calendar.answer(session?.eventId ?? '', personId, 'declined');
    await live(one, 4);
    const [now] = await groupsOf(one);
    expect(now?.sessions.slice(0, 2).every(({ handedOverAt }) => handedOverAt !== undefined)).toBe(true);
    expect(now?.sessions[0]?.from).toBe(moved?.from);
    const texts = [...one.channels.notices.standing.values()].map(({ payload }) => payload.text);
    expect(texts.filter((text) => /^Session [12] needs you/.test(text)).length).toBeGreaterThan(1);
    expect(one.channels.meetings.standing.size).toBe(it.sessions.length);
  });

  it('is called off where what it rests on was taken back, for whoever left it as well', async () => {
    const { one, it, members } = await formed();
    const [leaver = ''] = members;
    await one.run(answerCohort, { personId: leaver, needId, says: 'leave' });
    await takeBack(one);
    await live(one, 1);
    expect((await groupsOf(one))[0]?.calledOff?.because).toBe('pulled');
    expect(one.calendar.events().map(({ calledOff }) => calledOff?.slice(0, 24))).toEqual(
      it.sessions.map(() => 'What it rests on was tak'),
    );
  });

  it('stays as it was held where that comes after its last session, to be marked', async () => {
    const { one, it } = await formed();
    await live(one, Math.ceil(((it.sessions.at(-1)?.until ?? 0) - one.now()) / DAY));
    await takeBack(one);
    await live(one, 1);
    expect((await groupsOf(one))[0]?.calledOff).toBeUndefined();
  });

  it('lets go of whoever leaves also where a session is in the hands of a human', async () => {
    const { one, it, members } = await formed();
    const eventId = it.sessions[0]?.eventId ?? '';
    const allDecline = async () => {
      for (const personId of members) one.calendar.answer(eventId, personId, 'declined');
      await live(one, 1);
    };
    await allDecline();
    await allDecline();
    const [session] = (await groupsOf(one))[0]?.sessions ?? [];
    expect(session?.handedOverAt).toBeDefined();
    expect(session?.from).toBeGreaterThan(one.now() + DAY);
    const [leaver = ''] = members;
    const invited = () => one.calendar.events().find((event) => event.eventId === eventId)?.personIds;
    expect(invited()).toContain(leaver);
    await one.run(answerCohort, { personId: leaver, needId, says: 'leave' });
    await live(one, 1);
    expect(invited()).not.toContain(leaver);
  });

  it('tells nobody what belongs before a session that they declined', async () => {
    const { one, it, members } = await formed();
    const [who = '', other = ''] = members;
    one.calendar.answer(it.sessions[0]?.eventId ?? '', who, 'declined');
    const tellingDays = Math.ceil(((it.sessions[0]?.from ?? 0) - one.now()) / DAY);
    await live(one, tellingDays);
    const told = [...one.channels.notices.standing.values()].filter(({ payload: { text } }) =>
      text.startsWith('Before session 1'),
    );
    const toldTo = told.flatMap(({ payload: { personIds } }) => personIds);
    expect(toldTo).toContain(other);
    expect(toldTo).not.toContain(who);
  });

  it('is led by nobody who waits in the comparison, and does not say why', async () => {
    const { one } = await formed();
    let waiting = '';
    for (const personId of sellers(60))
      if ((await partIn(one, personId))?.deliveredAt === undefined) waiting = personId;
    await expect(one.run(nameCohortFacilitators, { needId, personIds: [waiting] })).rejects.toThrow(
      /cannot be asked/,
    );
  });
});
