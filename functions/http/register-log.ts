import { createHash } from 'node:crypto';
import { isFault } from '../../lib/errors.ts';
import type { Ports } from '../../lib/ports/index.ts';
import type { Edit } from '../../lib/ports/registers.ts';

interface Saved {
  version: number;
  etag: string;
}

/**
 * Saves what a human edited. Logged first: a crash in between leaves an entry of the log that the same call makes true; never a
 * change without its entry.
 * @throws NamedError `stale` when an entry is not the one that was seen; the log says that too
 */
export async function saveLogged<const E extends readonly Omit<Edit, 'by' | 'at'>[]>(
  edits: E,
  { by, at, callId }: { by: string; at: number; callId: string },
  { registers, decisions }: Pick<Ports, 'registers' | 'decisions'>,
): Promise<{ [K in keyof E]: Saved }> {
  const content = JSON.stringify(edits);
  const decisionId = `registers:${sha256(JSON.stringify([by, callId, content]))}`;
  const decidedBy = { kind: 'human' as const, name: by };
  const evidence = [`sha256:${sha256(content)}`, ...edits.map(({ register, id }) => `${register}:${id}`)];
  const log = (outcome: string, id: string) =>
    decisions.append({ decisionId: id, at, decidedBy, subject: 'registers', outcome, evidence });
  await log(`saves ${edits.length === 1 ? 'an entry' : `${edits.length} entries`}`, decisionId);
  const saved: Saved[] = [];
  try {
    for (const edit of edits) saved.push(await registers.save({ ...edit, by, at }));
  } catch (error) {
    if (isFault(error, 'stale'))
      await log('not saved: it had changed since it was read', `${decisionId}:stale`);
    throw error;
  }
  return saved as { [K in keyof E]: Saved };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
