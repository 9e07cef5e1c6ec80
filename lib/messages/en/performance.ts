/** What two people read before they talk, and what callers are told of it. */
export const performanceWords = {
  'brief.about': 'About the days from {from} to {until}, for a talk on {on}.',
  'brief.how':
    'From data, not recollection: each line is one thing that a system recorded, on the scale from 0 to 5. Nothing is added up, and no one is compared. What was given to learn is not in it.',
  'brief.unseen': 'Nothing was recorded about it in these days. That says nothing about how well it is done.',
  'brief.piece':
    '{day}: {source} said {level, number, ::.#}. Taken alone, it lies between {low, number, ::.#} and {high, number, ::.#} in two of three cases.',
  'brief.piece.from':
    '{day}: {source}, recorded by {feed}, said {level, number, ::.#}. Taken alone, it lies between {low, number, ::.#} and {high, number, ::.#} in two of three cases.',
  'brief.source.assessment': 'an assessment',
  'brief.source.manager-observation': 'what a manager saw',
  'brief.source.peer-observation': 'what a colleague saw',
  'brief.source.objective-met': 'an objective that was met',
  'brief.objective.set': 'Set on {day} in {from}, due on {due}.',
  'brief.objective.agreed': 'Agreed here by both on {day}, due on {due}.',
  'brief.objective.takes': 'It takes {skills}.',
  'brief.objective.takes-level': 'It takes {skills}, at level {level, number, ::.#} of 5.',
  'brief.objective.no-skill': 'It is not known which skill it takes.',
  'problem.agreement.no-work-evidence':
    'A works agreement keeps evidence of single people’s work out, so there is no brief of it, and nothing follows from objectives.',
  'row.no-objective': 'Nothing says what the objective is. Enter it in a sentence.',
  'row.objective-twice':
    'A row before it is about the same objective of the same person (the same id, or the same words where no id is given). Leave the one that holds, or give each an id of its own, and send the list again.',
  'row.no-such-person':
    'Nobody is known by this. Write their object id, or the mail address that the directory has of them.',
  'row.neither-yes-nor-no':
    'This is neither yes nor no. Write yes where it is taken back, else leave it empty.',
  'problem.objectives.columns':
    'No column is taken for {columns}. Name them as in the guide, or take out one of two that are called alike.',
  'problem.objectives.rows': 'The list has more than {most} rows. Send it in parts.',
  'problem.objective.none':
    'You have no objective {objectiveId} (any more). GET me/objectives says which there are.',
  'problem.review.none': 'No review {reviewId} of yours is announced. GET me/reviews says which are.',
  'problem.review.days':
    'The days of reviews[{index}] do not fit: from, until and on follow each other, it is about 400 days at most, and lies no more than 180 days ahead nor 14 behind.',
  'problem.brief.unseen': 'Say as If-Match which version of your brief you saw ({reviewId}).',
  'problem.brief.changed':
    'Your brief changed since it was shown here ({reviewId}). Open it again and share it then.',
  'problem.brief.no-reader':
    'Nobody can read it: your company names no manager of yours to the layer, none whom it may tell, or the directory does not say their name, and nothing is shared with anybody whose name you have not read.',
  'problem.names.unread': 'The directory cannot be asked just now what somebody is called; try again later.',
  'problem.brief.reader-unread':
    'The directory cannot say just now what whoever leads you is called, and nothing is shared with anybody whose name you have not read. Nothing has changed; try again later.',
  'problem.brief.other-reader':
    'Somebody else leads you by now than when your brief was shown here ({reviewId}). Open it again: it says who would read it.',
  'problem.brief.about':
    'Something in contested is about nothing that stands in your brief now ({reviewId}). Open it again: what was taken back or left out meanwhile needs no word against it.',
  'problem.brief.until': 'Say a last day from today on, or none.',
  'problem.brief.none': 'No such brief is shared with you. GET team/briefs says which are.',
  'problem.brief.no-proposal': 'No objective is proposed in this brief, so there is nothing to agree to.',
  'problem.brief.unread': 'Say as If-Match which version of the brief you read.',
  'problem.brief.other':
    'Another version of this brief is shared with you by now. Read it again, then answer.',
  'chat.objectives': 'My objectives',
  'chat.objectives.words': 'objective, objectives, goal, goals, target, targets',
  'chat.objectives.none': 'No objective of yours is known here, or the company has not put this into use.',
  'chat.objectives.how': 'What exists for them is offered to you alone; nobody is told that it was.',
  'chat.objective': 'From {from}, due on {due}.',
  'chat.objective.takes': 'It takes {skills}.',
  'chat.objective.which': 'Which skill does it take? Nothing follows from it before you say so.',
  'chat.objective.no-skill': 'None of these',
  'chat.objective.taken': 'Taken',
  'chat.reviews': 'Before a review',
  'chat.reviews.words': 'review, reviews, appraisal, feedback talk, performance review, brief',
  'chat.reviews.none': 'No review of yours is announced.',
  'chat.reviews.how':
    'You read your brief first, and alone decide whether your manager reads it. It is not shown in this chat, which is kept.',
  'chat.reviews.open': 'Open the page with my brief',
  'chat.review': 'Review on {on}',
  'chat.review.about': 'About {from} to {until}',
  'chat.review.shared': 'You share your brief.',
  'chat.review.reader':
    '{name} leads you now and {shared, select, true {reads it} other {would read it if you shared it}}.',
  'chat.review.reader-unread':
    'What whoever leads you is called could not be read from the directory just now, so it cannot be shared at the moment. Open this again later: it says who would read it.',
  'chat.review.ended':
    'What you shared has ended, as when somebody else comes to lead you, the days of the review change, or you object: nobody reads it. Share it anew, or leave it.',
  'chat.review.unshared': 'Nobody reads your brief but you.',
  'chat.review.agreed': 'Your manager agreed to what you proposed on {day}.',
  'chat.review.take-back': 'Take it back',
  'chat.review.taken-back': 'Taken back: nobody reads it but you.',
  'chat.data.objectives':
    '{count, plural, one {# objective} other {# objectives}} of yours, as a system of the company says them',
  'chat.data.reviews':
    '{count, plural, one {# review} other {# reviews}} that was announced to you, with what you said to its brief',
  'practice-page.reviews': 'Before a review',
  'practice-page.review.on': 'Your talk on {day}',
  'practice-page.brief.title': 'Your brief',
  'practice-page.brief.open': 'Read my brief',
  'practice-page.briefs.shared': 'Briefs that are shared with you',
  'practice-page.briefs.shared.why':
    'They chose to let you read what they read themselves, and can take it back at any time. It decides nothing, and no number in it is a mark.',
  'practice-page.brief.by': '{name}, talk on {day}',
  'practice-page.brief.read-until': 'You can read it until {day}.',
  'practice-page.objectives': 'Objectives',
  'practice-page.brief.recorded': 'What was recorded of the work',
  'practice-page.brief.kept':
    'Only you can read this until you share it. What it lists is kept nowhere as a brief.',
  'practice-page.brief.kept-shared':
    'You shared this. Below stands with whom; you can take it back there at any time.',
  'practice-page.brief.to-it': 'What you say to it',
  'practice-page.brief.word': 'A word of your own',
  'practice-page.brief.contest': 'Something is wrong with this',
  'practice-page.brief.contest-all': 'Something is wrong with all of it, or is missing',
  'practice-page.brief.contest-what': 'What is wrong with it? It stays, with your words beside it.',
  'practice-page.brief.contested': 'Contested: {note}',
  'practice-page.brief.is-kept': 'It is kept.',
  'practice-page.brief.kept-first': 'What you wrote is kept now. Read it once more here, then share it.',
  'practice-page.brief.says': 'In their own words: {word}',
  'practice-page.brief.proposed': 'Objectives to agree on',
  'practice-page.brief.proposed.why':
    'If you like, propose objectives for the time to come. Once your manager says yes to what they read, both of you have agreed on them.',
  'practice-page.brief.proposed.number': 'Objective {number}',
  'practice-page.brief.proposed.text': 'What shall be reached?',
  'practice-page.brief.agree': 'Agree to these objectives',
  'practice-page.brief.agreed': 'You agreed to these objectives.',
  'practice-page.brief.share': 'Let {name} read this',
  'practice-page.brief.until': 'Last day on which they may read it; left empty, {day}',
  'practice-page.brief.read': '{name} may read what stands here, until {day}.',
  'practice-page.brief.read-older':
    '{name} may read what you shared, until {day}; what came since they do not see.',
  'practice-page.brief.would-read':
    '{name} leads you now, as your company says, and nobody else would read it. From the next day on Teams tells them that somebody shared something, without your name.',
  'practice-page.brief.no-name':
    'Nobody here can say what whoever leads you is called, so you cannot share it: the layer shares with nobody whose name you have not read. IT can let it read names in the directory.',
  'chat.review.unread':
    'You shared it, and nobody reads it now: it is not any more what you saw, somebody else leads you, or the rules here are others. Share it again if you want it read.',
} as const;
