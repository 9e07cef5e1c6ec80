import { step } from './step.ts';
import { HookNotice, type Hook } from './domain/receiver/hook.ts';
import { mayWrite, performOnce } from './effects.ts';
import { isObserving, NeverWritten } from './ports/outbound-connector.ts';
import { someAtATime } from './some-at-a-time.ts';

/** Subscribers told at the same time. */
const AT_ONCE = 8;

/**
 * Posts a notice to everybody who subscribed to its event, each through the ledger under a key of its own. A subscriber
 * who cannot be reached costs the others nothing; one that is gone, or no longer on the list of hosts, is taken off.
 *
 * @throws NamedError `stopped` while a switch stops webhooks
 * @throws AggregateError while some could not be told; telling them again repeats nothing for the others
 */
export const notifySubscribers = step({
  name: 'notify-subscribers',
  input: HookNotice,
  async run(notice, { hooks, effects, channels }, { at }) {
    // OBSERVE_ONLY posts no webhooks.
    if (await isObserving(channels.webhooks)) return { told: 0 };
    await mayWrite(channels.webhooks);
    const tell = async (hook: Hook): Promise<void> => {
      const call = { at, instanceId: `hook-${hook.hookId}`, step: notice.id };
      try {
        await performOnce(effects, channels.webhooks, call, { callbackUrl: hook.callbackUrl, notice });
      } catch (error) {
        if (!(error instanceof NeverWritten)) throw error;
        await hooks.remove(hook.event, hook.hookId);
      }
    };
    const subscribed = await Array.fromAsync(hooks.of(notice.event));
    const failed: unknown[] = [];
    for (const some of someAtATime(subscribed, AT_ONCE)) {
      const told = await Promise.allSettled(some.map(tell));
      failed.push(...told.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : [])));
    }
    if (failed.length > 0)
      throw new AggregateError(failed, `${failed.length} subscribers could not be told; it comes again.`);
    return { told: subscribed.length };
  },
});
