import type { WaitingRecord } from '../../../domain/identity/question.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Caller } from '../sources.ts';
import type { LearnedRecord } from './learn-of.ts';

/**
 * Asks whose the identifiers are by which nobody was found, and keeps which records wait for the answer. What cannot be
 * anybody’s identifier is asked by nobody: it has no key.
 */
export async function askWhose(
  learned: readonly LearnedRecord[],
  { by, source }: { by: Caller; source: string },
  { identities }: Pick<Ports, 'identities'>,
  at: number,
): Promise<void> {
  const unknown = learned.filter((one) => 'found' in one);
  for (const [key, some] of Map.groupBy(unknown, ({ found }) => found.key)) {
    const [first] = some;
    if (key === undefined || !first) continue;
    const { identifier, found } = first;
    const waiting = some.map(({ statement }): WaitingRecord => ({ source, statementId: statement.id, by }));
    const { why, candidates } = found;
    await identities.ask(key, { identifier, why, candidates, source, askedAt: at }, waiting);
  }
}
