/** Why a response is what it is: reused, adapted or drafted, and in which form. */
export const responses = {
  'response.none': 'no response: {reason}',
  'response.no-source': 'no document in the sources speaks about {skill}',
  'response.not-read': 'not read: {files}',
  'response.more': 'and {count, number} more',
  'response.draft': 'a {form} from the company’s own documents',
  'response.adapt': 'a {form} that leads into {course}',
  'response.document':
    'the document “{name}” as it is ({minutes, plural, one {# minute} other {# minutes}} to read)',
  'response.course': '“{title}” ({minutes, plural, one {# minute} other {# minutes}})',
  'response.no-course': 'no course of the company is about this skill',
  'response.no-other-course':
    'no course of the company is about this skill besides what was tried or sent back before',
  'response.no-document': 'no document speaks about it',
  'response.short-and-about-it': 'it is short, and most of it is about the skill',
  'response.said-already': 'a document of the company says it already, as briefly',
  'response.about-but': 'it is about the skill, but {against}',
  'response.maybe-same.meaning':
    'its title seems to mean the same, and it may be the same course, at another address: {url}',
  'response.maybe-same.title': 'it has the same title and may be the same course, at another address: {url}',
  'response.courses-not-compared':
    'whether courses of other titles are the same: titles could not be compared by what they mean ({why})',
  'response.serves': 'the course serves as it is',
  'response.nothing-to-lead-in-with': 'no document speaks about it, so there is nothing to lead in with',
  'response.course-exists': 'the company has a course about it already',
  'response.read-not-practised': 'whoever reads it has practised nothing',
  'response.form-says-it': 'a {form} says what these people need of it',
  'response.wished': 'a human asked for a {form}',
  'response.made-outside': '{maker} made it from a brief, and the same checks were held to it',
  'response.linked-outside': '{maker} made it from a brief; what stands behind the link is theirs',
  'response.maker.late': 'it did not answer in time',
  'response.maker.gone': 'it cannot be reached, or is not asked any more',
  'response.maker.link': 'it answered with a link, which cannot come in place of a page',
  'response.maker.faults': 'what it made did not pass the checks: {faults}',
  'response.too easy': 'it is too easy for these people',
  'response.too hard': 'it is too hard for these people',
  'response.too-long': 'it takes {minutes, plural, one {# minute} other {# minutes}}, and parts of it may do',
  'response.practises-nothing': 'it tells people what to do and lets nobody practise it',
  'response.as-it-is-though':
    'no document of the company speaks about it, so the course as it is, though {against}',
  'response.tagged.fits': 'the company has it for this skill, and its level fits',
  'response.tagged.not-stated': 'the company has it for this skill, and its level is not stated',
  'response.titled.fits': 'its title names the skill, and its level fits',
  'response.titled.not-stated': 'its title names the skill, and its level is not stated',
  'response.in-passing': 'it mentions the skill in passing',
  'response.another-fits-better': 'another fits better',

  'form.because.wished': 'asked for by a human instead of {form}',
  'form.because.impossible': 'a {form} {why}',
  'form.because.costs.minutes': 'costs {minutes, plural, one {# minute} other {# minutes}} a person',
  'form.because.costs.hours': 'costs {hours, plural, one {# hour} other {# hours}} a person',
  'form.because.raised':
    '{form} raised {kind} skills by {levels, number, ::.0} levels in {needs, plural, one {# earlier need} other {# earlier needs}}',
  'form.because.lowered':
    '{form} lowered {kind} skills by {levels, number, ::.0} levels in {needs, plural, one {# earlier need} other {# earlier needs}}',
  'form.because.wishes':
    'humans asked for it {wished, plural, =1 {once} other {# times}} and sent it back {refused, plural, =1 {once} other {# times}} for this kind of skill',
  'form.because.nothing': 'nothing speaks for it',
  'kind.knowledge': 'knowledge',
  'kind.procedure': 'procedure',
  'kind.interpersonal': 'interpersonal',
  'kind.technical': 'technical',
  'kind.judgement': 'judgement',

  'material.not-made-well': 'cannot be made well from what there is: {why}',
  'material.too-few':
    '{count, plural, =0 {no passage is} one {only # passage is} other {only # passages are}} about it',
  'material.no-site-for-runners':
    'has a side that learners may not read, and there is no site for it: let IT set FACILITATORS_SITE_URL',
  'material.none':
    'no form is worth its time: {forms}. Cheapest first rung meanwhile, about {hours, plural, one {# hour} other {# hours}} of a designer and nothing else: hand your documents about {skill} to Copilot with “Draw a storyboard of five pictures about {skill}: in each what is seen, what stands on the screen and what is said. Say only what these documents say, keep each amount, “not” and “only”, and name the document beside each sentence”, and read what comes of it against them before anybody else sees it',
  'material.no-steps': 'no document says in numbered steps how it is done',
  'material.no-talk': 'no document says what is said to anybody, so that there is nobody to play',
  'material.step-missing':
    'step {step, number} is missing, or it holds what may not be cited, such as a link',
  'material.too-few-sections':
    'it needs {fewest, plural, one {# section} other {# sections}} about it, and the documents have {found, number}',

  'drafting.refused': 'no draft passed the checks: {problems}',
  'drafting.cut-off':
    'the draft was cut off twice, the second time at {output, plural, one {# token} other {# tokens}}, of which {thought, number} went into thinking: ask for a shorter form, or let IT lower the effort of the model',

  'model.refused': 'the model refused the task',
  'model.filter-blind': 'the content filter could not look at the answer',
  'model.answer-filtered': 'the answer was filtered{categories, select, none {} other { ({categories})}}',
  'model.material-filtered':
    'the content filter refused the material{categories, select, none {} other { ({categories})}}',
} as const;
