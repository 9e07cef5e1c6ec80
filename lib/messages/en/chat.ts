/** What the bot says in Teams, besides what the doors answer. */
export const chat = {
  'chat.home': 'What would you like to do?',
  'chat.understood': 'You may mean this',
  'chat.understood.expert': 'Ask the experts',
  'chat.understood.ahead': 'What exists for it, for me alone?',
  'chat.understood.ask': 'Ask for it, for my role',

  // Words that somebody may type for it, each between commas.
  'chat.items.words': 'why, item, items, lesson, lessons, course, courses, received, chosen, sent, for me',
  'chat.practice.words': 'recall, practise, practice, remember, quiz, repeat',
  'chat.role-plays.words':
    'role play, role plays, rehearse, rehearsal, practise a talk, practice a talk, practise a conversation',
  'chat.skills.words':
    'skill, skills, level, levels, believed, believe, assessed, assessment, contest, confirm',
  'chat.data.words': 'data, held, stored, keep, kept, know about me, privacy, erase, delete',
  'chat.team.words': 'team, my team, my people, reports, brief',
  'chat.leaders.words': 'leaders, where we stand, on track, coverage, what it cost',
  'chat.owned.words': 'owner, own, owned, answer for, charter, strategy, cause',
  'chat.objection.words': 'object, objection, pause, stop, opt out, leave me alone',
  'chat.home.kept':
    'What you type in a chat is kept, and your company can read it. What a card answers when you press it is shown to you alone.',
  'chat.needed': 'Write something first.',
  'chat.sign-in': 'For this the layer needs to know your roles: sign in.',
  'chat.only-read':
    'You can read this. What can be done with it takes a role that your sign-in does not hold.',
  'chat.back': 'Back to the beginning',
  'chat.more': '{left, plural, one {# more} other {# more}}',
  'chat.rest': 'And {left, plural, one {# more} other {# more}}.',
  'chat.open': 'Open',
  'chat.day': 'on {day}',

  'chat.items': 'What is there for me, and why',
  'chat.items.none': 'Nothing, and nothing is planned.',
  'chat.item':
    '{form, select, none {} other {{form}, {minutes, plural, one {# minute} other {# minutes}}; }}{state, select, delivered {reached you} planned {planned} outgrown {not sent: you no longer need it} contested {not sent while you contest it} unknown {not sent: not known whether you need it} other {not sent: you object; there to be opened}}, {day}',
  'chat.item.now': 'Have it now',
  'chat.item.came': 'It reached you {day}, and you left the comparison. Nobody is told.',
  'chat.item.later': 'Later',
  'chat.item.not-relevant': 'Not relevant',
  'chat.item.finished': 'I finished it',
  'chat.item.take-back': 'Take it back',
  'chat.item.later.done': 'It comes back {day}, when there is room for it in your week. Nobody is told.',
  'chat.item.not-relevant.done':
    'It has left your list, and nothing of it comes any more. No manager or colleague is told that you said so; of a group it is told how many did.',
  'chat.item.finished.done':
    'It is kept that you finished it. No manager or colleague sees that; of a group it is read what changed. Which systems outside are told, stands with your data.',
  'chat.item.take-back.done': 'It is as it was.',
  'chat.item.finished-on': 'You finished it {day}.',
  'chat.item.put-off': 'You put it off: it comes back {day}.',
  'chat.item.changed': 'What this came from has changed since.',
  'chat.item.changed.more':
    'And {left, plural, one {# more change} other {# more changes}}, which its page shows.',

  'chat.lesson.do': 'Do it here',
  'chat.lesson.go-on': 'Go on',
  'chat.lesson.question': 'Question {number, number} of {all, number}',
  'chat.lesson.answer': 'Answer {letter}',
  'chat.lesson.option': '{letter}. {text}',
  'chat.lesson.cited': '{text} [{sources}]',
  'chat.lesson.source': '[{number, number}] {source}',
  'chat.lesson.before': 'You answered it before; what you choose now changes nothing.',
  'chat.lesson.right': 'That is right.',
  'chat.lesson.wrong': 'That is not right.',
  'chat.lesson.feedback': '{isRight, select, true {Right} other {Not right}}: {option}',
  'chat.lesson.back-on': 'It comes back {day}, to be recalled. Only you see how it went.',
  'chat.lesson.not-counted': 'Nothing was kept of this answer.',
  'chat.lesson.next': 'The next question',
  'chat.lesson.over': 'That was the last question.',
  'chat.lesson.too-long': 'It is too long for a chat. Its page has all of it.',

  'chat.programme':
    'Module {number, number} of {of, number} of “{title}”, about {minutes, plural, one {# minute} other {# minutes}} with its practice',
  'chat.programme.read': 'Go on with it here',
  'chat.programme.former':
    'It is for a role that you had, so nothing more of it comes by itself. Its page has all of it.',
  'chat.programme.over':
    'You finished all of it. What comes of it at work you can write down, for yourself alone.',
  'chat.programme.stopped': 'You stopped it {day}: nothing of it comes any more. Its page has all of it.',
  'chat.programme.paused': 'You pause it: nothing of it comes before you are back {day}.',
  'chat.programme.next':
    'The next module comes {day} or after, in your working hours, when there is room for it in your week.',
  'chat.programme.done': 'I finished this module',
  'chat.programme.done.said': 'Finished: module {number, number} of {of, number}. Nobody is told.',
  'chat.programme.pause': 'Pause',
  'chat.programme.pause.means': 'Nothing of it comes, and nobody is told. When are you back?',
  'chat.programme.pause.until': 'Back {day}',
  'chat.programme.go-on': 'Go on again',
  'chat.programme.go-on.said': 'It goes on where you were.',
  'chat.programme.stop': 'Stop it',
  'chat.programme.stop.means':
    'Nothing of it comes any more, for good. Nobody is told, and its page stays open to you.',
  'chat.programme.stop.now': 'Stop it for good',
  'chat.programme.plan': 'Plan what you will do',

  'chat.role-plays': 'Practise a talk',
  'chat.role-plays.none': 'No role-play has reached you yet.',
  'chat.role-plays.where':
    'Your partner is AI. It opens apart from this chat: what you say there is not kept in Teams, and only you can read it.',
  'chat.role-plays.open': 'Practise it',
  'chat.role-plays.begun': 'You began {begun, plural, one {# talk} other {# talks}}.',
  'chat.role-plays.all': 'Go on with a talk',
  'chat.practice': 'Recall what I read',
  'chat.practice.none': 'Nothing is due.',
  'chat.practice.next': 'The next is due {day}.',
  'chat.practice.paused': 'You said that you do not want to practise. Nobody reminds you.',
  'chat.practice.pause': 'Pause recalling',
  'chat.practice.go-on': 'Practise again',
  'chat.practice.find': 'Find your answer first, for yourself.',
  'chat.practice.show': 'I have it: show the answer',
  'chat.practice.mistaken': 'Not: “{says}” {why}',
  'chat.practice.how': 'How did it go? Only you see that.',
  'chat.practice.again': 'I did not know it',
  'chat.practice.hard': 'Hard',
  'chat.practice.good': 'Good',
  'chat.practice.easy': 'Easy',
  'chat.practice.answered': 'It is due again {day}.',
  'chat.practice.early': 'It is not due before {day}, so nothing changed.',
  'chat.practice.on': 'You practise: what you learned from comes back when it is due.',
  'chat.practice.another': 'The next one',

  'chat.skills': 'What is believed of me',
  'chat.skills.none': 'Nothing is believed of you, and your role asks for nothing yet.',
  'chat.skill.level': 'Seen at level {level, number, ::.#} of 5; your role asks for {target, number, ::.#}.',
  'chat.skill.level.alone': 'Seen at level {level, number, ::.#} of 5; your role does not ask for it.',
  'chat.skill.from': 'From what',
  'chat.skill.piece':
    '{source}: {share, number, percent} of the level{dated, select, true {, {day}} other {}}',
  'evidence.assessment': 'an assessment',
  'evidence.practice-rubric': 'a practice that you released',
  'evidence.manager-observation': 'what your manager saw',
  'evidence.peer-observation': 'what a colleague saw',
  'evidence.objective-met': 'an objective that was met',
  'evidence.role-history': 'the roles that you had',
  'evidence.exercise-answer': 'an answer in an exercise',
  'evidence.completion': 'a course that you completed',
  'evidence.self-report': 'what you said yourself',
  'evidence.recall': 'what you recalled',
  'evidence.figure': 'a figure of the work',
  'evidence.prior': 'what is assumed before anything is seen',
  'chat.skill.confirm': 'That is right',
  'chat.skill.contest': 'That is wrong',
  'chat.skill.confirmed': 'You confirmed it {day}.',
  'chat.skill.contested': 'You contested it {day}. It is not used against you until you are assessed again.',

  'chat.ahead': 'Something lies before me',
  'chat.ahead.label': 'What lies before you? Your words are not kept by the layer, and nobody is told.',
  'chat.ahead.example': 'A first difficult conversation on Friday',
  'chat.ahead.send': 'What exists for it?',
  'chat.moments.on': 'You are offered something when your role or team changes.',
  'chat.moments.off': 'Nothing is offered to you when your role or team changes.',
  'chat.moments.stop': 'Offer nothing when my role or team changes',
  'chat.moments.go-on': 'Offer it again',

  'chat.ask': 'Ask for something for my role',
  'chat.ask.label': 'What is going wrong at work, or what do people need?',
  'chat.ask.example': 'Our offers come back because they are not written well enough',
  'chat.ask.send': 'Ask for it',
  'chat.ask.understood': 'Understood as: {skill}',
  'chat.ask.not-understood':
    'No skill here is called so: say in other words what people should be able to do.',
  'chat.ask.near': 'Near to it, the strategy asks for: {skills}.',
  'chat.ask.answer': '{answer, select, yes {Yes} no {No} other {I do not know}}',
  'chat.ask.over': 'That is all that is asked. Thank you.',

  'chat.data': 'What is held about me',
  'chat.data.person':
    'Role {role}, department {department}{hasSite, select, true {, site {site}} other {}}, time zone {zone}.',
  'chat.data.nobody': 'No feed has told the layer who you are.',
  'chat.data.directory': 'Of your account in the company’s directory: {fields}.',
  'chat.data.field':
    '{field, select, isEnabled {whether it is enabled} title {title} department {department} location {office} language {preferred language} managerId {manager} hiredAt {first day} leavesAt {last day} other {something else}}',
  'chat.data.objection':
    'You object to {to, select, processing {anything being worked out about you} other {being compared with others}}, since {day}.',
  'chat.data.parts':
    '{count, plural, =0 {Nothing was planned for you.} one {# thing was planned for you.} other {# things were planned for you.}}',
  'chat.data.evidence':
    '{count, plural, =0 {No piece of evidence.} one {# piece of evidence.} other {# pieces of evidence.}}',
  'chat.data.piece':
    '{skill}: {level, number}, by {source}, {day}; given {givenFor, select, work {at work} other {to learn}}',
  'chat.data.responses': '{count, plural, one {# skill} other {# skills}} that you confirmed or contested.',
  'chat.data.role-plays':
    'Talks practised with the layer: {count, number}. What was said in them is not shown here, because chats are kept; only you can read it, on their own page.',
  'chat.data.practice':
    '{count, plural, one {# item} other {# items}} that you recalled, with when each is due.',
  'chat.data.questions':
    '{count, plural, one {# question} other {# questions}} that you handed over to experts.',
  'chat.data.asked-in-vain':
    '{count, plural, one {# subject} other {# subjects}} of experts about which you asked in vain, with the day, for 90 days',
  'chat.data.expert':
    'What you let others be answered from in your stead until {day}, and {handed, plural, =0 {no questions} one {# question} other {# questions}} that others handed over to you.',
  'chat.data.plans':
    '{count, plural, one {# transfer plan} other {# transfer plans}} of yours; what they say stands on the page alone.',
  'chat.data.undertakings':
    '{count, plural, one {# order, project or item of a roadmap that names you as its owner} other {# orders, projects and items of a roadmap that name you as their owner}}.',
  'chat.data.leading':
    '{count, plural, one {# cohort} other {# cohorts}} that you were named to lead; what you said to it, and when your group meets.',
  'chat.data.requests': '{count, plural, one {# wish} other {# wishes}} of yours; not your words.',
  'chat.data.records':
    '{count, plural, one {# record} other {# records}} of learning systems that names you, kept for 30 days as it came.',
  'chat.data.told':
    '{count, plural, one {# record} other {# records}} of what you did that {systems} {count, plural, one {is} other {are}} told.',
  'chat.data.chat': 'Where this bot reaches you, because you are among those who decide.',
  'chat.data.show': 'Each piece of evidence',
  'chat.data.whole':
    'To keep it whole, or to have it erased, turn to whoever runs learning-os in your company; a program reads it at GET /api/me/data.',

  'chat.team': 'My team',
  'chat.team.none':
    'Nobody is known to report to you, or too few to speak of: nothing is said of fewer than the smallest group.',
  'chat.team.people': '{people, number} people report to you. What is said is about all of them together.',
  'chat.team.nothing': 'Too little is known of them yet to say anything.',
  'chat.team.can':
    '{can, select, most {Most of those of whom it is known can do what is asked.} few {Few of those of whom it is known can do what is asked.} other {About half of those of whom it is known can do what is asked.}}',
  'chat.team.next':
    '{next, select, keep {Next: let those who can show it in your next meeting, and keep it in use.} wait {Next: something is being made for it. Say in your next meeting what the work asks for.} other {Next: nothing is made for it. Ask what stands in the way, and ask for something if it is learning.}}',
  'chat.team.next.item':
    'Next: “{title}” exists for it. Give time for it, and ask in your next meeting what was tried and what came of it.',
  'chat.team.kept': 'Nothing is said of anybody in it alone, to you or to anybody else.',

  'chat.owned': 'What I answer for',
  'chat.office.asked': 'The list {list} names you for this. It holds once you say that you answer for it:',
  'chat.office.take': 'Take it',
  'chat.office.lacks-role':
    'You may not take it yet: for that IT has to give you the app role {role} (to {to}). Send IT this sentence: “Please assign {role}, of the enterprise application learning-os, to me.” Then sign in to Teams anew and come back here.',
  'chat.office.say-so': 'Say so in the list',
  'chat.office.lacks-role.title': 'It waits for IT',
  'chat.office.lacks-role.said':
    'Whoever wrote the row of the list {list} reads in it that you would take it and lack the role. Nothing else is missing.',
  'chat.office.taken': 'You answer for it',
  'chat.office.refuse': 'Not me',
  'chat.office.refused': 'It is not yours',
  'chat.office.refused.next':
    'The row in the list {list} says so to whoever wrote it. You are asked no more until it says something else, and all holds as it was.',
  'chat.owned.none': 'You own no line of the strategy, and no cause under which something was found.',
  'chat.owned.cause':
    'A person confirmed that the cause is {cause}, so nothing is being taught. What is known about the group:',
  'chat.owned.cause.asked':
    'Asked of you: change what holds them up, or say to whoever runs learning-os that it is not yours.',
  'chat.owned.line': '{text} ({line})',
  'chat.owned.line.stands':
    '{underWay, plural, =0 {Nothing is under way} one {# need is under way} other {# needs are under way}}; {measured, plural, =0 {nothing was measured} one {# was measured} other {# were measured}}.',
  'chat.owned.success': 'Asked of you: say what you agree to as success, before {day}.',
  'chat.owned.answer': 'Waits for an answer until {day}: {question}',
  'chat.owned.nothing-asked': 'Nothing is asked of you now.',
  'chat.owned.changed': 'Somebody changed it on {day}. What success is stays yours to say.',
  'chat.owned.until': 'It holds until {day}.',

  'chat.objection': 'Pause, or object',
  'chat.objection.none': 'You object to nothing.',
  'chat.objection.processing':
    'You object to anything being worked out about you. What was made for your role stays open to you.',
  'chat.objection.comparison': 'You object to being compared with others. You wait for nothing.',
  'chat.objection.since': 'Since {day}. Nobody is told.',
  'chat.objection.to-processing': 'Work out nothing about me',
  'chat.objection.to-comparison': 'Do not compare me',
  'chat.objection.to-nothing': 'Take it back',
  'chat.objection.one-step': 'In one step, without a reason, and nobody is told.',
} as const;
