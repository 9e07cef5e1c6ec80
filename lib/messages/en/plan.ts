/** What the plan will lack, what it would take, and what somebody chose: on the page, in cards, to callers. */
export const planWords = {
  'plan.short':
    '{skill} of {role}s: {needed, number} are needed on {day}. If nothing is done about {about, number} will be able to ({low, number} to {high, number} with a chance of 80%), which is too few{heads, select, policy {; few months of headcount were counted, so the coming and going is the policy’s} other {}}.',
  'plan.open':
    '{skill} of {role}s: {needed, number} are needed on {day}. If nothing is done about {about, number} will be able to ({low, number} to {high, number} with a chance of 80%): it may be too few{heads, select, policy {; few months of headcount were counted, so the coming and going is the policy’s} other {}}.',
  'plan.enough':
    '{skill} of {role}s: {needed, number} are needed on {day}, and about {about, number} will be able to ({low, number} to {high, number} with a chance of 80%){heads, select, policy {; few months of headcount were counted, so the coming and going is the policy’s} other {}}.',
  'plan.unknown':
    '{skill} of {role}s: {needed, number} are needed on {day}. How many will be able to is not known: too few were assessed, or the group is too small.',
  'plan.way':
    '{way, select, build {Build} buy {Buy} borrow {Borrow} other {Bot}}: {people, plural, =0 {nobody} one {# person} other {# people}} for {cost, number} {currency}, in {days, plural, one {# day} other {# days}} ({from, select, measured {as measured here} other {by the policy}}){late, plural, =0 {, in time} one {, # day late} other {, # days late}}. Risk {risk, select, low {low} medium {medium} other {high}}, confidence {confidence, select, low {low} medium {medium} other {high}}; the cost is the policy’s.',
  'plan.chosen':
    'Chosen on {on}: {way, select, build {build} buy {buy} borrow {borrow} other {bot}}, {people, plural, one {# person} other {# people}} for {cost, number} {currency} in {days, plural, one {# day} other {# days}}. Forecast then without it: {low, number} to {high, number}.',
  'plan.came':
    'What came by {day}: about {able, number} can, {needed, number} were needed{hired, select, none {} other {; of {people, number} who were to be hired for it {hired} were}}.',
  'plan.chosen.build':
    'The plan needs {needed, number} people by {day}; about {about, number} will be able to if nothing is done, and somebody chose to build it',
  'plan-page.title': 'What the plan will lack',
  'plan-page.description':
    '{short, plural, =0 {No capability} one {# capability} other {# capabilities}} of {all, number} that the plan needs will be short if nothing is done',
  'plan-page.how':
    'For each role and skill that a confirmed order, project or item of the roadmap needs: how many will be able to if nothing is done, from how many hold the role and how many of them can. Nothing is said of fewer than {least, number} people. A constraint is one where even the upper end of the interval is too few.',
  'plan-page.short': 'What will constrain the plan',
  'plan-page.none': 'Nothing is short as surely as that.',
  'plan-page.open': 'What may be short',
  'plan-page.unknown': 'What is not known',
  'plan-page.enough': 'What is enough',
  'plan-page.named': '{role}s: {skill}',
  'plan-page.for': 'Needed for {titles}.',
  'plan-page.nearest': 'Nearest to it, as their own roles ask for it: {groups}.',
  'plan-page.beside': 'Known besides, before you choose:',
  'plan-page.near': 'about {people, number} {role}s',
  'chat.plan': 'What the plan will lack',
  'chat.plan.words': 'plan, workforce, headcount, capacity, shortage',
  'chat.plan.none': 'No confirmed undertaking needs anything that is measured.',
  'chat.plan.chosen': 'Chosen: {way, select, build {build} buy {buy} borrow {borrow} other {bot}}',
  'chat.plan.choose':
    '{way, select, build {Build: teach them} buy {Buy: hire} borrow {Borrow for a time} other {Bot: a tool}}',
  'chat.plan.taken': 'Taken',
  'chat.plan.taken.way':
    '{way, select, build {Build} buy {Buy} borrow {Borrow} other {Bot}}: {people, plural, one {# person} other {# people}} by {day}. It stands in the log with your name.',
  'chat.plan.taken.brief': 'The brief is kept in the register plan-choice, and compared with what came.',
  'chat.plan.taken.need': 'A need stands for it; its cause is asked about next.',
  'chat.undertakings': 'Undertakings I own',
  'chat.undertakings.words': 'undertaking, undertakings, project, projects, order, orders, roadmap',
  'chat.undertakings.none': 'No order, project or item of a roadmap names you as its owner.',
  'chat.undertakings.how': 'The plan counts with those that you confirm.',
  'chat.undertaking':
    '{people, plural, one {# person} other {# people}} from {from}: {role}, {skill} at level {level, number}',
  'chat.undertaking.stands':
    '{standing, select, confirmed {You confirmed it: the plan counts with it} withdrawn {Withdrawn: the plan does not count with it} other {Proposed to you: the plan does not count with it yet}}',
  'chat.undertaking.says': '{said, select, confirmed {Confirm} other {Withdraw}}',
  'chat.undertaking.taken': 'Taken',
  'row.no-title-of-it': 'Nothing says what it is. Give the order, the project or the item a title.',
  'row.unknown-kind': 'This is no kind of undertaking. Write order, project or roadmap.',
  'row.no-such-role': 'No role is called so, or several are. Write its id or its title.',
  'row.no-such-skill': 'No skill is called so, or several are. Write its id or its label.',
  'row.no-such-owner':
    'Nobody is known by this. Give the object id or the mail address of whoever answers for it.',
  'row.bad-target-level': 'This is no level. Write a number from 0 to 5.',
  'row.bad-people': 'This is no number of people. Write how many are needed.',
  'row.undertaking-twice':
    'A row before it bears the same title and asks for the same skill of the same role. Leave the one that holds, or give one another title, and send the list again.',
  'row.ends-before': 'It ends before it begins. Mend one of the days.',
  'problem.undertakings.columns':
    'No column is taken for {columns}. Name them as in the guide, or take out one of two that are called alike.',
  'problem.undertakings.rows': 'The list has more than {most} rows. Send those that somebody answers for.',
  'problem.undertaking.missing':
    'You own no undertaking {undertakingId}. Look at GET me/undertakings, or ask whoever sent the list.',
  'problem.undertaking.stale':
    'Undertaking {undertakingId} says otherwise by now than what you read. Read it again, then answer.',
  'problem.undertaking.not-own':
    'Undertaking {undertakingId} counts once the owner whom it has confirms it as it stands, in their own list. Save it as proposed, and let them answer.',
  'problem.plan.missing':
    'The plan lacks nothing of {skillId} in {roleId} that a way could be chosen for. Look at GET plan.',
  'problem.plan.stale': 'Somebody chose for {skillId} in {roleId} since you read. Read the plan again.',
  'problem.plan.no-department':
    'Nobody was counted in a department that is called {department}. Write it as the directory or HR does; headcounts are there from the first of the month after the first people.',
  'problem.plan.no-line':
    'No line of the charter asks for {skillId} of {roleId} on {day}, so nothing is built for it. Add it to the charter, or choose another way.',
  'problem.plan.rests':
    'The need for {skillId} in {roleId} was answered a while ago and rests until {day}. Build it from that day on, or choose another way.',
  'problem.plan.by-door':
    'What was chosen for the plan is kept with what was forecast then, and not written by hand. Choose at the door plan-choose.',
} as const;
