// cspell:words Ilse Dobrin
import type { Artefact, ArtefactForm, ArtefactOf } from '../../../../../../lib/domain/artefact/artefact.ts';
import type {
  Activity,
  Claim,
  CoachQuestion,
  Objective,
  RubricLine,
} from '../../../../../../lib/domain/artefact/parts.ts';
import type { ArtefactSubject } from '../../../../../../lib/agents/content/checks/matter.ts';
import type { TextPlace } from '../../../../../../lib/domain/artefact/places.ts';
import { claim, fiction, questions, said, toRefuse } from './material.ts';

export const subjectOf = (form: ArtefactForm, known: readonly string[] = []): ArtefactSubject => ({
  skill: 'Receiving chilled goods',
  audience: 'Dock worker',
  modality: form,
  isKnownName: (text) => known.includes(text),
});

const alsoPromised = (behaviour: Claim): Objective => ({
  behaviour,
  condition: { stock: 'under-pressure' },
  standard: { stock: 'every-step' },
});

const micro: ArtefactOf<'micro-text'> = {
  form: 'micro-text',
  title: 'Receiving chilled goods: a warm pallet',
  summary: 'A driver asks you to accept a warm pallet.',
  learner: {
    situation: fiction(
      'It is a quarter to six. Ilse Varga stands on the dock with a load of cream, and the probe climbs past 6. The driver looks at his watch and holds out the note.',
    ),
    objective: toRefuse,
    points: [said.measure, said.lead, said.writing],
    example: {
      situation: fiction(
        'On Friday evening Teo Lind measures a pallet of fish. It reads 8 degrees, and the driver says the sensor is wrong.',
      ),
      steps: [
        {
          done: fiction('Teo measures another pack and lets him look on.'),
          because: said.second,
          then: [fiction('“Nine,” says the driver, and puts his pen away.')],
        },
        {
          done: fiction('Then he sends the pallet back and calls Bea, who leads the shift.'),
          because: said.refuse,
          then: [fiction('Bea comes down within five minutes. The lorry leaves with its fish.')],
        },
      ],
    },
    questions: [questions.warm, questions.accept],
    tryIt: [said.doors],
  },
};

const jobAid: ArtefactOf<'job-aid'> = {
  form: 'job-aid',
  title: 'Receiving chilled goods: a job aid for dock workers',
  summary: 'Every step from the driver on the dock to the cold store.',
  learner: {
    trigger: claim('Every chilled delivery, before the driver leaves the dock.', 'cold.1'),
    before: [],
    steps: [
      { do: said.measure, checks: [], warnings: [] },
      { do: said.probe, checks: [said.still], warnings: [said.film] },
      { do: said.write, checks: [], warnings: [] },
      { do: said.refuse, checks: [], warnings: [said.tell] },
      { do: said.move, checks: [], warnings: [] },
    ],
    done: said.received,
    notes: [said.lead],
  },
};

const video: ArtefactOf<'micro-video-script'> = {
  form: 'micro-video-script',
  title: 'Receiving chilled goods: a short video',
  summary: 'Measure every delivery, and refuse a pallet above 5 degrees.',
  learner: {
    objective: toRefuse,
    text: [said.measure, said.probe, said.still, said.write, said.refuseAndTell, said.move, said.received],
    questions: [questions.warm],
  },
  runner: {
    scenes: [
      {
        seconds: 10,
        shot: 'place',
        shows: [fiction('A lorry stands at a wet dock. Bea Lund measures a delivery, and the driver waits.')],
        onScreen: 'Before the driver leaves',
        speaks: [0],
      },
      {
        seconds: 15,
        shot: 'hands-at-work',
        shows: [fiction('Gloved hands put a probe between two packs and hold it until the reading stands.')],
        onScreen: 'Between two packs',
        speaks: [1, 2],
      },
      {
        seconds: 10,
        shot: 'hands-at-work',
        shows: [
          fiction('Bea Lund writes a reading above 5 on the note, refuses the pallet and pushes it back.'),
        ],
        onScreen: 'Refuse the pallet',
        speaks: [3, 4],
      },
      {
        seconds: 15,
        shot: 'place',
        shows: [fiction('The gate of a cold store closes behind the last pallet that was accepted.')],
        onScreen: 'Into the cold store',
        speaks: [5, 6],
      },
    ],
  },
};

const rubric: RubricLine[] = [
  {
    criterion: said.refuse,
    levels: [
      'Does not refuse the pallet.',
      'Refuses the pallet, but only when reminded.',
      'Refuses the pallet.',
      'Refuses the pallet even when pressed, and gives the reason.',
    ],
  },
  {
    criterion: said.limit,
    levels: [
      'Does not name the limit.',
      'Names the limit and leaves out the reading.',
      'Names the limit and shows the reading.',
      'Names the limit and shows the reading even when pressed.',
    ],
  },
  {
    criterion: said.doors,
    levels: [
      'Talks about blame and does not ask.',
      'Asks only after talk about blame.',
      'Asks how long the doors stood open.',
      'Asks how long the doors stood open and waits for the answer, even when pressed.',
    ],
  },
  {
    criterion: said.second,
    levels: [
      'Does not offer to measure a second pack.',
      'Measures a second pack only when asked.',
      'Offers to measure a second pack.',
      'Offers to measure a second pack without being asked, while the driver watches.',
    ],
  },
];

const rolePlay: ArtefactOf<'role-play'> = {
  form: 'role-play',
  title: 'Receiving chilled goods: a role-play',
  summary: 'A driver asks you to accept a warm pallet.',
  learner: {
    situation: fiction(
      'You stand on the dock at six in the evening. Marek Dobrin has driven for nine hours, and the probe in his load of cream shows 7. He holds out the note and a pen.',
    ),
    case: [
      fiction('Twelve pallets of cream; the probe shows 7 in two of them.'),
      fiction('Loaded at nine in the morning on Tuesday, 310 kilometres from here.'),
    ],
    objective: toRefuse,
    otherObjectives: [said.doors, said.second].map(alsoPromised),
    know: [said.lead, said.writing],
    rubric,
    debrief: ['what-went-well', 'which-words'],
  },
  runner: {
    partner: fiction('Marek, in his fifties, is polite at first and has lost a load once before, in spring.'),
    opens: fiction('“Evening. Six pallets, all good, just sign down here and I am off.”'),
    interests: [
      {
        hidden: fiction('His cooling broke on the motorway, and he fears for his contract.'),
        earnedBy: said.doors,
      },
    ],
    moves: [
      { says: fiction('“Your probe is broken. Mine says 4.”'), tests: said.second },
      { says: fiction('“Nobody else makes such a fuss about two degrees.”'), tests: said.limit },
      {
        says: fiction('“And what do I tell my dispatcher? It is not me who is to blame.”'),
        tests: said.doors,
      },
      { says: fiction('“Come on. You sign, I leave, and everybody is happy.”'), tests: said.refuse },
    ],
    escalations: [
      fiction('“I am not taking this back. I will leave it here on the dock.”'),
      fiction('“Then I want your name, and I am calling your boss.”'),
    ],
  },
};

const part = (minutes: number, how: Activity['how'], ...about: Activity['about']): Activity => ({
  minutes,
  how,
  about,
  scene: [],
});

/** From its first step to how it is seen to be done. */
const procedure = [
  said.measure,
  said.probe,
  said.still,
  said.film,
  said.write,
  said.refuseAndTell,
  said.move,
  said.received,
];

const cohort: ArtefactOf<'cohort'> = {
  form: 'cohort',
  title: 'Receiving chilled goods: a cohort',
  summary: 'The probe in a pallet, and a driver with a warm pallet.',
  learner: {
    objective: toRefuse,
    otherObjectives: [said.probe].map(alsoPromised),
    before: [{ do: 'bring-a-case', about: said.refuse }],
    handouts: [
      {
        title: 'The probe between two packs',
        points: procedure,
        afterCase: [],
      },
      {
        title: 'A warm pallet',
        points: [said.lead, said.writing],
        afterCase: [said.doors],
      },
    ],
    between: [{ do: 'note-what-happened', about: said.measure }],
    after: [{ do: 'play-it-through', about: said.refuse }],
  },
  runner: {
    sessions: [
      {
        title: 'The probe between two packs',
        objective: said.probe,
        guide: [
          part(10, 'open', said.measure),
          {
            ...part(30, 'case-in-threes', said.probe),
            scene: [
              fiction('At noon Teo Lind holds the probe against the side of a pallet and reads 3 degrees.'),
            ],
          },
          part(20, 'together', said.film),
        ],
        ifItGoesWrong: ['nobody-speaks'],
      },
      {
        title: 'A warm pallet',
        objective: said.refuse,
        guide: [
          part(10, 'recall-alone', said.refuse),
          {
            ...part(40, 'role-play-in-threes', said.refuse, said.doors),
            scene: [
              fiction(
                'At six a driver holds out his note and says that the doors stood open. Two of nine pallets read 7 degrees.',
              ),
            ],
          },
          part(10, 'commit', said.tell),
        ],
        ifItGoesWrong: ['too-hard'],
      },
    ],
  },
};

/** Two steps as one thing to do. */
const decided = {
  text: `${said.refuseAndTell.text} ${said.move.text}`,
  cites: [...said.refuse.cites, ...said.move.cites],
};

const programme: ArtefactOf<'long-form-program'> = {
  form: 'long-form-program',
  title: 'Receiving chilled goods: a programme',
  summary: 'From the probe to the cold store.',
  learner: {
    objectives: [
      toRefuse,
      { behaviour: said.move, condition: { stock: 'without-help' }, standard: { stock: 'in-order' } },
    ],
    modules: [
      {
        title: 'The reading',
        serves: [{ enabling: said.refuse, seen: said.probe }],
        week: 1,
        objective: 0,
        points: procedure,
        practice: [{ do: 'play-it-through', about: said.refuse }],
        assessment: [questions.warm],
      },
      {
        title: 'Talking with drivers',
        serves: [{ enabling: said.tell, seen: said.lead }],
        week: 2,
        objective: 0,
        points: [said.lead, said.writing],
        practice: [{ do: 'play-it-through', about: said.refuse }],
        assessment: [questions.accept],
      },
      {
        title: 'The cold store',
        serves: [{ enabling: said.move, seen: said.explain }],
        week: 4,
        objective: 1,
        points: [said.limitThen, said.explain],
        practice: [{ do: 'try-at-work', about: decided }],
        assessment: [questions.store],
      },
    ],
    transfer: [
      { week: 5, you: { do: 'play-it-through', about: said.refuse }, withManager: 'talk-it-through' },
      { week: 8, you: { do: 'teach-it', about: decided }, withManager: 'decide-what-stays' },
    ],
  },
  runner: {
    meetings: [
      {
        guide: [part(20, 'open', said.measure), part(40, 'try-it-there', said.probe)],
        ifItGoesWrong: ['too-easy'],
      },
      {
        guide: [part(20, 'open', said.lead), part(40, 'role-play-in-threes', said.refuse)],
        ifItGoesWrong: ['too-hard'],
      },
      {
        guide: [part(20, 'open', said.received), part(40, 'try-it-there', said.move)],
        ifItGoesWrong: ['out-of-time'],
      },
    ],
  },
};

const asked = (
  aim: CoachQuestion['aim'],
  question: string,
  about: CoachQuestion['about'],
): CoachQuestion => ({
  aim,
  question,
  good: fiction(`“Yesterday again: ${about.text.replace(' of 5 degrees', '')}”`),
  about,
});

const coaching: ArtefactOf<'coaching'> = {
  form: 'coaching',
  title: 'Receiving chilled goods: a brief for coaches',
  summary: 'A driver asks you to accept a warm pallet.',
  learner: {
    objective: toRefuse,
    otherObjectives: [said.doors].map(alsoPromised),
    holds: [said.lead],
    between: [
      { do: 'play-it-through', about: said.refuse },
      { do: 'note-what-happened', about: said.doors },
    ],
    tell: [claim('The pallet is refused when the reading is above 5 degrees.', 'cold.5'), said.doors],
  },
  runner: {
    ladder: [rubric[0]].flatMap((line) => line ?? []),
    meetings: [
      {
        lookAt: [said.limitThen],
        asks: [
          asked('now', 'When did you last refuse a warm pallet, and what did you show?', said.refuse),
          asked(
            'missed',
            'Which is passed over more easily: to name the limit, or to show the reading?',
            said.limitThen,
          ),
        ],
        ifItGoesWrong: ['too-hard'],
      },
      {
        lookAt: [said.doors, said.second, said.writing],
        asks: [
          asked('now', 'What do you offer while the driver watches the second pack?', said.second),
          asked(
            'next-level',
            'He pushes you. How do you still ask how long the doors stood open?',
            said.doors,
          ),
        ],
        ifItGoesWrong: ['out-of-time'],
      },
    ],
  },
};

/** One artefact a form that every check passes; tests break one thing at a time in a copy. */
export const artefacts: { [F in ArtefactForm]: ArtefactOf<F> } = {
  'micro-text': micro,
  'job-aid': jobAid,
  'micro-video-script': video,
  'role-play': rolePlay,
  cohort,
  'long-form-program': programme,
  coaching,
};

/** The example of a form with one value replaced, wherever it lies. */
export function changed(form: ArtefactForm, path: readonly (string | number)[], value: unknown): Artefact {
  const copy = structuredClone<Artefact>(artefacts[form]);
  let held: unknown = copy;
  for (const step of path.slice(0, -1)) held = Reflect.get(held as object, step);
  Reflect.set(held as object, path.at(-1) ?? '', value);
  return copy;
}

/** The example of a form with this text at a place; a claim keeps what it cites, or cites this. */
export function withText(form: ArtefactForm, place: TextPlace, text: string, cites?: string[]): Artefact {
  const kept = place.kind === 'claim' ? { text, cites: cites ?? place.cites } : { madeUp: text };
  return changed(form, place.path, place.kind === 'title' || place.kind === 'level' ? text : kept);
}
