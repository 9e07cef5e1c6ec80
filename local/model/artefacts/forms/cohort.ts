import type { ArtefactOf } from '../../../../lib/domain/artefact/artefact.ts';
import { bestOf, documentsInOrder, partsIn, withEveryStep } from '../material/choosing.ts';
import { joinedByLimits, withLimits } from '../material/limits.ts';
import type { Material } from '../material/material.ts';
import { standing, type Passage } from '../material/passages.ts';
import { wholeHeadOf, nameOf } from '../parts/headings.ts';
import { objectiveOf } from '../parts/objective.ts';
import { cohortSession, mayBeOff, sessionPart, takesLonger, type SessionPart } from '../parts/meeting.ts';
import { task, troublesOf } from '../parts/tasks.ts';
import { CannotBeMade } from '../refused.ts';
import { actOf } from './main-passage.ts';

const POINTS = 8;

export function cohort(material: Material): ArtefactOf<'cohort'> {
  const { passages, claim, asked } = material;
  if (passages.length < 3) throw new CannotBeMade('cohort', 'too-little');
  const inOrder = documentsInOrder(passages, asked.skill);
  const whole = joinedByLimits(partsIn(inOrder, 3, 4), passages, asked.skill);
  const parts = withSomethingToDo(whole).map((part) =>
    withEveryStep(withLimits(bestOf(part, asked.skill, POINTS), part, asked.skill, POINTS), part),
  );
  const main = actOf(material, parts.flat());
  const mains = parts.map((part) => (part.includes(main) ? main : actOf(material, part)));
  const names = distinct(parts.map((part, i) => nameOf(material, part, mains[i] ?? main, true)));
  const read = toRead(parts[0] ?? [], mains, asked.skill);
  const held = parts.map((part, i) => sessionPart(mains[i] ?? main, part, read));
  return {
    form: 'cohort',
    ...wholeHeadOf(material, main),
    learner: {
      objective: objectiveOf(main, material),
      before: [...(read ? [task('read', read, material)] : []), task('bring-a-case', main, material)],
      handouts: held.map(({ handout }, i) => ({
        title: names[i] ?? asked.skill,
        points: handout.map((passage) => claim(passage.text, passage)),
      })),
      between: held.slice(0, -1).map((part, i) => workAfter(part, i, material)),
      after: afterTasks(held, main, material),
    },
    runner: {
      sessions: held.map((part, i) => ({
        title: names[i] ?? asked.skill,
        objective: claim(standing(part.main), part.main),
        guide: cohortSession(held, i, read, material),
        ifItGoesWrong: troublesOf(part.passages, 3, i),
      })),
    },
  };
}

/** What to know before the first session, and nothing that it is to find out. */
function toRead(first: readonly Passage[], mains: readonly Passage[], skill: string): Passage | undefined {
  const others = first.filter(
    (passage) => mayBeOff(passage) && passage.text.length >= WORTH_READING && !mains.includes(passage),
  );
  return others.length > FEWEST_LEFT ? bestOf(others, skill, 1)[0] : undefined;
}
const FEWEST_LEFT = 2;
const WORTH_READING = 40;

/** What takes longer than a session, else what its session was about, tried one time and noted the other. */
function workAfter({ main, passages }: SessionPart, turn: number, material: Material) {
  return task(turn % 2 === 0 ? 'try-at-work' : 'note-what-happened', longIn(passages) ?? main, material);
}

/**
 * People meet to do something: what only tells how things are goes to the part before it, or behind it at the start.
 */
function withSomethingToDo(parts: readonly Passage[][]): Passage[][] {
  const [first = [], ...rest] = parts;
  const joined = rest.reduce<Passage[][]>(
    (kept, part) => {
      const last = kept.at(-1) ?? [];
      return isToDo(part) && isToDo(last) ? [...kept, part] : [...kept.slice(0, -1), [...last, ...part]];
    },
    [first],
  );
  if (joined.length < LEAST_SESSIONS || !joined.every(isToDo))
    throw new CannotBeMade('cohort', 'nothing-to-do');
  return joined;
}
const isToDo = (part: readonly Passage[]): boolean => part.some(({ use }) => use === 'order');
const LEAST_SESSIONS = 2;

const distinct = (names: readonly string[]): string[] =>
  names.map((name, i) => (names.indexOf(name) === i ? name : `${name}, next`));

/** Different passages for different tasks, the main one tried at work, and what no session has the time for. */
function afterTasks(parts: readonly SessionPart[], main: Passage, material: Material) {
  const others = parts.map((part) => part.main).filter((passage) => passage !== main);
  const long = longIn(parts.at(-1)?.passages ?? []);
  return [
    task('try-at-work', main, material),
    ...(long && long !== main && !others.includes(long) ? [task('note-what-happened', long, material)] : []),
    ...others.slice(0, 1).map((passage) => task('watch-a-colleague', passage, material)),
    ...others.slice(1, 2).map((passage) => task('teach-it', passage, material)),
  ];
}

const longIn = (passages: readonly Passage[]): Passage | undefined =>
  passages.find((passage) => passage.use === 'order' && takesLonger(passage));
