import type { Company } from '../sample/company.ts';
import type { Stack } from '../local/stack.ts';
import { chatApprover } from './chat/approver.ts';
import { chatRelay } from './chat/relay.ts';
import { answerAsOneOf, type Answer, type Approvers } from './gates.ts';
import { APPROVER_NAME } from './seed.ts';

/** How many questions were answered where. */
export interface Answered {
  inChat: number;
  atTheDoor: number;
}

export interface Answers {
  answer: Answer;
  /** Those before with what was answered since this was last asked, and in words. */
  countedOn: (before: Answered | undefined) => { answered: Answered; said: string };
  install: () => Promise<void>;
}

/**
 * How the story's humans answer: on the card in the approver's chat, or at the door where there is none or it is not
 * theirs.
 */
export function answersOf(
  stack: Stack,
  approvers: Approvers,
  { approver: { personId } }: Pick<Company, 'approver'>,
): Answers {
  const who = { id: personId, userPrincipalName: APPROVER_NAME };
  const inChat = chatApprover(who, chatRelay(stack, stack.now), stack.ports);
  let since: Answered = { inChat: 0, atTheDoor: 0 };
  return {
    countedOn(before = { inChat: 0, atTheDoor: 0 }) {
      const answered = {
        inChat: before.inChat + since.inChat,
        atTheDoor: before.atTheDoor + since.atTheDoor,
      };
      since = { inChat: 0, atTheDoor: 0 };
      return {
        answered,
        said:
          answered.inChat + answered.atTheDoor === 0
            ? 'what was answered so far, you answered in the browser'
            : `${answered.inChat} questions answered on their card in the chat so far, ${answered.atTheDoor} at the door`,
      };
    },
    install: () => inChat.install(),
    async answer(asked, verdict) {
      if (await inChat.answer(asked.question, verdict)) {
        since.inChat += 1;
        return;
      }
      await answerAsOneOf(approvers, asked, verdict, `story-${asked.approvalId}`);
      since.atTheDoor += 1;
    },
  };
}
