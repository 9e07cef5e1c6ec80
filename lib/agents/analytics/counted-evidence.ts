import { DAY } from '../../domain/milliseconds.ts';
import type { Evidence } from '../../domain/signal/evidence.ts';
import { WASH_IN_DAYS, WINDOW_DAYS } from '../../domain/outcome/reading-days.ts';
import { isReadIn, type SeenIn } from '../../domain/outcome/outcome-terms.ts';
import type { Thresholds } from '../../domain/policy/policy.ts';
import type { PersonId } from '../../domain/ids.ts';
import { givenForOf } from '../../domain/person/purpose.ts';
import type { EvidenceSource } from '../../domain/skill-estimate/constants.ts';
import type { Participation } from '../../domain/outcome/participation.ts';
import { stillWaits } from '../../domain/outcome/waves.ts';
import type { PersonRow } from './effect.ts';

/**
 * Where a source shows a change. What came with the response itself (its own test, its practice, what it made people
 * recall, the answers to its questions) would show that they took part; tenure says nothing about change.
 */
const seenIn: Record<EvidenceSource, SeenIn | undefined> = {
  assessment: 'assessments',
  'manager-observation': 'work',
  'peer-observation': 'work',
  'objective-met': 'work',
  figure: 'figures',
  'self-report': 'own-word',
  'practice-rubric': undefined,
  completion: undefined,
  recall: undefined,
  'exercise-answer': undefined,
  'role-history': undefined,
};

/** One person's evidence of one kind on both sides of the plan. */
export interface Seen {
  /** Σ strength and Σ strength × level. */
  before: { weight: number; level: number };
  /** What counts of what was seen since. */
  after: Pick<Evidence, 'level' | 'strength' | 'at'>[];
  /** Some of it was only taken to learn. */
  toLearn?: true;
}

/** Somebody's part in the need at a reading, on the side on which they stand now. */
export interface TrialPart extends Pick<PersonRow, 'sent' | 'personId' | 'team' | 'band'> {
  plannedAt: number;
  /** When they finished what they received; absent where they have not, or where nobody says. */
  finishedAt?: number;
}

/**
 * On which side somebody stands at a reading, counted from one: it was planned for them at once, or they still wait.
 * Whoever is not compared stands on neither.
 * Whoever received it in between has had it for another time and stands on neither. In plans of earlier versions who
 * waited counts from when they received it.
 */
export function partOf(
  personId: PersonId,
  { group, team, plannedAt, deliveredAt, finishedAt, uncompared, band }: Participation,
  reading: number,
): TrialPart | undefined {
  if (uncompared) return undefined;
  const isLate = group === 'waitlist' && deliveredAt !== undefined;
  const sent = group === 'first' || isLate;
  if (!sent && !stillWaits(group, reading)) return undefined;
  return {
    sent,
    personId,
    team: team ?? personId,
    ...(band === undefined ? {} : { band }),
    plannedAt: isLate ? deliveredAt : plannedAt,
    ...(finishedAt === undefined ? {} : { finishedAt }),
  };
}

/** Somebody of whom evidence is sought. */
export interface Participant extends TrialPart {
  /** From when on what is seen of them counts. */
  countsAfter: number;
  seen: Partial<Record<SeenIn, Seen>>;
}

/**
 * Those of whom evidence is sought, each with the moment from which it counts: some days after they finished. Whoever
 * has not finished counts as well, for it was planned for them, and from the moment of one of those who have: were it
 * from the plan on, more would be seen of them than of those who finished, and the effect would look smaller. Where
 * nobody says who finished, all count from the plan on.
 */
export function participantsOf(parts: readonly TrialPart[]): Participant[] {
  const finished = parts.flatMap(({ sent, finishedAt }) =>
    sent && finishedAt !== undefined ? [finishedAt] : [],
  );
  let next = 0;
  const another = (): number => finished[next++ % Math.max(1, finished.length)] ?? 0;
  return parts.map((part) => {
    const from = part.sent ? (part.finishedAt ?? another()) : 0;
    return { ...part, countsAfter: Math.max(part.plannedAt, from) + WASH_IN_DAYS * DAY, seen: {} };
  });
}

/**
 * Adds a piece of evidence where it counts: what was seen before the plan, and of what was seen since what came late
 * enough. Whoever was told who received it does not count.
 */
export function addEvidence(
  participant: Participant,
  evidence: Evidence,
  thresholds: Pick<Thresholds, 'readsWork'>,
): void {
  const kind = seenIn[evidence.source];
  if (!kind || evidence.informed || !isReadIn(kind, thresholds)) return;
  const { level, strength, at } = evidence;
  const seen = (participant.seen[kind] ??= { before: { weight: 0, level: 0 }, after: [] });
  if (givenForOf(evidence) === 'learning') seen.toLearn = true;
  if (at >= participant.countsAfter) seen.after.push({ level, strength, at });
  else if (at < participant.plannedAt) {
    seen.before.weight += strength;
    seen.before.level += strength * level;
  }
}

/**
 * Lines of those who were seen before the plan and in the latest window of a reading; others say nothing about change.
 * What was observed is compared with what was observed: the estimate would hide part of a change behind old evidence.
 */
export function rowsOf(participants: Iterable<Participant>, kind: SeenIn, readAt: number): PersonRow[] {
  const rows: PersonRow[] = [];
  for (const { sent, personId, team, band, seen } of participants) {
    const { before, after = [] } = seen[kind] ?? {};
    const latest = after.filter(({ at }) => at > readAt - WINDOW_DAYS * DAY && at <= readAt);
    const weight = latest.reduce((sum, { strength }) => sum + strength, 0);
    if (!before || before.weight === 0 || weight === 0) continue;
    rows.push({
      sent,
      personId,
      team,
      ...(band === undefined ? {} : { band }),
      before: before.level / before.weight,
      after: latest.reduce((sum, { strength, level }) => sum + strength * level, 0) / weight,
      latestAt: Math.max(...latest.map(({ at }) => at)),
      age: latest.reduce((sum, { strength, at }) => sum + strength * (readAt - at), 0) / weight / DAY,
    });
  }
  return rows;
}
