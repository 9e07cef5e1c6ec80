import { describe, expect, test } from '@jest/globals';
import { findNeeds } from '../../lib/agents/needs-analysis/find-needs.ts';
import { answerOwnSkill, ownSkills } from '../../lib/agents/skills/own-skills.ts';
import type { Skill } from '../../lib/domain/skill/skill.ts';
import { merged } from '../../lib/domain/taxonomy/merge.ts';
import { approves, assessed, companyAtWork, sellers } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

const [me = '', ...others] = sellers(60);
const skill = async (company: World, skillId = 'negotiation', personId = me) => {
  const { items } = await company.run(ownSkills, { personId });
  const found = items.find((item) => item.skillId === skillId);
  if (!found) throw new Error(`${skillId} is not shown`);
  return found;
};
const says = (company: World, said: 'confirm' | 'contest', personId = me) =>
  company.run(answerOwnSkill, { personId, skillId: 'negotiation', said });

describe('a person’s own skills', () => {
  test('are shown with what the role asks for and the evidence that made them', async () => {
    const company = await companyAtWork();
    const { level, target, gap, evidence, contested, recheckOffered } = await skill(company);
    expect(target).toBe(3.5);
    expect(gap).toBeCloseTo(3.5 - (level ?? 0), 2);
    expect(evidence.map(({ source }) => source).toSorted()).toEqual(['assessment', 'assessment', 'prior']);
    expect(evidence.reduce((sum, { share, level: said }) => sum + share * said, 0)).toBeCloseTo(
      level ?? 0,
      2,
    );
    expect([contested, recheckOffered]).toEqual([false, false]);
  });

  test('that are asked for and were never seen are shown without a level', async () => {
    const company = await companyAtWork();
    const stranger = '00000000-0000-4000-8000-000000000001';
    await company.send([workforceOf(stranger)]);
    await company.settle();
    expect(await skill(company, 'writing', stranger)).toMatchObject({ level: null, gap: null, evidence: [] });
  });

  test('confirmed, count as a self-report, once a month however often', async () => {
    const company = await companyAtWork();
    const before = await skill(company);
    const once = await says(company, 'confirm');
    const twice = await says(company, 'confirm');
    expect(once.level).toBeCloseTo(before.level ?? 0, 2);
    expect(once.uncertainty).toBeLessThan(before.uncertainty ?? 0);
    expect(twice.uncertainty).toBe(once.uncertainty);
    expect(twice.evidence.filter(({ source }) => source === 'self-report')).toHaveLength(1);
    expect(twice.response).toMatchObject({ said: 'confirm' });
    const inAll = async () => {
      const evidence = await Array.fromAsync(company.ports.learners.evidenceOf('own-access', me));
      return evidence.filter(({ source }) => source === 'self-report').length;
    };
    expect(await inAll()).toBe(1);
    await company.pass(START + 31 * DAY, () => undefined);
    await says(company, 'confirm');
    expect(await inAll()).toBe(2);
  });

  test('contested, are not used against the person until they are assessed again, and change nothing in what is said of a group', async () => {
    const company = await companyAtWork();
    const { ports } = company;
    const before = await ports.standings.find({ roleId: 'seller', skillId: 'negotiation' });
    expect(await says(company, 'contest')).toMatchObject({ contested: true, recheckOffered: true });
    await company.run(findNeeds, {});
    const after = await ports.standings.find({ roleId: 'seller', skillId: 'negotiation' });
    expect(after).toEqual(before);
    await company.send([assessed(me, 'negotiation', 2, START + DAY / 2)]);
    await company.settle();
    expect((await skill(company)).contested).toBe(false);
  });

  test('contested, bring nothing to the person', async () => {
    const company = await companyAtWork();
    await says(company, 'contest');
    await company.pass(START + 60 * DAY, approves);
    const reached = new Set(
      [...company.channels.assignments.standing.values()].map(({ payload }) => payload.personId),
    );
    expect(reached.has(me)).toBe(false);
    expect(others.filter((id) => reached.has(id)).length).toBeGreaterThan(20);
  });

  test('that nobody believes anything of cannot be answered', async () => {
    const company = await companyAtWork();
    const run = company.run(answerOwnSkill, { personId: me, skillId: 'measuring', said: 'contest' });
    await expect(run).rejects.toThrow('Nothing is believed of your skill measuring');
  });

  test('are offered to be looked at again when what is known has aged', async () => {
    const company = await companyAtWork();
    await company.pass(START + 2 * 365 * DAY, () => undefined);
    expect((await skill(company)).recheckOffered).toBe(true);
  });

  test('keep their evidence when skills are merged', async () => {
    const company = await companyAtWork();
    const { registers } = company.ports;
    const entry = (await registers.entries('skill')).find(({ id }) => id === 'negotiation');
    const value = merged(await registers.skills(), entry?.value as Skill, 'writing');
    if (!value) throw new Error('nothing merged');
    const edit = { register: 'skill' as const, id: 'negotiation', value, at: company.now() };
    await registers.save({ ...edit, ifMatch: entry?.etag ?? '' });
    const { found } = await company.run(findNeeds, {});
    expect(found).toEqual([]); // the need that is open under the old name goes on
    const one = await skill(company, 'writing');
    expect(one.evidence.filter(({ source }) => source === 'assessment')).toHaveLength(4);
    const { items } = await company.run(ownSkills, { personId: me });
    expect(items.map(({ skillId }) => skillId)).toEqual(['writing']);
    expect(
      (await registers.charter()).lines.filter(({ skillIds }) => skillIds.includes('negotiation')),
    ).toEqual([]);
  });
});

const workforceOf = (subject: string) => ({
  id: `works-${subject}`,
  specversion: '1.0' as const,
  source: 'small-company',
  subject,
  time: new Date(START).toISOString(),
  type: 'learning-os.workforce.person' as const,
  data: {
    roleId: 'seller',
    department: 'seller',
    timeZone: 'Europe/Dublin',
    workingHours: { from: 9, to: 17 },
  },
});
