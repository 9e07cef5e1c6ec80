/** Questions to humans, and what they weigh. */
export const gates = {
  'gate.cause': '{skill}, {role}s{where}: what is the cause, and does it deserve a response now?',
  'gate.publication': 'Publish this for {role}s{where}, about {skill}?',
  'gate.renewal': 'Its source changed: publish this new version for {role}s{where}, about {skill}?',
  'gate.renewal.sentence': 'the page says {before}; it would say {after}',
  'gate.renewal.dropped': 'the page says {before}; it would not say it any more',
  'gate.renewal.by-hand':
    'somebody had corrected the page by hand to {after}; the draft does not say so: correct it again where it should',
  'gate.renewal.left':
    '{count, plural, one {# more line differs} other {# more lines differ}}; the draft shows them',
  'gate.renewal.others':
    '{count, plural, one {# other sentence is} other {# other sentences are}} new or gone: what is drafted is drafted whole',
  'gate.footer': 'Proposed by {agent}; without an answer by {day} nothing happens.',
  'gate.withheld':
    'how the group stands is not shown: fewer than {least, plural, =5 {five} =10 {ten} other {#}} people of it may have been assessed',
  'gate.elsewhere': 'how the group stands is told to whoever opens the question, and not in a channel',
  'gate.withdrawn': 'Needs no answer any more: {question}',
  'gate.withdrawn.reason': 'the reason stands with the need',
  'gate.withdrawn.footer': 'Withdrawn; nothing is to be done.',
  'gate.standing': 'Approved in advance, nothing is to be done: {question}',
  'gate.standing.decided':
    'standing approval {standing}, version {version, number}, approved it; whoever may change registers can withdraw it',
  'gate.standing.footer': 'Approved by a standing approval.',
  'gate.standing.sample':
    'standing approval {standing} would have approved it: one in {every, number} is asked about all the same',
  'gate.more-passages':
    '… and {left, plural, one {# more passage} other {# more passages}}, which the approvals door shows whole.',

  'gate.cause.supposed':
    'supposed cause: {cause} (confidence {confidence, number, percent}), because {reasons}',
  'gate.cause.supposed.not-learnable':
    'it is no matter of learning, as far as can be told; which of the other causes it is, is not known. The likeliest: {cause} ({confidence, number, percent}), because {reasons}',
  'gate.cause.supposed.learnable':
    'it is a matter of learning, as far as can be told; whether skill or knowledge is missing is not known. The likelier: {cause} ({confidence, number, percent}), because {reasons}',
  'gate.cause.supposed.nothing':
    'the cause is not known. The likeliest: {cause} ({confidence, number, percent}), because {reasons}',
  'gate.cause.supposed-only': 'supposed cause: {cause}',
  'gate.cause.supposed-only.not-learnable': 'supposed: no matter of learning; which other cause is not known',
  'gate.cause.supposed-only.learnable':
    'supposed: a matter of learning; whether skill or knowledge is not known',
  'gate.cause.supposed-only.nothing': 'the cause is not known',
  'gate.cause.others': 'it may also be {causes}',
  'gate.cause.other': '{cause} ({confidence, number, percent})',
  'gate.cause.standing':
    'mean level {level, number} of the {target, number} asked for, known for {assessed, number} of {population, number} people',
  'gate.cause.no-standing': 'it is not known how the group stands: too few were assessed, or not lately',
  'gate.cause.lead': 'its first signs came {days, plural, one {# day} other {# days}} before it was found',
  'gate.cause.requests':
    '{count, plural, =0 {fewer than {least, plural, =5 {five} =10 {ten} other {#}} people asked for it} other {at least # people asked for it}}',
  'gate.cause.delay':
    '{seen, select, unknown {how much people fall short is not known, so neither is what waiting costs} nobody {as far as is known they do not fall short, so waiting costs nothing that is counted} other {while it waits, about {people, plural, one {# person} other {# people}} go on {gap, plural, one {# level} other {# levels}} short {seen, select, work {in their work} both {of what is asked of them, by their assessments and by what is seen of their work} other {of what is asked of them}}}}; the line counts for {weight, number, percent} of what matters',
  'gate.cause.priority':
    'how urgent it is: {urgency, number, percent}, because the date of its line comes near or the skill fades',
  'gate.question-back': 'put back to those who asked, and not answered yes or no yet: {question}',
  'gate.cause.pulse':
    'seen at the same time in the group “{group}”, where {role}s work: answers on “{question}” {rose, select, true {rose} other {fell}} by about {points, number} points (on 1–5) since {day}. {rose, select, true {What helped there, and would it help here too?} other {Does the same thing lie behind both?}} The answers do not say why, so ask there before you decide',
  'gate.cause.pulse.beside': 'known besides of the people who work there: {what}',
  'gate.cause.line': 'charter line {line}: {text}',
  'gate.cause.line-gone': 'no longer there',
  'gate.cause.not-waiting': 'it waits for no decision any more',
  'gate.cause.unfair':
    'were there not places for all, {ratio, plural, =0 {hardly anybody of {attribute} {group} would get one} other {people of {attribute} {group} would get one about {ratio, number, percent} as often as those who would get one most often}}; below {least, number, percent} that is unfair. If {term} did not count, it would be {without, number, percent}',

  'gate.outcome':
    'outcome that will be read: {terms}; {agreed, select, true {the owner of the charter line agreed to it} other {proposed by rule}}, and the owner alone may change it here',
  'outcome.proposed': '{skill} at work among {role}s{where}, as assessed',
  'outcome.terms':
    '{indicator}; {rises, select, true {a rise} other {a fall}} of at least {worth, number} {unit}, seen in {source}{dated, select, true {, by {day}} other {}}',

  'problem.need.part-open':
    'No need {need} for the whole role is opened while one for a part of it is open: nobody is drawn twice. Wait until that one ends, or decide it now.',
  'gate.unnamed': 'About a part of a role that is too small by now to be named: does it deserve a response?',
  /** Behind the role of a need that is about a part of it; which part is not named where too few are in it by now. */
  'need.where':
    '{part, select, department { in department {department}} site { at site {site}} both { in department {department} at site {site}} other { in one part of the company}}',
  'need.called': '{skill} of {role}s{where}',

  'place.only': 'the only need that waits for a decision',
  'place.rank':
    'by what waiting costs number {rank, number} of the {of, number} that waited when it was asked',
  'place.after': 'comes after {need}, because of {term}',
  'place.before':
    'stays before {need}, because of {term}, unless one of its figures falls by {spare, number, percent}',
  'place.firm':
    'its place is clear: it would be the same if any one of its figures were a fifth higher or lower',
  'place.moves':
    'its place is not sure: if one of its figures were a fifth higher or lower, it would stand between number {best, number} and number {worst, number}',

  'gate.response.kit':
    'cheapest first rung: before you pay for a {form}, a designer can begin in Copilot with the kit of prompts at the end of this draft, whatever you decide here: nobody’s time to learn, no tokens of ours, about {hours, plural, one {# hour} other {# hours}} of L&D’s work',
  'gate.response.chosen': '{option} {what}: {reason}',
  'gate.response.cost': 'cost: {cost}',
  'gate.response.rejected': 'not {option} {what}: {reason} ({cost})',
  'gate.response.pair':
    'may be the same course: {one} and {other}; {seen, select, title {they have the same title} other {their titles seem to mean the same}}. Nothing hangs on it until somebody says so (pair {pair})',
  'gate.response.pair.course': '{title} ({listed}, {url})',
  'gate.response.pair.listed':
    '{kind, select, own {Viva Learning, provider of this layer} viva {Viva Learning, provider {name}} file {file {name}} unknown {one of the catalogues} other {{name}}}',
  'gate.response.more-pairs':
    '{more, plural, one {# more pair} other {# more pairs}} of courses may be the same; GET course-pairs lists them',
  'gate.response.unread': 'not read: {files}{more, plural, =0 {} other {; and # more}}',
  'gate.response.document.owner': '{owner} answers for {document}',
  'gate.response.document.until': '{document} holds until {day}',
  'gate.response.document.both': '{owner} answers for {document}, which holds until {day}',
  'gate.response.remark.clash':
    'two documents differ, and no reader is told: {one} – {other}. Ask which holds before you approve',
  'gate.response.remark.hole':
    'nobody is named who decides between these: {below} – {above}. Ask before you approve',
  'gate.response.remark.two-readings': 'can be read in two ways: {said}. Ask what is meant',
  'gate.response.remark.unanswered': 'the need asks “{asks}”, and no document says it',
  'gate.response.remark.left-out':
    '{count, plural, one {a rule} other {# rules}} of the documents may hold at the same moment and {count, plural, one {is} other {are}} not in it: {first}{more, plural, =0 {} other {; and # more}}',
  'gate.response.remark.said': '{text} in {source}',
  'gate.response.remark.said-by': '{text} in {source}, for which {owner} answers',
  'gate.response.more-remarks':
    '{more, plural, one {# more gap or clash} other {# more gaps and clashes}} of the documents: the approvals door shows all',
  'gate.response.form': 'form {form}: {reason}',
  'gate.response.places':
    'places for {atOnce} at once, and more lack it: {by, select, position {who can get there soonest comes first, in thirds, by chance within one, also by what they gave to learn, because targeting is in use here} stopped {chance decides who comes first, because a switch stops targeting now; approved so it stays chance, also once whoever may write registers has lifted that (register switch)} disabled {chance decides who comes first, because this installation leaves targeting out (setting DISABLED_AGENTS)} other {chance decides who comes first, because targeting is not in use here; whoever may write registers puts it into use in their own name (policy, section employment)}}, so that no department and no time zone is chosen less than four fifths as often as another, as far as a draw can keep that. Whoever stands behind four times the places is not served by it',
  'gate.response.places.checked':
    '{short, select, true {the draw is held to the same by {by}} other {if more need it by then than there are places for, the draw is held to four fifths by {by}}} of the company’s directory, in groups of the minimum size: read when it is made, of whoever does not object to being compared, for this alone; values rank nobody and are kept nowhere. Whoever approves is told where it cannot be read, no two groups are large enough, or no draw can keep it',
  'gate.response.other-form': 'not {form}: {reason}',
  'gate.response.less-for-it': 'it would do less here',
  'gate.response.time': '{minutes, plural, one {# minute} other {# minutes}} of each person’s time',
  'gate.response.hours': '{hours, plural, one {# hour} other {# hours}} of each person’s time',
  'gate.response.together': '{hours, plural, one {# hour} other {# hours}} together',
  'gate.response.work': '{hours, plural, one {# hour} other {# hours}} of L&D’s work',
  'gate.response.tokens': '{tokens, plural, one {# token} other {# tokens}}',

  'gate.draft':
    'Draft {title}, worded by AI ({model}){people, plural, =0 {} one {, # part of it by a person} other {, # parts of it by people}}. Its words stand in the sources; whether they mean the same is yours to read.',
  'gate.draft.by-hand': 'worded by a person, who may not approve it',
  'gate.draft.changed':
    'its sources changed since it was drafted: it cannot be approved as it is; sent back, it is drafted anew',
  'gate.draft.no-source': 'cites no source',
  'gate.draft.made-up': 'made up for practice: no claim about the company, so it cites no source',
  'gate.draft.source': '{source}: {text}',
  'gate.draft.translation': 'in {language}: {text}',
  'gate.draft.translation.doubted': 'in {language}, and a model doubts that it says the same: {text}',
  'gate.draft.translation.doubted-by-rule':
    'in {language}, where figures changed places, or a “not” or “only” seems to be missing or added: {text}',
  'gate.part.translated': '{where}, in {language}',
  'gate.draft.translations': 'Other words in {language}',
  'gate.translation.checked':
    'readers prefer {language}: each sentence stands in it beside the original, worded by AI ({model}) and compared with the original by a model, which doubts {doubted, plural, =0 {none} one {# of them} other {# of them}}. It is published with the original; whether it says the same is yours to read',
  'gate.translation.doubted-by-rule':
    'in {language}, {count, plural, one {# sentence has} other {# sentences have}} figures in other places, or a “not” or “only” that seems to be missing or added: read {count, plural, one {it} other {them}} first',
  'gate.translation.not-checked':
    'readers prefer {language}: each sentence stands in it beside the original, worded by AI ({model}). No model was there to compare it with the original: whether it says the same, nobody has looked. It is published with the original',
  'gate.translation.missing.no-model':
    'readers prefer {language}, and no model was there that words it: they would read the original',
  'gate.translation.missing.not-well':
    'readers prefer {language}, and what a model worded in it did not pass the checks: they would read the original',
  'gate.translation.missing.failed':
    'readers prefer {language}, and translating it failed ({kind}): they would read the original. IT can look into it; sent back, it is tried anew',
  'gate.draft.unchecked':
    'not in the order of its source: whether it says the same, or its opposite, was not checked',
  'gate.reworded.corrected':
    '{count, plural, one {# part was} other {# parts were}} corrected by hand; everything else is as it was sent back. Whoever corrected may not approve it',
  'gate.reworded.remark':
    '{count, plural, =0 {no part is in other words: all of it is as it was sent back} one {# part is in other words, which {foundBy, select, model {a model took the remark to be about} other {the remark names, quotes or shares words with}}; everything else is as it was sent back} other {# parts are in other words, which {foundBy, select, model {a model took the remark to be about} other {the remark names, quotes or shares words with}}; everything else is as it was sent back}}',
  'gate.reworded.whole.no-part': 'all of it is worded anew: no part could be told that the remark is about',
  'gate.reworded.whole.other-parts':
    'all of it is worded anew: the remark asks for other parts, or fewer, and not for other words',
  'gate.reworded.whole.source-changed': 'all of it is worded anew: its sources changed since it was drafted',
  'gate.reworded.whole.not-well':
    'all of it is worded anew: other words for the parts alone did not pass the checks',
  'gate.reworded.term':
    'a person put {to} for {from}: the sources call it so, and no check knows it is the same',
  'gate.wish.words.followed': 'the remark, {to} and not {from}: followed everywhere',
  'gate.wish.words.partly': 'the remark, {to} and not {from}: followed in part; {from} still stands in it',
  'gate.wish.words.refused':
    'the remark, {to} and not {from}: not followed, because a check refuses it: {why}. Say it with the words of the documents, or have the document changed first',
  'gate.wish.words.not':
    'the remark, {to} and not {from}: not followed; no model worded it so that it passes the checks. Correct these parts by hand, or say another word',
  'gate.wish.words.nowhere': 'the remark, {to} and not {from}: the draft that came back said {from} nowhere',
  'gate.wish.remark.told':
    'the remark was told to the model; whether it obeyed, no rule can tell: read what changed',
  'gate.wish.remark.offline':
    'the remark: no model was there, and the offline drafter obeys none. It can only put other sentences of the documents; correct by hand what you want otherwise',
  'gate.wish.house-style.told':
    'the house style was told to the model; whether it obeyed, no rule can tell: read it with that in mind',
  'gate.wish.house-style.offline':
    'the house style: not followed. No model was there, and the offline drafter obeys no house style',
  'gate.wish.form.told':
    'what is asked of this form was told to the model; whether it obeyed, no rule can tell: read it with that in mind',
  'gate.wish.form.offline':
    'what is asked of this form: not followed. No model was there, and the offline drafter obeys none of it',
  'gate.reworded.heading': 'What changed since it was sent back',
  'gate.reworded.before': 'before: {text}',
  'gate.reworded.all': 'All of it',
  'gate.course': 'Existing course {title} ({minutes, plural, one {# minute} other {# minutes}})',
  'gate.course.opens': 'opens {host}',
  'gate.course.foreign': 'what stands behind the link may change after you decide; that is not checked',
  'gate.course.watched': 'not sent if its text changes after you were asked',

  'demand.question': 'Many ask for this and no line of the strategy does: add a line, or leave it?',
  'demand.fact':
    '{skill}, {role}s: asked for by at least {count, number} people, {recent, number} this month and last{trended, select, true {, {trend}} other {}}',
  'demand.footer':
    'Nothing happens without an answer. Change the charter, or leave one for some months where declined demand and market trends are listed. Charter version {version}.',
  'trend.question':
    'The market is said to move to this and no line of the strategy asks for it: add a line, or leave it?',
  'trend.fact':
    'Market: {trend}, says {source} of {day}. It names {skills}. No need was opened, and nothing is known of who here can do it.',
} as const;
