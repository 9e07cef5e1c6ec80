import { describe, expect, it } from '@jest/globals';
import { moodleAnswers } from '../../../local/moodle/server.ts';
import type { MoodleSite } from '../../../local/moodle/site.ts';
import { ADDRESS, done, siteOf, user } from '../../support/moodle-site.ts';

const site = (): MoodleSite =>
  siteOf({
    users: [user(3, 'ann'), user(4, 'ben')],
    courses: [{ id: 7, fullname: 'A', aggregation: 'all', enrolled: { 3: done('2026-02-20') } }],
  });
const ENROLLED = { wsfunction: 'core_enrol_get_enrolled_users', courseid: '7' };

function ask(
  fields: Record<string, string>,
  { search = '', of = site(), path = '/webservice/rest/server.php' } = {},
) {
  const form = new URLSearchParams({ wstoken: of.token, moodlewsrestformat: 'json', ...fields });
  const { status, text } = moodleAnswers(of, new URL(`${ADDRESS}${path}${search}`), form.toString());
  return { status, said: text.startsWith('<') ? text : (JSON.parse(text) as unknown) };
}

describe('the stand-in of a Moodle', () => {
  it.each([
    ['another token', { ...ENROLLED, wstoken: 'x' }, 'invalidtoken'],
    ['a function that there is not', { wsfunction: 'core_nothing' }, 'invalidrecord'],
    ['no function', {}, 'invalidrecord'],
    ['a parameter that it does not know', { ...ENROLLED, page: '1' }, 'invalidparameter'],
    ['a parameter that is missing', { wsfunction: 'core_enrol_get_enrolled_users' }, 'invalidparameter'],
    ['a number that is none', { ...ENROLLED, courseid: 'seven' }, 'invalidparameter'],
    ['an option without its value', { ...ENROLLED, 'options[0][name]': 'limitfrom' }, 'invalidparameter'],
    [
      'a field of accounts that there is not',
      { ...ENROLLED, 'options[0][name]': 'userfields', 'options[0][value]': 'email,shoe' },
      'invaliduserfield',
    ],
    ['a course that there is not', { ...ENROLLED, courseid: '9' }, 'invalidrecord'],
    [
      'a person who is not in the course',
      { wsfunction: 'core_completion_get_course_completion_status', courseid: '7', userid: '4' },
      'usernotenroled',
    ],
    [
      'a person whom there is not',
      { wsfunction: 'core_completion_get_course_completion_status', courseid: '7', userid: '9' },
      'invalidrecord',
    ],
  ])('refuses %s with status 200 and a code', (_, fields, errorcode) => {
    expect(ask(fields)).toMatchObject({ status: 200, said: { errorcode, exception: expect.any(String) } });
  });

  it('refuses a token in the address, answers XML unless JSON is asked for, and nothing at another path', () => {
    expect(ask(ENROLLED, { search: '?wstoken=x' }).said).toMatchObject({ errorcode: 'tokeninaddress' });
    expect(ask({ ...ENROLLED, moodlewsrestformat: 'xml' }).said).toMatch(/^<html>/);
    expect(ask(ENROLLED, { path: '/login' }).status).toBe(404);
  });

  it('shows full names unasked, and of an account what was asked for', () => {
    const fields = { ...ENROLLED, 'options[0][name]': 'userfields', 'options[0][value]': 'idnumber' };
    expect(ask(fields).said).toEqual([{ id: 3, fullname: 'Secret ann', idnumber: 'E-3' }]);
  });

  it('shows nobody of a course of separate groups without the right to', () => {
    const { courses, ...rest } = site();
    const of = { ...rest, courses: courses.map((one) => ({ ...one, hasSeparateGroups: true })) };
    expect(ask(ENROLLED, { of }).said).toHaveLength(1);
    const held = [...of.capabilities].filter((one) => !one.includes('accessallgroups'));
    expect(ask(ENROLLED, { of: { ...of, capabilities: new Set(held) } }).said).toEqual([]);
  });
});
