import type { z } from 'zod';
import { DAY, MINUTE } from '../../domain/milliseconds.ts';
import { unavailable } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { BoundedPost } from '../bounded-post.ts';
import { MoodleError } from './answers.ts';

/** Moodle refused, and by which code. */
export class MoodleRefused extends Error {
  override name = 'MoodleRefused';
  readonly code: string;
  /** The function, with the course that it was about. */
  readonly call: string;
  constructor(call: string, code: string) {
    super(`Moodle refused ${call} with ${code}.`);
    this.code = code;
    this.call = call;
  }
}

/** It asks to be left alone for so many milliseconds. */
export class MoodleBusy extends Error {
  override name = 'MoodleBusy';
  readonly wait: number;
  constructor(wait: number) {
    super(`Moodle asks to be left alone for ${wait} ms.`);
    this.wait = wait;
  }
}

export type MoodleFunction =
  | 'core_webservice_get_site_info'
  | 'core_course_get_courses_by_field'
  | 'core_enrol_get_enrolled_users'
  | 'core_completion_get_course_completion_status'
  | 'gradereport_user_get_grade_items';

export type MoodleCall = <T>(
  name: MoodleFunction,
  parameters: Readonly<Record<string, string | number>>,
  answer: z.ZodType<T>,
) => Promise<T>;

/** By judgement: how long it is left alone where it does not say. */
const REST = 15 * MINUTE;

/**
 * One function of Moodle's web services: POST, with the token in the body, where no log of addresses sees it. What
 * Moodle says besides the code of a refusal is not passed on: it may name somebody.
 * @throws MoodleRefused, MoodleBusy; NamedError `unavailable` for what is no answer of a web service
 */
export function moodleCall(address: string, token: string, post: BoundedPost, now: () => number): MoodleCall {
  const url = new URL(`${address.replace(/\/+$/, '')}/webservice/rest/server.php`);
  return async (name, parameters, answer) => {
    const form = new URLSearchParams({ wstoken: token, wsfunction: name, moodlewsrestformat: 'json' });
    for (const [key, value] of Object.entries(parameters)) form.set(key, String(value));
    const { status, headers, text } = await post(url, form).catch((cause: unknown) => {
      throw unavailable(message('problem.asked-system.unreached'), { cause });
    });
    if (status === 429 || status === 503) throw new MoodleBusy(waitIn(headers['retry-after'], now()));
    const said = status === 200 ? jsonIn(text) : undefined;
    const refusal = MoodleError.safeParse(said);
    if (refusal.success && refusal.data.errorcode === 'sitemaintenance') throw new MoodleBusy(REST);
    if (refusal.success) {
      const course = parameters['courseid'];
      throw new MoodleRefused(
        course === undefined ? name : `${name} of course ${course}`,
        refusal.data.errorcode,
      );
    }
    const read = answer.safeParse(said);
    if (read.success) return read.data;
    // What does not fit may be somebody's: only which function and status are told.
    throw unavailable(message('problem.asked-system.unread', { call: name, status }));
  };
}

/** Off, or behind a proxy, it answers pages or nothing. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Milliseconds, from a number of seconds or a moment of HTTP; a day at most. */
function waitIn(header: string | undefined, at: number): number {
  const seconds = Number(header ?? Number.NaN) * 1_000;
  const wait = Number.isNaN(seconds) ? Date.parse(header ?? '') - at : seconds;
  return wait > 0 ? Math.min(wait, DAY) : REST;
}
