import { describe, expect, it } from '@jest/globals';
import { approvalIdOf } from '../../../lib/domain/gate/approval.ts';
import { orOnlyObserve } from '../../../lib/effects.ts';
import { differenceOf } from '../../../lib/domain/rendering/difference.ts';
import { askHuman } from '../../../lib/gates/ask.ts';
import { channelCard } from '../../../lib/gates/approval-card-content.ts';
import { responseFacts, responseFactsInChannel } from '../../../lib/gates/response-facts.ts';
import { newLearner } from '../../../lib/domain/person/learner.ts';
import { runStep } from '../../../lib/step.ts';
import { collected } from '../../support/collected.ts';
import { saveRegisters } from '../../support/small-company.ts';
import { DAY, START } from '../../support/world.ts';
import { english } from '../../../lib/messages/words.ts';
import {
  confirmedNeed,
  drafted,
  need,
  person,
  personId,
  publication as asksPublication,
  reused,
  standingCourses,
} from '../examples.ts';
import { leftOn, wait, waiting } from './waiting.ts';

const needId = need.needId;
const cause = { needId, gate: 'cause-and-priority' as const };
const publication = { needId, gate: 'publication' as const, assetId: drafted.assetId };
/** A need of the role and the skill that the registers of the small company know. */
const ofSellers = { roleId: 'seller', skillId: 'negotiation', charterLineId: 'C1' };
const known = { ...need, ...ofSellers };

describe('a question to the humans who own it', () => {
  it('is about the need and from the agent that found it, and nobody who asked for it decides', async () => {
    const company = await waiting({ ...known, requestedBy: [personId(4)] });
    await saveRegisters(company);
    const { approvalId, dueAt } = await company.run(askHuman, cause);
    expect((await company.ports.needs.approval(needId, approvalId)).value).toMatchObject({
      ...cause,
      status: 'pending',
      proposedBy: 'needs-analysis',
      involved: [personId(4)],
      question: 'Negotiation, Sellers: what is the cause, and does it deserve a response now?',
      dueAt,
    });
  });

  it('waits as many days as the policy says', async () => {
    const company = await waiting(need);
    const { approvalDays } = (await company.ports.registers.policy()).thresholds;
    expect((await company.run(askHuman, cause)).dueAt).toBe(START + approvalDays * DAY);
  });

  it('names skill and role by their ids while no register knows them, and proposes no outcome for a line that is gone', async () => {
    const company = await waiting(need);
    const { approvalId } = await company.run(askHuman, cause);
    const { value } = await company.ports.needs.approval(needId, approvalId);
    expect(value.question).toContain('negotiation, buyers');
    expect(value).not.toHaveProperty('outcome');
  });

  it('proposes as outcome a gap that would be noticed, which its owner has not agreed to yet', async () => {
    const company = await waiting(known);
    await saveRegisters(company);
    const { approvalId } = await company.run(askHuman, cause);
    const [{ value }, { lines }, { thresholds }] = await Promise.all([
      company.ports.needs.approval(needId, approvalId),
      company.ports.registers.charter(),
      company.ports.registers.policy(),
    ]);
    expect(value).toMatchObject({
      outcome: {
        isAgreed: false,
        ownerId: lines.find(({ lineId }) => lineId === 'C1')?.ownerId,
        terms: {
          indicator: 'Negotiation at work among Sellers, as assessed',
          worth: thresholds.noticeableGap,
        },
      },
    });
  });

  it('proposes what the owner of its own line agreed to there', async () => {
    const company = await waiting(known);
    await saveRegisters(company);
    const { registers } = company.ports;
    const [line] = (await registers.entries('charter')).filter(({ id }) => id === 'C2');
    if (!line) throw new Error('The small company has a line C2.');
    const terms = { indicator: 'Margin', seenIn: 'work' as const, worth: 0.7 };
    await registers.save({
      register: 'charter',
      id: 'C2',
      value: { ...line.value, ownerId: personId(8), outcome: terms },
      at: START,
      ifMatch: line.etag,
    });
    const outcomeOf = async (charterLineId: string) => {
      const other = { ...known, needId: `of-${charterLineId}`, charterLineId };
      await company.ports.needs.commit(other.needId, { need: { value: other } });
      const { approvalId } = await company.run(askHuman, { ...cause, needId: other.needId });
      return (await company.ports.needs.approval(other.needId, approvalId)).value;
    };
    expect(await outcomeOf('C2')).toMatchObject({
      outcome: { terms, ownerId: personId(8), isAgreed: true },
    });
    expect(await outcomeOf('C1')).toMatchObject({ outcome: { isAgreed: false } });
  });

  it('proposes its own outcome where what the owner agreed to is not read here', async () => {
    const company = await waiting(known);
    await saveRegisters(company);
    const { registers, needs } = company.ports;
    const [line] = (await registers.entries('charter')).filter(({ id }) => id === 'C1');
    if (!line) throw new Error('The small company has a line C1.');
    const terms = { indicator: 'Margin', seenIn: 'work' as const, worth: 0.7 };
    const value = { ...line.value, outcome: terms };
    await registers.save({ register: 'charter', id: 'C1', value, at: START, ifMatch: line.etag });
    const agreement = { ownerId: personId(8), noIndividualWorkEvidence: true };
    await registers.save({ register: 'policy', id: 'works-agreement', value: agreement, at: START });
    const { approvalId } = await company.run(askHuman, cause);
    expect((await needs.approval(needId, approvalId)).value).toMatchObject({
      outcome: { isAgreed: false, terms: { seenIn: 'assessments' } },
    });
  });

  it('proposes its own outcome for a part of a role where its owner agreed to a figure of groups', async () => {
    const company = await waiting({ ...known, group: { department: 'North' } });
    await saveRegisters(company);
    const { registers, needs } = company.ports;
    const [line] = (await registers.entries('charter')).filter(({ id }) => id === 'C1');
    if (!line) throw new Error('The small company has a line C1.');
    const ofGroups = { seenIn: 'team-figures' as const, figureId: 'margin', unit: '%' };
    const value = { ...line.value, outcome: { indicator: 'Margin', ...ofGroups, worth: 2 } };
    await registers.save({ register: 'charter', id: 'C1', value, at: START, ifMatch: line.etag });
    const { approvalId } = await company.run(askHuman, cause);
    expect((await needs.approval(needId, approvalId)).value).toMatchObject({
      outcome: { isAgreed: false, terms: { seenIn: 'assessments' } },
    });
  });

  it('stands in the ledger under its step and gate, where flows of earlier versions find it', async () => {
    const company = await waiting(need);
    await company.run(askHuman, cause);
    const keys = (await collected(company.ports.effects.all())).map(({ key }) => key);
    expect(keys).toEqual([`call-${START}:ask-human:cause-and-priority`]);
  });

  it('about a response shows it, holds its version, and lets the response wait with it', async () => {
    const asset = { ...drafted, version: 2 };
    const company = await waiting(confirmedNeed, { asset });
    const { approvalId } = await company.run(askHuman, publication);
    expect(approvalId).toMatch(/publication\.2$/);
    expect((await company.ports.needs.approval(needId, approvalId)).value).toMatchObject({
      ...publication,
      proposedBy: 'content',
      version: 2,
      facts: expect.arrayContaining(['draft a job-aid: no course is about it']),
    });
    expect((await company.ports.needs.asset(needId, asset.assetId)).value.status).toBe('pending');
    const [card] = company.channels.approvalCards.standing.values();
    expect(card?.payload.response?.title).toContain(drafted.title);
  });

  it('about a new version of a page says so, and first what is otherwise, in the channel too', async () => {
    const change = {
      at: START,
      passages: [{ source: 'offers.md', spanId: 'offers.1', fate: 'changed' as const, after: '3 days.' }],
    };
    const page = {
      ...drafted,
      assetId: 'page.v1',
      status: 'outdated' as const,
      contentId: 'c1',
      pageUrl: 'https://learning.example/page',
      change,
    };
    const renewing = { ...drafted, renews: page.assetId };
    const company = await waiting({ ...confirmedNeed, ...ofSellers }, { asset: page });
    await saveRegisters(company);
    const { needs } = company.ports;
    await needs.commit(needId, { asset: { value: renewing } });
    const { approvalId } = await company.run(askHuman, publication);
    const { value } = await needs.approval(needId, approvalId);
    const names = { skill: 'Negotiation', role: 'Seller', where: '' };
    const differs = differenceOf(page, renewing, english);
    expect(differs).not.toEqual([]);
    expect(value.question).toBe(english.say('gate.renewal', names));
    expect(value.facts).toEqual([...differs, ...responseFacts(renewing, english)]);
    expect(value.inChannel).toEqual([...differs, ...responseFactsInChannel(renewing, english)]);
  });

  it('names the part of a role that a need is about', async () => {
    const group = { department: 'North', site: 'Kiel' };
    const company = await waiting({ ...known, group });
    await saveRegisters(company);
    const { approvalId } = await company.run(askHuman, cause);
    const { value } = await company.ports.needs.approval(needId, approvalId);
    expect(value.question).toMatch(/Sellers in department North at site Kiel/);
    expect(value).toMatchObject({
      outcome: { terms: { indicator: expect.stringContaining('in department North at site Kiel') } },
    });
  });

  it('about a response to a new need says nothing of another page', async () => {
    const company = await waiting(confirmedNeed, { asset: drafted });
    const { approvalId } = await company.run(askHuman, publication);
    const { value } = await company.ports.needs.approval(needId, approvalId);
    expect(value.question).toBe(
      english.say('gate.publication', { skill: 'negotiation', role: 'buyer', where: '' }),
    );
    expect(value.facts).toEqual(responseFacts(drafted, english));
    expect(value.inChannel).toEqual(responseFactsInChannel(drafted, english));
  });

  it('comes into the channel with what to weigh, and not where whoever is asked has the bot', async () => {
    const cardsAs = async (askIn: 'both' | 'chat') => {
      const company = await waiting(known);
      const { registers, chats } = company.ports;
      await saveRegisters(company);
      await registers.save({ register: 'policy', id: 'escalation', value: { askIn }, at: START });
      await registers.save({
        register: 'approver',
        id: 'all',
        value: { approverId: personId(5), gates: ['cause-and-priority'] },
        at: START,
      });
      const address = { personId: personId(5), serviceUrl: 'https://smba.example/', conversationId: 'a' };
      await chats.remember(address);
      const { approvalId } = await company.run(askHuman, cause);
      const { value } = await company.ports.needs.approval(needId, approvalId);
      const cards = [...company.channels.approvalCards.standing.values()].map(({ payload }) => payload);
      return { cards, card: channelCard(value, undefined, english) };
    };
    const { cards, card } = await cardsAs('both');
    expect(cards).toEqual([card]);
    expect((await cardsAs('chat')).cards).toEqual([]);
  });

  it('is put once: asked again it keeps its day, and neither a second card nor a second signal leaves', async () => {
    const company = await waiting(need);
    const first = await company.run(askHuman, cause);
    const { etag } = await company.ports.needs.approval(needId, first.approvalId);
    const again = { at: START + DAY, instanceId: `call-${START}`, step: askHuman.name };
    const app = { ports: company.ports, disabledAgents: new Set<never>() };
    expect(await runStep(askHuman, cause, again, app)).toEqual(first);
    expect((await company.ports.needs.approval(needId, first.approvalId)).etag).toBe(etag);
    expect([...company.channels.approvalCards.standing.values()].map(({ times }) => times)).toEqual([1]);
    expect(leftOn(company)).toEqual([`${first.approvalId}.requested`]);
  });

  it.each([
    ['a cause', need, cause, {}],
    ['a response', confirmedNeed, publication, { asset: drafted }],
  ])('about %s is not even stored while the layer only observes', async (_, of, about, held) => {
    const company = await waiting(of, held);
    const { needs, channels } = company.ports;
    const app = {
      ports: {
        ...company.ports,
        channels: orOnlyObserve(channels, { isSet: true, registers: company.ports.registers }),
      },
      disabledAgents: new Set<never>(),
    };
    const call = { at: START, instanceId: 'need-1', step: askHuman.name };
    await expect(runStep(askHuman, about, call, app)).rejects.toMatchObject({
      fault: { kind: 'only-observes' },
    });
    await wait(company, DAY);
    for await (const question of needs.pendingApprovals()) throw new Error(question.approvalId);
    expect(leftOn(company)).toEqual([]);
    expect((await needs.findAsset(needId, drafted.assetId))?.value).toEqual(
      'asset' in held ? held.asset : undefined,
    );
  });

  it('that a standing approval answered waits for nobody, and says in the channel what was decided', async () => {
    const approvalId = approvalIdOf(`call-${START}`, 'publication');
    const company = await waiting(confirmedNeed, {
      asset: reused,
      approval: {
        ...asksPublication,
        approvalId,
        assetId: reused.assetId,
        status: 'approved',
        decision: { by: personId(3), at: START, standing: { standingId: 'courses', version: 2 } },
      },
    });
    const { registers, chats } = company.ports;
    // Whoever is asked has the bot, and the channel is only for those who have not.
    await registers.save({
      register: 'policy',
      id: 'escalation',
      value: { askIn: 'chat' },
      at: START,
    });
    await registers.save({
      register: 'approver',
      id: 'all',
      value: { approverId: personId(5), gates: ['publication'] },
      at: START,
    });
    await chats.remember({ personId: personId(5), serviceUrl: 'https://smba.example/', conversationId: 'a' });
    const about = { needId, gate: 'publication' as const, assetId: reused.assetId };
    expect(await company.run(askHuman, about)).toEqual({ approvalId, dueAt: START });
    const [card] = company.channels.approvalCards.standing.values();
    expect(card?.payload.facts).toEqual([
      english.say('gate.standing.decided', { standing: 'courses', version: 2 }),
    ]);
  });

  it('that a standing approval answers as it is put is told to nobody who waits for questions', async () => {
    const company = await waiting(confirmedNeed, { asset: reused });
    const { needs, registers, learners } = company.ports;
    // It decides about no fewer than make a group.
    for (const one of [1, 2, 3, 4, 5].map(personId)) {
      const theirs = { ...person, personId: one };
      await learners.commit({ value: { ...newLearner(one), person: theirs, personAt: START } }, []);
    }
    const earlier = { ...reused, needId: 'earlier', assetId: 'earlier.v1', status: 'published' as const };
    await needs.commit('earlier', { asset: { value: { ...earlier, contentId: 'c1' } } });
    await registers.save({ register: 'standing-approval', id: 'courses', value: standingCourses, at: START });
    const about = { needId, gate: 'publication' as const, assetId: reused.assetId };
    const { approvalId } = await company.run(askHuman, about);
    expect((await needs.approval(needId, approvalId)).value).toMatchObject({
      status: 'approved',
      decision: { standing: { standingId: 'courses' } },
    });
    expect(leftOn(company)).toEqual([]);
  });
});
