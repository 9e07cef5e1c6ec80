import type { Artefact, ArtefactForm, ArtefactOf } from '../../../domain/artefact/artefact.ts';
import type { Activity } from '../../../domain/artefact/parts.ts';
import { countOfWords } from './compared.ts';
import type { Check } from './matter.ts';

/** Fewest and most words that a learner reads, by form; by judgement, from what each is for. */
export const WORDS: Record<ArtefactForm, readonly [least: number, most: number]> = {
  'micro-text': [120, 800],
  'job-aid': [40, 700],
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
  const [least, most] = WORDS[artefact.form];
  return [
    ...(words < least ? [`learner: ${words} words are too few; at least ${least}`] : []),
    ...(words > most ? [`learner: ${words} words are too many; at most ${most}`] : []),
    ...faultsOfForm(artefact),
  ];
};

function faultsOfForm(artefact: Artefact): string[] {
  switch (artefact.form) {
    case 'micro-video-script':
      return faultsOfVideo(artefact);
    case 'cohort': {
      const { sessions } = artefact.runner;
      return [
        ...sessions.flatMap(({ guide }, i) => faultsOfMeeting(`runner, sessions ${i + 1}, guide`, guide)),
        ...(artefact.learner.handouts.length === sessions.length
          ? []
          : [
              `learner, handouts: ${artefact.learner.handouts.length} for ${sessions.length} sessions; one a session, in the same order`,
            ]),
      ];
    }
    case 'long-form-program':
      return faultsOfProgramme(artefact);
    default:
      return [];
  }
}

function faultsOfMeeting(where: string, guide: readonly Activity[]): string[] {
  const minutes = guide.reduce((sum, part) => sum + part.minutes, 0);
  const [least, most] = MEETING;
  return minutes >= least && minutes <= most
    ? []
    : [`${where}: adds up to ${minutes} minutes; a meeting takes ${least} to ${most}`];
}

function faultsOfProgramme({ learner, runner }: ArtefactOf<'long-form-program'>): string[] {
  const falls = (weeks: readonly number[]) =>
    weeks.findIndex((week, i) => i > 0 && week < (weeks[i - 1] ?? 0));
  const module = falls(learner.modules.map(({ week }) => week));
  const step = falls(learner.transfer.map(({ week }) => week));
  return [
    ...runner.meetings.flatMap(({ guide }, i) => faultsOfMeeting(`runner, meetings ${i + 1}, guide`, guide)),
    ...(learner.modules.length === runner.meetings.length
      ? []
      : [
          `runner, meetings: ${runner.meetings.length} for ${learner.modules.length} modules; one a module, in the same order`,
        ]),
    ...(module < 0
      ? []
      : [`learner, modules ${module + 1}, week: is before the week of the module above it`]),
    ...(step < 0 ? [] : [`learner, transfer ${step + 1}, week: is before the week of the step above it`]),
  ];
}

function faultsOfVideo({
  learner: { text },
  runner: { scenes },
}: ArtefactOf<'micro-video-script'>): string[] {
  const seconds = scenes.reduce((sum, scene) => sum + scene.seconds, 0);
  const spoken = scenes.flatMap(({ speaks }) => speaks);
  return [
    ...(seconds > VIDEO.longest ? [`runner, scenes: take ${seconds} seconds; at most ${VIDEO.longest}`] : []),
    ...scenes.flatMap((scene, i) => {
      const where = `runner, scenes ${i + 1}`;
      const words = scene.speaks.reduce((sum, place) => sum + countOfWords(text[place]?.text ?? ''), 0);
      const needed = Math.floor((words / VIDEO.wordsAMinute) * 60);
      return [
        ...(needed > scene.seconds
          ? [`${where}: ${words} words take ${needed} seconds to say and the scene lasts ${scene.seconds}`]
          : []),
        ...(countOfWords(scene.onScreen) > VIDEO.onScreen
          ? [`${where}, onScreen: has ${countOfWords(scene.onScreen)} words; at most ${VIDEO.onScreen}`]
          : []),
      ];
    }),
    ...(spoken.join() === [...text.keys()].join()
      ? []
      : [
          `runner, scenes: speak ${spoken.join(', ')}; each sentence of the text is spoken once, in order, from 0 to ${text.length - 1}`,
        ]),
  ];
}
