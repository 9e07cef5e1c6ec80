import { counted, type DeclinedDemand } from '../../domain/declined-demand.ts';
import { demandIdOf } from '../../domain/request.ts';
import { notFound } from '../../errors.ts';
import type { Registers } from '../../ports/registers.ts';
import { afterRaces } from '../../races.ts';
import { save, type Documents } from './documents.ts';

interface Entry {
  type: 'declined';
  value: DeclinedDemand;
}

/** Counts a request on its demand: the request and the counter are written together, so a repeat finds the request there. */
export const countOnce = (
  documents: Documents,
  { requestId, roleId, skillId, at }: Parameters<Registers['countDeclined']>[0],
): Promise<void> =>
  afterRaces(async () => {
    if (await documents.read('declined', `request:${requestId}`)) return;
    const demandId = demandIdOf(roleId, skillId);
    const found = await documents.read<Entry>('declined', demandId);
    const none = { demandId, roleId, skillId, count: 0, months: {}, firstAt: at, lastAt: at };
    const value = counted(found?.value.value ?? none, at);
    await documents.batch('declined', [
      save(`request:${requestId}`, { type: 'declined-request' }, undefined),
      save(demandId, { type: 'declined', value }, found?.etag),
    ]);
  });

/** Marks a demand as left until a moment. */
export const leave = (documents: Documents, demandId: string, leftUntil: number): Promise<void> =>
  afterRaces(async () => {
    const found = await documents.read<Entry>('declined', demandId);
    if (!found) throw notFound(`There is no declined demand ${demandId}. List them to see which there are.`);
    const value = { ...found.value.value, leftUntil };
    await documents.batch('declined', [save(demandId, { type: 'declined', value }, found.etag)]);
  });
