import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { LearnableCause, OtherCause } from '../lib/domain/cause/cause.ts';
import { AtWork } from './at-work.ts';
import { idOf, type Company, type Employee } from './company.ts';
import { Drift } from './drift.ts';

const Where = { jobRole: z.string(), skill: z.string() };
const Asked = { requests: z.int().nonnegative().default(0), text: z.string().max(2_000).optional() };
/** The part of a role that misses something, and the rest of it nothing; a site is told by its time zone. */
const Within = z.strictObject({ department: z.string().optional(), timeZone: z.string().optional() });
export type Within = z.infer<typeof Within>;
/** Levels (0–5) that a role really misses. */
const missing = z.number().positive().max(5);
const day = z.int().nonnegative();
/** Points on the pulse scale of 1–5. */
const by = z.number().min(-4).max(4);
const money = z.number().nonnegative();
const share = z.number().min(0).max(1);
/** Levels that whoever takes something up gains by it, or loses; and days in which half of that is gone again. */
const Gain = {
  gain: z.number().min(-5).max(5),
  halvesInDays: z.number().positive().exactOptional(),
};
const TeamPulse = { manager: z.string(), question: z.string(), by };

/** What is true in a company, with effect sizes and noise. The app never sees it: only what people then do and say. */
export const Truth = z.strictObject({
  name: z.string(),
  people: z.strictObject({
    /** Levels by which people exceed what their role asks for, where nothing is planted. */
    surplus: z.number(),
    /** Deviation of people around the level of their role, and of one assessment around the truth. */
    spread: z.number().nonnegative(),
    noise: z.number().nonnegative(),
    /** Levels that everybody loses in a year, in whatever their role asks for. */
    lostAYear: z.number().nonnegative().default(0),
    /** How teams, by their manager, move in each skill by themselves. */
    drift: Drift.exactOptional(),
    /** Share of people who leave in a year; nothing is sent about them from then on but that they left. */
    leaveAYear: z.number().min(0).max(0.9).default(0),
  }),
  learning: z.strictObject({
    /** Share of people who take up what reaches them. */
    uptake: share,
    /** Where the form fits; how their gains vary. */
    ...Gain,
    deviation: z.number().nonnegative(),
    /** How well a form teaches: factor on the gain, 1 where none is given. */
    fit: z.record(z.string(), z.number().nonnegative()),
    /** Share of the gain that is left for each thing that a page lacks: see `teaching.ts`. */
    kept: share.default(0.8),
  }),
  /** Learnable; where `course` is given, the academy has what is needed. */
  gaps: z.array(
    z.strictObject({
      ...Where,
      missing,
      ...Asked,
      course: z.string().optional(),
      within: Within.optional(),
      /** What it is a lack of. */
      cause: LearnableCause.default('skill'),
      /** Where they gain something else by what they learn from than `learning` says. */
      learning: z.strictObject(Gain).exactOptional(),
    }),
  ),
  /** Missing against what the forecast asks for, and not against what the role asks for today. */
  ahead: z.array(z.strictObject({ ...Where, missing })),
  /** People learn it by themselves until that day. */
  outgrown: z.array(z.strictObject({ ...Where, missing, goneByDay: day })),
  /**
   * Asked for as training though everybody can do it; the work falls short all the same, of those who were trained as
   * of the others: for the process, or for another cause that learning does not cure.
   */
  brokenProcesses: z.array(
    z.strictObject({
      ...Where,
      ...Asked,
      cause: OtherCause.default('process'),
      trainedShare: share,
      /** Levels by which what managers see of the work lies below what the role asks for. */
      fallsShort: missing,
    }),
  ),
  /** Asked for by many, and by no line of the charter. */
  offCharter: z.array(z.strictObject({ jobRole: z.string(), ...Asked })),
  /** How those who judge people go wrong, beside the error of each judgement. */
  sources: z
    .strictObject({
      /** Systems whose levels are the true ones times a factor, from a day on or ever since. */
      wrongScales: z
        .array(
          z.strictObject({
            source: z.enum(['assessments', 'appraisals']),
            factor: z.number().positive().max(3),
            fromDay: day.exactOptional(),
          }),
        )
        .default([]),
      /** Managers, by their number, who see everybody so many levels higher or lower. */
      biasedRaters: z
        .array(z.strictObject({ manager: z.string(), by: z.number().min(-5).max(5) }))
        .default([]),
      /** Managers, by their number, who look less closely: the deviation of what they say, beside the error of all. */
      carelessRaters: z
        .array(z.strictObject({ manager: z.string(), deviation: z.number().positive().max(5) }))
        .default([]),
      /** Share of people who are ever assessed, and days between two times at which managers say what they saw. */
      assessed: share.default(1),
      /** Share of those who miss what their role asks for in a skill of the charter, where it is another. */
      assessedOfWhoMiss: share.exactOptional(),
      appraisedEveryDays: z.int().min(7).max(365).default(60),
    })
    .prefault({}),
  pulse: z.strictObject({
    /** Share of people who answer, and how their answers vary. */
    response: share,
    deviation: z.number().nonnegative(),
    /** How the answers of teams move by themselves, in points. */
    drift: Drift.exactOptional(),
    /** Teams, by the number of their manager, whose answers really change. */
    dips: z.array(z.strictObject({ ...TeamPulse, fromDay: day })),
    /** Teams that answer so as well, and are so small that nobody may speak of it. */
    poor: z.array(z.strictObject({ ...TeamPulse, fromDay: day })),
    /** Departments that answer so in the same weeks of every year, or up to so many days earlier or later. */
    seasonal: z.array(
      z.strictObject({
        department: z.string(),
        question: z.string(),
        by,
        fromDay: day,
        days: day,
        movesDays: z.int().min(0).max(90).default(0),
      }),
    ),
  }),
  /** Beside what signals of the company's systems show; nothing of it is lived where no test lives it. */
  atWork: AtWork.prefault({}),
  /** What it is worth in money, in whatever currency: no company knows it, so it is planted as the rest is. */
  worth: z
    .strictObject({
      /** A week in which one person misses one level of what is planted, or their work falls so short. */
      levelWeek: money.default(40),
      /** A week in which one person of a team that really changed answers one point (1–5) away from before. */
      pointWeek: money.default(40),
      /** A week in which a place is empty. */
      emptyWeek: money.default(800),
      /** An hour of anybody, and what a decision takes of it, and an alarm about a team in which nothing changed. */
      hour: money.default(60),
      hoursToDecide: z.number().nonnegative().default(0.5),
      hoursInVain: z.number().nonnegative().default(8),
      /** Days after which whoever is told of a process or of a team has mended it. */
      mendedAfterDays: day.default(14),
      /** Weeks for which what the plan asks for is missing once its day is there: until somebody is hired. */
      aheadWeeks: z.number().nonnegative().default(17),
    })
    .prefault({}),
});
export type Truth = z.infer<typeof Truth>;

/** A truth file that cannot be run; says which entry, and what to do. */
export class BadTruth extends Error {
  override name = 'BadTruth';
}

export const DEFAULT_TRUTH = new URL('truth/larkfield.json', import.meta.url);
export const FIRST_TALK_TRUTH = new URL('truth/first-talk.json', import.meta.url);
export const NOTHING_PLANTED = new URL('truth/null.json', import.meta.url);

/**
 * Of managers and departments that are not there nothing comes: the same truth is planted among other people, too.
 * @throws BadTruth when the file is no JSON, does not fit, or names a role, skill or course that the company does not
 *   have
 */
export function readTruth(file: string | URL, company: Company): Truth {
  const parsed = Truth.safeParse(jsonIn(file));
  if (!parsed.success) throw new BadTruth(`${String(file)}: ${z.prettifyError(parsed.error)}`);
  const unknown = unknownIn(parsed.data, company);
  if (unknown.length > 0)
    throw new BadTruth(`${String(file)} names what the company does not have: ${unknown.join('; ')}.`);
  return parsed.data;
}

function jsonIn(file: string | URL): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new BadTruth(`${String(file)} cannot be read as JSON.`, { cause: error });
  }
}

/** Whether somebody is of the part of their role that is planted in. */
export const isWithin = (within: Within | undefined, { person }: Pick<Employee, 'person'>): boolean =>
  person.department === (within?.department ?? person.department) &&
  person.timeZone === (within?.timeZone ?? person.timeZone);

function unknownIn(truth: Truth, { roleProfiles, skills, courses, employees }: Company): string[] {
  const roles = new Set(roleProfiles.map(({ title }) => title));
  const labels = new Set(skills.map(({ label }) => label));
  const courseIds = new Set(courses.map(({ externalId }) => externalId));
  const asks = ({ jobRole, skill }: { jobRole: string; skill: string }) =>
    roleProfiles.some(({ title, targets }) => title === jobRole && idOf(skill) in targets);
  const { gaps, ahead, outgrown, brokenProcesses, offCharter, atWork } = truth;
  const { objectives, openings, toFollow, hires, knowledge } = atWork;
  const ofWork = { objectives, openings, toFollow, hires, knowledge };
  const planted = Object.entries({ gaps, ahead, outgrown, brokenProcesses, offCharter, ...ofWork });
  return planted.flatMap(([name, entries]) =>
    entries.flatMap((entry, i) => [
      ...(roles.has(entry.jobRole) ? [] : [`${name}[${i}].jobRole “${entry.jobRole}” has no profile`]),
      ...('skill' in entry && !labels.has(entry.skill)
        ? [`${name}[${i}].skill “${entry.skill}” is not in skills.csv`]
        : []),
      ...('skill' in entry && !asks(entry)
        ? [`${name}[${i}]: no profile asks “${entry.skill}” of ${entry.jobRole}`]
        : []),
      ...('within' in entry &&
      !employees.some((one) => one.jobRole === entry.jobRole && isWithin(entry.within, one))
        ? [`${name}[${i}].within is nobody of ${entry.jobRole}`]
        : []),
      ...('course' in entry && entry.course !== undefined && !courseIds.has(entry.course)
        ? [`${name}[${i}].course “${entry.course}” is not in catalogue.csv`]
        : []),
    ]),
  );
}

/** Role and skill of something planted, as one key: the id that a need about it has. */
export const keyOfPlanted = ({ jobRole, skill }: { jobRole: string; skill: string }): string =>
  `${idOf(jobRole)}.${idOf(skill)}`;
