import type { Activity, Task, Trouble } from '../artefact/parts.ts';
import type { Words } from '../../messages/words.ts';
import { lineOfSaid, linesOfClaims, partIf, pointsOf, stepsOf, type Block, type Point } from './block.ts';

/** The guide of a meeting, each stretch with the minutes from the start that it takes. */
export function guideBlocks(guide: readonly Activity[], { say }: Words): Block[] {
  let from = 0;
  const steps: Point[] = guide.map(({ minutes, how, about, scene }) => {
    const to = from + minutes;
    const label = say('artefact.minutes', { from, to });
    from = to;
    const under = [...scene.map((one) => lineOfSaid(one)), ...linesOfClaims(about)];
    return { label, text: say(`stock.how.${how}`), under };
  });
  return partIf(say('artefact.guide', { minutes: from }), stepsOf(steps));
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
