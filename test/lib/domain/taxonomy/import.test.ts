// cspell:words Verhandeln Négociation
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RegisterId } from '../../../../lib/domain/ids.ts';
import { changesTo, idFrom, profileChangesTo } from '../../../../lib/domain/taxonomy/import.ts';
import { negotiation } from '../../examples.ts';

describe('an imported id', () => {
  test('fits the registers, whatever it comes from, and is the same each time', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (foreign) => {
        const id = idFrom('esco', foreign);
        expect(RegisterId.safeParse(id).success).toBe(true);
        expect(idFrom('esco', foreign)).toBe(id);
      }),
    );
  });

  test('tells long ones apart', () => {
    const long = 'x'.repeat(60);
    expect(idFrom('esco', `${long}1`)).not.toBe(idFrom('esco', `${long}2`));
  });
});

describe('what an import would change', () => {
  const current = new Map([['negotiation', { ...negotiation, halfLifeDays: 90, mergedInto: 'bargaining' }]]);

  test('is nothing where only what people decided differs', () => {
    expect(changesTo(current, [negotiation])).toEqual({ added: [], changed: [], same: 1 });
  });

  test('keeps the names in languages of which the import says nothing', () => {
    const [de, fr] = [{ label: 'Verhandeln' }, { label: 'Négociation' }];
    const spoken = new Map([['negotiation', { ...negotiation, translations: { de: { label: 'Alt' }, fr } }]]);
    expect(changesTo(spoken, [negotiation]).same).toBe(1);
    expect(changesTo(spoken, [{ ...negotiation, translations: { de } }]).changed).toEqual([
      { ...negotiation, translations: { de, fr } },
    ]);
    expect(changesTo(current, [{ ...negotiation, translations: { de } }]).changed[0]?.translations).toEqual({
      de,
    });
  });

  test('keeps half-life and merge of what is renamed, and adds what is new', () => {
    const renamed = { ...negotiation, label: 'Negotiating' };
    const fresh = { ...negotiation, skillId: 'fresh' };
    expect(changesTo(current, [renamed, fresh])).toEqual({
      added: [fresh],
      changed: [{ ...renamed, halfLifeDays: 90, mergedInto: 'bargaining' }],
      same: 0,
    });
  });

  test('of role profiles does not depend on the order of their fields', () => {
    const profile = { roleId: 'r', title: 'R', targets: { a: 1 } };
    const same = { targets: { a: 1 }, title: 'R', roleId: 'r' };
    expect(profileChangesTo(new Map([['r', profile]]), [same]).same).toBe(1);
  });
});
