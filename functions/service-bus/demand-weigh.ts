import { weighRequest } from '../../lib/agents/needs-analysis/demand/weigh-request.ts';
import { runStep } from '../../lib/step.ts';
import { keyOf } from '../../lib/domain/signal.ts';
import type { App } from '../../lib/wiring.ts';
import { readSignal, orKeepAsDeadLetters, type BusMessage } from './message.ts';

/** Weighs one request at a time: requests are few, and each costs a call to the embeddings. */
export async function weighDemand(message: BusMessage, app: App, at: number): Promise<void> {
  const signal = await readSignal(message, 'demand', app, at);
  if (signal?.type !== 'learning-os.request.made') return;
  const call = { at, instanceId: keyOf(signal), step: 'demand-weigh' };
  await orKeepAsDeadLetters([message], 'demand', app, at, async () => {
    await runStep(weighRequest, { signal }, call, app);
  });
}
