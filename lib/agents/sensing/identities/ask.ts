import type { WaitingRecord } from '../../../domain/identity/question.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Caller } from '../sources.ts';
import type { LearnedRecord } from './learn-of.ts';

/** Questions that one source may have open, so that nobody's are hidden behind those of another. */
const MOST_OF_A_SOURCE = 500;

/**
 * Asks whose the identifiers are by which nobody was found, and keeps which records wait for the answer. What cannot be
 * anybody’s identifier is asked by nobody: it has no key.
 * @returns records of which nobody is asked, because their source has asked too much: they are kept, and learned of
 *   once they are sent again
 */
export async function askWhose(
  learned: readonly LearnedRecord[],
  { by, source }: { by: Caller; source: string },
  { identities }: Pick<Ports, 'identities'>,
  at: number,
): Promise<{ notAsked: number }> {
  const unknown = learned.filter((one) => 'found' in one);
  let notAsked = 0;
  let open: number | undefined;
  for (const [key, some] of Map.groupBy(unknown, ({ found }) => found.key)) {
    const [first] = some;
    if (key === undefined || !first) continue;
    if (!(await identities.question(key))) {
      open ??= await identities.askedBy(source, MOST_OF_A_SOURCE);
      if (open >= MOST_OF_A_SOURCE) {
        notAsked += some.length;
        continue;
      }
      open += 1;
    }
    const { identifier, found } = first;
    const waiting = some.map(({ statement }): WaitingRecord => ({ source, statementId: statement.id, by }));
    const { why, candidates } = found;
    await identities.ask(key, { identifier, why, candidates, source, askedAt: at }, waiting);
  }
  return { notAsked };
}
