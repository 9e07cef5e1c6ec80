import { chain, GENESIS, hashOf, type Decision, type LoggedDecision } from '../../domain/decision.ts';
import { conflict, isFault } from '../../errors.ts';
import type { Decisions } from '../../ports/decisions.ts';
import { save, type Documents } from './documents.ts';

interface Head {
  seq: number;
  hash: string;
}

const CHAIN = 'log';
const HEAD = 'head';

/** One chain in one partition: the entry and the head are written together, so two writers can never follow the same entry. */
export function cosmosDecisions(documents: Documents): Decisions {
  return {
    async append(decision) {
      for (;;) {
        const standing = await documents.read<{ entry: LoggedDecision }>(CHAIN, decision.decisionId);
        if (standing) {
          mustAgree(standing.value.entry, decision);
          return;
        }
        const head = await documents.read<Head>(CHAIN, HEAD);
        const entry = chain(decision, head?.value);
        try {
          await documents.batch(CHAIN, [
            save(entry.decisionId, { type: 'decision', entry }, undefined),
            save(HEAD, { type: 'head', seq: entry.seq, hash: entry.hash }, head?.etag),
          ]);
          return;
        } catch (error) {
          if (!isFault(error, 'stale')) throw error;
        }
      }
    },
    async *all() {
      const where = `c.type = 'decision' ORDER BY c.entry.seq`;
      for await (const { value } of documents.query<{ entry: LoggedDecision }>(where, {}, CHAIN))
        yield value.entry;
    },
    head: async () => (await documents.read<Head>(CHAIN, HEAD))?.value,
  };
}

/**
 * A rule that runs again after a crash may see other figures, and its first entry stands. What a human decided must be in the
 * log as they decided it. The time is left out: it is another one at each try.
 */
function mustAgree(standing: Decision, decision: Decision): void {
  const isByHuman = [standing, decision].some(({ decidedBy }) => decidedBy.kind === 'human');
  if (isByHuman && contentOf(standing) !== contentOf(decision))
    throw conflict(
      `The log holds another decision under ${decision.decisionId}. Nothing was done; send it under a new key.`,
    );
}

const contentOf = (decision: Decision): string => hashOf({ ...decision, at: 0 }, 0, GENESIS);
