import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { ClaimedIdentifier } from '../../domain/identity/claims.ts';
import { textOf } from '../../domain/identity/identifier.ts';
import { IdentityQuestion, readableOf, WaitingRecord } from '../../domain/identity/question.ts';
import { DAY } from '../../domain/milliseconds.ts';
import { INBOX_SLACK_DAYS, QUARANTINE_DAYS } from '../../domain/policy/retention.ts';
import { sha256 } from '../../domain/sha256.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import type { Identities } from '../../ports/identities.ts';
import { MAX_BATCH, save, type Documents, type Write } from './documents.ts';
import { secretOf } from './secret.ts';
import { someAtATime } from '../../some-at-a-time.ts';

const IdentityDocument = z.object({ identity: ClaimedIdentifier });
const QuestionDocument = z.object({ key: z.string(), question: IdentityQuestion });
const WaitingDocument = z.object({ waiting: WaitingRecord });
const [IDENTITY, QUESTION] = ['identity', 'question'];

const idOf = ({ source, statementId }: WaitingRecord): string =>
  `waiting-${sha256(`${source} ${statementId}`, 32)}`;

const waits = (one: WaitingRecord): Write => ({
  write: 'upsert',
  id: idOf(one),
  body: { type: 'waiting', waiting: one },
});

const KEPT = QUARANTINE_DAYS * DAY;
/** However often it is written, it goes when it would have gone. */
const saved = (key: string, question: IdentityQuestion, etag: string | undefined): Write =>
  save(
    QUESTION,
    { type: QUESTION, key, question, keptFrom: question.askedAt - INBOX_SLACK_DAYS * DAY },
    etag,
  );

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
    ask: (key, question, waiting) =>
      withOptimisticRetry(async () => {
        const open = await documents.read(QuestionDocument, key, QUESTION);
        const last = open?.value.question;
        // One whose time is over is gone, though the store may hold it yet: nothing of it is taken over.
        const before = last && question.askedAt - last.askedAt < KEPT ? last : undefined;
        const asked = {
          ...question,
          identifier: readableOf(before?.identifier, question.identifier),
          askedAt: before?.askedAt ?? question.askedAt,
        };
        const [some, more] = [waiting.slice(0, MAX_BATCH - 1), waiting.slice(MAX_BATCH - 1)];
        await documents.batch(key, [saved(key, asked, open?.etag), ...some.map(waits)]);
        for (const part of someAtATime(more, MAX_BATCH)) await documents.batch(key, part.map(waits));
      }),
    async question(key) {
      const found = await documents.read(QuestionDocument, key, QUESTION);
      return found && { value: found.value.question, etag: found.etag };
    },
    saveQuestion: (key, { value, etag }) => documents.batch(key, [saved(key, value, etag)]),
    async askedBy(source, most) {
      const where = `c.type = 'question' AND c.question.source = @source`;
      const found = documents.query(QuestionDocument, where, { source }, undefined, most);
      const keys = new Set<string>();
      for await (const { value } of found) if (keys.add(value.key).size === most) break;
      return keys.size;
    },
    async *questions() {
      for await (const { value } of documents.query(QuestionDocument, `c.type = 'question'`)) yield value;
    },
    async *waiting(key) {
      for await (const { value } of documents.query(WaitingDocument, `c.type = 'waiting'`, {}, key))
        yield value.waiting;
    },
    settle: (key, waiting) => remove(key, idOf(waiting)),
    close: (key, etag) => documents.batch(key, [{ write: 'delete', id: QUESTION, etag }]),
  };
}

/** Beside the claims, so that what is somebody's is found. */
const holdersOf = ({ claims }: ClaimedIdentifier): string[] => [
  ...new Set(claims.flatMap(({ holder }) => (holder === undefined || holder === 'nobody' ? [] : [holder]))),
];
