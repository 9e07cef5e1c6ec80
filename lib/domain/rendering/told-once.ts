import type { Words } from '../../messages/words.ts';
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
    promised.flatMap(({ behaviour: { text } }, i) =>
      text.length < LONG
        ? []
        : [[text, say('artefact.objective.all-of', { number: i + 1, all: promised.length })] as const],
    ),
  );
  const told = new Set<string>();
  const once = <Line extends ReadLine>(line: Line): Line => {
    const name = names.get(line.text);
    if (name === undefined || !told.has(line.text)) {
      told.add(line.text);
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
