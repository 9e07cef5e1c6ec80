import type { PersonId } from '../domain/ids.ts';
import type { ApprovalRequest } from '../domain/gate/approval.ts';
import { lineOf } from '../domain/charter.ts';
import { wordsAtFirst } from '../domain/gate/reminders.ts';
import { isObserving } from '../ports/outbound-connector.ts';
import type { Ports } from '../ports/index.ts';

type Known = Pick<Ports, 'registers' | 'chats' | 'channels'>;

/** Whether the bot may ask anybody at all now: by the policy, by a switch, and by whether the layer only observes. */
export async function mayAskInChat({ registers, channels }: Pick<Ports, 'registers' | 'channels'>) {
  const { escalation } = await registers.policy();
  return (
    escalation.askIn !== 'channel' &&
    !(await isObserving(channels.chat)) &&
    (await channels.chat.stop?.()) === undefined
  );
}

/** Whether somebody is asked, and reminded, by the bot: they let it in, and nothing keeps it from speaking. */
export const isAskedInChat = async (personId: PersonId, ports: Known): Promise<boolean> =>
  (await mayAskInChat(ports)) && (await ports.chats.find(personId)) !== undefined;

/** Whether a question is put in the channel: not where the policy says chat, and somebody who is asked has the bot. */
export async function isAskedInChannel(
  { needId, gate, involved }: Pick<ApprovalRequest, 'needId' | 'gate' | 'involved'>,
  ports: Known & Pick<Ports, 'needs'>,
): Promise<boolean> {
  const { registers, needs } = ports;
  if ((await registers.policy()).escalation.askIn !== 'chat') return true;
  const [approvers, charter, { value: need }] = await Promise.all([
    registers.entries('approver'),
    registers.charter(),
    needs.need(needId),
  ]);
  const asked = wordsAtFirst(
    { gate, involved: [...involved, ...need.requestedBy] },
    approvers.map(({ id, value }) => ({ id, ...value })),
    lineOf(charter, need.charterLineId),
  );
  for (const { personId } of asked) if (await isAskedInChat(personId, ports)) return false;
  return true;
}
