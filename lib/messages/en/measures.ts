/** A few questions that a sample is asked: what whoever decides reads of it, and what those who are asked read. */
export const measureWords = {
  'measure.proposed':
    'hardly anybody of them was assessed in it: a few questions, asked of a sample of them, would tell more than supposing',
  'measure.impossible': 'no questions could be drafted for a sample: {why}',
  'measure.too-few-items': 'the documents hold fewer than {fewest} questions that decide something',
  'measure.open': 'a sample of them is asked a few questions until {day}',
  'measure.too-few':
    'a sample of them was asked a few questions, and too few answered for anything to be said of it',
  'measure.counted':
    'a sample of them was asked a few questions: of about {answered, number} who answered, {able, select, none {nearly none} few {few} half {about half} most {most} other {nearly all}} had at least two thirds right; of all of them that would be between {low, number} and {high, number} in a hundred. It is knowledge, in words, and not what is seen at work',
  'measure.silent': 'fewer than half of those asked answered: whoever was silent may stand otherwise',
  'measure.doubt.too-easy': 'Nearly everybody had it right: it tells nobody apart.',
  'measure.doubt.guessed': 'No more had it right than by guessing: look whether its answer is clear.',
  'measure.doubt.goes-its-own-way':
    'Who is right here is not right elsewhere: it may ask for something else, or be unclear.',

  'notice.measure':
    'A few questions on {skill}: you are in a sample that was drawn by chance. Answering is up to you and takes five minutes. Your answers are added to those of others and then forgotten; nobody reads yours. Write “questions for me”.',

  'chat.measures': 'Questions for me',
  'chat.measures.words': 'questions for me, sample, survey of skills, asked of me',
  'chat.measures.none': 'Nobody asks you anything now.',
  'chat.measures.how':
    'You were drawn by chance. Your answers are added up with those of others and then forgotten: they change nothing that is known of you. Not to answer is fine. The questions were drafted by AI from documents of the company, and a person let them be asked.',
  'chat.measures.until': '{skill}, until {day}',
  'chat.measures.taken': 'Taken. What is right comes after the last one.',
  'chat.measures.done': 'Thank you: that was the last one',
  'chat.measures.go-on': 'Next question',
  'chat.measures.right':
    '{right, number} of {all, plural, one {# question} other {# questions}} right. Only you see this.',

  'chat.measure.want': 'Draft a few questions for a sample',
  'chat.measure.want.how':
    'They are drafted from your documents in a few minutes. You read them first; nobody is asked anything before you say so.',
  'chat.measure.wanted':
    'Questions for a sample are being drafted. Open this question again in a few minutes.',
  'chat.measure.read': 'Read the questions for a sample',
  'chat.measure': 'Questions for a sample',
  'chat.measure.for': '{skill}, {role}',
  'chat.measure.right': 'Right: {option}',
  'chat.measure.wrong': 'Wrong: {option}',
  'chat.measure.because': 'because {reason} ({source})',
  'chat.measure.ask': 'Ask a sample',
  'chat.measure.ask.how':
    'Drafted by AI; no human has read them yet. Chance draws who is asked; they are told once, in their working hours, and need not answer. After {days} days only the sums are left, and this question says what they came to.',
  'chat.measure.leave': 'Leave it',
  'chat.measure.decided':
    '{status, select, open {A sample is asked from now on. The question says what came of it once the days are over} other {Nobody is asked}}.',
  'chat.measure.status':
    '{status, select, wanted {Being drafted} impossible {None could be drafted} drafted {Waits for you} left {Left unasked} open {Being asked} other {Answered and summed up}}',

  'problem.measure.missing': 'There is no measure {measureId}; read the question again.',
  'problem.measure.too-few':
    'Need {needId} is about too few people for a sample: what single ones answer would show.',
  'problem.measure.not-open':
    'Need {needId} does not wait for its cause any more: a sample tells nothing for it now.',
  'problem.measure.involved': 'You asked for what need {needId} is about; somebody else must decide.',
  'problem.measure.not-waiting':
    'Measure {measureId} waits for no such answer; read it again to see how it stands.',
  'problem.measure.not-asked': 'You are not asked measure {measureId}; read your list again.',
  'problem.measure.over': 'The days of measure {measureId} are over; what was answered is summed up.',
  'problem.measure.no-item':
    'Measure {measureId} has no such question or answer as {itemId}; read your list again.',
} as const;
