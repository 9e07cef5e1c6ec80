import type { Telling } from '../domain/receiver/telling.ts';
import { withOptimisticRetry } from '../optimistic-retry.ts';
import type { Ports } from '../ports/index.ts';

/**
 * Changes what is kept of how telling one system goes. Two timers do: what sends and what compares, and neither takes
 * back what the other wrote meanwhile.
 * @param change is asked again where another run came first
 * @throws NamedError `contended` where another one always did
 */
export const changeTelling = (
  receiverId: string,
  change: (before: Telling | undefined) => Omit<Telling, 'receiverId'>,
  { outRecords }: Pick<Ports, 'outRecords'>,
): Promise<void> =>
  withOptimisticRetry(async () => {
    const stored = await outRecords.telling(receiverId);
    await outRecords.saveTelling({ ...stored, value: { ...change(stored?.value), receiverId } });
  });
