import { draw, pick } from '../../sample/random.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import type { TextDocument } from './text-document.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { DAY, START, world, type World, type WorldOptions } from './world.ts';

/** Levels (0–5) asked for; sellers miss `negotiation` by far and reach `writing`, testers reach `measuring`. */
const TARGET = 3.5;
const GAP_LEVEL = 2;
const FINE_LEVEL = 3.8;
/** Levels gained by whoever something reached. */
export const GAIN = 1.3;

export const sellers = (people: number): string[] =>
  Array.from({ length: people }, (_, i) => guidOf(`seller ${i}`));
export const testers: readonly string[] = Array.from({ length: 12 }, (_, i) => guidOf(`tester ${i}`));
export const lead = guidOf('lead of learning');

const skills = [
  ['negotiation', 'Negotiation', 'Negotiation with buyers on price, discount and terms'],
  ['writing', 'Writing', 'Letters and offers in clear words'],
  ['measuring', 'Measuring', 'Instruments, samples and limits'],
] as const;

/** A source that speaks about the planted gap, in sentences with its words, and of what buyers bring up. */
export const playbook: TextDocument = {
  name: 'playbook.md',
  text: [
    '# Negotiation',
    '- Write down your price and terms before a negotiation with buyers begins.',
    '- When a buyer asks for a discount, ask in the negotiation which terms they offer for the price.',
    '- When a buyer threatens to leave the negotiation, name the day until which your price stands.',
    '- Ask the buyer in a negotiation what they need besides a discount on the price: longer terms, spare parts or training.',
    '- In a negotiation give no discount on the price without better terms in return.',
    '- Offer buyers better terms before you offer a discount on the price.',
    '- Close a negotiation by saying the price and terms that both buyers and you agreed on.',
    'Lunch is served in the canteen from noon on every working day.',
  ].join('\n'),
};

/** The same in steps, of which a job aid can be made. */
export const closingSteps: TextDocument = {
  name: 'closing-steps.md',
  text: [
    '# Closing a negotiation with buyers',
    '1. Ask the buyers which price and terms they would sign today.',
    '2. Write down the price and the terms while the buyers are still at the table.',
    '3. Read the price and the terms aloud, and wait until the buyers have said yes.',
    '4. Send the price and the terms to the buyers in writing on the same day.',
    '',
    '- A negotiation with buyers is closed when they have answered the letter with the price and the terms.',
  ].join('\n'),
};

/** @param mayOpenAlone sources that may open a need though no other shows the gap */
export async function saveRegisters(
  { ports: { registers } }: World,
  mayOpenAlone: readonly string[] = ['small-company'],
): Promise<void> {
  for (const [skillId, label, description] of skills)
    await registers.save({
      register: 'skill',
      id: skillId,
      at: START,
      value: { skillId, label, description, halfLifeDays: 240, neighbours: [] },
    });
  const profiles = [
    { roleId: 'seller', title: 'Seller', targets: { negotiation: TARGET, writing: TARGET } },
    { roleId: 'tester', title: 'Tester', targets: { measuring: TARGET } },
  ];
  for (const value of profiles)
    await registers.save({ register: 'role-profile', id: value.roleId, value, at: START });
  await registers.save({
    register: 'policy',
    id: 'sources',
    value: { mayOpenAlone: [...mayOpenAlone] },
    at: START,
  });
  const line = (lineId: string, skillId: string, roleId: string, weight: number) => ({
    lineId,
    text: `We need ${skillId}`,
    skillIds: [skillId],
    roleIds: [roleId],
    weight,
    from: instant(START - 30 * DAY),
    until: instant(START + 365 * DAY),
    ownerId: guidOf('owner'),
  });
  const lines = [
    line('C1', 'negotiation', 'seller', 0.9),
    line('C2', 'writing', 'seller', 0.5),
    line('C3', 'measuring', 'tester', 0.5),
  ];
  for (const value of lines)
    await registers.save({ register: 'charter', id: value.lineId, value, at: START });
}

const instant = (at: number) => new Date(at).toISOString();
const envelope = (name: string, subject: string, at: number) => ({
  specversion: '1.0' as const,
  id: guidOf(name),
  source: 'small-company',
  subject,
  time: instant(at),
});

/** Who works here, and how everybody scored twice before the first day. */
export const firstSignals = (people: number): Signal[] => [
  ...sellers(people).flatMap((personId) => signalsOf(personId, 'seller')),
  ...testers.flatMap((personId) => signalsOf(personId, 'tester')),
];

/** Where one of these people works from a day on: their first signal about it, with what is otherwise by then. */
export function worksNow(personId: string, people: number, data: object, at: number): Signal {
  const first = firstSignals(people).find(({ subject }) => subject === personId);
  if (first?.type !== 'learning-os.workforce.person')
    throw new Error('The first signal says who works here.');
  return {
    ...first,
    id: `${first.id}-${at}`,
    time: new Date(at).toISOString(),
    data: { ...first.data, ...data },
  };
}

export function signalsOf(personId: string, roleId: 'seller' | 'tester'): Signal[] {
  return [
    {
      ...envelope(`works ${personId}`, personId, START - 60 * DAY),
      type: 'learning-os.workforce.person',
      data: {
        roleId,
        department: roleId,
        workingHours: { from: 9, to: 17 },
        timeZone: pick(['Europe/Dublin', 'America/New_York'], personId, 'zone'),
      },
    },
    ...(roleId === 'seller'
      ? [...scores(personId, 'negotiation', GAP_LEVEL), ...scores(personId, 'writing', FINE_LEVEL)]
      : scores(personId, 'measuring', FINE_LEVEL)),
  ];
}

const scores = (personId: string, skillId: string, level: number): Signal[] =>
  [45, 20].map((days) => assessed(personId, skillId, level, START - days * DAY));

/** One assessment around a level, with an error that belongs to it. */
export function assessed(personId: string, skillId: string, level: number, at: number): Signal {
  const name = `${personId} ${skillId} ${at}`;
  const score = Math.min(5, Math.max(0, level + 0.4 * (draw(name, 'error') - 0.5)));
  return {
    ...envelope(name, personId, at),
    type: 'learning-os.assessment.scored',
    data: { skillId, score: Math.round(score * 100) / 100, scale: '0-5' },
  };
}

export const asked = (requesterId: string, roleId: string, text: string, at: number): Signal => ({
  ...envelope(`asked ${requesterId} ${text}`, roleId, at),
  type: 'learning-os.request.made',
  data: { requesterId, roleId, text },
});

/** What planning expects: so many testers at the top of measuring in 300 days. */
export const forecast = (people: number): Signal => ({
  ...envelope(`forecast ${people}`, 'tester', START),
  type: 'learning-os.forecast.made',
  data: { skillId: 'measuring', level: 5, people, neededBy: instant(START + 300 * DAY) },
});

/** Reports on a group's answers, one in two weeks for more than a year until now, with the mean of each. */
export const pulses = (
  groupId: string,
  answers: number,
  meanOn: (daysAgo: number) => number,
  roles?: string[],
): Signal[] =>
  Array.from({ length: 40 }, (_, i) => i * 14).map((daysAgo) => ({
    ...envelope(`pulse ${groupId} ${daysAgo}`, groupId, START - daysAgo * DAY),
    type: 'learning-os.pulse.summed',
    data: { ...pulse(answers, meanOn(daysAgo)), ...(roles ? { roles } : {}) },
  }));

/** Sums of answers around a mean, with a deviation of 0.8. */
export const pulse = (answers: number, mean: number) => ({
  question: 'workload',
  answers,
  sum: answers * mean,
  squares: answers * (mean ** 2 + 0.64),
});

/** Approves whatever is asked, with the cause that the evidence suggests for a gap of skill. */
export const approves = () => ({
  by: lead,
  answer: { verdict: 'approve' as const, cause: 'skill' as const },
});

/** The company on its first day, after the needs analysis has looked at everybody once. */
export async function companyAtWork(options: WorldOptions = {}, people = 60): Promise<World> {
  const company = world({ sources: [playbook], ...options });
  await saveRegisters(company);
  await company.bus.send(firstSignals(people));
  await company.settle();
  await company.analyse();
  await company.settle();
  return company;
}

/** Everybody in the role is assessed again: who was reached has gained by now, who was not has not. */
export async function reassess(company: World, people: readonly string[]): Promise<void> {
  const reached = new Set(
    [...company.channels.assignments.standing.values()].map(({ payload }) => payload.personId),
  );
  const again = people.map((personId) =>
    assessed(personId, 'negotiation', reached.has(personId) ? GAP_LEVEL + GAIN : GAP_LEVEL, company.now()),
  );
  await company.send(again);
  await company.settle();
}
