/** What answering needs took, in time, tokens and money: on the pages of readings and on the leaders’ page. */
export const spentWords = {
  'spent.hours':
    '{least, plural, =0 {at most} other {between # and}} {most, plural, one {# hour} other {# hours}} of learners’ time',
  'spent.few': 'The time of learners is not told: it reached fewer than may be spoken about.',
  'spent.tokens': '{tokens, plural, one {# token} other {# tokens}} of the model',
  'spent.money':
    'In money: {same, select, true {} other {between {least, number} and }}{most, number} {currency}.',
  'spent.money.unsaid':
    'In money: not known, because what an hour of a learner and a token of the model cost was not said in full.',
  'spent.each':
    'For each person reached: at most {hours, plural, one {# hour} other {# hours}}{priced, select, true {, {money, number} {currency}} other {}}.',
  'spent.level':
    'For each level gained: between {low, number} and {high, plural, one {# hour} other {# hours}}{priced, select, true {, {cheap, number} and {dear, number} {currency}} other {}}, as far as the gain is certain.',
  'spent.level.unsaid':
    'For each level gained: not known, because no gain in levels is shown against people who wait.',
  'spent.days':
    'From the first signal: {delivered, select, true {{delivery, plural, one {# day} other {# days}} to delivery} other {not delivered yet}}, {shown, select, true {{capability, plural, one {# day} other {# days}} until a gain was shown} other {no gain shown yet}}.',
  'spent.page': 'What it took by {day}: {parts}.',
} as const;
