import type { PolicyChange } from './policy.ts';

/** A version of one section of the policy. */
export interface SectionVersion {
  value: PolicyChange;
  /** Epoch milliseconds. */
  at: number;
}

/**
 * Since when a part of a section is as it is now: versions that changed something else do not count.
 * @param versions in any order, at least one
 */
export function heldSince(
  versions: readonly SectionVersion[],
  partOf: (value: PolicyChange) => unknown,
): number {
  const newestFirst = versions.toSorted((a, b) => b.at - a.at);
  const said = newestFirst.map(({ value }) => JSON.stringify(partOf(value)));
  const other = said.findIndex((one) => one !== said[0]);
  return newestFirst.at(other < 0 ? -1 : other - 1)?.at ?? 0;
}

/** Sections as they stood together at each moment at which one of them was saved, from one moment on. */
export function statesSince(
  sections: Readonly<Record<string, readonly SectionVersion[]>>,
  from: number,
): Record<string, PolicyChange>[] {
  const moments = [from, ...Object.values(sections).flatMap((some) => some.map(({ at }) => at))].filter(
    (at) => at >= from,
  );
  return [...new Set(moments)].map((moment) =>
    Object.fromEntries(
      Object.entries(sections).flatMap(([section, some]) => {
        const then = some.filter(({ at }) => at <= moment).toSorted((a, b) => b.at - a.at)[0];
        return then ? [[section, then.value] as const] : [];
      }),
    ),
  );
}
