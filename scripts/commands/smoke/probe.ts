import { failed, NotLookedAt, notRun, type CheckFinding } from '../checks/finding.ts';
import { SettingNotGiven } from '../tenant/settings.ts';
import { inOneSentence } from './put-away.ts';
import type { Exchange } from './watch.ts';
import type { World } from './world.ts';

/** One question that only a real service can answer. */
export interface SmokeProbe {
  id: string;
  what: string;
  /** What is not known, and rests on it. */
  why: string;
  /** The one thing to do where the service says no. */
  next: string;
  run: (world: World) => Promise<CheckFinding> | CheckFinding;
}

export type Probed = Omit<SmokeProbe, 'run' | 'next'> & { finding: CheckFinding; exchanges: Exchange[] };

/** Runs the probes one after the other; one that fails does not keep the next from running. */
export async function runProbes(
  probes: readonly SmokeProbe[],
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
  run: () => Promise<CheckFinding> | CheckFinding,
  next: string,
  { scrub }: World,
): Promise<CheckFinding> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof SettingNotGiven || error instanceof NotLookedAt) return notRun(error.message);
    return failed(scrub(inOneSentence(error)), next);
  }
}
