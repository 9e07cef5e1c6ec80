import type { ArtefactOf } from '../../../../lib/domain/artefact/artefact.ts';
import { bestOf, documentsInOrder, partsIn } from '../material/choosing.ts';
import type { Material } from '../material/material.ts';
import { standing, type Passage } from '../material/passages.ts';
import { wholeHeadOf, nameOf } from '../parts/headings.ts';
import { objectiveOf } from '../parts/objective.ts';
import { meetingAbout } from '../parts/meeting.ts';
import { task, troublesOf } from '../parts/tasks.ts';
import { CannotBeMade } from '../refused.ts';
import { actOf } from './main-passage.ts';

type Session = ArtefactOf<'cohort'>['runner']['sessions'][number];

const POINTS = 8;

export function cohort(material: Material): ArtefactOf<'cohort'> {
  const { passages, claim, asked } = material;
  if (passages.length < 3) throw new CannotBeMade('cohort', 'too-little');
  const inOrder = documentsInOrder(passages, asked.skill);
  const parts = withSomethingToDo(partsIn(inOrder, 3, 4)).map((part) => bestOf(part, asked.skill, POINTS));
  const main = actOf(material, parts.flat());
  const mains = parts.map((part) => (part.includes(main) ? main : actOf(material, part)));
  const names = distinct(parts.map((part, i) => nameOf(material, part, mains[i] ?? main)));
  return {
    form: 'cohort',
    ...wholeHeadOf(material, main),
    learner: {
      objective: objectiveOf(main, material),
      before: [task('read', mains[0] ?? main, material), task('bring-a-case', main, material)].slice(
        mains[0] === main ? 1 : 0,
      ),
      handouts: parts.map((part, i) => ({
        title: names[i] ?? asked.skill,
        points: part.map((passage) => claim(passage.text, passage)),
      })),
      after: afterTasks(mains, main, material),
    },
    runner: {
      sessions: parts.map((part, i) => session(part, mains[i] ?? main, names[i] ?? asked.skill, i, material)),
    },
  };
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

/** Different passages for different tasks, the main one tried at work. */
function afterTasks(mains: readonly Passage[], main: Passage, material: Material) {
  const others = mains.filter((passage) => passage !== main);
  return [
    task('try-at-work', main, material),
    ...others.slice(0, 1).map((passage) => task('watch-a-colleague', passage, material)),
    ...others.slice(1, 2).map((passage) => task('teach-it', passage, material)),
  ];
}

function session(
  part: readonly Passage[],
  main: Passage,
  title: string,
  place: number,
  material: Material,
): Session {
  return {
    title,
    objective: material.claim(standing(main), main),
    guide: meetingAbout(main, part, place, material),
    ifItGoesWrong: troublesOf(part, 3, place),
  };
}
