import { expect, test } from '@jest/globals';
import { faultsByCheck } from '../../../../../lib/agents/content/checks/faults-of-artefact.ts';
import type { Span } from '../../../../../lib/domain/content/content.ts';
import { english } from '../../../../../lib/messages/words.ts';
import type { Question } from '../../../../../lib/domain/artefact/parts.ts';
import { changed, subjectOf } from './examples/artefacts.ts';
import { claim, fiction, spans } from './examples/material.ts';

const item = (id: string, text: string): Span => ({ id, source: 'buying.md', section: 'Who approves', text });
const general = item('9.1', 'An order up to 500 euros is approved by a team lead.');
const software = item('9.2', 'For software the head of IT approves the order, whatever the price.');
const supplier = item(
  '9.3',
  'Orders from a new supplier always need the purchasing office, even below 500 euros.',
);
const document = [general, software, supplier];

const asked = (situation: string, right = general): Question => ({
  situation: fiction(situation),
  asks: 'what-holds',
  options: [
    { says: claim(right.text, right.id), isRight: true, mistake: [], feedback: claim(right.text, right.id) },
    ...['The board approves the order.', 'Nobody has to approve the order.'].map((says) => ({
      says: fiction(says),
      isRight: false,
      mistake: ['left-open' as const],
      feedback: claim(right.text, right.id),
    })),
  ],
});
const faultsOf = (question: Question, given: readonly Span[] = document): string[] =>
  (
    faultsByCheck(
      changed('micro-text', ['learner', 'questions', '0'], question),
      [...spans, ...given],
      subjectOf('micro-text'),
    )['facts-of-cases'] ?? []
  )
    .map(english.sayMessage)
    .filter((fault) => fault.includes('is decided by'));

test('a case of what a rule leaves to another one is not decided by that rule', () => {
  expect(
    faultsOf(asked('An order of software for 300 euros lies on the desk.'), [general, software]),
  ).toEqual([
    expect.stringMatching(
      /is a case of “software” and is decided by “An order up to 500.*9\.2.*by the exception/,
    ),
  ]);
});

test('a case that leaves open what it is of says so, for each of them', () => {
  expect(faultsOf(asked('An order of 300 euros lies on the desk.'))).toEqual([
    expect.stringMatching(/leaves open whether it is a case of “software”/),
    expect.stringMatching(/leaves open whether it is a case of “a new supplier”/),
  ]);
});

test('one that says that it is none of them is decided by the rule, and one of it by its exception', () => {
  const plain =
    'An order of 300 euros lies on the desk. It has nothing to do with software, nor with a new supplier.';
  expect(faultsOf(asked(plain))).toEqual([]);
  expect(faultsOf(asked('An order of software for 300 euros lies on the desk.', software))).toEqual([]);
});

test('where no sentence beside it takes anything out, nothing has to be said', () => {
  const other = item('9.4', 'Software is ordered in the portal.');
  expect(faultsOf(asked('An order of 300 euros lies on the desk.'), [general, other])).toEqual([]);
});
