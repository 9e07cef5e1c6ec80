import { createEngine, type WorkItem } from '../../../../local/host/durable/engine.ts';
import { flowRunner } from '../../../../local/host/durable/in-process.ts';
import { openDurableStore } from '../../../../local/host/durable/store.ts';
import type { OrchestrationHandler } from 'durable-functions';
import { flows as smallFlows } from './flows.ts';

type Point = 'episode' | 'activity begins' | 'activity ends';
interface Options {
  /** Called at every point where a process may die; true kills it there. */
  kills?: (point: Point) => boolean;
  choose?: (items: WorkItem[]) => WorkItem | undefined;
  flows?: Record<string, OrchestrationHandler>;
}

/** The engine over an in-memory store with virtual time; survives the kills that `options` orders. */
export function world({ kills = () => false, choose, flows = smallFlows }: Options = {}) {
  const store = openDurableStore(':memory:');
  const calls: string[] = [];
  const attempts = new Map<string, number>();
  let time = Date.parse('2026-01-05T08:00:00.000Z');
  let killed = 0;

  const activities: Record<string, (input: unknown) => unknown> = {
    one: () => 1,
    double: (n) => (n as number) * 2,
    broken: () => {
      throw new Error('always broken');
    },
    flaky: (id) => {
      const attempt = (attempts.get(String(id)) ?? 0) + 1;
      attempts.set(String(id), attempt);
      if (attempt < 3) throw new Error(`attempt ${attempt}`);
      return attempt;
    },
  };
  const runFlow = flowRunner(flows);
  const dieAt = (point: Point) => {
    if (!kills(point)) return;
    engine.stop();
    killed++;
  };
  const start = () =>
    createEngine({
      store,
      now: () => time,
      newId: () => `new-${calls.length}`,
      async runOrchestrator(name, request) {
        const state = await runFlow(name, request);
        dieAt('episode');
        return state;
      },
      runActivity(name, input) {
        dieAt('activity begins');
        calls.push(name);
        const result = Promise.resolve().then(() => activities[name]?.(input));
        dieAt('activity ends');
        return result;
      },
    });
  let engine = start();

  return {
    store,
    calls,
    get engine() {
      return engine;
    },
    get killed() {
      return killed;
    },
    now: () => time,
    restart: () => void (engine = start()),
    /** Runs until nothing is ready; a killed engine is started again over the same store. */
    async settle(): Promise<void> {
      let deaths = killed;
      for (;;) {
        const worked = await engine.step(choose);
        if (killed > deaths) {
          deaths = killed;
          engine = start();
        } else if (!worked) return;
      }
    },
    /** Settles, then jumps from timer to timer up to a moment. */
    async pass(until: number): Promise<void> {
      await this.settle();
      for (let due = engine.nextDue(); due !== undefined && due <= until; due = engine.nextDue()) {
        time = Math.max(time, due);
        await this.settle();
      }
      if (until < Infinity) time = Math.max(time, until);
    },
    /** Jumps from timer to timer until none is left. */
    async finish(): Promise<void> {
      await this.pass(Infinity);
    },
  };
}
