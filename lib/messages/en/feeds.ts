/** What is wrong with a feed: at the gate, among the checks and on the page of coverage. */
export const feeds = {
  'feed.faults': '{source} ({faults})',
  'feed.silent': 'silent for {days, plural, one {# day} other {# days}}',
  'feed.less': 'brings {share, number, percent} of what usually comes in a week',
  'feed.more': 'brings {times, number, ::.0} times what usually comes in a week',
  'feed.refused': '{share, number, percent} of what it brings cannot be taken in',
  'feed.untaught':
    'of {records, plural, one {# record} other {# records}} lately, though kept, nothing was learned: nobody said which skill their object is about',
  'feed.moved.up': 'says {levels, number, ::.0} levels more of the same people than before',
  'feed.moved.down': 'says {levels, number, ::.0} levels less of the same people than before',
  'feed.at-gate': 'not counted until somebody looked at it: {feeds}',
} as const;
