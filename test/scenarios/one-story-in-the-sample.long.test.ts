// The same story in the sample: the team whose answers fall, the gap and the documents are those of its hidden truth.
import { afterEach, expect, jest, test } from '@jest/globals';
import { listen } from '../../lib/agents/listening/listen.ts';
import { company as sampleCompany } from '../../sample/company.ts';
import { dayOf, sentEarlier } from '../../sample/days.ts';
import { teamIdOf } from '../../sample/groups.ts';
import type { Life } from '../../sample/life.ts';
import { DEFAULT_TRUTH, readTruth } from '../../sample/truth.ts';
import { reachedIn } from '../judge/left-behind.ts';
import { register, workforceSignal } from '../judge/live.ts';
import { toldIn } from '../support/one-story.ts';
import { DAY, START, world } from '../support/world.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

const PEOPLE = 700;
/** When the team has answered worse for so long that nobody takes it for chance. */
const HEARD = 56;

test('a team of the sample answers worse, and two of its people agree on what came of it', async () => {
  const sample = sampleCompany(new Date(START), PEOPLE);
  const life: Life = { company: sample, truth: readTruth(DEFAULT_TRUTH, sample), seed: 1, start: START };
  const company = world({ sources: sample.documents });
  await register(company, sample);
  const nobody = () => undefined;
  let day = 0;
  const liveUntil = async (end: number, isSent: (type: string) => boolean) => {
    for (; day < end; day += 1) {
      const { signals } = dayOf(life, day, await reachedIn(company));
      await company.bus.send(signals.filter(({ type }) => isSent(type)));
      await company.settle();
      await company.pass(START + (day + 1) * DAY, nobody);
    }
  };
  const decided = await toldIn({
    company,
    role: { roleId: 'network-engineer', title: 'Network Engineer' },
    skill: { skillId: 'network-failover', label: 'Network Failover' },
    department: 'Information Technology',
    groupId: teamIdOf('9002'),
    plant: { people: 60, level: 3 },
    newcomerAt: 1,
    async answersFall() {
      await company.bus.send(sample.employees.map((employee) => workforceSignal(employee, START - DAY)));
      await company.bus.send(sentEarlier(life).signals);
      await company.settle();
      await liveUntil(HEARD, (type) => type === 'learning-os.pulse.summed');
      await company.run(listen, {});
    },
    async skillsAreSeen() {
      await liveUntil(HEARD + 14, (type) => /assessment|observation/.test(type));
      await company.analyse();
      await company.settle();
    },
    weeksGoBy: () => liveUntil(HEARD + 80, (type) => /assessment|observation/.test(type)),
  });
  expect(decided).toBeGreaterThanOrEqual(4);
});
