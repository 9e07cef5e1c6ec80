import { runStep } from '../../lib/step.ts';
import type { Signal, SignalOf } from '../../lib/domain/signal/signal.ts';
import { noticeOf } from '../../lib/domain/receiver/hook.ts';
import { notifySubscribers } from '../../lib/notify-subscribers.ts';
import { tendQuestions } from '../teams/post-and-update-cards.ts';
import type { App } from '../../lib/wiring.ts';
import { orKeepAsDeadLetters, readSignal, type BusMessage } from './message.ts';

/**
 * Tells subscribers, and lets cards in chats follow what became of their question: what could not be brought up to date
 * the timer brings, and reports. On a subscription of its own, so that a slow receiver holds up no flow.
 */
export async function notifyOfSignal(message: BusMessage, app: App, at: number): Promise<void> {
  const signal = await readSignal(message, 'hooks', app, at);
  if (signal && isAboutAQuestion(signal)) {
    const { needId, approvalId } = signal.data;
    await tendQuestions(app, at, { needId, approvalId });
  }
  const notice = signal && noticeOf(signal);
  if (!notice) return;
  await orKeepAsDeadLetters([message], 'hooks', app, at, () =>
    runStep(notifySubscribers, notice, { at, instanceId: notice.id, step: 'hooks-tell' }, app),
  );
}

const isAboutAQuestion = (
  signal: Signal,
): signal is SignalOf<'approval.requested' | 'approval.decided' | 'approval.reweighed'> =>
  signal.type === 'learning-os.approval.requested' ||
  signal.type === 'learning-os.approval.decided' ||
  signal.type === 'learning-os.approval.reweighed';
