import { z } from 'zod';
import type { PendingApproval } from '../domain/gate/approval.ts';
import type { WordToApprover } from '../domain/gate/reminders.ts';
import { performOnce } from '../effects.ts';
import { isObserving, NotWritten } from '../ports/outbound-connector.ts';
import type { Ports } from '../ports/index.ts';
import { step, type Call } from '../step.ts';
import { wordsFor } from '../words-for.ts';
import { isAskedInChat } from './asked-where.ts';
import { questionSeen } from '../domain/gate/question-seen.ts';
import { wordsAbout } from './words-due.ts';

/**
 * Brings each question that waits to whoever was asked, and after some days to a deputy: a line in their own feed, in
 * their working hours, once for each time that the policy says. Whoever is asked in their chat is reminded there. The
 * flow that waits knows nothing of it.
 */
export const remindApprovers = step({
  name: 'remind-approvers',
  input: z.strictObject({}),
  async run(_, ports, call) {
    const { notices } = ports.channels;
    const count = { reminded: 0, notReached: 0 };
    if ((await isObserving(notices)) || (await notices.stop?.())) return count;
    for await (const question of ports.needs.pendingApprovals())
      for (const reminder of await wordsAbout(question, ports, call.at)) {
        if (await isAskedInChat(reminder.personId, ports)) continue;
        count[(await remind(reminder, question, ports, call)) ? 'reminded' : 'notReached'] += 1;
      }
    return count;
  },
});

/** Whether they were told, now or before. Whom the notice cannot reach is asked no less in the approvers' channel. */
async function remind(
  { personId, part, isDeputy }: WordToApprover,
  asked: PendingApproval,
  ports: Ports,
  { at }: Call,
): Promise<boolean> {
  const { effects, channels, needs, registers } = ports;
  const { approvalId, instanceId, dueAt } = asked;
  const words = await wordsFor(personId, ports);
  const { value: need } = await needs.need(asked.needId);
  const { question } = questionSeen(asked, need, (await registers.policy()).thresholds, words);
  const day = words.day(dueAt);
  const text = words.say(isDeputy ? 'notice.deputy' : 'notice.approver', { question, day });
  const key = { at, instanceId, step: `${remindApprovers.name}.${approvalId.slice(instanceId.length + 1)}` };
  try {
    await performOnce(effects, channels.notices, key, { personIds: [personId], text }, part);
    return true;
  } catch (error) {
    if (error instanceof NotWritten) return false;
    throw error;
  }
}
