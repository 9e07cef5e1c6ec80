import { describe, expect, it } from '@jest/globals';
import { agents } from '../../lib/agents/index.ts';
import type { AgentName } from '../../lib/domain/agent-name.ts';
import { NamedError } from '../../lib/errors.ts';
import { collected } from '../support/collected.ts';
import { answerItem } from '../../lib/agents/delivery/answer-item.ts';
import { listen } from '../../lib/agents/listening/listen.ts';
import { wishes } from '../support/company-with-lesson.ts';
import {
  asked,
  closingSteps,
  companyAtWork,
  firstSignals,
  forecast,
  playbook,
  pulses,
  sellers,
} from '../support/small-company.ts';
import { DAY, START, type Decider, type World } from '../support/world.ts';
import { HOUR } from '../../lib/domain/milliseconds.ts';

const [somebody = ''] = sellers(1);
const request = asked(somebody, 'seller', 'We need training in negotiation.', START);

/** What a hundred days leave behind. */
interface Traces {
  door: number;
  learners: 'none' | 'with skills';
  need: string;
  deadLetters: string[];
  published: number;
  reached: 'nobody' | 'some' | 'everybody';
  insights: number;
  /** Needs that only a forecast shows, and groups whose answers changed. */
  ahead: number;
  changes: number;
  /** Whether anybody was told to recall what they received. */
  recalls: boolean;
}

const whole: Traces = {
  door: 202,
  learners: 'with skills',
  need: 'measured: measured 3 times',
  deadLetters: [],
  published: 1,
  reached: 'everybody',
  insights: 3,
  ahead: 1,
  changes: 1,
  recalls: true,
};

const noNeed = { need: 'none', published: 0, reached: 'nobody', insights: 0, recalls: false } as const;
const stalled = (agent: AgentName) => `stalled: agent ${agent} is switched off`;

/** What each agent's `without` promises, as the traces show it; of an agent that is not here, nothing changes. */
const traces: Partial<Record<AgentName, Traces>> = {
  sensing: {
    ...whole,
    ...noNeed,
    door: 503,
    learners: 'none',
    ahead: 0,
    changes: 0,
    deadLetters: ['demand: switched-off', 'evidence: switched-off', 'groups: switched-off'],
  },
  // A request is counted alone: nobody is known to have the role.
  skills: {
    ...whole,
    ...noNeed,
    learners: 'none',
    ahead: 0,
    deadLetters: ['evidence: switched-off'],
  },
  listening: { ...whole, deadLetters: ['groups: switched-off'], changes: 0 },
  'workforce-planning': { ...whole, deadLetters: ['groups: switched-off'], ahead: 0 },
  'needs-analysis': { ...whole, ...noNeed, deadLetters: ['demand: switched-off'] },
  content: {
    ...whole,
    need: stalled('content'),
    published: 0,
    reached: 'nobody',
    insights: 0,
    recalls: false,
  },
  delivery: { ...whole, need: stalled('delivery'), reached: 'nobody', insights: 0, recalls: false },
  practice: { ...whole, recalls: false },
  analytics: { ...whole, need: stalled('analytics'), insights: 0 },
};

async function hundredDays(disabled: readonly AgentName[]): Promise<Traces> {
  const company = await companyAtWork({ sources: [playbook, closingSteps], disabled });
  const door = await company.send(firstSignals(60)).then(() => 202, statusOf);
  // What was on its way when the door closed.
  await company.bus.send([...firstSignals(60), request, forecast(10), ...pulses('lab', 40, fallen)]);
  await company.settle();
  const letters = await collected(company.ports.deadLetters.open());
  const deadLetters = letters.map(({ subscription, reason }) => `${subscription}: ${reason}`);
  const decide: Decider = (question) =>
    question.needId === 'seller.negotiation' ? wishes('micro-text')(question) : undefined;
  await company.pass(START + HOUR, decide);
  await company.analyse();
  if (!disabled.includes('listening')) await company.run(listen, {});
  await company.pass(START + 9.25 * DAY, decide);
  for (const { payload } of company.channels.assignments.standing.values())
    await company.run(answerItem, {
      personId: payload.personId,
      needId: 'seller.negotiation',
      said: 'finished',
    });
  // A Thursday at two, when everybody works.
  await company.pass(START + 10.25 * DAY, decide);
  await company.remind();
  await company.pass(START + 100 * DAY, decide);
  return { door, deadLetters: [...new Set(deadLetters)].toSorted(), ...(await leftBehind(company)) };
}

const fallen = (daysAgo: number) => (daysAgo < 60 ? 2.2 : 3.6);

async function leftBehind({ ports, channels }: World): Promise<Omit<Traces, 'door' | 'deadLetters'>> {
  const need = await ports.needs.find('seller.negotiation');
  const learners = await collected(ports.learners.all('learning'));
  const reached = channels.assignments.standing.size;
  return {
    learners: learners.some(({ skills }) => 'negotiation' in skills) ? 'with skills' : 'none',
    need: need ? `${need.value.stage}: ${need.value.reason}` : 'none',
    published: channels.catalogue.standing.size,
    reached: reached === 0 ? 'nobody' : reached === sellers(60).length ? 'everybody' : 'some',
    insights: (await collected(ports.needs.insights())).length,
    ahead: (await collected(ports.needs.list())).filter(({ origin }) => origin === 'forecast').length,
    changes: (await collected(ports.groups.changes())).length,
    recalls: [...channels.notices.standing.values()].some(({ payload }) =>
      payload.text.startsWith('Two minutes'),
    ),
  };
}

const statusOf = (error: unknown): number => (error instanceof NamedError ? error.fault.status : 500);

describe('a hundred days', () => {
  it('with every agent go the whole loop', async () => {
    expect(await hundredDays([])).toEqual(whole);
  });

  it.each(agents.map(({ name, without }) => [name, without] as const))('without %s: %s', async (name) => {
    expect(await hundredDays([name])).toEqual(traces[name] ?? whole);
  });
});
