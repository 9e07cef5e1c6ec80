import type { ArtefactOf } from './artefact.ts';

type Video = ArtefactOf<'micro-video-script'>;

/** Shots in which something can be done before the camera; whoever speaks into it only says it. */
const ACTION: ReadonlySet<Video['runner']['scenes'][number]['shot']> = new Set([
  'hands-at-work',
  'screen',
  'over-the-shoulder',
  'place',
]);

/** Whether a scene tells of the objective and has a picture in which it can be seen. */
export const isShownIn = (
  { shot, shows, speaks }: Video['runner']['scenes'][number],
  { objective, text }: Video['learner'],
): boolean =>
  ACTION.has(shot) &&
  shows.length > 0 &&
  speaks.some((place) => text[place]?.cites.some((id) => objective.behaviour.cites.includes(id)));
