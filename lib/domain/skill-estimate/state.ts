import { EVIDENCE_VARIANCE, TOP_LEVEL } from './constants.ts';
import { halvings } from './decay.ts';

/** What one observation says about one person's skill, already translated to the 0–5 scale. */
export interface Evidence {
  /** 0–5. */
  level: number;
  /** How much one such observation is worth, 0–1; see `evidence-strength.ts`. */
  strength: number;
  source: string;
  /** When it was observed, epoch milliseconds. */
  at: number;
}

/** What is believed before any evidence (role, cohort or company average); `weight` counts full-strength observations. */
export interface Prior {
  level: number;
  weight: number;
}

/**
 * Everything remembered about one person's skill: decayed sums as they stand at `latestAt`. Plain JSON, constant size.
 * The sums belong to the half-life they were folded with; after a change of half-life, fold the stored evidence again.
 */
export interface SkillState {
  /** Σ strength · 2^(−age/half-life) */
  weight: number;
  /** The same sum over level · strength. */
  weightedLevel: number;
  /** The same sum over level² · strength. */
  weightedSquare: number;
  pieces: number;
  latestAt?: number;
}

export interface SkillEstimate {
  /** 0–5. */
  level: number;
  /** Standard deviation in levels; grows back to the prior's as evidence ages. */
  uncertainty: number;
  /** Evidence left after decay, in full-strength observations. */
  weight: number;
  /** Standard deviation in levels among the pieces of evidence: high where sources contradict each other. */
  disagreement: number;
  lastEvidenceAt?: number;
}

export class EvidenceOutOfRange extends Error {
  override name = 'EvidenceOutOfRange';
}

export const emptyState = (): SkillState => ({ weight: 0, weightedLevel: 0, weightedSquare: 0, pieces: 0 });

/**
 * Adds one piece of evidence in constant time. Any order of arrival gives the same state (up to rounding), because the
 * sums are only ever moved to the latest moment seen.
 * @throws EvidenceOutOfRange for a level outside 0–5, a strength outside 0–1 or a time that is no number.
 */
export const fold = (state: SkillState, evidence: Evidence, halfLifeDays: number): SkillState =>
  merge(state, stateOf(evidence), halfLifeDays);

/** Joins two states of the same person, as when two skills of a taxonomy become one: no evidence is lost. */
export function merge(a: SkillState, b: SkillState, halfLifeDays: number): SkillState {
  if (a.latestAt === undefined) return b;
  if (b.latestAt === undefined) return a;
  const latestAt = Math.max(a.latestAt, b.latestAt);
  const [left, right] = [
    halvings(latestAt - a.latestAt, halfLifeDays),
    halvings(latestAt - b.latestAt, halfLifeDays),
  ];
  return {
    weight: a.weight * left + b.weight * right,
    weightedLevel: a.weightedLevel * left + b.weightedLevel * right,
    weightedSquare: a.weightedSquare * left + b.weightedSquare * right,
    pieces: a.pieces + b.pieces,
    latestAt,
  };
}

/**
 * Reads the state at a moment: decayed evidence averaged with the prior, the posterior mean and deviation of a normal
 * model whose observations have variance EVIDENCE_VARIANCE / strength. A moment before the latest evidence reads as that evidence's.
 */
export function estimate(state: SkillState, prior: Prior, halfLifeDays: number, at: number): SkillEstimate {
  const kept = state.latestAt === undefined ? 0 : halvings(at - state.latestAt, halfLifeDays);
  const weight = state.weight * kept;
  const total = weight + prior.weight;
  const mean = state.weight > 0 ? state.weightedLevel / state.weight : prior.level;
  const level = total > 0 ? (mean * weight + prior.level * prior.weight) / total : prior.level;
  const spread = state.weight > 0 ? state.weightedSquare / state.weight - mean * mean : 0;
  return {
    level: Math.min(TOP_LEVEL, Math.max(0, level)),
    uncertainty: total > 0 ? Math.sqrt(EVIDENCE_VARIANCE / total) : Number.POSITIVE_INFINITY,
    weight,
    disagreement: Math.sqrt(Math.max(0, spread)),
    ...(state.latestAt === undefined ? {} : { lastEvidenceAt: state.latestAt }),
  };
}

/** One line of an explanation: a piece of evidence (or the prior) and its share of the level shown, shares summing to 1. */
export interface Reason {
  source: string;
  level: number;
  share: number;
  at?: number;
}

/** Why `estimate` says what it says: the evidence that made it, heaviest first. */
export function explain(
  evidence: readonly Evidence[],
  prior: Prior,
  halfLifeDays: number,
  at: number,
): Reason[] {
  const weighed = evidence.map(({ source, level, strength, at: seen }) => ({
    ...{ source, level, at: seen },
    share: strength * halvings(at - seen, halfLifeDays),
  }));
  const lines: Reason[] = [...weighed, { source: 'prior', level: prior.level, share: prior.weight }];
  const total = lines.reduce((sum, line) => sum + line.share, 0);
  return lines
    .map((line) => ({ ...line, share: total > 0 ? line.share / total : 0 }))
    .sort((a, b) => b.share - a.share);
}

function stateOf({ level, strength, at, source }: Evidence): SkillState {
  const sound = level >= 0 && level <= TOP_LEVEL && strength >= 0 && strength <= 1 && Number.isFinite(at);
  if (!sound) {
    throw new EvidenceOutOfRange(
      `Evidence from ${source}: level ${level} must be 0–${TOP_LEVEL}, strength ${strength} 0–1, time ${at} epoch milliseconds.`,
    );
  }
  const weightedLevel = level * strength;
  return { weight: strength, weightedLevel, weightedSquare: level * weightedLevel, pieces: 1, latestAt: at };
}
