/** What the bot says to whoever decides, besides what the doors answer. */
export const deciding = {
  'chat.waiting': 'What waits for a decision',
  'chat.waiting.words':
    'decide, decision, decisions, approve, approval, approvals, waits, waiting, what waits',
  'chat.waiting.none': 'Nothing waits for a decision.',
  'chat.waiting.until': 'Until {day}. Without an answer nothing happens.',
  'chat.waiting.open': 'Decide',

  'chat.question.title':
    '{occasion, select, reminder {Reminder: {question}} deputy {You stand in: {question}} other {{question}}}',
  'chat.question.until': 'Without an answer by {day} nothing happens: silence approves nothing.',
  'chat.question.cause': 'The cause, as you see it',
  'chat.question.form': 'Another form, only with sending back',
  'chat.question.remark': 'Remark, or with sending back what should be otherwise',
  'chat.question.remark.last': 'Remark, kept with the decision',
  'chat.question.remark.cause': 'Remark, kept with the decision',
  'chat.question.confirm': 'Confirm the cause, respond now',
  'chat.question.not-now': 'No response now',
  'chat.question.publish': 'Publish it',
  'chat.question.reject': 'Reject it',
  'chat.question.send-back': 'Send it back',
  'chat.question.read': 'Read what would be published',
  'chat.question.correct': 'Correct it by hand',
  'chat.question.pairs': 'Courses that may be the same',
  'chat.question.outcome': 'Another outcome, as its owner',
  'chat.question.outcome.indicator': 'By what success is known',
  'chat.question.outcome.worth': 'The smallest change worth having, in the same unit',
  'chat.question.outcome.confirm': 'Confirm the cause with this outcome',
  'chat.question.put-back': 'Ask those who asked for it',
  'chat.question.put-back.label':
    'A question that is answered yes or no. Whoever asked for it reads your words, without your name, and you read without names what they say.',
  'chat.question.put-back.cause': 'A yes would speak for this cause',
  'chat.question.put-back.send': 'Put it to them',
  'chat.question.put-back.done':
    'They find it with their wish. What they answer weighs the supposed cause anew; this question stays open until its day.',
  'chat.question.back': 'Back to the question',
  'chat.pair':
    '{standing, select, same {A human said that they are the same course} two {A human said that they are two courses} other {The same course?}}',
  'chat.pair.how':
    'Of the same course one alone is listed from then on. Nothing is listed otherwise until somebody says so.',
  'chat.pair.says': '{said, select, same {The same course} two {Two courses} other {Take that back}}',
  'chat.pair.taken': 'Two titles, one course?',
  'chat.question.confirmed': 'The cause was confirmed: {cause}.',
  'chat.question.no-response': 'It was decided: no response now.',
  'chat.question.published': 'It was approved for publication.',
  'chat.question.rejected': 'It was rejected: nothing of it is published.',
  'chat.question.sent-back':
    'It was sent back{wished, select, yes { for another form ({form})} other {}}; what comes of it is asked about anew.',
  'chat.question.withdrawn': 'It was withdrawn: nobody has to decide about it any more.',
  'chat.question.unanswered': 'Nobody answered in time, so nothing happens.',
  'chat.question.not-yours': 'This question is not brought to you any more.',

  'chat.response': 'What it would mean to end it',
  'chat.response.for': '“{title}” for {role}s{where} ({skill})',
  'chat.response.stands':
    '{people, plural, =0 {It has not reached a full group yet} other {It reached at least # people}}. Where it stands: {reason}.',
  'chat.response.over': 'It is not under way any more, so there is nothing to end.',
  'chat.response.meaning.have': 'Whoever has it keeps it, and goes on with what they began.',
  'chat.response.meaning.others':
    'It reaches nobody else. Whoever still waits for it sees that it was ended, and why.',
  'chat.response.meaning.read': 'It is read no more what it did.',
  'chat.response.meaning.unread': 'The reading on {day} and those after it fall away.',
  'chat.response.meaning.rests':
    'The same is looked for again from {day} on; a human is asked about the cause then, before anything is made.',
  'chat.response.nothing-yet': 'Nothing has ended yet. Once it has, this cannot be taken back.',
  'chat.response.why': 'Why it ends',
  'chat.response.why.does-too-little': 'It does too little',
  'chat.response.why.does-harm': 'It does harm',
  'chat.response.why.other-cause': 'The cause is another one',
  'chat.response.why.not-needed': 'It is not needed any more',
  'chat.response.end': 'End it',
  'chat.response.ended': 'What became of it',
  'chat.response.ended.then': 'The log says who ended it, and the next report tells it no more.',

  'problem.item.ended': 'What answers {needId} was ended, so it reaches nobody else; nothing is to be done.',
  'problem.response.none': 'Nothing was chosen or made for {needId} yet; GET needs says where it stands.',
  'problem.response.not-under-way':
    'What answers {needId} is not under way as you read it: it has ended, or another version has taken its place. Read it again (GET needs/{needId}/response).',

  'chat.ask.back': 'Whoever decides about it asks everybody who asked for it:',
  'chat.requests': 'What I asked for',
  'chat.requests.none': 'Nothing that is kept.',
  'chat.requests.unclear': 'A wish that was not understood',

  'chat.correct': 'Correct by hand',
  'chat.correct.how':
    'Change the words that should be otherwise and send it back. What comes of it is asked about anew, and somebody else decides then.',
  'chat.correct.part':
    '{where} ({side, select, runner {for whoever runs it} learner {for learners} other {for both}})',
  'chat.correct.why': 'Why, in a few words',
  'chat.correct.send': 'Send it back with these words',
  'chat.correct.none': 'There is no draft in it whose words could be corrected.',

  'chat.decided': 'Your answer is taken',
} as const;
