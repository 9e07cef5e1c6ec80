import { z } from 'zod';
import { addAnswers, answersOf, balance, shownBy, ItemAnswer, AnswerSums } from './answers.ts';
import { EVIDENCE_VARIANCE, TOP_LEVEL, EvidenceSource } from './constants.ts';
import { halvings } from './decay.ts';
import type { Links } from './links.ts';
import { sourceKeyOf } from './source-key.ts';
import { addSources, movedBy, SourceSums } from './said-by-source.ts';
import { joined, LevelTrend } from './trend.ts';

/** What one observation says about one person's skill, already translated to the 0–5 scale. */
export const Observation = z.object({
  /** 0–5. */
  level: z.number(),
  /** How much one such observation is worth, 0–1; see `evidence-strength.ts`. */
  strength: z.number(),
  source: EvidenceSource,
  /** When it was observed, epoch milliseconds. */
  at: z.number(),
  /** The feed by which it came; absent in what was stored before that was kept. */
  feed: z.string().exactOptional(),
  /** Who judged it, as `raterOf` names them; absent where nobody did. */
  rater: z.string().exactOptional(),
  /** Where it is an exercise answer: what counts instead of level and strength, which speak for it alone. */
  answer: ItemAnswer.exactOptional(),
});
export type Observation = z.infer<typeof Observation>;

/**
 * What is believed before any evidence (role, cohort or company average); `weight` counts full-strength observations.
 */
export interface Prior {
  level: number;
  weight: number;
}

/**
 * Everything remembered about one person's skill: decayed sums as they stand at `latestAt`. Plain JSON, of a size that
 * grows with who ever said something of it and not with how often. The sums belong to the half-life they were folded
 * with; after a change of half-life, fold the stored evidence again.
 */
export const SkillState = z.object({
  /** Σ strength · 2^(−age/half-life) */
  weight: z.number(),
  /** The same sum over level · strength. */
  weightedLevel: z.number(),
  /** The same sum over level² · strength. */
  weightedSquare: z.number(),
  pieces: z.number(),
  latestAt: z.number().exactOptional(),
  /** When the first of it was seen; absent while everything was seen at one moment, and in earlier versions. */
  firstAt: z.number().exactOptional(),
  /** How the levels moved with time; absent while everything was seen at one moment. */
  trend: LevelTrend.exactOptional(),
  /** Exercise answers, which together say more than one by one. */
  answers: AnswerSums.exactOptional(),
  /** What each source said, by `sourceKeyOf`: from it the sources are learned, and by what was learned it is read. */
  sources: SourceSums.exactOptional(),
  /** The latest assessment among the evidence. */
  assessedAt: z.number().exactOptional(),
});
export type SkillState = z.infer<typeof SkillState>;

export interface SkillEstimate {
  /** 0–5; age alone never moves it. */
  level: number;
  /** Standard deviation in levels; grows back to the prior's as evidence ages. */
  uncertainty: number;
  /** 0–1: the share of evidence in the level; the rest was presumed before there was any. */
  ofEvidence: number;
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
export const fold = (state: SkillState, evidence: Observation, halfLifeDays: number): SkillState =>
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
  const trend = joined(a, [latestAt - a.latestAt, left], b, [latestAt - b.latestAt, right]);
  const answers = addAnswers(a.answers, left, b.answers, right);
  const assessedAt = Math.max(a.assessedAt ?? -Infinity, b.assessedAt ?? -Infinity);
  const firstAt = Math.min(a.firstAt ?? a.latestAt, b.firstAt ?? b.latestAt);
  return {
    weight: a.weight * left + b.weight * right,
    weightedLevel: a.weightedLevel * left + b.weightedLevel * right,
    weightedSquare: a.weightedSquare * left + b.weightedSquare * right,
    pieces: a.pieces + b.pieces,
    latestAt,
    ...(firstAt < latestAt ? { firstAt } : {}),
    ...(trend ? { trend } : {}),
    ...(answers ? { answers } : {}),
    ...(a.sources || b.sources ? { sources: addSources(a.sources, left, b.sources, right) } : {}),
    ...(Number.isFinite(assessedAt) ? { assessedAt } : {}),
  };
}

/**
 * Reads the state at a moment, as a Kalman filter that discounts what it knows would (West & Harrison, Bayesian
 * Forecasting and Dynamic Models, 1997, 6.3). The level is a ratio of decayed sums, among them what was presumed when
 * the first evidence came, with observations of variance EVIDENCE_VARIANCE / strength, moved by the exercise answers
 * (`answers.ts`): everything in it decays by the same factor, so age leaves it where it is. What decays is the
 * precision, down to that of somebody never seen. It depends on when and by what somebody was seen and never on what
 * was seen, because groups are told how many are known. A moment before the latest evidence reads as that evidence's.
 * @param links how what each source says is read
 */
export function estimate(
  said: SkillState,
  prior: Prior,
  halfLifeDays: number,
  at: number,
  links?: Links,
): SkillEstimate {
  const state = readWith(said, links);
  const kept = state.latestAt === undefined ? 0 : halvings(at - state.latestAt, halfLifeDays);
  const shown = state.answers ? shownBy(state.answers, prior.level) : { level: 0, weight: 0 };
  const presumed = stillPresumed(state, prior, halfLifeDays);
  const observed = state.weight + shown.weight;
  const mean = observed > 0 ? (state.weightedLevel + shown.level * shown.weight) / observed : 0;
  const square = state.weightedSquare + shown.level * shown.level * shown.weight;
  const spread = observed > 0 ? square / observed - mean * mean : 0;
  const left = Math.max(prior.weight, (observed + presumed.weight) * kept);
  return {
    level: Math.min(TOP_LEVEL, Math.max(0, levelIn(state, presumed))),
    uncertainty: left > 0 ? Math.sqrt(EVIDENCE_VARIANCE / left) : Number.POSITIVE_INFINITY,
    ofEvidence: observed > 0 ? observed / (observed + presumed.weight) : 0,
    disagreement: Math.sqrt(Math.max(0, spread)),
    ...(state.latestAt === undefined ? {} : { lastEvidenceAt: state.latestAt }),
  };
}

/**
 * The state with each source's levels as they are read: sums move by weight · (level as read − level as said), so
 * nothing is folded again when something was learned about a source. Uncertainty and what sources contradict each other
 * in stay as they were said. Exact where the pieces of a source have one strength.
 */
export function readWith(state: SkillState, links: Links | undefined): SkillState {
  const moved = links && state.sources ? movedBy(state.sources, links) : 0;
  return moved === 0 ? state : { ...state, weightedLevel: state.weightedLevel + moved };
}

/** What was presumed before the first evidence, decayed as that has by the latest. */
export function stillPresumed(
  { latestAt = 0, firstAt = latestAt }: SkillState,
  { level, weight }: Prior,
  days: number,
): Prior {
  return { level, weight: weight * halvings(latestAt - firstAt, days) };
}

export const levelIn = (state: SkillState, presumed: Prior): number => {
  const plain = believed(state, presumed);
  return state.answers ? balance(state.answers, plain) : plain.level;
};

/** What is presumed averaged with everything but exercise answers. */
export function believed(state: SkillState, presumed: Prior): Prior {
  const weight = state.weight + presumed.weight;
  const sum = state.weightedLevel + presumed.level * presumed.weight;
  return { level: weight > 0 ? sum / weight : presumed.level, weight };
}

function stateOf(piece: Observation): SkillState {
  const { level, strength, at, source, answer } = piece;
  const sound = level >= 0 && level <= TOP_LEVEL && strength >= 0 && strength <= 1 && Number.isFinite(at);
  if (!sound) {
    throw new EvidenceOutOfRange(
      `Evidence from ${source}: level ${level} must be 0–${TOP_LEVEL}, strength ${strength} 0–1, time ${at} epoch milliseconds.`,
    );
  }
  if (answer) return { ...emptyState(), pieces: 1, latestAt: at, answers: answersOf(answer) };
  const weightedLevel = level * strength;
  return {
    weight: strength,
    weightedLevel,
    weightedSquare: level * weightedLevel,
    pieces: 1,
    latestAt: at,
    sources: { [sourceKeyOf(piece)]: { count: 1, level, weight: strength, latest: [at, level] } },
    ...(source === 'assessment' ? { assessedAt: at } : {}),
  };
}
