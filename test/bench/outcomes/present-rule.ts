import type { Evidence } from '../../../lib/domain/signal/evidence.ts';
import { quantileOf } from '../../../lib/agents/analytics/student.ts';

/** What the rule before this one took of somebody. */
export interface Took {
  sent: boolean;
  since: number;
  evidence: readonly Evidence[];
}

/**
 * The rule that version 0.1 read with, kept as the baseline: Welch's interval of the difference of mean changes, over
 * all evidence since it was sent, each person by themselves; without five who wait, of the plain change.
 */
export function presentRule(people: readonly Took[], readAt: number): readonly [number, number] | undefined {
  const changes = { sent: [] as number[], waiting: [] as number[] };
  for (const { sent, since, evidence } of people) {
    const [before, after] = [
      meanOf(evidence.filter(({ at }) => at < since)),
      meanOf(evidence.filter(({ at }) => at >= since && at <= readAt)),
    ];
    if (before !== undefined && after !== undefined) changes[sent ? 'sent' : 'waiting'].push(after - before);
  }
  if (changes.sent.length < 5) return undefined;
  const groups = changes.waiting.length < 5 ? [changes.sent] : [changes.sent, changes.waiting];
  const parts = groups.map((values) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return { mean, squared: spread / values.length / (values.length - 1), freedom: values.length - 1 };
  });
  const effect = (parts[0]?.mean ?? 0) - (parts[1]?.mean ?? 0);
  const squared = parts.reduce((sum, part) => sum + part.squared, 0);
  const freedom = squared ** 2 / parts.reduce((sum, part) => sum + part.squared ** 2 / part.freedom, 0);
  const margin = quantileOf(0.975, freedom) * Math.sqrt(squared);
  return [effect - margin, effect + margin];
}

function meanOf(pieces: readonly Evidence[]): number | undefined {
  const weight = pieces.reduce((sum, { strength }) => sum + strength, 0);
  return weight === 0
    ? undefined
    : pieces.reduce((sum, { strength, level }) => sum + strength * level, 0) / weight;
}
