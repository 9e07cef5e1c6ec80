import { DAY } from '../../../lib/domain/milliseconds.ts';
import { receiverState, type StateOfReceiver } from '../../../lib/receivers/receiver-state.ts';
import type { Ports } from '../../../lib/ports/index.ts';
import type { SelfCheck } from './self-check.ts';

/**
 * What waits for longer is held up: every five minutes there is a run, and once a day a file, of what happened before
 * that day began and was told to the layer some time after.
 */
const LATE_MS = { xapi: DAY, http: DAY, csv: 3 * DAY };

/** Nothing is said where no system outside is told anything. */
export async function recordsTaken(ports: Ports, at: number): Promise<SelfCheck[]> {
  const entries = await ports.registers.entries('receiver');
  if (entries.length === 0) return [];
  const states: StateOfReceiver[] = [];
  for (const { value } of entries) states.push(await receiverState(value, ports));
  const isConfirmed = states.some(({ standing }) => standing === 'confirmed');
  const isWell = states.every((state) => isHealthy(state, at));
  return [
    {
      id: 'records-taken',
      what: 'Systems outside take what they are told of people',
      status: !isWell ? 'failed' : isConfirmed ? 'ok' : 'not run',
      found: states.map(inWords).join('; '),
      next: 'GET /api/receivers says of each why, GET /api/receivers/{receiverId}/refused which records (role DeadLetter.Manage). Mend what is wrong, then POST /api/receivers/{receiverId}/retry. Where it says otherwise, GET /api/receivers/{receiverId}/differences has a proposal for each (role People.Manage). Nothing of learning waits for it.',
    },
  ];
}

const isHealthy = (
  {
    standing,
    refused,
    waitsSince,
    toTakeBack,
    notTakenBack,
    lastRefusal,
    lastSentAt = 0,
    compared,
    by,
  }: StateOfReceiver,
  at: number,
) =>
  refused.length === 0 &&
  notTakenBack === 0 &&
  Object.keys(compared?.differ ?? {}).length === 0 &&
  (standing !== 'confirmed' || waitsSince === undefined || at - waitsSince <= LATE_MS[by]) &&
  (toTakeBack === 0 || lastRefusal === undefined || lastRefusal.at <= lastSentAt);

const inWords = ({
  receiverId,
  standing,
  waiting,
  refused,
  toTakeBack,
  notTakenBack,
  compared,
}: StateOfReceiver): string => {
  const aside = refused.map(({ why, count }) => `${count} set aside: ${why}`);
  const back = toTakeBack > 0 ? [`withdrawals: ${toTakeBack}, set aside: ${notTakenBack}`] : [];
  const differ = Object.entries(compared?.differ ?? {}).map(([kind, count]) => `${count} ${kind}`);
  return [`${receiverId} is ${standing}`, `${waiting} wait`, ...aside, ...back, ...differ].join(', ');
};
