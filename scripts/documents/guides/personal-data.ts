import type { Signal } from '../../../lib/domain/signal.ts';
import { SignalFromOutside, speaksOfAPerson, type SignalKind } from '../../../lib/domain/signal.ts';
import { deployedContainers, type Definition } from '../../commands/personal-data/containers.ts';
import { places } from '../../commands/personal-data/places.ts';
import { code, table } from './table.ts';

type Outside = Exclude<
  SignalKind,
  'need.found' | 'approval.decided' | 'approval.requested' | 'insight.published' | 'dead-letter.kept'
>;

/** Where each kind of signal usually comes from, and what of it is kept. */
const kinds: Record<Outside, { from: string; kept: string }> = {
  'workforce.person': { from: 'HR system', kept: 'as it came, the latest only' },
  'assessment.scored': { from: 'assessment tool, LMS', kept: 'level, source and date' },
  'observation.made': {
    from: 'a colleague or manager',
    kept: 'level, kind of observer and date; not who observed',
  },
  'self.reported': { from: 'the person', kept: 'level and date' },
  'objective.met': { from: 'HCM', kept: 'level and date; not which objective' },
  'figure.reported': {
    from: 'CRM, ERP, quality system',
    kept: 'the figure and the date; no level is made of it',
  },
  'role.held': { from: 'HR system', kept: 'levels that the role asks for, and the date' },
  'exercise.answered': { from: 'LMS', kept: 'item, right or wrong, and date' },
  'learning.recorded': {
    from: 'LMS, by xAPI',
    kept: 'level and date where there is a score; otherwise that it was received',
  },
  'request.made': {
    from: 'a form, Teams, Copilot',
    kept: 'who asked, for what role and skill, and their answers; not the words',
  },
  'pulse.summed': { from: 'survey tool', kept: 'sums of a group of five or more' },
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
      'role, department, manager, time zone, working hours; levels with their evidence; what reached them; practice',
    seenBy: 'the person (`me/…`); managers see their team’s sums, where it is large enough',
  },
  groups: { aboutPeople: 'nothing: sums of five or more', seenBy: '`Insight.Read`' },
  needs: {
    aboutPeople: 'who asked, who decided; figures about groups',
    seenBy: '`Need.Read`, without whose a request is; the person their own request',
  },
  registers: {
    aboutPeople: 'who owns a line, who saved a version, who asked for what no line asks for',
    seenBy: '`Register.Write`',
  },
  effects: {
    aboutPeople: 'a hash of need and person, ids of activities in Viva Learning',
    seenBy: '`Log.Read`',
  },
  decisions: { aboutPeople: 'who decided', seenBy: '`Log.Read`' },
  replies: { aboutPeople: 'what a caller was answered', seenBy: 'the same caller, sending the same again' },
  hooks: { aboutPeople: 'who subscribed', seenBy: '`Hook.Manage`' },
  'dead-letters': { aboutPeople: 'a message as it came', seenBy: '`DeadLetter.Manage`, one at a time' },
};

const DAY = 86_400;
const kept = ({ defaultTtl }: Definition): string =>
  defaultTtl > 0 ? `${defaultTtl / DAY} days` : 'until it is erased';

/** What is stored, for how long and who sees it. */
export function containers(): string {
  const rows = deployedContainers().map((container) => {
    const holding = holdings[container.name];
    if (!holding)
      throw new RangeError(
        `Say in scripts/documents/guides/personal-data.ts what ${container.name} holds about people.`,
      );
    return [
      code(container.name),
      container.description,
      holding.aboutPeople,
      kept(container),
      holding.seenBy,
    ];
  });
  return table(['container', 'holds', 'about people', 'kept', 'seen by'], rows);
}

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
