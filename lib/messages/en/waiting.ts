/** That something waits for somebody: in their feed, which others may see over their shoulder, and in the chat. */
export const waitingWords = {
  'notice.waits.undertaking':
    'An order, project or roadmap item waits for your yes; the plan leaves it out until then. Write “{card}” here.',
  'notice.waits.opening': 'An opening waits for your yes; nobody is shown it before. Write “{card}” here.',
  'notice.waits.opening-look':
    'Time to look at an opening of yours; this comes every two weeks, whatever is there. Write “{card}” here.',
  'notice.waits.critical-role':
    'A critical role waits for your yes; nobody is shown it before. Write “{card}” here.',
  'notice.waits.bench-look':
    'Time to look at a critical role of yours; this comes every two weeks, whatever is there. Write “{card}” here.',
  'notice.waits.requisition': 'What to ask in an opening that you hire for is there. Write “{card}” here.',
  'notice.waits.requisition-compared':
    'What newcomers were to learn in ninety days was held against what came. Write “{card}” here.',
  'notice.waits.review':
    'Before your review you can read your brief; nobody else does unless you share it. Write “{card}” here.',
  'notice.waits.brief-shared':
    'Somebody who reports to you lets you read something before a talk. Write “{card}” here.',
  'notice.waits.several': 'More than one thing waits for you. Write “{card}” here.',

  'chat.waits': 'What waits for me',
  'chat.waits.words': 'what waits, what waits for me, what is waiting for me, waits for me',
  'chat.waits.none': 'Nothing waits for you now.',
  'chat.waits.undertaking': 'Orders, projects or items of a roadmap that the plan counts once you say yes',
  'chat.waits.opening': 'Openings that are shown once you say yes',
  'chat.waits.opening-look': 'Openings of yours to look at, whether or not anybody is there',
  'chat.waits.critical-role': 'Critical roles that are shown once you say yes',
  'chat.waits.bench-look': 'Critical roles of yours to look at, whether or not anybody is there',
  'chat.waits.requisition': 'What to ask in an opening that you hire for',
  'chat.waits.requisition-compared': 'What newcomers were to learn in ninety days, held against what came',
  'chat.waits.review': 'A brief before your review: nobody else reads it unless you share it',
  'chat.waits.brief-shared':
    'Something that somebody who reports to you lets you read before a talk, on the page',
  'chat.waits.since': 'Since {day}',
} as const;
