import { chain, type LoggedDecision } from '../../domain/decision.ts';
import { NamedError } from '../../errors.ts';
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
        if (await documents.read(CHAIN, decision.decisionId)) return;
        const head = await documents.read<Head>(CHAIN, HEAD);
        const entry = chain(decision, head?.value);
        try {
          await documents.batch(CHAIN, [
            save(entry.decisionId, { type: 'decision', entry }, undefined),
            save(HEAD, { type: 'head', seq: entry.seq, hash: entry.hash }, head?.etag),
          ]);
          return;
        } catch (error) {
          if (!(error instanceof NamedError && error.fault.kind === 'stale')) throw error;
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
