import { getsRecordOf, type Receiver } from './receiver.ts';
import type { OutRecord } from './record.ts';

/**
 * Whether a system may still be told of a record as its entry stands: it gets such things, the record was made for the
 * address that it has, and it happened since a human confirmed that.
 * @param since when the entry was confirmed at its address; epoch milliseconds
 */
export const isToldOf = (
  { happened: { kind, at }, to }: Pick<OutRecord, 'happened' | 'to'>,
  receiver: Pick<Receiver, 'standing' | 'gets' | 'way'>,
  since: number,
): boolean =>
  getsRecordOf(receiver, kind) &&
  at >= since &&
  (to === undefined || (to.kind === receiver.way.kind && to.address === receiver.way.address));
