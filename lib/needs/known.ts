import type { Need } from '../domain/need/need.ts';
import type { Ports } from '../ports/index.ts';
import { standingOfNeed } from './standing-of-need.ts';
import type { CauseClues } from '../domain/cause/infer-cause.ts';

/** Everything that is known by now about why a need is there. */
export async function knownAbout(need: Need, ports: Ports): Promise<CauseClues> {
  const { needId, origin, answers, round } = need;
  const standing = await standingOfNeed(need, ports, origin === 'forecast');
  return { standing, answers, lastOutcome: round > 1 ? await lastOutcomeOf(needId, ports) : undefined };
}

/** How the last response to a need came out, or undefined where none was measured. */
export async function lastOutcomeOf(needId: string, { needs }: Ports): Promise<CauseClues['lastOutcome']> {
  let last: { at: number; verdict: CauseClues['lastOutcome'] } | undefined;
  for await (const { at, verdict } of needs.readings(needId))
    if (at >= (last?.at ?? 0)) last = { at, verdict };
  return last?.verdict;
}
