import { afterEach, expect, jest, test } from '@jest/globals';
import { listen } from '../../lib/agents/listening/listen.ts';
import { toldIn } from '../support/one-story.ts';
import {
  firstSignals,
  playbook,
  pulses,
  reassess,
  saveRegisters,
  sellers,
} from '../support/small-company.ts';
import { DAY, START, world } from '../support/world.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

const answersFell = (daysAgo: number) => (daysAgo < 60 ? 1.8 : 3.6);

test('a word from listening goes through skills, planning, content and performance, and comes back as a signal', async () => {
  const company = world({ sources: [playbook] });
  await saveRegisters(company);
  const decided = await toldIn({
    company,
    role: { roleId: 'seller', title: 'Seller' },
    skill: { skillId: 'negotiation', label: 'Negotiation' },
    department: 'Sales',
    groupId: 'desk',
    plant: { people: 50, level: 3 },
    newcomerAt: 2,
    async answersFall() {
      await company.send(pulses('desk', 40, answersFell, ['seller']));
      await company.settle();
      await company.run(listen, {});
    },
    async skillsAreSeen() {
      await company.send(firstSignals(60));
      await company.settle();
      await company.analyse();
      await company.settle();
    },
    async weeksGoBy() {
      await reassess(company, sellers(60));
      await company.pass(START + 45 * DAY, () => undefined);
    },
  });
  expect(decided).toBeGreaterThanOrEqual(4);
});
