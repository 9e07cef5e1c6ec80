import { expect, test } from '@jest/globals';
import { whoseChat } from '../../../demo/viewer/whose-chat.ts';
import { tenantSeed } from '../../../demo/seed.ts';
import { company } from '../../../sample/company.ts';

const { users } = tenantSeed(company(new Date(Date.UTC(2026, 0, 5)), 400));
const shown = users.map(({ id, displayName, jobTitle, managerId, userPrincipalName }) => ({
  id,
  displayName,
  jobTitle,
  managerId,
  userPrincipalName,
}));

test('a newcomer is led to whoever sees something of their own in the chat', () => {
  const reached = shown.find(({ jobTitle }) => jobTitle !== '')?.id ?? '';
  const { text } = whoseChat({ users: shown, notices: [{ userId: reached }] as never });
  expect([...text.matchAll(/<li>/g)]).toHaveLength(6);
  for (const name of ['Ines Falk', 'Tomas Reid', 'Rosa Keller', 'Marek Dvorak']) expect(text).toContain(name);
  expect(text).toContain(`/people/${reached}/chat`);
  expect(text).toMatch(/leads \d+ people/);
});

test('of whom nothing is known yet, nothing is said', () => {
  expect([...whoseChat({ users: [], notices: [] }).text.matchAll(/<li>/g)]).toEqual([]);
});
