/** What people are told of a cohort that meets: in Teams, in their calendars, and where something cannot be. */
export const cohorts = {
  'notice.cohort.lead':
    'You were named to lead {sessions, plural, one {a session} other {# sessions}}; say yes or no in the chat: “{title}”',
  'notice.cohort.before': 'Before session {number, number}: what to read and bring. “{title}”',
  'notice.cohort.after': 'After session {number, number}: what to try of it at work. “{title}”',
  'notice.cohort.declined':
    'You declined a session. Be left out, come to another group, or only miss it? You are asked once: “{title}”',
  'notice.cohort.attendance': 'Who was at session {number, number}? Mark it in the chat: “{title}”',
  'notice.cohort.facilitator': 'Nobody accepted to lead it. Name somebody, or run it by hand: “{title}”',
  'notice.cohort.people': 'Too few people can meet at one time for a group: “{title}”',
  'notice.cohort.session':
    'Session {number, number} needs you: it was declined after it was moved, or is gone: “{title}”',
  'notice.cohort.called-off':
    '{because, select, few {Too few people are left} pulled {It was taken back} other {Nobody leads it any more}}; its group was called off: “{title}”',

  'cohort.event': '{title}: session {number, number} of {of, number}',
  'cohort.event.what': 'Session {number, number} of {of, number} of “{title}”: {session}.',
  'cohort.event.why':
    'Why you: your role ({role}) asks for {skill}, and this reached you. The group is mixed by what people bring; nobody in it leads another.',
  'cohort.event.when':
    'Why now: somebody accepted to lead it, and at this time everybody who is invited is at work. No calendar was read.',
  'cohort.event.offer':
    'It is an offer. Decline it, and nobody asks why; in the chat with Learning for you, you can leave it as a whole or come to another group. Everybody who is invited sees who else is. Whoever leads it marks who was there; that counts as taking part and says nothing of what anybody can do.',
  'cohort.event.page': 'What to read before, and what to do after',
  'cohort.event.drafted': 'The material was drafted by AI ({model}) and approved by a person.',
  'cohort.called-off':
    '{because, select, pulled {What it rests on was taken back, so it does not take place.} few {Too few people can come, so it does not take place. If another group is formed, you are invited again.} other {Whoever was to lead it does not, so it does not take place. If another group is formed, you are invited again.}}',

  'chat.cohort': 'When it meets',
  'chat.cohort.session': 'Session {number, number}: {when}',
  'chat.cohort.moved': 'moved to this time, once',
  'chat.cohort.there': 'you were there',
  'chat.cohort.away': 'you were not there',
  'chat.cohort.none': 'No times are known yet.',
  'chat.cohort.left':
    'You left it. You are out of the sessions to come within some hours; nobody is told why.',
  'chat.cohort.other': 'You left this group and are invited again if another one is formed.',
  'chat.cohort.off': 'It was called off. You are invited again if another group is formed.',
  'chat.cohort.leave': 'Leave it',
  'chat.cohort.leave.means':
    'You are taken out of the sessions to come. Whoever leads it sees that, and no reason.',
  'chat.cohort.leave.now': 'Leave it for good',
  'chat.cohort.other-group': 'Another group, if there is one',
  'chat.cohort.stay': 'I only miss that session',
  'chat.cohort.stays': 'You stay in the group.',
  'chat.leading': 'Sessions that I lead',
  'chat.leading.none': 'You were asked to lead nothing.',
  'chat.leading.asked':
    'Will you lead {sessions, plural, one {one session of {minutes, number} minutes} other {# sessions, {minutes, number} minutes in all}}? Five to twelve people; times at which all of you work, a week ahead at least. Nobody is invited before you say yes.',
  'chat.leading.yes': 'Yes, I lead it',
  'chat.leading.no': 'No',
  'chat.leading.accepted':
    'You said yes. A group is formed at the next run, within some hours, if enough people can come.',
  'chat.leading.declined': 'You do not lead it.',
  'chat.leading.called-off': 'It was called off.',
  'chat.leading.guide': 'Open the guide',
  'chat.leading.step-down': 'Step down',
  'chat.leading.step-down.means':
    'Somebody else who was named is asked to take the group over. If nobody does, what is to come is called off a day before. You do not have to say why. No: you do not lead it any more.',
  'chat.leading.mark': 'Mark who was at session {number, number}',
  'chat.attendance': 'Who was at session {number, number}?',
  'chat.attendance.means':
    'It counts as taking part and says nothing of what anybody can do. Each of them sees what you mark. Whom you leave empty is not marked.',
  'chat.attendance.nobody': 'Nobody is in this session’s list any more.',
  'chat.attendance.there': 'there',
  'chat.attendance.away': 'not there',
  'chat.attendance.send': 'Keep it',
  'chat.attendance.kept':
    '{marked, plural, =0 {Nobody was marked.} one {One person is marked.} other {# people are marked.}}',

  'problem.cohort.none':
    'No cohort stands for this need ({needId}): only what was approved and published is led by somebody.',
  'problem.cohort.facilitator':
    'Somebody of them cannot be asked: the layer knows no working hours of theirs, they left, or it may not tell them ({needId}). Name others.',
  'problem.cohort.facilitators-of-what':
    'Facilitators are named with the yes to a cohort, and with nothing else ({approvalId}).',
  'problem.cohort.not-in-one': 'You are in no group of it ({needId}); GET me/items says what reached you.',
  'problem.cohort.not-named': 'You were not asked to lead it ({needId}); GET me/leading has what you were.',
  'problem.cohort.cannot-answer':
    'That cannot be said of it now: it waits for no answer of yours, somebody else was asked in your place, or what you led is over ({needId}).',
  'problem.cohort.leads-enough':
    'You lead {most} groups already, as many as one person may at a time: step down from one, or say yes once one of them is over.',
  'problem.cohort.not-held':
    'Session {number, number} is not over, is none of yours, or was called off ({needId}).',
} as const;
