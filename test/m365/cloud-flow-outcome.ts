import type { Steps } from './cloud-flow-file.ts';

type Outcomes = Record<string, string>;
/** What a follower may be there for beside success; a step is not skipped by itself. */
const TROUBLE = ['Failed', 'TimedOut'];

/**
 * Steps with an outcome that somebody follows up, and by which the list of steps they are in fails nevertheless: the
 * engine looks at the last step of each branch, and where that was skipped, at what it was to run after. So two
 * followers of one step, one for success and one for trouble, fail in trouble, unless both lead to a step that runs
 * whichever of them was skipped. A cycle has no place here. Source: "Handle errors and exceptions in Azure Logic Apps",
 * on branches that end in a skipped action; seen in a tenant by others.
 */
export function handledButFailing(steps: Steps): [name: string, outcome: string][] {
  return Object.keys(steps).flatMap((name) =>
    TROUBLE.filter((outcome) => isFollowed(steps, name, outcome))
      .filter((outcome) => fails(steps, outcomesOf(steps, { [name]: outcome })))
      .map((outcome): [string, string] => [name, outcome]),
  );
}

const isFollowed = (steps: Steps, name: string, outcome: string): boolean =>
  Object.values(steps).some(({ runAfter }) => runAfter?.[name]?.includes(outcome));

/** How each step ends if those that run succeed but for the given ones. A step waits for all that it runs after. */
function outcomesOf(steps: Steps, given: Outcomes): Outcomes {
  const ended: Outcomes = {};
  const end = (name: string): string =>
    (ended[name] ??= Object.entries(steps[name]?.runAfter ?? {}).every(([before, wanted]) =>
      wanted.includes(end(before)),
    )
      ? (given[name] ?? 'Succeeded')
      : 'Skipped');
  for (const name of Object.keys(steps)) end(name);
  return ended;
}

function fails(steps: Steps, ended: Outcomes): boolean {
  // Who ends the run on purpose has said so.
  if (Object.entries(steps).some(([name, { type }]) => type === 'Terminate' && ended[name] === 'Succeeded'))
    return false;
  const followed = new Set(Object.values(steps).flatMap(({ runAfter = {} }) => Object.keys(runAfter)));
  const isTrouble = (name: string): boolean =>
    ended[name] === 'Skipped'
      ? Object.keys(steps[name]?.runAfter ?? {}).some(isTrouble)
      : TROUBLE.includes(ended[name] ?? '');
  return Object.keys(steps)
    .filter((name) => !followed.has(name))
    .some(isTrouble);
}
