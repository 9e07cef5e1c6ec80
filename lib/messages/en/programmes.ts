/** What callers are told of a programme, or of a transfer plan, that cannot be as they ask. */
export const programmes = {
  'problem.programme.none':
    'It does not come module by module ({needId}); GET me/items says where to open it.',
  'problem.programme.changed':
    'What it rests on changed, and nobody has looked at it since: it goes on once a person has ({needId}).',
  'problem.programme.cannot':
    'That cannot be said of it now: say which module, of those that came, you finished, or until which day of the coming year you pause ({needId}).',
  'problem.plan.none': 'You have written no transfer plan here yet ({needId}).',
  'problem.plan.unseen': 'Say as If-Match which version of your transfer plan you saw ({needId}).',
  'problem.plan.changed':
    'Your transfer plan changed since it was shown here ({needId}). Open it again and share it then.',
  'problem.plan.no-manager':
    'Your company names no manager of yours to the layer, or none whom it may tell. Show it to them yourself.',
} as const;
