import { z } from 'zod';
import { monthOf } from '../../../domain/policy/budget.ts';
import type { Evidence } from '../../../domain/signal/evidence.ts';
import { Id, PersonId } from '../../../domain/ids.ts';
import { isProcessed } from '../../../domain/person/learner-status.ts';
import { withChange } from '../../../domain/population-pass/person-contribution.ts';
import { debriefOf, levelReleased } from '../../../domain/practice/role-play/debrief.ts';
import { answeredTurns, type RolePlaySession } from '../../../domain/practice/role-play/session.ts';
import { STRENGTH } from '../../../domain/skill-estimate/constants.ts';
import { halfLifeOf } from '../../../domain/skill/skill.ts';
import { withEvidence } from '../../../domain/person/learner.ts';
import { conflict, NamedError } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import { withOptimisticRetry } from '../../../optimistic-retry.ts';
import type { Ports } from '../../../ports/index.ts';
import { mayConcern, step, type Call } from '../../../step.ts';
import { recordsTold } from '../../outgoing-records.ts';
import { findScript, ownSession, scriptOf, type Playable } from './playable.ts';

/**
 * Takes the score of a role-play among what is known of the caller's skill, because they want it: a number, given to
 * learn, and worth no more than their own word, since a model scored it and they chose which one to show. Of what was
 * said nothing comes along. A second time changes nothing, and a skill counts one a month: playing often makes nobody
 * surer.
 * @throws NamedError `stopped` by a switch for this person; `conflict` where they object, it is not over, or another
 *   one counted this month
 */
export const releaseScore = step({
  name: 'release-score',
  agent: 'practice',
  input: z.strictObject({ personId: PersonId, sessionId: Id }),
  async run({ personId, sessionId }, ports, { at, step: name }) {
    await mayConcern(personId, name, ports);
    const { value: played } = await ownSession(personId, sessionId, ports);
    const playable = await scriptOf(played, ports);
    if (played.releasedAt === undefined)
      await mayCount(personId, evidenceIdOf(playable.asset.skillId, at), ports);
    // Marked first: from then on nobody goes back in it, so that what is counted is what was released.
    const session = await markReleased(personId, sessionId, ports, at);
    await countReleased(session, playable, ports, at);
    return { sessionId, level: levelOf(session, playable), isReleased: true as const };
  },
});

/**
 * The session with its released score counted, where a crash came between its release and that; as it is where nothing
 * is to be counted, or cannot be now. It is looked at whenever its person lists what they play.
 */
export async function healedRelease(
  session: RolePlaySession,
  ports: Ports,
  { at, step: name }: Pick<Call, 'at' | 'step'>,
): Promise<RolePlaySession> {
  const { personId, releasedAt, countedAt } = session;
  if (releasedAt === undefined || countedAt !== undefined) return session;
  try {
    await mayConcern(personId, name, ports);
    const playable = await findScript(session, ports);
    const { value: learner } = await ports.learners.read('own-access', personId);
    return playable && isProcessed(learner) ? await countReleased(session, playable, ports, at) : session;
  } catch (error) {
    if (error instanceof NamedError) return session;
    throw error;
  }
}

/** From the moment of its release, so that trying again means the same month. */
const evidenceIdOf = (skillId: string, releasedAt: number): string =>
  `role-play.${skillId}.${monthOf(releasedAt)}`;

const levelOf = (session: RolePlaySession, { script }: Playable): number =>
  levelReleased(debriefOf(script, answeredTurns(session)));

/** Takes a released score among what is known, and notes on the session that it stands there. */
async function countReleased(
  session: RolePlaySession,
  playable: Playable,
  ports: Ports,
  at: number,
): Promise<RolePlaySession> {
  const { personId, sessionId, releasedAt = at } = session;
  const { skillId } = playable.asset;
  await counted(
    {
      id: evidenceIdOf(skillId, releasedAt),
      personId,
      skillId,
      source: 'self-report',
      givenFor: 'learning',
      strength: STRENGTH['self-report'],
      at: releasedAt,
      level: levelOf(session, playable),
    },
    ports,
  );
  return await changedSession(personId, sessionId, ports, (now) =>
    now.countedAt === undefined ? { ...now, changedAt: at, countedAt: at } : now,
  );
}

async function mayCount(personId: string, id: string, { learners }: Ports): Promise<void> {
  const { value: learner } = await learners.read('own-access', personId);
  if (!isProcessed(learner)) throw conflict(message('problem.role-play.objected'));
  if ((await learners.alreadyIn('record-keeping', personId, [id])).has(id))
    throw conflict(message('problem.role-play.counted'));
}

const markReleased = (
  personId: string,
  sessionId: string,
  ports: Ports,
  at: number,
): Promise<RolePlaySession> =>
  changedSession(personId, sessionId, ports, (session) => {
    if (session.endedAt === undefined) throw conflict(message('problem.role-play.not-over', { sessionId }));
    if (answeredTurns(session).length === 0)
      throw conflict(message('problem.role-play.nothing-said', { sessionId }));
    return session.releasedAt === undefined ? { ...session, changedAt: at, releasedAt: at } : session;
  });

/** The session as it is stored after a change, which may leave it as it is. */
const changedSession = (
  personId: string,
  sessionId: string,
  ports: Ports,
  change: (session: RolePlaySession) => RolePlaySession,
): Promise<RolePlaySession> =>
  withOptimisticRetry(async () => {
    const stored = await ownSession(personId, sessionId, ports);
    const value = change(stored.value);
    if (value !== stored.value) await ports.rolePlays.save({ ...stored, value });
    return value;
  });

/** Once, whatever ended an earlier try. */
const counted = (evidence: Evidence, ports: Ports): Promise<void> =>
  withOptimisticRetry(async () => {
    const { personId, skillId, id, at } = evidence;
    if ((await ports.learners.alreadyIn('record-keeping', personId, [id])).has(id)) return;
    const stored = await ports.learners.read('own-access', personId);
    const halfLife = halfLifeOf(await ports.registers.skills(), skillId);
    const value = withChange(stored.value, withEvidence(stored.value, evidence, halfLife), at);
    const released = { kind: 'released' as const, about: { skillId }, at, level: evidence.level };
    await ports.learners.commit(
      { ...stored, value },
      [{ signalId: id, evidence: [evidence] }],
      await recordsTold(stored.value, value, ports, [released]),
    );
  });
