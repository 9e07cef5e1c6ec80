import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decideResponse, type Making } from '../../../../lib/agents/content/curate.ts';
import { judgeCatalogue, type Wanted } from '../../../../lib/agents/content/judge-catalogue.ts';
import { pairOf } from '../../../../lib/domain/course-pair/course-pair.ts';
import type { CatalogueEntry } from '../../../../lib/domain/content/content.ts';
import { modality, negotiation } from '../../examples.ts';
import { english } from '../../../../lib/messages/words.ts';

const course = (externalId: string, change: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  contentId: `c-${externalId}`,
  externalId,
  title: 'Course',
  description: '',
  url: 'https://x.example',
  skillTags: ['negotiation'],
  minutes: 30,
  ...change,
});
const bargaining = { ...negotiation, altLabels: ['Bargaining'] };
const writing = { ...negotiation, skillId: 'writing', label: 'Writing' };
const wanted: Wanted = {
  skill: bargaining,
  skills: [bargaining, writing],
  meanLevel: 2,
  target: 3.5,
  practised: false,
  not: new Set<string>(),
};
const making: Making = {
  form: 'job-aid',
  costs: modality.cost,
  documents: [{ name: 'playbook.md', minutes: 4, about: 0.8, fingerprint: 'f' }],
  practised: false,
  wished: false,
  not: new Set<string>(),
  maybeSame: [],
};
const best = (catalogue: readonly CatalogueEntry[], change: Partial<Wanted> = {}) =>
  judgeCatalogue(catalogue, { ...wanted, ...change })[0];
const decide = (
  catalogue: readonly CatalogueEntry[],
  change: Partial<Making> = {},
  look: Partial<Wanted> = {},
) => decideResponse(judgeCatalogue(catalogue, { ...wanted, ...look }), { ...making, ...change }, english);

describe('the courses of the company', () => {
  test.each<[string, CatalogueEntry[], string | undefined]>([
    ['none', [], undefined],
    ['by skill id', [course('a')], 'a'],
    ['by label, however it is written', [course('a', { skillTags: ['other', 'NEGOTIATION '] })], 'a'],
    ['not those for other skills', [course('a', { skillTags: ['writing'] })], undefined],
    ['by title', [course('a', { skillTags: [], title: 'Negotiation with buyers' })], 'a'],
    ['by another word for it', [course('a', { skillTags: ['bargaining'] })], 'a'],
    ['by another word in the title', [course('a', { skillTags: [], title: 'Bargaining with buyers' })], 'a'],
    ['the shorter of equals', [course('a', { minutes: 60 }), course('b', { minutes: 20 })], 'b'],
    [
      'the right level before the shorter',
      [course('a', { level: 'beginner', minutes: 5 }), course('b', { level: 'intermediate' })],
      'b',
    ],
    [
      'a tag before a mention',
      [course('a', { skillTags: [], description: 'Touches negotiation.' }), course('b')],
      'b',
    ],
  ])('are found: %s', (_what, catalogue, expected) => {
    expect(best(catalogue)?.entry.externalId).toBe(expected);
  });

  test('are none for a tag without letters, where the skill’s label has none that count either', () => {
    const skill = { ...negotiation, label: '交渉' };
    expect(best([course('a', { skillTags: ['会計'] })], { skill, skills: [skill] })).toBeUndefined();
    expect(
      best([course('a', { skillTags: [' - '] })], { skill: { ...skill, skillId: '_' } }),
    ).toBeUndefined();
  });

  test.each<[string, Partial<CatalogueEntry>, number, number, string]>([
    ['stated', { level: 'beginner' }, 2, 3.5, 'too easy'],
    ['stated', { level: 'advanced' }, 2, 3.5, 'too hard'],
    ['stated', { level: 'intermediate' }, 2, 3.5, 'fits'],
    ['stated', { level: 'advanced' }, 3, 4.5, 'fits'],
    ['in the title', { title: 'Negotiation basics' }, 2, 3.5, 'too easy'],
    ['in the title', { title: 'Advanced negotiation' }, 1, 3, 'too hard'],
    ['in the description', { description: 'An introduction.' }, 0.5, 2, 'fits'],
    ['nowhere', {}, 2, 3.5, 'not stated'],
  ])(
    'have a level, %s (%j), for people at %d who should reach %d: %s',
    (_where, change, meanLevel, target, level) => {
      expect(best([course('a', change)], { meanLevel, target })?.level).toBe(level);
    },
  );
});

describe('curate before create', () => {
  test('reuses what fits, at no cost of making it', () => {
    const { decision, course: taken } = decide([course('a', { level: 'intermediate' })]);
    expect(taken?.externalId).toBe('a');
    expect(decision.chosen).toMatchObject({
      option: 'reuse',
      reason: 'the company has it for this skill, and its level fits',
      cost: { learnerMinutes: 30, people: 20, draftingTokens: 0, hours: 0 },
    });
    expect(decision.rejected.map(({ option }) => option)).toEqual(['adapt', 'draft', 'reuse']);
  });

  test.each<[string, Partial<CatalogueEntry>, Partial<Making>, RegExp]>([
    ['too easy', { level: 'beginner' }, {}, /too easy for these people/],
    ['too hard', { level: 'advanced' }, {}, /too hard for these people/],
    ['a whole programme', { minutes: 600 }, {}, /takes 600 minutes, and parts of it may do/],
    ['nothing to practise', {}, { practised: true, form: 'role-play' }, /lets nobody practise it/],
    ['not the form that a human asked for', {}, { wished: true }, /a human asked for a job aid/],
  ])('adapts what is about the skill and %s', (_what, change, more, reason) => {
    const { decision, course: into } = decide([course('a', change)], more);
    expect(into?.externalId).toBe('a');
    expect(decision.chosen.option).toBe('adapt');
    expect(decision.chosen.reason).toMatch(reason);
    expect(decision.rejected[0]).toMatchObject({ option: 'reuse', cost: { draftingTokens: 0 } });
  });

  test('takes a course in which people practise where the need asks for practice', () => {
    const workshop = course('a', { description: 'A workshop with role-plays.' });
    expect(decide([workshop], { practised: true }, { practised: true }).decision.chosen.option).toBe('reuse');
  });

  test('drafts where nothing is about the skill, and says what it passed over', () => {
    const passing = course('a', { skillTags: [], description: 'Touches on negotiation and more.' });
    const { decision, course: into } = decide([passing]);
    expect(into).toBeUndefined();
    expect(decision.chosen).toMatchObject({ option: 'draft', cost: modality.cost });
    expect(decision.rejected).toMatchObject([
      { what: 'the document “playbook.md” as it is (4 minutes to read)', cost: { learnerMinutes: 4 } },
      { reason: 'it mentions the skill in passing' },
    ]);
  });

  test('takes a course as it is where there is nothing to draft from', () => {
    const { decision } = decide([course('a', { minutes: 600 })], { documents: [] });
    expect(decision.chosen).toMatchObject({ option: 'reuse' });
    expect(decision.chosen.reason).toMatch(/^no document of the company speaks about it/);
  });

  describe('where a document says it already', () => {
    const url = 'https://tenant.example/playbook.md?web=1';
    const read = { name: 'Buying playbook.md', minutes: 4, about: 0.8, fingerprint: 'f', url };
    const shortRead: Partial<Making> = { form: 'micro-text', documents: [read] };

    test('people are sent that instead of a short read about it', () => {
      const { decision, course: taken } = decide([], shortRead);
      expect(taken).toMatchObject({ title: 'Buying playbook', url, minutes: 4 });
      expect(decision.chosen).toMatchObject({
        option: 'reuse',
        what: 'the document “Buying playbook.md” as it is (4 minutes to read)',
        reason: expect.stringContaining('short'),
        cost: { learnerMinutes: 4, draftingTokens: 0 },
      });
      expect(decision.rejected).toMatchObject([{ option: 'draft' }]);
    });

    test.each<[string, Partial<Making>]>([
      ['people cannot open', { documents: [{ name: 'a.md', minutes: 4, about: 0.8, fingerprint: 'f' }] }],
      ['is longer than what would be drafted', { documents: [{ ...read, minutes: 40 }] }],
      ['is mostly about other things', { documents: [{ ...read, about: 0.3 }] }],
      ['would be read where they need steps at hand', { form: 'job-aid' }],
      ['was sent back before', { not: new Set(['document:Buying playbook.md']) }],
      ['a human wants drafted', { wished: true }],
    ])('but not one that %s', (_what, change) => {
      expect(decide([], { ...shortRead, ...change }).decision.chosen.option).toBe('draft');
    });

    test('a course about the skill comes first', () => {
      expect(decide([course('a')], shortRead).course?.externalId).toBe('a');
    });
  });

  test.each([
    ['title', 'it has the same title and may be the same course, at another address: https://y.example'],
    [
      'meaning',
      'its title seems to mean the same, and it may be the same course, at another address: https://y.example',
    ],
  ] as const)(
    'shows a course that may be the same by its %s beside the one that is proposed',
    (seen, reason) => {
      const same = course('z', { title: 'Course!', url: 'https://y.example', minutes: 90 });
      const others = ['b', 'c', 'd'].map((id) => course(id, { title: `Other ${id}`, minutes: 40 }));
      const maybeSame = [pairOf(same, course('a'), seen)];
      const { decision } = decide([course('a'), ...others, same], { maybeSame });
      expect(decision.rejected.map((one) => one.reason)).toContain(reason);
    },
  );

  test('chooses the same whatever may be the same', () => {
    const courses = ['a', 'b', 'c', 'd', 'e'].map((id, i) =>
      course(id, { url: `https://${id}.example`, minutes: 20 + 10 * i, title: `Course ${id}` }),
    );
    const pairs = courses.flatMap((one, i) =>
      courses.slice(i + 1).map((other) => pairOf(one, other, 'meaning')),
    );
    const without = decide(courses);
    fc.assert(
      fc.property(fc.subarray(pairs), (maybeSame) => {
        const { decision, course: taken } = decide(courses, { maybeSame });
        expect([decision.chosen, taken]).toEqual([without.decision.chosen, without.course]);
      }),
    );
  });

  test('never offers again what was tried in vain or sent back', () => {
    expect(best([course('a')], { not: new Set(['a']) })).toBeUndefined();
    expect(best([course('a')], { not: new Set(['c-a']) })).toBeUndefined();
  });

  test('gives every option its reason and cost, and never drafts past a course that is about the skill', () => {
    const entry = fc.record({
      skillTags: fc.constantFrom<string[]>([], ['negotiation'], ['writing']),
      title: fc.constantFrom('Course', 'Negotiation', 'Advanced negotiation', 'Writing'),
      minutes: fc.integer({ min: 0, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), fc.boolean(), (entries, practised) => {
        const catalogue = entries.map((change, i) => course(`x${i}`, change));
        const { decision, course: taken } = decide(catalogue, { practised }, { practised });
        const isThere = judgeCatalogue(catalogue, wanted).some(({ subject }) => subject >= 0.8);
        expect(decision.chosen.option === 'draft').toBe(!isThere);
        expect(taken !== undefined).toBe(isThere);
        for (const { reason, what, cost } of [decision.chosen, ...decision.rejected]) {
          expect(reason).not.toBe('');
          expect(what).not.toBe('');
          expect(cost.people).toBe(20);
        }
      }),
    );
  });
});

test('a course that was sent back is not said to be none', () => {
  const reason = (change: Partial<Making>) => decide([], change).decision.chosen.reason;
  expect(reason({})).toBe('no course of the company is about this skill');
  expect(reason({ not: new Set(['a']) })).toBe(
    'no course of the company is about this skill besides what was tried or sent back before',
  );
});
