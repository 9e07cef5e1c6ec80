import type { Policy, Thresholds } from '../policy/policy.ts';
import { discoveriesAmong } from '../statistics/false-discoveries.ts';
import { chanceOfNone, isGap } from './group-gap.ts';
import { FALSE_NEEDS } from './looks.ts';
import { faultsHolding, type HeldFeeds } from '../signal/feed-health.ts';
import { isShownEnough } from './shown-enough.ts';
import type { SourceWord, Standing } from './group-standing.ts';

/** By how many levels each source says that people miss targets, in the middle of all that it speaks of. */
export type Usual = ReadonlyMap<string, number>;

/** Fewer roles and skills do not say what is usual for a source. */
const LEAST_STANDINGS = 5;

/** What is usual for each source, from everything that is said. */
export function usualIn(standings: readonly Standing[]): Usual {
  const words = standings.flatMap(({ bySource = [] }) => bySource);
  return new Map(
    [...Map.groupBy(words, ({ source }) => source)]
      .filter(([, some]) => some.length >= LEAST_STANDINGS)
      .map(([source, some]) => [source, middleOf(some.map(({ short }) => short))]),
  );
}

const middleOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;

/**
 * The sources by whose own word the group misses the target: it lies below beyond chance, or it lies as far below what
 * the source says of roles in general as anybody would notice. So a source that says too much of everybody still shows
 * who lacks something, and one that says too little of everybody shows it of everybody, which no other bears out.
 */
export const sourcesShowing = (
  { bySource = [] }: Pick<Standing, 'bySource'>,
  usual: Usual,
  { noticeableGap, shareBelow }: Pick<Thresholds, 'noticeableGap' | 'shareBelow'>,
): string[] =>
  bySource.filter((word) => isShort(word, usual, noticeableGap, shareBelow)).map(({ source }) => source);

/** One-sided 95% quantile of the normal distribution. */
const ONE_SIDED = 1.645;

function isShort(
  { source, short, error }: SourceWord,
  usual: Usual,
  noticeableGap: number,
  shareBelow: number,
): boolean {
  const surely = short - ONE_SIDED * error;
  const isBelow = short >= noticeableGap * shareBelow && surely > 0;
  return isBelow || surely - (usual.get(source) ?? Infinity) >= noticeableGap;
}

/** A gap, and by whose word. */
export interface ShownGap<S> {
  standing: S;
  shownBy: string[];
  /** Who saw the group too and does not count now, whatever they say: something is wrong with that feed. */
  heldBack: string[];
  /** Whether a need may be opened for it; if not, one source alone shows it, or none by itself. */
  isEnough: boolean;
}

/**
 * Every gap that is said, with the sources that show it.
 *
 * @param held feeds whose word does not count now, by name
 * @param besides how likely other groups lack nothing that are looked at together with these
 */
export function gapsIn<S extends Standing>(
  standings: readonly S[],
  { thresholds, sources }: Pick<Policy, 'thresholds' | 'sources'>,
  held: HeldFeeds,
  besides: readonly number[] = [],
): ShownGap<S>[] {
  const usual = usualIn(standings);
  const isHeld = (source: string): boolean => faultsHolding(source, held) !== undefined;
  const isBeyondChance = foundTogether(standings, thresholds, besides);
  return standings.flatMap((standing) => {
    const shownBy = sourcesShowing(standing, usual, thresholds).filter((source) => !isHeld(source));
    const heldBack = (standing.bySource ?? []).map(({ source }) => source).filter(isHeld);
    const isShown = isShownEnough(shownBy, sources);
    const found = isGap(standing, thresholds) && isBeyondChance(standing);
    // What others show and the figures do not, one that is held back may be hiding: no need, but somebody should look.
    return found || (heldBack.length > 0 && isShown)
      ? [{ standing, shownBy, heldBack, isEnough: found && isShown }]
      : [];
  });
}

/**
 * Whether a standing is a gap beyond chance when all are looked at together: the more of them are looked at, the surer
 * each has to be. Of what was counted without noise nothing is by chance.
 */
function foundTogether<S extends Standing>(
  standings: readonly S[],
  thresholds: Thresholds,
  besides: readonly number[],
): (standing: S) => boolean {
  const said = standings.filter(({ noise }) => noise);
  const found = discoveriesAmong(
    [...said.map((standing) => chanceOfNone(standing, thresholds)), ...besides],
    FALSE_NEEDS,
  );
  const chance = new Set(said.filter((_, i) => !found[i]));
  return (standing) => !chance.has(standing);
}
