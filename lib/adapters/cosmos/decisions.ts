import { z } from 'zod';
import { chain, GENESIS, hashOf, type Decision, type Head, LoggedDecision } from '../../domain/decision.ts';
import { conflict } from '../../errors.ts';
import type { Decisions } from '../../ports/decisions.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import type { Documents } from './documents.ts';
import { message } from '../../messages/message.ts';

/** Told of each new end of the chain, outside the store, so that entries cut off there are noticed. */
export type Witness = (head: Head) => void;

/** What stands in the log is shown as it stands, whatever somebody made of it there. */
const EntryDocument = z.object({ entry: z.unknown() });
const DecisionDocument = z.object({ entry: LoggedDecision });
const Place = z.looseObject({ seq: z.int().min(1), hash: z.string(), at: z.number().exactOptional() });
const Numbered = z.looseObject({ seq: z.int().min(1) });
const PlaceDocument = z.object({ entry: Place });

const CHAIN = 'log';
/** Tries to append: all writers share one end of the chain, and of those that write at once one succeeds. */
const MOST_WRITERS = 200;

/**
 * One chain in one partition, of documents that are created and never changed: the role of the app allows nothing
 * else there. The store removes an entry when its time is over; its place stays, so that what follows it can still be
 * proved. An entry and its place are created together, so two writers can never follow the same entry.
 */
export function cosmosDecisions(documents: Documents, witness: Witness = () => undefined): Decisions {
  /** Where the chain ended when this process last wrote or looked; whoever finds that place taken looks again. */
  let known: Head | undefined;
  const head = async (): Promise<Head | undefined> => {
    const where = `c.type = 'place' ORDER BY c.entry.seq DESC`;
    for await (const { value } of documents.query(EntryDocument, where, {}, CHAIN, 1)) {
      const { success, data } = Place.safeParse(value.entry);
      if (success) return { seq: data.seq, hash: data.hash };
    }
    return undefined;
  };
  return {
    append: (decision) =>
      withOptimisticRetry(async () => {
        const standing = await documents.read(DecisionDocument, CHAIN, decision.decisionId);
        if (standing) {
          mustAgree(standing.value.entry, decision);
          return;
        }
        const entry = chain(decision, known ?? (await head()));
        const last = { seq: entry.seq, hash: entry.hash };
        known = undefined;
        await documents.batch(CHAIN, [
          { write: 'create', id: entry.decisionId, body: { type: 'decision', entry } },
          {
            write: 'create',
            id: `place:${last.seq}`,
            body: { type: 'place', entry: { ...last, at: entry.at } },
          },
        ]);
        known = last;
        witness(last);
      }, MOST_WRITERS),
    async *all() {
      const where = `c.type = 'decision' ORDER BY c.entry.seq`;
      for await (const { value } of documents.query(EntryDocument, where, {}, CHAIN)) yield value.entry;
    },
    head,
    async forgotten() {
      const where = `c.type = 'decision' ORDER BY c.entry.seq`;
      let first = ((await head())?.seq ?? 0) + 1;
      for await (const { value } of documents.query(EntryDocument, where, {}, CHAIN, 1)) {
        // One that says no number is broken where it stands, and nothing follows from it about those before.
        first = Numbered.safeParse(value.entry).data?.seq ?? 1;
        break;
      }
      const place = await documents.read(PlaceDocument, CHAIN, `place:${first - 1}`);
      if (!place) return undefined;
      const { seq, hash, at } = place.value.entry;
      return { seq, hash, ...(at === undefined ? {} : { at }) };
    },
  };
}

/**
 * A rule that runs again after a crash may see other figures, and its first entry stands. What a human decided must be
 * in the log as they decided it. The time is left out: it is another one at each try.
 */
function mustAgree(standing: Decision, decision: Decision): void {
  const isByHuman = [standing, decision].some(({ decidedBy }) => decidedBy.kind === 'human');
  if (isByHuman && contentOf(standing) !== contentOf(decision))
    throw conflict(message('problem.decision.other', { decisionId: decision.decisionId }));
}

const contentOf = (decision: Decision): string => hashOf({ ...decision, at: 0 }, 0, GENESIS);
