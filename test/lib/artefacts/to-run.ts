import type { ArtefactOf } from '../../../lib/domain/artefact/artefact.ts';
import { claim, fiction } from './sources.ts';
import { objective, questions } from './to-learn-alone.ts';

export const rolePlay: ArtefactOf<'role-play'> = {
  form: 'role-play',
  title: 'The baker at number 14',
  summary: 'Announce a shut-off to somebody who does not want it.',
  learner: {
    situation: fiction('You ring at a bakery. The water is to be off tomorrow from nine to one.'),
    case: [fiction('Forty loaves for a wedding, to be fetched on Saturday at ten.')],
    objective,
    otherObjectives: [],
    know: [claim('door.4'), claim('door.5')],
    rubric: [
      {
        criterion: claim('door.2'),
        levels: [
          'says neither how long nor why',
          'says why and not how long',
          'says how long after why',
          'says how long, then why',
        ],
      },
      {
        criterion: claim('door.3'),
        levels: [
          'asks nothing',
          'asks whether it is all right',
          'asks what for, late',
          'asks what for at once',
        ],
      },
      {
        criterion: claim('door.6'),
        levels: ['names no time', 'names a day', 'names the time once', 'repeats the time at the end'],
      },
    ],
    debrief: ['what-went-well', 'what-they-wanted', 'what-next-time'],
  },
  runner: {
    partner: fiction('You are Nils Baker, baker, up since three, with forty loaves ordered for a wedding.'),
    opens: fiction('“Tomorrow? You must be joking.”'),
    interests: [
      {
        hidden: fiction('You need eighty litres before ten and nothing after that.'),
        earnedBy: claim('door.3'),
      },
    ],
    moves: [
      { says: fiction('“Why does this always happen to me?”'), tests: claim('door.2') },
      { says: fiction('“Who pays for my loaves?”'), tests: claim('door.4') },
      { says: fiction('“And when does it come back?”'), tests: claim('door.6') },
    ],
    escalations: [fiction('“I will call the mayor.”'), fiction('“Then I stand on your valve myself.”')],
  },
};

export const cohort: ArtefactOf<'cohort'> = {
  form: 'cohort',
  title: 'Shut-offs without a quarrel',
  summary: 'Crew leaders practise what they say at the door.',
  learner: {
    objective,
    otherObjectives: [],
    before: [{ do: 'bring-a-case', about: claim('door.3') }],
    handouts: [{ title: 'At the door', points: [claim('door.2'), claim('door.3')], afterCase: [] }],
    between: [],
    after: [{ do: 'try-at-work', about: claim('door.6') }],
  },
  runner: {
    sessions: [
      {
        title: 'How long before why',
        objective: claim('door.2'),
        guide: [
          { minutes: 10, how: 'recall-alone', about: [claim('door.1')], scene: [] },
          {
            minutes: 30,
            how: 'case-in-threes',
            about: [claim('door.3')],
            scene: [fiction('A landlady hears of the shut-off an hour before it begins.')],
          },
          { minutes: 15, how: 'commit', about: [], scene: [] },
        ],
        ifItGoesWrong: ['nobody-speaks', 'we-do-it-otherwise'],
      },
    ],
  },
};

const week = (number: number, id: string, title: string) => ({
  title,
  week: number,
  objective: 0,
  serves: [{ enabling: claim(id), seen: claim('door.6') }],
  points: [claim(id), claim('door.6')],
  practice: [{ do: 'try-at-work' as const, about: claim(id) }],
  assessment: questions.slice(0, 1),
});

export const programme: ArtefactOf<'long-form-program'> = {
  form: 'long-form-program',
  title: 'From the first notice to clear water',
  summary: 'Six weeks for new crew leaders.',
  learner: {
    objectives: [objective],
    modules: [week(1, 'door.1', 'Announcing'), week(3, 'door.3', 'Objections'), week(5, 'valve.2', 'Valves')],
    transfer: [
      { week: 2, you: { do: 'note-what-happened', about: claim('door.3') }, withManager: 'talk-it-through' },
      { week: 6, you: { do: 'teach-it', about: claim('valve.2') }, withManager: 'decide-what-stays' },
    ],
  },
  runner: {
    meetings: [
      {
        guide: [
          { minutes: 20, how: 'open', about: [], scene: [] },
          {
            minutes: 40,
            how: 'role-play-in-threes',
            about: [claim('door.2')],
            scene: [fiction('A dentist has a full waiting room.')],
          },
        ],
        ifItGoesWrong: ['out-of-time'],
      },
      {
        guide: [
          { minutes: 30, how: 'pairs', about: [claim('door.3')], scene: [] },
          { minutes: 30, how: 'together', about: [], scene: [] },
        ],
        ifItGoesWrong: ['one-speaks-for-all'],
      },
      {
        guide: [
          { minutes: 45, how: 'try-it-there', about: [claim('valve.2')], scene: [] },
          { minutes: 15, how: 'commit', about: [], scene: [] },
        ],
        ifItGoesWrong: ['too-hard', 'off-the-subject'],
      },
    ],
  },
};

export const coachingGuide: ArtefactOf<'coaching'> = {
  form: 'coaching',
  title: 'Coaching a crew leader',
  summary: 'Two meetings about what is said at the door.',
  learner: {
    objective,
    otherObjectives: [],
    holds: [],
    between: [
      { do: 'try-at-work', about: claim('door.3') },
      { do: 'note-what-happened', about: claim('door.6') },
    ],
    tell: [claim('door.6')],
  },
  runner: {
    ladder: [
      {
        criterion: claim('door.3'),
        levels: ['asks nothing', 'asks late', 'asks what for', 'asks what for, although somebody shouts'],
      },
    ],
    meetings: [
      {
        lookAt: [claim('door.2')],
        asks: [
          {
            aim: 'now',
            question: 'Somebody opens the door: what do you say first?',
            good: fiction('“Four hours, and then I say why.”'),
            about: claim('door.2'),
          },
          'what-happened',
        ],
        ifItGoesWrong: ['too-easy'],
      },
      { lookAt: [claim('door.3')], asks: ['show-me', 'by-when'], ifItGoesWrong: ['off-the-subject'] },
    ],
  },
};
