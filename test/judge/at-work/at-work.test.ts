// What people do at work is priced by the truth alone: each price is worked out by hand, or beside another life.
import { describe, expect, test } from '@jest/globals';
import { stopped } from '../../../lib/errors.ts';
import { message } from '../../../lib/messages/message.ts';
import { company, idOf } from '../../../sample/company.ts';
import type { Item } from '../../../sample/figures.ts';
import { DAY, trueLevel, type Life } from '../../../sample/life.ts';
import { DEFAULT_TRUTH, NOTHING_PLANTED, readTruth } from '../../../sample/truth.ts';
import { world, type World } from '../../support/world.ts';
import { hiresIn } from './hires.ts';
import { objectivesIn } from './objectives.ts';
import { peopleAtWork } from './people-at-work.ts';
import { placesIn } from './places.ts';
import { questionsIn } from './questions.ts';

const START = Date.UTC(2026, 10, 2, 8);
const DAYS = 112;
const larkfield = company(new Date(START), 200);
const truth = readTruth(DEFAULT_TRUTH, larkfield);
const life: Life = { company: larkfield, truth, seed: 1, start: START };
const { worth, atWork } = truth;

/** A layer whose agents say by the name of a step what somebody hears; whatever else is asked of it is switched off. */
const saying = (said: Record<string, unknown> = {}): World =>
  ({
    now: () => START,
    bus: { send: () => Promise.resolve() },
    settle: () => Promise.resolve(),
    run: ({ name }: { name: string }) =>
      name in said
        ? Promise.resolve(said[name])
        : Promise.reject(stopped(message('problem.agent.stopped', { agent: 'hiring', step: name }))),
  }) as unknown as World;
const live = async (doing: { act: (here: World, day: number) => Promise<void> }, here: World) => {
  for (let day = 2; day <= DAYS; day += 2) await doing.act(here, day);
};

describe('a place', () => {
  const [opening] = placesIn(life);
  const [planted] = atWork.openings;

  test('that nobody is read of is empty until somebody comes from outside', async () => {
    if (!opening || !planted) throw new Error('The truth has no opening.');
    await live(opening, saying());
    const empty = DAYS - planted.emptyOnDay;
    expect(opening.prices([], DAYS)).toEqual([
      { money: (empty * worth.emptyWeek) / 7, days: empty, isMet: false },
    ]);
    expect(opening.prices([], planted.emptyOnDay + atWork.daysFromOutside)).toMatchObject([{ isMet: true }]);
    expect(opening.prices([], planted.emptyOnDay)).toEqual([]);
  });

  test('is filled with whoever lacks least of those who were read of, and costs what they lack in truth', async () => {
    const [again] = placesIn(life);
    const of = larkfield.employees.filter(({ jobRole }) => jobRole === planted?.jobRole).slice(0, 2);
    const [one, other] = of.map(({ person }) => person.personId);
    const short = [{ skillId: 'x', stands: 'short', missing: { likely: 1 } }];
    const items = [
      { personId: one, shown: { skills: short } },
      { personId: other, shown: { skills: [{ skillId: 'x', stands: 'there' }] } },
    ];
    const [, second] = of;
    if (!again || !planted || !second) throw new Error('The truth has no opening.');
    await live(again, saying({ 'read-seen': { items } }));
    const [price] = again.prices([], DAYS);
    expect(price).toMatchObject({ isMet: true });
    expect(price?.days).toBeLessThanOrEqual(8 + atWork.daysToMove);
    const came = planted.emptyOnDay + (price?.days ?? 0);
    const lacks = Object.entries(planted.takes).map(([label, level]) => {
      return Math.max(0, level - trueLevel(life, second, idOf(label), came, []));
    });
    const lacking = lacks.reduce((sum, levels) => sum + levels, 0);
    expect(price?.money).toBeCloseTo(
      ((price?.days ?? 0) * worth.emptyWeek + (DAYS - came) * lacking * worth.levelWeek) / 7,
    );
  });
});

test('whoever is hired by what the plan needs lacks less of it than by what is written, of the same who come', async () => {
  const today = larkfield.roleProfiles.find(({ roleId }) => roleId === 'machine-learning-engineer')?.targets;
  const asked = { ...today, 'mcp-servers': 3.5 };
  const rows = Object.entries(asked).map(([skillId, level]) => ({ skillId, level }));
  const brief = {
    'open-requisition': { value: { requisitionId: 'r' } },
    'read-hiring-brief': { rows, interview: rows },
  };
  const costs = await Promise.all(
    [1, 2, 3, 4, 5, 6].map(async (seed) => {
      const [by, without] = [hiresIn({ ...life, seed })[0], hiresIn({ ...life, seed })[0]];
      if (!by || !without) throw new Error('Nobody is hired.');
      expect(by.prices([], DAYS)).toEqual([]);
      await live(by, saying(brief));
      await live(without, saying());
      return (without.prices([], DAYS)[0]?.money ?? 0) - (by.prices([], DAYS)[0]?.money ?? 0);
    }),
  );
  expect(costs.reduce((sum, cost) => sum + cost, 0)).toBeGreaterThan(0);
});

describe('a question', () => {
  const all = atWork.knowledge.flatMap(({ asked }) => asked);
  const around = all.length * atWork.askingAround.hours * worth.hour;
  const priceOf = async (said: Record<string, unknown>) => {
    const [doing] = questionsIn(life);
    if (!doing) throw new Error('Nobody asks.');
    await live(doing, saying(said));
    return doing.prices([], DAYS)[0];
  };

  test('takes asking around where nobody answers', async () => {
    expect(await priceOf({})).toEqual({ money: around, days: atWork.askingAround.days, isMet: false });
  });

  test('takes nothing where what is said is so, and more than asking around where it is not', async () => {
    const sentences = all.flatMap(({ answer }) =>
      answer === undefined ? [] : [{ text: `So it is: ${answer}.` }],
    );
    const right = await priceOf({ 'ask-experts': { outcome: 'answered', sentences } });
    // The one of which nothing is written was answered with something else.
    const { hours } = atWork.askingAround;
    expect(right?.money).toBe((hours + worth.hoursInVain) * worth.hour);
    expect(right?.isMet).toBe(true);
    const wrong = await priceOf({ 'ask-experts': { outcome: 'answered', sentences: [{ text: 'No.' }] } });
    expect(wrong?.money).toBe(around + all.length * worth.hoursInVain * worth.hour);
  });

  test('that an expert takes up is known two days later', async () => {
    const handed = await priceOf({
      'ask-experts': { outcome: 'not-known', handOver: { twinId: 'knows-1' } },
      'hand-over-question': { handOverId: 'h' },
      'answer-handed-over': {},
    });
    expect(handed).toMatchObject({ days: 2, isMet: true });
  });
});

test('an objective costs what is missing until its people have it', () => {
  const [doing] = objectivesIn(life);
  const [planted] = atWork.objectives;
  if (!doing || !planted) throw new Error('Nobody has an objective.');
  const undone = doing.prices([], DAYS)[0];
  expect(undone).toMatchObject({ days: DAYS - planted.onDay, isMet: false });
  const reached = larkfield.employees
    .filter(({ jobRole }) => jobRole === planted.jobRole)
    .map(({ person: { personId } }): Item => ({
      personId,
      skillId: 'negotiation',
      contentId: 'role-play',
      form: 'role-play',
      minutes: 45,
      at: START + 20 * DAY,
    }));
  const done = doing.prices(reached, DAYS)[0];
  expect(done?.money).toBeLessThan(undone?.money ?? 0);
  expect(done?.days).toBeLessThan(undone?.days ?? 0);
});

test('what is called back is as fresh as on the day on which it was', () => {
  const [employee] = larkfield.employees.filter(({ jobRole }) => jobRole === 'Network Engineer');
  if (!employee) throw new Error('No network engineer.');
  const { personId } = employee.person;
  const learning = { ...truth.learning, uptake: 1, deviation: 0, halvesInDays: 40 };
  const fades: Life = { ...life, truth: { ...truth, learning } };
  const item = { personId, skillId: 'network-failover', contentId: 'c', form: 'course', at: START };
  const gained = (day: number, recalled: number[]) =>
    trueLevel(fades, employee, item.skillId, day, [
      { ...item, recalled: recalled.map((on) => START + on * DAY) },
    ]) - trueLevel(fades, employee, item.skillId, day, []);
  expect(gained(90, [])).toBeLessThan(gained(50, []));
  expect(gained(90, [50])).toBeCloseTo(2 ** (-40 / 40));
  expect(gained(90, [90])).toBeCloseTo(1);
  // Nobody has called back what they will.
  expect(gained(60, [90])).toBe(gained(60, []));
});

test('of what is scarce there are as many places as the truth says, and somebody answers for who comes first', async () => {
  const policyOf = async (lives: Life) => {
    const here = world();
    await peopleAtWork(lives).begin(here);
    return await here.ports.registers.policy();
  };
  const { modality, employment } = await policyOf(life);
  const [{ form, placesAtOnce } = { form: 'none', placesAtOnce: 0 } as const] = atWork.scarce;
  expect(modality.costs[form]).toMatchObject({ placesAtOnce, learnerMinutes: expect.any(Number) });
  expect(employment.targeting).toEqual({ isOn: true, ownerId: larkfield.approver.personId });
  const quiet = await policyOf({ ...life, truth: readTruth(NOTHING_PLANTED, larkfield) });
  expect(Object.values(quiet.modality.costs).filter((one) => one.placesAtOnce !== undefined)).toEqual([]);
});

test('where nothing is planted nobody does anything, and nothing costs', () => {
  const quiet = { ...life, truth: readTruth(NOTHING_PLANTED, larkfield) };
  const doings = [placesIn, hiresIn, questionsIn, objectivesIn].flatMap((kind) => kind(quiet));
  expect(doings).toEqual([]);
  expect(peopleAtWork(quiet).prices([], DAYS)).toEqual([]);
});
