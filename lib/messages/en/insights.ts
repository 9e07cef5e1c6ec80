/** Sentences about groups: outcomes, coverage, changes of answers. */
export const insights = {
  'outcome.nothing-new':
    'After {day, number} days nothing new can be said about {skill}: a figure would speak of too few {role}s{where} alone. The last one stands.',
  'outcome.too-few':
    'After {day, number} days it cannot be told yet whether {skill} changed: too few {role}s{where} or teams have new evidence for a figure that would tell anything.',
  'outcome.finished': 'At least {people, number} of those whom it reached finished it.',
  'outcome.not-relevant':
    'At least {people, number} of those for whom it was planned said that it is not relevant to them.',
  'outcome.improved':
    '{skill} of about {people, number} {role}s{where} improved after {day, number} days: {numbers}.',
  'outcome.changed':
    '{skill} of about {people, number} {role}s{where} changed after {day, number} days: {numbers}.',
  'outcome.worse':
    '{skill} of about {people, number} {role}s{where} fell after {day, number} days: {numbers}.',
  'outcome.no-change-shown':
    'No change of {skill} can be shown for about {people, number} {role}s{where} after {day, number} days: {numbers}.',
  'outcome.changed.of-groups':
    'The figure of groups in which {role}s{where} work, about {people, number} people, changed {day, number} days after {skill} was answered: {numbers}.',
  'outcome.no-change-shown.of-groups':
    'No change can be shown of the figure of groups in which {role}s{where} work, about {people, number} people, {day, number} days after {skill} was answered: {numbers}.',
  'outcome.numbers': '{effect} {unit} (95% interval {low} to {high}) {seen}, {against}',
  'outcome.besides': '{seen}: {effect} (95% interval {low} to {high}), {against}.',
  'outcome.signed': '{value, number, ::sign-always .00}',
  'outcome.compared': 'compared with about {people, number} who wait',
  'outcome.not-compared': 'with nobody who still waits to compare them with, so other causes are possible',
  'outcome.besides-not-compared': 'with nobody to compare with',
  'outcome.agreed.reached': 'That reaches the {worth} {unit} agreed to be worth having.',
  'outcome.agreed.missed': 'That stays below the {worth} {unit} agreed to be worth having.',
  'outcome.agreed.open': 'It is open whether that reaches the {worth} {unit} agreed to be worth having.',
  'seen.assessments': 'as seen in assessments',
  'seen.work': 'as seen at work',
  'seen.figures': 'as seen in the figures',
  'seen.team-figures': 'as seen in the figures of the groups they work in',
  'seen.own-word': 'by their own word',
  'seen-first.assessments': 'As seen in assessments',
  'seen-first.work': 'As seen at work',
  'seen-first.figures': 'As seen in the figures',
  'seen-first.team-figures': 'As seen in the figures of the groups they work in',
  'seen-first.own-word': 'By their own word',

  'coverage.counted':
    'About {can, number} of {assessed, number} {people} can do what is asked of them in {skill}{unknown, plural, =0 {} other {; of about # more it is not known, so it may be {can, number} to {most, number} of {all, number}}}',
  'coverage.nearly all':
    'Nearly all {people} of whom it is known can do what is asked of them in {skill}{unknown, plural, =0 {} other {; of about # more it is not known}}',
  'coverage.most':
    'Most {people} of whom it is known can do what is asked of them in {skill}{unknown, plural, =0 {} other {; of about # more it is not known}}',
  'coverage.about half':
    'About half of the {people} of whom it is known can do what is asked of them in {skill}{unknown, plural, =0 {} other {; of about # more it is not known}}',
  'coverage.few':
    'Few of the {people} of whom it is known can do what is asked of them in {skill}{unknown, plural, =0 {} other {; of about # more it is not known}}',
  'coverage.nearly none':
    'Nearly none of the {people} of whom it is known can do what is asked of them in {skill}{unknown, plural, =0 {} other {; of about # more it is not known}}',
  'coverage.too-few':
    'It is not known how many {people} can do what is asked of them in {skill}: too few were assessed, or not lately',
  'coverage.company': 'people whose role asks for it',
  'coverage.role': '{role}s',
  'coverage.department': 'people in {department}',
  'coverage.line': 'people whom the line speaks about',

  'pulse.changed':
    'Answers on “{question}” {rose, select, true {rose} other {fell}} by about {points, number} points on the scale of 1–5 since {day} (between {low, number} and {high, number} with 95% certainty). Neither the usual ups and downs of this group nor a season of last year, come up to six weeks early or late, explains it. {rose, select, true {What helped there, and would it help others?} other {What lies behind it? Only the people there can say.}}',
  'pulse.weak':
    'Weak sign, {weeks, plural, one {# week} other {# weeks}}: answers on “{question}” {rose, select, true {rose} other {fell}} by about {points, number} points on the scale of 1–5 since {day} (between {low, number} and {high, number} with 95% certainty). There is no full year of answers yet to compare them with, so a season would look the same. {rose, select, true {What helped there?} other {It is worth asking the people there.}}',
  'pulse.beside.open':
    '{need}: {waits, select, true {its cause waits for a decision} other {being answered}}',
  'pulse.beside.result': '{need}, what came of it: {sentence}',
  'pulse.beside.not-relevant':
    '{need}: at least {people, number} who received what was made said that it is not relevant to them',
} as const;
