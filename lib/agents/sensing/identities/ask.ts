import type { IdentityQuestion, WaitingRecord } from '../../../domain/identity/question.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Caller } from '../sources.ts';
import type { LearnedRecord } from './learn-of.ts';
import { someAtATime } from '../../../some-at-a-time.ts';

/** Questions that one source may have open, so that nobody's are hidden behind those of another. */
export const MOST_OF_A_SOURCE = 500;
/** Looked up side by side. */
const TOGETHER = 50;

/** What a human is asked about one identifier, and what waits for the answer. */
export interface QuestionToPut {
  key: string;
  question: IdentityQuestion;
  waiting: readonly WaitingRecord[];
}

/**
 * Asks whose the identifiers are by which nobody was found, and keeps which records wait for the answer. What cannot be
 * anybody’s identifier is asked by nobody: it has no key.
 * @returns records of which nobody is asked, because their source has asked too much: they are kept, and learned of
 *   once they are sent again
 */
export async function askWhose(
  learned: readonly LearnedRecord[],
  { by, source }: { by: Caller; source: string },
  ports: Pick<Ports, 'identities'>,
  at: number,
): Promise<{ notAsked: number }> {
  const unknown = learned.filter((one) => 'found' in one);
  const asked = [...Map.groupBy(unknown, ({ found }) => found.key)].flatMap(
    ([key, some]): QuestionToPut[] => {
      const [first] = some;
      if (key === undefined || !first) return [];
      const { identifier, found } = first;
      const waiting = some.map(({ statement }): WaitingRecord => ({ source, statementId: statement.id, by }));
      const { why, candidates } = found;
      return [{ key, question: { identifier, why, candidates, source, askedAt: at }, waiting }];
    },
  );
  const { left } = await askUpTo(asked, source, ports);
  return { notAsked: left.reduce((sum, { waiting }) => sum + waiting.length, 0) };
}

/**
 * Puts the questions of one source, as many as it may have open: what is asked already is asked again, and changes
 * nothing else.
 * @returns those that were not put, in their order
 */
export async function askUpTo(
  asked: readonly QuestionToPut[],
  source: string,
  { identities }: Pick<Ports, 'identities'>,
): Promise<{ left: QuestionToPut[] }> {
  const left: QuestionToPut[] = [];
  let open: number | undefined;
  for (const some of someAtATime(asked, TOGETHER)) {
    const known = await Promise.all(some.map(({ key }) => identities.question(key)));
    for (const [i, one] of some.entries()) {
      if (!known[i]) {
        open ??= await identities.askedBy(source, MOST_OF_A_SOURCE);
        if (open >= MOST_OF_A_SOURCE) {
          left.push(one);
          continue;
        }
        open += 1;
      }
      await identities.ask(one.key, one.question, one.waiting);
    }
  }
  return { left };
}
