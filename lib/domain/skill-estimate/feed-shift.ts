import { DAY } from '../milliseconds.ts';
import { halvings } from './decay.ts';
import { getOrCreate } from './get-or-create.ts';
import { LEAST_PIECES } from './link-sources.ts';
import { feedKeyOf } from './source-key.ts';
import type { SkillState } from './state.ts';

/** What a feed said lately against what it said of the same people before: sums over pairs of person and skill. */
export interface Recent {
  pairs: number;
  change: number;
  square: number;
  /** Pairs that rose, and that fell, by more than rounding. */
  risen: number;
  fallen: number;
}

/** By feed, as `sourceKeyOf` names it without its rater. */
export type Recently = Map<string, Recent>;

/** Days that count as lately. */
export const RECENT_DAYS = 28;
/** Levels that are no more than rounding. */
const ROUNDING = 0.1;

/**
 * Notes what was said of one person’s skill lately against what the same source and rater said before. Order does not
 * matter.
 */
export function addRecent(recently: Recently, state: SkillState, halfLifeDays: number, at: number): void {
  for (const [key, { count, level, latest }] of Object.entries(state.sources ?? {})) {
    if (!latest || state.latestAt === undefined || latest[0] < at - RECENT_DAYS * DAY) continue;
    const kept = halvings(state.latestAt - latest[0], halfLifeDays);
    const before = count - kept;
    if (before < LEAST_PIECES) continue;
    const change = latest[1] - (level - kept * latest[1]) / before;
    const sums = getOrCreate(recently, feedKeyOf(key), nothingRecent);
    sums.pairs += 1;
    sums.change += change;
    sums.square += change * change;
    if (change > ROUNDING) sums.risen += 1;
    if (change < -ROUNDING) sums.fallen += 1;
  }
}

const nothingRecent = (): Recent => ({ pairs: 0, change: 0, square: 0, risen: 0, fallen: 0 });

/** What a feed says otherwise of the same people than it did before. */
export interface FeedShift {
  pairs: number;
  /** Mean change, levels. */
  change: number;
}

/** Fewer pairs are a few people who learned, or forgot. */
const LEAST_PAIRS = 30;
/** Levels that a feed moves by before anybody need look: below it people learn and forget. */
const NOTICEABLE = 0.3;
/**
 * Standard errors beyond which chance does not explain it: it is looked at every week, of every feed (Shewhart 1931).
 */
const CONTROL_LIMIT = 3;
/** What a new scale moves it moves for nearly everybody; what people learn, for those who did. */
const MOST = 2 / 3;

/** Whether a feed’s scale seems to have moved; undefined while what it says is what it said. */
export function feedShiftIn({ pairs, change, square, risen, fallen }: Recent): FeedShift | undefined {
  if (pairs < LEAST_PAIRS) return undefined;
  const mean = change / pairs;
  const error = Math.sqrt(Math.max(0, square / pairs - mean * mean) / pairs);
  const moved = mean > 0 ? risen : fallen;
  const isShift =
    Math.abs(mean) >= NOTICEABLE && Math.abs(mean) > CONTROL_LIMIT * error && moved >= MOST * pairs;
  return isShift ? { pairs, change: mean } : undefined;
}
