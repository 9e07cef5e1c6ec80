import { describe, expect, test } from '@jest/globals';
import {
  faultsByCheck,
  type CheckName,
} from '../../../../../lib/agents/content/checks/faults-of-artefact.ts';
import type { ArtefactForm } from '../../../../../lib/domain/artefact/artefact.ts';
import type { Objective, Task } from '../../../../../lib/domain/artefact/parts.ts';
import { english } from '../../../../../lib/messages/words.ts';
import { artefacts, changed, subjectOf } from './examples/artefacts.ts';
import { claim, fiction, spans } from './examples/material.ts';

/** Documents of a stable and of a front desk, which no other example is of. */
const others = [
  { id: '8.herd.1', section: 'Moving a bull', text: 'Open the gate with nobody within 5 m of the bull.' },
  { id: '8.herd.2', section: 'Moving a bull', text: 'Give the bull at most 2 kg of feed in the crate.' },
  {
    id: '8.herd.3',
    section: 'Buying feed',
    text: 'If an order of feed is above 400 euros, ask the owner of the farm for a signature.',
  },
  { id: '8.herd.4', section: 'Fences', text: 'If a fence post is loose, close the meadow.' },
  {
    id: '8.desk.1',
    section: 'At the desk',
    text: 'Do not speak of the fee in the first call unless the caller asks.',
  },
  { id: '8.desk.2', section: 'At the desk', text: 'When a caller complains, let them finish once.' },
  { id: '8.desk.3', section: 'At the desk', text: 'Ask whether the caller wants a copy of the contract.' },
  {
    id: '8.desk.4',
    section: 'At the desk',
    text: 'If the caller offers more than they can pay, agree on less.',
  },
].map((span) => ({ ...span, source: span.id.startsWith('8.herd') ? 'herd.md' : 'desk.md' }));
const milking = ['Wash the udder.', 'Dry the udder.', 'Put on the cups.'].map((text, i) => ({
  id: `8.milk.${i}`,
  source: 'milking.md',
  section: 'Milking',
  step: i + 1,
  text,
}));
const all = [...spans, ...others, ...milking];
const said = new Map(all.map(({ id, text }) => [id, claim(text, id)]));
const of = (id: string) => said.get(id) ?? claim('', id);

const faultsOf = (check: CheckName, form: ArtefactForm, path: string, value: unknown): string[] =>
  (
    faultsByCheck(
      changed(
        form,
        path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
        value,
      ),
      all,
      subjectOf(form),
    )[check] ?? []
  ).map(english.sayMessage);

const objective = (id: string): Objective => ({
  behaviour: of(id),
  condition: { stock: 'next-time' },
  standard: { stock: 'both-sides' },
});
const task = (what: Task['do'], id: string): Task => ({ do: what, about: of(id) });

describe('safe practice', () => {
  const promised = (id: string) => faultsOf('safe-practice', 'coaching', 'learner.objective', objective(id));
  const tried = (what: Task['do'], id: string) =>
    faultsOf('safe-practice', 'coaching', 'learner.between.0', task(what, id));

  test.each(['8.herd.1', '8.herd.2'])('is on no side of what somebody keeps to: %s', (id) =>
    expect(promised(id)).toEqual([
      expect.stringMatching(/one case on each side of it has somebody break it/),
    ]),
  );
  test('is on both sides of what is read and decided on', () => expect(promised('8.herd.3')).toEqual([]));

  test('has nobody answer where a document has nobody to talk with', () => {
    expect(tried('play-it-through', '8.herd.4')).toEqual([expect.stringMatching(/its task is drill/)]);
    expect(tried('drill', '8.herd.4')).toEqual([]);
    expect(tried('play-it-through', '8.desk.2')).toEqual([]);
  });

  test('goes through every step, or through none', () => {
    expect(tried('walk-through', '8.milk.1')).toEqual([expect.stringMatching(/one step of 3/)]);
    expect(tried('watch-a-colleague', '8.milk.1')).toEqual([]);
    const whole = { do: 'walk-through', about: claim('Milk.', ...milking.map(({ id }) => id)) };
    expect(faultsOf('safe-practice', 'coaching', 'learner.between.0', whole)).toEqual([]);
  });
});

describe('levels', () => {
  const marked = (id: string, ...levels: string[]) =>
    faultsOf('levels-turned', 'role-play', 'learner.rubric.1', { criterion: of(id), levels });

  test.each([
    [
      '8.desk.1',
      [
        'Does not hold to it: speaks of the fee unless the caller asks.',
        'Holds to it only once.',
        'Does not speak of the fee unless the caller asks.',
        'Does not speak of the fee unless the caller asks, although the partner presses twice.',
      ],
      /carries an exception/,
    ],
    [
      '8.herd.1',
      [
        'Does not open the gate with nobody.',
        'Opens the gate, but only in part.',
        'Opens the gate with nobody within 5 m.',
        'Opens the gate with nobody within 5 m, also when the partner presses.',
      ],
      /level 1 says not and nobody/,
    ],
    [
      '8.herd.1',
      [
        'Does not do it.',
        'Opens the gate with nobody, but not within 5 m.',
        'Opens the gate with nobody within 5 m.',
        'Opens the gate with nobody within 5 m, also when the partner presses.',
      ],
      /level 2 takes “within …” from what nobody does/,
    ],
    [
      '8.desk.2',
      [
        'Does not let them finish.',
        'Lets them finish, but too late.',
        'Lets them finish.',
        'Lets them finish, although the partner presses.',
      ],
      /level 2 falls short in “but too late”, and level 4 is more in something else/,
    ],
    [
      '8.desk.2',
      [
        'Does not let them finish.',
        'Lets them finish in part.',
        'Lets them finish.',
        'Lets them finish, without being reminded.',
      ],
      /of which level 3 says nothing/,
    ],
  ])('of %s do not turn: %#', (id, levels, fault) =>
    expect(marked(id, ...levels)).toContainEqual(expect.stringMatching(fault)),
  );

  test('name what is left out, and hold where the one below gives way', () => {
    const sound = [
      'Does not let them finish.',
      'Lets them finish, but gives way when pressed.',
      'Lets them finish.',
      'Lets them finish, also when the partner presses.',
    ];
    expect(marked('8.desk.2', ...sound)).toEqual([]);
  });
});

describe('a partner', () => {
  const script = artefacts['role-play'];
  const says = (line: string, id: string) =>
    faultsOf('partners-reasons', 'role-play', 'runner.moves.0', { says: fiction(line), tests: of(id) });

  test.each([
    [
      '“Come on, speak of the fee in the first call, just this once.”',
      '8.desk.1',
      /is the rule behind a few words/,
    ],
    ['“You want to give the bull 2 kg of feed? Not now.”', '8.herd.2', /is the rule behind a few words/],
    [
      '“I would like to know the fee in this first call.”',
      '8.desk.1',
      /asks for what .* allows once it is asked for/,
    ],
  ])('does not say %s', (line, id, fault) =>
    expect(says(line, id)).toContainEqual(expect.stringMatching(fault)),
  );
  test('has a reason of their own', () =>
    expect(says('“My mother signed that contract, and she cannot read it.”', '8.desk.3')).toEqual([]));

  test.each([
    [
      'Names the limit and says how long the bull waited.',
      /how long the bull waited.* nobody there knows it/,
    ],
    ['Says when the inspector comes.', /when the inspector comes.* nobody there knows it/],
  ])('is told nothing that nobody there knows: %s', (level, fault) =>
    expect(faultsOf('moves', 'role-play', 'learner.rubric.1.levels.3', level)).toEqual([
      expect.stringMatching(fault),
    ]),
  );
  test.each([
    'Says how many pallets of cream there are.',
    'Names the limit and says on which day.',
    'Does not say how long the bull waited.',
    'Names the limit and asks how long the bull waited.',
    'When the driver says how long the bull waited, shows the reading.',
  ])('knows, is asked, or is not told: %s', (level) =>
    expect(faultsOf('moves', 'role-play', 'learner.rubric.1.levels.3', level)).toEqual([]),
  );

  test('hides a fact of the subject', () => {
    const hides = (text: string) =>
      faultsOf('partners-reasons', 'role-play', 'runner.interests.0.hidden', fiction(text));
    expect(hides('You have promised somebody an answer before you go home.')).toEqual([
      expect.stringMatching(/could be hidden by anybody/),
    ]);
    expect(hides('Your dispatcher counts every lost pallet against you.')).toEqual([]);
  });

  test('bargains about amounts that are told', () => {
    const settled = (facts: string) =>
      faultsByCheck(
        {
          ...script,
          learner: {
            ...script.learner,
            objective: { ...script.learner.objective, behaviour: of('8.desk.4') },
            case: [fiction('It began in May.'), fiction(facts)],
          },
        },
        all,
        subjectOf('role-play'),
      )['partners-reasons']?.map(english.sayMessage) ?? [];
    expect(settled('The caller is late.')).toEqual([expect.stringMatching(/compares amounts/)]);
    expect(settled('The caller earns 900 euros and offers 400 euros.')).toEqual([]);
  });
});
