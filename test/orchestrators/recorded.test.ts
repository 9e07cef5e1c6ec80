import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { OrchestrationHandler } from 'durable-functions';
import { finishedTask } from '../../local/host/durable/batch.ts';
import { decide } from '../../local/host/durable/episode.ts';
import { EventType, type HistoryEvent } from '../../local/host/durable/history.ts';
import { flowRunner } from '../../local/host/durable/in-process.ts';
import type { Instance } from '../../local/host/durable/store.ts';
import { flows } from '../../orchestrators/index.ts';

/**
 * Histories as the real Durable extension 3.19.0 wrote them under a released version (and under a trial of waits in
 * pieces), replayed with the flows of today: each must make the same tasks under the same ids, or flows that run at a
 * customer fail with the next release. A release adds one of its own and takes none away while flows of it may run.
 */
const recordings = globSync(join(import.meta.dirname, 'recorded', '*.jsonl'));

const run = flowRunner(
  Object.fromEntries(
    flows.map(({ name, run: generator }): [string, OrchestrationHandler] => [
      name,
      function* (ctx) {
        return yield* generator(ctx, ctx.df.getInput());
      },
    ]),
  ),
);

interface Recording {
  head: { instanceId: string; input: unknown };
  events: HistoryEvent[];
}

function read(file: string): Recording {
  const [head, ...events] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  return { head: head as Recording['head'], events: events as HistoryEvent[] };
}

const created = new Set<number>([
  EventType.TaskScheduled,
  EventType.SubOrchestrationCreated,
  EventType.TimerCreated,
]);
const taskOf = ({ EventId, EventType: type, Name }: HistoryEvent) => [EventId, type, Name ?? 'timer'];

/** Replays a recording episode by episode; answers every task that the flow made, and whether it came to its end. */
async function replayed({ head, events }: Recording) {
  const name = events.find(({ EventType: type }) => type === EventType.ExecutionStarted)?.Name ?? '';
  let instance = {
    id: head.instanceId,
    name,
    generation: 1,
    status: 'Running',
    input: JSON.stringify(head.input),
    placed: 0,
    nextId: 0,
    open: {},
  } as unknown as Instance;
  const made: HistoryEvent[] = [];
  let isDone = false;
  let from = 0;
  for (const [i, event] of events.entries()) {
    const isLast = i === events.length - 1;
    if (event.EventType !== EventType.OrchestratorCompleted && !isLast) continue;
    const episode = events.slice(from, i + 1).filter(({ EventType: type }) => !created.has(type));
    from = i + 1;
    const history = events.slice(0, i + 1);
    const state = await run(name, JSON.stringify({ ...head, history }));
    const at = Date.parse(episode[0]?.Timestamp ?? '');
    const decision = decide(
      instance,
      episode.filter((e) => finishedTask(e) !== undefined),
      state,
      at,
    );
    instance = decision.instance;
    made.push(...decision.created);
    isDone = state.isDone;
  }
  return { made: made.map(taskOf), isDone };
}

test.each(recordings.map((file) => [basename(file, '.jsonl'), file]))(
  '%s fits the flows of today',
  async (_, file) => {
    const recording = read(file);
    const { made } = await replayed(recording);
    const tasks = recording.events.filter(({ EventType: type }) => created.has(type)).map(taskOf);
    expect(made.slice(0, tasks.length)).toEqual(tasks);
    expect(tasks.length).toBeGreaterThan(0);
  },
);

test('the flow that stood still goes on without being woken, and the one of ninety days comes to its end', async () => {
  const find = (name: string) => read(recordings.find((file) => file.includes(name)) ?? '');
  expect((await replayed(find('trial-ninety-days'))).isDone).toBe(true);
  const hung = find('trial-hung-and-woken');
  const nudge = hung.events.findIndex(({ Name }) => Name === 'nudge');
  const before = await replayed({ ...hung, events: hung.events.slice(0, nudge - 1) });
  expect(before.made.at(-1)).toEqual([8, EventType.TaskScheduled, 'publish-asset']);
});
