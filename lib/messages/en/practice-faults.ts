/** What is wrong with what a draft has people practise, and with how it marks them. */
export const practiceFaults = {
  'fault.practice.both-sides':
    '{text} is kept to and not decided on, so one case on each side of it has somebody break it; take another standard than both-sides',
  'fault.practice.nobody':
    'the passage of {text} has nobody to talk with, so nobody answers as the other side; its task is drill',
  'fault.practice.one-step':
    '{text} is one step of {all, number}, and what is gone through is the whole of it; tell every step, or take another task',

  'fault.rubric.exception':
    '{text} carries an exception, and whoever makes use of it would be marked as if they broke the rule; leave the line out, or watch for what its passage wants done in that case',
  'fault.rubric.twice-not':
    'level {level, number} says not and nobody of one thing, so it can be read as done right; say who is there, or leave the line out',
  'fault.rubric.split':
    'level {level, number} takes “within …” from what nobody does, and so is what is asked; leave the line out',
  'fault.rubric.two-scales':
    'level 2 falls short in {part}, and level 4 is more in something else; let both be of one thing',
  'fault.rubric.not-apart':
    'level 4 adds only that nobody reminded them, of which level 3 says nothing; say what is seen there besides',

  'fault.partner.asks-for-it':
    '{says} asks for what {text} allows once it is asked for; let the partner press for something that is never right',
  'fault.partner.tempts':
    '{says} is the rule behind a few words of talk; say why this person wants it, in words of their own',
  'fault.partner.without-fact':
    '{text} could be hidden by anybody in any talk; let it be a fact of this subject, or leave it out',
  'fault.partner.untold':
    '{text} is to be told, and nobody there knows it; say it in the case, or leave it out of the levels',
  'fault.partner.nothing-to-settle':
    '{text} compares amounts, and the case tells none; give the figure of each',
} as const;
