import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { proposalFor, titleIdOf, titleIn, JobTitle } from '../../../../lib/domain/directory/job-title.ts';

const profile = (roleId: string, title: string) => [roleId, { roleId, title, targets: {} }] as const;
const profiles = new Map([
  profile('r1', 'Sales Executive'),
  profile('r2', 'Process Engineer'),
  profile('r3', 'Test Engineer'),
]);
const proposed = (title: string) => proposalFor(title, profiles).roleId;

describe('the id of a title', () => {
  it.each([
    ['Sales Executive', /^sales-executive$/],
    ['SALES EXECUTIVE', /^sales-executive$/],
    ['Sales-Executive', /^sales-executive-[0-9a-f]{12}$/],
    ['Café Manager', /^caf-manager-[0-9a-f]{12}$/],
    ['主任', /^title-[0-9a-f]{12}$/],
    ['Head of everything that is sold north of the river', /^head-of-everything-that-is-[0-9a-f]{12}$/],
  ])('of “%s” is the id of an entry', (title, id) => {
    expect(titleIdOf(title)).toMatch(id);
  });

  test('is the same for two titles only where they differ in capitals', () => {
    const title = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '-', '/', 'é', '1'), maxLength: 60 });
    fc.assert(
      fc.property(title, title, (a, b) => {
        const [one, other] = [titleIn(a), titleIn(b)];
        if (one === undefined || other === undefined) return;
        const isSame = one.toLowerCase() === other.toLowerCase();
        expect(titleIdOf(one) === titleIdOf(other)).toBe(isSame);
        expect(JobTitle.safeParse(proposalFor(one, profiles)).success).toBe(true);
      }),
    );
  });
});

describe('what is proposed for a title', () => {
  it.each([
    ['the profile of that name', 'sales executive', 'r1'],
    ['the one that shares most words with it', 'Senior Sales Executive', 'r1'],
    ['a role of its own, where two share as many', 'Engineer', 'engineer'],
    [
      'a role of its own, where few words are shared',
      'Sales Assistant to the Board',
      'sales-assistant-to-the-board',
    ],
  ])('is %s', (_, title, roleId) => {
    expect(proposed(title)).toBe(roleId);
  });
});
