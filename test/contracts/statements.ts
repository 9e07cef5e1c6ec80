import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { keptAs } from '../../lib/domain/xapi/kept.ts';
import { keysOf } from '../../lib/domain/xapi/keys.ts';
import type { SentStatement } from '../../lib/domain/xapi/statement.ts';
import type { FoundStatement } from '../../lib/ports/statements.ts';
import { named, type Contract } from './contract.ts';

const AT = Date.UTC(2026, 0, 2);
const authority = { account: { homePage: 'urn:tests', name: 'contract' } };
const verb = { id: 'https://verbs.example/tried' };
const sent: SentStatement = { actor: authority, verb, object: { id: 'https://courses.example/1' } };
const found = (place: number): FoundStatement => {
  const own = { id: randomUUID(), stored: new Date(AT).toISOString(), authority, asked: '2.0.0' };
  const statement = keptAs(sent, own);
  return { statement, keys: keysOf(statement), isVoided: false, place };
};
const idsOf = (all: readonly FoundStatement[]) => all.map(({ statement: { id } }) => id);

export const statementsContract: Contract = {
  port: 'Statements',
  checks: {
    async 'statements are stored all or none, and once'({ statements }) {
      const source = `contract-${randomUUID().slice(0, 5)}`;
      const [one, other] = [found(1), found(2)];
      await statements.store(source, [one]);
      await assert.rejects(statements.store(source, [other, one]), named('stale'));
      assert.equal(await statements.find(source, other.statement.id), undefined);
      const kept = await statements.find(source, one.statement.id);
      assert.deepEqual(kept?.statement, one.statement);
      assert.equal(await statements.find(`${source}-2`, one.statement.id), undefined);
    },
    async 'they are listed by what they name, in either order, without what was voided'({ statements }) {
      const source = `contract-${randomUUID().slice(0, 5)}`;
      const all = [found(AT * 1_000), found(AT * 1_000 + 1), found((AT + 5) * 1_000)];
      await statements.store(source, all);
      const [first, second, third] = idsOf(all);
      const ask = { isAscending: false, most: 10 };
      assert.deepEqual(idsOf(await statements.list(source, ask)), [third, second, first]);
      const oldest = { ...ask, isAscending: true, most: 2, verbs: verb.id };
      assert.deepEqual(idsOf(await statements.list(source, oldest)), [first, second]);
      assert.deepEqual(
        idsOf(await statements.list(source, { ...ask, verbs: 'https://verbs.example/other' })),
        [],
      );
      assert.deepEqual(idsOf(await statements.list(source, { ...ask, since: AT })), [third]);
      const beyond = { place: AT * 1_000 + 1, given: [second ?? ''] };
      assert.deepEqual(idsOf(await statements.list(source, { ...ask, beyond })), [first]);
      const last = await statements.find(source, third ?? '');
      if (last) await statements.store(source, [{ ...last, isVoided: true }]);
      assert.deepEqual(idsOf(await statements.list(source, ask)), [second, first]);
    },
    async 'those that name somebody are found in every source, voided ones too'({ statements }) {
      const personId = randomUUID();
      const sources = [1, 2].map(() => `contract-${randomUUID().slice(0, 5)}`);
      const naming = (name: string, isVoided: boolean): FoundStatement => {
        const actor = { account: { homePage: 'https://hr.example', name } };
        const { statement, ...rest } = found(1);
        const own = { ...statement, actor };
        return { ...rest, isVoided, statement: own, keys: keysOf(own) };
      };
      const [one, other] = [naming(personId.toUpperCase(), false), naming(personId, true)];
      const ofNobody = found(2);
      await statements.store(sources[0] ?? '', [one, ofNobody]);
      await statements.store(sources[1] ?? '', [other]);
      // Known by an address, and learned of as theirs.
      const byMail = { ...found(3), personId };
      await statements.store(sources[0] ?? '', [byMail]);
      const kept = await statements.find(sources[0] ?? '', byMail.statement.id);
      assert.equal(kept?.personId, personId);
      const inSource = await Array.fromAsync(statements.kept(sources[0] ?? ''));
      assert.deepEqual(
        new Map(inSource.map(({ statementId, isAttributed }) => [statementId, isAttributed])),
        new Map([
          [one.statement.id, false],
          [ofNobody.statement.id, false],
          [byMail.statement.id, true],
        ]),
      );
      const named = await Array.fromAsync(statements.naming(personId));
      assert.equal(named.length, 3);
      const all = named.filter(({ personId: learnedOf }) => learnedOf === undefined);
      assert.deepEqual(
        new Map(all.map((each) => [each.source, [each.statement.id, each.isVoided]])),
        new Map([
          [sources[0], [one.statement.id, false]],
          [sources[1], [other.statement.id, true]],
        ]),
      );
    },
  },
};
