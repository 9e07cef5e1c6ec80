/** The first hour of whoever sets the direction: what is missing, what was found, what to do next. */
export const firstHourWords = {
  'first-hour': 'The first hour',
  'first-hour.words': 'first hour',
  'first-hour.yes': 'Yes',
  'first-hour.left':
    '{left, plural, one {One thing is missing} other {# things are missing}} before anything can be found. Next: {first, select, skills {what people can do} roles {roles} lines {where the company wants to go} targets {what roles are to reach; it is asked for with the lines} other {a second source that says how the work goes, or one that IT lets open needs alone}}.',
  'first-hour.all': 'Everything that is needed stands. Needs are looked for every morning at five, UTC.',
  'first-hour.asks': 'The layer asks people, and publishes what they approve.',
  'first-hour.observe': 'Let it only observe',
  'first-hour.observe.what':
    'Needs are found and nobody is asked; nothing is written elsewhere, not in the lists either, and no document is read. What is under way ends as observed. Where nobody answers for that yet, you do, and whoever answers for it may end it here.',
  'first-hour.observes':
    'The layer only observes: nobody is asked, and nothing is written elsewhere but the answer to who writes here.{mayEnd, select, true {} other { Whoever answers for that, or IT, ends it.}}',
  'first-hour.ask': 'Let it ask people',
  'first-hour.ask.what':
    'From now on deciders are asked, and what they approve reaches people. What was found while it only observed is asked about too.',
  'first-hour.again': 'Look again',
  'first-hour.skills': '1 · What people can do',
  'first-hour.skills.stand':
    '{skills, plural, =0 {No skill is known yet. Ask IT to read a taxonomy in; the rest waits for it.} one {# skill} other {# skills}}{skills, plural, =0 {} other {, {roles, plural, =0 {and no role yet} one {# role} other {# roles}}.}}',
  'first-hour.titles': '2 · Titles become roles',
  'first-hour.titles.no-directory':
    'People do not come from the directory here, but from HR’s files or signals, which say the role.',
  'first-hour.titles.wait':
    '{waiting, plural, =0 {No title waits.} one {One title of the directory waits for you.} other {# titles of the directory wait for you.}} Who bears a confirmed title is there a quarter of an hour later. Where one stands for another role, leave it and tell IT which.',
  'first-hour.title': '“{title}” stands for {role}{isNew, select, true {, a new role} other {}}',
  'first-hour.title.nobody': '“{title}” stands for no role',
  'first-hour.titles.confirm': 'Yes to these {titles, number}',
  'first-hour.titles.leave': 'Leave out',
  'first-hour.titles.leave.what':
    'Whoever bears “{title}” is not taken in. Somebody who is known already and bears it counts as having left.',
  'first-hour.lines': '3 · Where the company wants to go',
  'first-hour.lines.stand':
    '{lines, plural, =0 {No line of the strategy holds yet, and without one nothing is done.} one {# line of the strategy holds.} other {# lines of the strategy hold.}}',
  'first-hour.line': '{text} ({owner, select, none {} other {{owner}, }}until {day})',
  'first-hour.lines.more': 'and {left, number} more, in the list Strategy',
  'first-hour.lines.say': 'Say where it goes',
  'first-hour.lines.label':
    'In about three sentences: which role has to be able to do what? Use the names of roles and skills.',
  'first-hour.lines.example':
    'Sales Executives hold our prices by negotiation. Laboratory Technicians find faults by quality control analysis.',
  'first-hour.lines.propose': 'What would that mean?',
  'first-hour.feeds': '4 · What there is to read',
  'first-hour.documents':
    '{documents, plural, =0 {No document was found yet{observes, select, true {: while the layer only observes, none is read} other {. Ask IT where documents lie that drafts may cite; within a quarter of an hour they are seen here}}.} one {# document was found.} =1000 {1,000 documents and more were found.} other {# documents were found.}}',
  'first-hour.feeds.stand':
    '{feeds, plural, =0 {Nothing was heard yet of how the work goes. Ask IT to let assessments, tickets or observations in, from two sources at least.} one {# source says how the work goes. What one source alone shows opens no need, unless IT lets it.} other {# sources say how the work goes.}}',
  'first-hour.found': 'What was found',
  'first-hour.found.stand': '{needs, plural, =0 {No need yet.} one {One need:} other {# needs, among them:}}',
  'first-hour.found.others':
    '{needs, plural, other {Needs are named to whoever may read them (Need.Read); you may not.}}',
  'first-hour.proposed': 'What that would mean',
  'first-hour.proposed.how':
    'Nothing is saved before you confirm it. A line that you confirm is yours for a year: you are asked where a gate has nobody else, and people are sent to you with questions.',
  'first-hour.proposed.none': 'No sentence in it names a skill. Say which role has to be able to do what.',
  'first-hour.proposed.left-out':
    '{leftOut, plural, one {One sentence was} other {# sentences were}} left out: five at a time, each of 500 characters at most.',
  'first-hour.proposed.by-words':
    'The model did not answer, so skills were found by their names alone. Say them by name, or try again later.',
  'first-hour.proposed.no-skill':
    'No skill was found in it, and it is left out. Say it with the name of a skill; where there is none for it, ask IT for one.',
  'first-hour.proposed.skills': 'Skills: {skills}',
  'first-hour.proposed.not-meant': 'A skill that was not meant, where a sentence names several',
  'first-hour.proposed.leave': 'Leave it out',
  'first-hour.proposed.roles': 'Roles: {roles}',
  'first-hour.proposed.everybody':
    'Roles: none is named, so it is everybody’s, and no level is set. Say whose it is by the name of a role.',
  'first-hour.proposed.level': 'What they are to reach, where nothing was asked for before',
  'first-hour.level':
    '{level, select, 2 {2: with help} 3 {3: alone, in usual cases} other {4: also where it is hard}}',
  'first-hour.proposed.confirm': '{lines, plural, one {Yes, that is a line} other {Yes, these are # lines}}',
  'first-hour.proposed.without': 'Without this one',
  'problem.observing.others':
    'Somebody else answers for it that the layer only observes: whoever the section works-agreement of the policy names ends it.',
  'problem.title.confirmed':
    '“{title}” was confirmed meanwhile; look again. IT changes it in the register job-title.',
  'problem.line.stands':
    'A line of these words holds already ({lineId}, of {owner}). Say it in other words, or speak to them.',
} as const;
