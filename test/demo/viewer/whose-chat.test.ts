import { expect, test } from '@jest/globals';
import { whoseChat } from '../../../demo/viewer/whose-chat.ts';
import { tenantSeed } from '../../../demo/seed.ts';
import { company } from '../../../sample/company.ts';

const { users } = tenantSeed(company(new Date(Date.UTC(2026, 0, 5)), 400));
const shown = users.map(({ id, displayName, jobTitle, managerId, userPrincipalName, preferredLanguage }) => ({
  id,
  displayName,
  jobTitle,
  managerId,
  userPrincipalName,
  ...(preferredLanguage ? { preferredLanguage } : {}),
}));

test('a newcomer is led to whoever sees something of their own in the chat', () => {
  const reached = shown.find(({ jobTitle }) => jobTitle !== '')?.id ?? '';
  const { text } = whoseChat({ users: shown, notices: [{ userId: reached }] as never });
  expect([...text.matchAll(/<li>/g)]).toHaveLength(6);
  for (const name of ['Ines Falk', 'Tomas Reid', 'Rosa Keller', 'Marek Dvorak']) expect(text).toContain(name);
  expect(text).toContain(`/people/${reached}/chat`);
  expect(text).toMatch(/leads \d+ people/);
});

test('somebody is met in German beside somebody who is not', () => {
  const german = shown.find(({ preferredLanguage }) => preferredLanguage === 'de-DE');
  const english = shown.find((user) => user.jobTitle !== '' && !('preferredLanguage' in user));
  const notices = [german, english].map((user) => ({ userId: user?.id ?? '' })) as never;
  const { text } = whoseChat({ users: shown, notices });
  expect(text).toContain(`/people/${german?.id ?? 'nobody'}/chat`);
  expect(text).toContain('prefers German');
  expect(text).toContain(`/people/${english?.id ?? 'nobody'}/chat`);
});

test('of whom nothing is known yet, nothing is said', () => {
  expect([...whoseChat({ users: [], notices: [] }).text.matchAll(/<li>/g)]).toEqual([]);
});
