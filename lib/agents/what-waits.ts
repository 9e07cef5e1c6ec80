import type { AgentName } from '../domain/agent-name.ts';
import type { PersonId } from '../domain/ids.ts';
import { DAY } from '../domain/milliseconds.ts';
import { isOpenNow, type OpenedByOwner } from '../domain/opened-by-owner.ts';
import { BEING_SEEN_DAYS } from '../domain/policy/retention.ts';
import type { CurrentEntry, RegisterName } from '../domain/register.ts';
import { isNew, lastLook, type WaitingKind, type Waits } from '../domain/waiting.ts';
import type { Requisition } from '../domain/hiring/requisition.ts';
import type { Undertaking } from '../domain/workforce/undertaking.ts';
import type { Ports } from '../ports/index.ts';
import { whyOff, type Call } from '../step.ts';
import { announcedTo, sharedToRead } from './reviews-waiting.ts';

/** One kind of what waits for somebody. */
interface Kind {
  kind: WaitingKind;
  /** Without which nothing of it waits. */
  agent: AgentName;
  /** What of it waits for everybody, or for one person; once for each thing. */
  waits: (ports: Ports, at: number, of?: PersonId) => AsyncIterable<Omit<Waiting, 'kind'>>;
}

export interface Waiting extends Waits {
  /** Whether it waits still, of what takes longer to say; asked of whom it would be told. */
  holds?: () => Promise<boolean>;
}

/** Since when an entry of a register waits for its owner; undefined where it does not. */
type SinceWhen<R extends RegisterName> = (entry: CurrentEntry<R>, at: number) => number | undefined;

const ofOwners = <R extends 'undertaking' | 'opening' | 'critical-role' | 'requisition'>(
  kind: WaitingKind,
  agent: AgentName,
  register: R,
  sinceWhen: SinceWhen<R>,
): Kind => ({
  kind,
  agent,
  async *waits({ registers }, at, of) {
    for (const entry of await registers.latest(register)) {
      const { ownerId: personId } = entry.value;
      const since = of === undefined || of === personId ? sinceWhen(entry, at) : undefined;
      if (since !== undefined) yield { personId, since };
    }
  },
});

type Answered = { at: number; value: OpenedByOwner };

const asksToOpen = ({ at: since, value }: Answered, at: number): number | undefined =>
  value.standing === 'proposed' && isOpenNow({ ...value, standing: 'open' }, at) ? since : undefined;

/** For as long as people are shown it: then its owner opens it anew. */
const asksToLook = ({ at: openedAt, value }: Answered, at: number): number | undefined =>
  isOpenNow(value, at) && at < openedAt + BEING_SEEN_DAYS * DAY ? lastLook(openedAt, at) : undefined;

const asksToConfirm = (
  { at: since, value: { standing, until } }: { at: number; value: Undertaking },
  at: number,
): number | undefined =>
  standing === 'proposed' && (until === undefined || until >= new Date(at).toISOString().slice(0, 10))
    ? since
    : undefined;

const isToRead =
  (moment: (requisition: Requisition) => number | undefined): SinceWhen<'requisition'> =>
  ({ value }, at) => {
    const since = moment(value);
    return since !== undefined && isNew(since, at) ? since : undefined;
  };

/** Everything that waits for somebody without anybody asking about it: a further kind is one more line. */
const kinds: readonly Kind[] = [
  ofOwners('undertaking', 'workforce-planning', 'undertaking', asksToConfirm),
  ofOwners('opening', 'mobility', 'opening', asksToOpen),
  ofOwners('opening-look', 'mobility', 'opening', asksToLook),
  ofOwners('critical-role', 'succession', 'critical-role', asksToOpen),
  ofOwners('bench-look', 'succession', 'critical-role', asksToLook),
  ofOwners(
    'requisition',
    'hiring',
    'requisition',
    isToRead(({ standing, saidAt }) => (standing === 'open' ? saidAt : undefined)),
  ),
  ofOwners(
    'requisition-compared',
    'hiring',
    'requisition',
    isToRead(({ comparedAt }) => comparedAt),
  ),
  { kind: 'review', agent: 'performance', waits: announcedTo },
  { kind: 'brief-shared', agent: 'performance', waits: sharedToRead },
];

/**
 * What waits now, of everybody or of one person; nothing of an agent that is off or stopped. Work: the registers, and
 * for everybody those who are concerned.
 */
export async function* whatWaits(
  ports: Ports,
  { at, step, disabledAgents = new Set() }: Pick<Call, 'at' | 'step' | 'disabledAgents'>,
  of?: PersonId,
): AsyncGenerator<Waiting> {
  for (const { kind, agent, waits } of kinds) {
    if (await whyOff(agent, step, { ports, disabledAgents })) continue;
    for await (const one of waits(ports, at, of)) yield { kind, ...one };
  }
}
