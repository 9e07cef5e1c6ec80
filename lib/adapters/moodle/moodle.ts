import { RegisterId } from '../../domain/ids.ts';
import { unavailable } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { LearningSystem } from '../../ports/learning-system.ts';
import type { BoundedPost } from '../bounded-post.ts';
import { CourseList, SiteInfo } from './answers.ts';
import { GRADES, pageOf } from './completions.ts';
import { roundAt } from './place.ts';
import {
  moodleCall,
  MoodleBusy,
  MoodleRefused,
  type MoodleCall,
  type MoodleFunction,
} from './web-service.ts';

const NEEDED: readonly MoodleFunction[] = [
  'core_course_get_courses_by_field',
  'core_enrol_get_enrolled_users',
  'core_completion_get_course_completion_status',
];

/**
 * Moodle, by its web services (REST, JSON), with the token of an account that only reads. It writes nothing.
 * @param address of the site, https, as people open it
 */
export function moodle(options: {
  address: string;
  secret: string;
  post: BoundedPost;
  now: () => number;
}): LearningSystem {
  const address = options.address.replace(/\/+$/, '');
  const call = moodleCall(address, options.secret, options.post, options.now);
  return {
    fileId: RegisterId.parse('moodle'),
    place: address,
    names: ['mail', 'upn', 'employeeId'],
    async courses() {
      const { courses, warnings } = await said(() =>
        call('core_course_get_courses_by_field', {}, CourseList),
      );
      return {
        // The front page is listed as a course.
        courses: courses
          .filter(({ format, visible }) => format !== 'site' && visible !== 0)
          .map(({ id, fullname, summary }) => ({
            id: String(id),
            title: textIn(fullname),
            description: textIn(summary ?? ''),
            url: `${address}/course/view.php?id=${id}`,
          })),
        leftOut: warnings.map(({ itemid, warningcode }) =>
          message('course.not-shown', { course: String(itemid ?? '?'), why: warningcode }),
        ),
      };
    },
    async completions({ courses, who, from }) {
      const place = roundAt(from, options.now());
      if (!place) return { outcome: 'lost' };
      try {
        const round = 'hasGrades' in place ? place : { ...place, hasGrades: await mayAskGrades(call) };
        return await pageOf(call, round, courses, who);
      } catch (error) {
        if (error instanceof MoodleBusy) return { outcome: 'busy', wait: error.wait };
        throw asSaid(error);
      }
    },
    async reach() {
      await said(() => mayAskGrades(call));
    },
  };
}

/** Whether scores may be asked for. @throws NamedError naming functions that the service lacks */
async function mayAskGrades(call: MoodleCall): Promise<boolean> {
  const { functions } = await call('core_webservice_get_site_info', {}, SiteInfo);
  const there = new Set(functions.map(({ name }) => name));
  const lacking = NEEDED.filter((name) => !there.has(name));
  if (lacking.length > 0)
    throw unavailable(message('problem.asked-system.lacks', { functions: lacking.join(', ') }));
  return there.has(GRADES);
}

async function said<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw asSaid(error);
  }
}

/** In words of ours: which code, and nothing that Moodle says besides. */
function asSaid(error: unknown): unknown {
  if (error instanceof MoodleRefused)
    return unavailable(message('problem.asked-system.refused', { call: error.call, code: error.code }), {
      cause: error,
    });
  if (error instanceof MoodleBusy)
    return unavailable(message('problem.asked-system.busy'), {
      cause: error,
      retryAfter: Math.ceil(error.wait / 1_000),
    });
  return error;
}

/** More of a summary is not read: finding tags in it takes time that grows with the square of its length. */
const MOST_READ = 5_000;

/** Titles and summaries are HTML. */
const textIn = (html: string): string =>
  html
    .slice(0, MOST_READ)
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&nbsp;|&#160;/g, ' ')
    .replaceAll(/&quot;/g, '"')
    .replaceAll(/&#0?39;/g, '’')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
