import { needsAnother } from '../../../../lib/domain/passage/binding.ts';
import { setsThreshold } from '../../../../lib/domain/passage/rule-kind.ts';
import type { Passage } from '../material/passages.ts';

/** As many checks, and as many warnings, as a step may have. */
const MOST_BESIDE = { checks: 8, warnings: 4 } as const;

/** What binds a step, as it stands beside it, and what has no room there. */
interface Placed {
  checks: Passage[];
  warnings: Passage[];
  left: Passage[];
}

/**
 * Rules of a step beside what it has already: as a check what can be looked at, which is a second person or a bound to
 * be kept; as a warning what is forbidden, and what holds in a case.
 */
export function placedAt(
  rules: readonly Passage[],
  has: { checks: readonly unknown[]; warnings: readonly unknown[] } | undefined,
): Placed {
  const placed: Placed = { checks: [], warnings: [], left: [] };
  const hasRoom = (list: 'checks' | 'warnings') =>
    placed[list].length + (has?.[list].length ?? 0) < MOST_BESIDE[list];
  for (const rule of rules) {
    const ways = isLookedAt(rule) ? (['checks', 'warnings'] as const) : (['warnings'] as const);
    placed[ways.find(hasRoom) ?? 'left'].push(rule);
  }
  return placed;
}

const isCase = ({ moment }: Passage): boolean =>
  /^(?:if|when|whenever|in case|once|as soon as)$/.test(moment?.word ?? '');
const isLookedAt = (rule: Passage): boolean =>
  // Rows of a table stand together.
  rule.row !== undefined ||
  (!isCase(rule) &&
    rule.kind !== 'ban' &&
    !setsThreshold(rule.text) &&
    (needsAnother(rule.text) || rule.limits.some(({ isBound }) => isBound)));
