import { describe, expect, it } from '@jest/globals';
import { fromXapi, XapiStatement } from '../../../../lib/agents/sensing/xapi.ts';
import { objectIdOf, recordStatement, voidingOf } from '../../../../lib/domain/receiver/statement.ts';
import type { Happened } from '../../../../lib/domain/receiver/record.ts';
import { SentStatement } from '../../../../lib/domain/xapi/statement.ts';
import { english } from '../../../../lib/messages/words.ts';
import { recordStore } from '../../../support/told-company.ts';

const recordId = '6f1c9f0e-6f0b-4c53-8a1e-2b7a5d3f9c11';
const item = { needId: 'n', assetId: 'a-1', knownAs: ['moodle:12'] };
const page = { title: 'Negotiation for Sellers', url: 'https://contoso.example/p' };
const ann = '2677646c-1a99-4578-896d-5dab048a5c99';
const said = (
  happened: Partial<Happened>,
  change = {},
  who = ann,
  object: { title: string; url?: string } = page,
) =>
  recordStatement(
    { recordId, happened: { kind: 'completed', about: item, at: 0, ...happened } },
    who,
    object,
    recordStore(change),
    english,
  );

const all: [string, ReturnType<typeof said>][] = [
  ['offered', said({ kind: 'offered' })],
  ['completed', said({ kind: 'completed' })],
  [
    'practised',
    said({ kind: 'practised', about: { skillId: 'negotiation' } }, {}, ann, { title: 'Negotiation' }),
  ],
  [
    'released',
    said({ kind: 'released', about: { skillId: 'negotiation' }, level: 3.2 }, { gets: ['levels'] }, ann, {
      title: 'Negotiation',
    }),
  ],
  [
    'mail',
    said(
      {},
      { knowsPeopleBy: 'mail', way: { kind: 'xapi', address: 'https://a.example', version: '1.0.3' } },
      'ann@contoso.example',
    ),
  ],
];

describe('a statement', () => {
  it.each(all)('of %s is one as the standard has it', (_kind, statement) => {
    expect(SentStatement.safeParse(statement).error).toBeUndefined();
  });

  it.each(all.slice(0, 4))('of %s that is forwarded back counts for nothing', (_kind, statement) => {
    expect(fromXapi(XapiStatement.parse(statement), 'lrs')).not.toHaveProperty('signal');
  });

  it('says who by an account, or by mail where there is no home of accounts', () => {
    expect(said({}).actor).toEqual({
      objectType: 'Agent',
      account: { homePage: 'https://login.example', name: ann },
    });
    expect(said({}, { knowsPeopleBy: 'mail' }, 'a@b.example').actor).toHaveProperty(
      'account.name',
      'a@b.example',
    );
    expect(all[4]?.[1].actor).toEqual({ objectType: 'Agent', mbox: 'mailto:ann@contoso.example' });
  });

  it('says which verb, and whether something is complete', () => {
    expect(all.slice(0, 4).map(([, { verb }]) => [verb.id, Object.values(verb.display)])).toEqual([
      ['https://w3id.org/xapi/dod-isd/verbs/assigned', ['was assigned']],
      ['http://adlnet.gov/expapi/verbs/completed', ['completed']],
      ['urn:uuid:2a8b8cfb-d863-4bd3-8eb3-f6c1dc646178', ['practised']],
      ['urn:uuid:e891098b-e570-48f1-8168-b9cf4f534b6c', ['released the level of']],
    ]);
    expect(said({})).toHaveProperty('result', { completion: true });
    expect(said({ kind: 'offered' })).not.toHaveProperty('result');
  });

  it('holds a level only where the system is told levels', () => {
    const released = { kind: 'released' as const, about: { skillId: 's' }, level: 3 };
    expect(said(released, { gets: ['levels'] })).toHaveProperty('result.score', {
      scaled: 0.6,
      raw: 3,
      min: 0,
      max: 5,
    });
    expect(said(released, { gets: ['acts'] })).not.toHaveProperty('result');
  });

  it('is about what people open, what is gone by its own name, or a skill', () => {
    expect(objectIdOf(item, page)).toBe(page.url);
    expect(objectIdOf(item, {})).toBe('urn:uuid:e33d719e-32ca-457b-852b-9b1e77b2079d');
    expect(objectIdOf({ skillId: 'negotiation' }, page)).toBe(
      'urn:uuid:59990d01-a470-492e-8e7f-ea60339f28e0',
    );
    expect(said({}).object.definition).toMatchObject({
      type: 'http://adlnet.gov/expapi/activities/course',
      extensions: { 'urn:uuid:b23c28c1-d78d-433a-8a75-ed38db633b8c': ['moodle:12'] },
    });
    expect(said({ about: { ...item, knownAs: [] } }).object.definition).not.toHaveProperty('extensions');
    expect(said({ about: { skillId: 's' } }).object.definition.type).toBe(
      'urn:uuid:533c11ba-a063-4830-8bba-369f8a4b3fb5',
    );
  });

  it('that takes one back names nobody, and is the same each time', () => {
    const voiding = voidingOf({ recordId });
    expect(SentStatement.safeParse(voiding).success).toBe(true);
    expect(voiding).toEqual(voidingOf({ recordId }));
    expect(voiding.object).toEqual({ objectType: 'StatementRef', id: recordId });
    expect(voiding.id).not.toBe(recordId);
  });
});
