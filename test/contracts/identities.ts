import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { DAY } from '../../lib/domain/milliseconds.ts';
import type { ClaimedIdentifier } from '../../lib/domain/identity/claims.ts';
import type { IdentityQuestion, WaitingRecord } from '../../lib/domain/identity/question.ts';
import { named, type Contract } from './contract.ts';

const keyFor = () => randomUUID().replaceAll('-', '');
const claimed = (holder: string): ClaimedIdentifier => ({ kind: 'mail', claims: [{ holder, notedAt: 1 }] });

export const identitiesContract: Contract = {
  port: 'Identities',
  checks: {
    async 'a key is the same for the same identifier, and tells nothing of it'({ identities }) {
      const value = `${randomUUID()}@a.example`;
      const key = await identities.keyOf({ kind: 'mail', value });
      assert.match(key ?? '', /^[\da-f]{40}$/);
      assert.equal(await identities.keyOf({ kind: 'mail', value: value.toUpperCase() }), key);
      assert.notEqual(await identities.keyOf({ kind: 'upn', value }), key);
      assert.equal(await identities.keyOf({ kind: 'mail', value: ' ' }), undefined);
    },
    async 'what is claimed is found by its key and by whose it is, and changes by its version'({
      identities,
    }) {
      const [key, personId] = [keyFor(), randomUUID()];
      assert.equal(await identities.find(key), undefined);
      await identities.save(key, { value: claimed(personId) });
      await assert.rejects(identities.save(key, { value: claimed(personId) }), named('stale'));
      const found = await identities.find(key);
      assert.deepEqual(found?.value, claimed(personId));
      assert.deepEqual(await Array.fromAsync(identities.ofPerson(personId)), [claimed(personId)]);
      const without = { kind: 'mail', claims: [{ notedAt: 1 }] };
      await identities.save(key, { ...found, value: without });
      assert.deepEqual(await Array.fromAsync(identities.ofPerson(personId)), []);
      assert.deepEqual((await identities.find(key))?.value, without);
    },
    async 'a question is asked once however often, with each record that waits for it'({ identities }) {
      const key = keyFor();
      const by = { kind: 'app', id: randomUUID() } as const;
      const question: IdentityQuestion = {
        identifier: { kind: 'mail', value: 'somebody@a.example' },
        why: 'unmatched',
        candidates: [],
        source: 'academy.example',
        askedAt: 1,
      };
      const records = Array.from({ length: 120 }, (): WaitingRecord => ({
        source: 'academy.example',
        statementId: randomUUID(),
        by,
      }));
      await identities.ask(key, question, records);
      await identities.ask(key, { ...question, askedAt: 2 }, records.slice(0, 1));
      const open = await identities.question(key);
      assert.ok(open);
      assert.deepEqual(open.value, question);
      assert.equal(await identities.askedBy(question.source, 1), 1);
      const asked = await Array.fromAsync(identities.questions());
      assert.equal(asked.filter((one) => one.key === key).length, 1);
      assert.equal((await Array.fromAsync(identities.waiting(key))).length, 120);
      const [first] = records;
      if (first) for (let i = 0; i < 2; i += 1) await identities.settle(key, first);
      assert.equal((await Array.fromAsync(identities.waiting(key))).length, 119);
      await identities.ask(key, question, records.slice(0, 1));
      await assert.rejects(identities.close(key, open.etag ?? ''), named('stale'));
      await identities.close(key, (await identities.question(key))?.etag ?? '');
      assert.equal(await identities.question(key), undefined);
    },
    async 'a question keeps the address that somebody can read, whichever way it came first'({ identities }) {
      const mail = { kind: 'mail', value: 'somebody@a.example' } as const;
      const hash = { kind: 'mail-hash', value: 'de6311a7' } as const;
      const rest: Omit<IdentityQuestion, 'identifier'> = {
        why: 'unmatched',
        candidates: [],
        source: 'academy.example',
        askedAt: 1,
      };
      for (const order of [
        [mail, hash],
        [hash, mail],
      ]) {
        const key = keyFor();
        for (const identifier of order) await identities.ask(key, { ...rest, identifier }, []);
        assert.deepEqual((await identities.question(key))?.value.identifier, mail);
      }
      const key = keyFor();
      await identities.ask(key, { ...rest, identifier: mail }, []);
      // The address goes with the question that it came in: what is asked anew after it is asked as it is named then.
      await identities.ask(key, { ...rest, identifier: hash, askedAt: 31 * DAY }, []);
      assert.deepEqual((await identities.question(key))?.value.identifier, hash);
    },
  },
};
