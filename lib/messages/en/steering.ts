/** What whoever steers the layer is told: of what they try, and in the lists that they keep. */
export const steering = {
  'line.changed.text': 'Words: “{after}” (before: “{before}”).',
  'line.changed.until': 'It holds until {after} (before: {before}).',
  'line.changed.from': 'It holds from {after} (before: {before}).',
  'line.changed.weight': 'Weight {after, number} (before: {before, number}).',
  'line.changed.skills': 'It asks for other skills.',
  'line.changed.roles': 'It speaks of other roles.',
  'list.success.none': 'not said yet; whoever owns the line says it in the chat, under “{card}”',
  'list.success': '{terms}. Whoever owns the line changes it in the chat, under “{card}”',
  'list.taken-over': 'taken over',
  'list.in-force': 'in force',
  'list.in-force.shipped': 'in force, as it is shipped',
  'list.taken-out': 'taken out; write something into Value to have it back',
  'list.line.renamed':
    'Title: a line keeps its name, because decisions cite it. Write “{line}” again; for another line make a new row',
  'list.line.renamed.unknown':
    'Title: a line keeps its name, because decisions cite it. Write the name that stood here again; for another line make a new row',
  'list.twice': '{key} stands in a row above already',
  'list.not-taken-over': 'not taken over: {faults}',
  'list.not-a-number': '“{text}” is no number',
  'list.thousands': '“{text}” can be read in two ways: write {many} or {few}',
  'list.not-a-name': '“{text}” begins with none of: {names}. Write one a line, then a colon and the number',
  'list.not-a-condition':
    'the first line “{text}” does not say when it holds: {facts}, then a colon and a name, or ≥ or < and a number',
  'list.which-kind':
    'choose in Kind whether it is a question or points; values stand in rows of their own already',
  'list.unknown-key': 'it is not known what this row stands for; delete it',
  'list.taken-out-at-door': 'taken out at a door; change what stands here to have it back, or delete the row',
  'list.same-condition': '“{title}” holds under the same condition already; put the points into that row',
  'list.cleared':
    '{count} rows were emptied at once, so nothing was taken out. Empty at most {most}, wait for the answer, then the next; to have the text back, delete the row',
  'list.no-column':
    'the list has no column {columns} any more, so nothing is read from it; IT makes it anew with npm run tenant -- lists --apply',
  'list.no-account':
    '{place}: no account of the company stands behind whoever is there; choose somebody else',
  'list.asks':
    'It waits for whoever stands in {place}: they write “what I answer for” to the bot and press “Take it”.{role, select, none {} other { For that IT has to have given them the app role {role}.}} Until then all holds as it was.',
  'list.asks.lacks-role':
    'Whoever stands in {place} would take it and may not yet: IT has not given them the app role {role}. Once IT has, they press “Take it” again, under “what I answer for”. Or choose somebody else. Until then all holds as it was.',
  'list.not-theirs':
    'Whoever stands in {place} says that it is not theirs: choose somebody else. Until then all holds as it was.',
  'list.office.line':
    'Line {line} of the strategy: {text} Skills: {skills}. {roles, select, none {All roles} other {Roles: {roles}}}. Weight {weight}, from {from} to {until}.',
  'list.unknown-name': '“{name}” is no name here; write “names” to the bot and it lists all that there are',
  'list.unknown-name.like': '“{name}” is no name here; write {like}, or “names” to the bot, which lists all',
  'list.name-of-several': '“{name}” is the name of several; write the id that is meant: {ids}',
  'list.not-one-of': '“{text}” is none of {names}',
  'list.choose': '{place}: choose one of {choices}',
  'people.approver': 'Approver',
  'people.nobody': 'nobody yet: what has this cause is routed to nobody. Choose somebody in Person',
  'people.off': 'off: nothing is asked of it or taken from it',
  'people.office.usual': 'whoever answers for {cause}',
  'people.office.cause':
    'You answer for a cause that learning does not cure: {cause}. What is found under it is brought to you, and people are shown “{office}” in the place of your name.',
  'people.office.approver':
    'You are an approver: you are asked, and reminded, about {gates, select, both {causes and about what is published} publication {what is published} nothing {nothing but lines of the strategy that you own} other {causes and priorities}}.',
  'people.office.deputy':
    'You stand in for an approver: what they leave unanswered for some days is brought to you ({gates, select, both {causes, and what is published} publication {what is published} nothing {lines of the strategy that they own} other {causes and priorities}}).',
  'people.cause-has-row':
    'each cause has a row of its own already; choose somebody in Person there, and delete this one',
  'people.it-lets-in':
    'makers and systems are let in by IT, with their keys; then they stand in a row of their own. Delete this one',
  'people.it-lets-in-again': 'Standing: what was put off is let in again by IT',
  'people.expert':
    'a row makes nobody an expert: ask them to write to the bot, to choose “Answered in my stead” and to say themselves what they are asked about. Who did so stands in no list',
  'list.fault.required': '{place} lacks a value',
  'list.fault.number': '{place}: write a number',
  'list.fault.whole': '{place}: write a whole number',
  'list.fault.step': '{place}: in steps of {step, number}',
  'list.fault.month': '{place}: write a month so: 2026-11',
  'list.fault.at-least': '{place}: {least} or more',
  'list.fault.more-than': '{place}: more than {least}',
  'list.fault.at-most': '{place}: {most} or less',
  'list.fault.too-long': '{place}: {most} characters at most',
  'list.fault.too-many': '{place}: there may be {most} at most',
  'list.fault.moment': '{place}: write a day so: 2026-12-31',
  'list.fault.person': '{place}: choose somebody',
  'list.fault.id': '{place}: write 1 to 40 letters, digits, dashes or underscores',
  'list.fault.one-line': '{place}: write one line',
  'list.fault.other': '{place} does not fit',
  'rule.noticeableGap': 'Levels missing from which a person counts as below target',
  'rule.shareBelow': 'How much a group must lack for a need: as if this share of it were just below target',
  'rule.shareAssessed': 'Share of a role that must be assessed to say anything about it',
  'rule.recheckUncertainty': 'Deviation in levels from which somebody should be assessed again',
  'rule.sameSubject': 'Nearness from which a phrase and a skill are the same subject',
  'rule.understood': 'Nearness from which a request is understood as asking for a skill',
  'rule.onTheSubject': 'Nearness from which a passage of a document is about a skill',
  'rule.maybeSameCourse': 'Nearness from which two titles may be the same course',
  'rule.restDays': 'Days that an answered need rests',
  'rule.restDaysUnanswered': 'Days that an unanswered need rests',
  'rule.approvalDays': 'Days to answer a question',
  'rule.sourceSettleHours': 'Hours that a changed document has to stand as it is before anybody is asked',
  'rule.sourceSettleTimes':
    'After how many times those hours somebody is asked, though the document is still edited',
  'rule.secondLookDays': 'Most days that an approved response waits while people learn by themselves',
  'rule.attentionItems': 'Items that one person is sent at most in a window of days',
  'rule.attentionDays': 'Days in which the items that one person is sent are counted',
  'rule.practiceNoticeDays': 'Days between two words that something is due to be recalled',
  'rule.waitlistShare': 'Share that waits, to compare with',
  'rule.about.needs': 'When a gap is a need',
  'rule.about.questions': 'How long questions wait',
  'rule.about.sent': 'What people are sent',
  'rule.about.causes': 'Which cause it is',
  'rule.about.forms': 'Which form answers',
  'rule.about.subjects': 'What words are about',
  'rule.about.drafts': 'How drafts read',
  'rule.about.observed': 'What observers tick',
  'rule.about.spent': 'What time and tokens cost',
  'rule.range':
    '{number, select, whole {a whole number} other {a number}} {bounds, select, fromTo {from {least, number} to {most, number}} aboveTo {above {least, number}, {most, number} at most} above {above {least, number}} other {of {least, number} or more}}',
  'rule.takes.number':
    '{range}{unit, select, levels {, in levels} share {: 0.4 is 40 percent} nearness {: 1 is the very same} days {, in days} hours {, in hours} points {, in points} money {, in the currency of the plan; empty means that it is not known} other {}}',
  'rule.takes.lines':
    'one name a line, a colon, and {ranges}; what no line names stays as it is{optional, plural, =0 {} other {; without a number behind “{empty}” there is no limit}}',
  'rule.takes.text': 'a text of {most, number} characters at most',
  'rule.takes.rubric': 'one behaviour a line, {most, number} lines at most',
  'rule.takes.question':
    'one cause a line, each of them, a colon, and how often the answer would be yes were it that: 0.8 is 80 percent',
  'rule.takes.points':
    'first when it holds (people ≥ 60; kind of skill: interpersonal), then one form a line, a colon, and points from -20 to 20',
  'rule.houseStyle': 'House style of everything that is drafted',
  'rule.form': 'What is asked of a draft besides: {form}',
  'rule.rubric': 'What observers tick in every practice: {kind}',
  'rule.enough': 'Probability of a cause from which on nothing more is asked',
  'rule.most': 'Questions that one person is asked at most',
  'rule.prior': 'What is believed of a group of which nothing is known',
  'rule.hoursPerPoint': 'Hours a person that cost one point',
  'rule.mostForCost': 'Most points that cost takes off',
  'rule.mostForWishes': 'Most points that earlier wishes add or take off',
  'rule.practice': 'Share of a kind of skill that comes by practice alone',
  'rule.costs': 'What it costs: {form}',
  'rule.cost.learnerMinutes': 'minutes of each learner',
  'rule.cost.facilitatorHours': 'hours of a facilitator for a group',
  'rule.cost.groupSize': 'people in a group',
  'rule.cost.preparationHours': 'hours of L&D once',
  'rule.cost.placesAtOnce': 'places at once',
  'rule.rates.learnerHour': 'What an hour of a learner’s time costs',
  'rule.rates.teamHour': 'What an hour of Learning & Development costs',
  'rule.rates.millionTokens': 'What a million tokens of the drafting model cost',
  'rule.fact.kind': 'kind of skill',
  'rule.fact.cause': 'cause',
  'rule.fact.stakes': 'weight of the line',
  'rule.fact.people': 'people',
  'rule.fact.daysLeft': 'days left',
  'rule.fact.novelty': 'novelty',
  'rule.fact.practice': 'practice',
  'rule.fact.gap': 'gap',
  'trial.nothing': 'Nothing is tried: what you send is what is in force. Send what should be otherwise.',
  'trial.refused': 'Nothing was tried, so that nothing is passed over in silence. {faults}',
  'trial.not': '{field} is not tried: {why}.',
  'trial.elsewhere.draft':
    '{field} is not seen here: it changes what drafts say. Try it with POST /api/trial-drafts.',
  'trial.elsewhere.today':
    '{field} is not seen here: what was said of the last weeks does not depend on it. Try it with POST /api/policy/try.',
  'trial.not.agreement':
    'what a works agreement rules out is not looked at, not even to see what it would be',
  'trial.not.retention':
    'it says how long things are kept; what a shorter time deletes does not come back, so read the record of processing and save it',
  'trial.not.who-may-send':
    'it says who may send, which is asked when somebody sends; what will be sent is not known',
  'trial.not.of-one-person':
    'what it changes is about single people, and a trial looks at groups alone; the next pass after it is saved shows it in the figures of groups',
  'trial.not.later-events':
    'it says what happens at a moment that is still to come; nothing of what is known today depends on it',
  'trial.not.words-of-people':
    'it says how near the words of people must be to a skill, and a trial does not read again what people wrote',
  'trial.not.plan':
    'it says what the ways of closing a gap of the plan cost and take; it opens no need and stops none, and GET plan shows it once it is saved',
  'trial.not.rates':
    'it says what an hour and a token cost; it decides nothing, and the next report tells it once it is saved',
  'trial.not.employment':
    'it puts agents into use that bear on employment; none of them is tried on people before somebody answers for it',
  'trial.not.pairs':
    'it says which pairs of courses a human is asked about with the next draft; it decides nothing by itself',
  'trial.draft.no-source': 'No passage of the documents is about it.',
  'trial.draft.same':
    'The draft would be made of the same words: what is under trial does not reach form {form}.',
  'problem.trial.not-this-form':
    '{field} does not reach a draft in form {form} for this need. Send form, one of {forms}, or leave it out.',
  'problem.trial.no-form':
    'Need {needId} has no draft yet whose form could be taken. Send form: one of {forms}.',
} as const;
