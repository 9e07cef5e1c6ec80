import type { PersonId, SkillId } from './ids.ts';
import { keyOf, type Scale, type SignalOf } from './signal.ts';
import { Refusal } from './refusal.ts';

/** What a signal says about one person's skill. Its id is the signal's key, which makes the evidence document the inbox. */
export interface Evidence {
  id: string;
  personId: PersonId;
  skillId: SkillId;
  /** 0–5. */
  level: number;
  /** 0–1: how much one such observation is worth. */
  strength: number;
  source: 'assessment' | 'observation' | 'practice' | 'completion';
  /** Epoch milliseconds. */
  at: number;
}

/** The signals that speak about one person's skill. */
export type EvidenceSignal = SignalOf<'assessment.scored' | 'observation.made' | 'learning.recorded'>;

/**
 * Full strength is a scored assessment. A manager sees behaviour on the job but agrees with a test only in part, and
 * finishing a course says little about what somebody can do: meta-analyses of validity put supervisor ratings near half of a
 * work-sample test (Schmidt & Hunter 1998) and completion near nothing. Starting points, to be learned per source.
 */
const strengths = { assessment: 1, observation: 0.5, practice: 0.6, completion: 0.1 } as const;

/** Bottom and top of each scale. */
const ranges: Record<Scale, readonly [number, number]> = {
  '0-5': [0, 5],
  '1-5': [1, 5],
  '0-4': [0, 4],
  '0-100': [0, 100],
  'onet-0-7': [0, 7],
};

/**
 * A score on `scale` as a level on 0–5, linearly.
 * @throws Refusal when the score lies outside its scale.
 */
export function toLevel(score: number, scale: Scale): number {
  const [bottom, top] = ranges[scale];
  if (!(score >= bottom && score <= top))
    throw new Refusal(
      'score-off-scale',
      `A score of ${score} does not lie on the scale ${scale}. Send it on the scale it was given.`,
    );
  return ((score - bottom) / (top - bottom)) * 5;
}

/** The evidence in a signal, or undefined where it says nothing about proficiency (an unscored start, say). */
export function toEvidence(signal: EvidenceSignal): Evidence | undefined {
  const common = {
    id: keyOf(signal),
    personId: signal.subject,
    skillId: signal.data.skillId,
    at: Date.parse(signal.time),
  };
  switch (signal.type) {
    case 'learning-os.assessment.scored':
      return scored(common, 'assessment', signal.data.score, signal.data.scale);
    case 'learning-os.observation.made':
      return scored(common, 'observation', signal.data.score, signal.data.scale);
    case 'learning-os.learning.recorded': {
      const { verb, score, scale } = signal.data;
      if (score === undefined || scale === undefined) return undefined;
      return scored(common, verb === 'practised' ? 'practice' : 'completion', score, scale);
    }
  }
}

function scored(
  common: Pick<Evidence, 'id' | 'personId' | 'skillId' | 'at'>,
  source: Evidence['source'],
  score: number,
  scale: Scale,
): Evidence {
  return { ...common, source, level: toLevel(score, scale), strength: strengths[source] };
}
