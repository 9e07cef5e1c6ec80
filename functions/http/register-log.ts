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
 * @throws NamedError `stale` when an entry is not the one that was seen, `precondition-required` when it was not said which one
 * that is; the log says that too
 */
export async function saveLogged<const E extends readonly Omit<Edit, 'by' | 'at'>[]>(
  edits: E,
  { by, at, callId }: { by: string; at: number; callId: string },
  { registers, decisions }: Pick<Ports, 'registers' | 'decisions'>,
): Promise<{ [K in keyof E]: Saved }> {
  const content = JSON.stringify(edits);
  const decisionId = `registers:${sha256(JSON.stringify([by, callId, content]))}`;
  const decidedBy = { kind: 'human' as const, name: by };
  const log = (outcome: string, id: string, of = evidenceOf(edits)) =>
    decisions.append({
      decisionId: id,
      at,
      decidedBy,
      subject: 'registers',
      outcome,
      evidence: [`sha256:${sha256(content)}`, ...of],
    });
  await log(`saves ${edits.length === 1 ? 'an entry' : `${edits.length} entries`}`, decisionId);
  const saved: Saved[] = [];
  try {
    for (const edit of edits) saved.push(await registers.save({ ...edit, by, at }));
  } catch (error) {
    const why = whyNot(error);
    // Of several, those before it are saved.
    if (why) await log(`not saved: ${why}`, `${decisionId}:stale`, evidenceOf(edits.slice(saved.length)));
    throw error;
  }
  return saved as { [K in keyof E]: Saved };
}

const evidenceOf = (edits: readonly Pick<Edit, 'register' | 'id'>[]): string[] =>
  edits.map(({ register, id }) => `${register}:${id}`);

function whyNot(error: unknown): string | undefined {
  if (isFault(error, 'stale')) return 'it had changed since it was read';
  return isFault(error, 'precondition-required') ? 'it stood there and had not been read' : undefined;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
