import { performOnce } from '../effects.ts';
import { sha256 } from '../domain/sha256.ts';
import { isObserving, NotWritten } from '../ports/outbound-connector.ts';
import type { Ports } from '../ports/index.ts';
import type { Call } from '../step.ts';
import { wordsFor } from '../words-for.ts';
import type { Moves } from './moves-between.ts';

/**
 * Tells whoever a row names that it waits for their yes, once for what it says: nobody else would see it in time. It is
 * about their own office, so it takes nothing of anybody's attention budget.
 */
export async function tellAsked(
  list: string,
  asked: Moves['asked'],
  ports: Ports,
  { at }: Call,
): Promise<void> {
  const { effects, channels } = ports;
  const { notices } = channels;
  if ((await isObserving(notices)) || (await notices.stop?.())) return;
  for (const { row, read } of asked) {
    // By the row and what it says, never by whom it names.
    const once: Call = {
      at,
      instanceId: `list-${sha256(list, 8)}-${row.itemId}`,
      step: `asks.${sha256(`${read.mark} ${read.place}`, 16)}`,
    };
    const words = await wordsFor(read.asks, ports);
    const text = words.say('notice.list.asks', {
      list,
      card: words.say('chat.owned'),
      take: words.say('chat.office.take'),
      refuse: words.say('chat.office.refuse'),
    });
    try {
      await performOnce(effects, notices, once, { personIds: [read.asks], text, inChat: true }, 'notice');
    } catch (error) {
      // Whom no notice reaches is met by the next pass; the row says itself for whom it waits.
      if (!(error instanceof NotWritten)) throw error;
    }
  }
}
