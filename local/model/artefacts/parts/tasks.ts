import type { Activity, Claim, Task, Trouble } from '../../../../lib/domain/artefact/parts.ts';
import { isOfTalk } from '../../../../lib/domain/passage/talked-with.ts';
import { waitsForChance } from '../../../../lib/domain/passage/waits-for-chance.ts';
import { gistOf } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { withBounds } from '../material/bound.ts';
import { madeUp, type Material } from '../material/material.ts';
import { standing, type Passage } from '../material/passages.ts';

/**
 * Something to do about a passage, in the passage’s words. Nobody can try how something is, so that is explained to
 * somebody instead.
 */
export function task(todo: Task['do'], passage: Passage, material: Material): Task {
  const { do: what, about } = plainTask(todo, passage, material);
  return { do: what, about: withBounds(about, what === 'read' ? [] : material.boundTo(passage)) };
}

function plainTask(todo: Task['do'], passage: Passage, { claim }: Material): Task {
  const framed = todoOf(todo, passage);
  if (framed !== todo) return { do: framed, about: claim(standing(passage), passage) };
  const isDoing = todo === 'try-at-work' || todo === 'note-what-happened' || todo === 'watch-a-colleague';
  if (!isDoing) return { do: todo, about: claim(standing(passage), passage) };
  if (passage.use !== 'order') return { do: 'teach-it', about: claim(standing(passage), passage) };
  const told = standing(passage);
  const isTold = passage.moment !== undefined || orderIn(told) !== undefined;
  return { do: todo, about: claim(isTold && !isReasonFirst(passage) ? told : gistOf(passage.act), passage) };
}

/**
 * What is practised of a rule by its kind: the temptation of a ban, the drill of an emergency, cases of a limit, and
 * with somebody who plays the other side what others bring about.
 */
function todoOf(todo: Task['do'], passage: Passage): Task['do'] {
  const { kind, use } = passage;
  if (todo === 'read') return todo;
  // Hardly anybody has had an emergency that they could bring.
  if (todo === 'bring-a-case') return kind === 'emergency' && use === 'order' ? 'drill' : todo;
  if (kind === 'limit' && use !== 'order') return 'sort-cases';
  if (todo === 'teach-it') return todo;
  if (kind === 'ban') return 'note-temptation';
  if (use !== 'order') return todo;
  // Nobody can do on purpose what others have to bring about first.
  if (kind === 'emergency') return 'drill';
  if (!waitsForChance(standing(passage))) return todo;
  // Where nobody is talked with, nobody answers as the other side.
  return isOfTalk(passage.text) ? 'play-it-through' : 'drill';
}

/**
 * The same of a procedure, whose steps are done together, by where they stand with what binds them; undefined where
 * there is none.
 */
export const wholeTask = (todo: Task['do'], about: Claim | undefined): Task | undefined =>
  about && { do: todo === 'teach-it' ? todo : 'by-the-steps', about };

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

/** How people who meet get on with it, the first meeting first. */
const BETWEEN_PEOPLE: readonly Trouble[] = ['nobody-speaks', 'one-speaks-for-all', 'off-the-subject'];
/** How the matter fits them. */
const WITH_THE_MATTER: readonly Trouble[] = ['too-hard', 'too-easy', 'out-of-time'];

/**
 * What goes wrong in a meeting, other things in each: rules meet “we do it otherwise”, and much to look at runs out of
 * time.
 *
 * @param turn which meeting it is, from 0 on
 */
export function troublesOf(part: readonly Passage[], most: number, turn: number): Trouble[] {
  const of = (troubles: readonly Trouble[]) =>
    troubles.flatMap((_, i) => troubles[(i + turn) % troubles.length] ?? []);
  const isStrict = part.some(({ isWarning }) => isWarning);
  const isLong = part.length > 5;
  const all = new Set<Trouble>([
    ...(isStrict && turn % 2 === 0 ? (['we-do-it-otherwise'] as const) : of(BETWEEN_PEOPLE).slice(0, 1)),
    ...(isLong && turn % 2 === 0 ? (['out-of-time'] as const) : of(WITH_THE_MATTER).slice(0, 1)),
    ...of(BETWEEN_PEOPLE),
  ]);
  return [...all].slice(0, most);
}
