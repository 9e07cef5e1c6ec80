import { z } from 'zod';
import { withConfirmed } from '../../../domain/identity/claims.ts';
import { Instant, PersonId } from '../../../domain/ids.ts';
import { badInput, notAllowed, notFound } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import type { Ports } from '../../../ports/index.ts';
import { step } from '../../../step.ts';
import { change } from './claim.ts';
import { replay } from './replay.ts';

/**
 * Takes a human's word for whose an identifier is, then learns of what waited for it. That it was said is logged, and
 * by whom; whose it is is not.
 * @throws NamedError `not-found` where nobody asks, `not-allowed` where they name themselves, `bad-input` for somebody
 *   who is
 *   not known
 */
export const answerIdentity = step({
  name: 'answer-identity',
  agent: 'sensing',
  input: z.strictObject({
    key: z.string(),
    holder: z.union([PersonId, z.literal('nobody')]),
    since: Instant.optional(),
    by: PersonId,
  }),
  async run({ key, holder, since, by }, ports, { at, instanceId }) {
    const question = await ports.identities.question(key);
    if (!question) throw notFound(message('problem.identity.no-question'));
    if (holder === by) throw notAllowed(message('problem.identity.oneself'));
    if (holder !== 'nobody' && !(await isKnown(holder, ports)))
      throw badInput(message('problem.identity.nobody-known'));
    await ports.decisions.append({
      decisionId: `identity-${instanceId}`,
      at,
      decidedBy: { kind: 'human', name: by },
      subject: 'personal-data',
      outcome: `said whose one ${question.identifier.kind} is`,
      evidence: [],
    });
    const said = { holder, ...(since === undefined ? {} : { since: Date.parse(since) }) };
    const { kind } = question.identifier;
    await change(key, kind, (claims) => withConfirmed(claims, said, at), ports);
    return await replay(key, ports, at);
  },
});

async function isKnown(
  personId: string,
  { learners, directoryAccounts }: Pick<Ports, 'learners' | 'directoryAccounts'>,
): Promise<boolean> {
  const { value } = await learners.read('record-keeping', personId);
  return value.person !== undefined || (await directoryAccounts.find(personId)) !== undefined;
}
