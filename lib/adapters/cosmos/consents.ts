import { z } from 'zod';
import { DAY } from '../../domain/milliseconds.ts';
import type { PersonId } from '../../domain/ids.ts';
import { OwnerName } from '../../domain/opened-by-owner.ts';
import { INBOX_SLACK_DAYS } from '../../domain/policy/retention.ts';
import { isFault } from '../../errors.ts';
import type { Consents } from '../../ports/consents.ts';
import { someAtATime } from '../../some-at-a-time.ts';
import { MAX_BATCH, save, type Documents, type Write } from './documents.ts';

/** Before there was more than openings, it was stored of which opening. */
const OwnerOfOpening = OwnerName.omit({ of: true })
  .extend({ openingId: z.string() })
  .transform(({ openingId: of, ...owner }): OwnerName => ({ ...owner, of }));
const OwnerDocument = z.object({ owner: z.union([OwnerName, OwnerOfOpening]) });

/** To the day, half a year after it was said. */
const keptFromDay = (at: number): number => at - INBOX_SLACK_DAYS * DAY;

/** One kind of consent: its types of documents, and where a consent lies in its document. */
interface ConsentKind<Consent> {
  types: { consent: string; owner: string; withdrawn: string };
  /** Field of the document that holds it. */
  field: string;
  schema: z.ZodType<Consent>;
  /** The entry to whose owner it was said. */
  to: (consent: Consent) => string;
  /** Which documents hold all consents, and those to one `@entryId`. */
  where: { all: string; to: string };
}

/** Beside role-plays and plans, for the same reason: whoever may read what people can do is not let read who agreed. */
export function cosmosConsents<Consent extends { personId: PersonId; at: number }>(
  documents: Documents,
  { types, field, schema, to, where }: ConsentKind<Consent>,
): Consents<Consent> {
  const ConsentDocument = z.object({ [field]: schema });
  const idOf = (entryId: string): string => `${types.consent}:${entryId}`;
  const ownerIdOf = (entryId: string): string => `${types.owner}:${entryId}`;
  /** That somebody withdrew, or chose: not what, and not when. */
  const withdrawnNow: Write = { write: 'upsert', id: types.withdrawn, body: { type: types.withdrawn } };
  const consentIn = (document: Record<string, unknown>): Consent => schema.parse(document[field]);
  async function* consents(which: string, parameters: Record<string, string>, personId?: string) {
    for await (const { value } of documents.query(ConsentDocument, which, parameters, personId))
      yield consentIn(value);
  }
  const of = (personId: string) => consents(where.all, {}, personId);
  return {
    async find(personId, entryId) {
      const found = await documents.read(ConsentDocument, personId, idOf(entryId));
      return found && consentIn(found.value);
    },
    of,
    to: (entryId) => consents(where.to, { entryId }),
    withdrawn: async (personId) => (await documents.read(z.object({}), personId, types.withdrawn))?.etag,
    save: (one, withdrawn) =>
      documents.batch(one.personId, [
        save(types.withdrawn, { type: types.withdrawn }, withdrawn),
        {
          write: 'upsert',
          id: idOf(to(one)),
          body: { type: types.consent, [field]: one, keptFrom: keptFromDay(one.at) },
        },
      ]),
    async withdraw(personId, entryId) {
      const id = idOf(entryId);
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
          some.map((one) => ({ write: 'delete', id: idOf(to(one)) })),
        );
    },
    ownerOf: async (personId, entryId) =>
      (await documents.read(OwnerDocument, personId, ownerIdOf(entryId)))?.value.owner,
    keepOwner: (owner) =>
      documents.batch(owner.personId, [
        {
          write: 'upsert',
          id: ownerIdOf(owner.of),
          body: { type: types.owner, owner, keptFrom: keptFromDay(owner.at) },
        },
      ]),
  };
}
