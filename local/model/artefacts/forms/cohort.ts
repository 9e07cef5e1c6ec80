import type { ArtefactOf } from '../../../../lib/domain/artefact/artefact.ts';
import type { Task } from '../../../../lib/domain/artefact/parts.ts';
import { sessionsOf, type Session } from '../cases/sessions.ts';
import { circumstanceOf } from '../cases/circumstances.ts';
import { quiet } from '../fiction/cast.ts';
import { apart, toldInRoom } from '../material/bound.ts';
import {
  bestOf,
  documentsInOrder,
  MOST_POINTS,
  partsIn,
  saysAgain,
  withEveryStep,
} from '../material/choosing.ts';
import { joinedByLimits, withLimits } from '../material/limits-in-text.ts';
import type { Material } from '../material/material.ts';
import { standing, type Passage } from '../material/passages.ts';
import { inPlace, rulesOfParts } from '../material/rules-of-parts.ts';
import { nameOf, wholeHeadOf } from '../parts/headings.ts';
import { cohortSession, takesLonger } from '../parts/meeting.ts';
import { objectiveOf, objectivesOf } from '../parts/objective.ts';
import { task, troublesOf, wholeTask } from '../parts/tasks.ts';
import { procedureClaim, standsAlone } from '../parts/whole-tasks.ts';
import { CannotBeMade } from '../refused.ts';
import { leadOf } from './main-passage.ts';
import { besideSomebody, rehearsed } from './safely.ts';

const POINTS = 10;
const LEAST_SESSIONS = 2;

export function cohort(material: Material): ArtefactOf<'cohort'> {
  const { passages, claim, asked } = material;
  if (passages.length < 3) throw new CannotBeMade('cohort', 'too-little');
  const inOrder = documentsInOrder(passages);
  const parts = joinedByLimits(partsIn(inOrder, 3, 4), passages, asked.skill).map((part) =>
    withEveryStep(withLimits(bestOf(part, POINTS), part, asked.skill, POINTS), part),
  );
  const read = toRead(parts[0] ?? [], material);
  const sessions = sessionsOf(parts, read, material);
  const [first] = sessions;
  if (!first || sessions.length < LEAST_SESSIONS || sessions.some(({ facts }) => facts.length === 0))
    throw new CannotBeMade('cohort', 'no-case');
  if (sessions.some(({ steps }) => steps.length > 1 && !procedureClaim(steps, material)))
    throw new CannotBeMade('cohort', 'long-procedure');
  const rules = rulesOfParts(sessions, material);
  const leading = leadingOf(sessions, material) ?? first;
  const names = distinct(sessions.map(({ passages: part, main }) => nameOf(material, part, main, true)));
  const [objective = objectiveOf(leading.main, material, leading.steps), ...otherObjectives] = objectivesOf(
    [leading, ...sessions.filter((session) => session !== leading)],
    material,
  );
  return {
    form: 'cohort',
    ...wholeHeadOf(material, leading.main),
    learner: {
      objective,
      otherObjectives,
      before: [...(read ? [task('read', read, material)] : []), caseToBring(leading, material)],
      handouts: sessions.map((session, i) => ({
        title: names[i] ?? asked.skill,
        points: toldInRoom(
          inPlace([
            ...handoutOf(session, read),
            ...unsaid(rules.get(session) ?? [], session, read).filter(
              (rule) => !material.boundTo(rule).some((one) => isFound(one, session)),
            ),
          ]),
          material,
          MOST_POINTS,
        ),
        afterCase: [...withheldIn(session), ...heldBack(rules.get(session) ?? [], session, read, material)]
          .slice(0, MOST_AFTER)
          .map((passage) => claim(passage.text, passage)),
      })),
      between: sessions
        .slice(0, -1)
        .map((session, i) => rehearsed(workAfter(session, i, material), material)),
      after: afterTasks(sessions, leading, material).map((one) => besideSomebody(one, material)),
    },
    runner: {
      sessions: sessions.map((session, i) => ({
        title: names[i] ?? asked.skill,
        objective: doing('try-at-work', session, material).about,
        guide: cohortSession(sessions, i, { read, handout: handoutOf(session, read) }, material),
        ifItGoesWrong: troublesOf(session.passages, 3, i),
      })),
    },
  };
}

/** What to know before the first session: of what no case can ask for, and of the rest where too little is left. */
function toRead(first: readonly Passage[], material: Material): Passage | undefined {
  const tried = { ...material, cast: quiet(material.cast) };
  const readable = apart(first, material.boundTo).filter(
    ({ list, isWarning, text }) => list === undefined && !isWarning && text.length >= WORTH_READING,
  );
  const undecided = readable.filter((passage) => circumstanceOf(passage, tried) === undefined);
  return first.length > FEWEST_LEFT ? bestOf(undecided, 1)[0] : undefined;
}
const FEWEST_LEFT = 3;
const WORTH_READING = 40;

/** What people find out by themselves stands on no hand-out, apart from steps, which are worked by it. */
function handoutOf({ passages, facts }: Session, read: Passage | undefined): Passage[] {
  const left = unsaid(passages, { facts }, read);
  if (left.length === 0) throw new CannotBeMade('cohort', 'no-case');
  return left;
}

/** These without what is read before, and without what a case is decided by. */
function unsaid(
  some: readonly Passage[],
  { facts }: Pick<Session, 'facts'>,
  read: Passage | undefined,
): Passage[] {
  const found = [...(read ? [read] : []), ...facts.map(({ passage }) => passage)];
  return some.filter(
    (passage) =>
      passage.list !== undefined ||
      !found.some(
        (one) =>
          one === passage || saysAgain(one.text, passage.text) || saysAgain(standing(one), passage.text),
      ),
  );
}

/** What says as much as a case is decided by is told behind it, too. */
const heldBack = (
  rules: readonly Passage[],
  session: Session,
  read: Passage | undefined,
  { boundTo }: Material,
): Passage[] => {
  const before = unsaid(rules, session, read);
  return rules.filter(
    (rule) => rule !== read && (!before.includes(rule) || boundTo(rule).some((one) => isFound(one, session))),
  );
};
const isFound = (passage: Passage, { facts }: Session): boolean =>
  facts.some((fact) => fact.passage === passage);
const MOST_AFTER = 6;

/** What the case rested on, which nobody has before it and everybody gets behind it. */
const withheldIn = ({ facts }: Session): Passage[] =>
  facts.map(({ passage }) => passage).filter(({ step }) => step === undefined);

/** What the whole promises: an act that stands for itself, before a procedure that is one among several parts. */
function leadingOf(sessions: readonly Session[], material: Material): Session | undefined {
  const acts = sessions.filter(({ steps }) => steps.length === 0);
  return (acts.length > 0 ? acts : sessions).toSorted(
    (a, b) => leadOf(b.main, material) - leadOf(a.main, material),
  )[0];
}

/** About what a session lets people do: of a procedure, all of it. */
const doing = (todo: Task['do'], { main, steps }: Session, material: Material): Task =>
  wholeTask(todo, procedureClaim(steps, material)) ?? task(todo, main, material);

/** Nobody does before the first session what is taught there: of a procedure, a case that they met is brought. */
function caseToBring({ main, steps }: Session, material: Material): Task {
  const about = procedureClaim(steps, material);
  return about ? { do: 'bring-a-case', about } : task('bring-a-case', main, material);
}

/** What takes longer than a session, else what its session was about, tried one time and noted the other. */
function workAfter(session: Session, turn: number, material: Material): Task {
  const todo = turn % 2 === 0 ? 'try-at-work' : 'note-what-happened';
  const long = session.passages.find(
    (passage) =>
      passage.use === 'order' && passage.step === undefined && standsAlone(passage) && takesLonger(passage),
  );
  return long ? task(todo, long, material) : doing(todo, session, material);
}

const distinct = (names: readonly string[]): string[] =>
  names.map((name, i) => (names.indexOf(name) === i ? name : `${name}, next`));

/** Each session once more at work: what leads is tried, the others are done once or told. */
function afterTasks(sessions: readonly Session[], leading: Session, material: Material): Task[] {
  const [one, other] = sessions.filter((session) => session !== leading).toReversed();
  return [
    doing('try-at-work', leading, material),
    ...(one ? [doing('note-what-happened', one, material)] : []),
    ...(other ? [doing('teach-it', other, material)] : []),
  ];
}
