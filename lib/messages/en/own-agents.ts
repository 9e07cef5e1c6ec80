/** What people read of agents that somebody in learning and development made without code. */
export const ownAgentWords = {
  'own-agent.because.few-can': 'fewer than {percent}% of those who are known can do it',
  'own-agent.because.fewer-can': 'the share of those who can fell by {points} points or more',
  'own-agent.because.needs-wait':
    'a need has waited for an answer for more than {days, plural, one {# day} other {# days}}',
  'own-agent.because.asked-off-strategy':
    'at least {people} people asked for it in {month}, and no line of the strategy does',
  'own-agent.would': '{day}: {skill}, {role}: {because}',
  'own-agent.would.more': 'and {left} more',
  'own-agent.would.none': 'In the 13 weeks before {day} it would have proposed nothing.',
  'own-agent.would.some':
    'In the 13 weeks before {day} it would have made {count, plural, one {# proposal} other {# proposals}}:',
  'own-agent.would.not-yet': 'It is being tried on the last 13 weeks; look again in five minutes.',
  'own-agent.ahead': 'the agent “{agent}”, which somebody here made, proposes it: {because}',
  'own-agent.notice':
    'Your agent {agent}: {count, plural, =0 {no proposal now} one {# proposal} other {# proposals}}{waiting, plural, =0 {} other {, # to be answered}}{held, plural, =0 {} other {; # held until a need about a part of the role has ended}}',
  'own-agent.kit':
    'Copy this into Copilot:\n\nAsk the agent learning-os for the needs and the coverage of our skills. Tell me: {asks}\n\nThen help me with the first of them. {prompt}\n\nWhat you write must hold:\n{rubric}',
  'own-agent.kit.form': 'Write it in this form: {form}.',
  'own-agent.failed':
    'Your agent {agent} could not look: something went wrong. The others look as they do; it is tried again by itself.',
  'own-agent.row.renamed':
    'Title: an agent keeps its name, because what it proposed is kept under it. Write “{title}” again; for another agent make a new row',
  'own-agent.kit.no-rubric': '- (nothing besides)',
  'own-agent.asks.few-can': 'In which roles can fewer than {threshold}% of those who are known do a skill?',
  'own-agent.asks.fewer-can':
    'In which roles did the share of those who can do a skill fall by {threshold} points or more since it was said before?',
  'own-agent.asks.needs-wait':
    'Which needs have waited for an answer for more than {threshold, plural, one {# day} other {# days}}?',
  'own-agent.asks.asked-off-strategy':
    'What did at least {threshold} people ask for in the last month that no line of the strategy asks for?',
  'own-agent.asks.skills': 'Only of these skills: {skills}.',
  'own-agent.asks.roles': 'Only of these roles: {roles}.',
  'own-agent.stands.prompt-kit': 'a prompt kit: nothing runs; copy PromptKit',
  'own-agent.stands.by-hand':
    'by hand: it looks when somebody presses, and proposes to its owner alone. Before a higher rung, read WouldHave',
  'own-agent.stands.on-trigger': 'on its trigger: it looks by itself, and proposes to its owner alone',
  'own-agent.stands.pilot':
    'a pilot: about its pilot roles its proposals go straight to whoever decides about needs, others to its owner',
  'own-agent.stands.everybody': 'for everybody: its proposals go straight to whoever decides about needs',
  'own-agent.row.changed':
    'It was changed, so it stands at “by hand”. Wait until WouldHave says what it would have proposed, read it, then choose the rung again.',
  'own-agent.row.not-tried':
    'It was not tried as it is now, so it stays at “by hand”. Wait until WouldHave says what it would have proposed, read it, then choose the rung again.',
  'own-agent.row.not-taken':
    'It waits for its owner: whoever stands in OwnedBy writes “my agents” to the bot and presses “Read it, then take it”. Until then it goes no further than “{rung}”.',
  'own-agent.row.stopped': 'A switch stops it for the time being.',
  'own-agent.row.no-owner': 'OwnedBy: only a prompt kit needs no owner',
  'own-agent.row.owner':
    'OwnedBy: whoever owns an agent is an approver, a deputy of one, or owns a line of the strategy',
  'own-agent.row.not-pressed': 'RunNow: a prompt kit runs nowhere; choose the rung “by hand” first',
  'own-agent.row.threshold': 'Threshold: from {least} to {most}{step, plural, =1 {} other {, in steps of #}}',
  'own-agent.row.only-note': 'Proposes: of this question it can only be a note',
  'own-agent.row.form': 'Form: choose one for a draft, and none for anything else',
  'own-agent.row.gone':
    'It was taken out, because its owner was erased: nobody answers for this row now. Choose somebody in OwnedBy and a rung, or delete the row.',
  'own-agent.held': 'The own agent “{agent}” asks of a draft: {line}',
  'own-agent.nothing.enough-can':
    '{count, plural, one {# skill in a role} other {# skills in roles}}{names}: {asks, select, fewer {it did not fall by so much} other {enough people can}}.',
  'own-agent.nothing.no-line':
    '{count, plural, one {# skill in a role} other {# skills in roles}}{names}: no line of the strategy asks for it there.',
  'own-agent.nothing.too-few-known':
    '{count, plural, one {# skill in a role} other {# skills in roles}}{names}: of too few of the role it is known whether they can.',
  'own-agent.nothing.may-be-chance':
    '{count, plural, one {# skill in a role} other {# skills in roles}}{names}: the difference may be chance.',
  'own-agent.nothing.not-said-before':
    '{count, plural, one {# skill in a role} other {# skills in roles}}{names}: nothing was said of it before, so nothing can have fallen.',
  'own-agent.nothing.need-open':
    '{count, plural, one {# skill in a role} other {# skills in roles}}{names}: fewer can, and a need about it is under way already. A note would tell it all the same.',
  'own-agent.nothing.need-rests':
    '{count, plural, one {# skill in a role} other {# skills in roles}}{names}: fewer can, and a need about it ended lately and rests.',
  'own-agent.nothing.said-lately':
    '{count, plural, one {# skill in a role} other {# skills in roles}}{names}: it proposed the same within the last 90 days.',
  'own-agent.nothing.held':
    '{count, plural, one {# skill in a role} other {# skills in roles}}{names}: held, because a need about a part of the role is worked on first.',
  'own-agent.nothing.no-room':
    '{count, plural, one {# skill in a role} other {# skills in roles}}{names}: as much as may be proposed in a month was proposed; next month it looks again.',
  'own-agent.nothing.none.of-groups':
    'Nothing is said of the groups that it asks about: fewer people are known than may be spoken of, or no role and skill fits its row.',
  'own-agent.nothing.none.needs-wait':
    'No need waits for an answer for more than {threshold, plural, one {# day} other {# days}}.',
  'own-agent.nothing.none.asked-off-strategy':
    'In the last full month nothing beside the strategy was asked for by {threshold, number} people or more.',
  'own-agent.notice.nothing':
    '{agent} looked and has nothing to propose: {why} For all reasons write “my agents” and press “Look now”.',
  'own-agent.notice.named':
    'The list Own agents names you as the owner of {agent}, to stand at “{rung}”. It goes no further before you say yes: open “{card}” here, and press “{take}”.',
  'chat.own-agents': 'Agents I made',
  'chat.own-agents.words': 'my agent, my agents, own agent, own agents, proposals',
  'chat.own-agents.none':
    'You have made none. The list Own agents on the learning site holds two to begin with; it needs no programming.',
  'chat.own-agents.how':
    'What they propose to you waits here. What they look for, you change in the list Own agents.',
  'chat.own-agent.rung.prompt-kit': 'prompt kit',
  'chat.own-agent.rung.by-hand': 'by hand',
  'chat.own-agent.rung.on-trigger': 'on trigger',
  'chat.own-agent.rung.pilot': 'pilot',
  'chat.own-agent.rung.everybody': 'everybody',
  'chat.own-agent.move': 'To “{rung}”',
  'chat.own-agent.wants':
    'It bears your name in the list Own agents and is to stand at “{rung}”. It goes there once you say that you answer for it.',
  'chat.own-agent.does':
    'It looks {when}, and may propose {proposes, select, note {a note to you} question {a question to you} need {a need} other {a need, answered in the form {form}}}, at most {most, plural, one {once} other {# times}} a month.',
  'chat.own-agent.when.pressed': 'when somebody presses',
  'chat.own-agent.when.weekly': 'every week',
  'chat.own-agent.when.monthly': 'every month',
  'chat.own-agent.when.quarterly': 'every quarter',
  'chat.own-agent.when.need-found': 'when a need was found',
  'chat.own-agent.when.forecast-made': 'when a forecast was made',
  'chat.own-agent.when.group-changed': 'when a group answered otherwise',
  'chat.own-agent.holds': 'A draft must hold: {line}',
  'chat.own-agent.pilot': 'On “{rung}” its proposals about these roles go on without you: {roles}.',
  'chat.own-agent.prompt': 'How a draft is to be worded: {prompt}',
  'chat.own-agent.read': 'Read it, then take it',
  'chat.own-agent.take': 'Take it',
  'chat.own-agent.taken': 'You answer for it',
  'chat.own-agent.run': 'Look now',
  'chat.own-agent.would':
    'In the 13 weeks before {day} it would have made {count, plural, =0 {no proposal} one {# proposal} other {# proposals}}.',
  'chat.own-agent.looked':
    '{agent} looked: {count, plural, =0 {nothing to propose} one {# proposal} other {# proposals}}',
  'chat.own-agent.moved': 'Moved',
  'chat.own-proposal': '{skill}, {role}: {because}',
  'chat.own-proposal.stands.told': 'For you to know',
  'chat.own-proposal.stands.went-on': 'Goes on: others decide about it',
  'chat.own-proposal.stands.confirmed': 'A need is opened',
  'chat.own-proposal.stands.dismissed': 'Left',
  'chat.own-proposal.stands.held':
    'Held: a part of this role is worked on first. It is proposed anew after that',
  'chat.own-proposal.asks.note': 'For you to know',
  'chat.own-proposal.asks.need': 'Proposes a need',
  'chat.own-proposal.asks.question': 'Is a need to be opened?',
  'chat.own-proposal.asks.draft': 'Proposes a need, with the form that the agent names',
  'chat.own-proposal.answer': '{answer, select, yes {Open a need} other {Leave it}}',
  'chat.own-proposal.taken':
    '{standing, select, confirmed {A need is opened, and others decide about it} held {A part of this role is worked on first: it is proposed anew after that} other {Left}}: {skill}, {role}',
  'chat.data.own-agents': '{count, plural, one {# agent that you made} other {# agents that you made}}',
  'gate.own-agent.owner': 'The agent “{agent}” proposes it; {owner} answers for it.',
  'gate.own-agent.in-list': 'The agent “{agent}” proposes it; the list Own agents says who answers for it.',
  'problem.office.missing':
    'No list names you for {officeId} now. “What I answer for” shows what waits for your yes.',
  'problem.office.changed':
    'What the list names you for was changed since you read it. “What I answer for” shows how it stands; then take it.',
  'problem.office.not-written':
    'The list {list} did not take your answer: somebody edited the row at this moment, or the list lacks the column for it. Try again; if it stays so, IT makes the column with npm run tenant -- lists --apply.',
  'problem.office.misfit': 'What the list names you for fits no more beside what was saved since: {faults}',
  'problem.own-agent.missing':
    'There is no agent {agentId}, or it is not yours. Write “my agents” to the bot to see yours.',
  'problem.own-agent.no-proposal':
    'Agent {agentId} has no proposal {proposalId} for you. Write “my agents” to the bot to see what there is.',
  'problem.own-agent.answered': 'Proposal {proposalId} was answered otherwise before.',
  'problem.own-agent.stopped': 'A switch stops agent {agentId} for the time being, or what it works with.',
  'problem.own-agent.prompt-kit':
    'Agent {agentId} is a prompt kit and runs nowhere. Choose the rung “by hand” for it first, and an owner.',
  'problem.own-agent.owner':
    'The owner of agent {agentId} is no approver, no deputy of one and owns no line of the strategy. Choose somebody else.',
  'problem.own-agent.not-own':
    'Whoever names the owner of agent {agentId}, changes it or moves it up answers for it in their own name: only its owner does, or you choose yourself as its owner. Down is free to all.',
  'problem.own-agent.not-taken':
    'Agent {agentId} waits for its owner to take it, as it is now: they write “my agents” to the bot and press “Read it, then take it”.',
  'problem.own-agent.changed':
    'Agent {agentId} was changed since you read it. Write “my agents” to the bot to see how it stands; then take it.',
  'problem.own-agent.proposed-before':
    'Agent {agentId} was changed since it proposed this, and a need would be opened as it is now. Leave it; it proposes anew when it looks.',
  'problem.own-agent.no-line': 'No line of the strategy asks for {need} any more, so no need is opened.',
  'problem.own-agent.not-tried':
    'Agent {agentId} was not tried on the last 13 weeks as it is now, which happens by itself within minutes. Read what it would have proposed (“my agents”, or WouldHave in its row), then move it.',
  'problem.own-agent.by-itself': 'What an agent proposed is written by the layer alone.',
} as const;
