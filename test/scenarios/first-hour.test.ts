// A company begins: it has a taxonomy and titles, and nobody decided anything yet.
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { firstHour, linesProposed } from '../../functions/teams/cards/first-hour.ts';
import { toldOf } from '../functions/teams/card-replies.ts';
import { answerInChat } from '../../lib/answer-in-chat.ts';
import { orOnlyObserve, performOnce } from '../../lib/effects.ts';
import { runStep } from '../../lib/step.ts';
import { FirstHourView } from '../../functions/http/registers/first-hour-view.ts';
import { firstLinesPropose } from '../../functions/http/registers/first-lines-propose.ts';
import type { AppRole } from '../../functions/http/door/principal.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { askDoor } from '../support/ask-door.ts';
import { companyThatBegins } from '../support/company-that-begins.ts';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import { firstSignals, lead } from '../support/small-company.ts';
import { START, world, type World } from '../support/world.ts';

afterEach(() => void jest.restoreAllMocks());

const other = guidOf('somebody else who sets the direction');

/** The same of each seller by whoever sees their work. */
const seenAtWork = (): Signal[] =>
  firstSignals(60)
    .filter(({ type }) => type === 'learning-os.assessment.scored')
    .map((signal) => ({ ...signal, id: guidOf(`seen ${signal.id}`), source: 'seen-at-work' }));

const call = (
  company: World,
  name: string,
  body: unknown = {},
  { by = lead, roles = ['Register.Write'] }: { by?: string; roles?: readonly AppRole[] } = {},
) => {
  jest.spyOn(Date, 'now').mockImplementation(() => company.now());
  return askDoor(company, name, { by, roles, body, name: 'Lea Brandt' });
};

const said = 'Sellers close each negotiation with buyers at our terms. Everybody is proud of us.';

/** As the card does it: what was proposed and names a skill is confirmed at once. */
async function confirmAll(company: World, by = lead) {
  const proposed = firstLinesPropose.reply.parse(
    (await call(company, 'first-lines-propose', { text: said })).json,
  );
  const lines = proposed.lines
    .filter(({ skills }) => skills.length > 0)
    .map(({ text, skills, roles }) => ({
      text,
      skillIds: skills.map(({ skillId }) => skillId),
      roleIds: roles.map(({ roleId }) => roleId),
    }));
  return {
    lines,
    answer: await call(company, 'first-lines-confirm', { lines, asked: { level: 3.5 } }, { by }),
  };
}

describe('the first hour', () => {
  it('says what is missing, and is for whoever sets the direction', async () => {
    const company = await companyThatBegins();
    expect((await call(company, 'first-hour-read')).json).toMatchObject({
      observes: false,
      left: ['lines', 'targets', 'signals'],
      skills: 3,
      lines: 0,
      titlesWaiting: 2,
      titles: [
        { title: 'Seller', role: 'Seller', isNew: false },
        { title: 'Intern', role: 'Intern', isNew: true },
      ],
      needs: 0,
    });
    const bodies = {
      'first-hour-read': {},
      'first-hour-observe': { observe: true },
      'first-titles-confirm': { titles: [{ titleId: 'seller', etag: 'x', takeIn: true }] },
      'first-lines-propose': { text: 'x' },
      'first-lines-confirm': {
        lines: [{ text: 'x', skillIds: ['writing'], roleIds: [] }],
        asked: { level: 3 },
      },
    };
    for (const [name, body] of Object.entries(bodies))
      expect([name, (await call(company, name, body, { roles: ['Need.Read'] })).status]).toEqual([name, 403]);
  });

  it('makes lines of sentences, which find the first need on the first night, as the layer is shipped', async () => {
    const company = await companyThatBegins();
    await call(company, 'first-hour-observe', { observe: true });
    const { lines, answer } = await confirmAll(company);
    expect(lines).toMatchObject([{ skillIds: ['negotiation'], roleIds: ['seller'] }]);
    expect(answer.json).toMatchObject({
      lines: 1,
      left: ['signals'],
      linesInForce: [{ ownerName: 'Lea Brandt' }],
    });
    await company.send(firstSignals(60));
    await company.send(seenAtWork());
    await company.settle();
    await company.analyse();
    await company.settle();
    const readers = { roles: ['Register.Write', 'Need.Read'] as const };
    expect((await call(company, 'first-hour-read', {}, readers)).json).toMatchObject({
      left: [],
      needs: 1,
      found: [{ role: 'Seller', where: '', skill: 'Negotiation' }],
    });
    // Whoever may not read needs is told of none.
    expect((await call(company, 'first-hour-read')).json).toMatchObject({
      readsNeeds: false,
      needs: 0,
      found: [],
    });
    // Nobody was asked: it only observes.
    expect(Object.values(company.channels).map(({ standing }) => standing.size)).toEqual(
      Object.values(company.channels).map(() => 0),
    );
  });

  it('leaves out a skill that was found and not meant, and proposes the others', async () => {
    const company = await companyThatBegins();
    const text = 'Sellers write letters and offers in clear words after each negotiation with buyers.';
    const propose = async (body: object) =>
      firstLinesPropose.reply.parse((await call(company, 'first-lines-propose', { text, ...body })).json);
    const skillsIn = ({ lines }: { lines: { skills: { skillId: string }[] }[] }) =>
      lines.flatMap(({ skills }) => skills.map(({ skillId }) => skillId)).toSorted();
    const all = await propose({});
    expect(skillsIn(all)).toEqual(['negotiation', 'writing']);
    const card = JSON.stringify(linesProposed.draw(all, toldOf(undefined, 0)));
    expect(card).toContain('A skill that was not meant');
    const less = await propose({ notMeant: all.notMeant, norMeant: 'writing' });
    expect(skillsIn(less)).toEqual(['negotiation']);
    // What was left out stays so, and of a single skill nothing can be chosen any more.
    expect(less.notMeant).toEqual(['writing']);
    expect(JSON.stringify(linesProposed.draw(less, toldOf(undefined, 0)))).not.toContain('not meant');
    // A sentence keeps its only skill: it is taken out whole.
    const neither = await propose({ notMeant: less.notMeant, norMeant: 'negotiation' });
    expect(neither.notMeant).toEqual(['writing', 'negotiation']);
    expect(skillsIn(neither)).toEqual(['negotiation', 'writing']);
  });

  it('shows whoever said where it goes their own line before all others', async () => {
    const company = await companyThatBegins();
    const { registers } = company.ports;
    const line = {
      text: 'Others hold.',
      skillIds: ['negotiation'],
      roleIds: [],
      weight: 0.5,
      ownerId: other,
    };
    for (const id of ['C1', 'C2', 'C3', 'C4', 'C5'])
      await registers.save({
        register: 'charter',
        id,
        at: START,
        value: { ...line, lineId: id, from: '2026-01-01T00:00:00Z', until: '2029-01-01T00:00:00Z' },
      });
    const { answer } = await confirmAll(company);
    const [own, ...others] = (answer.json as { linesInForce: { text: string }[] }).linesInForce;
    expect(own?.text).toContain('Sellers close each negotiation');
    expect(others).toHaveLength(4);
    const shown = JSON.stringify(firstHour.draw(answer.json, toldOf(undefined, 0)));
    expect(shown).toContain('and 1 more, in the list Strategy');
  });

  it('finds nothing by the word of one source alone', async () => {
    const company = await companyThatBegins();
    await confirmAll(company);
    await company.send(firstSignals(60));
    await company.settle();
    await company.analyse();
    await company.settle();
    expect(await collected(company.ports.needs.list())).toEqual([]);
    expect((await call(company, 'first-hour-read')).json).toMatchObject({ left: ['signals'], feeds: 1 });
  });

  it('observes and stops observing by whoever answers for it, and leaves what else was agreed', async () => {
    const company = await companyThatBegins();
    const { registers } = company.ports;
    const value = { ownerId: lead, noManagerViews: true };
    await registers.save({ register: 'policy', id: 'works-agreement', value, at: START });
    const set = (observe: boolean, by: string) => call(company, 'first-hour-observe', { observe }, { by });
    const agreed = async () => (await registers.policy())['works-agreement'];
    expect((await set(true, other)).status).toBe(200);
    expect(await agreed()).toMatchObject({ observeOnly: true, ownerId: lead, noManagerViews: true });
    expect((await set(false, other)).status).toBe(403);
    expect((await set(false, lead)).status).toBe(200);
    expect(await agreed()).toMatchObject({ observeOnly: false, ownerId: lead, noManagerViews: true });
  });

  it('changes no level that somebody asked for before, and renews a line of its owner’s alone', async () => {
    const company = await companyThatBegins();
    const { registers } = company.ports;
    const seller = (await registers.latest('role-profile')).find(({ id }) => id === 'seller');
    if (!seller) throw new Error('There is no seller.');
    const value = { ...seller.value, targets: { negotiation: 2 } };
    await registers.save({ register: 'role-profile', id: 'seller', value, at: START, ifMatch: seller.etag });
    await confirmAll(company);
    expect((await confirmAll(company)).answer.status).toBe(200);
    expect((await confirmAll(company, other)).answer).toMatchObject({
      status: 409,
      json: { detail: expect.stringContaining('Lea Brandt') },
    });
    expect(await registers.latest('charter')).toMatchObject([{ value: { ownerId: lead } }]);
    expect((await registers.roleProfiles()).get('seller')?.targets).toEqual({ negotiation: 2 });
  });

  it('takes over a sentence whose owner’s line has ended, and keeps what its own owner agreed on', async () => {
    const company = await companyThatBegins();
    const { registers } = company.ports;
    const line = async () => {
      const [only, ...more] = await registers.latest('charter');
      expect(more).toEqual([]);
      if (!only) throw new Error('There is no line.');
      return only;
    };
    const change = async (changed: object) => {
      const { id, value, etag } = await line();
      await registers.save({
        register: 'charter',
        id,
        value: { ...value, ...changed },
        at: START,
        ifMatch: etag,
      });
    };
    await confirmAll(company);
    await change({ weight: 0.9 });
    expect((await confirmAll(company)).answer.status).toBe(200);
    expect((await line()).value).toMatchObject({ weight: 0.9, ownerId: lead });
    await change({ from: '2020-01-01T00:00:00.000Z', until: '2021-01-01T00:00:00.000Z' });
    expect((await confirmAll(company, other)).answer.status).toBe(200);
    expect((await line()).value).toMatchObject({ weight: 0.5, ownerId: other });
  });

  it('takes titles as they were read, and those who are left out for nobody’s role', async () => {
    const company = await companyThatBegins();
    const { titles } = FirstHourView.parse((await call(company, 'first-hour-read')).json);
    const [seller, intern] = titles;
    if (!seller || !intern) throw new Error('Titles are missing.');
    const answer = ({ titleId, etag }: typeof seller, takeIn: boolean) =>
      call(company, 'first-titles-confirm', { titles: [{ titleId, etag, takeIn }] });
    expect((await answer(seller, false)).json).toMatchObject({ titlesWaiting: 1 });
    expect((await answer({ ...intern, etag: 'another' }, true)).status).toBe(412);
    expect((await answer(intern, true)).json).toMatchObject({ titlesWaiting: 0 });
    const kept = (await company.ports.registers.latest('job-title')).map(({ value }) => value);
    expect(kept.find(({ title }) => title === 'Seller')).not.toHaveProperty('roleId');
    // The new role is there at once, so that a sentence can name it.
    expect((await company.ports.registers.roleProfiles()).get('intern')).toMatchObject({ title: 'Intern' });
    // What was confirmed is changed elsewhere.
    expect((await answer(seller, true)).status).toBe(409);
  });

  it('stands in the log with who did it, without the words', async () => {
    const company = await companyThatBegins();
    await confirmAll(company);
    await call(company, 'first-hour-observe', { observe: true });
    const log = JSON.stringify(await decisionLog(company.ports));
    expect(log).toMatch(/charter:negotiation-[0-9a-f]{6}/);
    expect(log).toContain('observeOnly');
    expect(log).not.toContain('close each negotiation');
  });

  it('answers in the chat while it only observes, and speaks to nobody else', async () => {
    const { ports, channels, now } = world();
    const observing = orOnlyObserve(channels, { isSet: true, registers: ports.registers });
    const card = { type: 'AdaptiveCard' as const, body: [] };
    const said = { serviceUrl: 'https://teams.example/', conversationId: 'c', replyTo: 'm', text: 'x', card };
    const app = { ports: { ...ports, channels: observing }, disabledAgents: new Set<never>() };
    const occasion = { at: now(), instanceId: 'chat-1', step: 'answer' };
    expect(await runStep(answerInChat, said, occasion, app)).toEqual({ status: 'completed' });
    await expect(
      performOnce(ports.effects, observing.chat, { ...occasion, step: 'x' }, said),
    ).rejects.toThrow('only observes');
  });
});
