import { z } from 'zod';
import { approvalIdOf } from '../domain/approval.ts';
import { Id } from '../domain/ids.ts';
import { instanceIdOf } from '../domain/need.ts';
import { afterRaces } from '../races.ts';
import { step } from '../step.ts';
import { causeFacts } from './cause-facts.ts';

/** Brings the open question about the cause of a need up to what is known by now. The card in the channel stays as it was sent. */
export const refreshQuestion = step({
  name: 'refresh-question',
  input: z.strictObject({ needId: Id }),
  run: ({ needId }, ports) =>
    afterRaces(async () => {
      const need = await ports.needs.find(needId);
      const approvalId = need && approvalIdOf(instanceIdOf(need.value), 'cause-and-priority');
      const asked = approvalId ? await ports.needs.findApproval(needId, approvalId) : undefined;
      if (!need || asked?.value.status !== 'pending') return { refreshed: false };
      const facts = await causeFacts(need.value, ports);
      await ports.needs.commit(needId, { approval: { ...asked, value: { ...asked.value, facts } } });
      return { refreshed: true };
    }),
});
