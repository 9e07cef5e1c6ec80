/** What an opening asks for, what is learned here, how it is asked: briefs, cards, refusals. */
export const hiringWords = {
  'hiring.row.planned':
    '{skill}: level {dayOne, number} on day one. The plan needs it on {day}, before anybody new could have learned it here.',
  'hiring.row.not-known':
    '{skill}: level {level, number} in the end. Nothing measured here says whether it is learned in ninety days; you decide whether it has to be there on day one.',
  'hiring.row.day-one':
    '{skill}: level {dayOne, number} on day one. Nothing read here shows that it is learned in ninety days from below that: {evidence}.',
  'hiring.row.learned-here':
    '{skill}: level {dayOne, number} on day one, {level, number} after ninety days: {evidence}.',
  'hiring.row.read':
    'of about {people, number} people ({role}) who began at level {from, number}, the reading after {days, plural, one {# day} other {# days}} on {day} says {about, number} levels more than of those who waited ({low, number} to {high, number})',
  'hiring.asks.last-time':
    'Tell us about the last time your work asked for this: {skill}. What was it about, what did you do yourself, and what came of it?',
  'hiring.asks.what-would-you-do': '{situation} What would you do first, and why?',
  'hiring.anchor.1':
    'Tells of others, or of what one should do; nothing of the kind was seen in what they did.',
  'hiring.anchor.2': 'Did it once they were told to, and cannot say what it was for.',
  'hiring.anchor.3': 'Did it themselves, says why, and says what came of it.',
  'hiring.anchor.4':
    'Did it where it was hard, says what came of it, and what they would do otherwise today.',
  'hiring.how':
    'Ask everybody the same, in this order. Each interviewer notes what was said and marks each line alone, before you talk. Nothing of an applicant is taken in or kept here; nothing is added up, and nobody is ranked. You decide.',
  'hiring.path':
    '{from, plural, =1 {Week 1} other {Week #}}{until, plural, =1 {} other { to #}}: {skill}. {open, plural, =0 {Nothing is published for it yet: ask for it} other {Begin with {titles}}}.',
  'problem.hiring.no-choice':
    'The plan chose to hire for nothing that is called {choiceId} in role {roleId}. GET requisitions lists what it did choose under planned.',
  'hiring.expected':
    '{skill}: {low, number} to {high, number} levels were said to be learned here in ninety days. {comparing, select, later {Not known yet: it is compared once somebody began and their ninety days are over, with what is then read of their role} now {Not known yet: nothing that was read of their role looks back on their ninety days alone. It is looked for each month until a year after the first day} other {Not known: within a year nothing was read of their role that says it}}.',
  'hiring.expected.read':
    '{skill}: {low, number} to {high, number} levels were said to be learned here in ninety days. Read since of about {people, number} of their role: {about, number}. So few were to come out between {from, number} and {until, number}{within, select, yes {, so what was said may hold} other {, so it is not what was said}}.',
  'hiring.expected.came':
    '{skill}: {low, number} to {high, number} levels were said to be learned here in ninety days; read since: {about, number}{within, select, yes {, as said} other {, which is not what was said}}.',
  'chat.requisitions': 'Openings I hire for',
  'chat.requisitions.words': 'requisition, requisitions, opening, openings, hire, hiring, interview',
  'chat.requisitions.none': 'No opening names you as who hires.',
  'chat.requisition':
    '{people, plural, one {# person} other {# people}} from {day}, {standing, select, open {open} filled {filled} other {withdrawn}}',
  'chat.requisition.open': 'Read the brief',
  'chat.requisition.title':
    '{role}: {side, select, skills {what is asked} interview {the interview} other {the first ninety days}}',
  'chat.requisition.side':
    '{side, select, skills {What is asked} interview {The interview} other {The first ninety days}}',
  'chat.requisition.nothing':
    '{side, select, skills {The role asks for nothing yet: give it a profile.} interview {Nothing is to be asked.} other {Nothing measured here says what is learned in ninety days.}}',
  'chat.data.requisitions':
    '{count, plural, one {# opening that names you as who hires} other {# openings that name you as who hires}}.',
  'problem.hiring.no-role':
    'Role {roleId} has no profile, so nothing says what an opening asks for. Save one in the register role-profile, then open it again.',
  'problem.hiring.missing': 'There is no requisition {requisitionId} here that is yours to read.',
  'problem.hiring.by-door':
    'A requisition holds what was said when it was opened, so nobody reads or writes it by hand. Read them with GET requisitions, open one with POST requisitions, and say with POST requisitions/…/close what became of it.',
} as const;
