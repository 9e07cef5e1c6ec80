// One thread’s share of a search: every so many-th seed. It ends at its first find.
import { parentPort, workerData } from 'node:worker_threads';
import { loadCopy, type Weakness } from './copy.ts';
import { searched } from './finds.ts';
import { historyFrom } from './history.ts';
import { lawOf } from './observer.ts';

/** Which seeds: from `first`, in steps, below `end`. */
export interface Share {
  first: number;
  step: number;
  end: number;
  weakened: Weakness | undefined;
}

/** Where a share ended. */
export interface Ended {
  /** Of the first history that lets something out. */
  seed?: number;
  surest: number;
}

async function search({ first, step, end, weakened }: Share): Promise<Ended> {
  const copy = await loadCopy(weakened);
  const law = lawOf(weakened);
  let surest = 0;
  for (let seed = first; seed < end; seed += step) {
    const { find, sure } = searched(copy, historyFrom(seed), law);
    if (find) return { seed, surest };
    surest = Math.max(surest, sure);
  }
  return { surest };
}

parentPort?.postMessage(await search(workerData as Share));
