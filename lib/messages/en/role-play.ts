/** A role-play that one person plays with the layer: its page, its coach, and what goes wrong in it. */
export const rolePlayWords = {
  'role-play.labelled':
    'You talk with AI: the partner is made up, and a model ({model}) words the answers. The situation was drafted by AI and approved by a person.',
  'role-play.kept':
    'Only you can read this. It is erased on {day} unless you say more, and at once if you erase it. Nothing of it counts unless you release a score.',
  'role-play.release':
    'A number goes to what is known of your skill, for your development alone. Nothing of what was said goes with it.',
  'role-play.release.told':
    'A number goes to what is known of your skill, for your development alone, and outside of the layer to {systems}, for the same. Nothing of what was said goes with it.',
  'role-play.formative':
    'What a model finds in a talk and what people find in it often differ. Take it as a reason to try again, not as a grade.',
  'role-play.nothing-to-add': 'I have nothing to add to that. What do you propose?',
  'role-play.no-answer':
    'The partner could not answer: {why} Nothing is lost. Try again, or say it in other words.',
  'role-play.no-answer.odd': 'the model’s answer could not be used.',
  'role-play.no-answer.away': 'the model did not answer in time.',
  'role-play.no-answer.share':
    'your own share of what models may cost in a day is used up. It comes back bit by bit; try again in an hour.',
  'role-play.no-answer.budget': 'the budget for models is used up for now.',

  'problem.role-play.none':
    'There is no role-play {sessionId} of yours (any more). GET me/role-plays lists those there are.',
  'problem.role-play.not-played':
    'It cannot be played here ({needId}): only a role-play that was approved and has reached you can. GET me/role-plays lists what you can play.',
  'problem.role-play.withdrawn':
    'What it was made from was taken back or renewed since, so it does not go on. You can still read and erase it; start it anew from me/role-plays.',
  'problem.role-play.other-id': 'Under {sessionId} you play something else. Start it with another id.',
  'problem.role-play.other-words':
    'The turn {turnId} was said in other words already. Give the new one an id of its own, or go back to before that turn.',
  'problem.role-play.ended': 'The role-play {sessionId} is over. Go back to a turn to go on from there.',
  'problem.role-play.open':
    'The turn {turnId} has no answer yet. Say it again to have it answered, or go back to before it.',
  'problem.role-play.full': 'A role-play takes {turns, number} turns. End it, or go back to an earlier one.',
  'problem.role-play.no-turn':
    'The role-play has no answered turn {turnId}; read it again to see which it has.',
  'problem.role-play.not-over':
    'End the role-play {sessionId} first: a score is of what was said to the end.',
  'problem.role-play.nothing-said':
    'Nothing was said in the role-play {sessionId}, so there is no score to release.',
  'problem.role-play.objected':
    'You objected to anything being worked out about you, so no score counts. Take that back first if you want this one to.',
  'problem.role-play.counted':
    'A score of yours for this skill counted this month; one a month does. This one can be released next month, if you still have it.',
  'problem.role-play.released':
    'The score of {sessionId} was released, so its turns stay as they are. Start it anew to practise again.',
} as const;
