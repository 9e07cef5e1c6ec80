import { z } from 'zod';
import { DAY } from '../../domain/durations.ts';
import { BeingSeen, OpeningOwner } from '../../domain/mobility/being-seen.ts';
import { INBOX_SLACK_DAYS } from '../../domain/retention.ts';
import { isFault } from '../../errors.ts';
import type { Movers } from '../../ports/movers.ts';
import { someAtATime } from '../../some-at-a-time.ts';
import { MAX_BATCH, save, type Documents, type Write } from './documents.ts';

const BEING_SEEN = 'being-seen';
const OPENING_OWNER = 'opening-owner';
const WITHDRAWN = 'seen-no-more';
const SeenDocument = z.object({ seen: BeingSeen });
const OwnerDocument = z.object({ owner: OpeningOwner });

/** That somebody withdrew, or chose: not what, and not when. */
const withdrawnNow: Write = { write: 'upsert', id: WITHDRAWN, body: { type: WITHDRAWN } };

const seenId = (openingId: string): string => `${BEING_SEEN}:${openingId}`;
const ownerId = (openingId: string): string => `${OPENING_OWNER}:${openingId}`;

/** To the day, half a year after it was said. */
const keptFromDay = (at: number): number => at - INBOX_SLACK_DAYS * DAY;

/** Beside role-plays and plans, for the same reason: whoever may read what people can do is not let read who looks. */
export function cosmosMovers(documents: Documents): Movers {
  async function* seen(where: string, parameters: Record<string, string>, personId?: string) {
    for await (const { value } of documents.query(SeenDocument, where, parameters, personId))
      yield value.seen;
  }
  const of = (personId: string) => seen(`c.type = 'being-seen'`, {}, personId);
  return {
    find: async (personId, openingId) =>
      (await documents.read(SeenDocument, personId, seenId(openingId)))?.value.seen,
    of,
    forOpening: (openingId) => seen(`c.type = 'being-seen' AND c.seen.openingId = @openingId`, { openingId }),
    withdrawn: async (personId) => (await documents.read(z.object({}), personId, WITHDRAWN))?.etag,
    save: (one, withdrawn) =>
      documents.batch(one.personId, [
        save(WITHDRAWN, { type: WITHDRAWN }, withdrawn),
        {
          write: 'upsert',
          id: seenId(one.openingId),
          body: { type: BEING_SEEN, seen: one, keptFrom: keptFromDay(one.at) },
        },
      ]),
    async withdraw(personId, openingId) {
      const id = seenId(openingId);
      await documents.batch(personId, [withdrawnNow]);
      if (!(await documents.holds(personId, id))) return;
      try {
        await documents.batch(personId, [{ write: 'delete', id }]);
      } catch (error) {
        // Withdrawn by another tap, which a batch refuses as it refuses what cannot be stored.
        if (!isFault(error, 'unavailable') || (await documents.holds(personId, id))) throw error;
      }
    },
    async withdrawAll(personId) {
      await documents.batch(personId, [withdrawnNow]);
      const all = await Array.fromAsync(of(personId));
      for (const some of someAtATime(all, MAX_BATCH))
        await documents.batch(
          personId,
          some.map(({ openingId }) => ({ write: 'delete', id: seenId(openingId) })),
        );
    },
    ownerOf: async (personId, openingId) =>
      (await documents.read(OwnerDocument, personId, ownerId(openingId)))?.value.owner,
    keepOwner: (owner) =>
      documents.batch(owner.personId, [
        {
          write: 'upsert',
          id: ownerId(owner.openingId),
          body: { type: OPENING_OWNER, owner, keptFrom: keptFromDay(owner.at) },
        },
      ]),
  };
}
