import type { z } from 'zod';
import type { CompletionsAnswer, NamedBy, ToldCompletion } from '../../ports/learning-system.ts';
import { ANY_CRITERION, CompletionStatus, Enrolled, GradeItems } from './answers.ts';
import { endOfRound, placeOfRound, type MoodleRound } from './place.ts';
import { MoodleRefused, type MoodleCall, type MoodleFunction } from './web-service.ts';
import { someAtATime } from '../../some-at-a-time.ts';

/** Fields of an account that may hold what the company finds people by. */
const FIELDS = { mail: 'email', upn: 'username', employeeId: 'idnumber' } as const satisfies Record<
  NamedBy,
  keyof z.infer<typeof Enrolled>[number]
>;

export const GRADES: MoodleFunction = 'gradereport_user_get_grade_items';

/** People of a course that are asked for at once. A page may hold fewer: whom the account may not see is left out. */
export const PEOPLE_A_PAGE = 50;
/** Calls that are on their way at once, so that a small site stays quick for whoever learns there. */
const TOGETHER = 4;

/** Codes that are about one person: nothing can be told of them, and the others are asked about. */
const ABOUT_ONE_PERSON: ReadonlySet<string> = new Set([
  'usernotenroled',
  'accessdenied',
  'notingroup',
  'userdeleted',
  'usernotconfirmed',
  'guestsarenotallowed',
  'invaliduser',
]);
/**
 * Codes that are about one course: nothing is told of it, which somebody has to know, and the others are asked about.
 * Where a course tracks no completion, Moodle says that the report may not be seen.
 */
const ABOUT_ONE_COURSE: ReadonlySet<string> = new Set([
  'nocriteriaset',
  'completionnotenabled',
  'cannotviewreport',
  'errorcoursecontextnotvalid',
  'nopermissions',
  'nopermissiontoviewgrades',
  'invalidrecord',
]);

/** One page of one course; after the last of all, where the next round begins. */
export async function pageOf(
  call: MoodleCall,
  round: MoodleRound,
  courses: readonly string[],
  who: NamedBy,
): Promise<CompletionsAnswer> {
  const field = FIELDS[who];
  const inOrder = courses
    .filter((id) => /^\d{1,15}$/.test(id))
    .map(Number)
    .toSorted((a, b) => a - b);
  const course = inOrder.find((id) => id >= round.course);
  if (course === undefined) return { outcome: 'last-page', entries: [], next: endOfRound(round) };
  const offset = course === round.course ? round.offset : 0;
  const nextCourse = placeOfRound({ ...round, course: course + 1, offset: 0 });
  try {
    const people = await call('core_enrol_get_enrolled_users', enrolledIn(course, field, offset), Enrolled);
    // A short page is no last one: whom the account may not see is left out of it.
    if (people.length === 0) {
      const answer = { outcome: 'page' as const, entries: [], next: nextCourse };
      return offset > 0 ? answer : { ...answer, silent: { course: String(course), why: 'nobody-shown' } };
    }
    const mayHave = people.filter(
      ({ lastaccess }) => round.since === 0 || (lastaccess ?? Infinity) * 1_000 >= round.since,
    );
    const entries = await completionsOf(call, { course, hasGrades: round.hasGrades, field }, mayHave);
    return {
      outcome: 'page',
      entries,
      next: placeOfRound({ ...round, course, offset: offset + PEOPLE_A_PAGE }),
    };
  } catch (error) {
    if (!(error instanceof MoodleRefused) || !ABOUT_ONE_COURSE.has(error.code)) throw error;
    const silent = { course: String(course), why: error.code };
    return { outcome: 'page', entries: [], next: nextCourse, silent };
  }
}

/** In the order of their ids, which stays; by names and other data of theirs nobody asks. */
const enrolledIn = (course: number, field: string, offset: number): Record<string, string | number> => ({
  courseid: course,
  ...Object.fromEntries(
    [
      ['userfields', `${field},lastaccess`],
      ['sortby', 'id'],
      ['limitfrom', offset],
      ['limitnumber', PEOPLE_A_PAGE],
    ].flatMap(([name = '', value = ''], i) => [
      [`options[${i}][name]`, name],
      [`options[${i}][value]`, value],
    ]),
  ),
});

interface Asked {
  course: number;
  hasGrades: boolean;
  field: (typeof FIELDS)[NamedBy];
}

async function completionsOf(
  call: MoodleCall,
  asked: Asked,
  people: z.infer<typeof Enrolled>,
): Promise<ToldCompletion[]> {
  const told: (ToldCompletion | undefined)[] = [];
  for (const some of someAtATime(people, TOGETHER))
    told.push(...(await Promise.all(some.map((one) => completionOf(call, asked, one)))));
  return told.filter((one) => one !== undefined);
}

/** Undefined where they did not complete it, or nothing can be told of them now. */
async function completionOf(
  call: MoodleCall,
  { course, hasGrades, field }: Asked,
  person: z.infer<typeof Enrolled>[number],
): Promise<ToldCompletion | undefined> {
  const of = { courseid: course, userid: person.id };
  const status = await ofOne(() =>
    call('core_completion_get_course_completion_status', of, CompletionStatus),
  );
  if (!status?.completionstatus.completed) return undefined;
  const completedAt = completedIn(status.completionstatus);
  const grade = hasGrades ? await ofOne(async () => gradeIn(await call(GRADES, of, GradeItems))) : undefined;
  // Told without its score now and with it tomorrow, it would be two records.
  if (grade?.gradeneedsupdate) return undefined;
  const share = grade && shareIn(grade);
  return {
    who: person[field] ?? '',
    course: String(course),
    ...(completedAt === undefined ? {} : { completedAt }),
    ...(share === undefined ? {} : { share }),
  };
}

/** Later no day can be told, in Unix seconds: an import has put milliseconds there. */
const LATEST = 4_102_444_800;

/** When the course's criteria were met: Moodle tells of each when, and of the course only whether. */
function completedIn({
  aggregation,
  completions,
}: z.infer<typeof CompletionStatus>['completionstatus']): number | undefined {
  const met = completions.flatMap(({ complete, timecompleted }) =>
    complete && timecompleted && timecompleted <= LATEST ? [timecompleted] : [],
  );
  if (met.length === 0) return undefined;
  return (aggregation === ANY_CRITERION ? Math.min(...met) : Math.max(...met)) * 1_000;
}

type Grade = z.infer<typeof GradeItems>['usergrades'][number]['gradeitems'][number];

/** Of the course as a whole. */
const gradeIn = ({ usergrades: [grades] }: z.infer<typeof GradeItems>): Grade | undefined =>
  grades?.gradeitems.find(({ itemtype }) => itemtype === 'course');

/** None where there is no grade, or teachers hide it. */
function shareIn({ graderaw: raw, grademin: least, grademax: most, ...grade }: Grade): number | undefined {
  if (grade.gradeishidden || grade.gradehiddenbydate) return undefined;
  if (typeof raw !== 'number' || typeof least !== 'number' || typeof most !== 'number') return undefined;
  const share = (raw - least) / (most - least);
  return share >= 0 && share <= 1 ? share : undefined;
}

/** What is answered about one person; undefined where that is refused because of them. */
async function ofOne<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof MoodleRefused && ABOUT_ONE_PERSON.has(error.code)) return undefined;
    throw error;
  }
}
