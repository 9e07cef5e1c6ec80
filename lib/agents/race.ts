import { isFault } from '../errors.ts';

/** Losing this many races in a row means that something else is wrong than another writer. */
const MAX_RACES = 10;

/** Reads and decides again while another writer comes first. `work` must read afresh each time. */
export async function afterRaces<T>(work: () => Promise<T>): Promise<T> {
  for (let race = 1; ; race += 1) {
    try {
      return await work();
    } catch (error) {
      const lost = isFault(error, 'stale');
      if (!lost || race === MAX_RACES) throw error;
    }
  }
}
