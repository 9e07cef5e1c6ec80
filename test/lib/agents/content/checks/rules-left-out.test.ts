import { expect, test } from '@jest/globals';
import { faultsByCheck } from '../../../../../lib/agents/content/checks/faults-of-artefact.ts';
import { Artefact } from '../../../../../lib/domain/artefact/artefact.ts';
import type { Span } from '../../../../../lib/domain/content/content.ts';
import { english } from '../../../../../lib/messages/words.ts';
import { artefacts, changed, subjectOf } from './examples/artefacts.ts';
import { spans } from './examples/material.ts';

const of = (section: string, ...texts: string[]): Span[] =>
  texts.map((text, i) => ({
    id: `${section.replaceAll(' ', '-')}.${i + 1}`,
    source: 'kiln.md',
    section,
    text,
  }));
const steps = of('Firing the kiln', 'Load the kiln.', 'Close the door of the kiln.', 'Start the burner.').map(
  (span, i) => ({ ...span, step: i + 1 }),
);
const opening = of('The kiln of the workshop', 'The kiln was never cheap, and stands in the yard.');
const people = of(
  'Who may fire the kiln',
  'Only somebody with the gas card starts the burner.',
  'The card is renewed every two years.',
  'The kiln is never fired alone.',
);
const limits = of(
  'Limits',
  'Heat of the door (what): 60 degrees (limit)',
  'Gas in the yard (what): stop the burner (limit)',
);
const canteen = of('The canteen', 'Nobody eats lunch before noon.');
const document = [...opening, ...people, ...steps, ...limits, ...canteen];

const faultsOf = (told: readonly Span[], form: 'job-aid' | 'coaching' = 'job-aid'): string[] => {
  const path = form === 'job-aid' ? ['learner', 'before'] : ['learner', 'holds'];
  const own = form === 'coaching' ? artefacts.coaching.learner.holds : [];
  const claims = [...own, ...told.map(({ id, text }) => ({ text, cites: [id] }))];
  return (
    faultsByCheck(changed(form, path, claims), [...spans, ...document], subjectOf(form))['rules-left-out'] ??
    []
  ).map(english.sayMessage);
};

test('who tells a procedure tells who may do it, the sentence between two rules and every row', () => {
  const found = faultsOf([...steps, ...people.slice(0, 1), ...limits.slice(0, 1)]);
  expect(found).toEqual([
    expect.stringContaining('cite Who-may-fire-the-kiln.2'),
    expect.stringContaining('cite Who-may-fire-the-kiln.3'),
    expect.stringContaining('cite Limits.2'),
  ]);
});

test('nothing is missing where all of it is told, whatever the title and another matter say', () => {
  expect(faultsOf([...steps, ...people, ...limits])).toEqual([]);
});

test('of the one procedure of its document, who may do it and what is done in a case are of it in whatever words', () => {
  const who = of('Who may do it', 'Only masters with the green pass.', 'Trainees do not come in.');
  const dizzy = of('If somebody feels dizzy', 'Bring them into the open air and call 112.');
  const other = of('Firing the glass', 'Warm the glass.', 'Cool it down.').map((span, i) => ({
    ...span,
    step: i + 1,
  }));
  const missing = (given: readonly Span[]) =>
    (
      faultsByCheck(
        changed(
          'job-aid',
          ['learner', 'before'],
          steps.map(({ id, text }) => ({ text, cites: [id] })),
        ),
        [...spans, ...given],
        subjectOf('job-aid'),
      )['rules-left-out'] ?? []
    ).map(english.sayMessage);
  expect(missing([...who, ...steps, ...dizzy, ...canteen])).toEqual([
    expect.stringContaining('cite Who-may-do-it.1'),
    expect.stringContaining('cite Who-may-do-it.2'),
    expect.stringContaining('cite If-somebody-feels-dizzy.1'),
  ]);
  expect(missing([...who, ...steps, ...other])).toEqual([]);
});

test('nothing is missing where no procedure is told', () => expect(faultsOf(people.slice(0, 1))).toEqual([]));

test('who is coached is told what binds, by a meeting or beside them', () => {
  expect(faultsOf(steps, 'coaching')).toEqual([
    expect.stringContaining('cite Who-may-fire-the-kiln.1'),
    expect.stringContaining('cite Who-may-fire-the-kiln.2'),
    expect.stringContaining('cite Who-may-fire-the-kiln.3'),
  ]);
  expect(faultsOf(people.slice(0, 1), 'coaching')).toHaveLength(2);
  expect(faultsOf([...steps, ...people], 'coaching')).toEqual([]);
  expect(faultsOf([...steps, ...people, ...limits.slice(0, 1)], 'coaching')).toEqual([
    expect.stringContaining('cite Limits.2'),
  ]);
});

test('what is never done stands on the page of whoever is coached, whatever the coach looks at', () => {
  const { runner } = artefacts.coaching;
  const [first, ...more] = runner.meetings;
  const looked = {
    ...artefacts.coaching,
    runner: {
      ...runner,
      meetings: [
        { ...first, lookAt: [...steps, ...people].map(({ id, text }) => ({ text, cites: [id] })) },
        ...more,
      ],
    },
  };
  const found = (holds: readonly Span[]) =>
    (
      faultsByCheck(
        Artefact.parse({
          ...looked,
          learner: {
            ...looked.learner,
            holds: [...looked.learner.holds, ...holds.map(({ id, text }) => ({ text, cites: [id] }))],
          },
        }),
        [...spans, ...document],
        subjectOf('coaching'),
      )['rules-left-out'] ?? []
    ).map(english.sayMessage);
  expect(found([])).toContainEqual(expect.stringContaining('cite Who-may-fire-the-kiln.3'));
  expect(found(people).filter((fault) => fault.includes('Who-may'))).toEqual([]);
});

test('a job aid tells what it takes, and what another document sets for the same moment', () => {
  const needed = of('What you need', 'Gloves of leather; a torch; the card of the kiln.');
  const safety = of('Clothing', 'Gloves come off before a burner starts, never later.').map((span) => ({
    ...span,
    source: 'safety.md',
  }));
  const given = [...document, ...needed, ...safety];
  const found = (told: readonly Span[]) =>
    (
      faultsByCheck(
        changed(
          'job-aid',
          ['learner', 'before'],
          told.map(({ id, text }) => ({ text, cites: [id] })),
        ),
        [...spans, ...given],
        subjectOf('job-aid'),
      )['rules-left-out'] ?? []
    ).map(english.sayMessage);
  const all = [...steps, ...people, ...limits];
  expect(found(all)).toEqual([
    expect.stringContaining('cite What-you-need.1'),
    expect.stringContaining('cite Clothing.1'),
  ]);
  expect(found([...all, ...needed, ...safety])).toEqual([]);
});

test('a table of something else, and whom to call, is of no procedure', () => {
  const other = of(
    'Opening hours of the kiln yard',
    'Monday (day): 9 to 12 (open from); the porter (key)',
    'Friday (day): 13 to 15 (open from); the porter (key)',
  );
  const contacts = of('Contacts', 'Gas line (who): burner and door of the kiln (for what); 77 (extension)');
  const heat = of(
    'Heat',
    'Clay (what): at most 900 degrees (heat of the kiln at the burner)',
    'Glaze (what): at most 1,100 degrees (heat of the kiln at the burner)',
  );
  expect(faultsOf([...steps, ...people, ...limits])).toEqual([]);
  const found = (given: readonly Span[]) =>
    (
      faultsByCheck(
        changed(
          'job-aid',
          ['learner', 'before'],
          [...steps, ...people, ...limits].map(({ id, text }) => ({ text, cites: [id] })),
        ),
        [...spans, ...document, ...given],
        subjectOf('job-aid'),
      )['rules-left-out'] ?? []
    ).map(english.sayMessage);
  expect(found([...other, ...contacts])).toEqual([]);
  expect(found(heat)).toEqual([
    expect.stringContaining('cite Heat.1'),
    expect.stringContaining('cite Heat.2'),
  ]);
});

test('a short read tells who alone may do it and what is never done, or nothing of it', () => {
  const found = (given: readonly Span[], told: readonly Span[]) =>
    (
      faultsByCheck(
        changed(
          'micro-text',
          ['learner', 'points'],
          told.map(({ id, text }) => ({ text, cites: [id] })),
        ),
        [...spans, ...given],
        subjectOf('micro-text'),
      )['rules-left-out'] ?? []
    ).map(english.sayMessage);
  const dangers = of('Fumes', 'Fumes of the kiln are poisonous.', 'Apprentices never open the hood.');
  // Whether or not it can hurt: who may do it is of whoever does it.
  expect(found([...steps, ...people], steps)).toEqual([
    expect.stringContaining('cite Who-may-fire-the-kiln.1'),
    expect.stringContaining('cite Who-may-fire-the-kiln.2'),
    expect.stringContaining('cite Who-may-fire-the-kiln.3'),
  ]);
  expect(found([...steps, ...people], [...steps, ...people])).toEqual([]);
  // One step of it is no procedure, and what its document allows at another time binds it in longer forms.
  expect(found([...steps, ...people], steps.slice(0, 1))).toEqual([]);
  expect(found([...steps, ...limits], steps)).toEqual([]);
  // Without steps, what a section that warns of harm forbids.
  expect(found(dangers, dangers.slice(0, 1))).toEqual([expect.stringContaining('cite Fumes.2')]);
  expect(found([...dangers, ...canteen], canteen)).toEqual([]);
});
