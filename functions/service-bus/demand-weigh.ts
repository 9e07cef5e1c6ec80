import { weighRequest } from '../../lib/agents/needs-analysis/demand/weigh-request.ts';
import { weighUnanswered } from '../../lib/agents/needs-analysis/demand/weigh-unanswered.ts';
import { runStep } from '../../lib/step.ts';
import { keyOf } from '../../lib/domain/signal/signal.ts';
import type { App } from '../../lib/wiring.ts';
import { readSignal, orKeepAsDeadLetters, type BusMessage } from './message.ts';

/** Weighs one wish, or what a group asked in vain, at a time: they are few, and each costs a call to the embeddings. */
export async function weighDemand(message: BusMessage, app: App, at: number): Promise<void> {
  const signal = await readSignal(message, 'demand', app, at);
  if (signal?.type !== 'learning-os.request.made' && signal?.type !== 'learning-os.subject.unanswered')
    return;
  const call = { at, instanceId: keyOf(signal), step: 'demand-weigh' };
  await orKeepAsDeadLetters([message], 'demand', app, at, async () => {
    if (signal.type === 'learning-os.request.made') await runStep(weighRequest, { signal }, call, app);
    else await runStep(weighUnanswered, { signal }, call, app);
  });
}
