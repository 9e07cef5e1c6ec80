import { weighRequest } from '../../lib/agents/needs-analysis/agent.ts';
import { runStep } from '../../lib/agents/step.ts';
import { keyOf } from '../../lib/domain/signal.ts';
import { NamedError } from '../../lib/errors.ts';
import type { App } from '../../lib/wiring.ts';
import { readSignal, setAside, type Message } from './message.ts';

/** Weighs one request at a time: requests are few, and each costs a call to the embeddings. */
export async function weighDemand(message: Message, app: App, at: number): Promise<void> {
  const { deadLetters } = app.ports;
  const signal = await readSignal(message, 'demand', app, at);
  if (!signal) return;
  try {
    await runStep(weighRequest, { signal }, { at, instanceId: keyOf(signal), step: 'demand-weigh' }, app);
  } catch (error) {
    if (!(error instanceof NamedError && error.fault.kind === 'switched-off')) throw error;
    await setAside(message, 'demand', 'switched-off', error.message, deadLetters, at);
  }
}
