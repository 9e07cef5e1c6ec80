import { calibrateEvidence } from '../../lib/agents/skills/calibrate-evidence.ts';
import { findNeeds } from '../../lib/agents/needs-analysis/find-needs.ts';
import { listen } from '../../lib/agents/listening/listen.ts';
import { acceptRecords } from '../../lib/agents/sensing/accept-records.ts';
import type { CatalogueEntry } from '../../lib/domain/content/content.ts';
import type { AgentName } from '../../lib/domain/agent-name.ts';
import type { PulseChange } from '../../lib/domain/signal/pulse.ts';
import type { Need } from '../../lib/domain/need/need.ts';
import type { FeedReading } from '../../lib/domain/skill-estimate/calibration.ts';
import type { RegisterName, RegisterValues } from '../../lib/domain/register.ts';
import type { Model } from '../../lib/ports/model.ts';
import { lookAhead } from '../../lib/agents/workforce-planning/look-ahead.ts';
import { DIRECTORY } from '../../lib/domain/directory/tell.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { personIdOf } from '../../sample/staff.ts';
import { company, ownersInPolicy, type Company, type Employee } from '../../sample/company.ts';
import { dayOf, sentEarlier, type SentBySystems } from '../../sample/days.ts';
import type { Seen } from '../../demo/seen.ts';
import type { Life } from '../../sample/life.ts';
import type { Item } from '../../sample/figures.ts';
import { DAYS_TO_DECIDE, isLookedAt } from '../../demo/gates.ts';
import { ACADEMY } from '../../sample/records.ts';
import { readTruth, type Truth } from '../../sample/truth.ts';
import { collected } from '../support/collected.ts';
import { honestModel } from '../support/models.ts';
import { DAY, FEEDS, START, world, type Decider, type World } from '../support/world.ts';
import { countsBeside, readingsBeside, type CountedBeside, type ReadBeside } from './beside-truth.ts';
import type { Price } from './at-work/doing.ts';
import { peopleAtWork } from './at-work/people-at-work.ts';
import { embedding } from './embedding.ts';
import { answerInformed } from './informed.ts';
import { believedIn, reachedIn, seenIn, type Believed } from './left-behind.ts';
import { unlessStopped } from './unless-stopped.ts';
import { waitedIn, type Waited } from './waited.ts';

/** Here humans decide on any day, so that none of theirs is lost to a weekend: a day more than in the story. */
const WITHOUT_WEEKENDS = { ...DAYS_TO_DECIDE, publication: DAYS_TO_DECIDE.publication + 1 };

/** People of a judged company: its IT people and enough of every other role that groups can be compared. */
const PEOPLE = 400;
const DAYS = 98;
/** Days between two looks of the layer, which send what came in meanwhile. */
const STRIDE = 2;
/** Days between two looks at the pulses, as soon as there are new ones. */
const LISTENS_EVERY = 14;
/** After the morning in which it looks. */
const AFTERNOON = DAY / 4;
/** Days between two times at which it learns about its sources. */
const LEARNS_EVERY = 14;

/** What the layer did in one company's life. */
export interface Outcome {
  life: Life;
  seen: Seen;
  signals: number;
  waited: Waited;
  /** How the feeds lie apart, as it was learned last. */
  feeds: readonly FeedReading[];
  /** What is believed of everybody in what the strategy asks of them, beside what is true, on the last day. */
  believed: readonly Believed[];
  /** Needs as they stood at the last look. */
  needs: ReadonlyMap<string, Need>;
  reached: readonly Item[];
  changes: readonly PulseChange[];
  /** Questions that humans answered. */
  answered: number;
  /** What came of what people do at work; nothing where that is not lived. */
  atWork: readonly Price[];
  /** What leaders are told, beside what is true. */
  besides: { readings: readonly ReadBeside[]; counts: readonly CountedBeside[] };
}

export interface LiveOptions {
  days?: number;
  /** Days between two looks of the layer. */
  stride?: number;
  /** Days between two analyses, and two rounds of the timers, where they are rarer than looks at what is asked. */
  analysesEvery?: number;
  /** What is otherwise in it than the truth file says. */
  change?: (truth: Truth, company: Company) => Truth;
  /** How many people are in it, its IT people among them. */
  people?: number;
  /** Believes sources as they were believed before they were linked, and lets each of them open needs alone. */
  unlinked?: boolean;
  /**
   * Whether nobody answers, and requests are known by labels alone: what gaps are found is judged, and nothing comes of
   * it.
   */
  unanswered?: boolean;
  /** An agent that a switch stops from the first day on. */
  off?: AgentName;
  /** Whether people do at work what the truth says, and the timers run that bring back, meet and offer, too. */
  atWork?: boolean;
  /** Whether those who ask for something answer what they are asked about it, and know why the work falls short. */
  informed?: boolean;
  /** Whoever else looks at what was said, right after each look of the layer. */
  look?: (ports: World['ports']) => Promise<void>;
}

/** One company's hundred days on the real agents and flows, over memory, with humans who confirm what is supposed. */
export async function live(
  truthFile: string | URL,
  seed: number,
  {
    days = DAYS,
    stride = STRIDE,
    analysesEvery = stride,
    change = (truth) => truth,
    unlinked = false,
    unanswered = false,
    people: headcount = PEOPLE,
    off,
    atWork = false,
    informed = false,
    look,
  }: LiveOptions = {},
): Promise<Outcome> {
  const sample = company(new Date(START), headcount);
  const life: Life = {
    company: sample,
    truth: change(readTruth(truthFile, sample), sample),
    seed,
    start: START,
  };
  const here = world({
    model: unanswered ? honestModel() : await judgedModel(),
    sources: sample.documents,
    catalogue: sample.courses.map(inCatalogue),
    // Each life draws noise of its own: with one secret for all, one unlucky draw would be in every life of a table.
    secret: `secret of ${seed}`,
  });
  await register(here, sample);
  const people = atWork ? peopleAtWork(life) : undefined;
  await people?.begin(here);
  const reachedNow = async () => {
    const reached = await reachedIn(here);
    return people ? await people.over(here, reached) : reached;
  };
  if (unlinked) await believeEach(here);
  if (off) await stop(off, here);
  const whoWorksHere = sample.employees.map((employee) => workforceSignal(employee, START - DAY));
  await here.bus.send(whoWorksHere);
  const earlier = sentEarlier(life);
  await send(earlier, here);
  await here.settle();
  let signals = whoWorksHere.length + earlier.signals.length + earlier.statements.length;
  const needs = new Map<string, Need>();
  let answered = 0;
  const decider: Decider = (question) => {
    const said = confirming(needs, here, sample.approver.personId)(question);
    if (said) answered += 1;
    return said;
  };
  for (let day = 0; day < days; day += stride) {
    if (day % LEARNS_EVERY === 0 && !unlinked) await unlessStopped(here.run(calibrateEvidence, {}));
    // By the stores that learned: those of the flows hear of a new calibration within an hour of real time.
    if (unanswered) {
      await here.run(findNeeds, {});
      await here.run(lookAhead, {});
    } else if (day % analysesEvery === 0) await here.analyse();
    await look?.(here.ports);
    if (day % LISTENS_EVERY === stride) await unlessStopped(here.run(listen, {}));
    if (atWork && day % analysesEvery === 0) {
      // Every other time in the afternoon: sites work at other hours.
      if ((day / analysesEvery) % 2 === 1) await here.pass(START + day * DAY + AFTERNOON, decider);
      for (const due of [here.remind, here.goOn, here.meet, here.offer]) await due();
    }
    await here.settle();
    if (informed) await answerInformed(here, life);
    for (const need of await collected(here.ports.needs.list())) needs.set(need.needId, need);
    await here.pass(START + (day + stride) * DAY, unanswered ? () => undefined : decider);
    const reached = await reachedNow();
    await people?.act(here, day + stride, reached, START + day * DAY);
    for (let i = 0; i < stride; i += 1) {
      const sent = dayOf(life, day + i, reached);
      signals += sent.signals.length + sent.statements.length;
      await send(sent, here);
    }
    await here.settle();
  }
  const reached = await reachedNow();
  return {
    life,
    signals,
    seen: await seenIn(here, days, reached),
    waited: await waitedIn(here.ports, life, days),
    feeds: (await here.ports.calibration.read()).feeds,
    believed: await believedIn(here, life, days, reached),
    needs,
    reached,
    changes: await collected(here.ports.groups.changes()),
    answered,
    atWork: people?.prices(reached, days) ?? [],
    besides: {
      readings: await readingsBeside(here.ports, life, reached),
      counts: await countsBeside(here.ports, life, reached),
    },
  };
}

const stop = (agent: AgentName, { ports: { registers } }: World) =>
  registers.save({
    register: 'switch',
    id: agent,
    value: { stops: 'agent', agent, isOff: true, because: 'To see what the company loses without it' },
    at: START - DAY,
  });

/** What the directory would say of somebody. */
export const workforceSignal = ({ person: { personId, ...data } }: Employee, at: number): Signal => ({
  specversion: '1.0',
  id: personId,
  source: DIRECTORY,
  type: 'learning-os.workforce.person',
  subject: personId,
  time: new Date(at).toISOString(),
  data,
});

/** Most statements that are taken at once. */
const AT_ONCE = 500;

/** Whose a record is, is known here: that the academy's numbers find people is looked at elsewhere. */
async function send({ signals, statements }: SentBySystems, here: World): Promise<void> {
  await here.bus.send(signals);
  const known = statements.map((one) => ({
    ...one,
    actor: { account: { name: personIdOf(one.actor.account.name) } },
  }));
  for (let i = 0; i < known.length; i += AT_ONCE)
    await unlessStopped(
      here.run(acceptRecords, { by: FEEDS, source: ACADEMY, statements: known.slice(i, i + AT_ONCE) }),
    );
}

const inCatalogue = ({ externalId, ...course }: Company['courses'][number]): CatalogueEntry => ({
  ...course,
  externalId,
  contentId: externalId,
  url: `https://academy.larkfield.example/${externalId}`,
});

async function judgedModel(): Promise<Model> {
  return { ...honestModel(), embed: await embedding() };
}

export async function register({ ports: { registers } }: World, sample: Company): Promise<void> {
  const save = <R extends RegisterName>(register: R, id: string, value: RegisterValues[R]) =>
    registers.save({ register, id, value, at: START - DAY });
  for (const skill of sample.skills) await save('skill', skill.skillId, skill);
  for (const profile of sample.roleProfiles) await save('role-profile', profile.roleId, profile);
  for (const line of sample.charterLines) await save('charter', line.lineId, line);
  await save('policy', 'owners', ownersInPolicy(sample));
}

const believeEach = ({ ports: { registers } }: World) =>
  registers.save({
    register: 'policy',
    id: 'sources',
    value: { mayOpenAlone: ['larkfield/assessments', 'larkfield/appraisals', 'larkfield/academy'] },
    at: START - DAY,
  });

/** Confirms the cause that the agents suppose, and publishes what they propose, some days after they asked. */
function confirming(needs: ReadonlyMap<string, Need>, here: World, by: string): Decider {
  return (approval) => {
    const need = needs.get(approval.needId);
    if (!need || !isLookedAt(approval, here.now(), WITHOUT_WEEKENDS)) return undefined;
    const cause = need.hypothesis.cause;
    return { by, answer: { verdict: 'approve', ...(approval.gate === 'publication' ? {} : { cause }) } };
  };
}
