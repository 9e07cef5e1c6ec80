import { z } from 'zod';
import type { Evidence } from '../../../domain/evidence.ts';
import { Id, PersonId } from '../../../domain/ids.ts';
import { withChange } from '../../../domain/population-pass/person-contribution.ts';
import { debriefOf, levelReleased } from '../../../domain/practice/role-play/debrief.ts';
import { answeredTurns, type RolePlaySession } from '../../../domain/practice/role-play/session.ts';
import { STRENGTH } from '../../../domain/skill-estimate/constants.ts';
import { halfLifeOf, withEvidence } from '../../../domain/skill.ts';
import { conflict } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import { withOptimisticRetry } from '../../../optimistic-retry.ts';
import type { Ports } from '../../../ports/index.ts';
import { step } from '../../../step.ts';
import { ownSession, scriptOf } from './playable.ts';

/**
 * Takes the score of a role-play among what is known of the caller's skill, because they want it: a number, given to
 * learn, and worth no more than their own word, since a model scored it and they chose which one to show. Of what was
 * said nothing comes along. A second time changes nothing.
 */
export const releaseScore = step({
  name: 'release-score',
  agent: 'practice',
  input: z.strictObject({ personId: PersonId, sessionId: Id }),
  async run({ personId, sessionId }, ports, { at }) {
    const { asset, script } = await scriptOf((await ownSession(personId, sessionId, ports)).value, ports);
    // Marked first: from then on nobody goes back in it, so that what is counted is what was released.
    const session = await markReleased(personId, sessionId, ports, at);
    const level = levelReleased(debriefOf(script, answeredTurns(session)));
    await counted(
      {
        id: `role-play.${sessionId}`,
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
