import { isOfSkill, toEvidence, type ReadWith } from '../../domain/signal/evidence.ts';
import type { SkillId } from '../../domain/ids.ts';
import { keyBefore, keyOf, type PersonalSignal } from '../../domain/signal/signal.ts';
import type { Calibration } from '../../domain/skill-estimate/calibration.ts';
import { estimateOf } from '../../domain/skill/believed.ts';
import { halfLifeOf, liveId, type Skill } from '../../domain/skill/skill.ts';
import {
  withEvidence,
  withFinished,
  withPerson,
  type Learner,
  type SkillResponse,
} from '../../domain/person/learner.ts';
import { isProcessed, withLeft } from '../../domain/person/learner-status.ts';
import type { InboxEntry } from '../../ports/learners.ts';

/**
 * The learner after these signals, and the inbox entries that go with them. Any order of signals gives the same
 * learner; a signal that is in `alreadyIn`, or twice in the list, counts once.
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
    if (seen.has(signalId) || alreadyIn.has(keyBefore(signal))) continue;
    seen.add(signalId);
    if (signal.type === 'learning-os.workforce.person')
      changed = withPerson(changed, { personId: signal.subject, ...signal.data }, Date.parse(signal.time));
    if (signal.type === 'learning-os.workforce.left') changed = withLeft(changed, Date.parse(signal.time));
    if (signal.type === 'learning-os.learning.recorded' && isProcessed(changed))
      changed = withFinished(changed, signal);
    // Of whoever objects it is kept that something came, so that it does not count later, and not what it said.
    const said = isProcessed(changed) ? toEvidence(signal, readWith) : [];
    const evidence = said.map((piece) => ({
      ...piece,
      skillId: liveId(skills, piece.skillId),
    }));
    for (const piece of evidence.filter(isOfSkill))
      changed = withEvidence(changed, piece, halfLifeOf(skills, piece.skillId));
    inbox.push({ signalId, evidence, at: Date.parse(signal.time) });
  }
  return { learner: changed, inbox };
}

/**
 * The learner after what they said about a skill of theirs, and where they confirm, the evidence in that: a self-report
 * of the level that they were shown. Its id holds the month, so that saying it often makes nobody surer.
 */
export function answeredBy(
  learner: Learner,
  skill: Skill,
  target: number | undefined,
  response: SkillResponse,
  { strengths }: Pick<Calibration, 'strengths'>,
): { learner: Learner; entry?: InboxEntry } {
  const { skillId, halfLifeDays } = skill;
  const { at } = response;
  const responses = { ...learner.learning.responses, [skillId]: response };
  const answered = { ...learner, learning: { ...learner.learning, responses } };
  const level = estimateOf(learner, skill, target, at)?.level;
  if (response.said === 'contest' || level === undefined) return { learner: answered };
  const signalId = `confirmed.${skillId}.${new Date(at).toISOString().slice(0, 7)}`;
  const piece = {
    id: signalId,
    personId: learner.personId,
    skillId,
    level,
    at,
    strength: strengths['self-report'],
    source: 'self-report' as const,
    givenFor: 'learning' as const,
  };
  return { learner: withEvidence(answered, piece, halfLifeDays), entry: { signalId, evidence: [piece] } };
}
