import { contended, isFault } from './errors.ts';
import { message } from './messages/message.ts';

/** Losing so often in a row means, where few write, that something else is wrong than another writer. */
const USUAL = 10;

/**
 * Optimistic concurrency: reads and decides again while another writer came first. `work` must read afresh each time.
 * @param most tries, where more writers than usual meet in one place
 * @throws NamedError `contended` when another writer came first each time; nothing was stored, and trying again later
 *   can help
 */
export async function withOptimisticRetry<T>(work: () => Promise<T>, most = USUAL): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isFault(error, 'stale')) throw error;
      if (attempt === most)
        throw contended(message('problem.contended.too-often', { times: most, why: error.said }), {
          cause: error,
        });
    }
  }
}
