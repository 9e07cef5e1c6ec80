import { expect, it } from '@jest/globals';
import { changeTelling } from '../../../lib/receivers/change-telling.ts';
import { storesOver } from '../../support/in-memory-ports.ts';
import { documentsInMemory } from '../../support/in-memory-documents.ts';
import { inMemoryBus } from '../../support/in-memory-bus.ts';

const compared = { at: 2, agreed: 3, differ: {} };

it('keeps what the other timer wrote between reading and storing', async () => {
  const { outRecords } = storesOver(
    documentsInMemory(() => 1),
    inMemoryBus(),
  );
  await changeTelling('lrs', () => ({ lastRunAt: 1 }), { outRecords });
  let isOvertaken = false;
  const overtaken = {
    ...outRecords,
    async telling(receiverId: string) {
      const found = await outRecords.telling(receiverId);
      if (!isOvertaken) {
        isOvertaken = true;
        await changeTelling(receiverId, (before) => ({ lastRunAt: 1, ...before, compared }), { outRecords });
      }
      return found;
    },
  };
  await changeTelling('lrs', (before) => ({ ...before, lastRunAt: 5, lastSentAt: 5 }), {
    outRecords: overtaken,
  });
  expect((await outRecords.telling('lrs'))?.value).toEqual({
    receiverId: 'lrs',
    lastRunAt: 5,
    lastSentAt: 5,
    compared,
  });
});

it('is begun by one of two that meet', async () => {
  const { outRecords } = storesOver(
    documentsInMemory(() => 1),
    inMemoryBus(),
  );
  await Promise.all([
    changeTelling('lrs', (before) => ({ ...before, lastRunAt: 5 }), { outRecords }),
    changeTelling('lrs', (before) => ({ lastRunAt: 1, ...before, compared }), { outRecords }),
  ]);
  expect((await outRecords.telling('lrs'))?.value).toMatchObject({ lastRunAt: expect.any(Number), compared });
});
