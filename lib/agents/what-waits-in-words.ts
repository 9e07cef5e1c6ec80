import type { WaitingKind, Waits } from '../domain/waiting.ts';
import type { MessageId } from '../messages/message.ts';
import type { Words } from '../messages/words.ts';

/** What the card is called that opens it: whoever types that is offered it. */
export const openedBy = {
  undertaking: 'chat.undertakings',
  opening: 'chat.openings',
  'opening-look': 'chat.openings',
  'critical-role': 'chat.critical-roles',
  'bench-look': 'chat.critical-roles',
  requisition: 'chat.requisitions',
  'requisition-compared': 'chat.requisitions',
  review: 'chat.reviews',
  'brief-shared': 'chat.waits',
} as const satisfies Record<WaitingKind, MessageId>;

/** That something waits, as a feed shows it: which kind, and what to write. Of several kinds, how to see them all. */
export function noticeThatWaits(due: readonly Pick<Waits, 'kind'>[], { say }: Words): string {
  const [kind, ...others] = new Set(due.map((one) => one.kind));
  return kind === undefined || others.length > 0
    ? say('notice.waits.several', { card: say('chat.waits') })
    : say(`notice.waits.${kind}`, { card: say(openedBy[kind]) });
}
