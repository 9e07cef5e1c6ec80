/** How Learning & Development's own work goes: in its own card, and on the leaders’ page. */
export const teamWorkWords = {
  'team.title': 'How Learning & Development works',
  'team.pace':
    'In the last {days, plural, one {# day} other {# days}}: {parts}.{compared, select, true { Before is as of {since}.} other {}}',
  'team.before': '(before: {before})',
  'team.publication': 'from a need to the yes to its response {value}',
  'team.byAgents': '{value} of the steps taken by agents',
  'team.sentBack': '{value} of the responses sent back',
  'team.answer': 'from a question to its answer {value}',
  'team.share': '{share, number, percent}',
  'team.span.day': 'within a day',
  'team.span.three-days': 'within three days',
  'team.span.week': 'within a week',
  'team.span.longer': 'longer than a week',
  'team.oldest.day': 'the oldest for less than a day',
  'team.oldest.three-days': 'the oldest for less than three days',
  'team.oldest.week': 'the oldest for less than a week',
  'team.oldest.longer': 'the oldest for more than a week',
  'team.unknown':
    'Not known yet, because too little happened, fewer people decided than may be spoken about, or their times lie too far apart: {parts}.',
  'team.unknown.publication': 'the time to a response',
  'team.unknown.byAgents': 'the share that agents take',
  'team.unknown.sentBack': 'how many responses are sent back',
  'team.unknown.answer': 'the time to an answer',
  'team.waiting':
    '{waiting, plural, =0 {No question waits} one {# question waits} other {# questions wait}}{dated, select, true {, {oldest}} other {}}.',
  'team.hours.unsaid':
    'Hours of Learning & Development: not known, because the team has entered no month yet.',
  'team.hours.too-few':
    'Hours of Learning & Development: not told, because the team is smaller than may be spoken about.',
  'team.hours.said':
    'Hours of Learning & Development in {month}: {hours, number} ({kinds}){compared, select, true {; before the layer {before, number} a month ({beforeKinds})} other {; there is no month of before to compare with}}. Since {since} {all, plural, one {# hour} other {# hours}}.',
  'team.money': 'In money: {amount, number} {currency}.',
  'team.kind': '{hours, number} of {kind}',
  'team.kind.logistics': 'logistics',
  'team.kind.production': 'production',
  'team.kind.reporting': 'reporting',
  'team.kind.judgement': 'judgement',
  'hours.title': 'Our hours',
  'hours.words': 'our hours,hours of the team',
  'hours.as-of': 'As of the report of {day}; what happened or was entered since stands in the next one.',
  'hours.why':
    'One sum of the whole team a month, as you estimate it together. Nothing measures anybody, and a sum of one person is refused.',
  'hours.month.line':
    '{month}: {hours, plural, one {# hour} other {# hours}} of {people, number} people ({kinds})',
  'hours.baseline.line':
    'A month before the layer: {hours, plural, one {# hour} other {# hours}} of {people, number} people ({kinds})',
  'hours.enter': 'Enter a month',
  'hours.enter.baseline': 'Enter a month before the layer, once',
  'hours.correct': 'Correct {month}',
  'hours.correct.baseline': 'Correct the month before the layer',
  'hours.needed.month': 'Write a month so: 2026-11',
  'hours.send': 'Save',
  'hours.label.month': 'Month, such as 2026-11',
  'hours.label.people': 'People of whom it is the sum, at least two',
  'hours.label.logistics': 'Hours of logistics: dates, rooms, invitations, lists',
  'hours.label.production': 'Hours of production: writing, filming, building',
  'hours.label.reporting': 'Hours of reporting: figures, slides, answers to questions',
  'hours.label.judgement': 'Hours of judgement: causes, decisions, talks',
  'hours.needed': 'Write a number, such as 45 or 45.5',
} as const;
