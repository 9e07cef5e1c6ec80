import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { withoutRows } from '../../lib/domain/people-file/dropped-file.ts';
import type { Contract } from './contract.ts';

export const droppedFilesContract: Contract = {
  port: 'DroppedFiles',
  checks: {
    async 'a file is found by its id and by its entry, as it was looked at last, until it is forgotten'({
      droppedFiles,
    }) {
      const itemId = `contract-${randomUUID()}`;
      const name = `${itemId.replaceAll(/[^a-z]/g, '')}.csv`;
      assert.equal(await droppedFiles.find(itemId), undefined);
      const first = withoutRows({ itemId, name, changedAt: 1, lookedAt: 2 }, 'too-large');
      await droppedFiles.save(first);
      const fault = { row: 3, column: 'Mail', field: 'mail', fault: 'bad-mail' } as const;
      const last = { ...first, came: 'taken', takenAt: 3, rows: 4, faults: [fault] } as const;
      await droppedFiles.save({ ...last, faults: [...last.faults] });
      assert.deepEqual(await droppedFiles.find(itemId), last);
      assert.deepEqual(await droppedFiles.of(last.fileId), [last]);
      const all = await Array.fromAsync(droppedFiles.all());
      assert.ok(all.some((one) => one.itemId === itemId));
      await droppedFiles.forget(itemId);
      await droppedFiles.forget(itemId);
      assert.equal(await droppedFiles.find(itemId), undefined);
    },
    async 'the moment of the latest export that was taken in is known, and no earlier one replaces it'({
      droppedFiles,
    }) {
      const fileId = `contract-${randomUUID()}`;
      assert.equal(await droppedFiles.takenUntil(fileId), undefined);
      await droppedFiles.noteTaken(fileId, 2);
      await droppedFiles.noteTaken(fileId, 1);
      assert.equal(await droppedFiles.takenUntil(fileId), 2);
      assert.ok((await Array.fromAsync(droppedFiles.all())).every((one) => one.fileId !== fileId));
    },
  },
};
