/** What people read who ask an expert, and experts of what they let be answered in their stead. */
export const expertWords = {
  'expert.answered':
    'AI found these sentences in what {experts} let it answer from. They are the documents’ words, unless it says whose answer they are; nobody wrote them to you.',
  'expert.unknown': 'I do not know.',
  'expert.unknown.somebody': 'I do not know; {expert} may know: shall I ask?',
  'notice.expert.asked':
    '{questions, plural, one {# question waits} other {# questions wait}} for you that could not be answered in your stead.',
  'notice.expert.answered': 'There is an answer to a question that you handed over.',
  'problem.expert.none':
    'You have not said yet that others may be answered in your stead: say first about what and until when.',
  'problem.expert.not-here':
    'Others would see your name, and no workforce feed names you as somebody who works here: ask whoever runs it to send your record.',
  'problem.expert.over': 'The day is over until which you consented: say a new one.',
  'problem.expert.until': 'Say a day from today on, at most {days} days ahead.',
  'problem.expert.documents': 'One consent names at most {most} documents: take one back first.',
  'problem.expert.no-document':
    'There is no document {document} that could be answered from. Only those in the folder that IT set aside as sources can, by their name with its folders or by their address.',
  'problem.expert.later': 'The library does not answer now: try again in some minutes.',
  'problem.expert.not-there': 'This expert is not there to be asked: they turned it off, or it is over.',
  'problem.expert.oneself': 'That is you.',
  'problem.expert.busy': 'As many questions wait for {expert} as may: try again in some days.',
  'problem.expert.often':
    'You asked {expert} as much as may wait for one person, or was declined a day ago: try again once there is an answer, or tomorrow.',
  'problem.expert.question-gone':
    'This question is not there any more: it is over, or whoever asked erased it ({handOverId}).',
  'problem.expert.misfit':
    'To accept takes a draft and no text, to correct takes a text, to decline takes neither.',
  'problem.expert.answered': 'You have answered this question already, and otherwise.',
  'problem.expert.draft-over':
    'You took back a document that the draft cites: answer in your own words, or decline.',
  'problem.expert.text': 'Your answer goes to others as plain text; it holds {what}.',

  'chat.expert': 'Ask an expert',
  'chat.expert.words': 'expert, experts, who knows, ask somebody',
  'chat.expert.label': 'What do you want to know?',
  'chat.expert.example': 'Who may agree to a discount above ten percent?',
  'chat.expert.send': 'Ask',
  'chat.expert.kept':
    'The layer keeps nothing of it unless you hand it over. This chat keeps what you type, as your company decided.',
  'chat.expert.from': 'From {place}',
  'chat.expert.wrote': 'An answer of the expert on “{about}”, {day}',
  'chat.expert.open': 'Open {document}',
  'chat.expert.hand-over': 'Ask {expert}',
  'chat.expert.hand-over.means':
    '{expert} sees your question and your name. It is kept for 30 days after its last change; you can erase it.',
  'chat.expert.handed': '{expert} was asked. You hear of the answer here.',
  'chat.expert.questions': 'What I asked experts',
  'chat.expert.questions.none': 'You have handed no question over, or all of them are over.',
  'chat.expert.waiting': 'It waits for {expert} until {day}.',
  'chat.expert.accept': 'Answered on {day}: {expert} accepted what AI had found in documents.',
  'chat.expert.correct': 'Answered on {day} by {expert}, in their own words.',
  'chat.expert.decline': '{expert} declined on {day}.',
  'chat.expert.erase': 'Erase',
  'chat.expert.erased': 'It is erased.',

  'chat.twin': 'Answered in my stead',
  'chat.twin.none':
    'Others can be answered from documents that you name, about subjects that you name, until a day that you name. They see your name, as you are signed in; nothing speaks as you, and you turn it off at any time.',
  'chat.twin.on': 'On until {day}: others are answered from what you named, as “{name}”.',
  'chat.twin.off': 'Off: nobody is answered in your stead, and you are named to nobody.',
  'chat.twin.over': 'Over since {day}: nobody is answered in your stead.',
  'chat.twin.subjects': 'Subjects: {subjects}',
  'chat.twin.document': '{document} (for everybody)',
  'chat.twin.document.for': '{document} (for {departments})',
  'chat.twin.take-back': 'Take back',
  'chat.twin.turn-off': 'Turn off',
  'chat.twin.turn-on': 'Turn on',
  'chat.twin.consent': 'Subjects, day',
  'chat.twin.subjects.label': 'What you may be asked about, with commas between',
  'chat.twin.until': 'Until which day (2027-06-30)',
  'chat.twin.save': 'Consent',
  'chat.twin.add': 'Add a document',
  'chat.twin.add.label': 'Its name with its folders, or its address',
  'chat.twin.add.for': 'Only for these departments, with semicolons between (empty: for everybody)',
  'chat.twin.answers': 'Answers of yours that others are answered from',
  'chat.twin.answer': '{about}: {text}',
  'chat.twin.unanswered': 'What could not be answered, in 90 days',
  'chat.twin.unanswered.subject': '{subject}: at least {people} people',
  'chat.twin.unanswered.none':
    'Subjects appear here once enough people asked in vain that nobody can tell who did.',
  'chat.twin.questions': 'Questions handed over to me',
  'chat.twin.erase': 'Erase all of it',
  'chat.twin.erase.means':
    'What you consented to goes, and the answers that you gave are told to nobody any more. Nobody can bring it back.',
  'chat.twin.erased':
    'It is erased. Questions that wait for you stay until you answered them or they are over.',
  'chat.handed.none': 'No question waits for you.',
  'chat.handed.by': '{name} asks, until {day}: {subject}',
  'chat.handed.draft': 'A draft that AI found in your documents:',
  'chat.handed.no-draft': 'AI found nothing near it.',
  'chat.handed.accept': 'Accept the draft',
  'chat.handed.accept-alone': 'Accept it for them alone',
  'chat.handed.correct': 'Answer in my own words',
  'chat.handed.text': 'Your answer, as whoever asks gets it',
  'chat.handed.send': 'Send',
  'chat.handed.keep': 'Send to them alone',
  'chat.handed.decline': 'Decline',
  'chat.handed.for-all': 'What you accept or write is answered from later, without who asked.',
  'chat.handed.said.accept': 'You accepted the draft. It was sent.',
  'chat.handed.said.correct': 'Your answer was sent.',
  'chat.handed.said.decline': 'You declined. Whoever asked is told.',
} as const;
