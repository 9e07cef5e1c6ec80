/** What stands on pages in SharePoint, besides what a draft says and the sentences of an insight. */
export const pages = {
  'page.description': 'Drafted by AI, approved by a person. {summary}',
  'page.description.over': 'What it rests on changed: do not go by it. {summary}',
  'page.outdated':
    'What this page rests on changed on {day}. Do not go by it where it says something else than its source, until a person has approved a new version.',
  'page.pulled':
    'This page is taken back: what it rests on is gone or was not confirmed since {day}. Do not go by it any more.',
  'page.renewed': 'What changed',
  'page.renewed.why':
    'A person approved this version on {day}, because its source changed. If you read an earlier one:',
  'source.changed': '{source} said {before}, and says {after} now.',
  'source.changed.unapproved': '{source} said {before}, and says something else now.',
  'source.added': '{source} has a new step: {after}',
  'source.added.unapproved': '{source} has a new step.',
  'source.removed': '{source} does not say any more: {before}',
  'source.document-gone': '{source} is gone; it said {before}',
  'source.document-unreadable': '{source} cannot be read any more; it said {before}',
  'source.document-over': '{source} holds no longer; it said {before}',
  'page.runner.description': 'Drafted by AI, approved by a person. Not for learners. {summary}',
  'page.runner.title': 'To run “{title}”',
  'page.drafted':
    'Drafted by AI ({model}) from the company’s own documents on behalf of Learning & Development, and approved by a person.',
  'page.translation':
    'In {language}, worded by AI ({model}) and approved by a person. Where it says something else, what stands above holds.{isChecked, select, true {} other { No model compared it with what stands above.}}',
  'page.translated':
    'You read it in {language}, worded by AI ({model}) and approved by a person. Where it says something else than the original on its page, the original holds.{isChecked, select, true {} other { No model compared the two.}}',
  'page.by-hand':
    '{count, plural, one {# passage of it was worded by a person instead.} other {# passages of it were worded by people instead.}}',
  'page.outline': 'An outline for whoever runs this, not for learning on your own.',
  'page.outline.fit': 'Fit it to your group; the sources say more than it does.',
  'page.serves':
    'Serves: {indicator}; {rises, select, true {a rise} other {a fall}} of at least {worth, number} {unit}{dated, select, true {, by {day}} other {}}. Each objective below is traced to this.',
  'page.serves.passages':
    'No outcome was agreed when this was drafted: each objective is traced to the passage that it cites.',
  'page.course':
    'The company has a course about this: {course} ({minutes, plural, one {# minute} other {# minutes}}). What follows says what our own documents ask for, so that you can take from the course the parts that you need.',
  'page.role-play': 'How to practise',
  'page.role-play.find': 'Find a colleague, and a third one to observe if you can.',
  'page.role-play.read':
    'Both read the situation. Only your partner reads what the other person brings, and plays it as it stands there.',
  'page.role-play.talk':
    'Talk for five minutes. Whoever observes ticks what good looks like, and nothing else.',
  'page.role-play.say': 'Say first what went well, then one thing to do otherwise. Swap parts and go again.',
  'page.for-partner': '{heading} (for your partner)',
  'page.to-tick': '{heading} (to tick)',
  'page.rubric': 'What good looks like in any such situation (to tick)',
  'page.rubric.source': 'From the rubric of Learning & Development.',
  'page.recall': 'It comes back in a few days, so that you recall it from memory.',
  'page.label': '{label}:',
  'page.sources': 'Sources',
  'page.source.section': '{source}, “{section}”',
  'page.source.page': '{source}, page {page, number}',

  'insight-page.title': '{skill}, {role}s{where}: day {day, number}',
  'insight-page.agreed': 'Agreed indicator: {indicator}. Charter line {line}.',
  'chart.received.before': 'received it: before',
  'chart.received.after': 'received it: after',
  'chart.waits.before': 'waits: before',
  'chart.waits.after': 'waits: after',
  'chart.scale': 'mean level, 0 to {top, number}',
  'chart.level': '{level, number, ::.00}',
  'chart.described': 'Mean level, 0 to {top, number}: {bars}',
  'chart.bar': '{label} {level, number, ::.00}',

  'coverage-page.how':
    'As of {day}. Groups of fewer than {least, plural, =5 {five} =10 {ten} other {#}} are not shown. Figures are about right and never exact: they are in fives, with noise in them, and stay until at least {least, plural, =5 {five} =10 {ten} other {#}} people, a fifth of the group, have new evidence, came, left or are not known any more. That is why they may lag behind, and why nobody can be told from them. People are not known where nothing was seen of them, too little, or too long ago.',
  'coverage-page.strategy': 'The strategy',
  'coverage-page.roles': 'Roles',
  'coverage-page.departments': 'Departments',
  'coverage-page.look': 'Where a look would decide',
  'coverage-page.look.how':
    'Too little is known here to say whether a need is there: who was not assessed may be the weakest. Assess more of them.',
  'coverage-page.look.at': '{role}s, {skill}: known for about {known, number} of {all, number}',
  'coverage-page.alone': 'Where one source alone shows a gap',
  'coverage-page.alone.how':
    'No need is opened here: another source that saw these people does not show it, or none did. A second source would decide; so can whoever keeps the policy, by saying that this one may open needs alone.',
  'coverage-page.alone.at': '{role}s, {skill}: shown by {source}',
  'coverage-page.alone.held':
    '{role}s, {skill}: {source} saw these people too, and does not count until somebody has looked at that feed',
  'coverage-page.alone.none': '{role}s, {skill}: shown by no source by itself',
  'coverage-page.unanswered': 'Asked for, and not answered',
  'coverage-page.unanswered.how':
    'Whoever decides was asked and said nothing until the time was over, so that these people wait. A word to who decides, or a line of the strategy that says otherwise, would answer them.',
  'coverage-page.unanswered.at':
    '{role}s{where}, {skill}: at least {people, number} people asked; charter line {line}',
  'coverage-page.unanswered.of':
    '{role}s{where}, {skill}: at least {people, number} people asked; charter line {line}, of {owner}',
  'coverage-page.line': 'Charter line {line}: {text}',
  'coverage-page.weakest': 'The weakest {shown, number} of {all, number}.',
  'coverage-page.figure': '{group}: {skill}',
  'coverage-chart.legend': 'people: can (blue), cannot yet (grey), not known (white)',
  'coverage-chart.described': 'Share who can of those of whom it is known: {bars}',
  'coverage-chart.bar': '{name} {share, number, percent}',
  'coverage-chart.figure': '{can, number} of {assessed, number} ({share, number, percent})',

  'owner-page.title': '{skill}, {role}s{where}: the cause is {cause}',
  'owner-page.description': 'For {owner}: training would not help here.',
  'owner-page.for': 'For {owner}.',
  'owner-page.known':
    'A human confirmed that the cause is {cause}, so nothing is being taught. What is known about the group:',
  'owner-page.standing':
    'mean level {level, number} of the {target, number} asked for; known for {assessed, number} of {population, number} people',
  'owner-page.line': 'asked for by charter line {line}: {text}',
  'owner.nobody': 'nobody is set as the owner of that cause in the policy, so nobody was told',
  'owner.unknown': 'it is not known whether the page for {owner} was published',
  'owner.no-notices': 'the page for {owner} is published; the owner’s account takes no notices',
  'owner.told': '{owner} was told, with the evidence',
} as const;
