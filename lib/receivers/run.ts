import type { Receiver } from '../domain/receiver/receiver.ts';
import type { Telling } from '../domain/receiver/telling.ts';
import { performOnce, type EffectOutcome } from '../effects.ts';
import { isFault } from '../errors.ts';
import type { ToReceiver } from '../ports/channels.ts';
import type { Ports } from '../ports/index.ts';
import { endsTheRun, failureOf, type Failure } from './failure.ts';
import { toldOf } from './told-of.ts';
import { someAtATime } from '../some-at-a-time.ts';

/** Sent to one system at the same time. */
const AT_ONCE = 4;
/** Failures in a row after which a system is left alone until the next run: it is away, and no record is at fault. */
const STOP_AFTER = 5;

/** What a run did, for the log: of nobody by name. */
export interface SentRecords {
  sent: number;
  /** Tried again later. */
  failed: number;
  /** Set aside with the reason, for somebody to look at. */
  refused: number;
  withdrawn: number;
}

/** Failures in a row are counted apart: who may not take back may still take what is new. */
type Kind = 'told' | 'takenBack';

export type RunOfReceiver = ReturnType<typeof runOf>;

/**
 * One run for one system.
 * @param since since when it is told anything where it is now; epoch milliseconds
 */
export function runOf(receiver: Receiver, since: number, ports: Ports, at: number) {
  const { receiverId } = receiver;
  const inARow: Record<Kind, number> = { told: 0, takenBack: 0 };
  const did: SentRecords = { sent: 0, failed: 0, refused: 0, withdrawn: 0 };
  const last: { refusal?: Telling['lastRefusal'] } = {};
  const callOf = (what: string) => ({ at, instanceId: `receiver-${receiverId}`, step: what });
  return {
    receiver,
    since,
    ports,
    at,
    did,
    last,
    callOf,
    told: toldOf(ports),
    /** Why it came to nothing; undefined where it did not. */
    async tried(which: Kind, work: () => Promise<unknown>): Promise<Failure | undefined> {
      try {
        await work();
        inARow[which] = 0;
        return undefined;
      } catch (error) {
        // A switch says nothing of the record, and another try of the same is on its way: the next run goes on.
        if (endsTheRun(error) || isFault(error, 'stale')) throw error;
        const failure = failureOf(error);
        if (!failure.isFinal) inARow[which] += 1;
        last.refusal = { why: failure.why, at };
        return failure;
      }
    },
    isAway: (which: Kind): boolean => inARow[which] >= STOP_AFTER,
    /** @param part of what is written, where it is written in parts or once more */
    write: (payload: ToReceiver, part?: string): Promise<EffectOutcome> =>
      performOnce(ports.effects, ports.channels.records, callOf(payload.recordId), payload, part),
    /** Some at a time, until the system is taken to be away. */
    async workOn<T>(items: readonly T[], which: Kind, work: (item: T) => Promise<void>): Promise<void> {
      for (const some of someAtATime(items, AT_ONCE)) {
        if (inARow[which] >= STOP_AFTER) return;
        await allOf(some.map((item) => unlessErased(() => work(item))));
      }
    },
  };
}

/** Somebody changed or erased it meanwhile: what they left is told by the next run. */
export async function unlessErased(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isFault(error, 'stale')) throw error;
  }
}

/** All of them to their end, then what went wrong first: nothing goes on behind a run that is over. */
export async function allOf<T>(works: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(works);
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}
