/** What single people are told: notices in Teams, why they receive something, and about what they asked for. */
export const people = {
  'notice.topic': 'Learning for you',
  'notice.planned': 'Planned for your role (drafted by AI); you will be invited: “{title}”',
  'notice.by-hand': 'Planned for your role (drafted by AI); whoever runs it invites you: “{title}”',
  'notice.drafted': 'For your role (drafted by AI): “{title}”',
  'notice.programme':
    'For your role (drafted by AI), a programme in {of, plural, one {# module} other {# modules}}; the first is here: “{title}”',
  'notice.module': 'Module {number, number} of {of, number} is here, when you have time: “{title}”',
  'notice.module.waits':
    'Module {number, number} of {of, number} waits for you; you are not reminded again: “{title}”',
  'notice.plan-shared': 'Somebody who reports to you shared with you what they will do at work',
  'notice.reused': 'For your role: “{title}”',
  'notice.recall': 'Two minutes to recall what you read: {skill}',
  'notice.moment':
    '{kind, select, role {For your new role} team {For your new team} objective {For an objective of yours} other {For your new task}}, if you like: “{title}” ({line})',
  'notice.moment.later': 'You asked to hear of it once more: “{title}”',
  'notice.approver': 'Reminder, as it waits for your answer until {day}: {question}',
  'notice.deputy': 'You stand in, and it waits until {day}: {question}',
  'notice.runner': 'For whoever runs it, drafted by AI; learners cannot open it: “{title}”',
  'notice.line.changed':
    'Line {line} of the strategy, which is yours, was changed. {what} Before and after: “{card}”.',
  'notice.line.became': 'Line {line} of the strategy is yours now: open “{card}” here.',
  'notice.line.left':
    'Line {line} of the strategy, which was yours, has another owner. Nothing of it is asked of you any more.',
  'notice.list.asks':
    'The list “{list}” names you, and nothing of it holds before you say yes. Open “{card}” here, and press “{take}” or “{refuse}”.',
  'notice.places.unchecked':
    'Places were drawn without the check by {by}, which cannot be read; IT finds why in the log: “{title}”',
  'notice.places.incomparable':
    'Places were drawn without the check by {by}, of which no two groups are large enough to compare: “{title}”',
  'notice.places.uneven':
    'Places were drawn, and a group by {by} comes first less than four fifths as often as another: “{title}”',
  'notice.owner': 'You own what holds them up: {cause}',

  'item.why':
    'Your role asks for {skill} at level {target, number} of 5. When this was planned, what was seen of you lay lower.',
  'item.why.changed':
    'Your role asked for {skill} at level {target, number} of 5 when this was planned, and what was seen of you lay lower. It asks for {now, number} now.',
  'item.why.no-longer':
    'Your role asked for {skill} at level {target, number} of 5 when this was planned, and what was seen of you lay lower. It does not ask for it any more.',
  'item.why.former':
    'The role that you had when this was planned asked for {skill} at level {target, number} of 5, and what was seen of you lay lower.',
  'item.why.moved':
    'It was planned for those of your role where you worked then: your role asked for {skill} at level {target, number} of 5, and what was seen of you lay lower.',
  'item.why.ahead':
    'Your role asks for {skill} at level {now, number} of 5 today and is forecast to ask for {target, number}. When this was planned, what was seen of you lay below that.',
  'item.why.ahead.new':
    'Your role is forecast to ask for {skill} at level {target, number} of 5. When this was planned, what was seen of you lay below that.',
  'item.why.strategy': 'The company’s strategy: “{text}” ({line}).',
  'item.moment.why':
    '{kind, select, role {Your new role asks for {skill}, and this exists for it.} team {You came to another team, and this exists for {skill}, which your role asks for.} objective {An objective of yours takes {skill}, and this exists for it.} other {You said what lies before you, and this exists for {skill}.}}',
  'item.moment.now':
    'It was offered to you alone, and nobody is told. You may say that it is not relevant, or later, or that you want no such offers.',
  'item.dropped.why':
    'Your role asks for {skill} at level {target, number} of 5, and many in it{part, select, true { who work where you do} other {}} were seen lower ({line}).',
  'item.ended.now': 'It was ended before it reached you ({reason}).',
  'item.dropped.now': 'It was dropped before anything was sent ({reason}).',
  'item.outdated':
    'What it rests on changed on {day}. Do not go by it where it says something else, until a person has approved a new version.',
  'item.pulled':
    'It was taken back: what it rests on is gone or was not confirmed since {day}. Do not go by it any more.',
  'item.renewed':
    'It was changed on {day}, after it reached you, because its source changed; a person approved it.',
  'item.outgrown':
    'You no longer need it: what you showed since is what your role asks for. It was not sent.',
  'item.contested':
    'You contest what is believed of this skill, so it is not sent until you are assessed again.',
  'item.not-known':
    'It is not known whether you still need it: what was seen of you is too old to say. It is not sent unless you are assessed again, which you can ask for.',
  'item.waits':
    'You wait for it in a comparison: it comes after a reading of what it does for others. If you ask for it, you have it at once and leave the comparison.',
  'item.waits.place':
    'There are places for so many at once and no more. {band, plural, =0 {Chance alone decided who begins} =1 {You are among those who come first: as far as is known, you can get there soonest. Of these chance decided who begins} other {Those come first who, as far as is known, can get there soonest: how much is missing, what they can do that is near to it, how fast they learn, how much else has reached them. Of equals chance decides}}. It comes when places are free.',
  'item.no-place':
    'There were places for so many and no more, and none was left for you. {band, plural, =0 {Chance alone decided} other {Those came first who, as far as is known, can get there soonest: how much is missing, what they can do that is near to it, how fast they learn, how much else has reached them; of equals chance decided}}. What you need is still counted, and a later answer looks for you anew.',
  'item.place.first':
    'There are places for so many at once and no more. {band, plural, =0 {Chance alone decided who begins, and chose you} =1 {As far as is known, you are among those who can get there soonest; of these chance chose you} other {Places were left after those who, as far as is known, can get there soonest; of equals chance chose you}}.',
  'item.place.later':
    'There are places for so many at once and no more, and it came when some were free again. {band, plural, =0 {Chance alone decided who begins} =1 {Of those who, as far as is known, can get there soonest chance chose who begins} other {Those came first who, as far as is known, can get there soonest}}.',
  'item.place.ranked':
    'For this counts what is believed of you, from your work and from what you gave to learn: you can read and contest it; while you contest it, this does not come until you were seen anew. Whoever objects to being compared is not ranked. A human approved this order; L&D explains it to you.',
  'item.place.checked':
    'What your company’s directory holds of {by} was read, too, so that no group of it comes first much less often than another: for this alone, it ranked nobody and is kept nowhere here.',
  'item.open':
    'You object to anything being worked out about you, so nothing is sent. It was made for your role; open it if you like.',
  'item.open.why': 'Your role asks for {skill} at level {target, number} of 5.',
  'item.waited': 'It came after a reading of what it does for others, which needed people to compare with.',
  'item.planned':
    'It comes in your working hours, when fewer than {items, plural, one {# item} other {# items}} have reached you in {days, plural, one {# day} other {# days}}.',
  'item.asked': 'You asked for it, so you had it at once and left the comparison.',
  'item.came': 'It was approved, and it came in your working hours.',
  'item.at-once':
    'It was approved, and it came at your next working moment: on {day} at {time}, by your own clock.',
  'item.held-back':
    'It was approved before and came on {day} at {time}, by your own clock: no more than {items, plural, one {# item} other {# items}} reach you in {days, plural, one {# day} other {# days}}, and the layer sends to so many people at once and no more.',

  'own-skill.unseen': 'Not known: nothing was seen of it.',
  'own-skill.contested': 'Not known: you contest it. Ask to be assessed.',
  'own-skill.not-known':
    'Not known: what was seen is too little or too old to count, for you or against you. Ask to be assessed.',
  'own-skill.not-asked': 'Known, as far as was seen; your role does not ask for it.',
  'own-skill.can': 'You can do what your role asks for, as far as was seen.',
  'own-skill.short':
    'You are about {gap, plural, one {# level} other {# levels}} short of what your role asks for, as far as was seen.',

  'request.unclear': 'It may mean more than one thing, so nothing was made of it yet: say which.',
  'request.which-skill': 'Which of these should people be able to do?',
  'request.none-of-these': 'None of these',
  'request.no-skill': 'It is counted, but what people should be able to do was not clear from it.',
  'request.off-charter':
    'No line of the strategy asks for it, so nobody acts on it. It is counted, and the owners of the strategy see the count.',
  'request.ask': 'Talk to {owner}, who answers for “{line}”, about what you need.',
  'request.ask-owner': 'Talk to the owner of “{line}” in the strategy about what you need.',
  'request.ask-l-and-d': 'Talk to L&D, who can help in person.',
  'request.too-few':
    'The layer answers groups of {least, plural, =5 {five} =10 {ten} other {#}} or more, and this role has fewer, or had when you asked: what it says would be about each of them. Your wish is counted; ask L&D, who can help in person.',
  'request.part-first':
    'A part of this role is worked on first, or was when you asked. Your wish is kept, and counts when a need of the whole role opens.',
  'request.found': 'A line of the strategy asks for it. A human will say what the cause is.',
  'request.need':
    'The need is {stage}{known, select, true {; a human said that the cause is {cause}} other {}}.',

  'practice.situation': '{situation} {asks}',
  'practice.made-up': 'Made up for practice: {situation} {asks}',
  'practice.after-step': 'After this step: “{step}” What comes next?',
  'moment.sent': 'It is on its way to you now. Nobody is told.',
  'moment.address': 'It exists: open it at its address. Nobody is told.',
  'moment.had': 'It reached you before: open it at its address.',
  'moment.nothing':
    'The strategy asks for it, and nothing exists yet that one person could have. Your wish is counted, and seen by nobody before enough people wish for the same. L&D can help in person.',
  'moment.off-charter':
    'No line of the strategy asks for it in your role, so nothing is sent. Your wish is counted, and seen by nobody before enough people wish for the same. L&D can help in person.',
  'moment.which': 'It may mean more than one skill: say which.',
  'moment.not-understood':
    'Which skill it takes was not clear. Say it in other words, or ask L&D, who can help in person.',

  'practice.next': '{moment}: what comes next?',
} as const;
