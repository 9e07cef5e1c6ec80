import { z } from 'zod';

/** Where these were read, each on 2026-11-28; nothing of it was tried against a Moodle. */
export const moodleSources = {
  server:
    'https://github.com/moodle/moodle webservice/lib.php, webservice/rest/locallib.php, webservice/rest/server.php',
  enrol:
    'https://github.com/moodle/moodle enrol/externallib.php get_enrolled_users, user/lib.php user_get_user_details',
  completion: 'https://github.com/moodle/moodle completion/classes/external.php get_course_completion_status',
  grades: 'https://github.com/moodle/moodle grade/report/user/classes/external/user.php get_grade_items',
  course: 'https://github.com/moodle/moodle course/externallib.php get_courses_by_field',
  dates:
    'https://github.com/danmarsden/moodle-local_recompletion issue 126: the web service tells the days of the criteria, and not the day of the course that an administrator changed',
  setUp: 'https://docs.moodle.org/39/en/Using_web_services',
} as const;

/** What Moodle accepts of one function of its web services, in our words. */
export interface MoodleFact {
  /** Parameters as they are nested; what it does not list is refused as `invalidparameter`. */
  parameters: z.ZodType<Record<string, unknown>>;
  /** Capabilities without which it is refused, in the course where there is one. */
  needs: readonly string[];
  /** Capabilities without which less is told. */
  tellsMoreBy?: Readonly<Record<string, string>>;
  answers: string;
  sources: readonly (keyof typeof moodleSources)[];
  unsettled?: string;
}

const whole = z.coerce.number().int();
const inCourse = { courseid: whole, userid: whole };

/** Of whoever calls, whatever the function: the token, and `webservice/rest:use`. */
export const CALLING = {
  needs: ['webservice/rest:use'],
  answers:
    'an error is status 200 with exception, errorcode and message (which may name somebody): invalidtoken, accessexception for a token past its day or address, a function that is not in the service, and whoever may not use REST; sitemaintenance. With maintenance by command, or an upgrade, a page with 503; with REST switched off nothing, or a page with 403. Without moodlewsrestformat=json XML. A token in the address is taken as one in the body; the stand-in refuses it, because logs keep addresses.',
  sources: ['server', 'setUp'],
  unsettled: 'Moodle has no limit of calls of its own; what stands before it may answer 429.',
} as const;

export const moodleFacts = {
  core_webservice_get_site_info: {
    parameters: z.strictObject({}),
    needs: [],
    answers: 'the site, and the functions that the token may call, by name',
    sources: ['server'],
  },
  core_course_get_courses_by_field: {
    parameters: z.strictObject({
      field: z.enum(['', 'id', 'ids', 'shortname', 'idnumber', 'category']).default(''),
      value: z.string().default(''),
    }),
    needs: [],
    tellsMoreBy: { 'moodle/course:viewhiddencourses': 'hidden courses', 'moodle/course:update': 'visible' },
    answers:
      'every course at once, without pages, the front page among them (format site); fullname and summary are HTML',
    sources: ['course'],
  },
  core_enrol_get_enrolled_users: {
    parameters: z.strictObject({
      courseid: whole,
      options: z.array(z.strictObject({ name: z.string(), value: z.string() })).default([]),
    }),
    needs: ['moodle/course:view', 'moodle/course:viewparticipants'],
    tellsMoreBy: {
      'moodle/user:viewdetails':
        'anybody at all: whom it may not see is left out, so that a page may hold fewer than it was asked for',
      'moodle/course:useremail': 'addresses of whoever hides theirs',
      'moodle/user:viewalldetails': 'username and idnumber',
      'moodle/course:viewhiddenuserfields': 'lastaccess, where the site hides it',
      'moodle/site:accessallgroups': 'anybody, in a course of separate groups',
    },
    answers:
      'people of a course from limitfrom on, limitnumber at most, by id unless sortby says otherwise; with id and fullname whatever userfields says; userfields of no such name are refused as invaliduserfield. Deleted people are enrolled nowhere, suspended ones are told.',
    sources: ['enrol'],
    unsettled: 'Not every version takes lastcourseaccess as a field, so it is not asked for.',
  },
  core_completion_get_course_completion_status: {
    parameters: z.strictObject(inCourse),
    needs: ['moodle/course:view', 'report/completion:view'],
    answers:
      'whether somebody completed the course, and of each criterion whether and when (unix seconds, or null); cannotviewreport without the right to, usernotenroled, nocriteriaset',
    sources: ['completion', 'dates'],
    unsettled:
      'Of the course itself no day is told: with all criteria it is the last one’s, with any of them the first one’s.',
  },
  gradereport_user_get_grade_items: {
    parameters: z.strictObject({ ...inCourse, groupid: whole.default(0) }),
    needs: ['moodle/course:view', 'gradereport/user:view', 'moodle/grade:viewall'],
    answers:
      'grades of somebody by item, the course itself as itemtype course: graderaw between grademin and grademax, null where there is none, and whether it is hidden or not worked out yet',
    sources: ['grades'],
  },
} as const satisfies Record<string, MoodleFact>;
