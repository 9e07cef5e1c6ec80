import type { ArtefactOf } from '../../../lib/domain/artefact/artefact.ts';
import type { Objective, Question } from '../../../lib/domain/artefact/parts.ts';
import { claim, fiction } from './sources.ts';

export const objective: Objective = {
  behaviour: claim('door.3', 'Ask what a resident needs the water for in those hours.'),
  condition: { stock: 'under-pressure' },
  standard: { stock: 'three-in-a-row' },
};

export const questions: Question[] = [
  {
    situation: fiction('Ms Hale opens the door and says that nobody will turn off her water on a Thursday.'),
    asks: 'what-next',
    options: [
      {
        says: fiction('You explain why the main has to be repaired.'),
        isRight: false,
        mistake: ['left-undone'],
        feedback: claim('door.2'),
      },
      {
        says: claim('door.3', 'Ask what she needs the water for in those hours.'),
        isRight: true,
        mistake: [],
        feedback: claim('door.3'),
      },
      {
        says: fiction('You offer her 40 crowns for the trouble.'),
        isRight: false,
        mistake: ['left-undone'],
        feedback: claim('door.4'),
      },
    ],
  },
  {
    situation: fiction('It is Monday, 14:00, and the work begins on Wednesday at 9:00.'),
    asks: 'how-much',
    options: [
      {
        says: claim('door.1', 'At least 48 hours before it begins.'),
        isRight: true,
        mistake: [],
        feedback: claim('door.1'),
      },
      {
        says: fiction('A day before it begins is enough.'),
        isRight: false,
        mistake: ['left-undone'],
        feedback: claim('door.1'),
      },
    ],
  },
];

export const microLesson: ArtefactOf<'micro-text'> = {
  form: 'micro-text',
  title: 'When a resident objects to a shut-off',
  summary: 'Say how long, ask what the water is needed for, and offer what a crew leader may offer.',
  learner: {
    situation: fiction(
      'Martin has rung at number 14. Mr Baker bakes for a wedding on Friday and says that the water stays on.',
    ),
    objective,
    points: [claim('door.2'), claim('door.3'), claim('door.4')],
    example: {
      situation: fiction('Martin stays at the door and lowers his list.'),
      steps: [
        {
          done: fiction('“It will be off from nine to one,” he says, before anything else.'),
          because: claim('door.2'),
          then: [],
        },
        {
          done: fiction('“What do you need it for between nine and one?” he asks.'),
          because: claim('door.3'),
          then: [fiction('“For forty loaves,” says Mr Baker.')],
        },
        {
          done: fiction('He offers a standpipe in front of the bakery.'),
          because: claim('door.4'),
          then: [fiction('Mr Baker carries four buckets, and the loaves are in by ten.')],
        },
      ],
    },
    questions,
    tryIt: [claim('door.6')],
  },
};

export const jobAid: ArtefactOf<'job-aid'> = {
  form: 'job-aid',
  title: 'Shutting off a street',
  summary: 'From the first reading to the pressure that says it is complete.',
  learner: {
    trigger: claim('door.1', 'A shut-off begins on the street.'),
    before: [claim('valve.6')],
    steps: [
      { do: claim('valve.1'), checks: [], warnings: [] },
      { do: claim('valve.2'), checks: [], warnings: [claim('valve.3')] },
      {
        do: claim('valve.4', 'After the repair, flush the main.'),
        checks: [claim('valve.4', 'The water runs clear for five minutes.')],
        warnings: [],
      },
    ],
    done: claim('valve.5'),
    notes: [claim('door.5')],
  },
};

export const videoScript: ArtefactOf<'micro-video-script'> = {
  form: 'micro-video-script',
  title: 'Two valves and a hydrant',
  summary: 'The order in which a street is shut off.',
  learner: {
    objective: {
      behaviour: claim('valve.2'),
      condition: { stock: 'next-time' },
      standard: { stock: 'in-order' },
    },
    text: [claim('valve.1'), claim('valve.2'), claim('valve.3')],
    questions: questions.slice(0, 1),
  },
  runner: {
    scenes: [
      {
        seconds: 12,
        shot: 'hands-at-work',
        shows: [fiction('A glove wipes the glass of a gauge on a red hydrant.')],
        onScreen: 'First the pressure',
        speaks: [0],
      },
      { seconds: 20, shot: 'place', shows: [], onScreen: 'Upstream, then downstream', speaks: [1, 2] },
    ],
  },
};
