import type { Artefact } from '../../../domain/artefact/artefact.ts';
import type { Activity, Claim, Task } from '../../../domain/artefact/parts.ts';
import type { TextPlace } from '../../../domain/artefact/places.ts';
import type { Span } from '../../../domain/content/content.ts';
import { hazardsAmong } from '../../../domain/passage/hazard.ts';
import { listsOfSteps } from '../../../domain/passage/passage-moment.ts';
import { message, type Message } from '../../../messages/message.ts';
import { activitiesOf } from './activities.ts';
import { atPath, quote, type Check, type Matter } from './matter.ts';

/** Tasks that somebody does on the real thing. */
const ON_THE_REAL_THING: ReadonlySet<string> = new Set([
  'try-at-work',
  'note-what-happened',
  'by-the-steps',
  'with-somebody',
]);
/** Tasks and stretches of a meeting by which somebody comes to know it without touching it. */
const REHEARSED: ReadonlySet<string> = new Set([
  'walk-through',
  'watch-a-colleague',
  'drill',
  'play-it-through',
  'teach-it',
]);
const REHEARSED_THERE: ReadonlySet<Activity['how']> = new Set([
  'pairs',
  'case-in-threes',
  'role-play-in-threes',
]);

/** What is told or asked for at a time of an artefact, counted in weeks, sessions or meetings. */
interface At<T> {
  when: number;
  what: T;
}
interface Course {
  tasks: At<{ path: TextPlace['path']; task: Task }>[];
  taught: At<Claim>[];
  /** Gone through in a meeting. */
  rehearsed: At<Claim>[];
}

/**
 * Nothing is done on the real thing before it was taught; and what its document calls dangerous, not to be undone or
 * not for one person alone is gone through first without touching it, and then done beside somebody.
 */
export const firstTries: Check = (matter) => {
  const course = courseOf(matter.artefact);
  const hazards = hazardsAmong(matter.spans);
  return [
    ...course.tasks
      .filter(({ what }) => ON_THE_REAL_THING.has(what.task.do))
      .flatMap((one) => [...tooEarly(one, course, matter), ...unsafe(one, course, hazards)]),
    ...triedThere(matter, hazards),
    ...triedFromAPage(matter, hazards),
  ];
};

function courseOf(artefact: Artefact): Course {
  const at = (when: number, claims: readonly Claim[]) => claims.map((what) => ({ when, what }));
  const tasksAt = (when: number, path: TextPlace['path'], tasks: readonly Task[]) =>
    tasks.map((task, i) => ({ when, what: { path: [...path, i], task } }));
  const doneIn = (guide: readonly Activity[]) =>
    guide.filter(({ how }) => REHEARSED_THERE.has(how)).flatMap(({ about }) => about);
  switch (artefact.form) {
    case 'long-form-program': {
      const { modules, transfer } = artefact.learner;
      return {
        tasks: [
          ...modules.flatMap(({ week, practice }, i) =>
            tasksAt(week, ['learner', 'modules', i, 'practice'], practice),
          ),
          ...transfer.map(({ week, you }, i) => ({
            when: week,
            what: { path: ['learner', 'transfer', i, 'you'], task: you },
          })),
        ],
        taught: modules.flatMap(({ week, points }) => at(week, points)),
        rehearsed: artefact.runner.meetings.flatMap(({ guide }, i) =>
          at(modules[i]?.week ?? Infinity, doneIn(guide)),
        ),
      };
    }
    case 'cohort': {
      const { before, handouts, between, after } = artefact.learner;
      const { sessions } = artefact.runner;
      return {
        tasks: [
          ...tasksAt(0, ['learner', 'before'], before),
          ...between.flatMap((task, i) => tasksAt(i + 1, ['learner', 'between'], [task])),
          ...tasksAt(sessions.length, ['learner', 'after'], after),
        ],
        taught: [
          ...at(
            0,
            before.filter((task) => task.do === 'read').map(({ about }) => about),
          ),
          ...handouts.flatMap(({ points, afterCase }, i) => at(i + 1, [...points, ...afterCase])),
          ...sessions.flatMap(({ guide }, i) =>
            at(
              i + 1,
              guide.flatMap(({ about }) => about),
            ),
          ),
        ],
        rehearsed: sessions.flatMap(({ guide }, i) => at(i + 1, doneIn(guide))),
      };
    }
    case 'coaching':
      return {
        tasks: artefact.learner.between.flatMap((task, i) => tasksAt(i + 1, ['learner', 'between'], [task])),
        taught: artefact.runner.meetings.flatMap(({ lookAt, asks }, i) =>
          at(i + 1, [...lookAt, ...asks.flatMap((ask) => (typeof ask === 'string' ? [] : [ask.about]))]),
        ),
        rehearsed: [],
      };
    default:
      return { tasks: [], taught: [], rehearsed: [] };
  }
}

/** Passages of a task, and of a procedure each step, that are taught only later or nowhere. */
function tooEarly(
  { when, what: { path, task } }: Course['tasks'][number],
  { taught }: Course,
  { artefact, spans }: Matter,
): Message[] {
  const known = new Set(taught.filter((one) => one.when <= when).flatMap(({ what }) => what.cites));
  // A coach looks at a part of what somebody has learnt.
  const missing =
    artefact.form === 'coaching'
      ? task.about.cites.slice(0, task.about.cites.some((id) => known.has(id)) ? 0 : 1)[0]
      : withTheirList(task.about, spans).find((id) => !known.has(id));
  return missing === undefined
    ? []
    : [atPath(path, message('fault.try.untaught', { text: quote(task.about.text), span: missing }))];
}

function withTheirList({ cites }: Claim, spans: readonly Span[]): string[] {
  const lists = listsOfSteps(spans);
  const steps = spans.filter(({ id, step }) => step !== undefined && cites.includes(id));
  const ofThem = new Set(steps.length > 1 ? steps.map(({ id }) => lists.get(id)) : []);
  const rest = spans.filter(({ id, step }) => step !== undefined && ofThem.has(lists.get(id)));
  return [...new Set([...cites, ...rest.map(({ id }) => id)])];
}

function unsafe(
  { when, what: { path, task } }: Course['tasks'][number],
  { tasks, rehearsed }: Course,
  hazards: ReadonlyMap<string, Span>,
): Message[] {
  const why = task.about.cites.flatMap((id) => hazards.get(id) ?? [])[0];
  if (!why) return [];
  const given = { text: quote(task.about.text), why: quote(why.text), span: why.id };
  if (task.do !== 'with-somebody') return [atPath(path, message('fault.try.alone', given))];
  const shares = ({ cites }: Claim) => cites.some((id) => task.about.cites.includes(id));
  const isRehearsed =
    rehearsed.some((one) => one.when <= when && shares(one.what)) ||
    tasks.some((one) => one.when <= when && REHEARSED.has(one.what.task.do) && shares(one.what.task.about));
  return isRehearsed ? [] : [atPath(path, message('fault.try.unrehearsed', given))];
}

/** In the middle of a meeting, nobody does what is dangerous. */
const triedThere = ({ artefact }: Matter, hazards: ReadonlyMap<string, Span>): Message[] =>
  activitiesOf(artefact)
    .filter(({ value }) => value.how === 'try-it-there')
    .flatMap(({ path, value: { about } }) =>
      about.flatMap((claim) => refused('fault.try.there', claim, path, hazards)),
    );

/** What a page says to try, nobody watches. */
const triedFromAPage = ({ artefact }: Matter, hazards: ReadonlyMap<string, Span>): Message[] =>
  artefact.form === 'micro-text'
    ? artefact.learner.tryIt.flatMap((claim, i) =>
        refused('fault.try.page', claim, ['learner', 'tryIt', i], hazards),
      )
    : [];

function refused(
  fault: 'fault.try.there' | 'fault.try.page',
  { text, cites }: Claim,
  path: TextPlace['path'],
  hazards: ReadonlyMap<string, Span>,
): Message[] {
  const why = cites.flatMap((id) => hazards.get(id) ?? [])[0];
  return why ? [atPath(path, message(fault, { text: quote(text), why: quote(why.text), span: why.id }))] : [];
}
