import type { OperationCounts } from './counts.ts';
import type { Namespace } from './entities.ts';
import { notInTheList } from './errors.ts';
import type { Row, Store } from './store.ts';

type Changes = Record<string, unknown>;

/** How a receiver ends a delivery; `changes` are application properties to set. */
export type Outcome = { kind: 'complete' } | { kind: 'abandon' | 'defer' | 'dead-letter'; changes: Changes };

/** What may happen to a locked message; each answers the address at which it can be received now, if any. */
export function createSettle(store: Store, counts: OperationCounts, { sources }: Namespace) {
  const changed = (row: Row, changes: Changes) =>
    JSON.stringify({ ...(JSON.parse(row.changes) as Changes), ...changes });

  function deadLetter(row: Row, changes: Changes): string {
    const deadLetters = sources.get(row.entity)?.deadLetters;
    if (!deadLetters) throw notInTheList('dead-letter a message of a dead-letter queue');
    store.run('deadLetter', deadLetters.address, changed(row, changes), row.entity, row.sequence);
    counts.add(row.entity, 'deadLettered');
    return deadLetters.address;
  }

  /** Back to where it was; to the dead letters after the last delivery that the entity allows. */
  function giveBack(row: Row, changes: Changes = {}): string {
    if (row.deliveries >= (sources.get(row.entity)?.deadLetters?.afterDeliveries ?? Infinity))
      return deadLetter(row, {
        ...changes,
        DeadLetterReason: 'MaxDeliveryCountExceeded',
        DeadLetterErrorDescription: `Not completed in ${row.deliveries} deliveries.`,
      });
    store.run('unlock', row.state, changed(row, changes), row.sequence);
    return row.entity;
  }

  function settle(row: Row, outcome: Outcome): string | undefined {
    switch (outcome.kind) {
      case 'complete':
        counts.add(row.entity, 'completed');
        store.run('remove', row.sequence);
        return undefined;
      case 'abandon':
        counts.add(row.entity, 'abandoned');
        return giveBack(row, outcome.changes);
      case 'defer':
        counts.add(row.entity, 'deferred');
        store.run('unlock', 'deferred', changed(row, outcome.changes), row.sequence);
        return undefined;
      case 'dead-letter':
        return deadLetter(row, outcome.changes);
    }
  }

  return { settle, giveBack };
}
