import { contended, isFault } from './errors.ts';

/** Losing this many races in a row means, where few write, that something else is wrong than another writer. */
const USUAL = 10;

/**
 * Reads and decides again while another writer comes first. `work` must read afresh each time.
 * @param most tries, where more writers than usual meet in one place
 * @throws NamedError `contended` when all of them were lost; nothing was stored, and trying again later can help
 */
export async function afterRaces<T>(work: () => Promise<T>, most = USUAL): Promise<T> {
  for (let race = 1; ; race += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isFault(error, 'stale')) throw error;
      if (race === most)
        throw contended(
          `Others came first ${most} times in a row, and nothing was stored. Try again. ${error.message}`,
          { cause: error },
        );
    }
  }
}
