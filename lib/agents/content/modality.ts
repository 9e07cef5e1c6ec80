import type { ModalityDecision, Modality } from '../../domain/content.ts';
import type { Need } from '../../domain/need.ts';

/** Mean levels missing from which reading alone is unlikely to close a gap. */
const WIDE_GAP = 1.5;

const minutes: Partial<Record<Modality, number>> = { 'micro-text': 5, 'job-aid': 10 };

/** The form of the response: the lightest one that can close the gap, of those that this release can make. */
export function chooseModality(need: Pick<Need, 'evidence' | 'cause'>): ModalityDecision {
  const gap = need.evidence.target - need.evidence.meanLevel;
  const wide = gap >= WIDE_GAP;
  const chosen: Modality = need.cause === 'skill' || wide ? 'job-aid' : 'micro-text';
  const other: Modality = chosen === 'job-aid' ? 'micro-text' : 'job-aid';
  return {
    chosen,
    reason:
      chosen === 'job-aid'
        ? 'people have to do it, not only know it: steps at hand while they work serve better than an article'
        : 'people lack a fact rather than a practice: a short text is enough',
    rejected: [
      {
        modality: other,
        reason:
          chosen === 'job-aid' ? 'reading alone changes little in what people do' : 'more than the gap needs',
      },
      { modality: 'role-play', reason: 'needs the practice agent, which is not in this release' },
      { modality: 'long-form-program', reason: 'hours of everybody’s time for a gap that minutes may close' },
    ],
    learnerMinutes: minutes[chosen] ?? 0,
  };
}
