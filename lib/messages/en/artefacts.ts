/**
 * What stands around the words of an artefact, and its stock words: how something is done, whatever it is about. A
 * drafter picks them by name and cannot word them.
 */
export const artefacts = {
  'artefact.made-up': 'Made up for practice',
  'artefact.labelled': '{label}: {text}',
  'artefact.of-learners': 'For those who learn',
  'artefact.of-runners.role-play': 'For whoever plays the partner, and never for those who learn',
  'artefact.of-runners.micro-video-script': 'For whoever makes the video, and never for those who learn',
  'artefact.of-runners.cohort': 'For whoever runs the sessions, and never for those who learn',
  'artefact.of-runners.long-form-program': 'For whoever runs the meetings, and never for those who learn',
  'artefact.of-runners.coaching': 'For the coach, and never for those who learn',

  'artefact.objective': 'What you will be able to do',
  'artefact.objective.theirs': 'What people will be able to do',
  'artefact.objective.number': 'Objective {number, number}',
  'artefact.objective.all-of':
    '{all, plural, one {What stands above, from the first step to the last} other {Objective {number, number}, from the first step to the last}}.',
  'artefact.objective.what': 'What you do',
  'artefact.objective.steps': 'What you do, step by step',
  'artefact.objective.when': 'Where it counts',
  'artefact.objective.well': 'How well',
  'artefact.situation': 'The situation',
  'artefact.facts': 'What you have before you',
  'artefact.points': 'What to know',
  'artefact.example': 'An example, step by step',
  'artefact.because': 'Why',
  'artefact.then': 'What came of it',
  'artefact.try': 'Try it',
  'artefact.questions': 'Test yourself',
  'artefact.questions.how':
    'Choose before you look at the answers at the end of this page. Wrong answers are made up for practice.',
  'artefact.question': 'Question {number, number}',
  'artefact.answers.all': 'Answers to the questions',
  'artefact.answers': 'Answers to “Test yourself”',
  'artefact.answer.right': '{option} is right',
  'artefact.answer.wrong': '{option} is not right',
  'artefact.answer.mistaken': '{option} is not right. {mistake}',
  'artefact.answer.why-not': '{mistake}: {text}',

  'artefact.trigger': 'When to use this',
  'artefact.at-any-step': 'At any step, if this happens',
  'artefact.before-steps': 'Before you begin',
  'artefact.steps': 'Step by step',
  'artefact.check': 'Check',
  'artefact.warning': 'Warning',
  'artefact.done': 'You are done when',
  'artefact.notes': 'Good to know',

  'artefact.video.text': 'The video in words',
  'artefact.scenes': 'Scenes ({seconds, plural, one {# second} other {# seconds}} in all)',
  'artefact.scene':
    'Scene {number, number}: {seconds, plural, one {# second} other {# seconds}}, from {from, number} to {to, number}',
  'artefact.scene.objective': 'This shot has to show',
  'artefact.scene.shot': 'Shot',
  'artefact.scene.shows': 'It shows',
  'artefact.scene.words': 'Words on the screen',
  'artefact.scene.spoken': 'Spoken',

  'artefact.know': 'What to know before you begin',
  'artefact.practise': 'How to practise',
  'artefact.practise.find':
    'Find a colleague who plays the other person, and a third who watches if you can.',
  'artefact.practise.sheet':
    'Your colleague asks Learning & Development for the partner’s sheet, which says what the other person wants. Do not read it before you have practised.',
  'artefact.practise.talk': 'Talk for five minutes. Whoever watches marks the levels below and says nothing.',
  'artefact.practise.say':
    'Talk about it with the questions at the end. Then begin again and do one thing better.',
  'artefact.rubric': 'What good looks like',
  'artefact.rubric.how':
    'Whoever watches marks one level in each line: what was seen and heard, and nothing else.',
  'artefact.rubric.anywhere':
    'And of any such talk, whatever it is about, as Learning & Development looks at it: whether this was seen, or not.',
  'artefact.rubric.level': 'Level {number, number}',
  'artefact.debrief': 'Talk about it afterwards',
  'artefact.partner': 'Who you are',
  'artefact.partner.opens': 'How you begin',
  'artefact.partner.interests': 'What you want and do not say at first',
  'artefact.partner.earned': 'You say it once they do this',
  'artefact.partner.moves': 'What you say as you go on',
  'artefact.partner.tests': 'It shows whether they do this',
  'artefact.partner.escalations': 'If they give way or push, one step sharper each time',
  'artefact.partner.know': 'What they were told before',

  'artefact.before': 'Before the first session',
  'artefact.after': 'Afterwards',
  'artefact.until-next': 'Until the next session',
  'artefact.runs': 'How it runs',
  'artefact.runs.all':
    '{sessions, plural, one {You meet once} other {You meet # times}} with whoever runs it, {minutes, plural, one {# minute} other {# minutes}} in all. What there is to do before and in between stands below.',
  'artefact.runs.session':
    '{minutes, plural, one {# minute} other {# minutes}}. {bring, select, case {Bring your case.} work {Bring what came of the work since the last session.} other {There is nothing to bring.}}',
  'artefact.handout.one': 'Hand-out',
  'artefact.handout': 'Hand-out: {title}',
  'artefact.handout.when':
    'For those who learn. Give it to them before they work on the cases: apart from steps, nothing of the key stands on it.',
  'artefact.after-case': 'What the cases rested on',
  'artefact.after-case.when': 'Read each part after its session, and not before: first you decide yourself.',
  'artefact.after-case.give': 'To give out after the case',
  'artefact.key': 'Key: for you alone until they have said it themselves',
  'artefact.key.recall': 'What they should remember',
  'artefact.key.case': 'What a good decision rests on',
  'artefact.case': 'Case {number, number}{number, plural, =1 {} other {, harder}}',
  'artefact.case.of': 'Case {number, number} of {all, number}',
  'artefact.session': 'Session {number, number}: {title}',
  'artefact.by-the-end': 'By the end',
  'artefact.guide': 'Guide: {minutes, plural, one {# minute} other {# minutes}}',
  'artefact.step': 'Step {number, number}',
  'artefact.steps-of': 'Steps {first, number} to {last, number} of {all, number}',
  'artefact.minutes': 'Minutes {from, number} to {to, number}',
  'artefact.if-it-goes-wrong': 'If it goes wrong',

  'artefact.module': 'Week {week, number}, module {number, number}: {title}',
  'artefact.module.serves': 'What it is for',
  'artefact.module.explained': 'What it is for: that you can explain this',
  'artefact.module.towards': 'On the way to',
  'artefact.module.seen': 'Where it shows at work',
  'artefact.module.question': 'Module {module, number}, question {number, number}',
  'artefact.practice': 'Practise',
  'artefact.transfer': 'How it becomes part of your work',
  'artefact.transfer.week': 'Week {week, number}',
  'artefact.transfer.you': 'You, by Thursday of that week. {task}',

  'artefact.meeting': 'Meeting {number, number}',
  'artefact.look-at': 'Look at together',
  'artefact.ladder': 'Where they stand',
  'artefact.ladder.how':
    'Mark the level that you saw or heard of them lately. One level higher is what you both work on until the next meeting.',
  'artefact.ask': 'Ask',
  'artefact.aim.now': 'What they do now',
  'artefact.aim.next-level': 'What the next level would be',
  'artefact.aim.missed': 'What is easily left out',
  'artefact.good': 'A good answer sounds like this',
  'artefact.rests-on': 'It rests on this',
  'artefact.between': 'Between the meetings',
  'artefact.until-meeting': 'Until the next meeting',
  'artefact.worked': 'It worked if you can both name when this was done',
  'artefact.worked.this': 'all of it, and without a reminder.',
  'artefact.worked.gone-through': 'It worked if your colleague had to add nothing and stop you nowhere.',
  'artefact.worked.watched': 'It worked if you can say what was done, in which order, and what was checked.',
  'artefact.worked.tempted':
    'It worked if you can both name a moment in which the other way was tempting, and what was done instead.',
  'artefact.worked.explained': 'It worked if your colleague can say it back to you.',
  'artefact.holds': 'What has to be kept to',
  'artefact.besides': 'What holds besides',
  'artefact.after-meeting': 'After meeting {number, number}',
  'artefact.tell': 'How you both tell that it works',

  kit: 'To hand to Copilot',
  'kit.how':
    'For designers: copy these points into Copilot, and attach this page with the sources that it names at its end. Nobody has checked what it then makes: read that against the sources before anybody else sees it.',
  'kit.make.micro-video-script':
    'Draw a storyboard of {count, plural, one {# picture} other {# pictures}}, one for each scene of the page, in their order. Under each picture: what is seen, what stands on the screen, what is said.',
  'kit.make.role-play':
    'Make two cards: one for whoever plays the partner, with who they are, what they hide and what they say; one for whoever watches, with the lines to mark. Nothing of the first card stands on the second.',
  'kit.make.cohort':
    'Make {count, plural, one {a set of slides} other {# sets of slides}}, one for each session of the page, and its hand-out on one page. One thought a slide, and the task of each stretch in the words of the guide.',
  'kit.make.long-form-program':
    'Make {count, plural, one {a set of slides} other {# sets of slides}}, one for each meeting of the page, and a sheet on one page that shows the weeks and what is practised in each.',
  'kit.make.coaching':
    'Make {count, plural, one {a sheet} other {# sheets}} on one page each, one for each meeting of the page: what to look at, what to ask, and room for what was agreed.',
  'kit.objective': 'What people will be able to do',
  'kit.rules':
    'Say only what the sources say, keep each amount, “not” and “only”, and name the source beside each sentence. People and firms are made up and called so.',
  'kit.sources': 'The passages that it may rest on',

  'stock.condition.next-time': 'The next time that it comes up at work.',
  'stock.condition.without-help': 'Without help, and without looking it up.',
  'stock.condition.under-pressure': 'When somebody presses you or time is short.',
  'stock.condition.when-tempted': 'When it would be quicker, or somebody asks you for it.',
  'stock.standard.every-step':
    'Every part of it, in each of the next three cases, ticked by somebody who watches.',
  'stock.standard.in-order':
    'Each step in its order, three times in a row, with nothing to be put right afterwards.',
  'stock.standard.not-once':
    'Not once in the next month, and each time that it was tempting you can say what you did instead.',
  'stock.standard.in-a-drill':
    'All of it, in this order, in a drill without notice, while a colleague takes the time.',
  'stock.standard.both-sides':
    'Right in each of three cases: one on each side of the limit, and one that lies right at it.',
  'stock.standard.three-in-a-row': 'In each of the next three cases, without a reminder.',

  'stock.asks.what-next': 'What do you do next?',
  'stock.asks.what-holds': 'What do you answer?',
  'stock.asks.how-much': 'How much is it, or how long?',
  'stock.asks.what-is-missing': 'What is missing?',

  'stock.mistake.comes-later': 'That comes later and passes over this',
  'stock.mistake.other-moment': 'That is for another moment',
  'stock.mistake.other-case': 'That holds for something else',
  'stock.mistake.other-row': 'That is another line of the table',
  'stock.mistake.holds-for-less': 'That holds for less',
  'stock.mistake.holds-for-more': 'That holds for more',
  'stock.mistake.other-person': 'That is left to the wrong person. It overlooks this',
  'stock.mistake.part-left-out': 'That is only a part. It leaves this out',
  'stock.mistake.wrong-way-round': 'That is the wrong way round. It overlooks this',
  'stock.mistake.wrong-amount': 'That is not the amount that is set. It overlooks this',
  'stock.mistake.beyond-limit': 'That goes beyond a limit',
  'stock.mistake.within-limit': 'That keeps to what is set for it',
  'stock.mistake.too-late': 'That comes too late. It overlooks this',
  'stock.mistake.other-way': 'That is not the way in which it counts. It overlooks this',
  'stock.mistake.exception': 'That makes an exception where there is none. It overlooks this',
  'stock.mistake.left-undone': 'That leaves it undone. It overlooks this',
  'stock.mistake.left-open': 'That leaves open what is settled. It overlooks this',

  'stock.how.open':
    'Say what this meeting is for and when it ends, and hear in one sentence from each what they bring.',
  'stock.how.recall-alone':
    'Each writes down from memory what they know of the subject of today. Nobody looks anything up.',
  'stock.how.recall-last':
    'Each writes down from memory what was decided in the last case, and why. Nobody looks anything up.',
  'stock.how.read-alone': 'Each reads on their own and marks what is new.',
  'stock.how.pairs': 'In pairs: one explains it, the other asks. Then change over.',
  'stock.how.case-in-threes':
    'In threes: decide what to do in each case. One of you writes down what and why.',
  'stock.how.role-play-in-threes':
    'In threes: two play it, the third watches and says what they saw. Change over until all have played.',
  'stock.how.try-it-there': 'Each does it there and then, with the tools they use at work.',
  'stock.how.together': 'All together: hear what came up, and read out the source where opinions differ.',
  'stock.how.commit': 'Each writes down what they will do, by when, and who will ask them about it.',

  'stock.trouble.nobody-speaks': 'Nobody speaks',
  'stock.remedy.nobody-speaks':
    'Let each write for a minute and compare with a neighbour, then ask two pairs.',
  'stock.trouble.one-speaks-for-all': 'One person speaks for everybody',
  'stock.remedy.one-speaks-for-all': 'Ask each in turn what they wrote down, and that person last.',
  'stock.trouble.we-do-it-otherwise': 'Somebody says that they do it otherwise',
  'stock.remedy.we-do-it-otherwise':
    'Read the source out, note where practice differs, and tell its owner after the meeting.',
  'stock.trouble.out-of-time': 'Time runs out',
  'stock.remedy.out-of-time':
    'Leave out what is read or said by all together. Keep what they do themselves, and the end.',
  'stock.trouble.too-easy': 'It is too easy',
  'stock.remedy.too-easy': 'Let each pair make the case harder for the next pair.',
  'stock.trouble.too-hard': 'It is too hard',
  'stock.remedy.too-hard': 'Do the first step all together, then let them go on in pairs.',
  'stock.trouble.off-the-subject': 'The talk leaves the subject',
  'stock.remedy.off-the-subject':
    'Write it on a list that you come back to at the end, and ask the question again.',

  'stock.alone.nobody-speaks': 'They say little',
  'stock.alone-remedy.nobody-speaks':
    'Wait. Then ask for the last time that it came up, and what was said first.',
  'stock.alone.one-speaks-for-all': 'You speak more than they do',
  'stock.alone-remedy.one-speaks-for-all': 'Ask one question and say nothing until they have answered twice.',
  'stock.alone.we-do-it-otherwise': 'They say that they do it otherwise',
  'stock.alone-remedy.we-do-it-otherwise':
    'Read the source together, note where practice differs, and tell its owner after the meeting.',
  'stock.alone.out-of-time': 'Time runs out',
  'stock.alone-remedy.out-of-time':
    'Leave the rest for the next meeting. Keep what they will do, and by when.',
  'stock.alone.too-easy': 'It is too easy',
  'stock.alone-remedy.too-easy': 'Ask for the hardest case that they had, and begin there.',
  'stock.alone.too-hard': 'It is too hard',
  'stock.alone-remedy.too-hard': 'Do the first step yourself while they watch, then let them do it.',
  'stock.alone.off-the-subject': 'The talk leaves the subject',
  'stock.alone-remedy.off-the-subject': 'Say what you both wanted to look at, and ask what they tried of it.',

  'stock.debrief.what-went-well': 'What went well? Which sentence did it?',
  'stock.debrief.which-words': 'Which words moved the talk on, and which stopped it?',
  'stock.debrief.what-they-wanted': 'What did the other person want and not say?',
  'stock.debrief.what-next-time': 'What will you do otherwise the next time?',
  'stock.debrief.where-it-turned': 'Where did the talk turn, and why there?',

  'stock.coach.what-did-you-try': 'What did you try since we met?',
  'stock.coach.what-happened': 'What happened?',
  'stock.coach.what-would-you-change': 'What would you do otherwise?',
  'stock.coach.what-stops-you': 'What stops you?',
  'stock.coach.show-me': 'Show me how you do it.',
  'stock.coach.by-when': 'What will you do next, and by when?',

  'stock.shot.speaker': 'somebody speaks to the camera',
  'stock.shot.hands-at-work': 'hands at work, close',
  'stock.shot.screen': 'the screen that people work with',
  'stock.shot.over-the-shoulder': 'over the shoulder of somebody at work',
  'stock.shot.place': 'the place, seen whole',
  'stock.shot.words-alone': 'words on a plain ground',

  'stock.manager.agree-what-changes':
    'Your manager, on Monday of that week: sits down with you for a quarter of an hour, agrees with you on which case of the week you do it, and keeps the time for it free.',
  'stock.manager.watch-once':
    'Your manager, on the day on which it comes up: watches without helping, and tells you before the day ends what was done and what was left out.',
  'stock.manager.talk-it-through':
    'Your manager, on Friday of that week: takes half an hour for what you noted, asks what went well and what did not, and takes on what is in your way.',
  'stock.manager.decide-what-stays':
    'Your manager, on Friday of that week: looks with you at what you noted since the start, and decides with you what stays as it is from now on.',
} as const;
