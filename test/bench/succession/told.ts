import { noiseFrom } from '../../../lib/domain/disclosure/noise.ts';
import { nothingSaidOf, sayBench, type Benched } from '../../../lib/domain/disclosure/say-bench.ts';
import { DAY } from '../../../lib/domain/milliseconds.ts';
import type { ShownOfWork, SkillShown } from '../../../lib/domain/mobility/being-seen.ts';
import { lacksAlone, readinessOf } from '../../../lib/domain/succession/readiness.ts';
import { draw } from '../../../sample/random.ts';

const NOW = Date.UTC(2026, 10, 2);
/** Skills that each critical role asks for. */
const EACH = 8;
/** Different people, of whom the others are repetitions. */
const DIFFERENT = 61;
const STANDS = ['there', 'there', 'there', 'short', 'near', 'not-known'] as const;
const skillName = (n: number): string => `s${n}`;

/** What each of the different people agreed to be counted by. */
const shownOf = (): ShownOfWork[] =>
  Array.from({ length: DIFFERENT }, (_, n) => ({
    skills: Array.from({ length: EACH }, (_skill, k): SkillShown => {
      const stands = STANDS[Math.floor(draw('stands', n, k) * STANDS.length)] ?? 'there';
      return {
        skillId: skillName(k),
        target: 3,
        stands,
        ...(stands === 'short' ? { missing: { low: 0.5, likely: 1, high: 1.5 } } : {}),
        adjacent: [],
        sources: [],
      };
    }),
    days: { low: 60, likely: 30 * (1 + (n % 20)) },
  }));

/**
 * Tells so many benches of so many people each, one bench after another.
 * @returns how often somebody was looked at; the longest that was kept of a bench, in characters
 */
export function told(people: number, roles: number) {
  let [looked, kept, said] = [0, 0, 0];
  const different = shownOf();
  const skillIds = Array.from({ length: EACH }, (_, k) => skillName(k));
  const noise = noiseFrom('bench', 5);
  for (let role = 0; role < roles; role += 1) {
    const benched = Array.from({ length: people }, (_, n): Benched => {
      const shown = different[(n + role) % DIFFERENT] ?? { skills: [] };
      const since = NOW - (n % 90) * DAY;
      const readiness = readinessOf(shown);
      return {
        since,
        lacks: lacksAlone(shown),
        get readiness() {
          looked += 1;
          return readiness;
        },
      };
    });
    const memory = sayBench(nothingSaidOf('t'), benched, skillIds, { noise, name: `role ${role}`, at: NOW });
    if (memory.said) said += 1;
    kept = Math.max(kept, JSON.stringify(memory).length);
  }
  return { people, roles, looked, kept, said };
}
