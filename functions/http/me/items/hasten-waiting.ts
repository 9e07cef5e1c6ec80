import { askAtOnce } from '../../../../lib/agents/delivery/ask-at-once.ts';
import { NamedError } from '../../../../lib/errors.ts';
import type { Step } from '../../../../lib/step.ts';

type Run = <I, O>(step: Step<I, O>, input: I) => Promise<O>;

/**
 * Brings somebody at once what they wait for. An objection stands whatever becomes of that: what cannot be delivered
 * now, because its source changed or delivery is switched off, stays open to them at me/items, where they may ask
 * again.
 */
export async function hastenWaiting(personId: string, waiting: readonly string[], run: Run): Promise<void> {
  for (const needId of waiting)
    try {
      await run(askAtOnce, { personId, needId });
    } catch (error) {
      if (!(error instanceof NamedError)) throw error;
    }
}
