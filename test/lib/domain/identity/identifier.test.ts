import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { textOf, type Identifier } from '../../../../lib/domain/identity/identifier.ts';

const same = (one: Identifier, other: Identifier) => textOf(one) === textOf(other);
const mail = (value: string): Identifier => ({ kind: 'mail', value });

describe('an identifier', () => {
  it('is the same in capitals', () => {
    expect(same(mail('ann@a.example'), mail('Ann@A.Example'))).toBe(true);
  });

  it('is found by the hash of xAPI, too', () => {
    const hash = createHash('sha1').update('mailto:ann@a.example').digest('hex').toUpperCase();
    expect(same(mail('Ann@a.example'), { kind: 'mail-hash', value: hash })).toBe(true);
  });

  it.each([
    ['a letter that only looks the same', mail('аnn@a.example'), mail('ann@a.example')],
    ['a Kelvin sign for a K', mail('\u212Aim@a.example'), mail('kim@a.example')],
    ['another domain', mail('ann@b.example'), mail('ann@a.example')],
    [
      'a number without its zeros',
      { kind: 'employee-id', value: '0012' } as const,
      { kind: 'employee-id', value: '12' } as const,
    ],
    ['a name to sign in by', { kind: 'upn', value: 'ann@a.example' } as const, mail('ann@a.example')],
  ])('is another one with %s', (_, one, other) => {
    expect(same(one, other)).toBe(false);
  });

  it.each([' ', '\t', '\u00a0', '\ufeff', '\u200b', '\u00ad', '\u3164', '\u2800', '\u{e0020}'])(
    'is none with %j at its edge, and is not taken for the one without',
    (blank) => {
      for (const kind of ['account', 'openid', 'employee-id', 'mail', 'upn'] as const)
        for (const value of [`bob@a${blank}`, `${blank}bob@a`])
          expect(textOf({ kind, value })).toBeUndefined();
    },
  );

  it.each([mail(''), mail(' '), mail('ann'), mail('a b@c'), { kind: 'employee-id', value: '  ' } as const])(
    'is none where it is %j',
    (none) => {
      expect(textOf(none)).toBeUndefined();
    },
  );
});
