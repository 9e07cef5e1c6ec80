import { START } from '../../support/world.ts';

const at = START;
const hour = 3_600_000;
const session = (number: number, others: object = {}) => ({
  number,
  from: at + number * 168 * hour,
  until: at + number * 168 * hour + hour,
  ...others,
});
const own = {
  title: 'Difficult performance conversations',
  isCalledOff: false,
  wantsOther: false,
  sessions: [session(1, { attended: true }), session(2, { movedAt: at }), session(3)],
  answers: ['leave', 'other-group', 'stay'],
};
const leading = {
  needId: 'n',
  title: own.title,
  summary: 's'.repeat(300),
  minutes: [60, 90, 60, 60, 60, 60],
  state: 'asked',
  canStepDown: false,
  url: 'https://site.example/page',
  sessions: [],
};
const led = {
  ...leading,
  state: 'leads',
  canStepDown: true,
  guide: 'https://site.example/guide',
  sessions: Array.from({ length: 6 }, (_, i) => session(i + 1, { isToMark: i === 0 })),
};

/** What stands in one's own data of a cohort that somebody leads. */
export const leadingHeld = [
  {
    needId: 'n',
    namedAt: at,
    askedAt: at,
    said: { is: 'yes', at },
    sessions: [{ from: at, until: at + hour }],
  },
];

/** What the doors of cohorts may answer, in its extremes. */
export const cohortReplies: Record<string, object[]> = {
  'me-cohort-read': [own, { ...own, sessions: [], answers: [], isCalledOff: true, leftAt: at }],
  'me-cohort-answer': ['leave', 'other-group', 'stay'].map((says) => ({ ...own, says })),
  'me-leading-list': [
    { leading: [] },
    { leading: [leading, led, { ...leading, state: 'declined' }, { ...leading, state: 'called-off' }] },
    { leading: Array.from({ length: 40 }, () => led) },
  ],
  'me-leading-answer': ['yes', 'no'].map((says) => ({ ...leading, says })),
  'me-attendance-read': [
    {
      title: own.title,
      number: 1,
      from: at,
      people: Array.from({ length: 12 }, (_, i) => ({
        key: `${i}`.padStart(24, '0'),
        name: 'A name that is rather long, as some are',
        ...(i === 0 ? { was: 'there' } : i === 1 ? { was: 'away' } : {}),
      })),
    },
    { title: own.title, number: 6, from: at, people: [] },
  ],
  'me-attendance-mark': [{ number: 1, marked: 12 }],
};
