import { START } from '../../support/world.ts';

const many = <T>(count: number, one: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => one(i));
const KINDS = ['knowledge', 'procedure', 'interpersonal', 'technical', 'judgement'] as const;
const demand = (i: number) => ({
  demandId: `d${i}`,
  roleId: 'r1',
  role: 'r'.repeat(100),
  skillId: i % 2 === 0 ? 's1' : null,
  ...(i % 2 === 0 ? { skill: 's'.repeat(100) } : {}),
  count: 1_000,
  months: {},
  recent: i % 3 === 0 ? 0 : 500,
  trend: 'rising',
  firstAt: START,
  lastAt: START,
});
const stands = (phrases: number) => ({
  skillId: 's1',
  skill: 's'.repeat(120),
  version: 3,
  phrases: many(phrases, () => 'p'.repeat(120)),
});
const learned = (i: number) => ({
  wordingId: `w${i}`,
  skillId: 's1',
  skill: 's'.repeat(100),
  at: START,
  ...(i % 2 === 0
    ? { kind: 'term', from: 'f'.repeat(300), to: 't'.repeat(300) }
    : { kind: 'pair', before: 'b'.repeat(900), after: 'a'.repeat(900) }),
});

/** What the doors of the desk may answer, in their extremes. */
export const deskReplies: Record<string, object[]> = {
  'names-list': [
    { skills: [], roles: [] },
    {
      skills: many(3_000, (i) => ({ skillId: `s${i}`, name: 'n'.repeat(120), kind: KINDS[i % 5] })),
      roles: many(400, (i) => ({
        roleId: `r${i}`,
        title: 't'.repeat(120),
        asks: many(40, () => 'a'.repeat(120)),
      })),
    },
  ],
  'me-success-say': [{ lineId: 'C1', success: 's'.repeat(600) }],
  'phrases-list': [
    { skills: [] },
    { skills: many(3_000, (i) => ({ skillId: `s${i}`, name: 'n'.repeat(120), phrases: i % 3 })) },
  ],
  'phrases-draft': [
    { ...stands(0), drafted: [], isDrafted: false },
    { ...stands(24), drafted: many(15, () => 'd'.repeat(120)), isDrafted: true },
    { ...stands(50), drafted: many(15, () => 'd'.repeat(120)), isDrafted: true },
  ],
  'phrases-keep': [stands(0), stands(1), stands(50)],
  'declined-list': [
    { items: [], more: false },
    { items: many(200, demand), more: false },
  ],
  'house-wording-list': [
    { items: [], more: false, forms: [] },
    { items: many(60, learned), more: false, forms: [] },
  ],
  'house-wording-forget': [{ wordingId: 'w1', status: 'forgotten' }],
};
