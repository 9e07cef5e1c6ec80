import { shownBy } from './answers.ts';
import type { EvidenceSource } from './constants.ts';
import { halvings } from './decay.ts';
import { linkFor, readAs, type Links } from './links.ts';
import { sourceKeyOf } from './source-key.ts';
import {
  believed,
  emptyState,
  fold,
  levelIn,
  readWith,
  stillPresumed,
  type Observation,
  type Prior,
} from './state.ts';

/** One line of an explanation: evidence (or the prior) and its share of the level shown, shares summing to 1. */
export interface Reason {
  source: EvidenceSource | 'prior';
  /** As it was said. */
  level: number;
  /** As it is read, where sources are read otherwise than they say. */
  readAs?: number;
  share: number;
  /** Pieces of evidence in this line: one, except for exercise answers, which are read together. */
  pieces: number;
  at?: number;
}

/** Why `estimate` says what it says, at whatever age: the evidence that made it, heaviest first. */
export function explainState(
  evidence: readonly Observation[],
  prior: Prior,
  halfLifeDays: number,
  links?: Links,
): Reason[] {
  const said = evidence.reduce((sum, piece) => fold(sum, piece, halfLifeDays), emptyState());
  const state = readWith(said, links);
  const presumed = stillPresumed(state, prior, halfLifeDays);
  const plain = believed(state, presumed);
  const answered = evidence.filter(({ answer }) => answer !== undefined);
  const shown = state.answers ? shownBy(state.answers, prior.level) : undefined;
  // How far the answers moved the level from what was believed without them, of the way to what they say alone.
  const way = shown ? shown.level - plain.level : 0;
  const moved = levelIn(state, presumed) - plain.level;
  const ofAnswers = Math.abs(way) < 1e-9 ? 0 : Math.min(1, Math.max(0, moved / way));
  const ofWeight = plain.weight > 0 ? (1 - ofAnswers) / plain.weight : 0;
  const { latestAt = 0 } = state;
  const lines: Reason[] = evidence
    .filter(({ answer }) => answer === undefined)
    .map((piece) => ({
      source: piece.source,
      level: piece.level,
      ...readingOf(piece, links),
      pieces: 1,
      at: piece.at,
      share: piece.strength * halvings(latestAt - piece.at, halfLifeDays) * ofWeight,
    }));
  if (shown)
    lines.push({
      source: 'exercise-answer',
      level: shown.level,
      share: ofAnswers,
      pieces: answered.length,
      at: Math.max(...answered.map((piece) => piece.at)),
    });
  lines.push({ source: 'prior', level: prior.level, pieces: 0, share: presumed.weight * ofWeight });
  return lines.sort((a, b) => b.share - a.share);
}

function readingOf(piece: Observation, links: Links | undefined): Pick<Reason, 'readAs'> {
  const link = links && linkFor(links, sourceKeyOf(piece));
  return link ? { readAs: readAs(link.common, piece.level) } : {};
}
