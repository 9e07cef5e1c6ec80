/** What whoever steers reads in the chat, besides what waits for their decision. */
export const deskWords = {
  'chat.open.shown-to-you': 'What opens is shown to you alone.',

  'problem.card.misfit': 'It is not taken over: {faults}.',

  'chat.success.say': 'Say what success is',
  'chat.success.change': 'Change what success is',
  'chat.success.stands': 'Agreed as success: {terms}',
  'chat.success.indicator': 'By what success is known, in words of the business',
  'chat.success.seenIn': 'Where it is seen',
  'chat.success.figureId': 'Only of figures: what your systems call the figure',
  'chat.success.unit': 'Only of figures: its unit, such as % or EUR',
  'chat.success.worth':
    'The smallest change worth having: levels of five, or in the unit; with a minus where it should fall',
  'chat.success.worth.needed': 'Write a number, such as 0.5 or -1',
  'chat.success.by': 'By which day, such as 2026-12-31; or empty',
  'chat.success.save': 'Agree to it',
  'chat.success.said': 'That is success',
  'chat.success.said.then':
    'Needs of this line go by it from now on, and leaders read it beside the line. What was agreed for a need before stays.',
  'problem.success.not-yours': 'Line {lineId} is not yours: what is success of it, its owner alone says.',
  'problem.success.day': '“{day}” is no day; write it so: 2026-12-31.',
  'problem.success.figure':
    'Of figures write what your systems call the figure, without blanks, and its unit; of assessments and work leave both empty.',
  'problem.success.worth':
    'The change worth having is not 0; in levels it lies above 0 and is 5 at most, and only a figure may fall.',

  'chat.names': 'Names of skills and roles',
  'chat.names.words':
    'names, name of skills, which skills, which roles, all skills, all roles, taxonomy, list of skills, list of roles',
  'chat.names.skills':
    '{count, plural, one {# skill} other {# skills}}, by their kind. Lists and wishes take them as they stand here.',
  'chat.names.roles':
    '{count, plural, one {# role} other {# roles}}, each with the skills that it asks for. Lists take them as they stand here.',
  'chat.names.kind': 'Kind: {kind}',
  'chat.names.asks': '{count, plural, =0 {It asks for no skill yet.} other {{skills}}}',
  'chat.names.to-roles': 'Roles',
  'chat.names.to-skills': 'Skills',

  'problem.phrases.stale':
    'Somebody changed {skillId} since you read what people say for it. Open it again; what you typed is not kept.',
  'problem.phrases.misfit':
    'It is not kept: a phrase has at most 120 characters, and a skill at most 50 phrases.',
  'chat.phrases': 'What people say for a skill',
  'chat.phrases.words': 'phrases, everyday words, what people say, words for a skill',
  'chat.phrases.how':
    'By such phrases a wish in everyday words is understood. {without, plural, =0 {Each of these skills has some.} one {One of these skills has none.} other {# of these skills have none.}} Open one: some are drafted, and none counts before you keep it.',
  'chat.phrases.one': '{name} ({phrases, plural, =0 {none} other {#}})',
  'chat.phrases.drafted':
    '{stand, plural, =0 {None stands yet} other {# stand}}, and {drafted, plural, =0 {no other one was drafted} one {one more was drafted by AI} other {# more were drafted by AI}}. A phrase a line: take out what nobody here would say, and add what they do.',
  'chat.phrases.none-drafted':
    '{stand, plural, =0 {None stands yet} other {# stand}}, and none was drafted: there is no model, or it may not be asked now. A phrase a line: write what people say who ask for it.',
  'chat.phrases.label': 'A phrase a line',
  'chat.phrases.keep': 'Keep these',
  'chat.phrases.kept': 'It is kept',
  'chat.phrases.kept.how':
    '{count, plural, =0 {No phrase stands now.} one {# phrase stands now.} other {# phrases stand now.}} The next wish is understood by it.',
  'chat.phrases.too-many': 'They are too long for one card; who imports the taxonomy changes them there.',

  'chat.declined': 'What was declined',
  'chat.declined.words': 'declined, declined demand, not answered, refused wishes',
  'chat.declined.none': 'Nothing that as many asked for as make a group.',
  'chat.declined.how':
    'Asked for, and not answered: no line of the strategy asks for it, or nothing exists for one person alone. It is counted in full groups and acted on by nobody; a line in the list Strategy changes that.',
  'chat.declined.one':
    '{skill, select, none {Something that no skill stands for} other {{skill}}}, {role}: {count, number} people or more{recent, plural, =0 {, none lately} other {, # of them this month or last}}{trend, select, rising {; rising} falling {; falling} steady {; steady} other {}}',

  'chat.house-words': 'What drafts go by',
  'chat.house-words.words': 'house wording, house words, learned wording, wording',
  'chat.house-words.none': 'Nothing was learned from corrections yet.',
  'chat.house-words.how':
    'Learned from what was corrected by hand; drafts about the same skill go by it. Forget what should count no more.',
  'chat.house-words.term': 'Say “{to}”, not “{from}”',
  'chat.house-words.pair': 'Before: {before} After: {after}',
  'chat.house-words.at': 'Learned on {day}',
  'chat.house-words.forget': 'Forget it',
  'chat.house-words.forgotten': 'It is forgotten',
  'chat.house-words.forgotten.how': 'From the next draft on it counts no more.',
} as const;
