import type { OrchestrationHandler } from 'durable-functions';
import type { AgentName } from '../../lib/domain/agent-name.ts';
import type { Step } from '../../lib/step.ts';
import { runStep } from '../../lib/step.ts';
import { pullSources } from '../../lib/agents/content/changed-sources/pull-sources.ts';
import { pullCompletions } from '../../lib/agents/sensing/completion-file/pull-completions.ts';
import { pullPeopleFiles } from '../../lib/agents/sensing/people-file/pull-files.ts';
import { acceptSignals } from '../../lib/agents/sensing/accept-signals.ts';
import type { Caller } from '../../lib/agents/sensing/sources.ts';
import type { ApprovalRequest, Verdict } from '../../lib/domain/gate/approval.ts';
import type { CatalogueEntry } from '../../lib/domain/content/content.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { isFault } from '../../lib/errors.ts';
import { decide } from '../../lib/gates/decide.ts';
import { sendRecords } from '../../lib/receivers/send-records.ts';
import { orOnlyObserve } from '../../lib/effects.ts';
import { withSwitches } from '../../lib/switches.ts';
import type { HrFolder } from '../../lib/ports/hr-folder.ts';
import type { LearningSystem } from '../../lib/ports/learning-system.ts';
import type { CheckedAttributes } from '../../lib/ports/checked-attributes.ts';
import type { Directory } from '../../lib/ports/directory.ts';
import type { PersonNames } from '../../lib/ports/person-names.ts';
import type { Ports } from '../../lib/ports/index.ts';
import type { Model } from '../../lib/ports/model.ts';
import type { Sources } from '../../lib/ports/sources.ts';
import type { TextDocument } from './text-document.ts';
import type { App } from '../../lib/wiring.ts';
import { activitySteps, performActivity } from '../../functions/perform-activity.ts';
import { startOnce } from '../../functions/start-flow.ts';
import { startRenewals } from '../../functions/start-renewals.ts';
import { createEngine, type Engine } from '../../local/host/durable/engine.ts';
import { flowRunner } from '../../local/host/durable/in-process.ts';
import { openDurableStore, type DurableStore } from '../../local/host/durable/store.ts';
import { analyseNeeds } from '../../orchestrators/analyse-needs.ts';
import { flows } from '../../orchestrators/index.ts';
import { offerAtMoments } from '../../orchestrators/offer-at-moments.ts';
import { runCohorts } from '../../orchestrators/run-cohorts.ts';
import { runProgrammes } from '../../orchestrators/run-programmes.ts';
import { remindPractice } from '../../orchestrators/remind-practice.ts';
import type { ActivityInput } from '../../orchestrators/steps.ts';
import { deliverWaiting } from './consumers.ts';
import { HostDied, noFaults, type Faults } from './faults.ts';
import { faultyDocuments, mortalChannels } from './faulty.ts';
import { flowClient } from './flow-client.ts';
import { inMemoryBus } from './in-memory-bus.ts';
import { documentsInMemory } from './in-memory-documents.ts';
import { inMemoryPorts } from './in-memory-ports.ts';
import { recordingChannels } from './recording-channels.ts';
import { latestFirst } from './latest-first.ts';
import { calendarOver } from './calendar-in-memory.ts';
import { honestModel } from './models.ts';
import { DAY } from '../../lib/domain/milliseconds.ts';

export { DAY };
/** A Monday morning. */
export const START = Date.parse('2026-03-02T08:00:00.000Z');

/** The app registration of the feeds. */
export const FEEDS: Caller = { kind: 'app', id: '00000000-0000-4000-8000-00000000feed' };

/** Tries after which a human gives up on an answer. */
const PATIENCE = 20;

export interface WorldOptions {
  disabled?: readonly AgentName[];
  model?: Model;
  sources?: readonly TextDocument[] | Sources;
  catalogue?: readonly CatalogueEntry[];
  faults?: Faults;
  observing?: boolean;
  hasFacilitatorsSite?: boolean;
  directory?: Directory;
  personNames?: PersonNames;
  checkedAttributes?: CheckedAttributes;
  hrFolder?: HrFolder;
  learningSystem?: LearningSystem;
  /** Whether the company names no mailbox in whose calendar cohorts meet. */
  mailbox?: 'none';
  /** Of the installation: another one draws other noise. */
  secret?: string;
  /** Departments that a pilot keeps to. */
  pilot?: ReadonlySet<string>;
  /** Breaks the app on purpose, to prove that a check notices. */
  sabotage?: (ports: Ports) => Partial<Ports>;
}

/** Whoever answers a question of the gates; undefined leaves it unanswered. */
export type Decider = (question: ApprovalRequest) => { by: string; answer: Verdict } | undefined;
export type World = ReturnType<typeof world>;

const runFlow = flowRunner(
  Object.fromEntries(
    flows.map(({ name, run }): [string, OrchestrationHandler] => [
      name,
      function* (ctx) {
        return yield* run(ctx, ctx.df.getInput());
      },
    ]),
  ),
);

/** The whole app under virtual time: its real flows, agents, gates and consumers over an in-memory outside. */
export function world(options: WorldOptions = {}) {
  const { disabled = [], model = honestModel(), sources = [], catalogue = [], faults = noFaults } = options;
  let time = START;
  let deaths = 0;
  const now = () => time;
  /** What the clock shows to the host. */
  const shown = () => time - faults.behind();
  const dieHere = () => {
    if (engine.stopped() || !faults.dies()) return;
    engine.stop();
    deaths += 1;
  };
  /** Once the host is dead, nothing that it was doing goes on. */
  const at = () => {
    dieHere();
    if (engine.stopped()) throw new HostDied();
  };
  const bus = inMemoryBus();
  const documents = documentsInMemory(now);
  const channels = recordingChannels(faults.writes);
  const calendar = calendarOver(channels);
  const { pilot, hasFacilitatorsSite, directory, checkedAttributes, hrFolder, learningSystem } = options;
  const { mailbox, secret, personNames } = options;
  const outside = {
    bus,
    model,
    sources,
    catalogue,
    channels,
    pilot,
    hasFacilitatorsSite,
    directory,
    personNames,
    checkedAttributes,
    hrFolder,
    learningSystem,
    meetings: mailbox === 'none' ? undefined : calendar,
    now,
    secret,
  };

  const disabledAgents = new Set(disabled);
  /** What the tests look at: without faults. */
  const quiet: App = { ports: inMemoryPorts({ ...outside, documents }), disabledAgents };
  const faulty = inMemoryPorts({
    ...outside,
    documents: (name) => faultyDocuments(documents(name), at, faults),
  });
  const mortal = withSwitches(mortalChannels(channels, at), faulty.registers);
  const observing = { isSet: options.observing ?? false, registers: faulty.registers };
  const mortalPorts = { ...faulty, channels: orOnlyObserve(mortal, observing) };
  const { over, race, waitsForAll } = latestFirst();
  const app: App = { ports: over({ ...mortalPorts, ...options.sabotage?.(mortalPorts) }), disabledAgents };
  const called: App = { ports: over(quiet.ports), disabledAgents };

  async function runActivity(name: string, input: unknown): Promise<unknown> {
    const step = activitySteps.find((known) => known.name === name);
    if (!step) throw new Error(`There is no activity named '${name}'.`);
    at();
    const runOnce = () => performActivity(step, input as ActivityInput, app);
    const lost = () => runOnce().catch(() => undefined);
    const repeated = faults.repeats();
    if (repeated === 'before') await lost();
    const answer = await (repeated === 'together' ? race(runOnce, lost) : waitsForAll(name, runOnce));
    at();
    return answer;
  }
  const store = openDurableStore(':memory:');
  const start = () => {
    const parts = createEngine({
      store,
      now: shown,
      runActivity,
      newId: () => `new-${time}`,
      async runOrchestrator(name, request) {
        dieHere();
        const state = await runFlow(name, request);
        dieHere();
        return state;
      },
    });
    let isStopped = false;
    const stop = () => {
      isStopped = true;
      parts.stop();
    };
    return { ...parts, stop, stopped: () => isStopped } satisfies Engine & { stopped: () => boolean };
  };
  let engine = start();
  const client = flowClient(() => engine, at);
  const quietClient = flowClient(
    () => engine,
    () => undefined,
  );

  /** A human answers, and answers again where the host died or the store was away meanwhile. */
  async function answerOnceMore(answered: Parameters<typeof decide.run>[0]): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await runStep(decide, answered, { at: time, instanceId: `call-${time}`, step: decide.name }, app);
        return;
      } catch (error) {
        const passes = error instanceof HostDied || isFault(error, 'unavailable');
        if (!passes || tries === PATIENCE) throw error;
        if (engine.stopped()) engine = start();
      }
    }
  }

  const self = {
    ports: quiet.ports,
    documents,
    channels,
    calendar,
    bus,
    now,
    get engine() {
      return engine;
    },
    get deaths() {
      return deaths;
    },
    /** The feeds of the company send what they know, or somebody else does. */
    send: (signals: readonly Signal[], by: Caller = FEEDS) =>
      self.run(acceptSignals, { by, signals: [...signals] }),
    run: <I, O>(step: Step<I, O>, input: NoInfer<I>) =>
      waitsForAll(step.name, () =>
        runStep(step, input, { at: time, instanceId: `call-${time}`, step: step.name }, called),
      ),
    analyse: () => startOnce(quietClient, analyseNeeds, `analysis-${time}`, {}),
    /** The timer of practice. */
    remind: () => startOnce(quietClient, remindPractice, `practice-${time}`, { after: null, reminded: 0 }),
    /** The timer of programmes. */
    goOn: () => startOnce(quietClient, runProgrammes, `programmes-${time}`, { after: null, brought: 0 }),
    /** The timer of cohorts. */
    meet: () => startOnce(quietClient, runCohorts, `cohorts-${time}`, { groups: 0 }),
    /** The timer of moments. */
    offer: () => startOnce(quietClient, offerAtMoments, `moments-${time}`, { after: null, offered: 0 }),
    /** The timer of the sources. */
    pullSources: () =>
      self.comesAgain(async () => {
        const call = { at: time, instanceId: 'sources-pull', step: pullSources.name };
        const pulled = await runStep(pullSources, {}, call, app);
        await startRenewals(client, app.ports, time);
        return pulled;
      }),
    /** The timer of the folder of HR. */
    pullPeopleFiles: () =>
      self.comesAgain(() => {
        const call = { at: time, instanceId: 'people-files-pull', step: pullPeopleFiles.name };
        return runStep(pullPeopleFiles, {}, call, app);
      }),
    /** The timer of the learning system. */
    pullCompletions: () =>
      self.comesAgain(() => {
        const call = { at: time, instanceId: 'completions-pull', step: pullCompletions.name };
        return runStep(pullCompletions, {}, call, app);
      }),
    /** The timer of what systems outside are told. */
    tellRecords: () => self.runAgain(sendRecords, {}),
    /** A step of somebody who tries again where the host died under it. */
    runAgain: <I, O>(name: Step<I, O>, input: NoInfer<I>) =>
      self.comesAgain(() =>
        runStep(name, input, { at: time, instanceId: `call-${time}`, step: name.name }, app),
      ),
    /** As a timer does where the host died or something was away. */
    async comesAgain<T>(work: () => Promise<T>): Promise<T> {
      for (let tries = 1; ; tries += 1) {
        try {
          return await work();
        } catch (error) {
          const passes = error instanceof HostDied || isFault(error, 'unavailable');
          if (!passes || tries === PATIENCE) throw error;
          if (engine.stopped()) engine = start();
        }
      }
    },
    /** Runs until nothing is ready; a host that died starts again over the same stores. */
    async settle(): Promise<void> {
      for (;;) {
        const delivered = await deliverWaiting(bus, { app, client, at: shown(), faults, waitsForAll });
        const worked = await engine.step(faults.choose);
        if (worked && faults.redelivers()) completeAgain(store);
        if (engine.stopped()) engine = start();
        else if (!delivered && !worked && (await quiet.ports.needs.sendWaiting()).sent === 0) return;
      }
    },
    /** Lets humans answer what is asked of them, until they have nothing more to say. */
    async answer(decider: Decider): Promise<void> {
      for (let answered = true; answered;) {
        await self.settle();
        answered = false;
        for await (const question of quiet.ports.needs.pendingApprovals()) {
          const said = decider(question);
          if (!said) continue;
          const { needId, approvalId } = question;
          await answerOnceMore({ needId, approvalId, ...said });
          answered = true;
        }
      }
    },
    /** Jumps from timer to timer up to a moment, with humans answering on the way. */
    async pass(until: number, decider: Decider): Promise<void> {
      await self.answer(decider);
      for (let due = engine.nextDue(); due !== undefined && due <= until; due = engine.nextDue()) {
        time = Math.max(time, due);
        await self.answer(decider);
      }
      time = Math.max(time, until);
    },
  };
  return self;
}

/** Hands every completion that waits to its flow once more. */
function completeAgain(store: DurableStore): void {
  for (const instance of store.waiting())
    for (const { generation, event } of store.inbox(instance)) store.post(instance, generation, event);
}
