import { z } from 'zod';
import { answersTo, partAnswered, ToItem } from '../../domain/delivery/answer-item.ts';
import { Id, PersonId } from '../../domain/ids.ts';
import { conflict, notFound } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { step } from '../../step.ts';
import { keepPart } from './subject.ts';

/**
 * Takes, in one step and without a reason, what somebody says to something of theirs: later, not relevant, that they
 * finished it, or that they think otherwise. Nobody is told who said so; what many say is told of the group.
 */
export const answerItem = step({
  name: 'answer-item',
  agent: 'delivery',
  input: z.strictObject({ personId: PersonId, needId: Id, said: ToItem }),
  async run({ personId, needId, said }, ports, { at }) {
    const stored = await ports.learners.read('own-access', personId);
    const part = stored.value.participations[needId];
    if (!part) throw notFound(message('problem.item.missing', { needId }));
    if (said === 'finished' && part.deliveredAt === undefined)
      throw conflict(message('problem.item.not-there', { needId }));
    if (said === 'later' && part.deliveredAt === undefined && part.group !== 'first')
      throw conflict(message('problem.item.in-comparison', { needId }));
    await keepPart(stored, needId, (latest = part) => partAnswered(latest, said, at), ports);
    const now = partAnswered(part, said, at);
    return {
      said,
      answers: answersTo(now),
      ...(now.laterAt === undefined ? {} : { laterAt: now.laterAt }),
      ...(now.finishedAt === undefined ? {} : { finishedAt: now.finishedAt }),
    };
  },
});
