import { personId } from '../../lib/examples.ts';

const long = (letter: string) => letter.repeat(120);
const begun = {
  observes: false,
  left: ['skills', 'titles', 'lines', 'documents', 'signals'],
  skills: 0,
  roles: 0,
  readsDirectory: true,
  titlesWaiting: 0,
  titles: [],
  lines: 0,
  documents: 0,
  feeds: 0,
  needs: 0,
  found: [],
};
const full = {
  ...begun,
  observes: true,
  left: [],
  skills: 14_000,
  roles: 300,
  titlesWaiting: 400,
  titles: ['A', 'B', 'C', 'D', 'E'].map((letter, i) => ({
    titleId: letter.repeat(40),
    etag: personId(1),
    title: long(letter),
    ...(i > 3 ? {} : { role: long(letter) }),
  })),
  lines: 5,
  documents: 10_000,
  feeds: 40,
  needs: 200,
  found: Array.from({ length: 5 }, () => ({ role: long('r'), skill: long('s'), stage: 'found' })),
};
const proposed = (skills: number, roles: number) => ({
  text: 't'.repeat(500),
  skills: Array.from({ length: skills }, (_, i) => ({ skillId: `skill-${i}`, label: long('l') })),
  roles: Array.from({ length: roles }, (_, i) => ({ roleId: `role-${i}`, title: long('r') })),
});

/** What the doors of the first hour may answer, in their extremes. */
export const firstHourReplies: Record<string, object[]> = {
  'first-hour-read': [begun, full, { ...begun, readsDirectory: false, skills: 1, roles: 1 }],
  'first-hour-observe': [full],
  'first-titles-confirm': [{ ...full, titlesWaiting: 1, titles: full.titles.slice(0, 1) }],
  'first-lines-propose': [
    { lines: [] },
    { lines: [proposed(0, 0)] },
    { lines: [proposed(3, 0), proposed(3, 5), proposed(1, 1), proposed(0, 0), proposed(3, 5)] },
  ],
  'first-lines-confirm': [full],
};
