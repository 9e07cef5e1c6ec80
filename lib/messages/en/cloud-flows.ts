/** What the cloud flows of Power Automate say: to approvers on cards and in the chat, to readers of the weekly mail. */
export const cloudFlows = {
  'cloud-flow.choose': 'Choose one',
  'cloud-flow.cause': 'The cause',
  'cloud-flow.cause.missing': 'Choose the cause.',
  'cloud-flow.why': 'Why (may stay empty)',
  'cloud-flow.now': 'Yes, now',
  'cloud-flow.not-now': 'Not now',
  'cloud-flow.otherwise': 'What should be otherwise, if you send it back',
  'cloud-flow.otherwise.missing': 'Say what to change.',
  'cloud-flow.part': 'A part that should say something else (may stay empty)',
  'cloud-flow.words': 'Its words, as they should be; somebody else approves them',
  'cloud-flow.approve': 'Approve',
  'cloud-flow.send-back': 'Send back',
  'cloud-flow.reject': 'Reject',

  'cloud-flow.on-its-way': 'Your answer is on its way.',
  'cloud-flow.recorded': 'Your answer is recorded.',
  'cloud-flow.not-taken': 'Your answer was not taken: {why}',
  'cloud-flow.no-reply': 'learning-os did not reply; you are asked again.',
  'cloud-flow.needless': 'The question that you were asked needs no answer any more.',
  'cloud-flow.not-the-owner':
    'Somebody else than the owner of this flow answered. Nothing was recorded: who decides answers from a flow of their own.',
  'cloud-flow.not-the-approver':
    'The connections of this flow belong to different people, or their owner lacks the app role Need.Decide. An approver owns all three.',
  'cloud-flow.unanswered':
    'Nobody answered for {days, plural, one {# day} other {# days}}; the question is put anew while it is open.',

  'cloud-flow.week': 'What was measured in groups of people during the last seven days.',
  'cloud-flow.week.subject': 'learning-os: {count} insights this week',
  'cloud-flow.week.what': 'What changed',
  'cloud-flow.week.days': 'Days after',
  'cloud-flow.week.more': 'More',
} as const;
