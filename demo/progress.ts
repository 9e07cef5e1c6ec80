import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Lived } from './act.ts';

/**
 * What a run remembers so that the next one can go on: the day on which its story began, and how many acts are over.
 */
export interface Progress {
  today: number;
  days: number;
  people?: number;
  peopleFile?: string;
  truth?: string;
  /** Another one than the company's. */
  story?: typeof FIRST_TALK_STORY;
  seed: number;
  acts: number;
  lived: Lived;
}

/** The options of `npm start` that a story begins with. */
export interface Begun {
  fresh: boolean;
  days?: string | undefined;
  seed: string;
  today?: string | undefined;
  people?: string | undefined;
  'people-file'?: string | undefined;
  truth?: string | undefined;
  story?: string | undefined;
}

const PROGRESS_FILE = 'progress.json';

/**
 * Where the last run stopped, or a new beginning in an emptied folder. Of an interrupted run everything stays as it
 * began, so that a file of other people, or another story, begins anew: nobody names one to see the former again.
 * @throws RangeError naming the option that is no number or no moment from now on
 */
export function progressIn(stateDir: string, values: Begun): Progress {
  const file = join(stateDir, PROGRESS_FILE);
  if (existsSync(file) && !values.fresh) {
    const stopped = JSON.parse(readFileSync(file, 'utf8')) as Progress;
    const people = values['people-file'];
    const isSame =
      (people === undefined || resolve(people) === stopped.peopleFile) &&
      (values.story === undefined || values.story === stopped.story);
    if (isSame) {
      process.stdout.write(
        'Going on where the last run stopped, with the options that it began with (--fresh begins anew).\n',
      );
      return stopped;
    }
    process.stdout.write('The last run was interrupted and told of others: this one begins anew.\n');
  }
  const today = values.today === undefined ? Date.now() : Date.parse(values.today);
  if (!(today >= Date.now() - 60_000))
    throw new RangeError('--today is no moment from now on, such as 2031-03-03T08:00:00Z.');
  if (values.story !== undefined && (values.people ?? values['people-file']) !== undefined)
    throw new RangeError('--story has people of its own: leave out --people and --people-file.');
  rmSync(stateDir, { recursive: true, force: true });
  mkdirSync(stateDir, { recursive: true });
  const begun: Progress = {
    today,
    days: whole('days', values.days ?? (values.story === undefined ? '120' : '90')),
    ...(values.people === undefined ? {} : { people: whole('people', values.people) }),
    ...(values['people-file'] === undefined ? {} : { peopleFile: resolve(values['people-file']) }),
    ...(values.truth === undefined ? {} : { truth: resolve(values.truth) }),
    ...(values.story === undefined ? {} : { story: storyCalled(values.story) }),
    seed: whole('seed', values.seed),
    acts: 0,
    lived: { signals: 0, coverageBefore: [] },
  };
  keep(begun, stateDir);
  return begun;
}

/** The one story that there is beside the company's own: `npm start -- --story first-talk`. */
export const FIRST_TALK_STORY = 'first-talk';

function storyCalled(name: string): typeof FIRST_TALK_STORY {
  if (name !== FIRST_TALK_STORY)
    throw new RangeError(`--story ${name} is none: there is ${FIRST_TALK_STORY}.`);
  return name;
}

function whole(option: string, value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new RangeError(`--${option} ${value} is no whole number.`);
  return Number(value);
}

/** The story is over: the next run begins anew. */
export const forget = (stateDir: string): void => rmSync(join(stateDir, PROGRESS_FILE));

/** Whole or not at all, whenever the run is killed. */
export function keep(progress: Progress, stateDir: string): void {
  const file = join(stateDir, PROGRESS_FILE);
  writeFileSync(`${file}.new`, JSON.stringify(progress));
  renameSync(`${file}.new`, file);
}
