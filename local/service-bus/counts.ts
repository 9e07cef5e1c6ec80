type Operation =
  | 'sent'
  | 'duplicate'
  | 'scheduled'
  | 'delivered'
  | 'completed'
  | 'abandoned'
  | 'deferred'
  | 'deadLettered'
  | 'lockLapsed'
  | 'expired';

/** Counts operations by entity address. */
export function countOperations() {
  const byEntity = new Map<string, Partial<Record<Operation, number>>>();
  return {
    add(address: string, operation: Operation): void {
      const counts = byEntity.get(address) ?? {};
      counts[operation] = (counts[operation] ?? 0) + 1;
      byEntity.set(address, counts);
    },
    all: () => Object.fromEntries(byEntity),
  };
}
export type OperationCounts = ReturnType<typeof countOperations>;
