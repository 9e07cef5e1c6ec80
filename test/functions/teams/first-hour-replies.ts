import { personId } from '../../lib/examples.ts';

const long = (letter: string) => letter.repeat(120);
const begun = {
  observes: false,
  mayEnd: false,
  left: ['skills', 'roles', 'lines', 'targets', 'signals'],
  skills: 0,
  roles: 0,
  readsDirectory: true,
  titlesWaiting: 0,
  titles: [],
  lines: 0,
  documents: 0,
  feeds: 0,
  linesInForce: [],
  readsNeeds: false,
  needs: 0,
  found: [],
};
const full = {
  ...begun,
  observes: true,
  mayEnd: true,
  left: [],
  skills: 14_000,
  roles: 300,
  titlesWaiting: 400,
  titles: ['A', 'B', 'C', 'D', 'E'].map((letter, i) => ({
    titleId: letter.repeat(40),
    etag: personId(1),
    title: long(letter),
    isNew: i < 2,
    ...(i > 3 ? {} : { role: long(letter) }),
  })),
  lines: 5,
  linesInForce: Array.from({ length: 5 }, (_, i) => ({
    text: 't'.repeat(500),
    until: 1_900_000_000_000,
    ...(i === 0 ? {} : { ownerName: long('o') }),
  })),
  documents: 1_000,
  readsNeeds: true,
  feeds: 40,
  needs: 200,
  found: Array.from({ length: 5 }, () => ({ role: long('r'), where: long('w'), skill: long('s') })),
};
const proposed = (skills: number, roles: number) => ({
  text: 't'.repeat(500),
  skills: Array.from({ length: skills }, (_, i) => ({ skillId: `skill-${i}-${skills}`, label: long('l') })),
  roles: Array.from({ length: roles }, (_, i) => ({ roleId: `role-${i}`, title: long('r') })),
});

/** What the doors of the first hour may answer, in their extremes. */
export const firstHourReplies: Record<string, object[]> = {
  'first-hour-read': [
    begun,
    full,
    { ...begun, observes: true, readsDirectory: false, skills: 1, roles: 1, left: ['signals'] },
  ],
  'first-hour-observe': [full],
  'first-titles-confirm': [{ ...full, titlesWaiting: 1, titles: full.titles.slice(0, 1) }],
  'first-lines-propose': [
    { lines: [], notMeant: [], leftOut: 1, byWordsAlone: true },
    { lines: [proposed(0, 0)], notMeant: [], leftOut: 0, byWordsAlone: false },
    {
      leftOut: 9,
      notMeant: Array.from({ length: 15 }, (_, i) => `${i}`.repeat(40).slice(0, 40)),
      byWordsAlone: true,
      lines: [proposed(3, 0), proposed(3, 5), proposed(1, 1), proposed(0, 0), proposed(3, 5)],
    },
  ],
  'first-lines-confirm': [full],
};
