import type { Policy, Thresholds } from '../policy/policy.ts';
import { discoveriesAmong } from '../statistics/false-discoveries.ts';
import { chanceOfNone, isGap } from './group-gap.ts';
import { FALSE_NEEDS } from './looks.ts';
import { faultsHolding, type HeldFeeds } from '../signal/feed-health.ts';
import { chanceWithin, leastShort } from './shortfall.ts';
import { isShownEnough } from './shown-enough.ts';
import type { SourceWord, Standing } from './group-standing.ts';

/** How a source speaks of roles in general. */
interface UsualWord {
  /** Levels by which it says that people miss targets, in the middle of all that it speaks of. */
  short: number;
  /** How likely what it says of one group may be by chance, for it to show something by that. */
  chance: number;
}

/** By source. */
export type Usual = ReadonlyMap<string, UsualWord>;

/** Fewer roles and skills do not say what is usual for a source. */
const LEAST_STANDINGS = 5;

/** How likely a source’s word of one group may be by chance, where another’s speaks of that group, too. */
const BY_CHANCE = 0.05;

/**
 * What is usual for each source, from everything that is said. Where another source says of roles in general that they
 * lie lower by as much as makes a gap, it says so of nearly any group, and the lenient one decides alone: what it says
 * of a group has then to hold among all that it says (partial conjunction, Benjamini & Heller 2008, Biometrics 64; by
 * Bonferroni’s inequality).
 */
export function usualIn(
  standings: readonly Standing[],
  thresholds: Pick<Thresholds, 'noticeableGap' | 'shareBelow'>,
): Usual {
  const words = standings.flatMap(({ bySource = [] }) => bySource);
  const usual = [...Map.groupBy(words, ({ source }) => source)]
    .filter(([, some]) => some.length >= LEAST_STANDINGS)
    .map(([source, some]) => ({ source, short: middleOf(some.map((one) => one.short)), of: some.length }));
  const strictest = Math.max(...usual.map(({ short }) => short));
  return new Map(
    usual.map(({ source, short, of }) => [
      source,
      { short, chance: strictest - short >= leastShort(thresholds) ? BY_CHANCE / of : BY_CHANCE },
    ]),
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
  thresholds: Pick<Thresholds, 'noticeableGap' | 'shareBelow'>,
): string[] =>
  bySource.filter((word) => isShort(word, usual.get(word.source), thresholds)).map(({ source }) => source);

/** One-sided 95% quantile of the normal distribution. */
const ONE_SIDED = 1.645;

function isShort(
  { short, error }: SourceWord,
  usual: UsualWord | undefined,
  thresholds: Pick<Thresholds, 'noticeableGap' | 'shareBelow'>,
): boolean {
  const isBelow =
    short >= leastShort(thresholds) &&
    chanceWithin({ levels: short, error }, 0) <= (usual?.chance ?? BY_CHANCE);
  return (
    isBelow || (usual !== undefined && short - ONE_SIDED * error - usual.short >= thresholds.noticeableGap)
  );
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
  const usual = usualIn(standings, thresholds);
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
