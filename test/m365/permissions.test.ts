import { existsSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { doors } from '../../functions/http/index.ts';
import { appRoles } from '../../functions/http/door/principal.ts';
import { permissionsUnder } from '../../m365/choices.ts';
import {
  defeating,
  mailboxRole,
  onChoice,
  permissions,
  registrationRoles,
  withTeamsApp,
} from '../../m365/permissions.ts';
import { readImports } from '../architecture/read-imports.ts';
import manifest from '../../m365/teams/manifest.json' with { type: 'json' };

it('gives a reason for every permission, and names files that are there', () => {
  for (const { why, usedBy } of [...permissions, ...Object.values(onChoice)]) {
    expect(why.length).toBeGreaterThan(30);
    expect(usedBy.filter((file) => !existsSync(file))).toEqual([]);
  }
});

it('names every file that reaches Graph or the site, and no other', () => {
  const reaching = readImports('.', ['lib/adapters'])
    .filter(({ names }) => names.some((name) => name === 'Graph' || name === 'Site'))
    .map(({ file }) => file);
  expect(reaching).toContain('lib/adapters/probes.ts');
  const used: readonly string[] = [...permissions, withTeamsApp, mailboxRole, onChoice.people].flatMap(
    ({ usedBy }) => usedBy,
  );
  expect([...new Set(used)].sort()).toEqual([...new Set(reaching)].sort());
});

it('asks for no permission twice and for none that defeats the site’s own grant', () => {
  const names = permissions.map(({ of, role }) => `${of} ${role}`);
  expect(new Set(names).size).toBe(names.length);
  expect(permissions.filter(({ role }) => defeating.test(role))).toEqual([]);
});

it('asks for what comes with the Teams app in its manifest, and for nothing else there', () => {
  expect(manifest.authorization.permissions.resourceSpecific).toEqual([
    { name: withTeamsApp.permission, type: 'Application' },
  ]);
});

it('asks for more only where a setting says so', () => {
  const under = (settings: Record<string, string>) =>
    permissionsUnder({ get: (name) => settings[name] })
      .map(({ role }) => role)
      .filter((role) => !permissions.some((one) => one.role === role));
  expect(under({})).toEqual([]);
  expect(under({ CATALOGUE_PERMISSION: 'LearningContent.Read.All' })).toEqual(['LearningContent.Read.All']);
  // Notices are sent as the registration, whose step grants it.
  expect(under({ NOTICE_PERMISSION: 'TeamsActivity.Send' })).toEqual([]);
  expect(under({ BOT_INSTALLATION: 'graph' })).toEqual([]);
  expect(under({ PEOPLE_FROM_DIRECTORY: 'off' })).toEqual([]);
  expect(under({ PEOPLE_FROM_DIRECTORY: 'with-hire-dates' })).toEqual(['User.Read.All']);
  expect(under({ PEOPLE_FROM_DIRECTORY: 'with-leave-dates' })).toEqual([
    'User.Read.All',
    'User-LifeCycleInfo.Read.All',
  ]);
  expect(under({ LEARNING_MAILBOX: 'learning@contoso.com' })).toEqual(['User.Read.All']);
  expect(under({ LEARNING_MAILBOX: 'l@contoso.com', PEOPLE_FROM_DIRECTORY: 'without-dates' })).toEqual([
    'User.Read.All',
  ]);
  expect(under({ CHECKED_ATTRIBUTES: 'Fairness.WorkingTime' })).toEqual([
    'User.Read.All',
    'CustomSecAttributeAssignment.Read.All',
  ]);
  expect(under({ PILOT_GROUPS: 'g1' })).toEqual(['GroupMember.Read.All']);
  expect(() => under({ NOTICE_PERMISSION: 'TeamsActivity.Read' })).toThrow('it is one of');
});

it('declares the app roles of the doors, for people only where apps may not do all that it opens', () => {
  expect(registrationRoles.map(({ value }) => value).sort()).toEqual(Object.keys(appRoles).sort());
  for (const { value, allowedMemberTypes } of registrationRoles) {
    const opened = doors.filter(({ role }) => role === value);
    const isForPeople = opened.some(({ callers }) => callers === 'people');
    expect([value, allowedMemberTypes]).toEqual([value, isForPeople ? ['User'] : ['User', 'Application']]);
  }
});
