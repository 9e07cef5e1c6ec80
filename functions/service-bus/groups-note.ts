import { noteFigure } from '../../lib/agents/analytics/note-figure.ts';
import { notePulse } from '../../lib/agents/listening/note-pulse.ts';
import { runStep, type Step } from '../../lib/step.ts';
import { noteForecast } from '../../lib/agents/workforce-planning/note-forecast.ts';
import type { Signal, SignalOf } from '../../lib/domain/signal/signal.ts';
import type { App } from '../../lib/wiring.ts';
import { readSignal, orKeepAsDeadLetters, type BusMessage } from './message.ts';

type Taken<S extends Signal = Signal> = { message: BusMessage; signal: S };

/** Takes in a batch of what is known about groups: one read and one write for each group and what is told of it. */
export async function noteGroups(messages: readonly BusMessage[], app: App, at: number): Promise<void> {
  const pulses = new Map<string, Taken<SignalOf<'pulse.summed'>>[]>();
  const figures = new Map<string, Taken<SignalOf<'figure.summed'>>[]>();
  for (const message of messages) {
    const signal = await readSignal(message, 'groups', app, at);
    if (signal?.type === 'learning-os.pulse.summed') {
      const key = `${signal.subject} ${signal.data.question}`;
      pulses.set(key, [...(pulses.get(key) ?? []), { message, signal }]);
    } else if (signal?.type === 'learning-os.figure.summed') {
      const key = `${signal.subject} ${signal.data.figureId}`;
      figures.set(key, [...(figures.get(key) ?? []), { message, signal }]);
    } else if (signal?.type === 'learning-os.forecast.made')
      await noteOrKeep(noteForecast, { forecast: signal }, [message], app, at);
  }
  for (const taken of pulses.values()) {
    const reports = taken.map(({ signal }) => signal);
    const [first] = reports;
    if (!first) continue;
    const input = { groupId: first.subject, question: first.data.question, reports };
    await noteOrKeep(
      notePulse,
      input,
      taken.map(({ message }) => message),
      app,
      at,
    );
  }
  for (const taken of figures.values()) {
    const reports = taken.map(({ signal }) => signal);
    const [first] = reports;
    if (!first) continue;
    const messagesOf = taken.map(({ message }) => message);
    const input = { groupId: first.subject, figureId: first.data.figureId, reports };
    await noteOrKeep(noteFigure, input, messagesOf, app, at);
  }
}

async function noteOrKeep<I>(
  step: Step<I, unknown>,
  input: I,
  messages: readonly BusMessage[],
  app: App,
  at: number,
): Promise<void> {
  const call = { at, instanceId: 'groups-note', step: step.name };
  await orKeepAsDeadLetters(messages, 'groups', app, at, () => runStep(step, input, call, app));
}
