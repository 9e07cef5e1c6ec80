import { z } from 'zod';

/** A code is shown and logged as it came, so what is none of Moodle’s kind is not passed on. */
const Code = z
  .string()
  .regex(/^[\w/-]{1,64}$/)
  .catch('unknown');

/** What Moodle answers with status 200 where it refuses; its message may name somebody and is not read. */
export const MoodleError = z.object({ exception: z.string(), errorcode: Code });

/** `core_webservice_get_site_info`, of which only this is read. */
export const SiteInfo = z.object({ functions: z.array(z.object({ name: z.string() })) });

/** `core_course_get_courses_by_field`; `visible` comes only to whoever may change the course. */
export const CourseList = z.object({
  courses: z.array(
    z.object({
      id: z.int(),
      fullname: z.string(),
      summary: z.string().nullish(),
      format: z.string().nullish(),
      visible: z.coerce.number().nullish(),
    }),
  ),
  warnings: z.array(z.object({ itemid: z.int().nullish(), warningcode: Code })).default([]),
});

/** `core_enrol_get_enrolled_users`; the full name comes unasked and is not read. */
export const Enrolled = z.array(
  z.object({
    id: z.int(),
    email: z.string().nullish(),
    username: z.string().nullish(),
    idnumber: z.string().nullish(),
    /** Unix seconds; absent where it is hidden, 0 for never. */
    lastaccess: z.int().nullish(),
  }),
);

/** How criteria make a course complete. */
export const ANY_CRITERION = 2;

/** `core_completion_get_course_completion_status` */
export const CompletionStatus = z.object({
  completionstatus: z.object({
    completed: z.boolean(),
    aggregation: z.int(),
    completions: z.array(z.object({ complete: z.boolean(), timecompleted: z.int().nullish() })),
  }),
});

/** `gradereport_user_get_grade_items` of one person. */
export const GradeItems = z.object({
  usergrades: z.array(
    z.object({
      gradeitems: z.array(
        z.object({
          itemtype: z.string(),
          graderaw: z.number().nullish(),
          grademin: z.number().nullish(),
          grademax: z.number().nullish(),
          gradeishidden: z.boolean().nullish(),
          gradehiddenbydate: z.boolean().nullish(),
          gradeneedsupdate: z.boolean().nullish(),
        }),
      ),
    }),
  ),
});
