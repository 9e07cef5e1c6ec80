import { describe, expect, test } from '@jest/globals';
import {
  answeredForByOthers,
  EmploymentPolicy,
  employmentUses,
  usesOn,
} from '../../../../lib/domain/policy/employment.ts';
import { personId } from '../../examples.ts';

const [ada, ben] = [personId(1), personId(2)];
const on = (ownerId: string) => ({ isOn: true, ownerId });
const read = (policy: object) => EmploymentPolicy.parse(policy);

describe('what bears on employment', () => {
  test('is off as shipped', () => {
    expect(usesOn(read({}))).toEqual([]);
  });

  test.each(employmentUses)('is on where somebody answers for it: %s, and no other use with it', (use) => {
    expect(EmploymentPolicy.safeParse({ [use]: { isOn: true } }).success).toBe(false);
    expect(usesOn(read({ [use]: on(ada) }))).toEqual([use]);
    expect(usesOn(read({ [use]: { ownerId: ada } }))).toEqual([]);
  });

  test('is put into use by whoever answers for it, and switched off by anybody', () => {
    const byAda = read({ mobility: on(ada) });
    const nothing = read({});
    expect(answeredForByOthers(nothing, byAda, ada)).toEqual([]);
    expect(answeredForByOthers(nothing, byAda, ben)).toEqual(['mobility']);
    expect(answeredForByOthers(byAda, read({ mobility: { isOn: false, ownerId: ada } }), ben)).toEqual([]);
    expect(answeredForByOthers(byAda, nothing, ben)).toEqual([]);
  });

  test('stays with whoever answers for it until another one takes it over themselves', () => {
    const byAda = read({ mobility: on(ada) });
    expect(answeredForByOthers(byAda, byAda, ben)).toEqual([]);
    expect(answeredForByOthers(byAda, read({ mobility: on(ben) }), ada)).toEqual(['mobility']);
    expect(answeredForByOthers(byAda, read({ mobility: on(ben) }), ben)).toEqual([]);
    const both = read({ mobility: on(ada), hiring: on(ada) });
    expect(answeredForByOthers(byAda, both, ben)).toEqual(['hiring']);
  });
});
