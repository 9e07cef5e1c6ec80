/** What whoever decides is told where an answer cannot be taken: about which question, and what to do next. */
export const answerProblems = {
  'problem.approval.not-sent-back': 'Approval {approvalId} is {status}; only what was sent back comes again.',
  'problem.approval.only-read':
    'You can read this question. To answer it takes the app role Need.Decide, which your sign-in does not hold.',
  'problem.approval.over': 'Approval {approvalId} was {status} already; open the need to see what followed.',
  'problem.approval.expired': 'The day for an answer has passed; it is asked again if the need lasts.',
  'problem.approval.involved': 'You had a hand in what is proposed here; somebody else must decide.',
  'problem.question-back.no-cause':
    'This question is about a draft: send it back with a remark. Only a question about a cause is put back to those who asked.',
  'problem.question-back.nobody':
    'Nobody asked for what this question is about, so there is nobody to put a question back to.',
  'problem.question-back.enough':
    '{most, plural, other {# questions}} were put back already: answer it by what is known.',
  'problem.approval.of-cause':
    'Approval {approvalId} is about cause and priority: approve it with another cause, or reject it.',
  'problem.approval.no-cause':
    'This question asks for a cause, and none is chosen. Where the cause is not known none is chosen for you: choose the one that you see.',
  'problem.approval.not-owner':
    'Only the owner of the charter line may change the outcome: approve what is shown, or ask them.',
  'problem.approval.source-changed':
    'The sources of this draft changed since it was drafted: send it back, and it is drafted anew, or reject it.',
  'problem.approval.last-version':
    'This is version {version}, and it was sent back often enough: approve or reject it.',
  'problem.approval.no-wish': 'Say what should be otherwise: by a remark, another form, or corrected words.',
  'problem.approval.no-outcome':
    'Approval {approvalId} takes no outcome with this answer; it belongs to the approval of cause and priority.',
  'problem.correction.nothing-drafted':
    'Approval {approvalId} is about no draft, so there is nothing to correct in it: leave corrections out.',
  'problem.correction.not-sent-back':
    'Approval {approvalId}: corrections come with send-back and without another form; somebody else approves what comes of them.',
  'problem.correction.old-shape':
    'This draft was made before its parts had names; send it back with a comment instead.',
  'problem.correction.no-part':
    'The draft has no part {part}. Read the question again: it names every part with its present words.',
  'problem.correction.same': 'Part {part} would say what it says already, or nothing; leave it out.',
  'problem.correction.twice': 'Part {part} is corrected twice, in different words; say it once.',
  'problem.correction.misfit': 'The corrected draft does not fit its form: {faults}',
  'problem.correction.faults':
    'The corrected draft does not pass the checks: {faults}. Say it with the words of the documents, or put it into a document first.',
} as const;
