import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  admit,
  appRoles,
  nameOf,
  requireKind,
  requireRole,
  type AppRole,
} from '../../../../functions/http/door/principal.ts';
import { broken, header, holding, oid, ROLE, roles } from '../callers.ts';
import { personId } from '../../../lib/examples.ts';

/** Who is let through a place with a role, as a door does it. */
function admitted(given: string | null, role: AppRole | null, inFront: boolean) {
  const principal = admit(given, inFront);
  requireRole(principal, role);
  return principal;
}

describe('a caller', () => {
  test.each(roles)('with the role %s is let through its doors', (role) => {
    expect(admitted(holding(role), role, true)).toEqual({ kind: 'app', id: personId(1), roles: [role] });
  });

  test('is let in by the long names of claims as by the short ones', () => {
    const short = header([
      { typ: 'oid', val: personId(1) },
      { typ: ROLE, val: 'Need.Read' },
    ]);
    expect(admitted(short, 'Need.Read', true)).toEqual(admitted(holding('Need.Read'), 'Need.Read', true));
  });

  test.each([
    ['Ines Falk', 'Ines Falk'],
    ['Ines  Falk\u200B (HR)', 'Ines Falk (HR)'],
    ['\u0421\u0430\u0440\u0430', '\u0421\u0430\u0440\u0430'],
    ['a'.repeat(90), `${'a'.repeat(79)}…`],
    ['https://evil.example/approve', undefined],
    ['<b>Ines</b>', undefined],
    ['   ', undefined],
    [undefined, undefined],
  ])('is called what the sign-in says, where that can be shown: %s', (said, shown) => {
    const claims = said === undefined ? [oid] : [oid, { typ: 'name', val: said }];
    expect(admit(header(claims), true).name).toBe(shown);
  });

  test('without a name that can be shown signs nothing', () => {
    expect(nameOf(admit(header([oid, { typ: 'name', val: 'Ines Falk' }]), true))).toBe('Ines Falk');
    expect(() => nameOf(admit(header([oid]), true))).toThrow('says no name');
  });

  test('without any role passes only where none is asked for', () => {
    expect(admitted(holding(), null, true).id).toBe(personId(1));
    expect(() => admitted(holding(), 'Need.Read', true)).toThrow('app role Need.Read');
  });

  test('with every role but the one asked for is refused by name', () => {
    for (const role of roles) {
      const others = holding(...roles.filter((other) => other !== role));
      expect(() => admitted(others, role, true)).toThrow(
        `This needs the app role ${role} (to ${appRoles[role]}), which IT gives.`,
      );
    }
  });

  test.each(['need.read', 'Need.Read ', 'Need.Read,Need.Decide', 'Need.*', '*', ''])(
    'with a role “%s” does not hold Need.Read',
    (almost) => {
      expect(() => admitted(holding(almost), 'Need.Read', true)).toThrow('app role Need.Read');
    },
  );

  test('is refused while no authentication stands in front, whatever the header says', () => {
    fc.assert(
      fc.property(
        fc.option(fc.constantFrom(null, holding(...roles), holding())),
        fc.option(fc.constantFrom(...roles)),
        (given, role) => {
          expect(() => admitted(given, role, false)).toThrow('not switched on in front of this app');
        },
      ),
    );
  });
});

describe('a forged or broken header', () => {
  test('is refused in each of 1,000 variants, with and without a role', () => {
    let seen = 0;
    fc.assert(
      fc.property(broken, fc.option(fc.constantFrom(...roles)), (given, role) => {
        seen += 1;
        expect(() => admitted(given, role, true)).toThrow('No signed-in caller.');
      }),
      { numRuns: 1_000 },
    );
    expect(seen).toBe(1_000);
  });

  test('is what it says: the same header unbroken is let in', () => {
    expect(admitted(header([oid]), null, true).id).toBe(personId(1));
  });

  test('gains no role from claims that are no role claims', () => {
    const typ = fc.string().filter((made) => made !== 'roles' && made !== ROLE);
    fc.assert(
      fc.property(typ, fc.constantFrom(...roles), (made, role) => {
        expect(() => admitted(header([oid, { typ: made, val: role }]), role, true)).toThrow(
          `app role ${role}`,
        );
      }),
    );
  });
});

describe('a token that Teams got for its tab', () => {
  const scope = (val: string) => ({ typ: 'http://schemas.microsoft.com/identity/claims/scope', val });
  const role = { typ: 'roles', val: 'Need.Decide' };

  test('is its person’s, and opens nothing that takes a role', () => {
    const person = admitted(header([oid, scope('access_as_user'), role]), null, true);
    expect(person).toMatchObject({ kind: 'user', roles: [] });
    expect(() => admitted(header([oid, scope('access_as_user'), role]), 'Need.Decide', true)).toThrow(
      'app role Need.Decide',
    );
  });

  test.each(['user_impersonation', 'access_as_user user_impersonation'])(
    'is told from one for all doors: %s',
    (val) => {
      expect(admitted(header([oid, scope(val), role]), 'Need.Decide', true).roles).toEqual(['Need.Decide']);
    },
  );
});

describe('a decision', () => {
  test('is for people: an app on its own behalf may not take it', () => {
    const scope = { typ: 'http://schemas.microsoft.com/identity/claims/scope', val: 'user_impersonation' };
    for (const claims of [[oid], [oid, { typ: 'idtyp', val: 'app' }], [oid, { typ: 'idtyp', val: 'user' }]]) {
      const app = admitted(header(claims), null, true);
      expect(app.kind).toBe('app');
      expect(() => requireKind(app, 'people')).toThrow('Only a person may do this.');
    }
    const person = admitted(header([oid, scope]), null, true);
    expect(() => requireKind(person, 'people')).not.toThrow();
    expect(() => requireKind(person, 'apps')).toThrow('Only an app may do this.');
  });
});
