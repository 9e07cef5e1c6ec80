import type { Verdict } from '../../lib/domain/gate/approval.ts';
import type { Occasion } from '../../lib/domain/gate/posted-card.ts';
import { english } from '../../lib/messages/words.ts';
import type { StackPorts } from '../../local/shared/ports.ts';
import { tenantRecords } from '../tenant-records.ts';
import { DoorRefused, untilThrough } from '../until-through.ts';
import type { ChatRelay } from './relay.ts';

const { say } = english;

/** Whoever decides, in their chat with the bot. */
export interface ChatApprover {
  /** Lets the bot in, so that it may ask. */
  install: () => Promise<void>;
  /** Answers a question on the card that stands in their chat; false where none does. */
  answer: (question: string, verdict: Verdict) => Promise<boolean>;
}

interface Button {
  type?: string;
  title?: string;
  data?: Record<string, unknown>;
}

/** As which a question stands in a chat: as one, as a reminder of it, or for whoever stands in. */
const OCCASIONS: readonly Occasion[] = ['new', 'reminder', 'deputy'];

/** Somebody of the invented company as they press the buttons of their cards. */
export function chatApprover(
  who: { id: string; userPrincipalName: string },
  relay: ChatRelay,
  ports: StackPorts,
): ChatApprover {
  return {
    install: () => untilThrough(() => relay.install(who)),
    async answer(question, verdict) {
      const { chats } = await tenantRecords(ports);
      const titles = OCCASIONS.map((occasion) => say('chat.question.title', { occasion, question }));
      const asks = ({ card }: { card: object }): boolean => titles.includes(textsIn(card)[0] ?? '');
      const card = chats.findLast((one) => one.personId === who.id && asks(one))?.card;
      const pressed =
        card && everyIn(card).find((one) => isButton(one) && one.title === titleOf(verdict, card));
      if (!pressed) return false;
      const { cause, modality, comment } = verdict;
      await untilThrough(async () => {
        const said = await relay.press(who, { ...pressed.data, cause, modality, comment });
        if ('refused' in said) throw new DoorRefused(said.status, said.refused);
      });
      return true;
    },
  };
}

const isButton = ({ type }: Button): boolean => type === 'Action.Execute';

/** The button that says it, of a card about a cause or about a draft. */
function titleOf({ verdict }: Verdict, card: object): string {
  const isDraft = everyIn(card).some(({ title }) => title === say('chat.question.publish'));
  if (verdict === 'send-back') return say('chat.question.send-back');
  if (verdict === 'approve') return say(isDraft ? 'chat.question.publish' : 'chat.question.confirm');
  return say(isDraft ? 'chat.question.reject' : 'chat.question.not-now');
}

function everyIn(value: unknown): Button[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(everyIn)];
}
const textsIn = (card: object): string[] =>
  everyIn(card).flatMap((one) => ('text' in one && typeof one.text === 'string' ? one.text : []));
