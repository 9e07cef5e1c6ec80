import { describe, expect, test } from '@jest/globals';
import { DAY } from '../../../../lib/domain/milliseconds.ts';
import { documentsOf, settled, type HandOver } from '../../../../lib/domain/expert/hand-over.ts';
import {
  answersNow,
  isAnswerOpen,
  isNamedTo,
  mayLastUntil,
  openDocuments,
} from '../../../../lib/domain/expert/twin.ts';
import { bySubject, unansweredKey } from '../../../../lib/domain/expert/unanswered.ts';

const sales = { name: 'sales.md', departments: ['Sales'] };
const open = { name: 'open.md', departments: [] };

describe('what an expert consents to', () => {
  test('answers while it is on and not over', () => {
    expect(answersNow({ isOn: true, until: 10 }, 9)).toBe(true);
    expect(answersNow({ isOn: true, until: 10 }, 10)).toBe(false);
    expect(answersNow({ isOn: false, until: 10 }, 9)).toBe(false);
  });

  test('lasts a year at most, and no day that is over', () => {
    expect(mayLastUntil(366 * DAY, 0)).toBe(true);
    expect(mayLastUntil(366 * DAY + 1, 0)).toBe(false);
    expect(mayLastUntil(0, 0)).toBe(false);
  });

  test.each([
    ['Sales', ['sales.md', 'open.md']],
    ['Service', ['open.md']],
    [undefined, ['open.md']],
  ])('to somebody of %s opens %j', (department, names) => {
    const twin = { documents: [sales, open] };
    expect(openDocuments(twin, department).map(({ name }) => name)).toEqual(names);
    expect(isNamedTo(twin, department)).toBe(true);
    expect(isNamedTo({ documents: [sales] }, department)).toBe(department === 'Sales');
    expect(isNamedTo({ documents: [] }, department)).toBe(true);
  });

  test('an answer is open to whom all that it rests on is, while it is consented to', () => {
    const twin = { documents: [sales, open] };
    expect(isAnswerOpen({ restsOn: ['open.md'] }, twin, undefined)).toBe(true);
    expect(isAnswerOpen({ restsOn: ['open.md', 'sales.md'] }, twin, 'Service')).toBe(false);
    expect(isAnswerOpen({ restsOn: ['open.md', 'sales.md'] }, twin, 'Sales')).toBe(true);
    expect(isAnswerOpen({ restsOn: ['gone.md'] }, twin, 'Sales')).toBe(false);
    expect(isAnswerOpen({ restsOn: [] }, { documents: [sales] }, 'Service')).toBe(false);
  });
});

const draft = [
  { text: 'One.', source: { name: 'open.md' }, restsOn: ['open.md'] },
  { text: 'Two.', source: { name: 'Prices', acceptedAt: 1 }, restsOn: ['sales.md', 'open.md'] },
];
const waiting: HandOver = {
  handOverId: 'h',
  personId: '6a3ee2a9-0000-4000-8000-000000000001',
  twinId: 't',
  calledBy: 'Ada',
  askerId: '6a3ee2a9-0000-4000-8000-000000000002',
  askerName: 'Ben',
  question: 'Why?',
  subject: 'Prices',
  at: 1,
  changedAt: 1,
  draft,
};
const after = (said: Parameters<typeof settled>[1], before = waiting) => settled(before, said, 5);

describe('a question that was handed over', () => {
  test('rests on the documents of its draft, also on those of an answer in it', () => {
    expect(documentsOf(waiting)).toEqual(['open.md', 'sales.md']);
  });

  test.each([
    [{ said: 'accept' }, 'One. Two.'],
    [{ said: 'correct', text: ' Three. ' }, 'Three.'],
    [{ said: 'decline' }, undefined],
  ] as const)('takes %j', (said, text) => {
    expect(after(said)).toEqual({
      handOver: {
        ...waiting,
        changedAt: 5,
        outcome: { said: said.said, at: 5, ...(text === undefined ? {} : { text }) },
      },
    });
  });

  test.each([
    { said: 'accept', text: 'Three.' },
    { said: 'correct' },
    { said: 'correct', text: ' ' },
    { said: 'decline', text: 'No.' },
  ] as const)('does not take %j', (said) => {
    expect(after(said)).toBe('misfit');
  });

  test('has nothing to accept without a draft', () => {
    expect(after({ said: 'accept' }, { ...waiting, draft: [] })).toBe('misfit');
  });

  test('is answered once: the same again is the same, anything else is refused', () => {
    const once = after({ said: 'correct', text: 'Three.' });
    if (typeof once === 'string') throw new Error(once);
    expect(settled(once.handOver, { said: 'correct', text: 'Three.' }, 9)).toEqual(once);
    expect(settled(once.handOver, { said: 'correct', text: 'Four.' }, 9)).toBe('answered-otherwise');
    expect(settled(once.handOver, { said: 'decline' }, 9)).toBe('answered-otherwise');
  });
});

describe('what could not be answered', () => {
  const named = { subjects: ['Prices', 'Terms'] };
  const asked = (subject: string, people: number) =>
    Array.from({ length: people }, () => ({ twinId: 't', subject, day: '2026-11-01' }));

  test('is told in full groups, and not at all of fewer', () => {
    expect(bySubject(named, [...asked('Prices', 11), ...asked('Terms', 4)], 5)).toEqual([
      { subject: 'Prices', people: 10 },
    ]);
    expect(bySubject(named, asked('Prices', 11), 10)).toEqual([{ subject: 'Prices', people: 10 }]);
    expect(bySubject(named, asked('Prices', 9), 10)).toEqual([]);
  });

  test('is counted under another key for each expert, subject and person', () => {
    const keys = [
      unansweredKey({ twinId: 't', subject: 'Prices' }, 'k'),
      unansweredKey({ twinId: 'u', subject: 'Prices' }, 'k'),
      unansweredKey({ twinId: 't', subject: 'Terms' }, 'k'),
      unansweredKey({ twinId: 't', subject: 'Prices' }, 'l'),
    ];
    expect(new Set(keys).size).toBe(4);
    expect(unansweredKey({ twinId: 't', subject: 'Prices' }, 'k')).toBe(keys[0]);
  });
});
