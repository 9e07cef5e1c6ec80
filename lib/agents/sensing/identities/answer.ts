import { z } from 'zod';
import { withAnswer } from '../../../domain/identity/answer.ts';
import type { IdentityClaim } from '../../../domain/identity/claims.ts';
import { Instant, PersonId } from '../../../domain/ids.ts';
import { momentOf, timeOf } from '../../../domain/xapi/parts.ts';
import { badInput, notAllowed, notFound } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import type { Ports } from '../../../ports/index.ts';
import { step } from '../../../step.ts';
import { change } from './claim.ts';
import { vouchedSince } from './find-holder.ts';
import { isKnownPerson } from './is-known-person.ts';
import { replay } from './replay.ts';

/**
 * Takes a human's word for whose an identifier is, then learns of what waited for it. One that was answered before is
 * answered anew by its key: what was learned of until then stays. That it was said is logged with the key, and by whom;
 * whose it is is not.
 * @throws NamedError `not-found` where nobody asks and nobody answered, `not-allowed` where they name themselves or are
 *   among those whose it may be, `bad-input` for somebody who is not known or a time that ends before it begins
 */
export const answerIdentity = step({
  name: 'answer-identity',
  agent: 'sensing',
  input: z.strictObject({
    key: z.string(),
    holder: z.union([PersonId, z.literal('nobody')]),
    since: Instant.optional(),
    until: Instant.optional(),
    by: PersonId,
  }),
  async run({ key, holder, since, until, by }, ports, { at, instanceId }) {
    const question = (await ports.identities.question(key))?.value;
    const known = (await ports.identities.find(key))?.value;
    const kind = question?.identifier.kind ?? known?.kind;
    if (kind === undefined || !(question ?? known?.claims.some(({ isConfirmed }) => isConfirmed)))
      throw notFound(message('problem.identity.no-question'));
    const maybeTheirs = [...(question?.candidates ?? []), ...(known?.claims ?? []).map((one) => one.holder)];
    if (holder === by || maybeTheirs.includes(by)) throw notAllowed(message('problem.identity.oneself'));
    if (holder !== 'nobody' && !(await isKnownPerson(holder, ports)))
      throw badInput(message('problem.identity.nobody-known'));
    const said = { holder, since: momentIn(since), until: momentIn(until) };
    if (said.since !== undefined && said.until !== undefined && said.since >= said.until)
      throw badInput(message('problem.identity.no-time'));
    await ports.decisions.append({
      decisionId: `identity-${instanceId}-${key}`,
      at,
      decidedBy: { kind: 'human', name: by },
      subject: 'personal-data',
      outcome: `said whose one ${kind} is`,
      evidence: [key],
    });
    const moments = question ? await momentsOf(key, ports, at) : [];
    const notReusedSince = await vouchedSince(ports);
    const answered = (claims: readonly IdentityClaim[]) =>
      withAnswer(claims, said, { moments, at, notReusedSince });
    await change(key, kind, answered, ports);
    return await replay(key, ports, at);
  },
});

const momentIn = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Date.parse(text);

/** Of what waits; now, where a question is asked of nothing that waits. */
async function momentsOf(
  key: string,
  { identities, statements }: Pick<Ports, 'identities' | 'statements'>,
  at: number,
): Promise<number[]> {
  const moments: number[] = [];
  for await (const { source, statementId } of identities.waiting(key)) {
    const found = await statements.find(source, statementId);
    if (!found || found.isVoided) continue;
    const { timestamp } = found.statement;
    const { since, until } = timeOf(timestamp);
    moments.push(since, momentOf(timestamp), until);
  }
  return moments.length > 0 ? moments : [at];
}
