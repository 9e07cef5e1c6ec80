import { describe, expect, it } from '@jest/globals';
import { responseFacts, responseFactsInChannel } from '../../../lib/gates/response-facts.ts';
import { pairOf } from '../../../lib/domain/course-pair/course-pair.ts';
import type { CourseProvider } from '../../../lib/domain/course-pair/course-provider.ts';
import type { ContentAsset } from '../../../lib/domain/content/content.ts';
import type { TargetingOff } from '../../../lib/domain/modality/modality.ts';
import { drafted, modality, reused } from '../examples.ts';
import { everyForm } from '../artefacts/every-form.ts';
import { english } from '../../../lib/messages/words.ts';

const cost = { learnerMinutes: 10, people: 20, draftingTokens: 0, hours: 0 };
const shown = (change: Partial<ContentAsset>) =>
  responseFacts({ ...drafted, ...change } as ContentAsset, english);
const costing = (of: Partial<typeof cost>) =>
  shown({
    response: {
      chosen: { option: 'reuse', what: 'it', reason: 'r', cost: { ...cost, ...of } },
      rejected: [],
    },
  });

describe('what approvers weigh about a response', () => {
  it('is first what it is, and why', () => {
    expect(responseFacts(drafted, english)[0]).toBe('draft a job-aid: no course is about it');
  });

  it('is, before a form that somebody runs, what a designer can begin with for next to nothing', () => {
    const [first, second] = shown({
      artefact: everyForm.cohort,
      modality: { ...modality, chosen: 'cohort' },
    });
    expect(first).toMatch(
      /^cheapest first rung: before you pay for a cohort, .* about 0.5 hours of L&D’s work$/,
    );
    expect(second).toMatch(/^draft a job-aid/);
    expect(shown({ artefact: everyForm['micro-text'] }).join()).not.toContain('rung');
  });

  it('is what it costs each person and all of them together, in whole hours', () => {
    expect(costing({})[1]).toBe('cost: 10 minutes of each person’s time, 3 hours together');
    expect(costing({ learnerMinutes: 30, people: 61 })[1]).toContain('31 hours together');
    expect(costing({ learnerMinutes: 119 })[1]).toContain('119 minutes of each');
    expect(costing({ learnerMinutes: 120 })[1]).toContain('2 hours of each');
    expect(costing({ learnerMinutes: 1_230, people: 2 })[1]).toBe(
      'cost: 20.5 hours of each person’s time, 41 hours together',
    );
  });

  it('is L&D’s work and tokens, where it takes any', () => {
    expect(costing({ hours: 1, draftingTokens: 1 })[1]).toMatch(/together, 1 hour of L&D’s work, 1 token$/);
    expect(costing({ hours: 2, draftingTokens: 3_500 })[1]).toMatch(
      /together, 2 hours of L&D’s work, 3,500 tokens$/,
    );
  });

  it('is what its documents leave open, with whoever answers for them, and no more than three of it', () => {
    const said = (source: string, text: string, owner?: string) => ({
      source,
      text,
      ...(owner === undefined ? {} : { owner }),
    });
    const clash = {
      is: 'clash' as const,
      one: said('rails.md', 'At most 40 grams.', 'Workshop'),
      other: said('grease.md', 'At most 60 grams.'),
    };
    const leftOut = {
      is: 'left-out' as const,
      rules: ['No gloves.', 'No rings.', 'No sleeves.'].map((text) => said('safety.md', text)),
    };
    const facts = shown({
      response: {
        ...drafted.response,
        remarks: [
          clash,
          leftOut,
          { is: 'unanswered', asks: 'how often it is due' },
          { is: 'two-readings', said: said('rails.md', 'Ring them, who may, after asking.') },
          { is: 'hole', below: said('a.md', 'Up to 10 euros.'), above: said('a.md', 'Above 50 euros.') },
        ],
      },
    });
    expect(facts).toContain(
      'two documents differ, and no reader is told: “At most 40 grams.” in “rails.md”, for which “Workshop” answers – “At most 60 grams.” in “grease.md”. Ask which holds before you approve',
    );
    expect(facts).toContain(
      '3 rules of the documents may hold at the same moment and are not in it: “No gloves.” in “safety.md”; “No rings.” in “safety.md”; and 1 more',
    );
    expect(facts).toContain('the need asks “how often it is due”, and no document says it');
    expect(facts.join()).not.toContain('two ways');
    expect(facts.join()).toContain('2 more gaps and clashes of the documents');
  });

  it('is each other response, with the reason against it and its cost', () => {
    const other = { option: 'reuse' as const, what: '“Haggling”', reason: 'lets nobody practise', cost };
    expect(shown({ response: { ...drafted.response, rejected: [other] } })).toContain(
      'not reuse “Haggling”: lets nobody practise (10 minutes of each person’s time, 3 hours together)',
    );
  });

  it.each([
    [['a'], 'not read: a'],
    [['a', 'b', 'c'], 'not read: a; b; c'],
    [['a', 'b', 'c', 'd', 'e'], 'not read: a; b; c; and 2 more'],
  ])('names up to three courses and documents that nobody read: %j', (unread, said) => {
    expect(shown({ response: { ...drafted.response, unread } })).toContain(said);
    expect(responseFacts(drafted, english).join()).not.toContain('not read');
  });

  it.each([
    [{ owner: 'Sales operations' }, '“Sales operations” answers for “playbook.md”'],
    [{ holdsUntil: Date.UTC(2026, 11, 31) }, '“playbook.md” holds until 31 December 2026'],
    [
      { owner: 'Sales operations', holdsUntil: Date.UTC(2026, 11, 31) },
      '“Sales operations” answers for “playbook.md”, which holds until 31 December 2026',
    ],
  ])('is who answers for its documents, and until when they hold: %j', (more, said) => {
    const documents = [{ source: 'playbook.md', ...more }];
    const response = { ...drafted.response, documents };
    expect(shown({ response })).toContain(said);
    expect(responseFactsInChannel({ ...drafted, response }, english)).toContain(said);
  });

  it('is in a channel what it asks of each, and nothing that follows from how many people it is for', () => {
    const facts = responseFactsInChannel(drafted, english);
    expect(facts).toContain('cost: 10 minutes of each person’s time');
    expect(facts.join()).not.toMatch(/together|tokens|form /);
  });

  it('is the form of a draft; a course that is reused has its own', () => {
    const facts = responseFacts(drafted, english);
    const [form, ...others] = facts.slice(facts.findIndex((fact) => fact.startsWith('form ')));
    expect(form).toBe('form job aid: steps at hand');
    expect(others).toEqual([expect.stringMatching(/^not micro lesson: /)]);
    expect(responseFacts(reused, english)).toEqual([
      expect.stringContaining(reused.response.chosen.what),
      expect.stringMatching(/^cost: /),
    ]);
  });

  it('holds no cost against a form that is cheaper than the one chosen', () => {
    const [other] = modality.rejected;
    if (!other) throw new Error('The example rejects a form.');
    const costing = (points: number) => [{ points, because: 'costs minutes', isCost: true as const }];
    const against = (points: number) =>
      shown({
        modality: { ...modality, terms: costing(-2), rejected: [{ ...other, terms: costing(points) }] },
      }).at(-1);
    expect(against(-0.1)).toBe('not micro lesson: it would do less here');
    expect(against(-4)).toBe('not micro lesson: costs minutes');
  });

  it('says of each other form what weighs most against it, of three of them', () => {
    const [other] = modality.rejected;
    if (!other) throw new Error('The example rejects a form.');
    const terms = [
      { points: 3, because: 'for it' },
      { points: -1, because: 'a little' },
      { points: -4, because: 'most' },
    ];
    const rejected = [
      { ...other, terms },
      { ...other, terms: terms.toReversed() },
      { ...other, terms: [{ points: 0, because: 'nothing' }] },
      { ...other, reason: 'the fourth' },
    ];
    expect(shown({ modality: { ...modality, rejected } }).slice(-3)).toEqual([
      'not micro lesson: most',
      'not micro lesson: most',
      'not micro lesson: it would do less here',
    ]);
  });

  it('is which courses may be the same, with what tells them apart: three pairs, and how many more there are', () => {
    const course = (n: number, provider?: CourseProvider) => ({
      title: `Haggling ${n}`,
      url: `https://learn.example/${n}`,
      ...(provider && { provider }),
    });
    const pairs = (many: number) =>
      Array.from({ length: many }, (_, i) =>
        pairOf(course(2 * i, { kind: 'file', name: 'academy.csv' }), course(2 * i + 1), 'title'),
      );
    const said = (many: number) => shown({ response: { ...drafted.response, maybeSame: pairs(many) } });
    const [{ pairId } = { pairId: '' }] = pairs(1);
    expect(said(1)).toContain(
      `may be the same course: “Haggling 0” (file academy.csv, https://learn.example/0) and “Haggling 1” (one of the catalogues, https://learn.example/1); they have the same title. Nothing hangs on it until somebody says so (pair ${pairId})`,
    );
    const told = (many: number) => said(many).filter((fact) => fact.startsWith('may be the same')).length;
    expect([told(2), told(3), told(5)]).toEqual([2, 3, 3]);
    expect(said(3).join()).not.toContain('more pair');
    const long = { ...course(0), url: `https://learn.example/${'a'.repeat(300)}` };
    const addressed = shown({
      response: { ...drafted.response, maybeSame: [pairOf(long, course(1), 'title')] },
    });
    expect(/https:\/\/learn\.example\/a+…/.exec(addressed.join())?.[0]).toHaveLength(200);
    expect(said(4)).toContain('1 more pair of courses may be the same; GET course-pairs lists them');
  });

  it('is that places are short where more lack it than there are, and only then', () => {
    const placed = (people: number, off?: TargetingOff) =>
      shown({
        modality: {
          ...modality,
          places: { atOnce: 20, by: 'chance', ...(off ? { off } : {}) },
          facts: { ...modality.facts, people },
        },
      }).join();
    expect(placed(21)).toContain('places for 20 at once, and more lack it: chance decides');
    expect(placed(21)).toContain('because targeting is not in use here');
    expect(placed(21, 'stopped')).toContain(
      'chance decides who comes first, because a switch stops targeting now',
    );
    expect(placed(21, 'disabled')).toContain('because this installation leaves targeting out');
    expect(placed(20)).not.toContain('places for');
    expect(responseFacts(drafted, english).join()).not.toContain('places for');
  });

  it('is what a version has otherwise than the one sent back, and which words are people’s alone', () => {
    const change = { part: 'title', before: 'a', after: 'b' };
    expect(shown({ rewording: { as: 'corrected', changes: [change] } })[0]).toMatch(/^1 part was corrected/);
    expect(shown({ rewording: { as: 'remark', foundBy: 'rule', changes: [change, change] } })[0]).toMatch(
      /^2 parts are in other words, which the remark names, quotes or shares words with;/,
    );
    expect(shown({ rewording: { as: 'whole', why: 'other-parts' } })[0]).toMatch(
      /^all of it is worded anew: the remark/,
    );
    expect(shown({ rewording: { as: 'remark', foundBy: 'rule', changes: [] } })[0]).toMatch(
      /^no part is in other words/,
    );
    expect(shown({ terms: [{ from: 'client', to: 'buyer' }] })[0]).toMatch(
      /^a person put “buyer” for “client”/,
    );
    expect(
      responseFacts(
        { ...reused, rewording: { as: 'whole', why: 'no-part' } } as ContentAsset,
        english,
      ).join(),
    ).not.toContain('worded anew');
  });
});
