/** Who could follow in a critical role, as its owner reads it and as whoever agrees does. */
export const successionWords = {
  'bench.about': 'About {about, number} people agreed to be counted.',
  'bench.too-few': 'Too few agreed to say anything of them together: it takes {least, number} at least.',
  'bench.today': 'Ready today: {low, number} to {high, number}.',
  'bench.in': 'Ready in {months, number} months: {low, number} to {high, number}.',
  'bench.not-known':
    'Of {low, number} to {high, number} too little was seen to say whether they are ready today.',
  'bench.pace-not-known':
    'Of {low, number} to {high, number} something is missing, and how long it takes here is not known.',
  'bench.moves': 'What would move it most: {skill} is all that {low, number} to {high, number} of them lack.',
  'bench.moves.nothing': 'No skill by itself keeps a group of them from being ready.',

  'chat.critical-roles': 'Critical roles I own',
  'chat.critical-roles.words': 'critical role, critical roles, succession, bench',
  'chat.critical-roles.none': 'No critical role names you as its owner.',
  'chat.critical-roles.how':
    'People of the company can agree to be counted or named for those that you open. What came of it is not shown here: chats are kept.',
  'chat.critical-role': '{department}, until {until}: {asked}',
  'chat.critical-role.stands':
    '{standing, select, open {Open: people can agree, and read your name} closed {Closed} other {Proposed to you: nobody is shown it yet}}',

  'problem.critical-role.missing':
    'There is no critical role {criticalRoleId} that is open now. Look at GET me/succession.',
  'problem.critical-role.not-own':
    'You own no open critical role {criticalRoleId}. Look at GET me/critical-roles, or ask whoever manages critical roles.',
  'problem.critical-role.stale':
    'Critical role {criticalRoleId} says otherwise by now than what you read. Read it again, then answer.',
  'problem.critical-role.closed':
    'Critical role {criticalRoleId} was closed. Whoever manages critical roles can propose it to you anew.',
  'problem.critical-role.oneself': 'You answer for this critical role: nobody is on their own bench.',
  'problem.critical-role.by-door':
    'Critical roles are proposed to their owners, and opened by them alone. Propose one at the door critical-role-save.',
  'problem.succession.unseen':
    'Read first what you would be counted or named by for critical role {criticalRoleId}, at me/succession/as-read, and send its version as If-Match.',
  'problem.succession.changed':
    'What you would be counted or named by for critical role {criticalRoleId} is not what you read any more. Read it again, then decide.',
} as const;
