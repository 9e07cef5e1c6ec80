import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { AppRole } from '../../functions/http/door/principal.ts';
import { approvalRead } from '../../functions/http/needs/approval-read.ts';
import { measureDecide } from '../../functions/http/needs/measure-decide.ts';
import { measureRead } from '../../functions/http/needs/measure-read.ts';
import { meMeasureAnswer } from '../../functions/http/me/practice/me-measure-answer.ts';
import { meMeasuresList } from '../../functions/http/me/practice/me-measures-list.ts';
import { draftMeasure } from '../../lib/agents/content/draft-measure.ts';
import { countMeasures } from '../../lib/agents/practice/count-measures.ts';
import { HOUR } from '../../lib/domain/milliseconds.ts';
import { itemsOfMeasure, MEASURE_DAYS } from '../../lib/domain/measure/measure.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { wantMeasure } from '../../lib/gates/measure.ts';
import { subjectAccess } from '../../lib/rights/subject-access.ts';
import { callDoor, type AnyDoor } from '../functions/http/call-door.ts';
import { headerOf } from '../functions/http/callers.ts';
import { decisionLog } from '../support/decision-log.ts';
import {
  asked,
  closingSteps,
  firstSignals,
  playbook,
  saveRegisters,
  sellers,
} from '../support/small-company.ts';
import { DAY, START, world, type World } from '../support/world.ts';

const NEED = 'seller.negotiation';
const about = { needId: NEED, approvalId: `need-${NEED}-1.cause-and-priority` };
const measureId = `need-${NEED}-1.measure`;
const PEOPLE = 60;
const approver = guidOf('approver');
const nobodyYet = () => undefined;

let now = START;
beforeAll(() => {
  process.env['WEBSITE_AUTH_ENABLED'] = 'True';
  jest.spyOn(Date, 'now').mockImplementation(() => now);
});
afterAll(() => {
  jest.restoreAllMocks();
});

/** Sixty sellers of whom hardly anybody was assessed in negotiation, and one who asks for it. */
async function companyUnassessed(assessed = 8, people = PEOPLE): Promise<World> {
  const company = world({ sources: [playbook, closingSteps] });
  await saveRegisters(company);
  const known = new Set(sellers(people).slice(0, assessed));
  const signals = firstSignals(people).filter(
    ({ type, subject, data }) =>
      type === 'learning-os.workforce.person' ||
      !('skillId' in data) ||
      data.skillId !== 'negotiation' ||
      known.has(subject),
  );
  await company.bus.send(signals);
  await company.settle();
  await company.analyse();
  await company.settle();
  const [ann = ''] = sellers(people);
  await company.send([asked(ann, 'seller', 'We need training in negotiation.', company.now())]);
  await company.settle();
  return company;
}

async function call(
  company: World,
  door: AnyDoor,
  by: string,
  params: Record<string, string>,
  body: object = {},
): Promise<{ status: number; json: unknown }> {
  now = company.now();
  const roles: AppRole[] = ['Need.Read', 'Need.Decide'];
  const principal = headerOf({ kind: 'user', id: by, roles });
  const app = { ports: company.ports, disabledAgents: new Set<never>() };
  const { status, text } = await callDoor(door, { principal, params, body, app });
  return { status, json: JSON.parse(text) };
}

interface Question {
  card: { facts: string[] };
  sample?: { status: string; isProposed: boolean };
}
const question = async (company: World) =>
  (await call(company, approvalRead, approver, about)).json as Question;
const factsOf = async (company: World) => (await question(company)).card.facts.join('\n');
const decide = (company: World, verdict: string, by = approver) =>
  call(company, measureDecide, by, { needId: NEED, measureId }, { verdict });

interface Asked {
  measureId: string;
  items: { questionId: string; options: string[]; isAnswered: boolean }[];
}
const own = async (company: World, by: string) =>
  ((await call(company, meMeasuresList, by, {})).json as { measures: Asked[] }).measures;
const answer = async (company: World, by: string, itemId: string, option: number) => {
  const { status, json } = await call(company, meMeasureAnswer, by, { measureId, itemId }, { option });
  return { status, json: json as { next?: string; items: { isRight: boolean }[] } };
};

const told = ({ channels }: World) =>
  [...channels.notices.standing.values()]
    .map(({ payload }) => payload)
    .filter(({ text }) => text.startsWith('A few questions on Negotiation'))
    .flatMap(({ personIds }) => personIds);

async function remindFor(company: World, days: number): Promise<void> {
  for (let hour = 0; hour < days * 24; hour += 4) {
    await company.remind();
    await company.pass(company.now() + 4 * HOUR, nobodyYet);
  }
}

/** An hour after the last moment at which answers are taken. */
const pastMeasure = (company: World) => company.pass(START + MEASURE_DAYS * DAY + HOUR, nobodyYet);

async function drafted(company: World) {
  await company.run(wantMeasure, { needId: NEED, by: approver });
  await company.run(draftMeasure, { needId: NEED, measureId });
  const stored = await company.ports.needs.findMeasure(NEED, measureId);
  if (!stored) throw new Error('There is no measure.');
  return stored.value;
}

/** Everybody who was told answers, rightly as far as `knows` says so. */
async function answered(company: World, by: readonly string[], knows: (place: number) => boolean) {
  const { value } = (await company.ports.needs.findMeasure(NEED, measureId)) ?? { value: undefined };
  const items = value ? itemsOfMeasure(value) : [];
  for (const [place, personId] of by.entries())
    for (const {
      itemId,
      question: { options },
    } of items) {
      const option = options.findIndex(({ isRight }) => isRight === knows(place));
      expect((await answer(company, personId, itemId, option)).status).toBe(200);
    }
}

describe('a need in a skill that hardly anybody was assessed in', () => {
  it('says so at its gate, and lets whoever decides have questions drafted that they read first', async () => {
    const company = await companyUnassessed();
    expect(await factsOf(company)).toContain('a few questions, asked of a sample of them, would tell more');
    expect((await question(company)).sample).toMatchObject({ status: 'none', isProposed: true });
    const measure = await drafted(company);
    expect(measure.status).toBe('drafted');
    expect(itemsOfMeasure(measure).length).toBeGreaterThanOrEqual(2);
    const read = { needId: NEED, measureId };
    const { json, status } = await call(company, measureRead, approver, read);
    const { items } = json as { items: { options: { isRight: boolean; source: string }[] }[] };
    expect(status).toBe(200);
    for (const { options } of items) {
      expect(options.filter(({ isRight }) => isRight)).toHaveLength(1);
      expect(options.every(({ source }) => source.length > 0)).toBe(true);
    }
    await remindFor(company, 2);
    // Drafted is not asked.
    expect(told(company)).toEqual([]);
    expect((await question(company)).sample).toMatchObject({ status: 'drafted', isProposed: false });
  });

  it('is not offered where enough were assessed, about too few, or to whoever asked for it', async () => {
    const known = await companyUnassessed(PEOPLE);
    expect(await factsOf(known)).not.toContain('a few questions');
    expect((await question(known)).sample).toBeUndefined();
    const company = await companyUnassessed();
    const [ann = ''] = sellers(PEOPLE);
    await expect(company.run(wantMeasure, { needId: NEED, by: ann })).rejects.toThrow(
      'somebody else must decide',
    );
    await drafted(company);
    expect((await decide(company, 'ask', ann)).status).toBe(422);
    expect((await decide(company, 'ask')).status).toBe(200);
    expect((await decide(company, 'ask')).status).toBe(200);
    expect((await decide(company, 'leave')).status).toBe(422);
  });

  it('is asked of a sample by chance, each once in their working hours, and of nobody where it is left', async () => {
    const company = await companyUnassessed();
    await drafted(company);
    await decide(company, 'ask');
    expect(await factsOf(company)).toContain('a sample of them is asked a few questions until');
    await remindFor(company, 1);
    const people = told(company);
    expect(new Set(people).size).toBe(people.length);
    // Of sixty, so many that half of them answering would do: about fifty.
    expect(people.length).toBeGreaterThan(40);
    expect(people.length).toBeLessThan(PEOPLE);
    const outside = sellers(PEOPLE).find((personId) => !people.includes(personId)) ?? '';
    expect(await own(company, outside)).toEqual([]);
    expect((await answer(company, outside, 'q1', 0)).status).toBe(404);

    const left = await companyUnassessed();
    await drafted(left);
    await decide(left, 'leave');
    await remindFor(left, 2);
    expect(told(left)).toEqual([]);
  });

  it('counts what they answer as sums alone, says it at the gate, and forgets what each of them said', async () => {
    const company = await companyUnassessed();
    await drafted(company);
    await decide(company, 'ask');
    await remindFor(company, 1);
    const people = told(company);
    const before = await company.ports.learners.read('own-access', people[0] ?? '');
    await answered(company, people.slice(0, 30), (place) => place % 3 === 0);
    // What they answered stands with them alone, who can read it, and changes nothing that is known of them.
    const held = await company.run(subjectAccess, { personId: people[0] ?? '' });
    expect(held.samples).toMatchObject([{ measureId, needId: NEED }]);
    const after = await company.ports.learners.read('own-access', people[0] ?? '');
    expect([after.value.skills, after.value.learning.skills]).toEqual([
      before.value.skills,
      before.value.learning.skills,
    ]);
    const [asks] = await own(company, people[0] ?? '');
    expect(asks?.items.every(({ isAnswered }) => isAnswered)).toBe(true);

    await pastMeasure(company);
    await company.run(countMeasures, {});
    const { value: measure } = (await company.ports.needs.findMeasure(NEED, measureId)) ?? {
      value: undefined,
    };
    expect(measure).toMatchObject({ status: 'closed', counts: { answered: 30, able: 10 } });
    const facts = await factsOf(company);
    expect(facts).toContain('of about 30 who answered, few had at least two thirds right');
    expect(facts).not.toContain('fewer than half');
    for (const personId of people)
      expect((await company.run(subjectAccess, { personId })).samples).toEqual([]);
    // Again is the same as once.
    await company.run(countMeasures, {});
    expect(await factsOf(company)).toBe(facts);
    expect((await answer(company, people[0] ?? '', 'q1', 0)).status).toBe(404);

    const log = JSON.stringify(await decisionLog(company.ports));
    expect(log).toContain('let a sample be asked');
    expect(sellers(PEOPLE).filter((personId) => log.includes(personId))).toEqual([]);
    expect(sellers(PEOPLE).filter((personId) => JSON.stringify(measure).includes(personId))).toEqual([]);
  });

  it('says nothing of fewer than a group, and that many were silent', async () => {
    const company = await companyUnassessed();
    await drafted(company);
    await decide(company, 'ask');
    await remindFor(company, 1);
    const people = told(company);
    await answered(company, people.slice(0, 4), () => true);
    await pastMeasure(company);
    await company.run(countMeasures, {});
    expect(await factsOf(company)).toContain('too few answered for anything to be said');

    const silent = await companyUnassessed();
    await drafted(silent);
    await decide(silent, 'ask');
    await remindFor(silent, 1);
    await answered(silent, told(silent).slice(0, 10), () => false);
    await pastMeasure(silent);
    await silent.run(countMeasures, {});
    const facts = await factsOf(silent);
    expect(facts).toContain('of about 10 who answered, nearly none had');
    expect(facts).toContain('fewer than half of those asked answered');
  });

  it('takes the first answer to each, tells what is right after the last, and none once the days are over', async () => {
    const company = await companyUnassessed();
    const measure = await drafted(company);
    await decide(company, 'ask');
    await remindFor(company, 1);
    const [person = ''] = told(company);
    const [first, ...others] = itemsOfMeasure(measure);
    const right = first?.question.options.findIndex(({ isRight }) => isRight) ?? 0;
    expect((await answer(company, person, 'q1', 9)).status).toBe(400);
    expect((await answer(company, person, 'q9', 0)).status).toBe(404);
    expect((await answer(company, person, 'q1', right)).json).toMatchObject({ next: 'q2', items: [] });
    await answer(company, person, 'q1', right === 0 ? 1 : 0);
    let last;
    for (const { itemId } of others) last = await answer(company, person, itemId, 0);
    expect(last?.json.next).toBeUndefined();
    expect(last?.json.items).toHaveLength(1 + others.length);
    expect(last?.json.items[0]?.isRight).toBe(true);
    await pastMeasure(company);
    expect(await own(company, person)).toEqual([]);
    expect((await answer(company, person, 'q1', 0)).status).toBe(409);
  });
});
