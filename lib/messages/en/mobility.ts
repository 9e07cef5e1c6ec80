/** What is near to somebody, and what the owner of an opening reads of whoever chose to be seen. */
export const mobilityWords = {
  'near.there': 'Seen between {low, number} and {high, number}; {target, number} is asked for.',
  'near.short':
    'Seen between {low, number} and {high, number}; {target, number} is asked for, so {least, number} to {most, number} levels are missing.',
  'near.near':
    'Not seen itself; {adjacent} is near to it. How much of that carries over nobody knows: {least, number} to {most, number} levels are missing.',
  'near.not-known': 'Not known: too little was seen, or too long ago. {target, number} is asked for.',
  'near.contested': 'What was seen is contested, so it is not used. {target, number} is asked for.',
  'near.days':
    'About {likely, plural, one {# day} other {# days}} to learn ({low, number} to {high, number}), as if it went on at that pace.',
  'near.days.open':
    'About {likely, plural, one {# day} other {# days}} to learn, {low, number} at best; how long at worst nobody knows.',
  'near.days.unknown': 'How long it takes here is not known.',
  'near.all.there': 'All that it asks for is there.',
  'near.here':
    'Here, in {days, plural, one {# day} other {# days}}, about {people, plural, one {# person} other {# people}} gained {levels, plural, one {# level} other {# levels}} beyond those who waited ({low, number} to {high, number}).',
  'near.here.unknown': 'How long others here took is not known: no group of them was compared.',
  'near.of-learning': 'It rests on what you gave to learn: no owner of an opening sees that.',

  'chat.openings': 'Openings I own',
  'chat.openings.words': 'opening, openings, vacancy, vacancies',
  'chat.openings.none': 'No opening names you as its owner.',
  'chat.openings.how':
    'People of the company are shown those that you open. Who chose to be seen for one you read on the page, not here: chats are kept.',
  'chat.openings.page': 'Open the page with who is seen',
  'chat.opening': '{kind, select, role {Role} other {Project}} in {department}, {from} to {until}: {asked}',
  'chat.opening.asked': '{skill} at {level, number}',
  'chat.opening.stands':
    '{standing, select, open {Open: people are shown it, with your name} closed {Closed} other {Proposed to you: nobody is shown it yet}}',
  'chat.opening.says': '{said, select, open {Open} other {Close}}',
  'chat.opening.taken': 'Taken',

  'practice-page.near': 'Another role or project',
  'practice-page.near.alone':
    'For you alone: nobody is told that you look, and nobody sees you unless you choose it, for one opening at a time.',
  'practice-page.near.open': 'Look what is near to me',
  'practice-page.near.back': 'Back to what is near',
  'practice-page.near.nothing': 'Of what is known here, nothing is near to you now.',
  'practice-page.near.openings': 'Openings near to you',
  'practice-page.near.further': 'Openings that are further away',
  'practice-page.near.roles': 'Roles near to you',
  'practice-page.near.asks': '{there} of {of} skills that it asks for are there',
  'practice-page.near.there': '{skill}: there.',
  'practice-page.near.short': '{skill}: short.',
  'practice-page.near.near': '{skill}: near.',
  'practice-page.near.not-known': '{skill}: not known.',
  'practice-page.near.contested': '{skill}: contested.',
  'practice-page.opening.role': 'A role. ',
  'practice-page.opening.project': 'A project. ',
  'practice-page.opening.where': '{department}, {from} to {until}',
  'practice-page.opening.owner': '{name} owns it, and would see you if you choose so.',
  'practice-page.opening.owner-leads':
    'They are your manager: if you let them see you, they know that you look for something else.',
  'practice-page.opening.gone': 'An opening that is not there any more',
  'practice-page.as-seen.open': 'What its owner would read',
  'practice-page.as-seen': 'What {name} would read of you',
  'practice-page.as-seen.kept':
    'Nothing of this look is kept, and nobody is told of it. If you choose to be seen, they read exactly this, with your name as your sign-in says it, and can tell others what they read.',
  'practice-page.as-seen.rests-on': 'Seen by: {sources}',
  'practice-page.as-seen.contest': 'What was seen of this is wrong: show only that I say so',
  'practice-page.seen.last-day': 'Last day on which they may see you, half a year ahead at most',
  'practice-page.seen.begin': 'Let {name} see this',
  'practice-page.seen': 'Where you are seen',
  'practice-page.seen.until': 'You are seen there until {day}.',
  'practice-page.seen.not':
    'You are not seen there any more: the day is over, the opening was closed, opened anew or is another one, or something that it rests on was taken back. It does not begin again by itself: to be seen, look at it again and choose anew.',
  'practice-page.seen.read': 'What is read of you there',
  'practice-page.seen.end': 'Be seen no more',
  'practice-page.seen.ended': 'You are not seen there any more.',
  'practice-page.owned.open': 'Who chose to be seen',
  'practice-page.owned': 'Who chose to be seen for {title}',
  'practice-page.owned.why':
    'What each of them read before you, in an order by chance. What is not known may be there: talk to people. Use it to fill this opening alone, and tell nobody who looks.',
  'practice-page.owned.nobody': 'Nobody is seen for it now.',
  'practice-page.owned.read': 'As they read it on {day}; you can read it until {until}.',

  'problem.mobility.not-here':
    'This is for people whom a workforce feed names as working here, and of whom the layer may work something out. Look at GET me/data and GET me/objection.',
  'problem.mobility.until': 'Say a day from today on, at most {days} days ahead.',
  'problem.mobility.unseen':
    'Read first what the owner of opening {openingId} would see, at me/near/as-seen, and send its version as If-Match.',
  'problem.mobility.changed':
    'What the owner of opening {openingId} would see is not what you read any more. Read it again, then decide.',
  'problem.opening.missing': 'There is no opening {openingId} that is open now. Look at GET me/near.',
  'problem.opening.not-own':
    'You own no open opening {openingId}. Look at GET me/owned-openings, or ask whoever manages openings.',
  'problem.opening.stale':
    'Opening {openingId} says otherwise by now than what you read. Read it again, then answer.',
  'problem.opening.closed':
    'Opening {openingId} was closed. Whoever manages openings can propose it to you anew.',
  'problem.opening.oneself': 'This opening is your own.',
  'problem.opening.skills': 'The taxonomy holds no skills {skills}. Name those that it holds.',
  'problem.opening.by-door':
    'Openings are proposed to their owners, and opened by them alone. Propose one at the door opening-save.',
} as const;
