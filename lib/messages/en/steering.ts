/** What whoever steers the layer is told: of what they try, and in the lists that they keep. */
export const steering = {
  'trial.nothing': 'Nothing is tried: what you send is what is in force. Send what should be otherwise.',
  'trial.refused': 'Nothing was tried, so that nothing is passed over in silence. {faults}',
  'trial.not': '{field} is not tried: {why}.',
  'trial.elsewhere.draft':
    '{field} is not seen here: it changes what drafts say. Try it with POST /api/trial-drafts.',
  'trial.elsewhere.today':
    '{field} is not seen here: what was said of the last weeks does not depend on it. Try it with POST /api/policy/try.',
  'trial.not.agreement':
    'what a works agreement rules out is not looked at, not even to see what it would be',
  'trial.not.retention':
    'it says how long things are kept; what a shorter time deletes does not come back, so read the record of processing and save it',
  'trial.not.who-may-send':
    'it says who may send, which is asked when somebody sends; what will be sent is not known',
  'trial.not.of-one-person':
    'what it changes is about single people, and a trial looks at groups alone; the next pass after it is saved shows it in the figures of groups',
  'trial.not.later-events':
    'it says what happens at a moment that is still to come; nothing of what is known today depends on it',
  'trial.not.words-of-people':
    'it says how near the words of people must be to a skill, and a trial does not read again what people wrote',
  'trial.not.plan':
    'it says what the ways of closing a gap of the plan cost and take; it opens no need and stops none, and GET plan shows it once it is saved',
  'trial.not.pairs':
    'it says which pairs of courses a human is asked about with the next draft; it decides nothing by itself',
  'trial.draft.no-source': 'No passage of the documents is about it.',
  'trial.draft.same':
    'The draft would be made of the same words: what is under trial does not reach form {form}.',
  'problem.trial.not-this-form':
    '{field} does not reach a draft in form {form} for this need. Send form, one of {forms}, or leave it out.',
  'problem.trial.no-form':
    'Need {needId} has no draft yet whose form could be taken. Send form: one of {forms}.',
} as const;
