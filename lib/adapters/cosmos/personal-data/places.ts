import { registers } from '../../../domain/register.ts';

/** What erasing a person does where their id stands. */
export type OnErasure = 'document deleted' | 'taken out' | 'stays';

/** A place at which the stores may hold the id of a person, and what becomes of it. */
export interface Place {
  container: string;
  /** Type of the document. */
  type: string;
  /** As in `mentions.ts`; `*` stands for any one name, `**` for whatever path. */
  path: string;
  what: string;
  onErasure: OnErasure;
  why: string;
}

const ofPerson = 'It is theirs alone.';
const byOffice = 'They acted in an office. Who decided must be told later, by law and to those concerned.';

/** Entries of registers that are their owner's, and go with them: what each says, and why nothing of it stays. */
const theirEntries = [
  ['standing-approval', 'that they approved in advance', 'Nobody answers for it any more.'],
  [
    'undertaking',
    'that they own an undertaking: what the business is to do, and needs for it',
    'Nobody answers for it any more: whoever plans proposes it to somebody else.',
  ],
  ['requisition', 'that they hire for an opening', 'Nobody hires for it any more: another one is opened.'],
  ['opening', 'that they own an opening', 'Nobody is shown it or seen for it any more.'],
  ['critical-role', 'that they own a critical role', 'It has no bench any more.'],
  [
    'own-agent',
    'that they made an agent of their own',
    'Nobody answers for what it proposes any more. Its row stays in the list, for somebody else to put a name to.',
  ],
] as const;

/**
 * Every place outside a person's own partition of `learners`, which goes as a whole. A scenario test holds this list
 * complete; `npm run erase` stops at a place that is not on it.
 */
export const places: readonly Place[] = [
  {
    container: 'learners',
    type: 'learner',
    path: 'learner.person.managerId',
    what: 'whose manager they are',
    onErasure: 'taken out',
    why: 'Until the workforce feed names the next manager, their people have none.',
  },
  ...['account', 'employee'].flatMap((type) =>
    ['account.attributes.managerId', 'account.told.as.managerId'].map((path) => ({
      container: 'learners',
      type,
      path,
      what: `whose manager they are, as ${type === 'account' ? 'the directory' : 'an HR file'} says`,
      onErasure: 'taken out' as const,
      why: 'Until it names the next manager, their people have none.',
    })),
  ),
  {
    container: 'learners',
    type: 'learner',
    path: 'learner.participations.*.team',
    what: 'that plans were made for their team, in plans of earlier versions',
    onErasure: 'taken out',
    why: 'It is a hash of their id, which anybody with the directory could try.',
  },
  ...['id', 'effect.key', 'effect.step'].map((path) => ({
    container: 'effects',
    type: 'effect',
    path,
    what: 'that something was recommended to them, and under which id in Viva Learning',
    onErasure: 'document deleted' as const,
    why: 'They are out of every plan, so that nothing is sent twice. Note the ids in Viva Learning before.',
  })),
  {
    container: 'needs',
    type: 'need',
    path: 'value.requestedBy[]',
    what: 'that they asked for it',
    onErasure: 'taken out',
    why: 'While a gate lies ahead it stays: nobody may decide about what they asked for. Run it again after the gate.',
  },
  {
    container: 'needs',
    type: 'approval',
    path: 'value.involved[]',
    what: 'that they had a hand in what was asked of the approvers',
    onErasure: 'taken out',
    why: 'While the question is open it stays, for the same reason. Run it again once it is answered or expired.',
  },
  ...['id', 'value.cardId', 'value.personId'].map((path) => ({
    container: 'needs',
    type: 'question-card',
    path,
    what: 'that a question of a gate stands in their chat',
    onErasure: 'document deleted' as const,
    why: 'Their chat is not the layer’s. What stands there is changed no more.',
  })),
  ...['value.facilitators[].personId', 'value.groups[].facilitatorId'].map((path) => ({
    container: 'needs',
    type: 'cohort',
    path,
    what: 'that they were named to lead a cohort, or lead a group of one',
    onErasure: 'taken out' as const,
    why: 'Nobody leads the group then, and the next run calls off what is to come of it.',
  })),
  {
    container: 'needs',
    type: 'request',
    path: 'value.requesterId',
    what: 'their request and what they answered about the work',
    onErasure: 'document deleted',
    why: 'What they answered counts until somebody else answers, then it is counted anew without them.',
  },
  ...['id', 'value.requesterId'].map((path) => ({
    container: 'registers',
    type: 'declined-asker',
    path,
    what: 'that they asked for what no line of the charter asks for, and in which months',
    onErasure: 'document deleted' as const,
    why: 'They are not counted any more.',
  })),
  {
    container: 'experts',
    type: 'hand-over',
    path: 'handOver.askerId',
    what: 'what they asked an expert, under their name, and the answer',
    onErasure: 'document deleted',
    why: 'It is their question. What the expert accepted as an answer stays, without it.',
  },
  {
    container: 'experts',
    type: 'unanswered',
    path: 'id',
    what: 'that they asked about a subject what no document answered, and on which day, under a hash of their salt',
    onErasure: 'document deleted',
    why: 'They are not counted any more.',
  },
  {
    container: 'needs',
    type: 'need',
    path: 'value.contract.ownerId',
    what: 'that they own the outcome',
    onErasure: 'stays',
    why: byOffice,
  },
  {
    container: 'needs',
    type: 'approval',
    path: 'value.outcome.ownerId',
    what: 'that they own the outcome that was asked about',
    onErasure: 'stays',
    why: byOffice,
  },
  {
    container: 'needs',
    type: 'approval',
    path: 'value.decision.by',
    what: 'that they decided, how and with which comment',
    onErasure: 'stays',
    why: byOffice,
  },
  ...[...registers, 'earlier'].map((type) => ({
    container: 'registers',
    type,
    path: 'entry.by',
    what: 'that they saved this version',
    onErasure: 'stays' as const,
    why: byOffice,
  })),
  ...theirEntries.map(([type, what, why]) => ({
    container: 'registers',
    type,
    path: 'entry.value.ownerId',
    what,
    onErasure: 'document deleted' as const,
    why,
  })),
  ...['charter', 'earlier'].map((type) => ({
    container: 'registers',
    type,
    path: 'entry.value.ownerId',
    what: 'that they own a line of the charter, or owned a standing approval, an undertaking, a requisition, an opening, a critical role or an agent of their own',
    onErasure: 'stays' as const,
    why: 'A line must have an owner: name another one. What it was earlier shows who answered for it then.',
  })),
  ...['approver', 'earlier'].flatMap((type) =>
    ['approverId', 'deputyId'].map((field) => ({
      container: 'registers',
      type,
      path: `entry.value.${field}`,
      what: 'that they answer questions of gates, or stand in for somebody who does',
      onErasure: 'stays' as const,
      why: 'Name somebody else in the register `approver`.',
    })),
  ),
  ...['switch', 'earlier'].map((type) => ({
    container: 'registers',
    type,
    path: 'entry.value.personId',
    what: 'that a switch stops what is sent to and computed about them',
    onErasure: 'document deleted' as const,
    why: 'Nothing is left of them that it could stop.',
  })),
  ...['policy', 'earlier'].map((type) => ({
    container: 'registers',
    type,
    path: 'entry.value.*.ownerId',
    what: 'that they own a cause which learning does not cure, or answer for an agent that bears on employment',
    onErasure: 'stays' as const,
    why: 'Name another one in the policy, section `owners` or `employment`.',
  })),
  {
    container: 'decisions',
    type: 'decision',
    path: 'entry.decidedBy.name',
    what: 'that they decided',
    onErasure: 'stays',
    why: `${byOffice} Each entry carries the hash of the one before, so nothing in the log can be changed unnoticed.`,
  },
  {
    container: 'hooks',
    type: 'hook',
    path: 'hook.by',
    what: 'that they subscribed a system',
    onErasure: 'stays',
    why: 'Whoever looks after the subscription must be known. It goes when the subscription is ended.',
  },
  {
    container: 'replies',
    type: '',
    path: 'caller',
    what: 'a call of theirs and the reply to it',
    onErasure: 'document deleted',
    why: `${ofPerson} A call that is sent again is answered anew, and does nothing twice.`,
  },
  {
    container: 'replies',
    type: '',
    path: 'response.*',
    what: 'a reply about them, kept for callers who resend',
    onErasure: 'document deleted',
    why: 'As above.',
  },
  {
    container: 'replies',
    type: '',
    path: 'response.headers.*',
    what: 'an address in such a reply',
    onErasure: 'document deleted',
    why: 'As above.',
  },
  {
    container: 'statements',
    type: 'statement',
    path: '**',
    what: 'a learning record about them, as it came',
    onErasure: 'document deleted',
    why: `${ofPerson} Whoever keeps the records has it still.`,
  },
  ...['holders[]', 'identity.claims[].holder'].map((path) => ({
    container: 'identities',
    type: 'identity',
    path,
    what: 'that an address, a number or an account was theirs, under a key that tells nothing without the layer’s secret',
    onErasure: 'taken out' as const,
    why: 'That it was somebody’s stays known, so that nothing of theirs is taken for the next one’s.',
  })),
  {
    container: 'identities',
    type: 'question',
    path: 'question.candidates[]',
    what: 'that an address or a number may be theirs, and its text',
    onErasure: 'document deleted',
    why: 'It may be theirs. What waited for the answer goes within 30 days.',
  },
  ...['body', 'description'].map((field) => ({
    container: 'dead-letters',
    type: 'dead-letter',
    path: `deadLetter.${field}`,
    what: 'a message about them that could not be handled',
    onErasure: 'document deleted' as const,
    why: 'It says something about them, and cannot be replayed once they are erased.',
  })),
];

/** What the list says about a place, or undefined where it says nothing. */
export const placeAt = (container: string, type: string, path: string): Place | undefined =>
  places.find((place) => place.container === container && place.type === type && isThere(place.path, path));

function isThere(pattern: string, path: string): boolean {
  if (pattern === '**') return true;
  // A name may hold dots of its own: ids of needs do.
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.[\]]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`).test(path);
}
