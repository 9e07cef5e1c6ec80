import { toEvidence, type ReadWith } from '../../domain/evidence.ts';
import type { SkillId } from '../../domain/ids.ts';
import { keyOf, type PersonalSignal } from '../../domain/signal.ts';
import { halfLifeOf, withEvidence, withPerson, type Learner, type Skill } from '../../domain/skill.ts';
import type { InboxEntry } from '../../ports/learners.ts';

/**
 * The learner after these signals, and the inbox entries that go with them. Any order of signals gives the same learner;
 * a signal that is in `alreadyIn`, or twice in the list, counts once.
 */
export function foldSignals(
  learner: Learner,
  signals: readonly PersonalSignal[],
  alreadyIn: ReadonlySet<string>,
  skills: ReadonlyMap<SkillId, Skill>,
  readWith?: ReadWith,
): { learner: Learner; inbox: InboxEntry[] } {
  const seen = new Set(alreadyIn);
  const inbox: InboxEntry[] = [];
  let changed = learner;
  for (const signal of signals) {
    const signalId = keyOf(signal);
    if (seen.has(signalId)) continue;
    seen.add(signalId);
    if (signal.type === 'learning-os.workforce.person')
      changed = withPerson(changed, { personId: signal.subject, ...signal.data }, Date.parse(signal.time));
    const evidence = toEvidence(signal, readWith);
    for (const piece of evidence) changed = withEvidence(changed, piece, halfLifeOf(skills, piece.skillId));
    inbox.push({ signalId, evidence });
  }
  return { learner: changed, inbox };
}
