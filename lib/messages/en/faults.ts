/** What is wrong with a draft, so that whoever drafts or corrects it can mend it; the place in it stands before. */
export const faults = {
  'fault.at': '{place}: {fault}',
  'fault.schema': 'the draft does not fit its schema: {detail}',

  'fault.unsafe': '{text} holds {what}',

  'fault.claim.no-span': '{text} cites {spans}, which is no passage given',
  'fault.claim.empty': '{text} says nothing of {spans}',
  'fault.claim.beyond': '{text} says more than {spans} does: {words}',
  'fault.claim.said-nowhere': '{text} says what no passage says: {words}',
  'fault.claim.mixed':
    '{text} puts together what no single passage says of an amount, a name, a “not” or a decision',
  'fault.claim.turned': '{text} turns round what its passage says: a “not” or “only” is missing or added',

  'fault.limit.left-out':
    '{limit} stands there without {other}, which {document} sets to the same; cite {span} there too',
  'fault.limit.overstepped':
    'the figure of the situation falls under {limit} of {document}; say what follows from it, and cite {span}',

  'fault.condition.cut':
    '{text} leaves out under which condition it holds: {condition}; say both in one sentence or item',
  'fault.condition.unbound':
    '{text} stands without what binds it: {rule}; say both in one item, in a job aid as a check or warning of the step, and cite {span}',

  'fault.torn':
    '{text} says nothing without the sentence before it: {before}; say both in one item, or leave it out',
  'fault.condition.missing': 'the limit {rule} is nowhere; cite {span} at the step that it binds, or before',
  'fault.need.another':
    '{text} is promised first and is of another matter than the need; promise what stands under {rather}',
  'fault.rule.left-out': 'the rule {text} is nowhere, and what is told goes by it; cite {span}',
  'fault.length.too-few': '{words, plural, other {# words}} are too few; at least {least, number}',
  'fault.length.too-many': '{words, plural, other {# words}} are too many; at most {most, number}',
  'fault.length.handouts':
    '{handouts, number} for {sessions, number} sessions; one a session, in the same order',
  'fault.length.meetings':
    '{meetings, number} for {modules, number} modules; one a module, in the same order',
  'fault.length.meeting':
    'adds up to {minutes, number} minutes; a meeting takes {least, number} to {most, number}',
  'fault.length.module-week': 'is before the week of the module above it',
  'fault.length.step-week': 'is before the week of the step above it',
  'fault.length.video': 'take {seconds, number} seconds; at most {most, number}',
  'fault.length.scene':
    '{words, number} words take {needed, number} seconds to say and the scene lasts {seconds, number}',
  'fault.length.screen': 'has {words, number} words; at most {most, number}',
  'fault.length.spoken':
    'speak {spoken}; each sentence of the text is spoken once, in order, from 0 to {last, number}',

  'fault.made-up.company':
    '{text} is made up and speaks for the company or its documents; tell what somebody says or does',
  'fault.made-up.lure': '{text} names a password or a number to call; no scene needs one',
  'fault.made-up.notice': '{text} is made up and changes what holds; tell what somebody says or does',
  'fault.made-up.amount': '{text} is made up and gives an amount as a rule; only a claim that cites may',

  'fault.name.works-here': 'somebody who works here is called as somebody in it; invent other names',
  'fault.name.company': '{name} is a real company; invent another one',
  'fault.translation.missing': 'it has no words in the translation',
  'fault.translation.no-words': 'no word of it is left in the translation',
  'fault.translation.alike': 'the translation says the same of it as of another answer',
  'fault.translation.language': 'the translation is not in the language that was asked for',
  'fault.translation.figures': 'the translation has other figures than {figures}',
  'fault.translation.too-long': 'a part of the translation is longer than its form allows',
  'fault.translation.same': 'most parts stand in the translation as they are',
  'fault.name.of-a-thing': 'somebody who works here is called {name}: a thing is called otherwise',

  'fault.objective.tells':
    '{text} tells how something is and promises nothing that somebody does; take a passage that tells what to do',
  'fault.objective.nowhere':
    '{text} is nowhere {what, select, practised {practised} other {assessed}}; cite {spans} there too',
  'fault.objective.task':
    '{text} tells how something is, and nobody can do it; take a passage that tells what to do',
  'fault.objective.kind':
    '{text} is {kind, select, ban {forbidden} other {an emergency}}, which nobody does so many times in a row; its standard is {standard}',
  'fault.objective.task-kind':
    '{text} is {kind, select, ban {forbidden} emergency {an emergency} other {due when others bring it about}}, and nobody tries that at work; its task is {todo}',
  'fault.objective.standard':
    'how well it is done, {text}, can be told by nobody who watches; say how much, by when, how often or what shows',
  'fault.objective.try':
    '{text} has nothing to do with the objective; let people try at work what this is about, or leave it out',
  'fault.objective.step-alone':
    '{text} is step {step, number} of a procedure and nothing to do alone; tell all of its steps, or take another passage',
  'fault.objective.torn':
    '{text} is torn out of its sentence and points at what is missing; take the whole sentence, or another passage',
  'fault.objective.none-of-them':
    '{text} ({spans}) is of no stated objective; leave it out, or add an objective that says what people will be able to do by it',
  'fault.objective.serves': 'serves objective {objective}, counted from 0, of {all, number}',
  'fault.objective.for-nothing':
    'says nothing of what it is for; name what somebody can do after it, and where it shows',
  'fault.objective.untaught': '{text} is no point of this module; take a passage that it teaches',
  'fault.objective.seen': '{text} says again what people can do; say by what it is seen at work',
  'fault.objective.unserved': 'no module serves it',

  'fault.try.untaught':
    '{text} is to be done on the real thing before {span} is taught; teach and practise it first, or ask for it later',
  'fault.try.alone':
    '{text} is dangerous, cannot be undone or is not done alone, as {span} says ({why}); let people walk through it first, and do it with somebody after that',
  'fault.try.unrehearsed':
    '{text} is done with somebody before anybody went through it, and {span} says why that is dangerous ({why}); ask for a walk-through of it before',
  'fault.try.there':
    '{text} is tried in the meeting, and {span} says why nobody does that ({why}); let pairs go through it without touching anything',
  'fault.try.page':
    '{text} is nothing to try because a page says so, as {span} says ({why}); leave it out, or take something harmless',

  'fault.partner.no-line':
    'tests {text}, which no line of the rubric watches for; test what one does, or add the line',
  'fault.partner.untested':
    '{text} can be met or missed in no move; let the partner say something that tests it',
  'fault.partner.beside':
    '{says} speaks of nothing that the passages speak of, and so tests nothing of {text}; say what tempts to leave that out',
  'fault.partner.no-case':
    'tells too little to act on: say at least {fewest, number} facts of the case, such as an amount, a date and what was offered before',
  'fault.partner.rule':
    '{says} speaks in the words of the rule, as no partner does; say what they want in words of their own',
  'fault.partner.told': '{text} tells what is said; write it as the partner says it',
  'fault.partner.earned':
    '{behaviour} has nothing to do with {condition}; let the one earn the other, or hide it without a condition',
  'fault.partner.shut-out':
    'nobody can be given that: {text}; let the partner want something that no passage shuts out',
  'fault.partner.given-away': 'the first line gives it away: {text}',

  'fault.picture.nobody': 'shows nobody; say who is there and what happens',
  'fault.picture.elsewhere':
    'shows nothing of {text}, which is said over it; show the act, what it is done to, and what one sees when it is done',
  'fault.picture.only-said':
    '{text} is said and in no shot done; show somebody who does it, where its passage is spoken',
  'fault.picture.opens': 'shows something else than the objective; begin with this: {text}',
  'fault.picture.amount': '{text} is an amount of nothing; say what holds then',
  'fault.picture.subject': '{text} is the subject and says nothing of it',

  'fault.plain.sentence':
    '{text} has {words, number} words; make two sentences, at most {most, number} words each',
  'fault.plain.word': 'say {plainer} instead of {word}',
  'fault.plain.lix':
    'reads at LIX {lix, number}, harder than {most, number}; shorten sentences and take shorter words',

  'fault.case.time':
    'plays at another time than its documents say, {time}, and these say: {text}; take one of their days and hours, or name none',
  'fault.case.bound':
    'tells the bound of the rule, {amount}, and leaves open how much it is this time; say the figure',
  'fault.case.exception':
    'is a case of {of} and is decided by {rule}, though {exception} holds of that (passage {span}); decide it by the exception',
  'fault.case.exception-open':
    'is decided by {rule} and leaves open whether it is a case of {of}, of which {exception} holds (passage {span}); say that it is none, or decide it by the exception',
  'fault.case.figure':
    'hangs on this: {amount}, and tells no figure of it; say how much it is, so that somebody can decide',

  'fault.question.recites':
    'the right answer {text} is its passage as it stands, and the situation tells no case of it: nothing is to be decided; tell who it is, what happened and how much, and ask what follows',
  'fault.question.guessed':
    'every wrong answer puts it off or leaves it to somebody, and the right one is guessed; say what somebody would do instead: another step, half of it, what a neighbouring rule asks for, what is forbidden',
  'fault.question.filler':
    'the wrong answer {text} would do for any question, and nobody takes it; say what somebody would do here, with what the case is about',
  'fault.question.always-longest':
    'the right answer is the longest in every question, and is found by that; shorten some, or say more in the others',
  'fault.question.same-place': 'the right answer stands in the same place in every question; move some',
  'fault.question.again': 'asks again what an earlier question asks',
  'fault.question.rights': 'has {count, number} right answers; exactly one is right',
  'fault.question.one-wrong':
    'offers one wrong answer, so half of all guesses are right; offer two of different kinds or ask something else',
  'fault.question.keeps-to':
    'the wrong answer {text} keeps to what {answer} sets, and is right too; take an amount that lies beyond it',
  'fault.question.right-made-up':
    'the right answer {text} is made up; it follows from a passage and cites it',
  'fault.question.wrong-claimed': 'the wrong answer {text} is a claim; what no document says is made up',
  'fault.question.alike': 'two answers say the same: {text}',
  'fault.question.catch-all': '{text} is no answer of its own',
  'fault.question.shortest':
    'the right answer is by far the shortest and so gives itself away; say more in it or less in the others',
  'fault.question.longest':
    'the right answer is by far the longest and so gives itself away; shorten it or say more in the others',
  'fault.question.half-right': 'the wrong answer {text} holds the right one and is half right',
  'fault.question.situation': 'the situation {text} holds the right answer',
  'fault.question.one-feedback':
    'the feedback {text} stands at another answer too; say why {answer} is wrong: what the source says in its place, or what would come of it',
  'fault.question.other-moment':
    '{text} is said of {answer} and holds at another moment; say what it overlooks at this one',
  'fault.question.beside':
    'the feedback {text} to {answer} says nothing of what is asked; say what the passage of the right answer says',
  'fault.question.other-procedure':
    'nobody would take {text} for the answer: {passage} belongs to another procedure; take a mistake that is made at this one',
  'fault.question.only-again':
    'the feedback {text} on the wrong answer {answer} only says the right answer again; say what this one overlooks, what comes of it or where it belongs',
  'fault.question.no-mistake': 'the wrong answer {text} does not say which mistake it is',
  'fault.question.mistake': 'the right answer {text} is called a mistake',
  'fault.question.also-right': 'the wrong answer {text} is right too: {passage}',
  'fault.question.ban': 'the wrong answer {text} forbids something; let it be what somebody does',
  'fault.question.repeats': 'the feedback {text} repeats its answer and gives no reason',
  'fault.question.elsewhere':
    'the feedback {text} is about another passage than the right answer; say why that answer is right',
  'fault.question.half': 'the feedback {text} is half a sentence; say what holds then',
  'fault.question.no-reason': 'the feedback {text} gives no reason',

  'fault.repeat': '{text} is said before; say something else or leave it out',

  'fault.rubric.unseen': '{word} cannot be seen or heard; say what somebody does',
  'fault.rubric.alike': 'two levels say the same; each is to be told apart by an observer',
  'fault.rubric.same-frame':
    'level {level, number} says {text} as other lines do; say of this behaviour what is left out, too early, too late or the amount wrong',
  'fault.rubric.flat':
    'the levels do not rise; the first says what is missing, the last what is seen even under pressure',

  'fault.situation.advice': '{text} is advice; tell who is there, when, and what happens',
  'fault.situation.without':
    '{text} is no situation without {missing, select, somebody {somebody} moment {a moment} other {something that happens}}',
  'fault.example.applies': '{text} applies nothing of its passage; say what was done and with what',
  'fault.example.no-answer':
    'breaks off after the last step: say what the other side says to it, or what comes of it',
  'fault.example.list':
    'nobody answers until the end; say after a step what the other side says to it, or what comes of it',
  'fault.example.recites':
    '{text} recites a rule; tell what was done this once: in the past, with whom, with what, or how it came out',
  'fault.example.nobody-wants':
    '{text} tells of something left alone that nobody there wants; tell who asks for it, or leave it out',
  'fault.example.situation': 'no step takes up the situation; name what of it led to what was done',

  'fault.procedure.in-part':
    'of step {step} this stands nowhere: {text} (passage {span}); tell all that the step says, or none of it',
  'fault.procedure.cut':
    '{told, number} of {all, number} steps of a procedure are told, and not step {step, number} ({span}): whoever stops there leaves open what they began. Tell all of them to the end, several in one item where room is short, or none',
  'fault.moment.other':
    '{text} holds at another moment than {moment}, and does not say so; leave it out, or take what says when it holds',
  'fault.moment.hole':
    'step {step, number} of its document stands between two that are told; tell {span} too, or none behind it',
  'fault.moment.unfinished': 'the last step is told, and not how to tell that it is done; end with {span}',

  'fault.moment.mixed':
    'the case is of two moments: {text} is due before {other}, or behind it; tell one of them',

  'fault.coach.any-skill':
    '{text} would be asked of any skill; ask about what its passage says, in at least two of its words',
  'fault.coach.stock': 'is asked of any skill; put a question in its place that only this one needs',
  'fault.coach.aim':
    'nothing asks {aim, select, now {what they do now} missed {what is easily left out} other {about the next level}}',
  'fault.coach.again': 'is asked before; ask something else',
  'fault.coach.good': '{text} takes up nothing of its passage; say what somebody who can do it would answer',
  'fault.coach.breach':
    '{text} has somebody admit that they broke a rule, which nobody does; ask what makes it hard or what helps, and let the answer say that',
  'fault.coach.recites':
    '{text} reads out its passage and nothing else; let it say something of the case too, as somebody would who does it',
  'fault.coach.puts-off':
    '{text} puts off what its passage wants at once; let the answer begin with doing it',
  'fault.values.turned':
    '{text} turns a measure: no passage sets {amount}, and one sets the other side of it; say it as the passage does',
  'fault.values.two':
    'one case gives one thing two figures, {other} and {figure}; keep one, or say what changed',
  'fault.values.bound':
    '{text} tells a bound and the figure {figure} of one thing; whoever did it tells the figure',
  'fault.values.one':
    'each case says {figure}; take in another one a figure for which something else holds, or which lies on the other side of what the passages set',
  'fault.values.partner':
    'the partner presses with {figure} alone; let them come to another figure, on the other side of what the passages set',
  'fault.coach.ladder':
    'no level is about the objective; say where somebody stands and what the next level is',
  'fault.coach.pairs':
    'has {found, number} for {meetings, number} meetings; one for each meeting, in their order',
  'fault.coach.elsewhere':
    'has nothing to do with meeting {meeting, number}; cite a passage that it speaks of',

  'fault.session.excludes':
    'the case leaves a step open and is decided by {text}, which holds when all are done; tell one of them',
  'fault.session.either': 'the case says {text}, and only one of them is so; tell which',
  'fault.session.nothing-to-bring':
    'gives nobody anything to bring; add a case of their own, or something to do at work before',
  'fault.session.between':
    'has {between, number} for {wanted, number}; one task from each session to the next, in their order',
  'fault.session.no-case': 'has no case; add a scene to what people do by themselves',
  'fault.session.same-case':
    'is the case of session {session, number} again; tell another one, or what came of it',
  'fault.session.strung':
    '{cases, plural, one {hangs {decisions, number} decisions on one case} other {has # cases and {decisions, number} decisions}}; tell a case of its own for each, and the decisions in the same order',
  'fault.session.not-harder':
    'is no harder than the case before it; let it rest on more passages of its session, or on a bound or an exception',
  'fault.session.nothing-to-decide':
    'the case tells nothing that {text} decides on; tell the fact, with its figure where the passage sets one',
  'fault.session.elsewhere': 'has a key about another session; cite what this one is about',
  'fault.session.key-again':
    '{text} was the key of an earlier case; recall it at the start, and let this case rest on something else',
  'fault.session.withheld':
    'leaves out {text}, which the case rested on; give people afterwards what they could not read before',
  'fault.session.key': '{text} is the key of its session; leave it off the hand-out',
  'fault.session.takes-longer':
    '{text} takes longer than {minutes, plural, one {# minute} other {# minutes}}; make it work for afterwards',

  'fault.sides.told': 'learners would read {text}, which is for whoever runs it',
  'fault.sides.hidden': 'tells what the partner hides: {text}',

  'fault.maker.link': 'its link leads elsewhere than to its own hosts',
  'fault.maker.form': 'it is a {made} and not a {form}',
} as const;
