import { z } from 'zod';
import {
  completionMisfits,
  proposedCompletions,
  type CompletionFile,
} from '../../../domain/completion-file/mapping.ts';
import { completionWaits } from '../../../domain/completion-file/row.ts';
import { HOUR } from '../../../domain/milliseconds.ts';
import { sha256 } from '../../../domain/sha256.ts';
import { countOf } from '../../../domain/table-file/report.ts';
import type { LearningSystem, NamedBy, ToldCompletion } from '../../../ports/learning-system.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Pull } from '../../../ports/pulls.ts';
import { step } from '../../../step.ts';
import { anew, pullPages } from '../../pull-pages.ts';
import { saveIfNew } from '../../../save-if-new.ts';
import { mustBeReadable } from '../table-file/open-file.ts';
import { askedTable, headersOf } from './asked-rows.ts';
import { keepCompletions, mustBeItsOwn } from './keep-completions.ts';
import { waitingCourses } from './skill-of-course.ts';
import { inOrderOf, weighCompletions } from './weigh-completions.ts';

/** A round begins once a day: a system is asked about each person, and what was learned yesterday is soon enough. */
const ROUND_EVERY = 20 * HOUR;
/** Pages of one run: fifty people and up to two calls for each, within the minutes that a function has. */
const MOST_PAGES = 60;

/** Courses that are remembered to tell nothing: whoever looks into these finds the others by the next round. */
const MOST_SILENT = 50;

/** What a run did, for the log: of nobody by name. */
export interface PulledCompletions {
  /** `none`: nothing is asked; `unconfirmed`: a human has to confirm the entry first. */
  came: 'none' | 'unconfirmed' | 'no-courses' | 'not-due' | 'read';
  told: number;
  taken: number;
  quarantined: number;
  refused: number;
}

const nothing = (came: PulledCompletions['came']): PulledCompletions => ({
  came,
  told: 0,
  taken: 0,
  quarantined: 0,
  refused: 0,
});

/**
 * Asks a learning system who completed the courses that a human said the skill of, and takes in what it tells as if it
 * had exported it. A page is kept before it is noted how far the pull came: wherever a run ends, the next repeats at
 * most a page, whose records have the ids that they had. Where humans change the entry, everything is asked again.
 * @throws NamedError `unavailable` where the system refuses, `bad-input` where the entry names columns that it lacks
 */
export const pullCompletions = step({
  name: 'pull-completions',
  agent: 'sensing',
  input: z.strictObject({}),
  async run(_, ports, call): Promise<PulledCompletions> {
    const { learningSystem: system } = ports;
    const { at } = call;
    const begun = await ports.pulls.find('completions');
    if (!system || (begun?.restsUntil ?? at) > at) return nothing('none');
    const entry = await entryOf(system, ports, at);
    if (entry.standing !== 'confirmed') return nothing('unconfirmed');
    mustBeReadable(
      'completion-file',
      entry,
      completionMisfits(entry.columns, { headers: headersOf(system) }),
    );
    await mustBeItsOwn(entry, ports);
    const who = system.names.find((name) => entry.columns[name] !== undefined) as NamedBy;
    const courses = Object.keys(entry.skills).filter((course) => entry.skills[course] !== 'none');
    if (courses.length === 0) return nothing('no-courses');
    const pull = goingOn(begun, readingOf(system, entry));
    if (isEarly(pull, at)) return nothing('not-due');
    const pulled = nothing('read');
    const silent = new Set(pull.isUnderWay ? pull.silent : []);
    await pullPages<ToldCompletion>(
      pull,
      {
        name: 'completions',
        mostPages: MOST_PAGES,
        async changes(from) {
          const answer = await system.completions({ courses, who, ...(from === undefined ? {} : { from }) });
          if (answer.silent) silent.add(`${answer.silent.course}: ${answer.silent.why}`);
          return answer;
        },
        async take(told) {
          const { fresh, faulty } = await weighCompletions(askedTable(told, system, entry), entry, {
            ports,
            at,
          });
          await keepCompletions(inOrderOf(fresh), entry, ports, call);
          const { quarantined, refused } = countOf(faulty, completionWaits);
          pulled.told += told.length;
          pulled.taken += fresh.filter(({ waits }) => !waits).length;
          pulled.quarantined += quarantined;
          pulled.refused += refused;
        },
        wholeRead: (whole) => Promise.resolve(whole),
        note: (noted) => ({
          ...underWay(noted, noted.settledAt !== at),
          silent: [...silent].slice(0, MOST_SILENT),
        }),
      },
      ports.pulls,
      at,
    );
    return pulled;
  },
});

/** By what a round was read: another address, column or course, and everybody is asked about again. */
const readingOf = ({ place }: LearningSystem, { columns, skills, source }: CompletionFile): string =>
  sha256(
    JSON.stringify([place, source, Object.entries(columns).toSorted(), Object.entries(skills).toSorted()]),
    24,
  );

function goingOn(begun: Pull | undefined, reading: string): Pull {
  if (!begun) return { round: 1, isWhole: true, reading };
  if (begun.reading === reading) return begun;
  const after: Pull = { ...anew(begun), reading };
  delete after.settledAt;
  delete after.isUnderWay;
  return after;
}

function underWay(pull: Pull, isIt: boolean): Pull {
  const after = { ...pull };
  delete after.isUnderWay;
  return isIt ? { ...after, isUnderWay: true } : after;
}

/** Whether the last round was read to its end lately, and none began since. */
const isEarly = ({ settledAt, isUnderWay }: Pull, at: number): boolean =>
  settledAt !== undefined && !isUnderWay && at - settledAt < ROUND_EVERY;

/** The entry of the register; where there is none yet, a proposal is put there for a human. */
async function entryOf(
  system: LearningSystem,
  ports: Pick<Ports, 'registers'>,
  at: number,
): Promise<CompletionFile> {
  const { registers } = ports;
  const { fileId } = system;
  const known = (await registers.entries('completion-file')).find(({ id }) => id === fileId);
  if (known) return known.value;
  const { identifiers } = (await registers.policy()).directory;
  const { courses } = await system.courses();
  const waiting = waitingCourses(
    courses.map(({ id, title }) => ({ course: id, title })),
    await registers.skills(),
  );
  const value: CompletionFile = {
    ...proposedCompletions(fileId, { headers: headersOf(system), rows: [] }, identifiers),
    skills: Object.fromEntries(
      waiting.flatMap(({ course, proposed }) => (proposed === null ? [] : [[course, proposed]])),
    ),
  };
  await saveIfNew(registers, { register: 'completion-file', id: fileId, value, at });
  return value;
}
