import { z } from 'zod';
import { PersonId, RegisterId } from '../../domain/ids.ts';
import { sha256 } from '../../domain/sha256.ts';
import { actOfUndertaking, mayConfirm, UndertakingStanding } from '../../domain/workforce/undertaking.ts';
import { notFound, stale } from '../../errors.ts';
import { logThenSave } from '../../log-then-save.ts';
import { message } from '../../messages/message.ts';
import { step } from '../../step.ts';

/**
 * What the owner of an undertaking says of it: from a yes on the plan counts with it, and after a withdrawal no more.
 * Without `agent`: a human says it, and nothing is worked out.
 * @throws NamedError `not-found` for one that is not theirs, `stale` where it says otherwise by now than what they read
 */
export const answerUndertaking = step({
  name: 'answer-undertaking',
  input: z.strictObject({
    undertakingId: RegisterId,
    standing: UndertakingStanding,
    by: PersonId,
    callId: z.string(),
    version: z.int().exactOptional(),
  }),
  async run({ undertakingId, standing, by, callId, version: read }, { registers, decisions }, { at }) {
    const entry = (await registers.latest('undertaking')).find(({ id }) => id === undertakingId);
    if (!entry || !mayConfirm(entry.value, by))
      throw notFound(message('problem.undertaking.missing', { undertakingId }));
    if (read !== undefined && read !== entry.version)
      throw stale(message('problem.undertaking.stale', { undertakingId }));
    if (entry.value.standing === standing) return { value: entry.value, version: entry.version };
    const value = { ...entry.value, standing };
    const { saved, overtaken } = await logThenSave(
      {
        decisionId: `undertaking:${undertakingId}:${sha256(JSON.stringify([by, callId]), 24)}`,
        at,
        decidedBy: { kind: 'human', name: by },
        subject: 'registers',
        outcome: actOfUndertaking(value),
        evidence: [`undertaking:${undertakingId}`],
      },
      [{ register: 'undertaking', id: undertakingId, value, by, at, ifMatch: entry.etag }],
      { registers, decisions },
    );
    if (overtaken) throw overtaken;
    return { value, version: saved[0]?.version ?? entry.version };
  },
});
