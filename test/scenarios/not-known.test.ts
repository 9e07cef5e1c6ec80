import { describe, expect, it } from '@jest/globals';
import { coverageList } from '../../functions/http/insights/coverage-list.ts';
import { ownItems } from '../../lib/agents/delivery/own-items.ts';
import { findNeeds } from '../../lib/agents/needs-analysis/find-needs.ts';
import { ownSkills } from '../../lib/agents/skills/own-skills.ts';
import {
  approves,
  assessed,
  companyAtWork,
  firstSignals,
  playbook,
  saveRegisters,
  sellers,
} from '../support/small-company.ts';
import { DAY, START, world, type Decider, type World } from '../support/world.ts';
import { english } from '../../lib/messages/words.ts';

const nobody: Decider = () => undefined;
const [me = ''] = sellers(60);
/**
 * By then everything that was seen before the first day has aged past what is known: over three half-lives of 240 days.
 */
const LATER = START + 800 * DAY;

/**
 * The company on its first day, where negotiation fades so fast that what was seen before it counts for twelve days
 * more.
 */
async function companyThatForgets(): Promise<World> {
  const company = world({ sources: [playbook] });
  await saveRegisters(company);
  const { registers } = company.ports;
  const entry = (await registers.entries('skill')).find(({ id }) => id === 'negotiation');
  if (!entry) throw new Error('no such skill');
  const value = { ...entry.value, halfLifeDays: 25 };
  await registers.save({ register: 'skill', id: entry.id, value, at: START, ifMatch: entry.etag });
  await company.bus.send(firstSignals(60));
  await company.settle();
  await company.analyse();
  return company;
}

const sentences = async ({ ports, now }: World) => {
  const visit = {
    params: { by: 'role' },
    ports,
    at: now(),
    callersWords: () => Promise.resolve(english),
  } as unknown as Parameters<typeof coverageList.handle>[0];
  const { items } = coverageList.reply.parse((await coverageList.handle(visit)).json);
  return items.map(({ sentence }) => sentence);
};
const negotiation = async (company: World) =>
  (await company.run(ownSkills, { personId: me })).items.find(({ skillId }) => skillId === 'negotiation');

describe('people whom nobody looked at for years', () => {
  it('are said to be able or unable by nobody: it is not known, of their role and on their own page, until they are seen', async () => {
    const company = await companyAtWork();
    const before = await negotiation(company);
    await company.pass(LATER, nobody);
    const { found, outgrown } = await company.run(findNeeds, {});
    expect([found, outgrown]).toEqual([[], []]);
    expect(await sentences(company)).toEqual(
      expect.arrayContaining([
        'It is not known how many Sellers can do what is asked of them in Negotiation: too few were assessed, or not lately',
        'It is not known how many Sellers can do what is asked of them in Writing: too few were assessed, or not lately',
      ]),
    );
    const standing = await company.ports.standings.find({ roleId: 'seller', skillId: 'negotiation' });
    expect(standing).toMatchObject({ assessed: 0, belowTarget: 0 });
    expect(await negotiation(company)).toMatchObject({
      level: before?.level,
      known: false,
      gap: null,
      recheckOffered: true,
      sentence: expect.stringMatching(/^Not known: .* Ask to be assessed\.$/),
    });
    await company.send(sellers(60).map((id) => assessed(id, 'negotiation', 2, company.now())));
    await company.settle();
    await company.run(findNeeds, {});
    expect((await sentences(company)).join('\n')).toMatch(
      /Sellers .*can do what is asked of them in Negotiation/,
    );
    expect(await negotiation(company)).toMatchObject({ known: true, recheckOffered: false });
  });

  it('are sent nothing on old news alone, and hear that it is not known', async () => {
    const company = await companyThatForgets();
    await company.pass(START + 20 * DAY, approves);
    const { learners } = company.ports;
    const reached = company.channels.assignments.standing.size;
    expect(reached).toBeGreaterThan(20);
    const all = await Array.fromAsync(learners.all('learning', { roleId: 'seller' }));
    const waiting = all.filter(({ participations }) =>
      Object.values(participations).some(({ deliveredAt }) => deliveredAt === undefined),
    );
    expect(waiting.length).toBeGreaterThan(10);
    await company.pass(START + 150 * DAY, nobody);
    expect(company.channels.assignments.standing.size).toBe(reached);
    for (const { personId } of waiting)
      expect((await company.run(ownItems, { personId })).items).toEqual([
        expect.objectContaining({
          state: 'not-known',
          whyNow: expect.stringMatching(/^It is not known whether you still need it/),
        }),
      ]);
  });
});
