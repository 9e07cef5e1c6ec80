import { DAY } from '../milliseconds.ts';
import { matchesOf, type Match, type ShownAtMoment } from './matches.ts';
import { dueLook, type Wake } from './occasion.ts';
import type { OwnAgent } from './own-agent.ts';
import { newOf } from './proposal.ts';

/** Days that are looked at: thirteen weeks. */
export const TRIED_DAYS = 91;

/** What it would have proposed, and when; epoch milliseconds. */
export type WouldPropose = Match & { at: number };

/**
 * What an agent would have proposed in the last quarter, had it been on its trigger: day by day, by the same rules by
 * which it runs, and by what was said on each of these days. Stores nothing.
 */
export function lastQuarter(
  agent: OwnAgent,
  { shownAt, wakes }: { shownAt: (at: number) => ShownAtMoment; wakes: readonly Wake[] },
  until: number,
): WouldPropose[] {
  const would: WouldPropose[] = [];
  let before: { lookedAt: number; occasion?: string } = { lookedAt: until - TRIED_DAYS * DAY };
  for (let at = before.lookedAt + DAY; at <= until; at += DAY) {
    const due = dueLook(agent.trigger, before, wakes, at);
    before = { ...before, lookedAt: at };
    if (!due) continue;
    if (due.occasion !== undefined) before = { ...before, occasion: due.occasion };
    const found = matchesOf(agent, shownAt(at), due.roleIds).filter(({ isHeld }) => !isHeld);
    would.push(...newOf(agent, found, would, at).map((match) => ({ ...match, at })));
  }
  return would;
}
