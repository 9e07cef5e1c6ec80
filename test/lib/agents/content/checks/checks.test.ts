// cspell:words Brackwater Dobrin Ilse Okafor Okonjo Runa
import { describe, expect, test } from '@jest/globals';
import { english } from '../../../../../lib/messages/words.ts';
import type { ArtefactForm } from '../../../../../lib/domain/artefact/artefact.ts';
import { checks, faultsByCheck } from '../../../../../lib/agents/content/checks/faults-of-artefact.ts';
import { namesIn } from '../../../../../lib/agents/content/checks/names.ts';
import { lixOf } from '../../../../../lib/agents/content/checks/plain-language.ts';
import { changed, subjectOf } from './examples/artefacts.ts';
import { broken, type Broken } from './examples/broken.ts';
import { claim, fiction, spans } from './examples/material.ts';

const faultsIn = (form: ArtefactForm, path: string, value: unknown) => {
  const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const subject = {
    ...subjectOf(form, ['Runa Okonjo', 'Okonjo']),
    realCompanies: ['Brackwater Dairies'],
  };
  return faultsByCheck(changed(form, steps, value), spans, subject);
};

describe.each(Object.entries(broken))('the check of %s', (name, cases) => {
  test.each(cases)('finds in %s what is wrong with %s', (form, path, value, fault) => {
    const faults = Object.entries(faultsIn(form, path, value)).flatMap(([check, found]) =>
      check === name ? found.map(english.sayMessage) : [],
    );
    expect(faults).toContainEqual(expect.stringMatching(fault));
  });
});

test('every check has a case in which it finds something', () => {
  const here = [
    ...Object.keys(broken),
    'about-the-need',
    'claims',
    'first-tries',
    'levels-turned',
    'limits-in-text-left-out',
    'partners-reasons',
    'rules-left-out',
    'safe-practice',
    'safe-text',
    'titles',
    'torn',
    'whole-procedures',
  ];
  expect(here.toSorted()).toEqual(Object.keys(checks).toSorted());
});

test('a directory is asked for whole names and surnames, and for no common words', () => {
  const asked = namesIn(
    changed(
      'micro-text',
      ['learner', 'situation'],
      fiction('Yesterday Dr Maria de la Cruz called. Lena Ek’s note is wet. Notes burn.'),
    ),
  );
  expect(asked).toEqual(expect.arrayContaining(['Maria de la Cruz', 'Lena Ek', 'Ilse Varga']));
  // Whose whole name is told is nobody else of that surname.
  for (const surname of ['Ek', 'Varga']) expect(asked).not.toContain(surname);
  for (const word of ['Yesterday', 'Dr', 'It', 'The', 'On', 'Refuse', 'Receiving'])
    expect(asked).not.toContain(word);
  expect(asked.length).toBeLessThan(60);
});

test('a title may name its readers and its skill, whatever else their words decide', () => {
  const artefact = changed('micro-text', ['summary'], 'For Permit Clerks: Decision making.');
  const subject = { ...subjectOf('micro-text'), audience: 'Permit Clerk', skill: 'Decision making' };
  const titles = (one: typeof artefact) => faultsByCheck(one, spans, subject).titles ?? [];
  expect(titles(artefact).filter(({ given }) => given['place'] === 'summary')).toEqual([]);
  expect(titles(changed('micro-text', ['summary'], 'Clerks permit and decide.'))).not.toEqual([]);
});

test('what a document only plans is no claim, and what it says beside it is one', () => {
  const planned = {
    id: '9.plan.1',
    source: 'dock.md',
    text: 'Count the pallets at the dock. By the end of March every pallet is counted by the gate.',
  };
  const claimsOf = (text: string) => {
    const artefact = changed('micro-text', ['learner', 'points', '0'], claim(text, planned.id));
    return faultsByCheck(artefact, [...spans, planned], subjectOf('micro-text')).claims;
  };
  expect(claimsOf('Every pallet is counted by the gate.')).toHaveLength(1);
  expect(claimsOf('Count the pallets at the dock.')).toBeUndefined();
});

test('where something counts may be said as the heading over it does, and nowhere else', () => {
  const span = { id: '9.bed.1', source: 'bed.md', section: 'At the bedside', text: 'Read the chart first.' };
  const faultsOf = (path: string[]) =>
    faultsByCheck(
      changed('micro-text', path, claim('At the bedside.', span.id)),
      [...spans, span],
      subjectOf('micro-text'),
    ).claims;
  expect(faultsOf(['learner', 'objective', 'condition'])).toBeUndefined();
  expect(faultsOf(['learner', 'points', '0'])).toHaveLength(1);
});

test('the reading level is that of its formula', () => {
  // Eleven words in two sentences, four of them longer than six letters.
  expect(lixOf(['Refrigerated deliveries arrive at noon. Somebody measures them at the dock.'])).toBeCloseTo(
    11 / 2 + (100 * 4) / 11,
  );
  expect(lixOf([])).toBe(0);
});

/** What no check may refuse, in a place where it is read. */
const innocent: Broken[] = [
  [
    'micro-text',
    'learner.situation',
    fiction('It is noon. Dr Okafor has to place the order by 30 June, and calls you.'),
    /./,
  ],
  ['micro-text', 'learner.situation', fiction('On Tuesday a patient shivers. The room goes quiet.'), /./],
  [
    'micro-text',
    'learner.situation',
    fiction('“Ask your boss,” says Teo at ten past six, and he holds out the pen.'),
    /./,
  ],
  [
    'micro-text',
    'learner.situation',
    fiction('Call centre staff are busy. It is six, and a driver asks for at least 15 percent more.'),
    /./,
  ],
  [
    'micro-text',
    'learner.situation',
    fiction('It is noon. Ada says that her neighbour was allowed to wait, and has 10 minutes left.'),
    /./,
  ],
  [
    'micro-text',
    'learner.situation',
    fiction('It is half past two. Teo leaves the dock so that nobody has to shout.'),
    /./,
  ],
  ['role-play', 'runner.opens', fiction('That is too expensive.'), /./],
  ['role-play', 'runner.moves.0.says', fiction('“You have to give me 12 percent.”'), /./],
  ['role-play', 'learner.rubric.1.levels.3', 'Does not give way when pressed, and names the limit.', /./],
];
test.each(innocent)('in %s nothing is wrong at %s with %j', (form, path, value) => {
  expect(faultsIn(form, path, value)).toEqual({});
});

test('a trigger says when its document says that the procedure is due, and may say it as the heading does', () => {
  const subject = {
    skill: 'Receiving',
    audience: 'Dock Workers',
    modality: 'job-aid',
    isKnownName: () => false,
  } as const;
  const due = [{ ...spans[0], id: 'cold.0', text: 'Receiving is checked once a month by two people.' }].map(
    ({ step, ...rest }) => (step === undefined ? rest : rest),
  ) as typeof spans;
  const begins = (text: string, among: typeof spans) =>
    faultsByCheck(changed('job-aid', ['learner', 'trigger'], claim(text, 'cold.1')), among, subject);
  const circular = 'When a chilled delivery is to be measured.';
  expect(begins(circular, [...spans, ...due]).steps?.map(english.sayMessage)).toEqual([
    expect.stringMatching(/take it from cold\.0/),
  ]);
  expect(begins(circular, spans).steps).toBeUndefined();
  const headed = spans.map((span) => ({ ...span, section: 'Before the dock opens' }));
  expect(begins('Before the dock opens.', headed).claims).toBeUndefined();
  expect(begins('Before the dock opens.', spans).claims).toBeDefined();
});
