import type { Activity, Task, Trouble } from '../../../../lib/domain/artefact/parts.ts';
import { madeUp, type Material } from '../material/material.ts';
import { standing, type Passage } from '../material/passages.ts';

/** Something to do about a passage, in the passage’s words. */
export const task = (todo: Task['do'], passage: Passage, { claim }: Material): Task => ({
  do: todo,
  about: claim(standing(passage), passage),
});

/** A stretch of a meeting about these passages. */
export const activity = (
  minutes: number,
  how: Activity['how'],
  about: readonly Passage[],
  { claim }: Material,
  scene?: string,
): Activity => ({
  minutes,
  how,
  about: about.slice(0, 6).map((passage) => claim(standing(passage), passage)),
  scene: scene === undefined ? [] : [madeUp(scene)],
});

/** What goes wrong in such a meeting, the likeliest first: rules meet “we do it otherwise”, figures meet “too easy”. */
export function troublesOf(part: readonly Passage[], most: number): Trouble[] {
  const isStrict = part.some(({ isWarning }) => isWarning);
  const isLong = part.length > 5;
  const all: Trouble[] = [
    isStrict ? 'we-do-it-otherwise' : 'nobody-speaks',
    isLong ? 'out-of-time' : 'too-easy',
    'one-speaks-for-all',
  ];
  return all.slice(0, most);
}
