import { expect, it } from '@jest/globals';
import { recordStatement, voidingOf } from '../../../lib/domain/receiver/statement.ts';
import { english } from '../../../lib/messages/words.ts';
import { recordStore } from '../../support/told-company.ts';
import { ADA, learningSystem } from './client.ts';

const { company, post, get } = learningSystem();
const recordId = '6f1c9f0e-6f0b-4c53-8a1e-2b7a5d3f9c11';
const statement = () =>
  recordStatement(
    {
      recordId,
      happened: { kind: 'completed', about: { needId: 'n', assetId: 'a', knownAs: ['moodle:12'] }, at: 0 },
    },
    ADA,
    { title: 'Negotiation for Sellers', url: 'https://contoso.example/p' },
    recordStore(),
    english,
  );

it('a record store takes what the layer tells it, again after a lost answer, and takes it back', async () => {
  expect(await post(statement())).toMatchObject({ status: 200, ids: [recordId] });
  expect([200, 409]).toContain((await post(statement())).status);
  expect((await get(`?statementId=${recordId}`)).json).toMatchObject({
    id: recordId,
    result: { completion: true },
  });
  expect((await post(voidingOf({ recordId }))).status).toBe(200);
  expect([200, 409]).toContain((await post(voidingOf({ recordId }))).status);
  expect((await get(`?statementId=${recordId}`)).status).toBe(404);
  expect((await get(`?voidedStatementId=${recordId}`)).status).toBe(200);
  expect(company().bus.waiting).toEqual([]);
});
