import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { CourseSkills } from '../../../lib/domain/content/course-skills.ts';
import { selfChecks } from '../../../functions/http/operations/self-checks.ts';
import { heldFeeds } from '../../../lib/held-feeds.ts';
import { saveRegisters } from '../../support/small-company.ts';
import { edit } from '../../support/edit-register.ts';
import { DAY } from '../../support/world.ts';
import { ADA, learningSystem, passed, recordSource } from './client.ts';

const IT: Parameters<typeof edit>[4] = { id: ADA, roles: ['Register.Write', 'Hook.Manage'] };
const MAPPED = 'https://moodle.example/course/view.php?id=42';
const passedIn = (id: string, change: object = {}) => passed({ object: { id }, ...change });

const { clock, company, post } = learningSystem();

async function say(skills: CourseSkills): Promise<void> {
  const saved = await edit(company(), 'record-source', 'academy', recordSource({ skills }), IT);
  expect(saved.status).toBe(200);
  // After registers are read again.
  clock.now += 60_001;
}

const learned = () =>
  company()
    .bus.waiting.map(({ body }) => JSON.parse(body) as { id: string; type: string; data: object })
    .filter(({ type }) => type === 'learning-os.learning.recorded');

const feeds = async () => (await selfChecks(company().ports, clock.now)).find(({ id }) => id === 'feeds');

describe('an academy whose statements name no skill', () => {
  it('is learned of where a human said which skill the object is about, and of no other', async () => {
    await saveRegisters(company());
    await say({ [MAPPED]: 'negotiation', 'https://moodle.example/cakes': 'none', lost: 'no-such-skill' });
    const id = randomUUID();
    const sent = [
      passedIn(MAPPED, { id }),
      passedIn('https://moodle.example/cakes'),
      passedIn('urn:course:43'),
    ];
    expect(await post(sent)).toMatchObject({ status: 200 });
    expect(learned()).toMatchObject([{ id, subject: ADA, data: { verb: 'passed', skillId: 'negotiation' } }]);
  });

  it('is not learned of by a skill that the taxonomy has not', async () => {
    await saveRegisters(company());
    await say({ [MAPPED]: 'no-such-skill' });
    expect(await post(passedIn(MAPPED))).toMatchObject({ status: 200 });
    expect(learned()).toEqual([]);
  });

  it('is believed first where a statement names a skill itself', async () => {
    await saveRegisters(company());
    await say({ [MAPPED]: 'negotiation' });
    const context = { contextActivities: { category: { id: 'https://acme.example/skills/writing' } } };
    await post(passedIn(MAPPED, { context }));
    expect(learned().map(({ data }) => data)).toMatchObject([{ skillId: 'writing' }]);
  });

  it('is not believed where a human said that the object is about none', async () => {
    await saveRegisters(company());
    await say({ [MAPPED]: 'none' });
    const context = { contextActivities: { category: { id: 'https://acme.example/skills/writing' } } };
    await post(passedIn(MAPPED, { context }));
    expect(learned()).toEqual([]);
  });

  it('is learned of once, when it sends again what it sent before somebody said so', async () => {
    await saveRegisters(company());
    const id = randomUUID();
    await post(passedIn(MAPPED, { id }));
    expect(learned()).toEqual([]);
    await say({ [MAPPED]: 'negotiation' });
    await post(passedIn(MAPPED, { id }));
    await post(passedIn(MAPPED, { id }));
    expect(learned().map((one) => one.id)).toEqual([id]);
  });

  it('is told of among the checks, by how many records nothing was learned of', async () => {
    await saveRegisters(company());
    await say({ [MAPPED]: 'negotiation', 'https://moodle.example/cakes': 'none' });
    await post([passedIn(MAPPED), passedIn('https://moodle.example/cakes')]);
    expect(await feeds()).toMatchObject({ found: 'no signal ever came' });
    const unmapped = [passedIn('urn:course:1', { id: randomUUID() }), passedIn('urn:course:2')];
    const opened = passedIn('urn:course:3', { verb: { id: 'https://verbs.example/opened' } });
    const older = passedIn('urn:course:4', { timestamp: '2001-01-01T00:00:00Z' });
    await post([...unmapped, opened, older]);
    await post(unmapped[0]);
    expect(await feeds()).toMatchObject({
      status: 'failed',
      found: expect.stringMatching(
        /^academy\.example \(of 2 records lately, though kept, nothing was learned/,
      ),
      next: expect.stringContaining('record-source'),
    });
    expect(await heldFeeds(company().ports, clock.now)).toEqual(new Map());
    clock.now += 14 * DAY;
    expect((await feeds())?.found).toBe('academy.example 14 d ago');
  });
});
