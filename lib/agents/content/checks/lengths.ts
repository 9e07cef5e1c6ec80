import type { Artefact, ArtefactForm, ArtefactOf } from '../../../domain/artefact/artefact.ts';
import type { Activity } from '../../../domain/artefact/parts.ts';
import type { TextPlace } from '../../../domain/artefact/places.ts';
import { message, type Message } from '../../../messages/message.ts';
import { countOfWords } from '../../../domain/text/compared.ts';
import { atPath, type Check } from './matter.ts';

/** Fewest and most words that a learner reads, by form; by judgement, from what each is for. */
export const WORDS: Record<ArtefactForm, readonly [least: number, most: number]> = {
  'micro-text': [120, 800],
  'job-aid': [40, 1_100],
  'micro-video-script': [40, 900],
  'role-play': [120, 1_100],
  cohort: [60, 2_500],
  'long-form-program': [250, 6_000],
  coaching: [40, 900],
};

/** Minutes of a meeting. */
const MEETING = [45, 90] as const;
/** Seconds of a video, words spoken in a minute, and most words on a screen at once. */
const VIDEO = { longest: 180, wordsAMinute: 150, onScreen: 9 } as const;

/** It takes the time that its form promises: words, minutes of a meeting, seconds of a scene. */
export const lengths: Check = ({ artefact, places }) => {
  const words = places
    .filter(({ side }) => side !== 'runner')
    .reduce((sum, { text }) => sum + countOfWords(text), 0);
  const [fewest, most] = WORDS[artefact.form];
  return [
    ...(words < fewest
      ? [atPath(['learner'], message('fault.length.too-few', { words, least: fewest }))]
      : []),
    ...(words > most ? [atPath(['learner'], message('fault.length.too-many', { words, most }))] : []),
    ...faultsOfForm(artefact),
  ];
};

function faultsOfForm(artefact: Artefact): Message[] {
  switch (artefact.form) {
    case 'micro-video-script':
      return faultsOfVideo(artefact);
    case 'cohort': {
      const { sessions } = artefact.runner;
      return [
        ...sessions.flatMap(({ guide }, i) => faultsOfMeeting(['runner', 'sessions', i, 'guide'], guide)),
        ...(artefact.learner.handouts.length === sessions.length
          ? []
          : [
              atPath(
                ['learner', 'handouts'],
                message('fault.length.handouts', {
                  handouts: artefact.learner.handouts.length,
                  sessions: sessions.length,
                }),
              ),
            ]),
      ];
    }
    case 'long-form-program':
      return faultsOfProgramme(artefact);
    default:
      return [];
  }
}

function faultsOfMeeting(path: TextPlace['path'], guide: readonly Activity[]): Message[] {
  const minutes = guide.reduce((sum, part) => sum + part.minutes, 0);
  const [shortest, longest] = MEETING;
  return minutes >= shortest && minutes <= longest
    ? []
    : [atPath(path, message('fault.length.meeting', { minutes, least: shortest, most: longest }))];
}

function faultsOfProgramme({ learner, runner }: ArtefactOf<'long-form-program'>): Message[] {
  const falls = (weeks: readonly number[]) =>
    weeks.findIndex((week, i) => i > 0 && week < (weeks[i - 1] ?? 0));
  const module = falls(learner.modules.map(({ week }) => week));
  const step = falls(learner.transfer.map(({ week }) => week));
  return [
    ...runner.meetings.flatMap(({ guide }, i) => faultsOfMeeting(['runner', 'meetings', i, 'guide'], guide)),
    ...(learner.modules.length === runner.meetings.length
      ? []
      : [
          atPath(
            ['runner', 'meetings'],
            message('fault.length.meetings', {
              meetings: runner.meetings.length,
              modules: learner.modules.length,
            }),
          ),
        ]),
    ...(module < 0
      ? []
      : [atPath(['learner', 'modules', module, 'week'], message('fault.length.module-week'))]),
    ...(step < 0 ? [] : [atPath(['learner', 'transfer', step, 'week'], message('fault.length.step-week'))]),
  ];
}

function faultsOfVideo({
  learner: { text },
  runner: { scenes },
}: ArtefactOf<'micro-video-script'>): Message[] {
  const seconds = scenes.reduce((sum, scene) => sum + scene.seconds, 0);
  const spoken = scenes.flatMap(({ speaks }) => speaks);
  return [
    ...(seconds > VIDEO.longest
      ? [atPath(['runner', 'scenes'], message('fault.length.video', { seconds, most: VIDEO.longest }))]
      : []),
    ...scenes.flatMap((scene, i) => {
      const words = scene.speaks.reduce((sum, place) => sum + countOfWords(text[place]?.text ?? ''), 0);
      const needed = Math.floor((words / VIDEO.wordsAMinute) * 60);
      return [
        ...(needed > scene.seconds
          ? [
              atPath(
                ['runner', 'scenes', i],
                message('fault.length.scene', { words, needed, seconds: scene.seconds }),
              ),
            ]
          : []),
        ...(countOfWords(scene.onScreen) > VIDEO.onScreen
          ? [
              atPath(
                ['runner', 'scenes', i, 'onScreen'],
                message('fault.length.screen', {
                  words: countOfWords(scene.onScreen),
                  most: VIDEO.onScreen,
                }),
              ),
            ]
          : []),
      ];
    }),
    ...(spoken.join() === [...text.keys()].join()
      ? []
      : [
          atPath(
            ['runner', 'scenes'],
            message('fault.length.spoken', { spoken: spoken.join(', '), last: text.length - 1 }),
          ),
        ]),
  ];
}
