import type { Words } from '../../messages/words.ts';
import { isOfSteps } from '../artefact/objectives.ts';
import type { Objective } from '../artefact/parts.ts';
import type { Block, Point, ReadLine } from './block.ts';

/** Characters from which nobody reads the same a second time: a procedure as one thing to do. */
const LONG = 200;

/**
 * A page on which a long objective is told once: where tasks, aims and promises say the whole of it again, they name
 * it instead, and keep what it rests on.
 */
export function toldOnce(blocks: readonly Block[], promised: readonly Objective[], { say }: Words): Block[] {
  const names = new Map(
    promised.flatMap((objective, i) => {
      const name = say('artefact.objective.all-of', { number: i + 1, all: promised.length });
      const { text, cites } = objective.behaviour;
      // Named by its ends, a procedure is told whole further down, from the same passages.
      return [
        ...(text.length < LONG ? [] : [[text, name] as const]),
        ...(isOfSteps(objective) ? [[cites.join(), name] as const] : []),
      ];
    }),
  );
  /** What was told first of what is called so; another text of the same passages is another thing. */
  const told = new Map<string, string>();
  const once = <Line extends ReadLine>(line: Line): Line => {
    const { text, cites = [] } = line;
    const name = text.length < LONG ? undefined : (names.get(text) ?? names.get(cites.join()));
    if (name === undefined) return line;
    const first = told.get(name);
    if (first === undefined) told.set(name, text);
    return first === text ? { ...line, text: name } : line;
  };
  const pointOnce = ({ under, ...point }: Point): Point => ({
    ...once(point),
    ...(under ? { under: under.map(once) } : {}),
  });
  return blocks.map((block) =>
    block.is === 'heading'
      ? block
      : block.is === 'paragraph'
        ? once(block)
        : { ...block, points: block.points.map(pointOnce) },
  );
}
