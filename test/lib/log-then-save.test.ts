import { expect, test } from '@jest/globals';
import type { Decision } from '../../lib/domain/decision.ts';
import { logThenSave } from '../../lib/log-then-save.ts';
import { decisionLog } from '../support/decision-log.ts';
import { inMemoryBus } from '../support/in-memory-bus.ts';
import { documentsInMemory } from '../support/in-memory-documents.ts';
import { storesOver } from '../support/in-memory-ports.ts';
import { negotiation, NOW } from './examples.ts';

const entry: Decision = {
  decisionId: 'registers:1',
  at: NOW,
  decidedBy: { kind: 'human', name: 'ann' },
  subject: 'registers',
  outcome: 'saves two skills',
  evidence: [],
};
const edit = { register: 'skill', id: negotiation.skillId, value: negotiation, at: NOW } as const;
const other = { ...edit, id: 'writing', value: { ...negotiation, skillId: 'writing', label: 'Writing' } };

const stores = () =>
  storesOver(
    documentsInMemory(() => NOW),
    inMemoryBus(),
  );

test('what stands before the entry that somebody was faster with is saved, and the log said so first', async () => {
  const ports = stores();
  await ports.registers.save(other);
  const changed = { ...other, value: { ...other.value, label: 'Writing well' } };
  const { saved, overtaken } = await logThenSave(entry, [edit, changed, edit], ports);
  expect(saved).toHaveLength(1);
  expect(overtaken?.fault.kind).toBe('precondition-required');
  expect((await ports.registers.skills()).get('writing')?.label).toBe('Writing');
  expect(await decisionLog(ports)).toMatchObject([entry]);
});

test('nothing is saved that could not be logged', async () => {
  const ports = stores();
  const decisions = { ...ports.decisions, append: () => Promise.reject(new Error('the log is away')) };
  await expect(logThenSave(entry, [edit], { ...ports, decisions })).rejects.toThrow('away');
  expect((await ports.registers.skills()).size).toBe(0);
});
