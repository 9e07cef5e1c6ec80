import { parts } from '../../messages/en/parts.ts';
import type { Words } from '../../messages/words.ts';

/** Whose side it is stands beside it. */
const SIDES = new Set(['learner', 'runner']);

/**
 * A part of a draft as people call it: `learner.handouts.1.points.2` → “Hand-out 1, point 2”.
 * @throws Error of a part that has no name
 */
export function partName(part: string, words: Words): string {
  const name = partNameIfAny(part, words);
  if (name === undefined) throw new Error(`The catalogue has no name for a step of the part ${part}.`);
  return name;
}

/** The same, empty of a whole side, or undefined where a step of it has no name. */
export function partNameIfAny(part: string, { say }: Words): string | undefined {
  const names: string[] = [];
  for (const step of part.split('.')) {
    const id = `part.${step}`;
    if (/^\d+$/.test(step))
      names.push(say('part.numbered', { part: names.pop() ?? '', number: Number(step) }));
    else if (isNamed(id)) names.push(say(id));
    else if (!SIDES.has(step)) return undefined;
  }
  const name = names.join(', ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

type Named = Exclude<keyof typeof parts, 'part.numbered'>;
const isNamed = (id: string): id is Named => id in parts;
