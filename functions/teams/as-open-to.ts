import type { Words } from '../../lib/messages/words.ts';
import { line, type Button, type Card, type CardPart, type Press } from './card-parts.ts';

/** Whether a door lets the reader of a card in. */
type LetsIn = (door: string) => boolean;

/**
 * A card without what its reader would be refused: a button whose door lets them not in, and with the last button that
 * asks for it a field. Where something may not be done, the card says that it may be read.
 */
export function asOpenTo(card: Card, letsIn: LetsIn, { say }: Words): Card {
  const kept = partsOpen(card.parts, letsIn);
  if (pressesIn(kept).length === pressesIn(card.parts).length) return card;
  const asked = new Set(pressesIn(kept).flatMap(({ asks = [] }) => asks));
  return {
    ...card,
    parts: [...withoutUnasked(kept, asked), line(say('chat.only-read'), 'quiet')],
  };
}

const pressesIn = (parts: readonly CardPart[]): Press[] =>
  parts.flatMap((part) => {
    if (part.is === 'hidden') return pressesIn(part.parts);
    return part.is === 'buttons' ? part.buttons.flatMap(pressesOf) : [];
  });

const pressesOf = (button: Button): Press[] => {
  if ('presses' in button) return [button.presses];
  return 'unfolds' in button ? pressesIn(button.unfolds) : [];
};

function partsOpen(parts: readonly CardPart[], letsIn: LetsIn): CardPart[] {
  const shut = parts.flatMap((part) =>
    part.is === 'hidden' && pressesIn(partsOpen(part.parts, letsIn)).length === 0 ? [part.id] : [],
  );
  return parts.flatMap((part): CardPart[] => {
    if (part.is === 'hidden')
      return shut.includes(part.id) ? [] : [{ ...part, parts: partsOpen(part.parts, letsIn) }];
    if (part.is !== 'buttons') return [part];
    const open = part.buttons.flatMap((button) => buttonOpen(button, letsIn, shut));
    return open.length > 0 ? [{ ...part, buttons: open }] : [];
  });
}

function buttonOpen(button: Button, letsIn: LetsIn, shut: readonly string[]): Button[] {
  if ('reveals' in button) return shut.includes(button.reveals) ? [] : [button];
  if ('presses' in button) {
    const { door } = button.presses;
    return door === undefined || letsIn(door) ? [button] : [];
  }
  if (!('unfolds' in button)) return [button];
  const unfolds = partsOpen(button.unfolds, letsIn);
  return pressesIn(unfolds).length > 0 ? [{ ...button, unfolds }] : [];
}

/** What is typed or chosen goes with the button that would have taken it. */
const withoutUnasked = (parts: readonly CardPart[], asked: ReadonlySet<string>): CardPart[] =>
  parts.flatMap((part): CardPart[] => {
    if (part.is === 'hidden') return [{ ...part, parts: withoutUnasked(part.parts, asked) }];
    return (part.is === 'field' || part.is === 'choice') && !asked.has(part.id) ? [] : [part];
  });
