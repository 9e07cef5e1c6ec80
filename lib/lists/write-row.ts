import { performOnce } from '../effects.ts';
import { sha256 } from '../domain/sha256.ts';
import { NotWritten } from '../ports/outbound-connector.ts';
import type { Ports } from '../ports/index.ts';
import type { ListRowChange } from '../ports/lists.ts';
import type { Call } from '../step.ts';

/** Writes a row; false where SharePoint refused it, because a human edited it meanwhile, say. */
export async function writeRow(
  change: ListRowChange,
  { effects, channels }: Pick<Ports, 'effects' | 'channels'>,
  call: Call,
): Promise<boolean> {
  try {
    // A new row is looked up by reading the list, so that one that was deleted can be written again.
    const part = `${sha256(JSON.stringify(change), 24)}${change.row ? '' : `.${call.at}`}`;
    await performOnce(effects, channels.charterRows, call, change, part);
    return true;
  } catch (error) {
    if (error instanceof NotWritten) return false;
    throw error;
  }
}
