import { failed, NotLookedAt, notRun, type Finding } from '../checks/finding.ts';
import { SettingNotGiven } from '../tenant/settings.ts';
import type { Exchange } from './watch.ts';
import type { World } from './world.ts';

/** One thing that nobody knows before a real service was asked. */
export interface Probe {
  id: string;
  what: string;
  /** What is not known, and rests on it. */
  why: string;
  /** The one thing to do where the service says no. */
  next: string;
  run: (world: World) => Promise<Finding> | Finding;
}

export type Probed = Omit<Probe, 'run' | 'next'> & { finding: Finding; exchanges: Exchange[] };

/** Puts away what a probe left behind; `stays` says why it cannot. */
export type Undo = { what: string } & ({ undo: () => Promise<unknown> } | { stays: string });
export type Undone = { what: string; state: 'undone' | 'stays' | 'left behind'; because?: string };

/** Runs the probes one after the other; one that fails does not keep the next from running. */
export async function runProbes(
  probes: readonly Probe[],
  world: World,
  tell: (id: string) => void,
): Promise<Probed[]> {
  const probed: Probed[] = [];
  for (const { run, next, ...probe } of probes) {
    tell(probe.id);
    const finding = await settled(() => run(world), next, world);
    probed.push({ ...probe, finding, exchanges: world.watched.take() });
  }
  return probed;
}

async function settled(
  run: () => Promise<Finding> | Finding,
  next: string,
  { scrub }: World,
): Promise<Finding> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof SettingNotGiven || error instanceof NotLookedAt) return notRun(error.message);
    return failed(scrub(wordsOf(error)), next);
  }
}

/** What an error says and what caused it, for adapters put theirs on top of the service's. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return [error.message, ...(error.cause ? [wordsOf(error.cause)] : [])].join(' ← ');
}

/** Puts everything away, the last first. What is left behind is named, so that somebody removes it by hand. */
export async function putAway(made: readonly Undo[], scrub: (text: string) => string): Promise<Undone[]> {
  const undone: Undone[] = [];
  for (const one of made.toReversed()) {
    const { what } = one;
    if ('stays' in one) {
      undone.push({ what, state: 'stays', because: one.stays });
      continue;
    }
    try {
      await one.undo();
      undone.push({ what, state: 'undone' });
    } catch (error) {
      undone.push({ what, state: 'left behind', because: scrub(wordsOf(error)) });
    }
  }
  return undone;
}
