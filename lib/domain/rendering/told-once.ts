import type { Words } from '../../messages/words.ts';
import type { Objective } from '../artefact/parts.ts';
import type { Block, Point, ReadLine } from './block.ts';
import { isOfSteps } from './objective-blocks.ts';

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
  const told = new Set<string>();
  const once = <Line extends ReadLine>(line: Line): Line => {
    const { text, cites = [] } = line;
    if (text.length < LONG) return line;
    const name = names.get(text) ?? names.get(cites.join());
    const key = name ?? text;
    if (name === undefined || !told.has(key)) {
      told.add(key);
      return line;
    }
    return { ...line, text: name };
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
