import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { doors } from '../../functions/http/index.ts';
import { appRoles } from '../../functions/http/door/principal.ts';
import { calls } from '../../local/tenant/calls.ts';
import { defeating, permissions, registrationRoles } from '../../m365/permissions.ts';

it('gives a reason for every permission, and names files that are there', () => {
  for (const { why, usedBy } of permissions) {
    expect(why.length).toBeGreaterThan(30);
    expect(usedBy.filter((file) => !existsSync(file))).toEqual([]);
  }
});

it('names every adapter that is wired to Graph or to the site', () => {
  const wiring = readFileSync('lib/wiring.ts', 'utf8');
  const imported = [...wiring.matchAll(/import \{ ([^}]+) \} from '\.\/(adapters\/[\w/-]+\.ts)'/g)];
  const wired = imported.flatMap(([, names = '', file = '']) =>
    names.split(', ').some((name) => new RegExp(`\\b${name}\\((?:graph|site)\\b`).test(wiring))
      ? [`lib/${file}`]
      : [],
  );
  expect(wired.length).toBeGreaterThan(5);
  expect([...new Set(permissions.flatMap(({ usedBy }) => usedBy))].sort()).toEqual(wired.sort());
});

it('asks for no permission twice and for none that defeats the site’s own grant', () => {
  const names = permissions.map(({ of, role }) => `${of} ${role}`);
  expect(new Set(names).size).toBe(names.length);
  expect(permissions.filter(({ role }) => defeating.test(role))).toEqual([]);
});

it('asks only for what some call of the app needs', () => {
  const needed = new Set(calls.flatMap((call): readonly string[] => ('needs' in call ? call.needs : [])));
  expect(permissions.filter(({ role }) => !needed.has(role))).toEqual([]);
});

it('declares the app roles of the doors, for people only where apps may not do all that it opens', () => {
  expect(registrationRoles.map(({ value }) => value).sort()).toEqual(Object.keys(appRoles).sort());
  for (const { value, allowedMemberTypes } of registrationRoles) {
    const opened = doors.filter(({ role }) => role === value);
    const isForPeople = opened.some(({ callers }) => callers === 'people');
    expect([value, allowedMemberTypes]).toEqual([value, isForPeople ? ['User'] : ['User', 'Application']]);
  }
});
