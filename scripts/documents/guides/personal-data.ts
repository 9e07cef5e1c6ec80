import type { Signal } from '../../../lib/domain/signal/signal.ts';
import { SignalFromOutside, speaksOfAPerson, type SignalKind } from '../../../lib/domain/signal/signal.ts';
import { deployedContainers, type ContainerDefinition } from '../../commands/personal-data/containers.ts';
import { places } from '../../../lib/adapters/cosmos/personal-data/places.ts';
import { SHIPPED_POLICY } from '../../../lib/domain/policy/policy.ts';
import { kept, Retention, type Kept } from '../../../lib/domain/policy/retention.ts';
import { code, table } from './table.ts';

type Outside = Exclude<
  SignalKind,
  | 'subject.unanswered'
  | 'need.found'
  | 'approval.decided'
  | 'approval.requested'
  | 'approval.reweighed'
  | 'insight.published'
  | 'dead-letter.kept'
>;

/** Where each kind of signal usually comes from, and what of it is kept. */
const kinds: Record<Outside, { from: string; kept: string }> = {
  'workforce.person': { from: 'HR system, or Entra where it is read', kept: 'as it came, the latest only' },
  'workforce.left': {
    from: 'HR system, or Entra where it is read',
    kept: 'when; everything goes with them after a time in which they may come back',
  },
  'assessment.scored': { from: 'assessment tool, LMS', kept: 'level, source and date' },
  'observation.made': {
    from: 'a colleague or manager',
    kept: 'level, kind of observer and date; who observed as a hash, which whoever has the id can make again',
  },
  'self.reported': { from: 'the person', kept: 'level and date' },
  'objective.set': {
    from: 'HCM, where `performance` is in use',
    kept: 'its words, day and skills, for its person alone; 400 days after it is due',
  },
  'objective.met': { from: 'HCM', kept: 'level and date; not which objective' },
  'figure.reported': {
    from: 'CRM, ERP, quality system',
    kept: 'the figure and the date, where the works agreement says what for; no level is made of it',
  },
  'role.held': { from: 'HR system', kept: 'levels that the role asks for, and the date' },
  'exercise.answered': { from: 'LMS', kept: 'item, right or wrong, and date' },
  'learning.recorded': {
    from: 'LMS, by xAPI',
    kept: 'level and date where there is a score; otherwise that it was received',
  },
  'evidence.withdrawn': {
    from: 'its sender',
    kept: 'that it came',
  },
  'request.made': {
    from: 'a form, Teams, Copilot',
    kept: 'who asked, for what role and skill, and their answers; not the words',
  },
  'pulse.summed': { from: 'survey tool', kept: 'sums of a group that the sender counts five or more in' },
  'figure.summed': {
    from: 'systems of the work',
    kept: 'sums of a group that the sender counts five or more in',
  },
  'forecast.made': { from: 'workforce planning', kept: 'figures about a role' },
};

/** What comes in, field by field, from the schemas. */
export function signals(): string {
  const rows = SignalFromOutside.options.map((option) => {
    const type = option.shape.type.value;
    const kind = type.replace('learning-os.', '') as Outside;
    const fields = Object.keys(option.shape.data.shape);
    const isPersonal = speaksOfAPerson({ type } as Signal) || kind === 'request.made';
    return [
      code(kind),
      isPersonal ? 'a person' : 'a group or role',
      fields.map(code).join(', '),
      kinds[kind].from,
      kinds[kind].kept,
    ];
  });
  return table(['signal', 'about', 'data', 'usually from', 'kept'], rows);
}

interface Holding {
  aboutPeople: string;
  seenBy: string;
}

/**
 * What each container holds about people and who sees it through the doors; operators with a data role see everything.
 */
const holdings: Readonly<Record<string, Holding>> = {
  learners: {
    aboutPeople:
      'role, department, site, manager, time zone, working hours, preferred language; what Entra says of their account, where it is read: title, department, manager, office, preferred language, first and last day, whether it is enabled; the same as far as an HR file says it; levels with their evidence; what reached them and what they said to it (later, not relevant, finished), which group of a cohort they are in and whether they were there; practice, answers to lessons in it; what systems outside are told of them, where a human confirmed one; of those who decide and opened the bot, where it reaches them',
    seenBy: 'the person (`me/…`); managers see their team’s sums, where it is large enough',
  },
  groups: { aboutPeople: 'nothing: sums of five or more', seenBy: '`Insight.Read`' },
  needs: {
    aboutPeople:
      'who asked, who decided, in whose chat a question stands, who was named to lead a cohort and leads one; figures about groups',
    seenBy: '`Need.Read`, without whose a request is; the person their own request',
  },
  registers: {
    aboutPeople:
      'who owns a line, who saved a version, who asked for what no line asks for; titles of the directory and corrections of drafts, without whose they are; by a hash of a salt that lies in their own document, how what somebody says of others is read',
    seenBy: '`Register.Write`',
  },
  effects: {
    aboutPeople:
      'a hash of need and a random salt that lies with the person, ids of activities in Viva Learning',
    seenBy: '`Log.Read`',
  },
  decisions: { aboutPeople: 'who decided, and when', seenBy: '`Log.Read`, for audit alone' },
  replies: { aboutPeople: 'what a caller was answered', seenBy: 'the same caller, sending the same again' },
  hooks: { aboutPeople: 'who subscribed', seenBy: '`Hook.Manage`' },
  statements: {
    aboutPeople: 'learning records as they came: names, mail addresses, accounts, results',
    seenBy: 'the system that sent them',
  },
  'role-plays': {
    aboutPeople:
      'what somebody said in a role-play, what it showed of each line, their own marks of confidence; what somebody plans to do at work after a programme; what they are to reach, as a system says it, and what they say to a brief before a review; for which openings they chose to be seen, until when, and what of their work is shown there; for which critical roles they agreed to be counted or named, and by what; by which name an owner of one is known, and what they were told of a bench as a whole',
    seenBy:
      'the person alone (`me/role-plays`, `me/plans`, `me/items/{needId}/plan`), and of a plan that they shared, as it was then, their manager (`team/plans`); objectives and reviews likewise (`me/objectives`, `me/reviews`, `team/briefs`); and of somebody who chose to be seen, as they read it then, the owner of that opening (`me/owned-openings/{openingId}/seen`); of somebody who agreed to be named, the owner of that critical role (`me/critical-roles/{criticalRoleId}/bench`), who is told of all others together in bounds: no role and no command of ours opens it, and operators get it only by reading the container itself',
  },
  experts: {
    aboutPeople:
      'what an expert consents to be answered from, the answers that they accepted, questions that were handed over to them with the name of whoever asked, as their sign-in said it; that somebody of a role asked about a subject what could not be answered, and on which day, under a hash of a random salt that lies with them',
    seenBy:
      'the expert (`me/twin`, `me/twin/questions`), of a question whoever handed it over (`me/questions`), of an answer that became a source whoever asks about it',
  },
  vectors: {
    aboutPeople: 'nothing',
    seenBy: 'nobody',
  },
  identities: {
    aboutPeople:
      'whose an address, number or account is and was, under a key that tells nothing without the layer’s secret; of those of which nobody knows, the text for 30 days',
    seenBy: '`People.Manage`, those of which nobody knows; the person which kinds are theirs',
  },
  'dead-letters': { aboutPeople: 'a message as it came', seenBy: '`DeadLetter.Manage`, one at a time' },
};

/** How long each kind of document of a container is kept, kinds of the same time together. */
function keptIn({ name }: ContainerDefinition): string {
  const byTime = Map.groupBy(Object.entries(kept[name] ?? {}), ([, time]) => inWords(time));
  const alone = byTime.size === 1;
  return [...byTime]
    .map(([time, some]) =>
      alone ? time : `${some.map(([type]) => type || 'calibration').join(', ')}: ${time}`,
    )
    .join('; ');
}

function inWords(time: Kept): string {
  if (typeof time === 'number') return `${time} days`;
  if (typeof time === 'object') return `until ${time.inForce}`;
  return `${SHIPPED_POLICY.retention[time]} days (${code(time)})`;
}

/** What of it the policy may change, within which limits. */
export function retention(): string {
  const rows = Object.entries(Retention.shape).map(([name, days]) => {
    const { minValue, maxValue } = days.unwrap();
    return [
      code(name),
      whatIsKept[name as keyof Retention],
      `${SHIPPED_POLICY.retention[name as keyof Retention]}`,
      `${minValue}–${maxValue}`,
    ];
  });
  return table(['in `policy/retention`', 'days that it says', 'shipped', 'from–to'], rows);
}

const whatIsKept: Record<keyof Retention, string> = {
  evidenceDays:
    'evidence and requests are kept, from their own date; older signals are refused (`too-old`), and what was folded out of them is folded anew without it, once a month',
  needDays:
    'needs are kept with questions, answers, content and readings, and a person’s part in them, since they last changed',
  groupDays: 'sums about groups are kept',
  effectDays: 'the ledger remembers a write to another system, since the last try',
  decisionDays:
    'an entry of the decision log is kept; its number and hash stay, so that the chain can be proved',
  earlierDays: 'a version of a register is kept that another one replaced',
  historyDays: 'the history of a flow that is over is kept, from its start',
  leaverDays: 'somebody who left may come back before they are erased',
};

/** Each container of the deployment, with what it holds about people. */
const held = (): (Holding & { container: ContainerDefinition })[] =>
  deployedContainers().map((container) => {
    const holding = holdings[container.name];
    if (!holding)
      throw new RangeError(
        `Say in scripts/documents/guides/personal-data.ts what ${container.name} holds about people.`,
      );
    return { container, ...holding };
  });

/** What is stored, for how long and who sees it. */
export const containers = (): string =>
  table(
    ['container', 'holds', 'about people', 'kept', 'seen by'],
    held().map(({ container, aboutPeople, seenBy }) => [
      code(container.name),
      container.description,
      aboutPeople,
      keptIn(container),
      seenBy,
    ]),
  );

/** The same in short, for the record of processing. */
export const aboutPeople = (): string =>
  table(
    ['container', 'about people', 'seen by'],
    held().map(({ container, aboutPeople, seenBy }) => [code(container.name), aboutPeople, seenBy]),
  );

/** Where a person stands outside their own partition, and what erasing them does there. */
export function namedPlaces(): string {
  const shown = Map.groupBy(places, ({ container, what, onErasure, why }) =>
    JSON.stringify([code(container), what, onErasure, why]),
  );
  return table(
    ['in', 'says', 'on erasure', 'why'],
    [...shown.keys()].map((row) => JSON.parse(row) as string[]),
  );
}
