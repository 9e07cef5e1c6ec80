import { isFault } from '../../lib/errors.ts';

/** What a switch stops comes to nothing. */
export const unlessStopped = <T>(work: Promise<T>): Promise<T | undefined> => unless(['stopped'], work);

/** The same of what people ask for, and are refused because the layer knows nothing of them while an agent is off. */
export const unlessRefused = <T>(work: Promise<T>): Promise<T | undefined> =>
  unless(['stopped', 'not-allowed', 'not-found', 'conflict'], work);

async function unless<T>(
  faults: readonly Parameters<typeof isFault>[1][],
  work: Promise<T>,
): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (faults.some((fault) => isFault(error, fault))) return undefined;
    throw error;
  }
}
