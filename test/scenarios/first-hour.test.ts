// A company begins: it has a taxonomy and titles, and nobody decided anything yet.
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { proposalFor } from '../../lib/domain/directory/job-title.ts';
import { answerInChat } from '../../lib/answer-in-chat.ts';
import { orOnlyObserve, performOnce } from '../../lib/effects.ts';
import { runStep } from '../../lib/step.ts';
import { askDoor } from '../support/ask-door.ts';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import { firstSignals, lead, playbook, saveRegisters } from '../support/small-company.ts';
import { START, world, type World } from '../support/world.ts';

afterEach(() => void jest.restoreAllMocks());

/** Skills and roles as IT read them in, of which nothing is asked yet; titles wait, and no line holds. */
async function begun(): Promise<World> {
  const template = world();
  await saveRegisters(template);
  const company = world({ sources: [playbook] });
  const { registers } = company.ports;
  for (const register of ['skill', 'role-profile', 'policy'] as const)
    for (const { id, value } of await template.ports.registers.entries(register)) {
      const asksNothing = register === 'role-profile' ? { ...value, targets: {} } : value;
      await registers.save({ register, id, value: asksNothing, at: START });
    }
  for (const title of ['Seller', 'Intern']) {
    const value = proposalFor(title, await registers.roleProfiles());
    await registers.save({ register: 'job-title', id: value.titleId, value, at: START });
  }
  return company;
}

const call = (
  company: World,
  name: string,
  body: unknown = {},
  roles: readonly 'Register.Write'[] = ['Register.Write'],
) => {
  jest.spyOn(Date, 'now').mockImplementation(() => company.now());
  return askDoor(company, name, { by: lead, roles, body, name: 'Lea Brandt' });
};

interface Proposed {
  lines: { text: string; skills: { skillId: string }[]; roles: { roleId: string }[] }[];
}
const said = 'Sellers close each negotiation with buyers at our terms. Everybody is proud of us.';

/** As the card does it: what was proposed and names a skill is confirmed at once. */
async function confirmAll(company: World) {
  const proposed = (await call(company, 'first-lines-propose', { text: said })).json as unknown as Proposed;
  const lines = proposed.lines
    .filter(({ skills }) => skills.length > 0)
    .map(({ text, skills, roles }) => ({
      text,
      skillIds: skills.map(({ skillId }) => skillId),
      roleIds: roles.map(({ roleId }) => roleId),
    }));
  return { lines, answer: await call(company, 'first-lines-confirm', { lines, asked: { level: 3.5 } }) };
}

describe('the first hour', () => {
  it('says what is missing, and is for whoever sets the direction', async () => {
    const company = await begun();
    expect((await call(company, 'first-hour-read')).json).toMatchObject({
      observes: false,
      left: ['titles', 'lines', 'documents', 'signals'],
      skills: 3,
      lines: 0,
      titlesWaiting: 2,
      titles: [
        { title: 'Seller', role: 'Seller' },
        { title: 'Intern', role: 'Intern' },
      ],
      needs: 0,
    });
    for (const name of ['first-hour-read', 'first-hour-observe', 'first-lines-propose'])
      expect([
        name,
        (await call(company, name, name.endsWith('propose') ? { text: 'x' } : {}, [])).status,
      ]).toEqual([name, 403]);
  });

  it('makes lines of three sentences, which find the first need on the first night', async () => {
    const company = await begun();
    await call(company, 'first-hour-observe');
    expect((await company.ports.registers.policy())['works-agreement']).toMatchObject({
      observeOnly: true,
      ownerId: lead,
    });
    const { lines, answer } = await confirmAll(company);
    expect(lines).toMatchObject([{ skillIds: ['negotiation'], roleIds: ['seller'] }]);
    expect(answer.json).toMatchObject({ lines: 1 });
    const [line] = await company.ports.registers.latest('charter');
    expect(line?.value).toMatchObject({ ownerId: lead, ownerName: 'Lea Brandt', roleIds: ['seller'] });
    await company.send(firstSignals(60));
    await company.settle();
    await company.analyse();
    await company.settle();
    expect((await collected(company.ports.needs.list())).map(({ needId }) => needId)).toEqual([
      'seller.negotiation',
    ]);
    expect((await call(company, 'first-hour-read')).json).toMatchObject({
      needs: 1,
      found: [{ role: 'Seller', skill: 'Negotiation' }],
    });
    // Nobody was asked: it only observes.
    expect(Object.values(company.channels).map(({ standing }) => standing.size)).toEqual(
      Object.values(company.channels).map(() => 0),
    );
  });

  it('changes nothing that somebody decided before, and saves a sentence once', async () => {
    const company = await begun();
    const { registers } = company.ports;
    const seller = (await registers.latest('role-profile')).find(({ id }) => id === 'seller');
    if (!seller) throw new Error('There is no seller.');
    const value = { ...seller.value, targets: { negotiation: 2 } };
    await registers.save({ register: 'role-profile', id: 'seller', value, at: START, ifMatch: seller.etag });
    await confirmAll(company);
    await confirmAll(company);
    expect(await registers.latest('charter')).toHaveLength(1);
    expect((await registers.roleProfiles()).get('seller')?.targets).toEqual({ negotiation: 2 });
  });

  it('takes titles as they were read, and those who are left out for nobody’s role', async () => {
    const company = await begun();
    const { titles } = (await call(company, 'first-hour-read')).json as unknown as {
      titles: { titleId: string; etag: string; title: string }[];
    };
    const confirm = (takes: (title: string) => boolean) =>
      call(company, 'first-titles-confirm', {
        titles: titles.map(({ titleId, etag, title }) => ({ titleId, etag, takeIn: takes(title) })),
      });
    expect((await confirm((title) => title === 'Seller')).json).toMatchObject({ titlesWaiting: 0 });
    const kept = (await company.ports.registers.latest('job-title')).map(({ value }) => value);
    expect(kept.find(({ title }) => title === 'Seller')).toMatchObject({
      standing: 'confirmed',
      roleId: 'seller',
    });
    expect(kept.find(({ title }) => title === 'Intern')).not.toHaveProperty('roleId');
    // Of another version than is there by now, nothing is taken.
    expect((await confirm(() => false)).status).toBe(412);
  });

  it('stands in the log with who did it, without the words', async () => {
    const company = await begun();
    await confirmAll(company);
    await call(company, 'first-hour-observe');
    const log = JSON.stringify(await decisionLog(company.ports));
    expect(log).toContain('charter:C1');
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
