/** What a draft asks people to do, at work or for a meeting. */
export const taskWords = {
  'stock.task.read': 'Read up on this',
  'stock.task.bring-a-case': 'Bring a case of your own in which this counts',
  'stock.task.try-at-work': 'Try this when it comes up at work',
  'stock.task.watch-a-colleague': 'Watch a colleague do this',
  'stock.task.note-what-happened': 'When it comes up at work, do this, and note what happens',
  'stock.task.drill':
    'Walk through this as a drill. A colleague says that it happens, takes the time, and watches what comes first and who is told',
  'stock.task.play-it-through':
    'Play this through with a colleague, who says that it happens, answers as the other side would, and tells you what was left out',
  'stock.task.note-temptation':
    'Watch for the moment in which the other way is tempting, and note what you did instead. Hold to this',
  'stock.task.sort-cases':
    'Take three cases, one on each side of the limit and one right at it, and say what follows for each',
  'stock.task.by-the-steps':
    'When it comes up at work, and not only to practise, go by the steps as they were given to you, with every check, limit and second person that stands beside a step, and note what happens',
  'stock.task.walk-through':
    'Walk through this on paper or on a training system, and touch nothing that is in use. A colleague who may do it reads each step out; you say what you do, what you check and what stops you',
  'stock.task.with-somebody':
    'When it comes up at work, and never only to practise, do this beside somebody who may do it alone and stops you where you go wrong. Go by the steps as they were given to you, with every check and limit that stands beside a step',
  'stock.task.teach-it': 'Explain this to a colleague',
} as const;
