import { z } from 'zod';
import { Id, PersonId } from '../../../domain/ids.ts';
import { coachingOf } from '../../../domain/practice/role-play/coaching.ts';
import { answeredTurns } from '../../../domain/practice/role-play/session.ts';
import { notFound } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import { step } from '../../../step.ts';
import { ownSession, scriptOf } from './playable.ts';

/** What a coach says of one turn. It changes nothing and asks no model. */
export const coachTurn = step({
  name: 'coach-turn',
  agent: 'practice',
  input: z.strictObject({ personId: PersonId, sessionId: Id, turnId: Id }),
  async run({ personId, sessionId, turnId }, ports) {
    const { value: session } = await ownSession(personId, sessionId, ports);
    const { script } = await scriptOf(session, ports);
    const turns = answeredTurns(session);
    const place = turns.findIndex((turn) => turn.turnId === turnId);
    const coaching = coachingOf(script, turns.slice(0, place + 1));
    if (!coaching) throw notFound(message('problem.role-play.no-turn', { turnId }));
    return coaching;
  },
});
