/** Who could follow in a critical role, as its owner reads it and as whoever agrees does. */
export const successionWords = {
  'bench.about': 'About {about, number} people agreed to be counted.',
  'bench.too-few':
    'Too few agreed to be counted to say anything of them together: it takes {least, number} at least.',
  'bench.today': 'Ready today: {low, number} to {high, number}.',
  'bench.in': 'Ready in {months, plural, one {# month} other {# months}}: {low, number} to {high, number}.',
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
    'People of the company can agree to be counted or named for those that you open. What came of it you read on the page, not here: chats are kept.',
  'chat.critical-roles.page': 'Open the page with who could follow',
  'chat.critical-role': '{department}, until {until}: {asked}',
  'chat.critical-role.stands':
    '{standing, select, open {Open: people can agree, and read your name} closed {Closed} other {Proposed to you: nobody is shown it yet}}',

  'practice-page.bench': 'Who could follow',
  'practice-page.bench.alone':
    'For you alone: nobody is told that you look, and nobody counts or names you unless you choose it, for one critical role at a time.',
  'practice-page.bench.open': 'Look which critical roles there are',
  'practice-page.bench.back': 'Back to critical roles',
  'practice-page.bench.none': 'There is no critical role now for which you could agree.',
  'practice-page.bench.roles': 'Critical roles',
  'practice-page.bench.where': '{department}, until {until}',
  'practice-page.bench.asked': '{skill} at {level}',
  'practice-page.bench.owner': '{name} answers for it, and would know if you choose so.',
  'practice-page.bench.as-read': 'What I would be counted by',
  'practice-page.bench.as-read.title': 'What you would be counted by for {title}',
  'practice-page.bench.kept':
    'Nothing of this look is kept, and nobody is told of it. Where you agree, it is towards {name} alone, who can tell others what they read.',
  'practice-page.bench.last-day': 'Last day on which it holds, half a year ahead at most',
  'practice-page.bench.which':
    'Counted: {name} reads in bounds, with noise, what all are together who are counted and not named, once they are a group, and not who you are. Whoever thought two things of you equally likely is about 90 in 100 sure at most afterwards of what is counted of you; each time you agree, also for another role, you are told of anew. That you withdraw is not shown, nor when; only whoever knows of all the others who are counted can tell that one more person agreed, and in which week they are gone. Named: {name} reads your name, as your sign-in says it, and exactly this, until you withdraw.',
  'practice-page.bench.count': 'Count me',
  'practice-page.bench.name': 'Let {name} read my name',
  'practice-page.bench.agreed': 'Where you agreed',
  'practice-page.bench.counted-until': 'You are counted there until {day}.',
  'practice-page.bench.named-until': 'You are named there until {day}.',
  'practice-page.bench.not':
    'Nothing is said of you there from now on: the day is over, the role was closed, opened anew or is another one, or something that it rests on was taken back. It does not begin again by itself: look at it again to agree anew.',
  'practice-page.bench.gone': 'A critical role that is not there any more',
  'practice-page.bench.by': 'By what',
  'practice-page.bench.withdraw': 'Withdraw',
  'practice-page.bench.withdrawn': 'You are neither counted nor named there any more.',
  'practice-page.bench.read': 'Who could follow',
  'practice-page.bench.of': 'Who could follow: {title}',
  'practice-page.bench.of-all':
    'Of all who are counted and not named, in fives and with noise. It is said anew once a group of them agreed or is gone, and that is asked once a week at most: looking more often tells nothing more.',
  'practice-page.bench.people': 'Who agreed to be named',
  'practice-page.bench.people.why':
    'What each of them read before you, in an order by chance. What is not known may be there: talk to people. Use it for this role alone, and tell nobody who is on it.',
  'practice-page.bench.nobody': 'Nobody agreed to be named.',

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
