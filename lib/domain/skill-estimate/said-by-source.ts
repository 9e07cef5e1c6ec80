import { z } from 'zod';
import { linkFor, readAs, type Links } from './links.ts';

/** What one source said of a person's skill, as it said it: sums that decay as the state's. */
export const SourceSum = z.object({
  count: z.number(),
  level: z.number(),
  /** Σ strength; absent while some of it came before that was kept. */
  weight: z.number().exactOptional(),
  /** When the latest of it was seen, and the level that it said; the higher one of two at once. */
  latest: z.tuple([z.number(), z.number()]).readonly().exactOptional(),
});
export type SourceSum = z.infer<typeof SourceSum>;

/** By `sourceKeyOf`. */
export const SourceSums = z.record(z.string(), SourceSum);
export type SourceSums = z.infer<typeof SourceSums>;

/** Both, each as far as it has decayed. */
export function addSources(
  a: SourceSums = {},
  keptOfA: number,
  b: SourceSums = {},
  keptOfB: number,
): SourceSums {
  const sum: SourceSums = {};
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
    sum[key] = addSums(a[key], keptOfA, b[key], keptOfB);
  return sum;
}

const nothing: SourceSum = { count: 0, level: 0, weight: 0 };

function addSums(a = nothing, keptOfA: number, b = nothing, keptOfB: number): SourceSum {
  const latest = later(a.latest, b.latest);
  const weighed = a.weight !== undefined && b.weight !== undefined;
  return {
    count: a.count * keptOfA + b.count * keptOfB,
    level: a.level * keptOfA + b.level * keptOfB,
    ...(weighed ? { weight: (a.weight ?? 0) * keptOfA + (b.weight ?? 0) * keptOfB } : {}),
    ...(latest ? { latest } : {}),
  };
}

function later(a: SourceSum['latest'], b: SourceSum['latest']): SourceSum['latest'] {
  if (!a || !b) return a ?? b;
  return a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]) ? a : b;
}

/** By how much levels, summed by strength, move where each source is read and not taken at its word. */
export function movedBy(sources: SourceSums, links: Links): number {
  let moved = 0;
  for (const key in sources) {
    const { count, level, weight = 0 } = sources[key] ?? nothing;
    const link = count > 0 && weight > 0 ? linkFor(links, key) : undefined;
    if (link) moved += weight * (readAs(link.common, level / count) - level / count);
  }
  return moved;
}
