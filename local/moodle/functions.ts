import { lacksCapability, MoodleException } from './exception.ts';
import type { MoodleCourse, MoodleSite, MoodleUser, Progress } from './site.ts';

/** Fields that may be asked for, in every version. */
const FIELDS = ['id', 'username', 'fullname', 'email', 'idnumber', 'lastaccess', 'suspended'];

export function coursesOf(site: MoodleSite, { field, value }: { field: string; value: string }): unknown {
  const shown = site.courses.filter(
    ({ id, isHidden }) =>
      (!isHidden || site.capabilities.has('moodle/course:viewhiddencourses')) &&
      (field === '' || (['id', 'ids'].includes(field) && value.split(',').includes(String(id)))),
  );
  const courses = shown.map(({ id, fullname, summary = '', isHidden, isFrontPage }) => ({
    id,
    fullname,
    displayname: fullname,
    summary,
    summaryformat: 1,
    format: isFrontPage ? 'site' : 'topics',
    ...(site.capabilities.has('moodle/course:update') ? { visible: isHidden ? 0 : 1 } : {}),
  }));
  return { courses, warnings: [] };
}

interface Options {
  courseid: number;
  options: readonly { name: string; value: string }[];
}

export function enrolledIn(
  site: MoodleSite,
  needs: readonly string[],
  { courseid, options }: Options,
): unknown {
  const course = courseOf(site, courseid);
  mustHold(site, needs);
  const option = (name: string) => options.find((one) => one.name === name)?.value;
  const fields = option('userfields')?.split(',') ?? FIELDS;
  const wrong = fields.find((one) => !FIELDS.includes(one));
  if (wrong !== undefined)
    throw new MoodleException('moodle_exception', 'invaliduserfield', `Invalid user field: ${wrong}`);
  if (course.hasSeparateGroups && !site.capabilities.has('moodle/site:accessallgroups')) return [];
  const from = Number(option('limitfrom') ?? 0);
  const most = Number(option('limitnumber') ?? 0);
  const people = site.users
    .filter(({ id, isDeleted }) => !isDeleted && course.enrolled[id] !== undefined)
    .toSorted((a, b) => a.id - b.id);
  // Those whom it may not see are left out of what the page would have held.
  return people
    .slice(from, most === 0 ? undefined : from + most)
    .filter(({ isUnseen }) => !isUnseen && site.capabilities.has('moodle/user:viewdetails'))
    .map((user) => shownOf(site, user, fields));
}

function shownOf(site: MoodleSite, user: MoodleUser, fields: readonly string[]): unknown {
  const { capabilities, hiddenFields = [] } = site;
  const may = {
    username: capabilities.has('moodle/user:viewalldetails'),
    idnumber: capabilities.has('moodle/user:viewalldetails') && user.idnumber !== '',
    email: !user.hidesMail || capabilities.has('moodle/course:useremail'),
    lastaccess:
      !hiddenFields.includes('lastaccess') || capabilities.has('moodle/course:viewhiddenuserfields'),
  };
  const shown = (['username', 'idnumber', 'email', 'lastaccess'] as const).filter(
    (name) => fields.includes(name) && may[name],
  );
  return {
    id: user.id,
    fullname: user.fullname,
    ...Object.fromEntries(shown.map((name) => [name, user[name]])),
    ...(fields.includes('suspended') ? { suspended: user.isSuspended ?? false } : {}),
  };
}

interface Of {
  courseid: number;
  userid: number;
}

export function completionStatus(site: MoodleSite, { courseid, userid }: Of): unknown {
  const course = courseOf(site, courseid);
  if (!site.users.some(({ id }) => id === userid)) throw noRecord('user');
  mustHold(site, ['moodle/course:view']);
  if (course.aggregation === 'off' || !site.capabilities.has('report/completion:view'))
    throw new MoodleException('moodle_exception', 'cannotviewreport', 'You can not view this report');
  const progress = course.enrolled[userid];
  if (!progress || progress.isUntracked)
    throw new MoodleException('moodle_exception', 'usernotenroled', 'User is not enrolled in this course');
  if (course.aggregation === 'none')
    throw new MoodleException(
      'moodle_exception',
      'nocriteriaset',
      'No completion criteria set for this course',
    );
  return {
    completionstatus: {
      completed: isComplete(course, progress),
      aggregation: course.aggregation === 'any' ? 2 : 1,
      completions: progress.criteria.map((met) => ({
        type: 4,
        title: 'Activity completion',
        status: met === 'open' ? 'No' : 'Yes',
        complete: met !== 'open',
        timecompleted: met === 'open' ? null : met,
        details: { type: 'Activity', criteria: 'A quiz', requirement: 'Passed', status: '' },
      })),
    },
    warnings: [],
  };
}

const isComplete = ({ aggregation }: MoodleCourse, { criteria }: Progress): boolean =>
  aggregation === 'any' ? criteria.some((met) => met !== 'open') : criteria.every((met) => met !== 'open');

export function gradeItems(site: MoodleSite, needs: readonly string[], { courseid, userid }: Of): unknown {
  const course = courseOf(site, courseid);
  mustHold(site, needs);
  const user = site.users.find(({ id }) => id === userid);
  if (!user) throw noRecord('user');
  if (user.isDeleted) throw new MoodleException('moodle_exception', 'userdeleted', 'The user was deleted');
  const grade = course.enrolled[userid]?.grade;
  return {
    usergrades: [
      {
        courseid,
        userid,
        userfullname: user.fullname,
        maxdepth: 2,
        gradeitems: [
          { id: 2, itemtype: 'mod', itemname: 'A quiz', graderaw: 1, grademin: 0, grademax: 1 },
          {
            id: 1,
            itemtype: 'course',
            itemname: null,
            graderaw: grade?.raw ?? null,
            grademin: grade?.min ?? 0,
            grademax: grade?.max ?? 100,
            gradeishidden: grade?.isHidden ?? false,
            gradehiddenbydate: false,
            gradeneedsupdate: grade?.needsUpdate ?? false,
          },
        ],
      },
    ],
    warnings: [],
  };
}

function courseOf(site: MoodleSite, courseid: number): MoodleCourse {
  const course = site.courses.find(({ id }) => id === courseid);
  if (!course) throw noRecord('course');
  if (course.isHidden && !site.capabilities.has('moodle/course:viewhiddencourses'))
    throw new MoodleException(
      'moodle_exception',
      'errorcoursecontextnotvalid',
      'Course context is not valid',
    );
  return course;
}

const noRecord = (table: string) =>
  new MoodleException(
    'dml_missing_record_exception',
    'invalidrecord',
    `Can't find data record in table ${table}.`,
  );

function mustHold({ capabilities }: MoodleSite, needs: readonly string[]): void {
  const lacking = needs.find((one) => !capabilities.has(one));
  if (lacking !== undefined) throw lacksCapability(lacking);
}
