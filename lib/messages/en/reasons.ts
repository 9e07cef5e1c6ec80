/** Why a need stands where it stands: what its cause is supposed from, and how its round ended. */
export const reasons = {
  'because.below.counted':
    'about {below, number} of {assessed, number} assessed are below what the role asks for',
  'because.below.nearly all': 'nearly all of those assessed are below what the role asks for',
  'because.below.most': 'most of those assessed are below what the role asks for',
  'because.below.about half': 'about half of those assessed are below what the role asks for',
  'because.below.few': 'few of those assessed are below what the role asks for',
  'because.below.nearly none': 'nearly none of those assessed are below what the role asks for',
  'because.reached':
    'most of those assessed reach what the role asks for, so training would teach what people can do already',
  'because.trained-err-too':
    'what managers see of the work falls short, of those who were trained in it as much as of those who were not',
  'because.changed-nothing':
    'what was given for it before changed nothing: those who had it do no better than those who had not',
  'because.aged':
    'of most who were assessed it is not known any more, because it was so long ago: assess the group first',
  'because.too-few': 'it is not known of enough people whether they can: assess the group first',
  'because.between':
    'too few of those assessed are below what the role asks for to call it a gap, and too many to say that they can',
  'because.others-decide':
    'it is known for about {known, number} of {all, number}, and those who were not assessed decide: assess more of them first',
  'because.answered.yes': '{question} was answered yes',
  'because.answered.no': '{question} was answered no',
  'because.answered.both': '{question} was answered yes by some, no by others',
  'because.ahead.about':
    '{needed, number} are needed by {month}, and about {able, number} would be able to by then',
  'because.ahead.fewer':
    '{needed, number} are needed by {month}, and fewer than {able, number} would be able to by then',
  'because.hires':
    '{hires, plural, one {# more head is planned} other {# more heads are planned}} and could be hired with the skill',
  'because.no-hires': 'no more heads are planned, so it has to be learned or borrowed',

  'need.confirmed': 'cause confirmed by a human: {cause}',
  'need.published': 'approved and published',
  'need.delivered': 'delivered to those who lack it',
  'need.unanswered':
    'at least {people} people of this role asked experts about {subject} within 90 days, and no document that an expert let it answer from says it',
  'need.outgrown':
    'outgrown: most of those assessed reach by now what the role asks for, {why, select, better {because people are seen higher than when it was found} less {because the role asks for less than when it was found} other {because a rule counts otherwise: people are seen no higher than when it was found}}',
  'need.cause.expired': 'nobody answered about the cause in time',
  'need.cause.withdrawn': 'the question about the cause was withdrawn',
  'need.cause.rejected': 'a human rejected the cause',
  'need.response.expired': 'nobody answered about the response in time',
  'need.response.withdrawn': 'the question about the response was withdrawn',
  'need.response.rejected': 'a human rejected the response',
  'need.response.sent-back': 'the response was sent back {count, plural, one {# time} other {# times}}',
  'need.routed': 'the cause is {cause}: content would not help; {told}',
  'need.not-needed': 'withdrawn before anything was sent: it is not needed any more',
  'need.too-few':
    'withdrawn before anything was sent: by now it is about fewer people than the smallest group of which anything is told',
  'need.measured': 'measured {count, plural, one {# time} other {# times}}',
  'need.not-assessed':
    'it is not known of enough people whether they can, so nobody could be chosen and nothing measured: assess the group first',
  'need.line-gone': 'charter line {line} is gone',
  'need.observed': 'the layer only observes: nobody was asked and nothing was written',
  'need.agent-off': 'agent {agent} is switched off',
  'need.step-failed': 'a step of it failed as often as it was tried ({step}); the log says why',
  'flow.both': '{note}; {other}',
  'need.flow-ended': 'its flow was ended: {reason}',
  'need.flow-of-another-release':
    'its flow failed: it began under another release, and its history does not fit the one that runs now',
  'need.flow-failed': 'its flow failed; the log says why',
  'need.ended.does-too-little': 'ended by a human: it does too little',
  'need.ended.does-harm': 'ended by a human: it does harm',
  'need.ended.other-cause': 'ended by a human: the cause is another one',
  'need.ended.not-needed': 'ended by a human: it is not needed any more',
  'need.operator-ended': 'an operator ended it',
  'asset.document.changed': 'the document {title} was changed since it was approved',
  'asset.source.changed': 'what {title} rests on does not say any more what a human approved',
  'asset.document.unreadable': 'the document {title} cannot be read any more since it was approved',
} as const;
