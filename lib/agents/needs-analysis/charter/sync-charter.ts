import { z } from 'zod';
import { performOnce } from '../../../effects.ts';
import { logThenSave } from '../../../log-then-save.ts';
import { isObserving, NotWritten } from '../../../ports/connector.ts';
import type { Ports } from '../../../ports/index.ts';
import { step, type Call } from '../../../step.ts';
import { movesBetween, type LineMove } from './charter-rows.ts';
import { sha256 } from '../../../domain/sha256.ts';

/**
 * Brings the charter and the list in which humans keep it together; what somebody changes meanwhile is left to the next
 * pass. Without `agent`: both sides belong to humans, and nothing is decided.
 */
export const syncCharter = step({
  name: 'sync-charter',
  input: z.strictObject({}),
  async run(_, ports, call) {
    const rows = await ports.charterList.rows();
    const counts = { takenOver: 0, written: 0, later: 0 };
    const { charterRows } = ports.channels;
    if (!rows || (await isObserving(charterRows)) || (await charterRows.stop?.())) return counts;
    for (const move of movesBetween(rows, await ports.registers.entries('charter'), ports.words)) {
      const isDone =
        (move.move === 'write' || (await takeOver(move, ports, call))) && (await write(move, ports, call));
      counts[isDone ? (move.move === 'write' ? 'written' : 'takenOver') : 'later'] += 1;
    }
    return counts;
  },
});

/** Saves a human’s edit of the list; false where the register changed in between. */
async function takeOver(
  { line, ifMatch, change }: Extract<LineMove, { move: 'take-over' }>,
  ports: Ports,
  { at }: Call,
): Promise<boolean> {
  const { overtaken } = await logThenSave(
    {
      decisionId: `charter-list:${line.lineId}:${String(change.fields['LearningOsMark'])}:${ifMatch === undefined ? 'new' : sha256(ifMatch, 24)}`,
      at,
      decidedBy: { kind: 'human', name: 'whoever edited the list of the strategy' },
      subject: 'registers',
      outcome: `saves charter line ${line.lineId}, as it was edited in the list`,
      evidence: [`charter:${line.lineId}`, `list-item:${change.row?.itemId ?? 'new'}`],
    },
    [{ register: 'charter', id: line.lineId, value: line, at, ...(ifMatch ? { ifMatch } : {}) }],
    ports,
  );
  return overtaken === undefined;
}

/** Writes a row; false where SharePoint refused it, because a human edited it meanwhile, say. */
async function write({ change }: LineMove, { effects, channels }: Ports, call: Call): Promise<boolean> {
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
