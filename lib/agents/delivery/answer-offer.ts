import { z } from 'zod';
import { partAnswered } from '../../domain/delivery/answer-item.ts';
import { Id, PersonId } from '../../domain/ids.ts';
import { withMoments } from '../../domain/need/moment.ts';
import type { Learner } from '../../domain/person/learner.ts';
import { badInput, notFound } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { step } from '../../step.ts';
import { changeLearner } from '../change-learner.ts';

/** What somebody says to an offer, or to being offered anything at such moments. */
export const ToOffer = z.enum(['not-relevant', 'later', 'stop', 'go-on']);

/** Takes, in one step and without a reason, what somebody says to an offer at a moment of theirs. */
export const answerOffer = step({
  name: 'answer-offer',
  agent: 'delivery',
  input: z.strictObject({ personId: PersonId, said: ToOffer, needId: Id.optional() }),
  async run({ personId, said, needId }, ports, { at }) {
    const stored = await ports.learners.read('own-access', personId);
    if (said === 'not-relevant' || said === 'later') {
      if (needId === undefined) throw badInput(message('problem.moment.which', { said }));
      if (stored.value.participations[needId]?.moment === undefined)
        throw notFound(message('problem.item.missing', { needId }));
    }
    await changeLearner(stored, (learner) => withAnswer(learner, said, needId ?? '', at), ports);
    return {
      offers: (said === 'stop' ? at : stored.value.moments?.stoppedAt) === undefined || said === 'go-on',
    };
  },
});

function withAnswer(learner: Learner, said: z.infer<typeof ToOffer>, needId: string, at: number): Learner {
  if (said === 'stop')
    return withMoments(learner, { stoppedAt: at, open: undefined, objective: undefined, later: undefined });
  if (said === 'go-on') return withMoments(learner, { stoppedAt: undefined });
  const part = learner.participations[needId];
  const participations = part
    ? { ...learner.participations, [needId]: partAnswered(part, said, at) }
    : learner.participations;
  return withMoments({ ...learner, participations }, { later: undefined });
}
