/** The first hour of whoever sets the direction: what is missing, what was found, what to do next. */
export const firstHourWords = {
  'first-hour': 'The first hour',
  'first-hour.words': 'first hour, set up, setup, get started, begin',
  'first-hour.left':
    '{left, plural, one {One thing is missing} other {# things are missing}} before anything can be found.',
  'first-hour.all': 'Everything that is needed stands. Needs are looked for every morning at five, UTC.',
  'first-hour.observes':
    '{observes, select, true {The layer only observes: nobody is asked, and nothing is written elsewhere.} other {The layer asks people and publishes what they approve. To look on first, let it only observe.}}',
  'first-hour.observe': 'Only observe',
  'first-hour.again': 'Look again',
  'first-hour.skills': '1 · What people can do',
  'first-hour.skills.stand':
    '{skills, plural, =0 {No skill is known yet. IT reads a taxonomy in (npm run taxonomy); the rest waits for it.} one {# skill} other {# skills}}{skills, plural, =0 {} other {, {roles, plural, =0 {and no role yet} one {# role} other {# roles}}.}}',
  'first-hour.titles': '2 · Titles become roles',
  'first-hour.titles.no-directory':
    'People do not come from the directory here, but from HR’s files or signals, which say the role.',
  'first-hour.titles.wait':
    '{waiting, plural, =0 {No title waits.} one {One title of the directory waits for you.} other {# titles of the directory wait for you.}} Who bears a confirmed title is there a quarter of an hour later.',
  'first-hour.title': '“{title}” stands for {role}',
  'first-hour.title.nobody': '“{title}” stands for no role',
  'first-hour.titles.confirm': '{titles, plural, one {Yes, so it is} other {Yes, all # as proposed}}',
  'first-hour.titles.leave': 'Leave out “{title}”',
  'first-hour.lines': '3 · Where the company wants to go',
  'first-hour.lines.stand':
    '{lines, plural, =0 {No line of the strategy holds yet, and without one nothing is done.} one {# line of the strategy holds.} other {# lines of the strategy hold.}}',
  'first-hour.lines.label': 'In about three sentences: who has to be able to do what, and why?',
  'first-hour.lines.example':
    'Sales Executives hold our prices when they negotiate. Laboratory Technicians find faults by quality control analysis.',
  'first-hour.lines.propose': 'What would that mean?',
  'first-hour.feeds': '4 · What there is to read',
  'first-hour.documents':
    '{documents, plural, =0 {No document was found yet. What drafts may cite lies in the folder of the sources; within a quarter of an hour it is seen here.} one {# document was found.} other {# documents were found.}}',
  'first-hour.feeds.stand':
    '{feeds, plural, =0 {Nothing was heard yet of how the work goes. Send assessments, tickets or observations, or let people ask here for what they need.} one {# source says how the work goes.} other {# sources say how the work goes.}}',
  'first-hour.found': 'What was found',
  'first-hour.found.stand': '{needs, plural, =0 {No need yet.} one {One need:} other {# needs, among them:}}',
  'first-hour.proposed': 'What that would mean',
  'first-hour.proposed.how':
    'Nothing is saved before you confirm it. A line that you confirm is yours, for a year; its weight and its dates stand in the list Strategy.',
  'first-hour.proposed.none': 'No sentence in it names a skill. Say who has to be able to do what.',
  'first-hour.proposed.no-skill':
    'No skill of the taxonomy was found in it. Say it with the name of one, or leave it out.',
  'first-hour.proposed.skills': 'Skills: {skills}',
  'first-hour.proposed.roles': 'Roles: {roles}',
  'first-hour.proposed.everybody':
    'Roles: none is named, so it is everybody’s, and no level is set. Say whose it is by the name of a role.',
  'first-hour.proposed.level': 'What they are to reach, where nothing was asked for before',
  'first-hour.level':
    '{level, select, 2 {2: with help} 3 {3: alone, in usual cases} other {4: also where it is hard}}',
  'first-hour.proposed.confirm': '{lines, plural, one {Yes, that is a line} other {Yes, these are # lines}}',
  'first-hour.proposed.without': 'Without this one',
} as const;
