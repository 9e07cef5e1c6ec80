import { isFoundOut, type Activity, type Task, type Trouble } from '../artefact/parts.ts';
import type { Words } from '../../messages/words.ts';
import {
  lineOfSaid,
  linesOfClaims,
  withItsNumber,
  partIf,
  pointsOf,
  stepsOf,
  type Block,
  type Point,
} from './block.ts';

/**
 * The guide of a meeting, each stretch with the minutes from the start that it takes. What people are to find out by
 * themselves stands in its key.
 * @param session of several, from 1 on, where each has a case that is harder than the one before it
 */
export function guideBlocks(guide: readonly Activity[], words: Words, session?: number): Block[] {
  const { say } = words;
  const steps: Point[] = timed(guide, words).map(({ label, stretch }) => {
    const { how, about, scene } = stretch;
    const cases = scene.map((one, i) => lineOfSaid(one, caseName(i, scene.length, words, session)));
    const shown = isFoundOut(stretch) ? [] : linesOfClaims(about).map(withItsNumber);
    return { label, text: say(`stock.how.${how}`), under: [...cases, ...shown] };
  });
  const minutes = guide.reduce((sum, stretch) => sum + stretch.minutes, 0);
  return partIf(say('artefact.guide', { minutes }), stepsOf(steps));
}

/** What people are to say or decide by themselves, for whoever runs it alone, by the minutes of the guide. */
export function keyBlocks(guide: readonly Activity[], words: Words): Block[] {
  const { say } = words;
  const points: Point[] = timed(guide, words)
    .filter(({ stretch }) => isFoundOut(stretch) && stretch.about.length > 0)
    .map(({ label, stretch: { how, about, scene } }) => ({
      label,
      text: say(how.startsWith('recall') ? 'artefact.key.recall' : 'artefact.key.case'),
      under: about
        .map((one, i) => lineOfSaid(one, scene.length > 1 ? caseName(i, scene.length, words) : undefined))
        .map(withItsNumber),
    }));
  return partIf(say('artefact.key'), pointsOf(points));
}

/** Of several cases which one it is; of one, in which session. */
function caseName(place: number, all: number, { say }: Words, session?: number): string | undefined {
  if (all > 1) return say('artefact.case.of', { number: place + 1, all });
  return session === undefined ? undefined : say('artefact.case', { number: session });
}

/** Each stretch with its minutes in words. */
function timed(guide: readonly Activity[], { say }: Words): { label: string; stretch: Activity }[] {
  let from = 0;
  return guide.map((stretch) => {
    const to = from + stretch.minutes;
    const label = say('artefact.minutes', { from, to });
    from = to;
    return { label, stretch };
  });
}

/** How a meeting of a group, or of two, goes wrong, and what then helps. */
export function troubleBlocks(troubles: readonly Trouble[], { say }: Words, ofTwo = false): Block[] {
  const points = troubles.map((trouble) => ({
    label: say(ofTwo ? `stock.alone.${trouble}` : `stock.trouble.${trouble}`),
    text: say(ofTwo ? `stock.alone-remedy.${trouble}` : `stock.remedy.${trouble}`),
  }));
  return partIf(say('artefact.if-it-goes-wrong'), pointsOf(points));
}

export const taskPoints = (tasks: readonly Task[], { say }: Words): Point[] =>
  tasks.map(({ do: what, about }) => lineOfSaid(about, say(`stock.task.${what}`)));
