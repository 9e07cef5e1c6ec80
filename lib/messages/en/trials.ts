/** What a row is told that somebody wants tried before it holds. */
export const trialWords = {
  'list.try.only':
    'only tried: what held before still holds. Read WouldChange; then choose “let it hold” in Try, or “take back” to have back what holds',
  'list.try.same': 'nothing to try: what stands here is what holds. Change something, and leave Try at “try”',
  'list.try.never-held': 'nothing of this row ever held, so there is nothing to take back: delete the row',
  'list.number-alone': '“{text}” is no number alone: write {write}',
  'list.share-meant': '{percent, number} percent is written {write}',
  'rule.follows.approvalDays': 'questions that wait keep their day',
  'rule.follows.shareBelow': 'the target that leaders read is now {target, number, percent}',
  'rule.follows.prompts': 'told to whoever drafts from now on; what was drafted stays as it is',
  'rule.follows.rubrics': 'stands beside what is drafted from now on; what was drafted keeps its own',
  'rule.since': 'Since {from}, counted on {on}:',
  'rule.since.found':
    '{count, plural, =0 {No need was found} one {One need was found: {needs}} other {# needs were found: {needs}}}. In {days, plural, one {the day} other {the # days}} before: {before, plural, =0 {none} other {#}}.',
  'rule.since.ended':
    '{count, plural, =0 {None ended} one {One ended: {needs}} other {# ended: {needs}}}. In {days, plural, one {the day} other {the # days}} before: {before, plural, =0 {none} other {#}}.',
  'rule.since.causes':
    'Of {confirmed, number} causes that somebody confirmed or corrected, {asSupposed, number} were as supposed.',
  'rule.since.causes.before': 'Before: {asSupposed, number} of {confirmed, number}.',
  'rule.since.few.causes':
    'Fewer than five causes of needs found since were confirmed or corrected: too few to say anything.',
  'rule.since.form': '{form} {count, number}',
  'rule.since.forms':
    '{any, select, no {No response was chosen yet.} other {Responses by their form: {since}.}} {past, select, no {} other {Before: {before}.}}',
  'rule.since.drafts':
    'Of {decided, number} drafts that somebody decided on, {sentBack, plural, =0 {none} other {#}} came back.',
  'rule.since.drafts.before': 'Before: {sentBack, number} of {decided, number}.',
  'rule.since.few.drafts': 'Fewer than five drafts that go by it were decided on: too few to say anything.',
  'rule.since.outcomes':
    'Of {all, number} needs that were answered by it and read: improved {improved, number}, changed {changed, number}, no change shown {none, number}, worse {worse, number}.',
  'rule.since.outcomes.before':
    'Of {all, number} that were answered otherwise: improved {improved, number}, changed {changed, number}, no change shown {none, number}, worse {worse, number}.',
  'rule.since.few.outcomes':
    'Of fewer than five needs that were answered by it the outcome was read: too few to say anything.',
  'rule.since.besides': 'What else changed meanwhile counts in, too.',
  'trial.says.on': 'Tried on {day}, by what was known then; each row by itself.',
  'trial.says.nothing': 'Nothing that is known today would start, stop or change.',
  'trial.says.misfit': 'Not tried: {faults}',
  'trial.says.not-here': 'Not tried: {why}.',
  'trial.says.and-more': '{names}; and {left, number} more',
  'trial.says.starts': '{count, plural, one {A need} other {# needs}} would start: {needs}.',
  'trial.says.stops': '{count, plural, one {A need} other {# needs}} would end: {needs}.',
  'trial.says.goes-on': 'No line would ask any more for {needs}; what was agreed there goes on to its end.',
  'trial.says.no-gaps': 'Would be no gap any more, and what is open about it goes on: {needs}.',
  'trial.says.gaps-again': 'Would be a gap, about which a need is open or rests already: {needs}.',
  'trial.says.other-line': '{need}: asked for by line {to}, and no more by {from}.',
  'trial.says.other-place': '{need}: place {to, number} among what is asked for, not {from, number}.',
  'trial.says.taken-up':
    '{count, plural, one {One subject} other {# subjects}} that people asked for in vain would be weighed.',
  'trial.says.cause': '{need}: {to}; before, {from}.',
  'trial.says.more-causes':
    'And {left, plural, one {one more need} other {# more needs}} would be supposed to come of something else.',
  'trial.says.asks':
    '{count, plural, one {About one need} other {About # needs}} other questions would be asked, or in another order.',
  'trial.says.form': '{need}: {to}, not {from}.',
  'trial.says.more-forms':
    'And {left, plural, one {one more need} other {# more needs}} would be answered in another form.',
  'trial.says.same-form':
    '{count, plural, one {One need keeps its form} other {# needs keep their form}}, by other points.',
  'trial.says.questions':
    '{count, plural, =0 {No question waits now.} one {The question that waits keeps its day.} other {The # questions that wait keep their days.}} What is asked from then on may be answered for {days, plural, one {one day} other {# days}}, not {before, number}.',
  'trial.says.draft':
    'A draft for a need that there is: {need}, as {form}. Nobody is asked about it, nothing of it is kept.',
  'trial.says.drafted-by': 'Drafted by {model}.',
  'trial.says.no-model':
    'No model is there: the offline drafter puts sentences of documents together and obeys neither house style nor what is asked of a form.',
  'trial.says.differs': 'It reads otherwise:',
  'trial.says.same-draft': 'It reads the same as before.',
  'trial.says.neither':
    'What it would change cannot be seen here: no draft comes of this need, as it stands or with the change: {why}. Once another draft of this kind was made, change a word here.',
  'trial.says.line-gone': '− {line}',
  'trial.says.line-new': '+ {line}',
  'trial.says.before': 'As it is drafted now:',
  'trial.says.after': 'As it would be drafted:',
  'trial.says.no-draft': 'no draft: {why}',
  'trial.says.no-need':
    'Not tried: no need is there whose draft this reaches. To have one, choose that form where a draft waits for approval, and send it back; then change a word here. It can also be let hold: it is told to what is drafted from then on.',
  'trial.says.no-need.rubric':
    'Not tried: this rubric stands beside role-plays about skills of the kind “{kind}”, and no need about one is there that learning may answer. {count, plural, =0 {No line of the strategy asks for such a skill.} other {Of what the strategy asks for, these are such: {skills}. Ask for one of them in the chat (“Ask for something for my role”); once its cause is confirmed, change a word here.}} It can also be let hold: it stands beside role-plays that are made from then on, and changes none that there is.',
  'trial.says.who':
    'Not tried: a draft is tried for somebody, ten a day, and no account of the company stands behind whoever edited this row. Save it once more as yourself.',
  'trial.says.too-many':
    'Not tried yet: ten drafts a day and person are tried. It is tried by itself as soon as one more may be.',
  'trial.says.failed': 'Not tried: {why} Once that is over, change something here to have it tried.',
} as const;
