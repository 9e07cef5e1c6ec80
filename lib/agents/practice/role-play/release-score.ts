import { z } from 'zod';
import { monthOf } from '../../../domain/budget.ts';
import type { Evidence } from '../../../domain/evidence.ts';
import { Id, PersonId } from '../../../domain/ids.ts';
import { isProcessed } from '../../../domain/learner-status.ts';
import { withChange } from '../../../domain/population-pass/person-contribution.ts';
import { debriefOf, levelReleased } from '../../../domain/practice/role-play/debrief.ts';
import { answeredTurns, type RolePlaySession } from '../../../domain/practice/role-play/session.ts';
import { STRENGTH } from '../../../domain/skill-estimate/constants.ts';
import { halfLifeOf, withEvidence } from '../../../domain/skill.ts';
import { conflict } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import { withOptimisticRetry } from '../../../optimistic-retry.ts';
import type { Ports } from '../../../ports/index.ts';
import { mayConcern, step } from '../../../step.ts';
import { ownSession, scriptOf } from './playable.ts';

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
    const { asset, script } = await scriptOf(played, ports);
    // From the moment of its first release, so that trying again means the same month.
    const id = `role-play.${asset.skillId}.${monthOf(played.releasedAt ?? at)}`;
    if (played.releasedAt === undefined) await mayCount(personId, id, ports);
    // Marked first: from then on nobody goes back in it, so that what is counted is what was released.
    const session = await markReleased(personId, sessionId, ports, at);
    const level = levelReleased(debriefOf(script, answeredTurns(session)));
    await counted(
      {
        id,
        personId,
        skillId: asset.skillId,
        source: 'self-report',
        givenFor: 'learning',
        strength: STRENGTH['self-report'],
        at,
        level,
      },
      ports,
    );
    return { sessionId, level, isReleased: true as const };
  },
});

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
  withOptimisticRetry(async () => {
    const stored = await ownSession(personId, sessionId, ports);
    const { value: session } = stored;
    if (session.endedAt === undefined) throw conflict(message('problem.role-play.not-over', { sessionId }));
    if (answeredTurns(session).length === 0)
      throw conflict(message('problem.role-play.nothing-said', { sessionId }));
    if (session.releasedAt === undefined)
      await ports.rolePlays.save({ ...stored, value: { ...session, changedAt: at, releasedAt: at } });
    return session;
  });

/** Once, whatever ended an earlier try. */
const counted = (evidence: Evidence, ports: Ports): Promise<void> =>
  withOptimisticRetry(async () => {
    const { personId, skillId, id, at } = evidence;
    if ((await ports.learners.alreadyIn('record-keeping', personId, [id])).has(id)) return;
    const stored = await ports.learners.read('own-access', personId);
    const halfLife = halfLifeOf(await ports.registers.skills(), skillId);
    const value = withChange(stored.value, withEvidence(stored.value, evidence, halfLife), at);
    await ports.learners.commit({ ...stored, value }, [{ signalId: id, evidence: [evidence] }]);
  });
