import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { policyTry } from '../../functions/http/registers/policy-try.ts';
import { draftUnderTrial } from '../../lib/agents/content/draft-under-trial.ts';
import { tryDraft, CALLS_OF_A_TRIAL } from '../../lib/agents/content/try-draft.ts';
import { replayQuarter } from '../../lib/agents/needs-analysis/replay-quarter.ts';
import { claimsOf } from '../../lib/domain/policy/budget.ts';
import {
  policySections,
  SHIPPED_POLICY,
  type PolicyChange,
  type PolicySection,
} from '../../lib/domain/policy/policy.ts';
import { howTried, type HowTried } from '../../lib/domain/trial/how-tried.ts';
import { runStep } from '../../lib/step.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { collected } from '../support/collected.ts';
import { honestModel } from '../support/models.ts';
import {
  approves,
  asked,
  closingSteps,
  companyAtWork,
  firstSignals,
  lead,
  playbook,
  saveRegisters,
  sellers,
  signalsOf,
  testers,
} from '../support/small-company.ts';
import { DAY, START, world, type World } from '../support/world.ts';

type Changes = Partial<Record<PolicySection, PolicyChange>>;
const ONE_SOURCE = { mayOpenAlone: ['small-company'] };

/** The company when somebody tries something: what is in force then, and what happened before. */
interface Scene {
  change: Changes;
  /** What stands in the sections before, where the change shows only then. */
  before?: Changes;
  /** Days that went by, and how whoever decides answered meanwhile. */
  days?: number;
  decides?: 'approves' | 'rejects' | 'nobody';
}

/** A change of each field that is to be seen, or that has to be refused. */
const scenes: { [S in PolicySection]: Record<string, Scene> } = {
  thresholds: {
    noticeableGap: {
      before: { thresholds: { shareBelow: 0.9 } },
      change: { thresholds: { shareBelow: 0.9, noticeableGap: 5 } },
    },
    shareBelow: {
      before: { thresholds: { noticeableGap: 5 } },
      change: { thresholds: { noticeableGap: 5, shareBelow: 0.9 } },
    },
    shareAssessed: { change: { thresholds: { shareAssessed: 0.95 } } },
    recheckUncertainty: { change: { thresholds: { recheckUncertainty: 0.5 } } },
    sameSubject: { change: { thresholds: { sameSubject: 0.9 } } },
    understood: { change: { thresholds: { understood: 0.9 } } },
    onTheSubject: { change: { thresholds: { onTheSubject: 1 } } },
    maybeSameCourse: { change: { thresholds: { maybeSameCourse: 1 } } },
    restDays: { change: { thresholds: { restDays: 10 } }, days: 20, decides: 'rejects' },
    restDaysUnanswered: { change: { thresholds: { restDaysUnanswered: 5 } }, days: 12, decides: 'nobody' },
    approvalDays: { change: { thresholds: { approvalDays: 3 } } },
    sourceSettleHours: { change: { thresholds: { sourceSettleHours: 8 } } },
    sourceSettleTimes: { change: { thresholds: { sourceSettleTimes: 8 } } },
    secondLookDays: { change: { thresholds: { secondLookDays: 0 } } },
    attentionItems: { change: { thresholds: { attentionItems: 1 } } },
    attentionDays: { change: { thresholds: { attentionDays: 14 } } },
    practiceNoticeDays: { change: { thresholds: { practiceNoticeDays: 14 } } },
    waitlistShare: { change: { thresholds: { waitlistShare: 0 } } },
  },
  prompts: {
    houseStyle: { change: { prompts: { houseStyle: 'Begin with the verb.' } } },
    forms: { change: { prompts: { forms: { 'role-play': 'Two scenes.' } } } },
  },
  rubrics: { behaviours: { change: { rubrics: { behaviours: behaviours('Asks first') } } } },
  modality: {
    rules: { change: { modality: { rules: [] } } },
    costs: { change: { modality: { costs: costs() } } },
    practice: { change: { modality: { practice: kinds(0) } } },
    hoursPerPoint: { change: { modality: { hoursPerPoint: 0.1 } } },
    mostForCost: { change: { modality: { mostForCost: 0 } } },
    mostForWishes: { change: { modality: { mostForWishes: 20 } } },
  },
  causes: {
    prior: { change: { causes: { prior: prior() } } },
    questions: { change: { causes: { questions: [] } } },
    enough: { change: { causes: { enough: 0.3 } } },
    most: { change: { causes: { most: 1 } } },
  },
  owners: { tool: { change: { owners: { tool: { title: 'Owner of tools', ownerId: guidOf('tools') } } } } },
  demand: { askFrom: { change: { demand: { askFrom: 10 } } } },
  sources: {
    owners: { change: { sources: { ...ONE_SOURCE, owners: { hris: guidOf('hris') } } } },
    onlyNamed: { change: { sources: { ...ONE_SOURCE, onlyNamed: true } } },
    mostOfOneApp: { change: { sources: { ...ONE_SOURCE, mostOfOneApp: 5 } } },
    yardstick: { change: { sources: { ...ONE_SOURCE, yardstick: 'hris' } } },
    mayOpenAlone: { change: { sources: { mayOpenAlone: [] } } },
    silentDays: { change: { sources: { ...ONE_SOURCE, silentDays: { 'small-company': 1 } } }, days: 5 },
    countAnyway: {
      before: { sources: { ...ONE_SOURCE, silentDays: { 'small-company': 1 } } },
      change: {
        sources: { ...ONE_SOURCE, silentDays: { 'small-company': 1 }, countAnyway: ['small-company'] },
      },
      days: 5,
    },
  },
  retention: { needDays: { change: { retention: { needDays: 500 } } } },
  'works-agreement': {
    observeOnly: { change: { 'works-agreement': { ownerId: guidOf('council'), observeOnly: true } } },
  },
  budgets: { companyDay: { change: { budgets: { companyDay: { tokens: 10 } } } } },
  escalation: {
    remindDays: { change: { escalation: { remindDays: 1 } } },
    deputyDays: { change: { escalation: { deputyDays: 2 } } },
    askIn: { change: { escalation: { askIn: 'chat' } } },
  },
  employment: {
    mobility: { change: { employment: { mobility: { isOn: true, ownerId: guidOf('head of people') } } } },
  },
  rates: { learnerHour: { change: { rates: { learnerHour: 45 } } } },
  planning: { currency: { change: { planning: { currency: 'CHF' } } } },
  directory: { timeZone: { change: { directory: { timeZone: 'Europe/Berlin' } } } },
  calendar: {
    holidays: {
      change: { calendar: { holidays: [{ name: 'Day off', from: '2026-05-01', to: '2026-05-01' }] } },
    },
  },
};

function kinds<T>(value: T) {
  return { interpersonal: value, judgement: value, procedure: value, technical: value, knowledge: value };
}
function behaviours(only: string) {
  return kinds([only]);
}
function costs() {
  const free = { learnerMinutes: 0, facilitatorHours: 0, groupSize: 1, preparationHours: 0 };
  const forms = ['micro-text', 'micro-video-script', 'job-aid', 'role-play', 'cohort', 'long-form-program'];
  return Object.fromEntries([...forms, 'coaching', 'none'].map((form) => [form, free]));
}
function prior() {
  const causes = ['skill', 'knowledge', 'process', 'tool', 'incentive', 'clarity', 'capacity', 'motivation'];
  return Object.fromEntries(causes.map((cause) => [cause, cause === 'tool' ? 0.9 : 0.02]));
}

const isWhole = (how: object): how is HowTried => 'by' in how || 'refused' in how;
const trialOfField = (how: HowTried) => ('by' in how ? how.by : undefined);

/** Every field of every section as the policy has them, or the section as such where it is tried as a whole. */
const fields = (Object.keys(policySections) as PolicySection[]).flatMap((section) => {
  const how = howTried[section];
  return Object.entries(scenes[section]).map(([field, scene]) => ({
    name: `${section}.${field}`,
    how: (isWhole(how) ? how : (how as Record<string, HowTried>)[field]) as HowTried,
    scene,
  }));
});

async function companyIn({ before, days = 0, decides = 'nobody' }: Scene): Promise<World> {
  const company = world({ sources: [playbook, closingSteps] });
  await saveRegisters(company);
  // Of some sellers nothing is known but that they work here.
  const unknown = sellers(90).slice(60);
  await company.bus.send(firstSignals(60));
  await company.bus.send(unknown.flatMap((personId) => signalsOf(personId, 'seller').slice(0, 1)));
  await company.settle();
  await company.analyse();
  await company.settle();
  await company.send(testers.map((tester) => asked(tester, 'tester', 'Negotiation with buyers', START)));
  await company.settle();
  const answers = {
    approves,
    rejects: () => ({ by: lead, answer: { verdict: 'reject' as const } }),
    nobody: () => undefined,
  };
  if (days > 0) await company.pass(START + days * DAY, answers[decides]);
  await company.settle();
  await company.ports.experience.add('wished', 'interpersonal', 'coaching', {
    needs: 0,
    weight: 0,
    weightedEffect: 0,
    wished: 5,
    refused: 0,
  });
  const claims = claimsOf(
    { agent: 'content', at: company.now() },
    (await company.ports.registers.policy()).budgets,
  );
  await company.ports.budgets.reserve(claims, { tokens: 50 }, company.now());
  const standing = await company.ports.registers.entries('policy');
  for (const [id, value] of Object.entries(before ?? {})) {
    const ifMatch = standing.find((entry) => entry.id === id)?.etag;
    await company.ports.registers.save({
      register: 'policy',
      id,
      value,
      at: company.now(),
      ...(ifMatch ? { ifMatch } : {}),
    });
  }
  return company;
}

async function tried(company: World, policy: Changes): Promise<Record<string, unknown>> {
  const { json } = await policyTry.handle({
    body: { policy },
    ports: company.ports,
    at: company.now(),
    run: company.run,
  } as never);
  return json;
}

/** Lists and what they hold, without what is nothing. */
const shown = (part: unknown): boolean =>
  Array.isArray(part)
    ? part.length > 0
    : part !== null && typeof part === 'object'
      ? Object.values(part).some(shown)
      : part !== undefined && part !== 0;

describe('every section of the policy is tried, or says why not', () => {
  it('has a change of each of its fields in this test, so that a new one says how it is tried', () => {
    const sections = Object.keys(policySections) as PolicySection[];
    const listed = sections.filter((section) => !isWhole(howTried[section]));
    const inSchema = (section: PolicySection) =>
      Object.keys((policySections[section] as unknown as z.ZodObject).shape).toSorted();
    for (const section of listed) {
      expect(Object.keys(howTried[section]).toSorted()).toEqual(inSchema(section));
      expect(Object.keys(scenes[section]).toSorted()).toEqual(inSchema(section));
    }
    expect(sections.filter((section) => Object.keys(scenes[section]).length === 0)).toEqual([]);
  });

  it.each(fields.filter(({ how }) => 'refused' in how))('$name says why not', async ({ name, scene }) => {
    await expect(tried(await companyIn(scene), scene.change)).rejects.toMatchObject({
      fault: { kind: 'bad-input' },
      message: expect.stringContaining(`${name} is not tried: `),
    });
  });

  it.each(fields.filter(({ how }) => trialOfField(how) === 'draft'))(
    '$name is shown by a draft',
    async ({ scene }) => {
      await expect(tried(await companyIn(scene), scene.change)).rejects.toThrow(/POST \/api\/trial-drafts/);
    },
  );

  const seenToday = fields.filter(({ how }) => trialOfField(how) && trialOfField(how) !== 'draft');
  it.each(seenToday)('$name is shown by what it changes, and nothing else is', async ({ how, scene }) => {
    const { [trialOfField(how) ?? '']: seen, ...others } = await tried(await companyIn(scene), scene.change);
    expect(shown(seen)).toBe(true);
    expect(others).toEqual({});
  });

  const replay = (company: World, policy: Changes) =>
    company.run(replayQuarter, { days: 91, tried: { policy } });
  const isReplayed = ({ how }: (typeof fields)[number]) => 'by' in how && how.replayed === true;
  it.each(fields.filter(isReplayed))('$name is shown by a replay too', async ({ scene }) => {
    const company = await companyIn(scene);
    const [as, otherwise] = [await replay(company, {}), await replay(company, scene.change)];
    expect(otherwise.comparisons).not.toEqual(as.comparisons);
  });

  it.each(fields.filter((field) => !isReplayed(field)))('$name is refused by a replay', async (field) => {
    const company = await companyIn(field.scene);
    await expect(replay(company, field.scene.change)).rejects.toThrow(field.name);
  });

  it('refuses what changes nothing, and stores nothing of what it tries', async () => {
    const company = await companyIn({ change: {} });
    await expect(tried(company, { thresholds: { shareBelow: 0.3 } })).rejects.toThrow('Nothing is tried');
    const state = async () => [
      await collected(company.ports.decisions.all()),
      await collected(company.ports.needs.list()),
      await company.ports.registers.entries('policy'),
    ];
    const before = await state();
    await tried(company, { thresholds: { shareBelow: 0.9, approvalDays: 1 }, escalation: { remindDays: 1 } });
    expect(await state()).toEqual(before);
  });
});

describe('a draft under trial', () => {
  const NEED = 'seller.negotiation';
  /** Words the style that it is told into the title, as a model would follow it. */
  const follower = () => {
    const honest = honestModel();
    let calls = 0;
    const ask: typeof honest.ask = async (job, spender) => {
      calls += 1;
      const outcome = await honest.ask(job, spender);
      if (outcome.outcome !== 'answered' || !job.instructions.includes('Begin with the verb')) return outcome;
      return { ...outcome, value: { ...outcome.value, title: 'Close it well' } };
    };
    return { model: { ...honest, ask }, calls: () => calls };
  };
  const company = (model = honestModel()) => companyAtWork({ sources: [playbook, closingSteps], model });

  it('shows what the style changes, within so many calls, and leaves no trace', async () => {
    const { model, calls } = follower();
    const { ports, run, channels } = await company(model);
    const before = calls();
    const state = async () => [
      await collected(ports.decisions.all()),
      await collected(ports.needs.list()),
      await collected(ports.needs.pendingApprovals()),
      Object.values(channels).map(({ standing }) => standing.size),
    ];
    const was = await state();
    const policy = { prompts: { houseStyle: 'Begin with the verb.' } };
    const seen = await run(tryDraft, { needId: NEED, form: 'job-aid', policy });
    expect(seen).toMatchObject({
      differs: true,
      before: { page: expect.arrayContaining([expect.any(String)]) },
      after: { title: 'Close it well' },
    });
    expect(calls() - before).toBeLessThanOrEqual(CALLS_OF_A_TRIAL);
    expect(await state()).toEqual(was);
  });

  it('shows what a rubric changes without asking the model twice', async () => {
    const { model, calls } = follower();
    const { run } = await company(model);
    const before = calls();
    const policy = {
      rubrics: {
        behaviours: { ...SHIPPED_POLICY.rubrics.behaviours, interpersonal: ['Names a price last'] },
      },
    };
    const { differs, after, before: as } = await run(tryDraft, { needId: NEED, form: 'role-play', policy });
    expect(differs).toBe(true);
    expect(JSON.stringify(after)).toContain('Names a price last');
    expect(JSON.stringify(as)).not.toContain('Names a price last');
    expect(calls() - before).toBeLessThanOrEqual(CALLS_OF_A_TRIAL / 2);
  });

  it('says where nothing could be drafted any more', async () => {
    const { run } = await company();
    const policy = { thresholds: { onTheSubject: 1 } };
    expect(await run(tryDraft, { needId: NEED, form: 'job-aid', policy })).toMatchObject({
      differs: true,
      after: { none: expect.any(String) },
    });
  });

  it.each([
    ['another form', { prompts: { forms: { cohort: 'Short.' } } }, 'prompts.forms.cohort'],
    ['a form that nobody watches', { rubrics: { behaviours: behaviours('Asks') } }, 'rubrics.behaviours.'],
    ['rules', { thresholds: { shareBelow: 0.5 } }, 'POST /api/policy/try'],
    ['nothing', { prompts: {} }, 'Nothing is tried'],
  ])('refuses what would not reach it: %s', async (_what, policy, said) => {
    const { ports } = await company();
    await expect(draftUnderTrial({ needId: NEED, form: 'job-aid', policy }, ports)).rejects.toThrow(said);
  });

  it('asks for a form where there is no draft to take it of, and takes that of the last one', async () => {
    const policy = { prompts: { houseStyle: 'Begin with the verb.' } };
    const small = await company();
    await expect(draftUnderTrial({ needId: NEED, policy }, small.ports)).rejects.toThrow('Send form');
    await small.pass(START + 5 * DAY, approves);
    const { form, asset } = await draftUnderTrial({ needId: NEED, policy }, small.ports);
    expect(asset?.modality.chosen).toBe(form);
  });

  it('spends on the budget of its agent like any other draft, and is off with it', async () => {
    const { ports, now } = await company();
    const call = { at: now(), instanceId: 'trial-draft-1', step: tryDraft.name };
    const off = runStep(
      tryDraft,
      { needId: NEED, form: 'job-aid', policy: { prompts: { houseStyle: 'Short.' } } },
      call,
      { ports, disabledAgents: new Set(['content' as const]) },
    );
    await expect(off).rejects.toMatchObject({ fault: { kind: 'switched-off' } });
  });
});
