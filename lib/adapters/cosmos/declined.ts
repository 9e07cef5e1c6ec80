import { counted, type DeclinedDemand } from '../../domain/declined-demand.ts';
import { demandIdOf } from '../../domain/request.ts';
import { isFault, notFound } from '../../errors.ts';
import type { Registers } from '../../ports/registers.ts';
import { save, type Documents } from './documents.ts';

interface Entry {
  type: 'declined';
  value: DeclinedDemand;
}

/** Counts a request on its demand: the request and the counter are written together, so a repeat finds the request there. */
export async function countOnce(
  documents: Documents,
  demand: Parameters<Registers['countDeclined']>[0],
): Promise<void> {
  const { requestId, roleId, skillId, at } = demand;
  const demandId = demandIdOf(roleId, skillId);
  for (;;) {
    if (await documents.read('declined', `request:${requestId}`)) return;
    const found = await documents.read<Entry>('declined', demandId);
    const before = found?.value.value ?? {
      demandId,
      roleId,
      skillId,
      count: 0,
      months: {},
      firstAt: at,
      lastAt: at,
    };
    const value = counted(before, at);
    try {
      await documents.batch('declined', [
        save(`request:${requestId}`, { type: 'declined-request' }, undefined),
        save(demandId, { type: 'declined', value }, found?.etag),
      ]);
      return;
    } catch (error) {
      if (!isFault(error, 'stale')) throw error;
    }
  }
}

/** Marks a demand as left until a moment. */
export async function leave(documents: Documents, demandId: string, leftUntil: number): Promise<void> {
  for (;;) {
    const found = await documents.read<Entry>('declined', demandId);
    if (!found) throw notFound(`There is no declined demand ${demandId}. List them to see which there are.`);
    const value = { ...found.value.value, leftUntil };
    try {
      await documents.batch('declined', [save(demandId, { type: 'declined', value }, found.etag)]);
      return;
    } catch (error) {
      if (!isFault(error, 'stale')) throw error;
    }
  }
}
