import type { Activity, Task, Trouble } from '../../../../lib/domain/artefact/parts.ts';
import { gistOf } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { madeUp, type Material } from '../material/material.ts';
import { standing, type Passage } from '../material/passages.ts';

/**
 * Something to do about a passage, in the passage’s words. Nobody can try how something is, so that is explained to
 * somebody instead.
 */
export function task(todo: Task['do'], passage: Passage, { claim }: Material): Task {
  const isDoing = todo === 'try-at-work' || todo === 'note-what-happened' || todo === 'watch-a-colleague';
  if (!isDoing) return { do: todo, about: claim(standing(passage), passage) };
  if (passage.use !== 'order') return { do: 'teach-it', about: claim(standing(passage), passage) };
  const told = standing(passage);
  const isTold = passage.moment !== undefined || orderIn(told) !== undefined;
  return { do: todo, about: claim(isTold && !isReasonFirst(passage) ? told : gistOf(passage.act), passage) };
}

/** “Whoever waits loses the line; call at once”: what is said first is why. */
const isReasonFirst = ({ act, text, reason }: Passage): boolean =>
  reason !== undefined && act !== text && text.endsWith(act.slice(1));

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
