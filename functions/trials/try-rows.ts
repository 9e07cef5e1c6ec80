import { rowsToTry, tellTried, markOfWaiting, type RowToTry } from '../../lib/lists/tries.ts';
import { spend } from '../../lib/count-against-rate-limit.ts';
import { isFault, NamedError } from '../../lib/errors.ts';
import { isObserving } from '../../lib/ports/outbound-connector.ts';
import { whatWouldChange, type Would } from './what-would-change.ts';
import type { Trying } from './rules-tried.ts';

/** Drafts that one pass makes: the others wait for the next, so that rules are answered within five minutes. */
const DRAFTS_A_PASS = 2;

/** What a row is told; with a mark of its own where it is not answered yet. */
interface Told {
  text: string;
  waits?: string;
}

/**
 * Answers each row of the lists that somebody wants tried, in the row. Nothing of it is saved; what a draft costs
 * counts on the budgets, and on the ten drafts a day of whoever edited the row, as at the door.
 */
export async function tryRows(trying: Trying): Promise<{ tried: number }> {
  const { ports, at } = trying;
  const { charterRows } = ports.channels;
  const counts = { tried: 0 };
  if ((await isObserving(charterRows)) || (await charterRows.stop?.())) return counts;
  let drafts = 0;
  for (const row of await rowsToTry(ports)) {
    const would: Would =
      'faults' in row
        ? { lines: [ports.words.say('trial.says.misfit', { faults: row.faults })] }
        : await orWhyNot(() => whatWouldChange(row, trying), trying);
    const isDraft = 'draft' in would;
    if (isDraft && drafts === DRAFTS_A_PASS) continue;
    const told =
      'draft' in would && !('faults' in row) ? await drafted(row, would, trying) : { text: inLines(would) };
    // What waits for the next day keeps no other from being made.
    if (isDraft && told.waits === undefined) drafts += 1;
    const call = { at, instanceId: 'rows-tried', step: 'try-rows' };
    if (await tellTried(row, told.text, ports, call, told.waits)) counts.tried += 1;
  }
  return counts;
}

const inLines = (would: Would): string => ('lines' in would ? would.lines.join('\n') : '');

async function drafted(
  { editor }: RowToTry,
  { draft }: Extract<Would, { draft: unknown }>,
  trying: Trying,
): Promise<Told> {
  const { ports, at } = trying;
  const { say } = ports.words;
  // Ten a day and person is a limit only where it is known who.
  if (editor === undefined) return { text: say('trial.says.who') };
  try {
    await spend(editor, 'trial', ports.rateLimits, at);
  } catch (error) {
    if (!isFault(error, 'too-many')) throw error;
    return { text: say('trial.says.too-many'), waits: await markOfWaiting(editor, ports) };
  }
  return { text: inLines(await orWhyNot(async () => ({ lines: await draft() }), trying)) };
}

/** What an agent answers that is off, stopped or without budget; whatever else goes wrong is tried by the next pass. */
async function orWhyNot(answer: () => Promise<Would>, { ports }: Trying): Promise<Would> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof NamedError) || !TOLD.some((kind) => isFault(error, kind))) throw error;
    return { lines: [ports.words.say('trial.says.failed', { why: ports.words.sayMessage(error.said) })] };
  }
}
const TOLD = ['bad-input', 'switched-off', 'stopped', 'over-budget'] as const;
