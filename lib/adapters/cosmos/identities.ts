import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { ClaimedIdentifier } from '../../domain/identity/claims.ts';
import { textOf } from '../../domain/identity/identifier.ts';
import { IdentityQuestion, WaitingRecord } from '../../domain/identity/question.ts';
import { sha256 } from '../../domain/sha256.ts';
import type { Identities } from '../../ports/identities.ts';
import { MAX_BATCH, save, type Documents, type Write } from './documents.ts';
import { secretOf } from './secret.ts';

const IdentityDocument = z.object({ identity: ClaimedIdentifier });
const QuestionDocument = z.object({ key: z.string(), question: IdentityQuestion });
const WaitingDocument = z.object({ waiting: WaitingRecord });
const [IDENTITY, QUESTION] = ['identity', 'question'];

const idOf = ({ source, statementId }: WaitingRecord): string =>
  `waiting-${sha256(`${source} ${statementId}`, 32)}`;

/**
 * In a partition for each identifier, whose key is an HMAC of it: one read finds it, and whoever reads the store can
 * try no addresses without the secret of the installation.
 * @param draw a secret for an installation that has none yet
 */
export function cosmosIdentities(documents: Documents, draw: () => string): Identities {
  const secret = secretOf(documents, { partition: 'secret', type: 'identity-secret' }, draw);
  const remove = async (key: string, id: string): Promise<void> => {
    if (await documents.holds(key, id)) await documents.batch(key, [{ write: 'delete', id }]);
  };
  return {
    async keyOf(identifier) {
      const text = textOf(identifier);
      return text === undefined
        ? undefined
        : createHmac('sha256', await secret.read())
            .update(text)
            .digest('hex')
            .slice(0, 40);
    },
    async find(key) {
      const found = await documents.read(IdentityDocument, key, IDENTITY);
      return found && { value: found.value.identity, etag: found.etag };
    },
    save: (key, { value, etag }) =>
      documents.batch(key, [
        save(IDENTITY, { type: IDENTITY, identity: value, holders: holdersOf(value) }, etag),
      ]),
    async *ofPerson(personId) {
      const found = documents.query(
        IdentityDocument,
        `c.type = 'identity' AND ARRAY_CONTAINS(c.holders, @personId)`,
        { personId },
      );
      for await (const { value } of found) yield value.identity;
    },
    async ask(key, question, waiting) {
      const asked: Write = { write: 'upsert', id: QUESTION, body: { type: QUESTION, key, question } };
      const all = waiting.map((one): Write => ({
        write: 'upsert',
        id: idOf(one),
        body: { type: 'waiting', waiting: one },
      }));
      for (let from = 0; from < Math.max(1, all.length); from += MAX_BATCH - 1)
        await documents.batch(key, [asked, ...all.slice(from, from + MAX_BATCH - 1)]);
    },
    question: async (key) => (await documents.read(QuestionDocument, key, QUESTION))?.value.question,
    async *questions() {
      for await (const { value } of documents.query(QuestionDocument, `c.type = 'question'`)) yield value;
    },
    async *waiting(key) {
      for await (const { value } of documents.query(WaitingDocument, `c.type = 'waiting'`, {}, key))
        yield value.waiting;
    },
    settle: (key, waiting) => remove(key, idOf(waiting)),
    close: (key) => remove(key, QUESTION),
  };
}

/** Beside the claims, so that what is somebody's is found. */
const holdersOf = ({ claims }: ClaimedIdentifier): string[] => [
  ...new Set(claims.flatMap(({ holder }) => (holder === undefined || holder === 'nobody' ? [] : [holder]))),
];
