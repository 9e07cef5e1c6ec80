import { moodle } from '../../lib/adapters/moodle/moodle.ts';
import type { BoundedPost } from '../../lib/adapters/bounded-post.ts';
import { CALLING, moodleFacts, type MoodleFact } from '../../local/moodle/facts.ts';
import { moodleAnswers, type MoodleReply } from '../../local/moodle/server.ts';
import type { MoodleSite, MoodleUser, Progress } from '../../local/moodle/site.ts';

export const ADDRESS = 'https://moodle.example/learn';
const TOKEN = 'a-token-of-the-tests';

const facts = Object.entries<MoodleFact>(moodleFacts);
export const FUNCTIONS = facts.map(([name]) => name);
export const CAPABILITIES = [
  ...CALLING.needs,
  ...facts.flatMap(([, { needs, tellsMoreBy = {} }]) => [...needs, ...Object.keys(tellsMoreBy)]),
  'report/completion:view',
].filter((one) => one !== 'moodle/course:update' && one !== 'moodle/course:viewhiddencourses');

export const user = (id: number, name: string, besides: Partial<MoodleUser> = {}): MoodleUser => ({
  id,
  username: `${name}@a.example`,
  email: `${name}@a.example`,
  idnumber: `E-${id}`,
  fullname: `Secret ${name}`,
  lastaccess: 0,
  ...besides,
});

/** Unix seconds. */
export const on = (day: string): number => Date.parse(`${day}T09:30:00Z`) / 1_000;
export const done = (day: string, grade?: Progress['grade']): Progress => ({
  criteria: [on(day)],
  ...(grade ? { grade } : {}),
});

export const siteOf = (besides: Partial<MoodleSite> = {}): MoodleSite => ({
  token: TOKEN,
  functions: new Set(FUNCTIONS),
  capabilities: new Set(CAPABILITIES),
  courses: [],
  users: [],
  ...besides,
});

/** The adapter over a stand-in of Moodle, with every call that it made; the site may be another one each time. */
export function askedMoodle(
  site: () => MoodleSite,
  {
    now = () => Date.now(),
    secret = TOKEN,
    instead,
  }: { now?: () => number; secret?: string; instead?: () => MoodleReply | undefined } = {},
) {
  const calls: { url: URL; name: string; form: URLSearchParams }[] = [];
  let [underWay, together] = [0, 0];
  const post: BoundedPost = async (url, form) => {
    calls.push({ url, form, name: form.get('wsfunction') ?? '' });
    underWay += 1;
    together = Math.max(together, underWay);
    await new Promise((resolve) => setImmediate(resolve));
    underWay -= 1;
    return instead?.() ?? moodleAnswers(site(), url, form.toString());
  };
  return {
    system: moodle({ address: ADDRESS, secret, post, now }),
    calls,
    /** Most calls that were on their way at once. */
    together: () => together,
    countOf: (name: string) => calls.filter((one) => one.name.includes(name)).length,
  };
}
