/** What leaders are told in a minute, on the page, in the chat and as a tool. */
export const leaders = {
  'leaders.title': 'Where the strategy stands',
  'leaders.headline': '{all, plural, one {# line} other {# lines}} of the strategy: {parts}.',
  'leaders.headline.reached': '{count, number} reached',
  'leaders.headline.on-track': '{count, number} on track',
  'leaders.headline.short': '{count, number} falling short',
  'leaders.headline.unknown': '{count, number} not known',
  'leaders.headline.nothing':
    'Nothing is known yet: nobody was assessed, or no line of the strategy is in force.',
  'leaders.headline.worst': 'Falling short, and weighing most: {text} ({line}).',
  'leaders.took':
    'So far it took {parts}; {existing, plural, one {# answer was} other {# answers were}} there already, {made, plural, one {# was} other {# were}} made. {money}',
  'leaders.sure':
    'As of {day}. Counts of people are about right, in fives; a range holds with 95% certainty.',
  'leaders.lines': 'Line by line',
  'leaders.detail': 'In detail',
  'leaders.line': '{text} ({line}): {stands}',
  'leaders.stands.reached': 'reached',
  'leaders.stands.reached-today': 'reached as asked today, and a forecast asks for more',
  'leaders.stands.on-track': 'on track',
  'leaders.stands.below': 'below target, no trend yet',
  'leaders.stands.behind': 'behind',
  'leaders.stands.not-known': 'not known',

  'leaders.covered':
    '{skill}: about {can, number} can, {cannot, number} cannot yet{unknown, plural, =0 {} other {, of # it is not known}}',
  'leaders.covered.word':
    '{skill}: {word, select, nearly_none {nearly none} few {few} about_half {about half} most {most} other {nearly all}} of those of whom it is known can{unknown, plural, =0 {} other {, of about # it is not known}}',
  'leaders.covered.nothing': '{skill}: it is not known how many can, too few were assessed',
  'leaders.covered.others': 'of {all, number} skills that it asks for, the one that stands worst',
  'leaders.trend.rises': 'more than on {day}',
  'leaders.trend.falls': 'fewer than on {day}',
  'leaders.trend.steady': 'no change to be seen since {day}',
  'leaders.trend.none': 'nothing to compare with before four weeks have passed',
  'leaders.target': 'Target: {share, number, percent} can by {day}.',
  'leaders.spent': 'Spent: {parts}.',
  'leaders.spent.nothing': 'Spent: nothing yet.',
  'leaders.return': 'Return: {told}.',
  'leaders.return.read':
    '{verdict, select, improved {{skill} of {role}s{where} improved} worse {{skill} of {role}s{where} fell} changed {{skill} of {role}s{where} changed} other {no change of {skill} can be shown for {role}s{where}}}, {effect} {unit} (between {low} and {high}) after {day, number} days, {compared, select, true {against those who wait} other {with nobody to compare with}}{otherwise, select, true {; an earlier reading of it, or what is seen at work, says otherwise, so this alone decides nothing} other {}}',
  'leaders.return.more':
    '{more, plural, one {# more reading} other {# more readings}} on {more, plural, one {its own page} other {their own pages}}{fell, plural, =0 {} one {, # of a fall} other {, # of a fall}}',
  'leaders.return.too-few':
    'for {skill} of {role}s{where}{more, plural, =0 {} one { and # more need} other { and # more needs}} it is not known, too few were seen at the last reading',
  'leaders.return.to-come': 'Return: not known, the first reading is to come.',
  'leaders.return.nothing': 'Return: not known, nothing was answered yet.',
  'leaders.figure':
    '{indicator}: {now, number} {unit} in the last thirty days, {before, number} in the ninety before; other things move it too.',
  'leaders.figure.silent': '{indicator}: no figure of enough groups is sent.',
  'leaders.figure.read': '{indicator}: read with the return, in figures of the people reached.',
  'leaders.figure.levels': 'Agreed as success: {indicator}. No business figure stands beside it.',
  'leaders.figure.unsaid': 'No business figure: what success is, nobody has said.',

  'leaders.decide':
    '{count, plural, =0 {Nothing is proposed to you} one {One decision} =2 {Two decisions} =3 {Three decisions} other {# decisions}}',
  'leaders.decide.how':
    'Proposed by a rule: what lapses within a week first, then one for each line that falls short, then by how many people it is about and what the line weighs. Nothing happens before you decide.',
  'leaders.cost': 'It costs {cost}.',
  'leaders.otherwise': 'If nothing is done, {otherwise}.',

  'leaders.answer-cause.what':
    'Say why {role}s{where} fall short in {skill}{people, plural, =0 {} other {: about # people}}.',
  'leaders.answer-cause.cost': 'an answer; whatever is made after it is asked about again, with its price',
  'leaders.answer-cause.otherwise':
    'the question lapses on {day}{short, select, true { and they stay about {levels, number} levels below what is asked} other {}}',
  'leaders.answer-response.what':
    'Approve, change or refuse {renews, select, true {the new version of } other {}}{titled, select, true {“{title}”} other {what is proposed}} for {role}s{where} ({skill}).',
  'leaders.answer-response.cost':
    '{minutes, plural, =0 {what its card says} one {# minute of each learner’s time} other {# minutes of each learner’s time}}{hours, plural, =0 {} one {, about # hour in all} other {, about # hours in all}}',
  'leaders.answer-response.otherwise':
    '{renews, select, true {it lapses on {day}, and what people have goes on saying that its source changed} other {it lapses on {day} and reaches nobody}}',
  'leaders.hear.what':
    'Answer {role}s{where} who asked for {skill}: at least {people, number} people, and nobody answered them.',
  'leaders.hear.cost': 'an answer; nothing is made before it',
  'leaders.hear.otherwise': 'they go on waiting',
  'leaders.stop.what':
    'Stop “{title}” for {role}s{where}: what it does for {skill} is less than was agreed to be worth having, or harm.',
  'leaders.stop.cost':
    'nothing; at most {hours, plural, one {# hour} other {# hours}} of learners’ time went into the line so far',
  'leaders.stop.otherwise': 'those who still wait for it get it too',
  'leaders.extend.what':
    'Ask for “{title}” for {role}s, too: it improved {skill} elsewhere{people, plural, =0 {} other {, and about # of them lack it}}.',
  'leaders.extend.cost':
    '{minutes, plural, one {# minute} other {# minutes}} of each learner’s time{hours, plural, =0 {} one {, about # hour in all} other {, about # hours in all}}',
  'leaders.extend.otherwise': 'they stay below what is asked, and nothing is under way for them',
  'leaders.ask-again.what':
    'Ask again for {role}s in {skill}{people, plural, =0 {} other { (about # cannot yet)}}: nothing is under way there.',
  'leaders.ask-again.cost': 'a wish with a cause, which is asked about before anything is made',
  'leaders.ask-again.otherwise': 'nothing happens there unless the same is found again',
  'leaders.see-more.what':
    'Have more {role}s{where} assessed in {skill} before the last reading: so far it is open whether what they were given did anything.',
  'leaders.see-more.cost': 'an assessment or an observation for each of them',
  'leaders.see-more.otherwise': 'the last reading may say as little',
  'leaders.see-first.what':
    'Have more {role}s{where} assessed in {skill} before {readDay}, when it is read what “{title}” did: the line falls short although they have it.',
  'leaders.see-first.cost':
    'an assessment or an observation for each of them; for another form or cause, Learning & Development has to end this one first',
  'leaders.see-first.otherwise':
    'it goes on as it is, and the reading on {readDay} says what can be seen by then',
  'leaders.see-again.what':
    'Have more {role}s{where} assessed in {skill} before {readDay}: {ended, select, declined {what was proposed was declined} unanswered {nobody answered in time} withdrawn {it was taken back} stalled {it stood still} other {what “{title}” did was read for the last time}}, the line still falls short, and from that day on the same can be found again.',
  'leaders.see-again.cost': 'an assessment or an observation for each of them',
  'leaders.see-again.otherwise': 'it is looked for again on {readDay}, by what is known then',
  'leaders.look.what':
    'Have about {people, number} {role}s assessed in {skill}: whether the line falls short there depends on them.',
  'leaders.look.cost': 'an assessment or an observation for each of them',
  'leaders.look.otherwise': 'it stays unknown whether anything is lacking, and no need is opened',
  'leaders.say-success.what':
    'Agree in which business figure “{text}” ({line}) shows{owned, select, true {: {owner}} other {}}.',
  'leaders.say-success.cost': 'a talk with Learning & Development, and sums of groups sent by your systems',
  'leaders.say-success.otherwise': 'its return is read in skills alone, and never in the business',
  'leaders.move-weight.what':
    'Move weight from “{fromText}” ({from}), which is reached, to “{text}” ({line}), which is behind.',
  'leaders.move-weight.cost': 'that needs of the first are answered later',
  'leaders.move-weight.otherwise': 'needs are answered in the order of the weights as they stand',

  'leaders.at.question': 'Decide in the chat',
  'leaders.at.ask': 'Ask for it in the chat',
  'leaders.at.end': 'See what it would mean to end it',
  'leaders.at.end.others': 'Learning & Development, or the owner of the line, ends it in the chat',
  'leaders.at.reading': 'Read what was seen',
  'leaders.at.strategy': 'Change the line in the list of the strategy',
  'leaders.at.owner': 'The owner of the line says it in the chat, under “What I answer for”',
  'leaders.at.assess': 'Decided by whoever runs the assessments',

  'leaders.chart.described': 'Of those of whom it is known, in the skill that stands worst: {bars}',
  'leaders.chart.bar':
    '{line}: {can, number} can, {cannot, number} cannot, of {unknown, number} it is not known',
  'leaders.chart.word': '{line}: in words alone, {stands}',
  'leaders.chart.can': 'can',
  'leaders.chart.cannot': 'cannot yet',
  'leaders.chart.unknown': 'not known',
  'leaders.chart.reached': 'reached',
  'leaders.chart.on-track': 'on track',
  'leaders.chart.below': 'below',
  'leaders.chart.behind': 'behind',
  'leaders.chart.not-known': 'not known',
  'leaders.chart.in-words': 'told in words below: the group is small, or alike',
  'leaders.chart.target': 'target',
  'leaders.chart.count': '{can, number} of {known, number} can',
} as const;
