import { CALLING, moodleFacts, type MoodleFact } from './facts.ts';
import { completionStatus, coursesOf, enrolledIn, gradeItems } from './functions.ts';
import { MoodleException } from './exception.ts';
import { nested } from './form.ts';
import type { MoodleSite } from './site.ts';

export interface MoodleReply {
  status: number;
  headers: Record<string, string>;
  text: string;
}

type Name = keyof typeof moodleFacts;

const page = (status: number, text: string): MoodleReply => ({
  status,
  headers: { 'content-type': 'text/html' },
  text: `<html><body>${text}</body></html>`,
});
const json = (body: unknown): MoodleReply => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  text: JSON.stringify(body),
});

/** What a Moodle answers at `/webservice/rest/server.php`: what it refuses, it refuses with status 200. */
export function moodleAnswers(
  site: MoodleSite,
  { pathname, search }: Pick<URL, 'pathname' | 'search'>,
  body: string,
): MoodleReply {
  if (!pathname.endsWith('/webservice/rest/server.php')) return page(404, 'Not found');
  if (site.state === 'by-command') return page(503, 'Sorry, the site is undergoing maintenance');
  if (site.state === 'off') return page(403, '');
  const form = new URLSearchParams(body);
  if (form.get('moodlewsrestformat') !== 'json') return page(200, '<EXCEPTION/>');
  try {
    // Moodle takes it there; whoever keeps addresses would keep it, so that the stand-in does not.
    if (new URLSearchParams(search).has('wstoken'))
      throw new MoodleException('moodle_exception', 'tokeninaddress', 'The token stands in the address');
    return json(answerOf(site, form));
  } catch (error) {
    if (!(error instanceof MoodleException)) throw error;
    return json({ exception: error.kind, errorcode: error.code, message: error.message });
  }
}

function answerOf(site: MoodleSite, form: URLSearchParams): unknown {
  const { wstoken, wsfunction = '', ...rest } = Object.fromEntries(form);
  const given = Object.fromEntries(Object.entries(rest).filter(([name]) => name !== 'moodlewsrestformat'));
  if (wstoken !== site.token)
    throw new MoodleException('moodle_exception', 'invalidtoken', 'Invalid token - token not found');
  if (site.state === 'maintenance')
    throw new MoodleException('moodle_exception', 'sitemaintenance', 'The site is undergoing maintenance');
  if (!CALLING.needs.every((one) => site.capabilities.has(one))) throw noAccess();
  if (!Object.hasOwn(moodleFacts, wsfunction))
    throw new MoodleException('dml_missing_record_exception', 'invalidrecord', 'No such function');
  if (!site.functions.has(wsfunction)) throw noAccess();
  const name = wsfunction as Name;
  const fact: MoodleFact = moodleFacts[name];
  const read = fact.parameters.safeParse(nested(given));
  if (!read.success)
    throw new MoodleException(
      'invalid_parameter_exception',
      'invalidparameter',
      'Invalid parameter value detected',
    );
  const parameters = read.data as never;
  switch (name) {
    case 'core_webservice_get_site_info':
      return {
        sitename: 'A stand-in',
        functions: [...site.functions].map((one) => ({ name: one, version: '2024100700' })),
      };
    case 'core_course_get_courses_by_field':
      return coursesOf(site, parameters);
    case 'core_enrol_get_enrolled_users':
      return enrolledIn(site, fact.needs, parameters);
    case 'core_completion_get_course_completion_status':
      return completionStatus(site, parameters);
    case 'gradereport_user_get_grade_items':
      return gradeItems(site, fact.needs, parameters);
  }
}

const noAccess = () =>
  new MoodleException('webservice_access_exception', 'accessexception', 'Access control exception');
