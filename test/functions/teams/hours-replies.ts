const most = { people: 10_000, logistics: 99_999, production: 99_999, reporting: 99_999, judgement: 99_999 };
const full = {
  baseline: most,
  months: Array.from({ length: 40 }, (_, i) => ({ ...most, month: `20${String(20 + i)}-12` })),
  next: '2026-10',
  at: 1_900_000_000_000,
  sentences: Array.from({ length: 6 }, () => 's'.repeat(900)),
};

/** What the doors of the team's hours may answer, in their extremes. */
export const hoursReplies: Record<string, object[]> = {
  'hours-read': [{ months: [], next: '2026-10', sentences: [] }, full],
  'hours-enter': [full],
};
