import { beforeAll, describe, expect, it } from '@jest/globals';
import { changeLearner } from '../../lib/agents/change-learner.ts';
import { answerProgramme } from '../../lib/agents/delivery/programme/answer-programme.ts';
import { readProgramme } from '../../lib/agents/delivery/programme/read-programme.ts';
import { attentionLeft } from '../../lib/domain/delivery/attention.ts';
import { isWorkingMoment } from '../../lib/domain/delivery/working-hours.ts';
import type { Learners } from '../../lib/ports/learners.ts';
import { takeObjection } from '../../lib/rights/objection.ts';
import { SHIPPED_POLICY } from '../../lib/domain/policy/policy.ts';
import { collected } from '../support/collected.ts';
import {
  companyWithProgramme,
  holidays,
  inProgramme,
  live,
  NEED as needId,
  partOf,
} from '../support/company-with-programme.ts';
import { sellers } from '../support/small-company.ts';
import { DAY, type World } from '../support/world.ts';
import { invented } from './violations.ts';

/** What people were told, and when it happened. */
interface Told {
  personId: string;
  text: string;
  at: number;
}

let company: World;
let told: Told[];
let [quick, slow, away, stops, ...others]: string[] = [];
let modules = 0;
const day = (at: number) => new Date(at).toISOString().slice(0, 10);
const say = (personId: string, answer: object) =>
  company.run(answerProgramme, { personId, needId, said: 'done', ...answer });
const toldTo = (personId: string | undefined) => told.filter((one) => one.personId === personId);
const stateOf = async (personId: string | undefined) => (await partOf(company, personId ?? ''))?.programme;

/** Ninety days: one is quick, one slow, one away for weeks, one stops; the others never say a word. */
beforeAll(async () => {
  company = await companyWithProgramme();
  [quick, slow, away, stops, ...others] = await inProgramme(company);
  modules = (await company.run(readProgramme, { personId: quick ?? '', needId })).of;
  told = [];
  const seen = new Set(company.channels.notices.standing.keys());
  const begin = company.now();
  const acts: Record<number, () => Promise<unknown>> = {
    1: () => say(away ?? '', { said: 'done', module: 1 }),
    2: () => say(away ?? '', { said: 'pause', until: day(begin + 30 * DAY) }),
    9: () => say(stops ?? '', { said: 'stop' }),
    40: () => say(slow ?? '', { module: 1 }),
  };
  await live(company, 90, async () => {
    for (const [key, { payload }] of company.channels.notices.standing)
      if (!seen.has(key)) {
        seen.add(key);
        for (const personId of payload.personIds)
          told.push({ personId, text: payload.text, at: company.now() - DAY / 6 });
      }
    const passed = (company.now() - begin) / DAY;
    await acts[passed]?.();
    // Whoever is quick finishes a module on the day on which it comes.
    const state = await stateOf(quick);
    if (state && state.modules.at(-1)?.doneAt === undefined)
      await say(quick ?? '', { module: state.modules.length });
  });
});

describe('ninety days of a programme', () => {
  it('brings whoever is quick a module a week and no more, and says at the end that they finished it', async () => {
    const part = await partOf(company, quick ?? '');
    const opened = part?.programme?.modules.map(({ openedAt }) => openedAt) ?? [];
    expect(opened).toHaveLength(modules);
    const gaps = opened.slice(1).map((at, i) => at - (opened[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(6.5 * DAY);
    // Longer than a week only where a week of holidays lies between.
    expect(gaps.filter((gap) => gap > 8 * DAY).length).toBeLessThanOrEqual(1);
    expect(part?.finishedAt).toBeDefined();
    expect(toldTo(quick).map(({ text }) => text)).toEqual(
      Array.from({ length: modules - 1 }, (_, i) =>
        expect.stringContaining(`Module ${i + 2} of ${modules} is here`),
      ),
    );
  });

  it('waits for whoever is slow, reminds them once, and goes on where they go on', async () => {
    const state = await stateOf(slow);
    expect(state?.modules[0]?.remindedAt).toBeDefined();
    expect(toldTo(slow).map(({ text }) => text)).toEqual([
      expect.stringContaining(`Module 1 of ${modules} waits`),
      expect.stringContaining(`Module 2 of ${modules} is here`),
      expect.stringContaining(`Module 2 of ${modules} waits`),
    ]);
    const [, second] = toldTo(slow);
    // They go on on a Saturday.
    expect((second?.at ?? 0) - (state?.modules[0]?.doneAt ?? 0)).toBeLessThan(2.5 * DAY);
  });

  it('brings nothing to whoever is away, and the next module when they are back', async () => {
    const state = await stateOf(away);
    const [first] = toldTo(away);
    expect(first?.text).toContain(`Module 2 of ${modules} is here`);
    expect(first?.at).toBeGreaterThanOrEqual(state?.pausedUntil ?? Infinity);
    expect((first?.at ?? 0) - (state?.pausedUntil ?? 0)).toBeLessThan(4 * DAY);
  });

  it('ends for good where somebody stops it', async () => {
    const state = await stateOf(stops);
    expect(toldTo(stops).filter(({ at }) => at > (state?.stoppedAt ?? 0))).toEqual([]);
    expect(state?.modules).toHaveLength(1);
    expect(await company.run(readProgramme, { personId: stops ?? '', needId })).toMatchObject({
      answers: [],
    });
    expect(await say(stops ?? '', { said: 'go-on' })).toMatchObject({
      answers: [],
      stoppedAt: state?.stoppedAt,
    });
  });

  it('tells whoever never says a word one word', () => {
    expect(others.length).toBeGreaterThan(20);
    for (const personId of others)
      expect(toldTo(personId).map(({ text }) => text)).toEqual([expect.stringContaining('waits for you')]);
  });

  it('speaks in working hours alone, on no holiday and inside the attention of each', async () => {
    const { thresholds } = SHIPPED_POLICY;
    let looked = 0;
    for (const personId of [quick, slow, away, stops, ...others]) {
      const { value: learner } = await company.ports.learners.read('record-keeping', personId ?? '');
      const { person, participations } = learner;
      const moments = (participations[needId]?.programme?.modules ?? []).flatMap(({ openedAt, remindedAt }) =>
        [openedAt, remindedAt].filter((at) => at !== undefined),
      );
      for (const at of moments) {
        expect([day(at), person && isWorkingMoment(at, person, { holidays })]).toEqual([day(at), true]);
        expect(attentionLeft(learner, thresholds, at)).toBeGreaterThanOrEqual(0);
        const within = moments.filter((other) => other <= at && at - other < thresholds.attentionDays * DAY);
        expect(within.length).toBeLessThanOrEqual(thresholds.attentionItems);
        looked += 1;
      }
    }
    expect(looked).toBeGreaterThan(60);
  });

  it('leaves nobody’s id in the ledger, in what flows answer or in the log, and nothing that did not happen', async () => {
    const kept = JSON.stringify([
      await collected(company.ports.effects.all()),
      await collected(company.ports.decisions.all()),
      company.engine.instances().map(({ id, output }) => [id, output]),
    ]);
    expect(kept).toContain('module.');
    expect(sellers(60).filter((personId) => kept.includes(personId))).toEqual([]);
    expect(await invented(company)).toEqual([]);
  });
});

describe('a run that meets somebody who changed since it read their page', () => {
  it('brings nothing to whoever objected meanwhile, and reads nobody again for whom nothing comes', async () => {
    let objects = (): Promise<unknown> => Promise.resolve();
    let readAgain = 0;
    const one = await companyWithProgramme({
      sabotage: ({ learners }) => ({
        learners: {
          ...learners,
          async page(...asked) {
            const page = await learners.page(...asked);
            await objects();
            return page;
          },
          read(purpose, personId) {
            if (purpose === 'learning') readAgain += 1;
            return learners.read(purpose, personId);
          },
        } satisfies Learners,
      }),
    });
    const [personId = '', ...rest] = await inProgramme(one);
    readAgain = 0;
    await live(one, 4);
    expect(readAgain).toBe(0);
    objects = () => one.run(takeObjection, { personId, to: 'processing' });
    // They object during each run, and take it back before the next one reads their page.
    await live(one, 5, async () => {
      await one.run(takeObjection, { personId, to: 'nothing' });
    });
    const reached = [...one.channels.notices.standing.values()]
      .filter(({ payload }) => payload.text.includes('waits for you'))
      .flatMap(({ payload }) => payload.personIds);
    expect(reached.toSorted()).toEqual(rest.toSorted());
  });

  it('takes a stop for a stop, also where a new version has no more modules than they finished', async () => {
    const one = await companyWithProgramme();
    const [personId = ''] = await inProgramme(one);
    const stored = await one.ports.learners.read('record-keeping', personId);
    const done = { openedAt: one.now(), doneAt: one.now() };
    await changeLearner(
      stored,
      (learner) => {
        const part = learner.participations[needId];
        if (!part) throw new Error('They have no part in it.');
        const programme = { modules: Array.from({ length: modules + 1 }, () => done) };
        return { ...learner, participations: { [needId]: { ...part, programme } } };
      },
      one.ports,
    );
    expect(await one.run(readProgramme, { personId, needId })).toMatchObject({
      number: modules,
      of: modules,
      isFinished: true,
      answers: [],
    });
    expect(await one.run(answerProgramme, { personId, needId, said: 'stop' })).toMatchObject({
      number: modules,
      answers: [],
    });
    expect((await partOf(one, personId))?.finishedAt).toBeUndefined();
    await one.run(answerProgramme, { personId, needId, said: 'done', module: modules });
    expect((await partOf(one, personId))?.finishedAt).toBe(one.now());
  });
});
