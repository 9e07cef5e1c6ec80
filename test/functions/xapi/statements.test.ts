import { describe, expect, it } from '@jest/globals';
import { aboutResource } from '../../../functions/xapi/about.ts';
import { hashOfKey } from '../../../lib/domain/signal/record-source.ts';
import { edit } from '../../support/edit-register.ts';
import { ADA, KEY, VOIDED, passed, recordSource, save, learningSystem } from './client.ts';

const IT: Parameters<typeof edit>[4] = { id: ADA, roles: ['Register.Write', 'Hook.Manage'] };
/** After it registers are read again. */
const MINUTE = 60_001;

const { clock, company, get, post } = learningSystem();

describe('who may', () => {
  const as = (user: string, key: string) => ({
    authorization: `Basic ${Buffer.from(`${user}:${key}`).toString('base64')}`,
  });

  it.each<[string, Record<string, string>]>([
    ['nobody', { authorization: '' }],
    ['another key', as('academy', 'another')],
    ['no key', as('academy', '')],
    ['another name', as('other', KEY)],
    ['what the register holds', as('academy', hashOfKey('', KEY))],
    ['a token', { authorization: `Bearer ${KEY}` }],
    ['a principal that nobody checked', { authorization: '', 'x-ms-client-principal-id': ADA }],
  ])('is not %s, and nothing of the request is read', async (_who, headers) => {
    const refused = await post('{ no JSON', { headers });
    expect(refused.status).toBe(401);
    expect(refused.headers['www-authenticate']).toContain('Basic');
  });

  it('is a source that is on, by either of its keys', async () => {
    const [old, next] = [recordSource(), recordSource()];
    const nextKey = { salt: 'salt-of-the-next-key-x', hash: hashOfKey('salt-of-the-next-key-x', 'next') };
    const edited = { ...old, keys: [...next.keys, nextKey] };
    expect((await edit(company(), 'record-source', 'academy', edited)).status).toBe(403);
    await edit(company(), 'record-source', 'academy', edited, IT);
    clock.now += MINUTE;
    expect((await get('', as('academy', 'next'))).status).toBe(200);
    expect((await get('')).status).toBe(200);
    await edit(company(), 'record-source', 'academy', { ...old, isOff: true }, IT);
    clock.now += MINUTE;
    expect((await get('')).status).toBe(401);
  });

  it('sees and voids nothing of another source', async () => {
    const [id] = (await post(passed())).ids;
    await save(company(), recordSource({ sourceId: 'other', source: 'other.example' }));
    const theirs = as('other', KEY);
    expect((await get(`?statementId=${String(id)}`, theirs)).status).toBe(404);
    const voiding = passed({ verb: { id: VOIDED }, object: { objectType: 'StatementRef', id } });
    expect((await post(voiding, { headers: theirs })).status).toBe(200);
    expect((await get(`?statementId=${String(id)}`)).status).toBe(200);
  });

  it('uses no source that belongs to somebody else', async () => {
    await post(passed());
    await save(company(), recordSource({ sourceId: 'thief' }));
    expect((await post(passed(), { headers: as('thief', KEY) })).status).toBe(403);
    expect((await get('', as('thief', KEY))).status).toBe(403);
  });
});

it('says to anybody which versions it speaks', () => {
  expect(aboutResource()).toMatchObject({ status: 200, jsonBody: { version: ['1.0.3', '2.0.0'] } });
});
