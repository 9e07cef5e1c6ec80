import type { Company } from '../sample/company.ts';
import type { Stack } from '../local/stack.ts';
import { chatApprover } from './chat/approver.ts';
import { chatRelay } from './chat/relay.ts';
import { answerAsOneOf, type Answer, type Approvers } from './gates.ts';
import { APPROVER_NAME } from './seed.ts';

/** How the story's humans answer: on the card in the approver's chat, or at the door where there is none or it is not theirs. */
export function answersOf(
  stack: Stack,
  approvers: Approvers,
  { approver: { personId } }: Pick<Company, 'approver'>,
): { answer: Answer; whereAnswered: () => string; install: () => Promise<void> } {
  const who = { id: personId, userPrincipalName: APPROVER_NAME };
  const inChat = chatApprover(who, chatRelay(stack, stack.now), stack.ports);
  const answered = { inChat: 0, atTheDoor: 0 };
  return {
    whereAnswered: () =>
      `${answered.inChat} questions answered on their card in the chat so far, ${answered.atTheDoor} at the door`,
    install: () => inChat.install(),
    async answer(needId, approvalId, verdict) {
      if (await inChat.answer(approvalId, verdict)) {
        answered.inChat += 1;
        return;
      }
      await answerAsOneOf(approvers, { needId, approvalId }, verdict, `story-${approvalId}`);
      answered.atTheDoor += 1;
    },
  };
}
