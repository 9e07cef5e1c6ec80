import { performOnce } from '../effects.ts';
import type { CharterLine } from '../domain/charter.ts';
import { lineChanges } from '../domain/rendering/line-changes.ts';
import { sha256 } from '../domain/sha256.ts';
import { isObserving, NotWritten } from '../ports/outbound-connector.ts';
import type { Ports } from '../ports/index.ts';
import type { Call } from '../step.ts';
import { wordsFor } from '../words-for.ts';

/** A line of the strategy that a row of the list changed, while its owner stayed who they are. */
export interface LineChanged {
  before: CharterLine;
  after: CharterLine;
  /** The version that stood before, so that each change is told once. */
  version: string;
  /** The number by which the site knows whoever edited the row. */
  editor: unknown;
}

/**
 * Tells the owner of a line that somebody else changed it in the list: what is otherwise, in a line of their feed that
 * leads to where it stands whole, with what it was before. It is about their own office, so it takes nothing of
 * anybody's attention budget.
 */
export async function tellOwners(changed: readonly LineChanged[], ports: Ports, { at }: Call): Promise<void> {
  const { effects, channels, lists } = ports;
  const { notices } = channels;
  if (changed.length === 0 || (await isObserving(notices)) || (await notices.stop?.())) return;
  const people = await lists.people();
  for (const { before, after, version, editor } of changed) {
    const { lineId, ownerId } = after;
    if (people.some(({ personId, number }) => personId === ownerId && number === editor)) continue;
    const words = await wordsFor(ownerId, ports);
    const what = lineChanges(before, after, words);
    if (what.length === 0) continue;
    // By the line and the version that stood, never by whose it is.
    const once: Call = { at, instanceId: `line-${lineId}`, step: `changed.${sha256(version, 16)}` };
    const text = words.say('notice.line.changed', {
      line: lineId,
      card: words.say('chat.owned'),
      what: what.join(' '),
    });
    try {
      await performOnce(effects, notices, once, { personIds: [ownerId], text, inChat: true }, 'notice');
    } catch (error) {
      // Whom no notice reaches reads it with what they answer for.
      if (!(error instanceof NotWritten)) throw error;
    }
  }
}
